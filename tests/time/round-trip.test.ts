import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, MINUTES_PER_DAY } from '../../src/time/calendar.ts';
import {
  instantOf,
  instantText,
  parseInstant,
  startOfDay,
  wallAt,
  type Zone,
} from '../../src/time/zone.ts';
import { ALL_ZONES } from './zones.ts';

const FIRST = dayNumber('2000-01-03');
const LAST = dayNumber('2199-12-29');
const PER_ZONE = 60;

const day = fc.integer({ min: FIRST, max: LAST });
const minutes = fc.integer({ min: 0, max: 1439 });

/** Runs a property over sampled days in every zone, so that none is left to chance. */
function inEveryZone(holds: (zone: Zone, day: number, minutes: number) => void): void {
  for (const zone of ALL_ZONES) {
    fc.assert(
      fc.property(day, minutes, (onDay, atMinutes) => holds(zone, onDay, atMinutes)),
      { numRuns: PER_ZONE },
    );
  }
}

/** What another part of the same library says the offset is, as `GMT+05:45`. */
function offsetSaid(format: Intl.DateTimeFormat, instant: number): number {
  const text = format.format(instant * 60_000);
  const match = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text);
  if (!match) throw new Error(`${text} has no whole offset`);
  const size = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -size : size;
}

describe('in every zone, on sampled days from 2000 to 2199', () => {
  it('there are hundreds of zones', () => expect(ALL_ZONES.length).toBeGreaterThan(400));

  it('an instant is the first that its wall clock shows, or the second of a fold', () =>
    inEveryZone((zone, onDay, atMinutes) => {
      const instant = onDay * MINUTES_PER_DAY + atMinutes;
      const wall = wallAt(zone, instant);
      const first = instantOf(zone, wall.day, wall.minutes);
      expect(wallAt(zone, first)).toEqual(wall);
      expect(first).toBeLessThanOrEqual(instant);
      if (first !== instant) expect(zone.offsetAt(first)).toBeGreaterThan(zone.offsetAt(instant));
    }));

  it('a wall clock reading is found, or lies in a gap and moves on by its length', () =>
    inEveryZone((zone, onDay, atMinutes) => {
      const instant = instantOf(zone, onDay, atMinutes);
      const wall = wallAt(zone, instant);
      const ahead = (wall.day - onDay) * MINUTES_PER_DAY + wall.minutes - atMinutes;
      const before = zone.offsetAt(instant - MINUTES_PER_DAY);
      if (ahead !== 0) expect(ahead).toBe(zone.offsetAt(instant) - before);
    }));

  it('an instant comes back from its text', () =>
    inEveryZone((zone, onDay, atMinutes) => {
      const instant = onDay * MINUTES_PER_DAY + atMinutes;
      expect(parseInstant(zone, instantText(zone, instant))).toBe(instant);
    }));

  it('a day starts on a quarter hour, where the day before ends', () =>
    inEveryZone((zone, onDay) => {
      const start = startOfDay(zone, onDay);
      const length = startOfDay(zone, onDay + 1) - start;
      expect(start % 15).toBe(0);
      expect(wallAt(zone, start - 1).day).toBeLessThan(onDay);
      // No clock has ever moved by more than three hours, but for the days that islands skipped.
      if (length !== 0) {
        expect(wallAt(zone, start).day).toBe(onDay);
        expect(Math.abs(length - MINUTES_PER_DAY)).toBeLessThanOrEqual(180);
      }
    }));

  it('offsets are what Intl names them, and whole quarter hours', () => {
    for (const zone of ALL_ZONES) {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone.name,
        timeZoneName: 'longOffset',
      });
      for (const onDay of fc.sample(day, PER_ZONE)) {
        const instant = onDay * MINUTES_PER_DAY + 720;
        expect([zone.name, zone.offsetAt(instant)]).toEqual([
          zone.name,
          offsetSaid(format, instant),
        ]);
        expect(zone.offsetAt(instant) % 15).toBeCloseTo(0);
      }
    }
  });
});
