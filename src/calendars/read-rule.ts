import { RRuleTemporal } from 'rrule-temporal';
import {
  calendarDate,
  dateText,
  dayNumber,
  MINUTES_PER_DAY,
  pad,
  weekdayIndex,
} from '../time/calendar.ts';
import { type Effort, LIMITS, TooMuchAtOnce } from './read-limits.ts';
import { dayOf, shown } from './read-times.ts';

const STEP_MINUTES: Readonly<Record<string, number>> = {
  SECONDLY: 1 / 60,
  MINUTELY: 1,
  HOURLY: 60,
  DAILY: MINUTES_PER_DAY,
  WEEKLY: 7 * MINUTES_PER_DAY,
};
const FREQUENCIES = ['YEARLY', 'MONTHLY', ...Object.keys(STEP_MINUTES)];

/** The end of a rule as it is written; a date includes all of its day. */
interface Until {
  readonly wall: number;
  readonly isUtc: boolean;
  readonly isDate: boolean;
}

export interface Rule {
  readonly frequency: string;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: Until | undefined;
  /** All other parts. */
  readonly parts: ReadonlyMap<string, string>;
  /** Parts that nobody knows, which were left out. */
  readonly unknown: readonly string[];
}

/** What each list may hold. */
const LISTS: Readonly<Record<string, RegExp>> = {
  BYSECOND: /^\d{1,2}$/,
  BYMINUTE: /^\d{1,2}$/,
  BYHOUR: /^\d{1,2}$/,
  BYDAY: /^[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)$/,
  BYMONTHDAY: /^[+-]?\d{1,2}$/,
  BYYEARDAY: /^[+-]?\d{1,3}$/,
  BYWEEKNO: /^[+-]?\d{1,2}$/,
  BYMONTH: /^\d{1,2}$/,
  BYSETPOS: /^[+-]?\d{1,3}$/,
};
/** The largest value in each list. */
const LARGEST: Readonly<Record<string, number>> = {
  BYSECOND: 60,
  BYMINUTE: 59,
  BYHOUR: 23,
  BYMONTHDAY: 31,
  BYYEARDAY: 366,
  BYWEEKNO: 53,
  BYMONTH: 12,
  BYSETPOS: 366,
};
const FROM_ZERO = ['BYSECOND', 'BYMINUTE', 'BYHOUR'];

/** Rules already read: thousands of series share a few. */
const READ = new Map<string, Rule>();
const MOST_READ = 1_000;

export function ruleOf(written: string): Rule {
  const known = READ.get(written);
  if (known) return known;
  const rule = readRule(written);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(written, rule);
  return rule;
}

/** Reads an RRULE as leniently as can be without guessing. Throws when it is not understood. */
function readRule(written: string): Rule {
  if (written.length > LIMITS.rule) throw new Error('its rule is too long');
  const parts = new Map<string, string>();
  const unknown: string[] = [];
  for (const part of written.replace(/^\s*RRULE:/i, '').split(';')) {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim().toUpperCase());
    if (name === '') continue;
    if (isKnown(name)) parts.set(name, checked(name, value));
    else if (!name.startsWith('X-')) unknown.push(name);
  }
  const frequency = parts.get('FREQ') ?? '';
  if (!FREQUENCIES.includes(frequency)) {
    throw new Error(`${frequency === '' ? 'nothing' : shown(frequency)} is no frequency`);
  }
  guardTimes(parts);
  const rule = {
    frequency,
    interval: Math.max(1, numberIn(parts, 'INTERVAL') ?? 1),
    count: numberIn(parts, 'COUNT'),
    until: untilOf(parts.get('UNTIL')),
    unknown,
  };
  for (const name of ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'RSCALE']) parts.delete(name);
  return { ...rule, parts };
}

function isKnown(name: string): boolean {
  return name in LISTS || /^(FREQ|INTERVAL|COUNT|UNTIL|WKST|RSCALE|SKIP)$/.test(name);
}

function checked(name: string, value: string): string {
  const form = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  const isFine = form
    ? isList(name, value, form)
    : name === 'WKST'
      ? /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value)
      : name === 'RSCALE'
        ? value === 'GREGORIAN'
        : name !== 'SKIP' || value === 'OMIT';
  if (isFine) return form ? value.replaceAll(/\s|\+/g, '').replace(/,$/, '') : value;
  throw new Error(`${shown(`${name}=${value}`)} in its rule is not understood`);
}

function isList(name: string, value: string, form: RegExp): boolean {
  const entries = value.replace(/,$/, '').split(',');
  const largest = LARGEST[name] ?? 53;
  return (
    entries.length <= LIMITS.list &&
    entries.every((entry) => {
      const text = entry.trim();
      const size = Math.abs(Number.parseInt(text, 10));
      if (!form.test(text)) return false;
      if (Number.isNaN(size)) return true;
      return size <= largest && (size > 0 || FROM_ZERO.includes(name));
    })
  );
}

/** Lists of times multiply, and the library would hold all of their products at once. */
function guardTimes(parts: ReadonlyMap<string, string>): void {
  const sizes = FROM_ZERO.map((name) => new Set(parts.get(name)?.split(',')).size || 1);
  const times = sizes.reduce((product, size) => product * size, 1);
  if (times > LIMITS.timesOfDay) throw new Error('its rule names too many times of day');
}

function numberIn(parts: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = parts.get(name);
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && (name === 'INTERVAL' || Number(text) > 0)) return Number(text);
  throw new Error(`${shown(`${name}=${text}`)} in its rule is not understood`);
}

function untilOf(text: string | undefined): Until | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4}-?\d{2}-?\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/.exec(text);
  if (!match) throw new Error(`${shown(`UNTIL=${text}`)} in its rule is not understood`);
  const year = Number(text.slice(0, 4));
  // "For ever" is written as the last year there is.
  const day = year > LIMITS.lastYear ? dayOf(`${LIMITS.lastYear}1231`) : dayOf(match[1] ?? '', 0);
  const isDate = match[2] === undefined;
  const minutes = isDate ? MINUTES_PER_DAY - 1 : Number(match[2]) * 60 + Number(match[3]);
  return { wall: day * MINUTES_PER_DAY + minutes, isUtc: match[5] !== undefined, isDate };
}

interface Stretch {
  /** The first occurrence, and the stretch that matters, in minutes of the same wall clock. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** The last minute in which one may begin. */
  readonly until: number | undefined;
}

interface Expansion {
  readonly walls: readonly number[];
  /** Undefined when they are all there is; else why some may be missing. */
  readonly missing: string | undefined;
}

export type Expand = (rule: Rule, stretch: Stretch) => Expansion;

/** Expands rules on the wall clock, where no zone matters. */
export function expander(effort: Effort | undefined): Expand {
  return (rule, stretch) => {
    if (effort) {
      effort.rules -= costOf(rule, stretch);
      if (effort.rules < 0) throw new TooMuchAtOnce();
    }
    return expanded(rule, stretch);
  };
}

const COSTLY = 20;
/** Steps that a rule with a count is followed for the price of one ordinary rule. */
const STEPS_OF_ONE = 250;

/** What the library may need at most, in ordinary rules; what is rare is never ordinary. */
function costOf({ frequency, interval, count, parts }: Rule, { start, from }: Stretch): number {
  const step = STEP_MINUTES[frequency] ?? 28 * MINUTES_PER_DAY;
  const rare = ['BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'];
  const isRare = rare.some((name) => parts.get(name)?.includes(','));
  if (step < MINUTES_PER_DAY || isRare) return Infinity;
  const steps = Math.min(count ?? 0, Math.max(0, from - start) / (step * interval));
  const days = parts.has('BYMONTHDAY') || parts.has('BYMONTH');
  const isOdd = days && (count !== undefined || frequency === 'DAILY' || frequency === 'WEEKLY');
  return (1 + steps / STEPS_OF_ONE) * (isOdd ? COSTLY : 1);
}

function expanded(rule: Rule, stretch: Stretch): Expansion {
  const { start } = stretch;
  const to = Math.min(stretch.to, stretch.until ?? Infinity);
  const from = Math.max(stretch.from, start);
  if (to < from || isEndless(rule) || isCountedOut(rule, stretch)) {
    return { walls: [], missing: undefined };
  }
  const step = STEP_MINUTES[rule.frequency];
  if (step !== undefined && step < MINUTES_PER_DAY) {
    const steps = (to - skipped(rule, stretch, step)) / (step * rule.interval);
    if (steps > LIMITS.steps) return { walls: [], missing: 'it repeats too often' };
  }
  try {
    const isByDay = !['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => rule.parts.has(name));
    const isDaily = step === undefined || step >= MINUTES_PER_DAY;
    const walls =
      isByDay && isDaily
        ? wholeDays(rule, stretch, from, to)
        : between(rule, step === undefined ? start : skipped(rule, stretch, step), from, to);
    if (walls.length <= LIMITS.occurrencesPerEvent) return { walls, missing: undefined };
    return { walls: walls.slice(0, LIMITS.occurrencesPerEvent), missing: 'it repeats too often' };
  } catch (error) {
    if (error instanceof Error && /Maximum/.test(error.message)) {
      return { walls: [], missing: 'its rule takes too long to follow' };
    }
    throw error;
  }
}

/** A plain rule takes no longer for its count than so many of its steps. */
function isCountedOut({ frequency, interval, count, parts }: Rule, { start, from }: Stretch) {
  const step = STEP_MINUTES[frequency];
  if (count === undefined || step === undefined) return false;
  const others = [...parts.keys()].filter((name) => name !== 'WKST');
  const isPlain = others.every((name) => name === 'BYDAY' && frequency === 'WEEKLY');
  return isPlain && start + (count + 1) * interval * step < from;
}

/** Days already found for a rule: many series differ in nothing but the time of day. */
const FOUND = new Map<string, readonly number[]>();
const MOST_FOUND = 1_000;

/** Rules that name no time of day say on which days; the time is that of the start. */
function wholeDays(rule: Rule, stretch: Stretch, from: number, to: number): number[] {
  const dayOfStart = Math.floor(stretch.start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const time = stretch.start - dayOfStart;
  const first = Math.floor(stretch.from / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const last = Math.floor(stretch.to / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const start = usualStart(rule, { ...stretch, start: dayOfStart, from: first });
  const key = `${textOf(rule)} ${start} ${first} ${last}`;
  const days = FOUND.get(key) ?? between(rule, start, Math.max(first, start), last);
  if (FOUND.size >= MOST_FOUND) FOUND.clear();
  FOUND.set(key, days);
  return days.map((day) => day + time).filter((wall) => wall >= from && wall <= to);
}

/** A later start from which the rule goes on in the same way, the same for as many as possible. */
function usualStart(rule: Rule, stretch: Stretch): number {
  const { frequency, interval, count, parts } = rule;
  const step = STEP_MINUTES[frequency];
  const names = [...parts.keys()].filter((name) => name !== 'WKST').join();
  if (step !== undefined) {
    const start = skipped(rule, stretch, step);
    const isAnyDay = frequency === 'WEEKLY' && interval === 1 && names === 'BYDAY';
    if (!isAnyDay || count !== undefined || start === stretch.start) return start;
    return start - weekdayIndex(start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  }
  const isAnyStart =
    interval === 1 && count === undefined && /^(BYMONTH,)?(BYDAY|BYMONTHDAY)$/.test(names);
  const { year } = calendarDate(Math.floor(stretch.from / MINUTES_PER_DAY));
  const january = dayNumber(`${pad(year - 1, 4)}-01-01`) * MINUTES_PER_DAY;
  return isAnyStart ? Math.max(stretch.start, january) : stretch.start;
}

/** Steps so long that there is no second one. */
function isEndless({ interval }: Rule): boolean {
  return interval > 1_000_000;
}

/**
 * A rule without a count looks the same from any whole number of its steps on, so an old series need
 * not be followed from its first day.
 */
function skipped({ interval, count, parts }: Rule, { start, from }: Stretch, step: number): number {
  if (count !== undefined || parts.has('BYSETPOS')) return start;
  // Steps shorter than a minute leave the minute as a whole.
  const cycle = step < 1 ? interval : step * interval;
  const cycles = Math.floor((from - start - 7 * MINUTES_PER_DAY) / cycle);
  return cycles > 0 ? start + cycles * cycle : start;
}

function textOf({ frequency, interval, count, parts }: Rule): string {
  const others = [...parts].map(([name, value]) => `;${name}=${value}`).join('');
  const limit = count === undefined ? '' : `;COUNT=${count}`;
  return `FREQ=${frequency};INTERVAL=${interval}${limit}${others}`;
}

function between(rule: Rule, start: number, from: number, to: number): number[] {
  if (to < from) return [];
  const series = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${compact(start)}\nRRULE:${textOf(rule)}`,
    maxIterations: LIMITS.steps,
    cache: false,
  });
  const found = series.between(epoch(from), epoch(to), true);
  return [...new Set(found.map((time) => Math.floor(time.epochMilliseconds / 60_000)))];
}

/** The library takes a JavaScript date or what prints as one of its own. */
function epoch(wall: number): { timeZoneId: string; toString(): string } {
  const [date, clock] = [wallDate(wall), wallClock(wall)];
  return { timeZoneId: 'UTC', toString: () => `${date}T${clock}:00+00:00[UTC]` };
}

function compact(wall: number): string {
  return `${wallDate(wall).replaceAll('-', '')}T${wallClock(wall).replace(':', '')}00`;
}

function wallDate(wall: number): string {
  return dateText(Math.floor(wall / MINUTES_PER_DAY));
}

function wallClock(wall: number): string {
  const minutes = wall - Math.floor(wall / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}
