import { instantText } from '../../time/zone.ts';
import type { Call } from '../call.ts';
import { personIn } from '../remember/person.ts';
import type { Store } from '../store/store.ts';
import { whenWords } from '../when.ts';
import type { EditLine, Line, Result } from './sync.ts';

interface Calendar {
  readonly name: string;
  readonly isNew: boolean;
  readonly isDry: boolean;
}

export function resultJson(result: Result, { name, isDry }: Calendar): string {
  const line = ({ start, ...rest }: Line) => ({
    ...rest,
    start: new Date(start * 60_000).toISOString(),
  });
  const document = {
    calendar: name,
    dryRun: isDry,
    created: result.created.map(line),
    updated: result.updated.map(line),
    deleted: result.deleted.map(line),
    unchanged: result.unchanged,
    edits: result.edits.map(line),
    left: result.left.map(line),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const OUTCOME: Readonly<Record<EditLine['did'], Record<EditLine['outcome'], string>>> = {
  move: {
    pinned: 'moved there in your calendar, and stays there',
    dropped: 'moved in your calendar',
    replanned: 'moved in your calendar',
    kept: 'moved in your calendar, where the plan cannot follow; it stays as you left it',
    refused: 'moved in your calendar to a time that safety speaks against; the plan did not follow',
  },
  delete: {
    pinned: 'taken out of your calendar',
    dropped: 'taken out of your calendar, so it counts as dropped',
    replanned: 'taken out of your calendar, so another time was looked for',
    kept: 'taken out of your calendar, and not put back; the plan still has it',
    refused: 'taken out of your calendar; the plan could not follow',
  },
};

const LEFT = {
  edited: 'changed in your calendar, and left as you have it',
  removed: 'taken out of your calendar, and not put back',
  foreign: 'not published: something that is not ours stands in its place',
} as const;

export async function resultText(
  call: Call,
  store: Store,
  result: Result,
  { name, isNew, isDry }: Calendar,
): Promise<string> {
  const { cleanText } = await import('../../present/clean.ts');
  const person = personIn(call, await store.read());
  const when = (start: number) => whenWords(call, instantText(person.here.zone, start), person);
  const told = async ({ title, start }: Line, rest: string) =>
    `  ${cleanText(title)}, ${await when(start)}${rest}\n`;
  const groups = [
    [isDry ? 'would be created' : 'created', result.created],
    [isDry ? 'would be changed' : 'changed', result.updated],
    [isDry ? 'would be removed' : 'removed', result.deleted],
  ] as const;
  const counts = groups.map(([word, lines]) => `${lines.length} ${word}`).join(', ');
  const made = isNew ? ', which would be made' : '';
  const lines = [`${cleanText(name)}${made}: ${counts}, ${result.unchanged} as before.\n`];
  for (const [word, list] of groups) {
    for (const line of isDry ? list : []) lines.push(await told(line, `: ${word}`));
  }
  for (const edit of result.edits)
    lines.push(await told(edit, `: ${OUTCOME[edit.did][edit.outcome]}`));
  for (const line of result.left) lines.push(await told(line, `: ${LEFT[line.why]}`));
  return lines.join('');
}
