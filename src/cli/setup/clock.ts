import { clockMinutes, clockText, MINUTES_PER_DAY } from '../../time/calendar.ts';
import { clockIn } from '../times.ts';
import type { Context, Draft } from './draft.ts';

/** Minutes after midnight of `22:30`, `10:30 pm`, `2230` or `22`. */
export function typedClock(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const spelt = plain
    .replace(/^(\d{1,2})$/, '$1:00')
    .replace(/^(\d{1,2})(\d\d)$/, '$1:$2')
    .replace(/^24:00$/, '00:00');
  return clockIn(spelt);
}

/** `22:30`, or `10:30pm` for those who read clocks that way. */
export function clockWords(clock: string, draft: Draft, { locale }: Context): string {
  const twelve = draft.clock === undefined ? locale.twelveHour : draft.clock === '12';
  if (!twelve) return clock;
  const minutes = clockMinutes(clock) % MINUTES_PER_DAY;
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 || 12}:${clockText(minutes).slice(3)}${hour < 12 ? 'am' : 'pm'}`;
}

/** Both ends of `09:00-17:30` or `9 am to 5:30 pm`. */
export function typedHours(text: string): { start: string; end: string } | undefined {
  const parts = text.split(/\s*(?:-|–|\bto\b|\buntil\b)\s*/);
  const [start, end] = parts.map(typedClock);
  if (parts.length !== 2 || start === undefined || end === undefined) return undefined;
  return start === end ? undefined : { start: clockText(start), end: clockText(end) };
}
