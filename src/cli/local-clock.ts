import { type Instant, type Zone, zoneNamed, zoneWith } from '../time/zone.ts';
import { CITY } from './machine-clock.ts';
import type { World } from './world.ts';

/**
 * A zone by its IANA name, or undefined when nobody here knows it. Formatting a first date takes as
 * long as planning a week, so the clock of this process is asked, where it can be set to the zone.
 */
export function quickZone({ offsetIn }: World, name: string): Zone | undefined {
  const offset = (instant: Instant) => offsetIn(name, instant);
  return CITY.test(name) && isKnown(offset) ? zoneWith(name, offset) : zoneNamed(name);
}

/** When every place went by its own sun; no clock has been set to that since. */
const LONG_AGO: Instant = Date.UTC(1840, 0, 1) / 60_000;
const LATELY: Instant = Date.UTC(2020, 0, 1) / 60_000;

/** A clock that does not know a zone shows one offset at all times. */
function isKnown(offset: (instant: Instant) => number): boolean {
  return offset(LONG_AGO) !== offset(LATELY);
}
