import stringWidth from 'string-width';

/**
 * Characters of one column each that never join with their neighbours: Latin, the typesetter's
 * quotes and dashes, lines and blocks. Looking for anything wider takes long, the first time.
 */
const NARROW =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2500-\u259f\u25c6\u25cb\u25cf\u2713]*$/;

/** Columns that a terminal gives to a text. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** What must not be torn apart: a character with its marks, an emoji with its joiners, a flag. */
const CLUSTER =
  /(?:\p{Regional_Indicator}{2}|\P{M})(?:\p{M}|\u200d\P{M}|\p{Emoji_Modifier}|\u200c){0,12}|\p{M}{1,12}/gsu;

/** Keeps two words on one line; shown as a blank. */
export const GLUE = '\u00a0';

/** Breaks a text into lines between words; a word longer than a line is broken where it must be. */
export function wrap(text: string, first: number, rest = first): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => (lines.length === 0 ? first : rest);
  const flush = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= room()) {
      line = joined;
      continue;
    }
    flush();
    for (const cluster of widthOf(word) <= room() ? [word] : clusters(word)) {
      if (widthOf(line + cluster) > room()) flush();
      line += cluster;
    }
  }
  flush();
  return lines.map(unglued);
}

export function unglued(text: string): string {
  return text.replaceAll(GLUE, ' ');
}

function clusters(text: string): readonly string[] {
  return text.match(CLUSTER) ?? [];
}

/** The text, or as much of its beginning as fits with the sign of omission after it. */
export function fitted(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  let start = '';
  for (const cluster of clusters(text)) {
    if (widthOf(start + cluster) > room) break;
    start += cluster;
  }
  return `${start.trimEnd()}${ellipsis}`;
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
