/**
 * Days and clock times without a zone. A day is its number since 1970-01-01 (an integer, so that
 * days can be added and compared); a clock time is minutes after midnight, 0 to 1440.
 */

export const MINUTES_PER_DAY = 1440;
export const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;

export const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type DayName = (typeof DAY_NAMES)[number];

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day number of `2026-12-01`. The text must be a valid date. */
export function dayNumber(date: string): number {
  const [year, month, day] = [date.slice(0, -6), date.slice(-5, -3), date.slice(-2)];
  return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY);
}

/** Year, month (1–12) and day of a day number: the civil calendar, computed without a clock. */
export function calendarDate(day: number): CalendarDate {
  // Days are counted from 0000-03-01, so that the leap day is the last of its year.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function dateText(day: number): string {
  const date = calendarDate(day);
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** 0 for Monday … 6 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

export function weekday(day: number): DayName {
  return DAY_NAMES[weekdayIndex(day)] ?? 'mon';
}

/** The ISO 8601 week a day belongs to, as `2026-W49`. */
export function isoWeek(day: number): string {
  const thursday = day - weekdayIndex(day) + 3;
  const { year } = calendarDate(thursday);
  const week = Math.floor((thursday - dayNumber(`${pad(year, 4)}-01-01`)) / DAYS_PER_WEEK) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** Minutes after midnight of `17:30`; `24:00` is 1440. */
export function clockMinutes(clock: string): number {
  const colon = clock.indexOf(':');
  return Number(clock.slice(0, colon)) * 60 + Number(clock.slice(colon + 1));
}

/** `17:30` for 1050; minutes past one day wrap round. */
export function clockText(minutes: number): string {
  const inDay = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return `${pad(Math.floor(inDay / 60), 2)}:${pad(inDay % 60, 2)}`;
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
