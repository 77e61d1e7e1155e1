import ICAL from 'ical.js';
import { dayNumber, pad } from '../time/calendar.ts';
import { type Instant, instantOf, type Zone, zoneNamed } from '../time/zone.ts';

/** The stretch of time we ask about, and the zone of times that name none. */
export interface CalendarWindow {
  readonly zone: Zone;
  readonly from: Instant;
  readonly to: Instant;
}

/** Zones by the names a calendar gives them; unknown names mean the person's own zone. */
export interface Zones {
  readonly own: Zone;
  readonly utc: Zone;
  named(name: string): Zone;
}

export function zonesFor(own: Zone, warn: (warning: string) => void): Zones {
  const known = new Map<string, Zone>();
  const named = (name: string): Zone => {
    const cached = known.get(name);
    if (cached) return cached;
    const found = zoneNamed(name.replace(/^"|"$/g, ''));
    if (!found) warn(`The time zone ${name} is unknown here; its times were read as ${own.name}.`);
    known.set(name, found ?? own);
    return found ?? own;
  };
  return { own, utc: named('UTC'), named };
}

/** A reading of a clock in a zone: what calendars write, and what recurs. */
export interface Reading {
  readonly day: number;
  readonly minutes: number;
  /** Seconds past the minute; starts round down and ends up. */
  readonly seconds: number;
  readonly zone: Zone;
  readonly allDay: boolean;
}

type Property = InstanceType<typeof ICAL.Property>;
type Time = InstanceType<typeof ICAL.Time>;

export function readingOf(time: Time, property: Property, zones: Zones): Reading {
  return {
    day: dayOf(time),
    minutes: time.isDate ? 0 : time.hour * 60 + time.minute,
    seconds: time.isDate ? 0 : time.second,
    zone: zoneOf(time, property, zones),
    allDay: time.isDate,
  };
}

export function dayOf({ year, month, day }: Time): number {
  return dayNumber(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function isUtc(time: Time): boolean {
  return time.zone === ICAL.Timezone.utcTimezone;
}

function zoneOf(time: Time, property: Property, zones: Zones): Zone {
  if (isUtc(time)) return zones.utc;
  const name = property.getFirstParameter('tzid');
  return name ? zones.named(name) : zones.own;
}

export function startInstant({ zone, day, minutes }: Reading): Instant {
  return instantOf(zone, day, minutes);
}

export function endInstant(reading: Reading): Instant {
  return startInstant(reading) + (reading.seconds > 0 ? 1 : 0);
}

/** How long an event lasts: days of the calendar, then minutes of the clock. */
export interface Length {
  readonly days: number;
  readonly minutes: number;
}

export function lengthOf(duration: InstanceType<typeof ICAL.Duration>): Length {
  const { weeks, days, hours, minutes, seconds, isNegative } = duration;
  if (isNegative) throw new Error('it ends before it starts');
  return { days: weeks * 7 + days, minutes: hours * 60 + minutes + Math.ceil(seconds / 60) };
}

export function endAfter(start: Reading, { days, minutes }: Length): Instant {
  return endInstant({ ...start, day: start.day + days }) + minutes;
}
