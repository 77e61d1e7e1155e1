import { isObject, type JsonObject } from './json-object.ts';
import { damaged } from './problems.ts';

/** One line of a journal, with its number for messages. */
export interface Line {
  readonly number: number;
  readonly document: JsonObject;
}

export interface JournalText {
  readonly lines: readonly Line[];
  /** As many bytes at the start as are whole lines. */
  readonly whole: number;
  /** Whether the last of them still lacks its end, as some editors leave it. */
  readonly isOpen: boolean;
}

const NEWLINE = 10;
const REMEDY =
  'Mend or remove this line; recovery-plan data path names the file, which is left as it is.';

/** Reads what can be relied on: every line, but for a last one that a killed write left torn. */
export function journalText(bytes: Buffer, path: string): JournalText {
  const whole = wholeLength(bytes);
  const isOpen = whole > 0 && bytes[whole - 1] !== NEWLINE;
  const lines = textOf(bytes.subarray(0, whole), path)
    .split('\n')
    .flatMap((text, index): Line[] =>
      text.trim() === ''
        ? []
        : [{ number: index + 1, document: documentOf(text, path, index + 1) }],
    );
  return { lines, whole, isOpen };
}

/** Where a torn last line starts: it has no end, or is no JSON, as after a power cut. */
function wholeLength(bytes: Buffer): number {
  const end = lastLineEnd(bytes);
  const start = end === 0 ? 0 : bytes.lastIndexOf(NEWLINE, end - 1) + 1;
  const last = bytes.subarray(start, end).toString();
  return last.trim() === '' || parsed(last) !== undefined ? bytes.length : start;
}

/** Without the end of the last line, and without empty lines after it. */
function lastLineEnd(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === NEWLINE) end -= 1;
  return end;
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0] ?? '';
    const number = before.split('\n').length;
    throw damaged('A line of the journal is not UTF-8.', `${path}, line ${number}`, REMEDY);
  }
}

function documentOf(text: string, path: string, number: number): JsonObject {
  const document = parsed(text);
  if (isObject(document)) return document;
  throw damaged(
    `A line of the journal is ${document === undefined ? 'damaged' : 'no JSON object'}.`,
    `${path}, line ${number}`,
    REMEDY,
    { excerpt: text.length > 60 ? `${text.slice(0, 60)}…` : text },
  );
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
