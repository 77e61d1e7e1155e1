import { calendarDate, clockText, dateText } from '../../time/calendar.ts';
import { parseInstant, wallAt } from '../../time/zone.ts';
import { clockWords } from './clock.ts';
import type { Context, Draft } from './draft.ts';

/** Local wall time as the contract writes it, without the offset. */
export function wallText(at: number, draft: Draft, context: Context): string {
  const { day, minutes } = wallAt(context.zoneOf(draft), at);
  return `${dateText(day)}T${clockText(minutes)}`;
}

/** `Dec 3 2026 18:00`, which can be typed as well. */
export function whenText(start: string, draft: Draft, context: Context): string {
  const { day, minutes } = wallAt(
    context.zoneOf(draft),
    parseInstant(context.zoneOf(draft), start),
  );
  const { year, month, day: date } = calendarDate(day);
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  return `${months[month - 1]} ${date} ${year} ${clockWords(clockText(minutes), draft, context)}`;
}
