import { describe, expect, it } from 'vitest';
import { typedDay, typedRange, typedTime } from '../../src/cli/times.ts';
import { Problem } from '../../src/contract/problem.ts';
import { dateText } from '../../src/time/calendar.ts';
import { instantText, parseInstant, zoneNamed } from '../../src/time/zone.ts';

const zone = zoneNamed('Europe/Berlin') ?? { name: 'UTC', offsetAt: () => 0 };
/** A Sunday. */
const here = { zone, now: parseInstant(zone, '2026-11-29T18:00') };
const text = (instant: number) => instantText(zone, instant).slice(0, 16);

describe('a time as people type it', () => {
  it.each([
    ['2026-12-01T17:00', '2026-12-01T17:00'],
    ['2026-12-01t17:00', '2026-12-01T17:00'],
    ['2026-12-01T17:00Z', '2026-12-01T18:00'],
    ['2026-12-01 17:00', '2026-12-01T17:00'],
    ['tue 17:00', '2026-12-01T17:00'],
    ['Tuesday, 17:00', '2026-12-01T17:00'],
    ['tues at 5:30 pm', '2026-12-01T17:30'],
    ['tue 5:30 pm', '2026-12-01T17:30'],
    ['tue 5pm', '2026-12-01T17:00'],
    ['5 pm tue', '2026-12-01T17:00'],
    ['tue 12 am', '2026-12-01T00:00'],
    ['tue 12:15 pm', '2026-12-01T12:15'],
    ['tue 17.30', '2026-12-01T17:30'],
    ['tue 17h', '2026-12-01T17:00'],
    ['tue 17h05', '2026-12-01T17:05'],
    ['tomorrow 17:00', '2026-11-30T17:00'],
    ['today 19:00', '2026-11-29T19:00'],
    ['yesterday 7:30', '2026-11-28T07:30'],
    ['Dec 1 17:00', '2026-12-01T17:00'],
    ['1 december 17:00', '2026-12-01T17:00'],
    ['Dec 1 2027 5 pm', '2027-12-01T17:00'],
    ['jan 3 08:00', '2027-01-03T08:00'],
    ['Nov 20 17:00', '2026-11-20T17:00'],
    ['Aug 20 17:00', '2027-08-20T17:00'],
    ['feb 29 08:00 2028', undefined],
    ['sun 19:00', '2026-11-29T19:00'],
    ['sun 17:00', '2026-12-06T17:00'],
    ['last sun 17:00', '2026-11-22T17:00'],
    ['last tue 17:00', '2026-11-24T17:00'],
    ['18:00', '2026-11-29T18:00'],
    ['17:59', '2026-11-30T17:59'],
  ])('%s', (typed, expected) => {
    if (expected === undefined) expect(() => typedTime(typed, here)).toThrow();
    else expect(text(typedTime(typed, here))).toBe(expected);
  });

  it.each([
    [''],
    ['soon'],
    ['tue'],
    ['17'],
    ['tue 25:00'],
    ['tue 17:60'],
    ['2026-02-30 17:00'],
    ['feb 30 17:00'],
    ['next tue 17:00'],
    ['tue 13:00 pm'],
    ['x'.repeat(500)],
  ])('%s is none', (typed) => expect(() => typedTime(typed, here)).toThrow(/is no value for time/));

  it.each([
    ['thrusday 18:00', 'thursday 18:00'],
    ['tusday', 'tuesday'],
    ['tommorow 7:30', 'tomorrow 7:30'],
    ['soon', undefined],
    ['thu 25:00', undefined],
  ])('%s may have meant %s', (typed, nearest) => {
    const faults = () => {
      try {
        typedTime(typed, here);
      } catch (error) {
        if (error instanceof Problem) return error.faults;
      }
      return [];
    };
    expect(faults()).toMatchObject([nearest === undefined ? {} : { nearest }]);
    if (nearest === undefined) expect(faults()).not.toMatchObject([{ nearest: expect.anything() }]);
  });

  it('means the next day where the clock of today is skipped', () => {
    const spring = { zone, now: parseInstant(zone, '2026-03-28T18:00') };
    expect(text(typedTime('sun 02:30', spring))).toBe('2026-03-29T03:30');
  });
});

describe('a stretch of time', () => {
  it.each([
    ['sat 09:00-12:00', '2026-12-05T09:00', '2026-12-05T12:00'],
    ['sat 09:00 - 12:00', '2026-12-05T09:00', '2026-12-05T12:00'],
    ['sat 9:00 to 12:00', '2026-12-05T09:00', '2026-12-05T12:00'],
    ['sat 9 am-1:30 pm', '2026-12-05T09:00', '2026-12-05T13:30'],
    ['2026-12-05 09:00–12:00', '2026-12-05T09:00', '2026-12-05T12:00'],
    ['sat 9-12', '2026-12-05T09:00', '2026-12-05T12:00'],
    ['sat 22:00-02:00', '2026-12-05T22:00', '2026-12-06T02:00'],
    ['sat 22:00-24:00', '2026-12-05T22:00', '2026-12-06T00:00'],
    ['sat 22-24', '2026-12-05T22:00', '2026-12-06T00:00'],
    ['sat 09:00', '2026-12-05T09:00', undefined],
  ])('%s', (typed, start, end) => {
    const range = typedRange(typed, here);
    expect(text(range.start)).toBe(start);
    expect(range.end === undefined ? undefined : text(range.end)).toBe(end);
  });

  it.each([['sat'], ['09:00-'], ['sat 09:00-25:00'], ['sat morning']])('%s is none', (typed) =>
    expect(() => typedRange(typed, here)).toThrow(/is no value for time/),
  );
});

describe('a day', () => {
  it.each([
    ['today', '2026-11-29'],
    ['tomorrow', '2026-11-30'],
    ['sun', '2026-11-29'],
    ['Friday', '2026-12-04'],
    ['2026-12-24', '2026-12-24'],
    ['Dec 24', '2026-12-24'],
    ['last fri', '2026-11-27'],
  ])('%s', (typed, expected) => expect(dateText(typedDay(typed, here))).toBe(expected));

  it.each([['someday'], ['2026-02-30'], ['']])('%s is none', (typed) =>
    expect(() => typedDay(typed, here)).toThrow(/is no value for day/),
  );
});
