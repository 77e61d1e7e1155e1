import { fitted, padded, widthOf, wrap } from '../../present/width.ts';
import type { Step } from './asker.ts';

/** What questions are drawn with: plain functions, so that a page can be read in a test. */
export interface Page {
  readonly columns: number;
  readonly rows: number;
  readonly signs: Signs;
  readonly ink: Ink;
}

export type Tone = 'strong' | 'quiet' | 'accent' | 'good' | 'caution';
export type Level = 1 | 2 | 3 | 4 | 5;

export interface Ink {
  (tone: Tone, text: string): string;
  readonly level: (level: Level, text: string) => string;
}

export interface Signs {
  readonly cursor: string;
  readonly ticked: string;
  readonly open: string;
  readonly dot: string;
  readonly done: string;
  readonly ahead: string;
  readonly upDown: string;
  readonly arrows: string;
  readonly left: string;
  readonly ellipsis: string;
  /** One column each, from 1 to 5. */
  readonly bars: readonly string[];
}

export const UNICODE_SIGNS: Signs = {
  cursor: '›',
  ticked: '[✓]',
  open: '[ ]',
  dot: '·',
  done: '━',
  ahead: '─',
  upDown: '↑↓',
  arrows: '←↑↓→',
  left: '←',
  ellipsis: '…',
  bars: ['▁', '▃', '▅', '▆', '█'],
};

export const ASCII_SIGNS: Signs = {
  cursor: '>',
  ticked: '[x]',
  open: '[ ]',
  dot: '-',
  done: '=',
  ahead: '-',
  upDown: 'up/down',
  arrows: 'arrows',
  left: 'left',
  ellipsis: '...',
  bars: ['.', ':', '+', '*', '#'],
};

const WIDEST = 80;
const MARGIN = '  ';

export function pageWidth({ columns }: Page): number {
  return Math.max(20, Math.min(columns, WIDEST) - 1);
}

/** The part of a page above the answers. */
export function heading(
  page: Page,
  { message, help, step }: { message: string; help?: string; step?: Step },
): string[] {
  const { ink } = page;
  const width = pageWidth(page) - MARGIN.length;
  return [
    '',
    ...(step ? [...progress(page, step), ''] : []),
    ...wrap(message, width).map((line) => `${MARGIN}${ink('strong', line)}`),
    ...(help ? paragraph(page, help) : []),
    '',
  ];
}

function progress({ ink, signs, ...page }: Page, { number, of, topic }: Step): string[] {
  const width = pageWidth({ ink, signs, ...page }) - MARGIN.length;
  const place = fitted(`${number} of ${of} ${signs.dot} ${topic}`, width, signs.ellipsis);
  const name = widthOf(place) + 16 <= width ? 'recovery-plan' : '';
  const gap = ' '.repeat(width - widthOf(name) - widthOf(place));
  const done = Math.round((width * number) / of);
  const bar =
    ink('accent', signs.done.repeat(done)) + ink('quiet', signs.ahead.repeat(width - done));
  return [`${MARGIN}${ink('strong', name)}${gap}${ink('quiet', place)}`, `${MARGIN}${bar}`];
}

/** Quiet lines of text inside the margins. */
export function paragraph(page: Page, text: string, tone: Tone = 'quiet'): string[] {
  const width = pageWidth(page) - MARGIN.length;
  return text
    .split('\n')
    .flatMap((part) => (part === '' ? [''] : wrap(part, width)))
    .map((line) => (line === '' ? '' : `${MARGIN}${page.ink(tone, line)}`));
}

/** The keys that work, as many of them as fit in the lines that are left. */
export function keyLine(page: Page, keys: readonly (string | false | undefined)[]): string[] {
  const shown = keys.filter((key) => typeof key === 'string');
  return ['', ...paragraph(page, shown.map(glued).join(` ${page.signs.dot} `))];
}

/** The words of one key stay together. */
function glued(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** An answer behind its marks, wrapped under itself. */
export function hung(page: Page, marks: string, name: string, tone?: Tone): string[] {
  const { ink } = page;
  const indent = widthOf(marks);
  const lines = wrap(name, Math.max(8, pageWidth(page) - indent));
  return lines.map((line, index) => {
    const text = tone ? ink(tone, line) : line;
    return index === 0 ? `${tone ? ink(tone, marks) : marks}${text}` : ' '.repeat(indent) + text;
  });
}

export function cell(text: string, width: number): string {
  return padded(text, width);
}

type Block = readonly string[];

/** Which of the answers fit around the cursor, and how many are left out below. */
export function shownOf(
  { rows }: Page,
  blocks: readonly Block[],
  at: number,
  used: number,
): { readonly from: number; readonly to: number; readonly below: number } {
  const room = Math.max(3, rows - 1 - used);
  if (blocks.flat().length <= room) return { from: 0, to: blocks.length - 1, below: 0 };
  const heights = blocks.map(({ length }) => length);
  const { from, to } = around(heights, at, room - 2);
  return { from, to, below: blocks.length - 1 - to };
}

/** As many answers around the cursor as fit, with a word about those that do not. */
export function windowed(page: Page, blocks: readonly Block[], at: number, used: number): string[] {
  const { from, to, below } = shownOf(page, blocks, at, used);
  if (from === 0 && below === 0) return blocks.flat();
  return [
    ...(from > 0 ? paragraph(page, `${from} more above`) : ['']),
    ...blocks.slice(from, to + 1).flat(),
    ...(below > 0 ? paragraph(page, `${below} more below`, 'caution') : ['']),
  ];
}

/** The stretch of blocks that fits, with the cursor near its middle. */
function around(heights: readonly number[], at: number, room: number) {
  let [from, to] = [at, at];
  let left = room - (heights[at] ?? 0);
  for (let grew = true; grew; ) {
    grew = false;
    const above = heights[from - 1];
    if (above !== undefined && above <= left) {
      from -= 1;
      left -= above;
      grew = true;
    }
    const below = heights[to + 1];
    if (below !== undefined && below <= left) {
      to += 1;
      left -= below;
      grew = true;
    }
  }
  return { from, to };
}
