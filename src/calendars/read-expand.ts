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
import { type Rule, STEP_MINUTES } from './read-rule.ts';

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
