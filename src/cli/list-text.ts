import { cleanText, toAscii } from '../present/clean.ts';
import { padded, widthOf, wrap } from '../present/width.ts';
import { type Call, lookOf } from './call.ts';
import { print } from './io.ts';

interface Row {
  /** What the row is called by; missing for a remark below the rows. */
  readonly name?: string;
  readonly text: string;
}

const GAP = 2;

/** Prints a list, each name in its column and what it is beside it; texts may come from anywhere. */
export async function printList(call: Call, rows: readonly Row[], none: string): Promise<void> {
  const { width, ascii } = lookOf(call, call.world.output);
  const say = (text: string) => (ascii ? toAscii(cleanText(text)) : cleanText(text));
  const names = rows.map(({ name = '' }) => widthOf(name));
  const column = Math.max(...names, 0) + GAP;
  const lines = (rows.length > 0 ? rows : [{ text: none }]).flatMap(({ name, text }) => {
    const indent = name === undefined ? 0 : column;
    return wrap(say(text), width - indent).map(
      (line, index) => padded(index === 0 ? (name ?? '') : '', indent) + line,
    );
  });
  await print(call.world, `${lines.join('\n')}\n`);
}
