import { fitted, widthOf } from '../../present/width.ts';
import type { GridAnswer, GridQuestion } from './asker.ts';
import { isEnter, type Key, type Machine } from './machine.ts';
import { cell, heading, keyLine, type Level, type Page, pageWidth, paragraph } from './page.ts';

export interface GridState {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly number[])[];
}

const TEN = 10;
const WIDEST_CELL = 13;

/** A picture of small numbers: a digit fills a cell and goes on to the next. */
export function filling(question: GridQuestion): Machine<GridState, GridAnswer> {
  const { usual, other, canGoBack } = question;
  return {
    first: { row: 0, column: 0, cells: usual },
    press(state, key) {
      if (isEnter(key)) return { done: { answer: { cells: state.cells, other: false } } };
      if (canGoBack && key.name === 'escape') return { done: 'back' };
      if (other !== undefined && key.name === 'd') {
        return { done: { answer: { cells: state.cells, other: true } } };
      }
      return { state: stepped(question, state, key) };
    },
    draw: (state, page) => drawn(question, state, page),
  };
}

function stepped(question: GridQuestion, state: GridState, key: Key): GridState {
  const { rows, columns, scale } = question;
  const { row, column, cells } = state;
  const to = (nextRow: number, nextColumn: number): GridState => ({
    row: Math.max(0, Math.min(rows.length - 1, nextRow)),
    column: Math.max(0, Math.min(columns.length - 1, nextColumn)),
    cells,
  });
  if (key.name === 'up') return to(row - 1, column);
  if (key.name === 'down') return to(row + 1, column);
  if (key.name === 'left') return to(row, column - 1);
  if (key.name === 'right') return to(row, column + 1);
  if (key.name === 'backspace') return before(to, row, column, columns.length);
  const value = typed(key);
  if (value === undefined || !scale.some((step) => step.value === value)) return state;
  const filled = cells.map((line, index) => (index === row ? line.with(column, value) : line));
  const isLast = row === rows.length - 1 && column === columns.length - 1;
  if (isLast) return { row, column, cells: filled };
  const next = column === columns.length - 1 ? to(row + 1, 0) : to(row, column + 1);
  return { ...next, cells: filled };
}

function before(
  to: (row: number, column: number) => GridState,
  row: number,
  column: number,
  columns: number,
): GridState {
  return column === 0 && row > 0 ? to(row - 1, columns - 1) : to(row, column - 1);
}

function typed({ name }: Key): number | undefined {
  if (name === 'x') return TEN;
  return /^\d$/.test(name) ? Number(name) : undefined;
}

function drawn(question: GridQuestion, state: GridState, page: Page): string[] {
  const { columns, scale, other, canGoBack } = question;
  const { signs } = page;
  const picture = columns.length === 1 ? bars(question, state, page) : table(question, state, page);
  const [least, most] = [scale[0]?.value ?? 0, scale.at(-1)?.value ?? 0];
  const names = scale.flatMap(({ value, name }) => (name ? [`${value} ${name}`] : []));
  const legend = names.map((name) => name.replaceAll(' ', '\u00a0')).join(` ${signs.dot} `);
  return [
    ...heading(page, question),
    ...picture,
    '',
    ...paragraph(page, legend),
    ...keyLine(page, [
      most === TEN ? `${least}-9 fill, x is 10` : `${least}-${most} fill and go on`,
      `${signs.arrows} move`,
      other !== undefined && `d ${other}`,
      'Enter done',
      canGoBack && 'Esc back',
    ]),
  ];
}

/** One column: each row is a bar as long as its number. */
function bars(question: GridQuestion, { row, cells }: GridState, page: Page): string[] {
  const { rows, scale } = question;
  const { signs, ink } = page;
  const most = scale.at(-1)?.value ?? 0;
  const label = Math.min(Math.max(...rows.map(widthOf)) + 2, pageWidth(page) - 2 * most - 8);
  return rows.map((name, index) => {
    const value = cells[index]?.[0] ?? 0;
    const here = index === row;
    const bar = ink('accent', signs.done.repeat(value * 2));
    const rest = ink('quiet', signs.ahead.repeat((most - value) * 2));
    const text = cell(fitted(name, label - 1, signs.ellipsis), label);
    const number = ink(here ? 'strong' : 'quiet', String(value).padStart(2));
    return `  ${here ? signs.cursor : ' '} ${here ? ink('accent', text) : text}${bar}${rest} ${number}`;
  });
}

function table(question: GridQuestion, { row, column, cells }: GridState, page: Page): string[] {
  const { rows, columns } = question;
  const { ink } = page;
  const label = Math.max(...rows.map(widthOf)) + 4;
  const width = Math.min(WIDEST_CELL, Math.floor((pageWidth(page) - label) / columns.length));
  const head = (texts: readonly string[]) =>
    ' '.repeat(label) +
    texts.map((text) => cell(` ${fitted(text, width - 1, '')}`, width)).join('');
  const names = columns.map(({ name }) => name);
  const abouts = columns.map(({ about = '' }) => about);
  const isKnown = abouts.every((about) => about !== '');
  // A name cut short says less than the hours under it.
  const fits = names.every((name) => widthOf(name) < width - 1);
  return [
    ...(fits || !isKnown ? [head(names).trimEnd()] : []),
    ...(isKnown ? [ink('quiet', head(abouts).trimEnd())] : []),
    ...rows.flatMap((name, index) => {
      const here = index === row;
      const shown = (cells[index] ?? []).map((value, at) =>
        valueCell(value, here && at === column, width, page),
      );
      const text = cell(`  ${name}`, label);
      return [
        ...(rows.length < 4 ? [''] : []),
        `${here ? ink('accent', text) : text}${shown.join('').trimEnd()}`,
      ];
    }),
  ];
}

function valueCell(value: number, here: boolean, width: number, { signs, ink }: Page): string {
  const level = levelOf(value);
  const bar = (signs.bars[level - 1] ?? '').repeat(width >= 10 ? 3 : 2);
  const number = ink(here ? 'strong' : 'quiet', String(value));
  const [open, close] = here ? [ink('accent', '['), ink('accent', ']')] : [' ', ' '];
  const gap = ' '.repeat(Math.max(0, width - widthOf(bar) - 4));
  return `${open}${ink.level(level, bar)} ${number}${close}${gap}`;
}

function levelOf(value: number): Level {
  if (value <= 1) return 1;
  if (value === 2) return 2;
  if (value === 3) return 3;
  return value === 4 ? 4 : 5;
}
