import ICAL from 'ical.js';
import { calendarDate, DAYS_PER_WEEK, MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, wallAt } from '../time/zone.ts';
import type { CalendarEvent } from './read-events.ts';
import {
  type CalendarWindow,
  dayOf,
  endAfter,
  endInstant,
  isUtc,
  lengthOf,
  type Reading,
  readingOf,
  startInstant,
  type Zones,
} from './read-times.ts';

/** From `start` until just before `end`. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

type Time = InstanceType<typeof ICAL.Time>;
type Recur = InstanceType<typeof ICAL.Recur>;

/** More steps through a series than these mean a rule that nobody wrote on purpose. */
const MOST_STEPS = 5_000;
/** Zones differ by about a day; one more for the event that began before midnight. */
const MARGIN_DAYS = 3;

/** The stretches of an event, or of all its occurrences, that touch the window. */
export function occurrences(
  event: CalendarEvent,
  moved: readonly Instant[],
  window: CalendarWindow,
  zones: Zones,
  warn: (warning: string) => void,
): Span[] {
  const excluded = exclusions(event, zones);
  const gone = new Set([...moved, ...excluded.instants]);
  const starts = [event.start, ...repeated(event, window, zones, warn)]
    .filter((start) => !excluded.days.has(start.day))
    .map((start) => ({ start: startInstant(start), end: endAfter(start, event.length) }));
  const spans = [...starts, ...additions(event, zones)].filter(
    ({ start, end }) => !gone.has(start) && end > start && end > window.from && start < window.to,
  );
  return [...new Map(spans.map((span) => [span.start, span])).values()];
}

function repeated(
  event: CalendarEvent,
  window: CalendarWindow,
  zones: Zones,
  warn: (warning: string) => void,
): Reading[] {
  const rules = event.component.getAllProperties('rrule').map((rule) => rule.getFirstValue());
  return rules.flatMap((rule) => {
    if (!(rule instanceof ICAL.Recur)) throw new Error('its rule is not understood');
    const { readings, complete } = stepsOf(rule, event, window, zones);
    if (!complete) {
      warn(`The event at line ${event.text.line} repeats too often; later times are missing.`);
    }
    return readings;
  });
}

/** Clock readings around the window. The rule runs on the wall clock, where no zone matters. */
function stepsOf(
  rule: Recur,
  event: CalendarEvent,
  window: CalendarWindow,
  zones: Zones,
): { readings: Reading[]; complete: boolean } {
  const reach = event.length.days + Math.ceil(event.length.minutes / MINUTES_PER_DAY);
  const firstDay = wallAt(window.zone, window.from).day - reach - MARGIN_DAYS;
  const lastDay = wallAt(window.zone, window.to).day + MARGIN_DAYS;
  if (rule.until) rule.until = localEnd(rule.until, event.start, zones);
  const start = wallTime({ ...event.start, day: skipAhead(rule, event.start.day, firstDay) });
  const iterator = rule.iterator(start);
  const readings: Reading[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const time: Time | null = iterator.next();
    if (time === null || time === undefined) return { readings, complete: true };
    const day = dayOf(time);
    if (day > lastDay) return { readings, complete: true };
    if (day >= firstDay) {
      readings.push({ ...event.start, day, minutes: time.hour * 60 + time.minute });
    }
  }
  return { readings, complete: false };
}

/**
 * Daily and weekly rules without a count look the same from any whole number of their cycles on, so
 * an old series need not be walked through from its first day.
 */
function skipAhead(rule: Recur, start: number, firstDay: number): number {
  const isRegular = rule.freq === 'DAILY' || rule.freq === 'WEEKLY';
  if (!isRegular || rule.count) return start;
  const cycle = rule.interval * DAYS_PER_WEEK;
  return start + Math.max(0, Math.floor((firstDay - DAYS_PER_WEEK - start) / cycle)) * cycle;
}

/** UNTIL is in UTC where the event is not; a bare day includes all of it. */
function localEnd(until: Time, start: Reading, zones: Zones): Time {
  const day = dayOf(until);
  if (until.isDate) return wallTime({ day, minutes: MINUTES_PER_DAY - 1 });
  const minutes = until.hour * 60 + until.minute;
  if (!isUtc(until)) return wallTime({ day, minutes });
  const instant = endInstant({ ...start, day, minutes, seconds: 0, zone: zones.utc });
  return wallTime(wallAt(start.zone, instant));
}

function wallTime({ day, minutes }: { day: number; minutes: number }): Time {
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, isDate: false };
  return new ICAL.Time({ ...calendarDate(day), ...time }, ICAL.Timezone.localTimezone);
}

function exclusions(
  event: CalendarEvent,
  zones: Zones,
): { instants: Instant[]; days: ReadonlySet<number> } {
  const readings = event.component.getAllProperties('exdate').flatMap((property) => {
    const values: unknown[] = property.getValues();
    return values.filter(isTime).map((time) => readingOf(time, property, zones));
  });
  return {
    instants: readings.filter(({ allDay }) => !allDay).map(startInstant),
    days: new Set(readings.filter(({ allDay }) => allDay).map(({ day }) => day)),
  };
}

function additions(event: CalendarEvent, zones: Zones): Span[] {
  return event.component.getAllProperties('rdate').flatMap((property) => {
    const values: unknown[] = property.getValues();
    return values.flatMap((value) => {
      if (value instanceof ICAL.Period) return [periodSpan(value, property, zones)];
      if (!isTime(value) || value.isDate) return [];
      const start = readingOf(value, property, zones);
      return [{ start: startInstant(start), end: endAfter(start, event.length) }];
    });
  });
}

function periodSpan(
  period: InstanceType<typeof ICAL.Period>,
  property: InstanceType<typeof ICAL.Property>,
  zones: Zones,
): Span {
  const start = readingOf(period.start, property, zones);
  const end: Time | null = period.end;
  return {
    start: startInstant(start),
    end: end
      ? endInstant(readingOf(end, property, zones))
      : endAfter(start, lengthOf(period.duration)),
  };
}

function isTime(value: unknown): value is Time {
  return value instanceof ICAL.Time;
}
