import { widthOf, wrap } from './width.ts';

/** What a piece of text is; a painter gives it a colour, and the words stand without. */
export type Role =
  | 'workout'
  | 'gentle'
  | 'meal-prep'
  | 'massage'
  | 'rest'
  | 'easy'
  | 'strong'
  | 'quiet'
  | 'caution'
  | 'energy-1'
  | 'energy-2'
  | 'energy-3'
  | 'energy-4'
  | 'energy-5';

export type Painter = (role: Role, text: string) => string;

export interface Span {
  readonly text: string;
  readonly role?: Role | undefined;
}

export type Line = readonly Span[];

export function span(text: string, role?: Role): Span {
  return { text, role };
}

/** All lines as one text: no blanks at line ends, a line break after each line. */
export function rendered(lines: readonly Line[], paint: Painter): string {
  return lines.map((line) => `${trimmed(line).map(painted(paint)).join('')}\n`).join('');
}

function painted(paint: Painter) {
  return ({ text, role }: Span): string =>
    role === undefined || text.trim() === '' ? text : paint(role, text);
}

function trimmed(line: Line): Line {
  const last = line.findLastIndex(({ text }) => text.trimEnd() !== '');
  return line
    .slice(0, last + 1)
    .map((each, index) => (index === last ? { ...each, text: each.text.trimEnd() } : each));
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** A paragraph behind a prefix; its further lines are indented. */
export function hanging(
  prefix: Line,
  text: string,
  options: { width: number; indent: number; role?: Role | undefined },
): Line[] {
  const { width, indent, role } = options;
  const lines = wrap(text, width - lineWidth(prefix), width - indent);
  if (lines.length === 0) return [prefix];
  return lines.map((line, index) =>
    index === 0 ? [...prefix, span(line, role)] : [span(' '.repeat(indent)), span(line, role)],
  );
}
