import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, wallAt } from '../time/zone.ts';
import { type Addition, type CalendarEvent, messageOf, spanOf } from './read-events.ts';
import type { Expand } from './read-expand.ts';
import { LIMITS, TooMuchAtOnce } from './read-limits.ts';
import { type Rule, ruleOf } from './read-rule.ts';
import { type CalendarWindow, daysOf, type Reading, startInstant } from './read-times.ts';

/** From `start` until just before `end`. */
interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** An occurrence that touches the window, and the event that says what it is. */
export interface Occurrence extends Span {
  readonly event: CalendarEvent;
}

export interface Reader {
  readonly window: CalendarWindow;
  readonly expand: Expand;
  /** Says that something of an event may be missing. */
  readonly warn: (event: CalendarEvent, what: string) => void;
  /** Says what is odd about an event, once it turns out to matter. */
  readonly mention: (event: CalendarEvent, what: string) => void;
}

/** Zones differ by about a day; one more for clocks that are set wrong. */
export const MARGIN_DAYS = 2;
const MOST_SHIFT = LIMITS.windowDays * MINUTES_PER_DAY;

/** The occurrences of a series and of what replaces some of them. */
export function occurrences(
  master: CalendarEvent,
  overrides: readonly CalendarEvent[],
  reader: Reader,
): Occurrence[] {
  const later = overrides
    .filter(({ andFuture }) => andFuture)
    .map((event) => changeFrom(event, master))
    .sort((one, other) => one.from - other.from);
  const gone = goneFrom(master, overrides, later, reader);
  const found = new Map<string, Occurrence>();
  for (const { start, length } of startsOf(master, later, reader)) {
    const original = startInstant(start);
    if (gone(start, original)) continue;
    const change = later.findLast(({ from }) => from <= original);
    const occurrence = change
      ? changed(start, change)
      : { ...spanOf(start, length ?? master.length), event: master };
    if (touches(occurrence, reader.window)) {
      found.set(`${occurrence.start} ${length ? occurrence.end : ''}`, occurrence);
    }
  }
  return [...found.values()];
}

/** One event alone: what replaces an occurrence, or stands for itself. */
export function single(event: CalendarEvent, { window }: Reader): Occurrence[] {
  const occurrence = { ...spanOf(event.start, event.length), event };
  return touches(occurrence, window) ? [occurrence] : [];
}

function touches({ start, end }: Span, { from, to }: CalendarWindow): boolean {
  return end > start && end > from && start < to;
}

/** An event that replaces an occurrence and all after it. */
interface Change {
  readonly event: CalendarEvent;
  /** The first one it replaces. */
  readonly from: Instant;
  /** By how much clocks differ, read in the zone of the event. */
  readonly shift: number;
}

function changeFrom(event: CalendarEvent, master: CalendarEvent): Change {
  const replaced = inSeries(event.replaces ?? event.start, master);
  const from = startInstant(replaced);
  const shift = event.start.wall - wallIn(event.start, replaced);
  const isFar = Math.abs(shift) > MOST_SHIFT;
  return { event, from, shift: isFar ? 0 : shift };
}

function changed(start: Reading, { event, shift }: Change): Occurrence {
  const wall = wallIn(event.start, start) + shift;
  return { ...spanOf({ ...event.start, wall }, event.length), event };
}

/** What the clock of one reading shows at the time of another. */
function wallIn({ zone, allDay }: Reading, other: Reading): number {
  if (allDay || other.allDay) return other.wall;
  const { day, minutes } = wallAt(zone, startInstant(other));
  return day * MINUTES_PER_DAY + minutes;
}

/** A time without a zone that speaks of a series is read as the series is. */
function inSeries(reading: Reading, { start }: CalendarEvent): Reading {
  return reading.floating && !reading.allDay ? { ...reading, zone: start.zone } : reading;
}

function goneFrom(
  master: CalendarEvent,
  overrides: readonly CalendarEvent[],
  later: readonly Change[],
  reader: Reader,
): (start: Reading, original: Instant) => boolean {
  const { exceptions: own, exceptionRules } = master;
  if (overrides.length + own.length + exceptionRules.length === 0) return () => false;
  const replaced = overrides.flatMap((event) => event.replaces ?? []);
  const exceptions = [...master.exceptions, ...later.flatMap(({ event }) => event.exceptions)];
  const named = [...exceptions, ...replaced].map((reading) => inSeries(reading, master));
  const bounds = boundsOf(master, later, reader);
  const excluded = repeated(master, exceptionRules, reader, bounds).map((wall) =>
    startInstant({ ...master.start, wall }),
  );
  const instants = new Set([
    ...named.filter(({ allDay }) => !allDay).map(startInstant),
    ...excluded,
  ]);
  const days = new Set(named.filter(({ allDay }) => allDay).map(({ wall }) => dayIn(wall)));
  const timed = named.filter(({ allDay }) => !allDay).map(({ wall }) => dayIn(wall));
  const daysOfTimes = new Set(master.start.allDay ? timed : []);
  return (start, original) => {
    const day = dayIn(start.wall);
    return instants.has(original) || days.has(day) || daysOfTimes.has(day);
  };
}

function dayIn(wall: number): number {
  return Math.floor(wall / MINUTES_PER_DAY);
}

/** All starts that may matter: the first one, the repeated ones, the added ones. */
function startsOf(master: CalendarEvent, later: readonly Change[], reader: Reader): Addition[] {
  const bounds = boundsOf(master, later, reader);
  const { start: first } = master;
  const walls = new Set(repeated(master, master.rules, reader, bounds));
  // What began long ago is not even looked up in its zone.
  const isNear = first.wall >= bounds.from && first.wall <= bounds.to;
  if (isNear && !isDeleted(master)) walls.add(first.wall);
  const starts = [...walls].map((wall) => ({ start: { ...first, wall }, length: undefined }));
  if (master.additions.length === 0) return starts;
  return [...starts, ...master.additions.map((addition) => asAddition(addition, master))];
}

/** Some programs delete a series by an end before its beginning. */
function isDeleted({ rules, start }: CalendarEvent): boolean {
  return rules.length > 0 && rules.every((written) => endsBefore(written, start));
}

function endsBefore(written: string, start: Reading): boolean {
  try {
    return (untilIn(ruleOf(written), start) ?? start.wall) < start.wall;
  } catch {
    return false;
  }
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** Between which readings of its clock an occurrence begins that may touch the window. */
function boundsOf(master: CalendarEvent, later: readonly Change[], { window }: Reader): Bounds {
  const shift = Math.max(0, ...later.map((change) => Math.abs(change.shift)));
  const days = Math.max(
    ...[master, ...later.map(({ event }) => event)].map(({ length }) => daysOf(length)),
  );
  const margin = MARGIN_DAYS * MINUTES_PER_DAY + shift;
  return {
    from: wallMinutes(window, window.from) - days * MINUTES_PER_DAY - margin,
    to: wallMinutes(window, window.to) + margin,
  };
}

/** A bare date added to a series of times means its usual time on that day. */
function asAddition({ start, length }: Addition, { start: usual }: CalendarEvent): Addition {
  const isBare = start.allDay && !usual.allDay;
  if (isBare) {
    const wall = start.wall + (usual.wall - dayIn(usual.wall) * MINUTES_PER_DAY);
    return { start: { ...usual, wall }, length };
  }
  if (usual.allDay) {
    return { start: { ...usual, wall: dayIn(start.wall) * MINUTES_PER_DAY }, length: undefined };
  }
  return { start: start.floating ? { ...start, zone: usual.zone } : start, length };
}

function repeated(
  master: CalendarEvent,
  rules: readonly string[],
  { expand, warn, mention }: Reader,
  { from, to }: Bounds,
): number[] {
  const { start } = master;
  // What begins after the window is not looked into.
  if (start.wall > to) return [];
  if (rules.length > LIMITS.rulesPerEvent)
    warn(master, `it has more than ${LIMITS.rulesPerEvent} rules`);
  return rules.slice(0, LIMITS.rulesPerEvent).flatMap((written) => {
    try {
      const rule = ruleOf(written);
      for (const name of rule.unknown) mention(master, `its rule says ${name}, which is not known`);
      const until = untilIn(rule, start);
      const stretch = { start: start.wall, until, from, to };
      const { walls, missing } = expand(rule, stretch);
      if (missing !== undefined) warn(master, missing);
      return [...walls];
    } catch (error) {
      if (error instanceof TooMuchAtOnce) throw error;
      warn(master, messageOf(error));
      return [];
    }
  });
}

function wallMinutes({ zone }: CalendarWindow, instant: Instant): number {
  const { day, minutes } = wallAt(zone, instant);
  return day * MINUTES_PER_DAY + minutes;
}

/** UNTIL is in UTC where the event is not; a bare day includes all of it. */
function untilIn({ until }: Rule, start: Reading): number | undefined {
  if (!until || until.isDate || !until.isUtc) return until?.wall;
  if (start.allDay && until.wall % MINUTES_PER_DAY === 0) return until.wall;
  return until.wall + start.zone.offsetAt(until.wall);
}
