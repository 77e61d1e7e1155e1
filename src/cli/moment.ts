import * as v from 'valibot';
import { date, dateTime } from '../contract/fields.ts';
import {
  DAY_NAMES,
  DAYS_PER_WEEK,
  type DayName,
  dateText,
  dayNumber,
  isoWeek,
  weekdayIndex,
} from '../time/calendar.ts';
import { type Instant, wallAt, type Zone } from '../time/zone.ts';
import { badValue, type Options, text } from './call.ts';

const FRIDAY = DAY_NAMES.indexOf('fri');
/** From this clock time on a Friday there is too little left of a week to plan it. */
const FRIDAY_MINUTES = 18 * 60;
/** Where weeks start so that Friday comes early, their fifth day does what Friday does elsewhere. */
const FIFTH_DAY = 4;

const EXPECTED_WEEK = 'this, next, a week such as 2026-W49, or its first day such as 2026-12-02';
const EXPECTED_NOW = 'a day and time such as 2026-12-01T17:00, or "2026-12-01 17:00"';

/** The time that `--now` names, as the contract writes it. */
export function askedNow(text: string): string {
  const joined = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T');
  if (v.safeParse(dateTime(), joined).success) return joined;
  throw badValue('--now', text, EXPECTED_NOW);
}

/** The first day of the week that `--week` names. */
export function askedWeek(named: string, zone: Zone, now: Instant, start: DayName): string {
  const word = named.trim().toLowerCase();
  const today = wallAt(zone, now).day;
  if (word === 'this') return dateText(firstDay(today, start));
  if (word === 'next') return dateText(firstDay(today, start) + DAYS_PER_WEEK);
  if (v.safeParse(date(), word).success) return word;
  const monday = isoMonday(word);
  if (monday !== undefined) return dateText(monday);
  throw badValue('--week', named, EXPECTED_WEEK);
}

/** How many weeks `--weeks` asks for. */
export function weeksAsked(options: Options): number {
  return Number(text(options, 'weeks') ?? 1);
}

/** This week, from now on; from Friday evening the next. */
export function usualWeek(zone: Zone, now: Instant, start: DayName): string {
  const { day, minutes } = wallAt(zone, now);
  const first = firstDay(day, start);
  const friday = (FRIDAY - DAY_NAMES.indexOf(start) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const turn = first + (friday >= DAYS_PER_WEEK / 2 ? friday : FIFTH_DAY);
  const isOver = day > turn || (day === turn && minutes >= FRIDAY_MINUTES);
  return dateText(isOver ? first + DAYS_PER_WEEK : first);
}

function firstDay(day: number, start: DayName): number {
  const since = weekdayIndex(day) - DAY_NAMES.indexOf(start);
  return day - ((since + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

/** The Monday of `2026-w49`, or undefined when there is no such week. */
function isoMonday(text: string): number | undefined {
  const match = /^(\d{4})-w(\d{2})$/.exec(text);
  if (!match) return undefined;
  const fourth = `${match[1]}-01-04`;
  if (!v.safeParse(date(), fourth).success) return undefined;
  // The fourth of January is always in the first week.
  const first = firstDay(dayNumber(fourth), 'mon');
  const monday = first + (Number(match[2]) - 1) * DAYS_PER_WEEK;
  return isoWeek(monday).toLowerCase() === text ? monday : undefined;
}
