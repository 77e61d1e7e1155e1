import { UTCDateMini } from '@date-fns/utc/date/mini';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import * as v from 'valibot';
import { nearestName } from '../contract/faults.ts';
import { dateTime } from '../contract/fields.ts';
import {
  DAY_NAMES,
  DAYS_PER_WEEK,
  type DayName,
  dayNumber,
  MINUTES_PER_DAY,
  weekdayIndex,
} from '../time/calendar.ts';
import { type Instant, instantOf, parseInstant, wallAt, type Zone } from '../time/zone.ts';
import { badValue } from './call.ts';

/** Where and when a time is typed: words such as `tomorrow` depend on both. */
export interface Here {
  readonly zone: Zone;
  readonly now: Instant;
}

/** A stretch of time; without an end only its start was typed. */
export interface TypedRange {
  readonly start: Instant;
  readonly end: Instant | undefined;
}

const EXPECTED_TIME =
  'a time such as "thu 18:00", "tomorrow 7:30", "Dec 1 5:30 pm" or 2026-12-01T17:00';
const EXPECTED_RANGE =
  'a stretch of time such as "sat 09:00-12:00", or a start such as "Dec 1 17:00"';
const EXPECTED_DAY = 'today, tomorrow, a weekday such as fri, or a date such as 2026-12-01';

const CLOCKS = ['HH:mm', 'H:mm', 'h:mm a', 'h:mma', 'h a', 'ha', 'HH.mm', "H'h'mm", "H'h'"];
const DATES = ['yyyy-MM-dd'];
/** Without a year they mean the nearest such day, rather ahead than behind. */
const YEARLESS = ['MMM d', 'd MMM', 'MMMM d', 'd MMMM'];
const WITH_YEAR = YEARLESS.map((format) => `${format} yyyy`);
const DAYS_BACK = 90;

/** The instant a person typed. Weekdays and bare clock times mean the next one from now on. */
export function typedTime(text: string, here: Here): Instant {
  const found = timeIn(text, here);
  if (found === undefined) throw badValue('time', text, EXPECTED_TIME, nearestDay(text));
  return found;
}

/** The same for text that may be no time at all. */
export function timeIn(text: string, here: Here): Instant | undefined {
  const joined = text.trim().replace(/^(\d{4}-\d{2}-\d{2})t(?=\d)/i, '$1T');
  if (v.safeParse(dateTime(), joined).success) return parseInstant(here.zone, joined);
  const words = wordsOf(text);
  for (const count of [1, 2]) {
    const halves = [
      [words.slice(0, -count), words.slice(-count)],
      [words.slice(count), words.slice(0, count)],
    ] as const;
    for (const [day, clock] of halves) {
      const minutes = clockIn(clock.join(' '));
      const found = minutes === undefined ? undefined : at(day.join(' '), minutes, here);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** `sat 09:00-12:00`; an end that is not after its start belongs to the next day. */
export function typedRange(text: string, here: Here): TypedRange {
  // `9-12` are hours, but 2026-12-05 is a day.
  const spelt = text.trim().replace(/(?<![-\d:.])(\d{1,2})\s*[-–]\s*(\d{1,2})$/, '$1:00-$2:00');
  const match = /^(.*?\d(?: ?[ap]m)?)\s*(?:-|–|to|until)\s*(\d[\d:.h]*(?: ?[ap]m)?)$/i.exec(spelt);
  const whole = timeIn(text, here);
  if (whole !== undefined) return { start: whole, end: undefined };
  const start = timeIn(match?.[1] ?? '', here);
  const last = wordsOf(match?.[2] ?? '').join(' ');
  // The end of a day is the start of the next one.
  const until = /^24(?:[:.]00)?$/.test(last) ? 0 : clockIn(last);
  if (start === undefined || until === undefined)
    throw badValue('time', text, EXPECTED_RANGE, nearestDay(text));
  const { day } = wallAt(here.zone, start);
  const end = instantOf(here.zone, day, until);
  return { start, end: end > start ? end : instantOf(here.zone, day + 1, until) };
}

/** The number of the day a person typed. */
export function typedDay(text: string, here: Here): number {
  const found = dayIn(wordsOf(text).join(' '), here);
  if (found === undefined) throw badValue('day', text, EXPECTED_DAY, nearestDay(text));
  return found;
}

/** `wed`, `Wednesday`: a name that means another day as the weeks go by. */
export function isWeekday(text: string): boolean {
  return weekdayIn(wordsOf(text).join(' ')) !== undefined;
}

function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/,|\bat\b/g, ' ');
  return plain.split(/\s+/).filter((word) => word !== '');
}

function at(day: string, minutes: number, here: Here): Instant | undefined {
  const { day: today } = wallAt(here.zone, here.now);
  const named = weekdayIn(day);
  if (day !== '' && named === undefined) {
    const found = dayIn(day, here);
    return found === undefined ? undefined : instantOf(here.zone, found, minutes);
  }
  const step = named === undefined ? 1 : DAYS_PER_WEEK;
  const first = named === undefined ? today : today + daysUntil(today, named);
  const next = instantOf(here.zone, first, minutes);
  return next >= here.now ? next : instantOf(here.zone, first + step, minutes);
}

/** Minutes after midnight of `17:30` or `5:30 pm`. */
export function clockIn(text: string): number | undefined {
  const date = firstValid(CLOCKS, text, 0);
  return date && date.getUTCHours() * 60 + date.getUTCMinutes();
}

function dayIn(text: string, { zone, now }: Here): number | undefined {
  const { day: today } = wallAt(zone, now);
  const away = ['yesterday', 'today', 'tomorrow'].indexOf(text);
  if (away >= 0) return today + away - 1;
  const last = text.startsWith('last ') ? weekdayIn(text.slice('last '.length)) : undefined;
  if (last !== undefined) return today + daysUntil(today, last) - DAYS_PER_WEEK;
  const named = weekdayIn(text);
  if (named !== undefined) return today + daysUntil(today, named);
  const full = firstValid([...DATES, ...WITH_YEAR], text, today);
  if (full) return numberOf(full);
  return yearless(text, today);
}

/** A day without a year: this year's, unless the next or the last one's is meant. */
function yearless(text: string, today: number): number | undefined {
  const early = firstValid(YEARLESS, text, today - DAYS_BACK);
  const late = firstValid(YEARLESS, text, today - DAYS_BACK + 366);
  const days = [early, late].flatMap((date) => (date ? [numberOf(date)] : []));
  return days.find((day) => day >= today - DAYS_BACK);
}

function firstValid(formats: readonly string[], text: string, day: number): Date | undefined {
  if (text === '' || text.length > 40) return undefined;
  const reference = new UTCDateMini(day * MINUTES_PER_DAY * 60_000);
  return formats
    .map((format) => parse(text, format, reference))
    .find((date) => isValid(date) && date.getUTCFullYear() > 1969);
}

function numberOf(date: Date): number {
  return dayNumber(date.toISOString().slice(0, 10));
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Shorter words are nearly everything. */
const SHORTEST_MISSPELT = 5;

/** The same text with the day put right, where its first word is nearly one. */
function nearestDay(text: string): string | undefined {
  const [word = '', ...rest] = text.trim().toLowerCase().split(/\s+/);
  if (word.length < SHORTEST_MISSPELT || weekdayIn(word) !== undefined) return undefined;
  const nearest = nearestName(word, [...WEEKDAYS, 'today', 'tomorrow']);
  return nearest === word ? undefined : nearest && [nearest, ...rest].join(' ');
}

function weekdayIn(text: string): DayName | undefined {
  // From three letters on: tue, tues, tuesday.
  const index = text.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(text));
  return DAY_NAMES[index];
}

function daysUntil(today: number, named: DayName): number {
  const away = DAY_NAMES.indexOf(named) - weekdayIndex(today);
  return (away + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}
