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

/** Both ends of `09:00-17:30`, `9 am to 5:30 pm` or `9 to 5`. */
export function typedHours(text: string): { start: string; end: string } | undefined {
  const parts = text.trim().split(/\s*(?:-|–|\bto\b|\buntil\b)\s*/);
  const [start, end] = parts.map(typedClock);
  if (parts.length !== 2 || start === undefined || end === undefined) return undefined;
  if (start === end) return undefined;
  const afternoon = parts.every(asSpoken) && start < NOON && end < start ? NOON : 0;
  return { start: clockText(start), end: clockText(end + afternoon) };
}

const NOON = MINUTES_PER_DAY / 2;

/** `9` or `5:30`, where `09:00` or `9 am` would leave no doubt about the half of the day. */
function asSpoken(part: string): boolean {
  return /^[1-9]\d?(?::\d\d)?$/.test(part);
}
