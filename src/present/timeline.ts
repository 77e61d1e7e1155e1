import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Line, lineWidth, type Role, type Span, span } from './lines.ts';
import { drawNow, marksUnder } from './marks.ts';
import type { Now } from './now.ts';
import {
  type Cell,
  cellCount,
  extent,
  LABEL_WIDTH,
  type Piece,
  piecesOf,
  roomAfterCells,
  type Scale,
} from './scale.ts';
import type { DayView, Shade, WeekView } from './week-view.ts';
import { fitted } from './width.ts';
import { dayLabel, type Words } from './words.ts';

const MINUTES_WIDTH = 4;
const NAMES_WIDTH = 20;
const TIMES_WIDTH = 40;

export interface Drawing {
  readonly scale: Scale;
  readonly words: Words;
  readonly width: number;
  /** A stroke where the moment is. */
  readonly nowMark: boolean;
}

/** The rows of the days, and what is in them. */
export function picture(view: WeekView, drawing: Drawing): Line[][] {
  const rows = timeline(view, drawing);
  const { border } = drawing.words.glyphs;
  const isStruck = ({ text, role }: Span) => role === 'strong' && text === border;
  return [rows, legend(view, drawing, rows.flat().some(isStruck))];
}

/** Day rows by hour columns; the numbers lead to the list below. */
function timeline(view: WeekView, drawing: Drawing): Line[] {
  const { scale, words, width } = drawing;
  const rows = view.days.flatMap((day) => dayRows(day, view, drawing));
  return [[span(axis(scale, words, width), 'quiet')], ...rows];
}

/** `06      08      10`: every second hour, over the cell in which it begins. */
function axis({ from, to, cellMinutes }: Scale, { twelveHour }: Words, width: number): string {
  let line = '';
  for (let hour = from + (from % 2); hour <= to; hour += 2) {
    const label = twelveHour
      ? `${hour % 12 || 12}${hour % 24 < 12 ? 'a' : 'p'}`
      : String(hour).padStart(2, '0');
    const column = LABEL_WIDTH + 1 + ((hour - from) * 60) / cellMinutes;
    if (column + label.length > width) break;
    line = line.padEnd(column) + label;
  }
  return line;
}

function dayRows(day: DayView, { items, shades, now }: WeekView, drawing: Drawing): Line[] {
  const { scale, words, width, nowMark } = drawing;
  const pieces = piecesOf(items, day.day);
  const isToday = day.day === now?.day;
  const border = span(words.glyphs.border, 'quiet');
  const row = (head: readonly Span[], cells: readonly Span[], tail = ''): Line => [
    ...head,
    border,
    ...cells,
    border,
    span(tail, isToday ? 'strong' : 'quiet'),
  ];
  const noHead = [span(' '.repeat(LABEL_WIDTH))];
  return lanesOf(pieces, scale).flatMap((lane, index): Line[] => {
    const isFirst = index === 0;
    const cells = background(day.day, isFirst ? shades : [], scale, words);
    for (const piece of lane) draw(piece, cells, scale, words);
    if (isFirst && isToday && nowMark) drawNow(now.minutes, cells, scale, words);
    const head = isFirst ? dayHead(day, now, words) : noHead;
    const marks = marksUnder(lane, day.day, now, scale);
    return [
      row(head, merged(cells), isFirst ? tailOf(pieces, scale, words, width) : ''),
      ...marks.map((line) => row(noHead, [span(line, 'strong')])),
    ];
  });
}

/** `Tue  1 ▅3 `; beside a today that is marked, ` Wed  2 ▅3`. */
function dayHead({ day, energy }: DayView, now: Now | undefined, { glyphs }: Words): Span[] {
  const [before, after] = now ? [day === now.day ? '>' : ' ', ''] : ['', ' '];
  const role = now && (day === now.day ? 'strong' : day < now.day ? 'quiet' : undefined);
  const label = span(`${before}${dayLabel(day)} `, role);
  if (energy === 0) return [label, span(`  ${after}`)];
  const bar = glyphs.energy[energy - 1] || ' ';
  return [label, span(bar, energyRole(energy)), span(`${energy}${after}`)];
}

export function energyRole(energy: number): Role | undefined {
  return (['energy-1', 'energy-2', 'energy-3', 'energy-4', 'energy-5'] as const)[energy - 1];
}

/** What would overlap goes to a line of its own: nothing is drawn over anything else. */
function lanesOf(pieces: readonly Piece[], scale: Scale): Piece[][] {
  const lanes: Piece[][] = [[]];
  for (const piece of pieces) {
    const { start } = extent(piece, scale);
    const free = lanes.find((lane) => lane.every((other) => extent(other, scale).end <= start));
    if (free) free.push(piece);
    else lanes.push([piece]);
  }
  return lanes;
}

function background(
  day: number,
  shades: readonly Shade[],
  scale: Scale,
  { glyphs }: Words,
): Cell[] {
  return Array.from({ length: cellCount(scale) }, (_, index): Cell => {
    const middle = day * MINUTES_PER_DAY + scale.from * 60 + (index + 0.5) * scale.cellMinutes;
    const shade = shades.find(({ start, end }) => start <= middle && middle < end);
    return shade ? { text: glyphs.fill[shade.phase], role: shade.phase } : { text: ' ' };
  });
}

/** `12███`, or `12██>` where it goes on after midnight and `<██` where it does so. */
function draw(piece: Piece, cells: Cell[], scale: Scale, { glyphs }: Words): void {
  const { start, end } = extent(piece, scale);
  const { item, fromBefore, goesOn } = piece;
  const role: Role = item.standing === 'past' ? 'quiet' : item.kind;
  const head = fromBefore ? ['<'] : [...String(item.number)];
  const rest = Array.from({ length: end - start - head.length }, () => glyphs.fill[item.kind]);
  if (goesOn && rest.length > 0) rest[rest.length - 1] = '>';
  cells.splice(start, end - start, ...[...head, ...rest].map((text) => ({ text, role })));
}

/** Neighbours that look alike become one piece of text. */
function merged(cells: readonly Cell[]): Span[] {
  const spans: Span[] = [];
  for (const { text, role } of cells) {
    const last = spans.at(-1);
    if (last && last.role === role) spans[spans.length - 1] = span(last.text + text, role);
    else spans.push(span(text, role));
  }
  return spans;
}

/** Minutes of movement; with more room the titles, with even more their times as well. */
function tailOf(pieces: readonly Piece[], scale: Scale, words: Words, width: number): string {
  const room = roomAfterCells(scale, width);
  const begun = pieces.filter(({ fromBefore }) => !fromBefore);
  if (room < NAMES_WIDTH) return room < MINUTES_WIDTH ? '' : minutesText(begun);
  const tails = begun.map(({ item, from }) => {
    const title = words.say(item.block.title);
    return room < TIMES_WIDTH ? title : `${words.clock(from)} ${title}`;
  });
  const text = tails.join(` ${words.glyphs.dot} `);
  return text === '' ? '' : ` ${fitted(text, room - 1, words.glyphs.ellipsis)}`;
}

function minutesText(pieces: readonly Piece[]): string {
  const minutes = pieces
    .filter(({ item }) => item.block.kind === 'workout')
    .reduce((sum, { item }) => sum + item.block.minutes, 0);
  return minutes === 0 || minutes > 999 ? '' : `${minutes}m`.padStart(MINUTES_WIDTH);
}

const LEGEND = {
  workout: 'workout',
  gentle: 'gentle',
  'meal-prep': 'cooking',
  massage: 'massage',
  rest: 'rest phase',
  easy: 'easy phase',
} as const;

/** What the textures mean; only those that occur, on more than one line where it must be. */
function legend({ items, shades }: WeekView, { words, width }: Drawing, isStruck: boolean): Line[] {
  const used = new Set<keyof typeof LEGEND>([
    ...items.map(({ kind }) => kind),
    ...shades.map(({ phase }) => phase),
  ]);
  const order = ['workout', 'gentle', 'meal-prep', 'massage', 'rest', 'easy'] as const;
  const entries = order
    .filter((each) => used.has(each))
    .map((key) => [span(words.glyphs.fill[key].repeat(2), key), span(` ${LEGEND[key]}`, 'quiet')]);
  if (isStruck) entries.push([span(words.glyphs.border, 'strong'), span(' now', 'quiet')]);
  const lines: Span[][] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && lineWidth(last) + 2 + lineWidth(entry) <= width) last.push(span('  '), ...entry);
    else lines.push(entry);
  }
  return lines;
}
