import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Line, lineWidth, type Role, type Span, span } from './lines.ts';
import type { DayView, Item, WeekView } from './week-view.ts';
import { fitted } from './width.ts';
import { dayLabel, type Words } from './words.ts';

/** Left of the hours: a day in seven columns, energy in three, the border in one. */
const LABEL = 11;
const EARLIEST = 6 * 60;
const LATEST = 22 * 60;

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly minutesACell: number;
}

/** Whether a week can be drawn in a width at all, and with how many minutes a cell. */
export function scaleFor(view: WeekView, width: number): Scale | undefined {
  const minutes = ({ start, end }: Item) => {
    const inDay = start - Math.floor(start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
    return [inDay, Math.min(MINUTES_PER_DAY, inDay + end - start)] as const;
  };
  const times = view.items.map(minutes);
  const from = Math.min(EARLIEST, ...times.map(([start]) => Math.floor(start / 60) * 60));
  const to = Math.max(LATEST, ...times.map(([, end]) => Math.ceil(end / 60) * 60));
  for (const minutesACell of [15, 30, 60]) {
    if (LABEL + (to - from) / minutesACell + 1 <= width) return { from, to, minutesACell };
  }
  return undefined;
}

/** Day rows by hour columns; the numbers lead to the list below. */
export function timeline(view: WeekView, scale: Scale, width: number, words: Words): Line[] {
  return [
    hours(scale, width, words),
    ...view.days.map((day) => dayRow(day, view, scale, width, words)),
  ];
}

function hours({ from, to, minutesACell }: Scale, width: number, words: Words): Line {
  const cells = (to - from) / minutesACell;
  const row: string[] = Array.from({ length: Math.min(cells + 2, width - LABEL) }, () => ' ');
  const step = minutesACell >= 60 ? 240 : 120;
  const first = Math.ceil(from / step) * step;
  for (let at = first; at <= to; at += step) {
    const label = words.twelveHour
      ? `${(at / 60) % 12 || 12}${at % MINUTES_PER_DAY < 720 ? 'am' : 'pm'}`
      : String(at / 60).padStart(2, '0');
    const cell = (at - from) / minutesACell;
    if (cell + label.length > row.length) continue;
    for (const [index, char] of [...label].entries()) row[cell + index] = char;
  }
  return [span(' '.repeat(LABEL)), span(row.join(''), 'quiet')];
}

function dayRow(
  { day, energy, items }: DayView,
  view: WeekView,
  scale: Scale,
  width: number,
  words: Words,
): Line {
  const { glyphs } = words;
  const mark = `${glyphs.energy[energy - 1] || ' '}${energy}`;
  const label = [span(`${dayLabel(day)} `), span(mark, energyRole(energy)), span(' ')];
  const bars = cellsOf(day, items, view, scale, words);
  const line: Line = [
    ...label,
    span(glyphs.border, 'quiet'),
    ...bars,
    span(glyphs.border, 'quiet'),
  ];
  const room = width - lineWidth(line) - 1;
  const names = items.map(({ block }) => words.say(block.title)).join(`, `);
  const minutes = items
    .filter(({ block }) => block.kind === 'workout')
    .reduce((sum, { block }) => sum + block.minutes, 0);
  const tail =
    room >= 16 ? fitted(names, room, glyphs.ellipsis) : room >= 4 ? minutesText(minutes) : '';
  return tail === '' ? line : [...line, span(' '), span(tail, room >= 16 ? undefined : 'quiet')];
}

function minutesText(minutes: number): string {
  return minutes > 999 || minutes === 0 ? '' : `${minutes}m`.padStart(4);
}

export function energyRole(energy: number): Role {
  const roles = ['energy-1', 'energy-2', 'energy-3', 'energy-4', 'energy-5'] as const;
  return roles[energy - 1] ?? 'energy-3';
}

interface Cell {
  readonly text: string;
  readonly role: Role | undefined;
}

function cellsOf(
  day: number,
  items: readonly Item[],
  view: WeekView,
  { from, to, minutesACell }: Scale,
  { glyphs }: Words,
): Span[] {
  const midnight = day * MINUTES_PER_DAY;
  const cells = Array.from({ length: (to - from) / minutesACell }, (_, index): Cell => {
    const at = midnight + from + index * minutesACell;
    const shade = view.shades.find(({ start, end }) => start <= at && at < end);
    return shade
      ? { text: glyphs.fill[shade.phase], role: shade.phase }
      : { text: ' ', role: undefined };
  });
  for (const { number, kind, start, end } of items) {
    const first = Math.floor((start - midnight - from) / minutesACell);
    const last = Math.max(first + 1, Math.ceil((end - midnight - from) / minutesACell));
    const text = String(number);
    for (let cell = first; cell < Math.min(last, cells.length); cell += 1) {
      const digit = text[cell - first];
      cells[cell] = { text: digit ?? glyphs.fill[kind], role: kind };
    }
    // A number of two digits may need more room than a short block has.
    for (
      let index = last - first;
      index < text.length && first + index < cells.length;
      index += 1
    ) {
      cells[first + index] = { text: text[index] ?? '', role: kind };
    }
  }
  return joined(cells);
}

function joined(cells: readonly Cell[]): Span[] {
  const spans: Span[] = [];
  for (const { text, role } of cells) {
    const last = spans.at(-1);
    if (last && last.role === role) spans[spans.length - 1] = span(last.text + text, role);
    else spans.push(span(text, role));
  }
  return spans;
}

/** What the textures mean; only those that occur. */
export function legend(view: WeekView, { glyphs }: Words, width: number): Line[] {
  const names = {
    workout: 'workout',
    gentle: 'easy movement',
    'meal-prep': 'cooking',
    massage: 'massage',
    rest: 'rest phase',
    easy: 'easy phase',
  } as const;
  const kinds = new Set<keyof typeof names>([
    ...view.items.map(({ kind }) => kind),
    ...view.shades.map(({ phase }) => phase),
  ]);
  const order = ['workout', 'gentle', 'meal-prep', 'massage', 'rest', 'easy'] as const;
  const lines: Span[][] = [[]];
  for (const kind of order) {
    if (!kinds.has(kind)) continue;
    const entry = [span(glyphs.fill[kind].repeat(2), kind), span(` ${names[kind]}`)];
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && lineWidth([...line, ...entry]) + 2 > width) lines.push(entry);
    else line.push(...(line.length > 0 ? [span('  ')] : []), ...entry);
  }
  return lines;
}
