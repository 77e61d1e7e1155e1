import { calendarDate, dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, instantOf, startOfDay, type Zone } from '../time/zone.ts';
import { plainDay } from './read-day.ts';
import { LIMITS } from './read-limits.ts';

/** The stretch of time we ask about, and the zone of times that name none. */
export interface CalendarWindow {
  readonly zone: Zone;
  readonly from: Instant;
  readonly to: Instant;
}

/** A reading of a clock: what calendars write, and what recurs. */
export interface Reading {
  /** Minutes on the wall clock since 1970-01-01. */
  readonly wall: number;
  /** Seconds past the minute; starts round down and ends up. */
  readonly seconds: number;
  readonly zone: Zone;
  /** Names no zone: it is meant wherever the person, or its series, is. */
  readonly floating: boolean;
  readonly allDay: boolean;
}

/** Where a time is read: the zone it names, or that of times which name none. */
export interface Clocks {
  readonly utc: Zone;
  readonly floating: Zone;
  named(name: string): Zone;
}

const DATE = /^(\d{4})-?(\d{2})-?(\d{2})/;
const CLOCK = /^[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/i;

/** Reads `20261201T100000`, and what programs write in its place. Throws when it is no time. */
export function readingOf(
  value: string,
  { zone: name, isDate = false }: { zone?: string | undefined; isDate?: boolean },
  clocks: Clocks,
): Reading {
  const text = value.trim();
  const day = dayOf(text);
  const rest = text.slice(DATE.exec(text)?.[0].length ?? 0);
  const clock = CLOCK.exec(rest);
  if (rest !== '' && !clock) throw new Error(`${shown(text)} is no time`);
  const [hour, minute, second] = [1, 2, 3].map((part) => Number(clock?.[part] ?? 0));
  const isMidnight = hour === 0 && minute === 0 && second === 0;
  if (!clock || (isDate && isMidnight)) {
    const zone = clocks.floating;
    return { wall: day * MINUTES_PER_DAY, seconds: 0, zone, floating: true, allDay: true };
  }
  const wall = day * MINUTES_PER_DAY + minutesOf(hour ?? 0, minute ?? 0, second ?? 0, text);
  const at = { seconds: Math.min(second ?? 0, 59), allDay: false };
  if (clock[4]) return { ...at, wall, zone: clocks.utc, floating: false };
  if (clock[5]) {
    const offset = (clock[5] === '-' ? -1 : 1) * (Number(clock[6]) * 60 + Number(clock[7]));
    return { ...at, wall: wall - offset, zone: clocks.utc, floating: false };
  }
  const zone = name === undefined || name.trim() === '' ? undefined : clocks.named(name);
  return { ...at, wall, zone: zone ?? clocks.floating, floating: zone === undefined };
}

function minutesOf(hour: number, minute: number, second: number, text: string): number {
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60) {
    throw new Error(`there is no ${shown(text)}`);
  }
  return hour * 60 + minute;
}

/** The day of a date as calendars write it; throws when the year has none such. */
export function dayOf(text: string, firstYear: number = LIMITS.firstYear): number {
  const plain = text.charAt(4) === '-' ? undefined : plainDay(text);
  if (plain !== undefined && /^\d{8}/.test(text)) return plain;
  const [, year = '', month = '', date = ''] = DATE.exec(text) ?? [];
  if (year === '') throw new Error(`${shown(text)} is no time`);
  if (Number(year) < firstYear || Number(year) > LIMITS.lastYear) {
    throw new Error(`the year ${year} is out of reach`);
  }
  const day = dayNumber(`${year}-${month}-${date}`);
  const real = calendarDate(day);
  if (real.month !== Number(month) || real.day !== Number(date)) {
    throw new Error(`there is no ${year}-${month}-${date}`);
  }
  return day;
}

export function shown(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}...` : text;
  return JSON.stringify(short);
}

function instantAt(zone: Zone, wall: number): Instant {
  const day = Math.floor(wall / MINUTES_PER_DAY);
  return instantOf(zone, day, wall - day * MINUTES_PER_DAY);
}

export function startInstant({ zone, wall, allDay }: Reading): Instant {
  return allDay ? startOfDay(zone, Math.floor(wall / MINUTES_PER_DAY)) : instantAt(zone, wall);
}

export function endInstant(reading: Reading): Instant {
  return startInstant(reading) + (reading.seconds > 0 ? 1 : 0);
}

/** How long an event lasts: days of the calendar, then minutes of the clock. */
export interface Length {
  readonly days: number;
  readonly minutes: number;
}

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** Reads `PT1H30M`. Throws when it is no length, or one that nothing has. */
export function lengthOf(value: string): Length {
  const match = DURATION.exec(value.trim());
  const parts = [2, 3, 4, 5, 6].map((part) => match?.[part]);
  if (!match || parts.every((part) => part === undefined)) {
    throw new Error(`${shown(value)} is no length`);
  }
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const length = {
    days: weeks * 7 + days,
    minutes: hours * 60 + minutes + Math.ceil(seconds / 60),
  };
  if (match[1] === '-' && length.days + length.minutes > 0) {
    throw new Error('it ends before it starts');
  }
  return sensible(length);
}

export function sensible(length: Length): Length {
  if (daysOf(length) <= LIMITS.days) return length;
  throw new Error(`it lasts longer than ${LIMITS.days} days`);
}

/** Whole days that are long enough for it. */
export function daysOf({ days, minutes }: Length): number {
  return days + Math.ceil(minutes / MINUTES_PER_DAY);
}

export function endAfter(start: Reading, { days, minutes }: Length): Instant {
  const wall = start.wall + days * MINUTES_PER_DAY;
  if (start.allDay) return startInstant({ ...start, wall });
  return instantAt(start.zone, wall) + (start.seconds > 0 ? 1 : 0) + minutes;
}
