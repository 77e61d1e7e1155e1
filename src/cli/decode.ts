import { Problem } from '../contract/problem.ts';

const MARKS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text in a file: UTF-8, or what PowerShell and old editors write, if its first bytes say so. */
export function decoded(bytes: Uint8Array, source: string): string {
  const mark = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  const [encoding, start] = mark ?? ['utf-8', []];
  const content = bytes.subarray(start.length);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new Problem({
      kind: 'invalid',
      message: `The text is not ${mark ? `the ${name(encoding)} it says it is` : 'UTF-8'}.`,
      place: `${source}, ${firstFault(content, encoding)}`,
      remedy: 'Save the file as UTF-8 and try again.',
    });
  }
}

function name(encoding: string): string {
  return encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
}

/** What cannot be decoded becomes U+FFFD, so the first of those is where it went wrong. */
function firstFault(content: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(content);
  const before = text.slice(0, Math.max(0, text.indexOf('\ufffd')));
  return `line ${before.split('\n').length}`;
}
