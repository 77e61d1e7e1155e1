import ICAL from 'ical.js';
import {
  calendarDate,
  DAYS_PER_WEEK,
  dateText,
  dayNumber,
  MINUTES_PER_DAY,
  pad,
  weekdayIndex,
} from '../time/calendar.ts';
import { type Instant, offsetText, wallAt, type Zone } from '../time/zone.ts';

type Component = InstanceType<typeof ICAL.Component>;

/**
 * What the description of a zone covers, whatever week is planned: some programs keep the first
 * description of a zone that they meet, and people move events. It ends where many programs' own
 * zone tables do, which show winter time ever after (most in 2038, moment's in 2036).
 */
export const DESCRIBED = {
  from: dayNumber('1998-01-01') * MINUTES_PER_DAY,
  to: dayNumber('2036-01-01') * MINUTES_PER_DAY,
};
/** Nothing is planned before; from here on a description has to be true. */
const FIRST_USE = dayNumber('2000-01-01') * MINUTES_PER_DAY;

/** A change of a zone's clock, at the moment it happens. */
interface Change {
  readonly start: Instant;
  readonly before: number;
  readonly offset: number;
}

/** The same change in successive years, each time on the nth such weekday of the month. */
interface Series {
  readonly changes: Change[];
  /** Counted from the month's first such weekday, or with -1 its last. */
  nths: readonly number[];
}

/** A change as the file tells it: once, or in every year by a rule. */
interface Observance {
  readonly change: Change;
  readonly rule?: string;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const LAST_YEAR = calendarDate(DESCRIBED.to / MINUTES_PER_DAY).year - 1;

/**
 * A zone as a calendar file describes it. It is made from the arithmetic that made the plan, so
 * that file and plan cannot disagree.
 */
export function timeZoneComponent(tzid: string, zone: Zone): Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', tzid);
  const observances = seriesOf(changesOf(zone)).flatMap(observancesOf);
  observances.sort((one, other) => one.change.start - other.change.start);
  for (const each of observances) component.addSubcomponent(observanceComponent(each));
  return component;
}

/**
 * A rule only for what goes on to the end: a rule that ends needs an UNTIL, in UTC, which
 * python-icalendar refuses here and others compare with the clock of the zone.
 */
function observancesOf({ changes, nths }: Series): Observance[] {
  const [first] = changes;
  const last = changes.at(-1);
  const nth = nths.at(-1);
  const goesOn = last && onsetOf(last).year === LAST_YEAR && changes.length > 1;
  if (!first || !goesOn || nth === undefined) return changes.map((change) => ({ change }));
  const { month, weekday } = onsetOf(first);
  const rule = `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${WEEKDAYS[weekday]}`;
  return [{ change: first, rule }];
}

function observanceComponent({ change: { start, before, offset }, rule }: Observance): Component {
  const part = new ICAL.Component(offset > before ? 'daylight' : 'standard');
  // A change begins on the clock that it ends (RFC 5545 3.6.5).
  part.addPropertyWithValue('dtstart', localText(start + before));
  part.addPropertyWithValue('tzoffsetfrom', offsetText(before));
  part.addPropertyWithValue('tzoffsetto', offsetText(offset));
  if (rule) part.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  return part;
}

/** The changes of the zone, after the offset it begins with if that is ever used. */
function changesOf(zone: Zone): Change[] {
  const first = zone.offsetAt(DESCRIBED.from);
  const changes: Change[] = [];
  // No offset has ever lasted for less than four weeks.
  const step = DAYS_PER_WEEK * MINUTES_PER_DAY;
  for (let start = DESCRIBED.from; start < DESCRIBED.to; start += step) {
    const end = Math.min(start + step, DESCRIBED.to);
    const before = zone.offsetAt(start);
    const offset = zone.offsetAt(end);
    if (before !== offset) changes.push({ start: changeIn(zone, start, end), before, offset });
  }
  const early = changes.filter(({ start }) => start < FIRST_USE);
  if (early.length >= 2) return changes;
  return [{ start: DESCRIBED.from, before: first, offset: first }, ...changes];
}

/** The first minute after `start` with another offset; there is one until `end`. */
function changeIn(zone: Zone, start: Instant, end: Instant): Instant {
  const before = zone.offsetAt(start);
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function seriesOf(changes: readonly Change[]): Series[] {
  const found: Series[] = [];
  for (const change of changes) {
    const series = found.find((each) => goesOn(each, change));
    if (series) {
      series.changes.push(change);
      series.nths = series.nths.filter((nth) => nthsOf(change).includes(nth));
    } else {
      found.push({ changes: [change], nths: nthsOf(change) });
    }
  }
  return found;
}

function goesOn({ changes, nths }: Series, change: Change): boolean {
  const last = changes.at(-1);
  if (!last || last.before !== change.before || last.offset !== change.offset) return false;
  const [one, other] = [onsetOf(last), onsetOf(change)];
  return (
    other.year === one.year + 1 &&
    other.month === one.month &&
    other.weekday === one.weekday &&
    other.minutes === one.minutes &&
    nthsOf(change).some((nth) => nths.includes(nth))
  );
}

function onsetOf({ start, before }: Change) {
  const local = start + before;
  const day = Math.floor(local / MINUTES_PER_DAY);
  const minutes = local - day * MINUTES_PER_DAY;
  return { ...calendarDate(day), number: day, weekday: weekdayIndex(day), minutes };
}

/** Which of its weekday in the month a change falls on: from the first, and -1 if it is the last. */
function nthsOf(change: Change): number[] {
  const { day, month, number } = onsetOf(change);
  const isLast = calendarDate(number + DAYS_PER_WEEK).month !== month;
  return [Math.ceil(day / DAYS_PER_WEEK), ...(isLast ? [-1] : [])];
}

/** `2026-12-01T17:00:00` in the zone, the way ical.js takes times. */
export function wallText(zone: Zone, instant: Instant): string {
  const { day, minutes } = wallAt(zone, instant);
  return localText(day * MINUTES_PER_DAY + minutes);
}

/** `2026-12-01T16:00:00Z`. */
export function utcText(instant: Instant): string {
  return `${localText(instant)}Z`;
}

function localText(minutes: number): string {
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  const rest = minutes - day * MINUTES_PER_DAY;
  return `${dateText(day)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}:00`;
}
