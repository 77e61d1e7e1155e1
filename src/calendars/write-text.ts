const ESC = '\u001b';
const BEL = '\u0007';

/** What steers a terminal: window titles, then colours and cursor movement, then the rest. */
const SEQUENCES = new RegExp(
  [
    `(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${ESC}${BEL}\u009c]*(?:${BEL}|${ESC}\\\\|\u009c)`,
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}[ -/]*[0-Z\\\\-~]`,
  ].join('|'),
  'gu',
);
/** Characters that turn text around or hide in it. The joiners stay: emoji and scripts need them. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** One well-formed line without control characters; some calendars refuse a title of two lines. */
export function clean(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .trim();
}
