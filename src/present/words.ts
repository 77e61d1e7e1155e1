import {
  calendarDate,
  clockText,
  DAYS_PER_WEEK,
  dayNumber,
  MINUTES_PER_DAY,
  pad,
  weekdayIndex,
} from '../time/calendar.ts';
import { cleanText, toAscii } from './clean.ts';
import { ASCII, type Glyphs, UNICODE } from './glyphs.ts';

/** Wall clock minutes since 1970-01-01T00:00 on the wall: a day times 1440 plus its minutes. */
export type WallMinutes = number;

export interface Words {
  readonly glyphs: Glyphs;
  readonly twelveHour: boolean;
  /** A text of the plan, ready to be shown. */
  readonly say: (text: string) => string;
  /** `17:30` or `5:30pm`. */
  readonly clock: (minutes: number) => string;
  /** `17:30–18:15` or `5:30–6:15pm`. */
  readonly span: (start: number, end: number) => string;
}

export function wordsFor(ascii: boolean, twelveHour: boolean): Words {
  const glyphs = ascii ? ASCII : UNICODE;
  const clock = twelveHour ? twelveHourClock : twentyFourHourClock;
  return {
    glyphs,
    twelveHour,
    say: (text) => {
      const told = withDates(cleanText(text));
      const timed = twelveHour ? withTwelveHours(told) : told;
      return ascii ? toAscii(timed) : timed;
    },
    clock,
    span: (start, end) => {
      const [from, to] = [clock(start), clock(end)];
      const once = twelveHour && start < end && halfDay(start) === halfDay(end);
      return `${once ? from.slice(0, -2) : from}${glyphs.dash}${to}`;
    },
  };
}

function twentyFourHourClock(minutes: number): string {
  return minutes === MINUTES_PER_DAY ? '24:00' : clockText(minutes);
}

/** Before noon is 0, after it 1; the midnight that ends a day is 2. */
function halfDay(minutes: number): number {
  return Math.floor(minutes / (MINUTES_PER_DAY / 2));
}

function twelveHourClock(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  return `${hour % 12 || 12}:${pad(minutes % 60, 2)}${hour < 12 ? 'am' : 'pm'}`;
}

/** The planner's sentences are written with 24 hours; the rest of the sentence stays. */
function withTwelveHours(text: string): string {
  return text.replace(/\b([01]\d|2[0-4]):([0-5]\d)\b/g, (_, hour: string, minute: string) =>
    twelveHourClock(Number(hour) * 60 + Number(minute)),
  );
}

/** `2026-12-07` in a sentence reads as `7 Dec`. */
function withDates(text: string): string {
  return text.replace(
    /\b(?:19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/g,
    (_, month: string, day: string) => `${Number(day)} ${MONTHS[Number(month) - 1]}`,
  );
}

const DAY_LONG = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** `Monday`. */
export function longDay(day: number): string {
  return DAY_LONG[weekdayIndex(day)] ?? '';
}

/** `Mon`. */
export function shortDay(day: number): string {
  return longDay(day).slice(0, 3);
}

/** `Tue  1`, always six columns. */
export function dayLabel(day: number): string {
  return `${shortDay(day)} ${String(calendarDate(day).day).padStart(2)}`;
}

/** `Tue 1 Dec`. */
export function dayAndMonth(day: number): string {
  const date = calendarDate(day);
  return `${shortDay(day)} ${date.day} ${MONTHS[date.month - 1]}`;
}

/** `Tue 1 Dec 18:00`. */
export function moment(at: WallMinutes, words: Words): string {
  const day = Math.floor(at / MINUTES_PER_DAY);
  return `${dayAndMonth(day)} ${words.clock(at - day * MINUTES_PER_DAY)}`;
}

/** `Wed 18:00`. */
export function momentInWeek(at: WallMinutes, words: Words): string {
  const day = Math.floor(at / MINUTES_PER_DAY);
  return `${shortDay(day)} ${words.clock(at - day * MINUTES_PER_DAY)}`;
}

/** `Wed 18:00` within a week from a day, `Sat 12 Dec 18:00` where a weekday could be two. */
export function momentNear(at: WallMinutes, day: number, words: Words): string {
  const isNear = Math.floor(at / MINUTES_PER_DAY) < day + DAYS_PER_WEEK;
  return isNear ? momentInWeek(at, words) : moment(at, words);
}

/** `Mon 30 Nov – Sun 6 Dec 2026`, saying month and year once where one is enough. */
export function datesOf(first: number, last: number, dash: string): string {
  const [from, to] = [calendarDate(first), calendarDate(last)];
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  const start = sameMonth ? `${shortDay(first)} ${from.day}` : dayAndMonth(first);
  return `${start}${sameYear ? '' : ` ${from.year}`} ${dash} ${dayAndMonth(last)} ${to.year}`;
}

/** `Tue–Thu` for days in a row, else `Tue, Thu, Sat`. */
export function daysInShort(dates: readonly string[], dash: string): string {
  const days = dates.map(dayNumber).sort((one, other) => one - other);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const inRow = days.length > 2 && last - first === days.length - 1;
  return inRow ? `${shortDay(first)}${dash}${shortDay(last)}` : days.map(shortDay).join(', ');
}
