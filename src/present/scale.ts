import { MINUTES_PER_DAY } from '../time/calendar.ts';
import type { Role } from './lines.ts';
import type { Item, WeekView } from './week-view.ts';

/** The hours of the day that are drawn, and how many minutes a cell stands for. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly cellMinutes: number;
}

/** An item's part of one day, in minutes of that day. */
export interface Piece {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  readonly fromBefore: boolean;
  readonly goesOn: boolean;
}

/** One column of a row. */
export interface Cell {
  readonly text: string;
  readonly role?: Role | undefined;
}

/** A day, its energy and the border stand before the cells, another border after them. */
export const LABEL_WIDTH = 10;
const AROUND_CELLS = LABEL_WIDTH + 2;

const USUAL = { from: 6, to: 22 };

/** A finer scale is preferred, but one that shows fewer hours of the day than this is not. */
const FEWEST_HOURS = 16;

/** Hours and cells with which no line is too long, or undefined when the width is too small. */
export function scaleFor(view: WeekView, width: number): Scale | undefined {
  const pieces = view.days.flatMap(({ day }) => piecesOf(view.items, day));
  const first = Math.min(24, ...pieces.map(({ from }) => Math.floor(from / 60)));
  const last = Math.max(0, ...pieces.map(({ to }) => Math.ceil(to / 60)));
  const wide = {
    from: Math.min(USUAL.from, first),
    to: Math.max(USUAL.to, last),
  };
  for (const cellMinutes of [15, 30]) {
    const hours = Math.floor(((width - AROUND_CELLS) * cellMinutes) / 60);
    if (wide.to - wide.from <= hours) return { ...wide, cellMinutes };
    if (hours < FEWEST_HOURS || last - first > hours) continue;
    // Empty hours at the ends make room for the others.
    const from = Math.min(first, wide.to - hours);
    return { from, to: from + hours, cellMinutes };
  }
  return undefined;
}

export function cellCount({ from, to, cellMinutes }: Scale): number {
  return ((to - from) * 60) / cellMinutes;
}

/** What is left for a text after the cells. */
export function roomAfterCells(scale: Scale, width: number): number {
  return width - AROUND_CELLS - cellCount(scale);
}

export function piecesOf(items: readonly Item[], day: number): Piece[] {
  const start = day * MINUTES_PER_DAY;
  return items
    .map((item) => ({ item, end: visibleEnd(item) }))
    .filter(({ item, end }) => item.start < start + MINUTES_PER_DAY && end > start)
    .map(({ item, end }) => ({
      item,
      from: Math.max(0, item.start - start),
      to: Math.min(MINUTES_PER_DAY, end - start),
      fromBefore: item.start < start,
      goesOn: end > start + MINUTES_PER_DAY,
    }));
}

/** When clocks go back within a block, its end may read earlier than its start. */
function visibleEnd({ start, end }: Item): number {
  return Math.max(end, start + 1);
}

/** Where a piece is drawn: its number needs room even when the piece is short. */
export function extent({ item, from, to, fromBefore }: Piece, scale: Scale) {
  const cellAt = (minutes: number) => (minutes - scale.from * 60) / scale.cellMinutes;
  const needed = fromBefore ? 1 : String(item.number).length;
  const start = Math.min(Math.floor(cellAt(from)), cellCount(scale) - needed);
  return { start, end: Math.max(Math.ceil(cellAt(to)), start + needed) };
}
