import { badValue } from './call.ts';

const DURATION = /^(?:(\d{1,5}) ?h)? ?(?:(\d{1,5}) ?(?:m|min)?)?$/i;
const DAY_MINUTES = 1440;
/** An alarm more than four weeks ahead is a slip of the pen. */
const MOST_MINUTES = 28 * DAY_MINUTES;

const EXPECTED = 'minutes or hours such as 30m, 1h or 1h30m';

/** The minutes that `30m`, `1h`, `1h30m` or a bare `90` means. */
export function askedMinutes(option: string, text: string): number {
  const [, hours, minutes] = DURATION.exec(text.trim()) ?? [];
  const total = 60 * Number(hours ?? 0) + Number(minutes ?? 0);
  const isGiven = hours !== undefined || minutes !== undefined;
  if (!isGiven || total > MOST_MINUTES) throw badValue(option, text, EXPECTED);
  return total;
}
