import ICAL from 'ical.js';
import { dateText, MINUTES_PER_DAY, pad } from '../time/calendar.ts';
import { type Instant, offsetText, wallAt, type Zone } from '../time/zone.ts';

type Component = InstanceType<typeof ICAL.Component>;

/** From `from` until just before `to`. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** A zone that the file can describe, and for how long it does. */
export interface DescribedZone {
  /** The name as the world writes it, whatever its case in the request. */
  readonly tzid: string;
  readonly zone: Zone;
  readonly period: Period;
}

/** The offset that holds from an instant on, and the one before it. */
interface Observance {
  readonly start: Instant;
  readonly before: number;
  readonly offset: number;
}

/**
 * A zone as a calendar file describes it, true within the period. It is made from the arithmetic
 * that made the plan, so that file and plan cannot disagree.
 */
export function timeZoneComponent({ tzid, zone, period }: DescribedZone): Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', tzid);
  const observances = observancesIn(zone, period);
  const least = Math.min(...observances.map(({ offset }) => offset));
  for (const { start, before, offset } of observances) {
    const part = new ICAL.Component(offset > least ? 'daylight' : 'standard');
    // A change begins on the clock that it ends (RFC 5545 3.6.5).
    part.addPropertyWithValue('dtstart', localText(start + before));
    part.addPropertyWithValue('tzoffsetfrom', offsetText(before));
    part.addPropertyWithValue('tzoffsetto', offsetText(offset));
    component.addSubcomponent(part);
  }
  return component;
}

function observancesIn(zone: Zone, { from, to }: Period): Observance[] {
  const first = zone.offsetAt(from);
  const found: Observance[] = [{ start: from, before: first, offset: first }];
  for (let day = from; day < to; day += MINUTES_PER_DAY) {
    const before = zone.offsetAt(day);
    const offset = zone.offsetAt(day + MINUTES_PER_DAY);
    if (before === offset) continue;
    found.push({ start: changeAfter(zone, day, before), before, offset });
  }
  return found;
}

/** The first minute of the day after `start` at which the offset is no longer `before`. */
function changeAfter(zone: Zone, start: Instant, before: number): Instant {
  let low = start;
  let high = start + MINUTES_PER_DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
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
