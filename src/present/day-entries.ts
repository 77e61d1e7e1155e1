import { MINUTES_PER_DAY } from '../time/calendar.ts';
import type { Item, Shade, WeekView } from './week-view.ts';
import { momentInWeek, type Words } from './words.ts';

/** A phase as one day sees it. */
export interface PhaseToday {
  readonly shade: Shade;
  /** Minutes of the day at which it is told, in order with the blocks. */
  readonly at: number;
  readonly goesOn: boolean;
  readonly follows: boolean;
}

export type Entry =
  | { readonly at: number; readonly item: Item }
  | { readonly at: number; readonly phase: PhaseToday };

/** What a day holds, in order: blocks, and phases as they begin or still last. */
export function entriesOf(day: number, { items, shades }: WeekView): Entry[] {
  const start = day * MINUTES_PER_DAY;
  const end = start + MINUTES_PER_DAY;
  const phases = shades
    .filter((shade) => shade.start < end && shade.end > start)
    .map((shade): Entry => {
      const at = Math.max(0, shade.start - start);
      const follows = shades.some((other) => other.end === shade.start && other.end > start);
      return { at, phase: { shade, at, goesOn: shade.end > end, follows } };
    });
  const blocks = items
    .filter((item) => item.start >= start && item.start < end)
    .map((item): Entry => ({ at: item.start - start, item }));
  return [...phases, ...blocks].sort((one, other) => one.at - other.at);
}

/** `rest until Wed 18:00`, `then easy until 06:00`, `rest all day`. */
export function phaseText(
  { shade, at, goesOn, follows }: PhaseToday,
  day: number,
  words: Words,
): string {
  const name = `${follows ? 'then ' : ''}${shade.phase}`;
  const endsTonight = shade.end === (day + 1) * MINUTES_PER_DAY;
  if ((goesOn || endsTonight) && at === 0) {
    const until = goesOn ? `, until ${momentInWeek(shade.end, words)}` : '';
    return `${name} all day${until}`;
  }
  if (endsTonight) return `${name} for the rest of the day`;
  const until = goesOn
    ? momentInWeek(shade.end, words)
    : words.clock(shade.end - day * MINUTES_PER_DAY);
  return `${name} until ${until}`;
}
