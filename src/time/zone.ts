import { clockMinutes, dateText, dayNumber, MINUTES_PER_DAY, pad } from './calendar.ts';

/**
 * Instants are whole minutes since 1970-01-01T00:00Z. Every zone in use since 1990 keeps offsets
 * in whole quarter hours, so a quarter-hour mark of the wall clock is one of UTC too.
 */
export type Instant = number;

/** A wall clock reading: day number and minutes after midnight. */
export interface Wall {
  readonly day: number;
  readonly minutes: number;
}

export interface Zone {
  readonly name: string;
  /** Minutes that the wall clock is ahead of UTC at an instant. */
  offsetAt(instant: Instant): number;
}

/** Offsets are looked up once a stretch; a stretch with equal ends holds no clock change. */
const STRETCH = 4 * MINUTES_PER_DAY;

/** Zones in use: making one costs more than planning a week with it. */
const ZONES = new Map<string, Zone>();
const MOST_ZONES = 64;
const MOST_OFFSETS = 4096;

/** A zone by its IANA name, or undefined when this runtime does not know it. */
export function zoneNamed(name: string): Zone | undefined {
  return kept(name, () => newZone(name));
}

/**
 * A zone whose offsets, in minutes, the caller can tell: a program knows quicker ways to them than
 * this module may use. They must be those that `zoneNamed` would find.
 */
export function zoneWith(name: string, offset: (instant: Instant) => number): Zone {
  return kept(name, () => sparing(name, offset));
}

function kept<Made extends Zone | undefined>(name: string, make: () => Made): Zone | Made {
  const known = ZONES.get(name);
  if (known) return known;
  const zone = make();
  if (ZONES.size >= MOST_ZONES) ZONES.clear();
  if (zone) ZONES.set(name, zone);
  return zone;
}

function newZone(name: string): Zone | undefined {
  const format = formatFor(name);
  return format && sparing(name, (instant) => measure(format, instant));
}

/** Looks up each offset once. */
function sparing(name: string, lookUp: (instant: Instant) => number): Zone {
  const known = new Map<Instant, number>();
  /** The one offset of a stretch, by its start; undefined where the clocks change in it. */
  const steady = new Map<Instant, number | undefined>();
  const measured = (instant: Instant): number => {
    const cached = known.get(instant);
    if (cached !== undefined) return cached;
    const offset = lookUp(instant);
    if (known.size >= MOST_OFFSETS) known.clear();
    known.set(instant, offset);
    return offset;
  };
  const steadyFrom = (start: Instant): number | undefined => {
    const offset = measured(start);
    const only = offset === measured(start + STRETCH) ? offset : undefined;
    if (steady.size >= MOST_OFFSETS) steady.clear();
    steady.set(start, only);
    return only;
  };
  const offsetAt = (instant: Instant): number => {
    const start = Math.floor(instant / STRETCH) * STRETCH;
    const only = steady.get(start) ?? (steady.has(start) ? undefined : steadyFrom(start));
    return only ?? measured(instant);
  };
  return { name, offsetAt };
}

function formatFor(name: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return undefined;
  }
}

/** Reads the wall clock as `12/01/2026, 17:00` and subtracts. */
function measure(format: Intl.DateTimeFormat, instant: Instant): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (
    format.format(instant * 60_000).match(/\d+/g) ?? []
  ).map(Number);
  const wallDay = dayNumber(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return wallDay * MINUTES_PER_DAY + hour * 60 + minute - instant;
}

export function wallAt(zone: Zone, instant: Instant): Wall {
  const local = instant + zone.offsetAt(instant);
  const day = Math.floor(local / MINUTES_PER_DAY);
  return { day, minutes: local - day * MINUTES_PER_DAY };
}

/**
 * The instant of a wall clock reading. A reading that occurs twice means its first time; one that a
 * clock change skips is moved on by the length of the gap, as people and calendars do.
 */
export function instantOf(zone: Zone, day: number, minutes: number): Instant {
  const local = day * MINUTES_PER_DAY + minutes;
  const before = zone.offsetAt(local - MINUTES_PER_DAY);
  const after = zone.offsetAt(local + MINUTES_PER_DAY);
  const first = local - before;
  if (before === after || zone.offsetAt(first) === before) return first;
  const second = local - after;
  return zone.offsetAt(second) === after ? second : first;
}

/** The first instant of a day: midnight, or the first quarter hour after it that exists. */
export function startOfDay(zone: Zone, day: number): Instant {
  let instant = instantOf(zone, day, 0);
  // Where clocks skip midnight the reading was moved on; the day began when the gap ended.
  while (wallAt(zone, instant - 15).day >= day) instant -= 15;
  return instant;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}(?:\.\d+)?))?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The instant of `2026-12-01T17:00`, read in the zone unless it carries its own offset. Seconds
 * round down, or up with `'up'`. The text must have passed validation.
 */
export function parseInstant(zone: Zone, text: string, round: 'down' | 'up' = 'down'): Instant {
  const match = DATE_TIME.exec(text);
  if (!match) return Number.NaN;
  const day = dayNumber(match[1] ?? '');
  const extra = round === 'up' && Number(match[3] ?? 0) > 0 ? 1 : 0;
  const minutes = clockMinutes(match[2] ?? '') + extra;
  if (match[4] === undefined) return instantOf(zone, day, minutes);
  return day * MINUTES_PER_DAY + minutes - offsetMinutes(match[4]);
}

function offsetMinutes(text: string): number {
  if (text === 'Z') return 0;
  return (text.startsWith('-') ? -1 : 1) * clockMinutes(text.slice(1));
}

/** `2026-11-29T18:00:00+01:00`, the way every time in a plan is written. */
export function instantText(zone: Zone, instant: Instant): string {
  const offset = zone.offsetAt(instant);
  const { day, minutes } = wallAt(zone, instant);
  const clock = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  return `${dateText(day)}T${clock}:00${offsetText(offset)}`;
}

/** `+01:00`; UTC is `+00:00`. */
export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
}

/** The zone names this runtime knows, for suggestions. */
export function knownZones(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC'];
}
