import { describe, expect, it, test } from 'vitest';
import { dayNumber } from '../../src/time/calendar.ts';
import {
  instantText,
  knownZones,
  offsetText,
  parseInstant,
  startOfDay,
  wallAt,
  type Zone,
  zoneNamed,
} from '../../src/time/zone.ts';
import { zone } from './zones.ts';

/** How a wall clock reading in a zone is written with its offset. */
function written(name: string, wall: string): string {
  return instantText(zone(name), parseInstant(zone(name), wall));
}

describe('a reading that a clock change skips moves on by the gap', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T01:59:00+01:00'],
    ['Europe/Berlin', '2026-03-29T02:00', '2026-03-29T03:00:00+02:00'],
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T03:00:00+02:00'],
    ['America/New_York', '2026-03-08T02:15', '2026-03-08T03:15:00-04:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:00', '2026-10-04T02:30:00+11:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-04T02:45:00+11:00'],
    ['America/Santiago', '2026-09-06T00:30', '2026-09-06T01:30:00-03:00'],
    ['Africa/Cairo', '2024-04-26T00:00', '2024-04-26T01:00:00+03:00'],
    ['Asia/Beirut', '2026-03-29T00:45', '2026-03-29T01:45:00+03:00'],
    ['America/Havana', '2026-03-08T00:15', '2026-03-08T01:15:00-04:00'],
    ['America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T01:00:00-02:00'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-31T12:00:00+14:00'],
    ['Africa/Casablanca', '2026-03-22T02:30', '2026-03-22T03:30:00+01:00'],
  ])('%s: %s is %s', (name, wall, text) => expect(written(name, wall)).toBe(text));
});

describe('a reading that comes twice means its first time', () => {
  test.each([
    ['Europe/Berlin', '2026-10-25T01:59', '2026-10-25T01:59:00+02:00'],
    ['Europe/Berlin', '2026-10-25T02:00', '2026-10-25T02:00:00+02:00'],
    ['Europe/Berlin', '2026-10-25T02:59', '2026-10-25T02:59:00+02:00'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T03:00:00+01:00'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T01:30:00-04:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:30', '2026-04-05T01:30:00+11:00'],
    ['Australia/Lord_Howe', '2026-04-05T02:00', '2026-04-05T02:00:00+10:30'],
    ['America/Santiago', '2026-04-04T23:30', '2026-04-04T23:30:00-03:00'],
    ['Africa/Cairo', '2024-10-31T23:30', '2024-10-31T23:30:00+03:00'],
    ['Asia/Beirut', '2026-10-24T23:15', '2026-10-24T23:15:00+03:00'],
    ['America/Havana', '2026-11-01T00:30', '2026-11-01T00:30:00-04:00'],
    ['America/Sao_Paulo', '2018-02-17T23:30', '2018-02-17T23:30:00-02:00'],
    ['Africa/Casablanca', '2026-02-15T02:30', '2026-02-15T02:30:00+01:00'],
  ])('%s: %s is %s', (name, wall, text) => expect(written(name, wall)).toBe(text));
});

describe('the start and the length of a day', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', '00:00', 23 * 60],
    ['Europe/Berlin', '2026-03-30', '00:00', 24 * 60],
    ['Europe/Berlin', '2026-10-25', '00:00', 25 * 60],
    ['Australia/Lord_Howe', '2026-10-04', '00:00', 23 * 60 + 30],
    ['Australia/Lord_Howe', '2026-04-05', '00:00', 24 * 60 + 30],
    ['Africa/Casablanca', '2026-02-15', '00:00', 25 * 60],
    ['Africa/Casablanca', '2026-03-22', '00:00', 23 * 60],
    ['Africa/Cairo', '2024-04-26', '01:00', 23 * 60],
    ['Africa/Cairo', '2024-10-31', '00:00', 25 * 60],
    ['Africa/Cairo', '2024-11-01', '00:00', 24 * 60],
    ['America/Santiago', '2026-09-06', '01:00', 23 * 60],
    ['America/Santiago', '2026-04-04', '00:00', 25 * 60],
    ['America/Santiago', '2026-04-05', '00:00', 24 * 60],
    ['Asia/Beirut', '2026-03-29', '01:00', 23 * 60],
    ['Asia/Beirut', '2026-10-24', '00:00', 25 * 60],
    ['America/Havana', '2026-03-08', '01:00', 23 * 60],
    ['America/Havana', '2026-11-01', '00:00', 25 * 60],
    ['America/Sao_Paulo', '2018-11-04', '01:00', 23 * 60],
    ['America/Sao_Paulo', '2018-02-17', '00:00', 25 * 60],
    ['Pacific/Apia', '2011-12-29', '00:00', 24 * 60],
    ['Pacific/Apia', '2011-12-31', '00:00', 24 * 60],
    ['Asia/Kathmandu', '2026-12-01', '00:00', 24 * 60],
  ])('%s on %s: from %s, %i minutes', (name, date, clock, minutes) => {
    const day = dayNumber(date);
    const start = startOfDay(zone(name), day);
    expect(instantText(zone(name), start).slice(0, 16)).toBe(`${date}T${clock}`);
    expect(startOfDay(zone(name), day + 1) - start).toBe(minutes);
  });

  it('Apia had no 30 December 2011: the day has no minutes', () => {
    const apia = zone('Pacific/Apia');
    const day = dayNumber('2011-12-30');
    expect(startOfDay(apia, day)).toBe(startOfDay(apia, day + 1));
    expect(wallAt(apia, startOfDay(apia, day)).day).toBe(day + 1);
    expect(wallAt(apia, startOfDay(apia, day) - 1).day).toBe(day - 1);
  });
});

describe('a clock that skips midnight itself', () => {
  // Of no zone today: at 23:30 of 1 June 2026 it moves on to 00:30 of the next day.
  const change = (dayNumber('2026-06-02') - 1) * 1440 + 23 * 60 + 30;
  const made: Zone = { name: 'Made/Up', offsetAt: (instant) => (instant < change ? 0 : 60) };
  const day = dayNumber('2026-06-02');

  it('the day begins as the gap ends', () => {
    expect(instantText(made, startOfDay(made, day))).toBe('2026-06-02T00:30:00+01:00');
    expect(wallAt(made, startOfDay(made, day) - 1)).toEqual({ day: day - 1, minutes: 1409 });
  });

  it('both days are half an hour short', () => {
    const [first, second, third] = [day - 1, day, day + 1].map((each) => startOfDay(made, each));
    expect([(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)]).toEqual([1410, 1410]);
  });
});

describe('offsets', () => {
  test.each([
    [0, '+00:00'],
    [60, '+01:00'],
    [345, '+05:45'],
    [-210, '-03:30'],
    [-30, '-00:30'],
    [840, '+14:00'],
  ])('%i minutes are %s', (minutes, text) => expect(offsetText(minutes)).toBe(text));
});

describe('zones', () => {
  it('are unknown by names that nobody gave', () => {
    expect(zoneNamed('Europe/Berlinn')).toBeUndefined();
    expect(zoneNamed('')).toBeUndefined();
    expect(zoneNamed('../etc')).toBeUndefined();
  });

  it('are suggested from all that there are, UTC included', () => {
    expect(knownZones()).toEqual(expect.arrayContaining(['Europe/Berlin', 'UTC', 'Asia/Tokyo']));
  });
});
