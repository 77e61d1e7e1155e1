import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  calendarDate,
  clockMinutes,
  clockText,
  dateText,
  dayNumber,
  isoWeek,
  weekday,
  weekdayIndex,
} from '../../src/time/calendar.ts';

const FIRST = Date.UTC(2000, 0, 1) / 86_400_000;
const LAST = Date.UTC(2199, 11, 31) / 86_400_000;

describe('days from 2000 to 2199', () => {
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

  it('are the days of Date.UTC, every one of them', () => {
    const wrong = all.filter((day) => {
      const date = new Date(day * 86_400_000);
      const own = calendarDate(day);
      return (
        own.year !== date.getUTCFullYear() ||
        own.month !== date.getUTCMonth() + 1 ||
        own.day !== date.getUTCDate()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('come back from their text', () => {
    expect(all.filter((day) => dayNumber(dateText(day)) !== day)).toEqual([]);
  });

  it('have the weekday of Date.UTC', () => {
    const sundayFirst = (day: number) => new Date(day * 86_400_000).getUTCDay();
    expect(all.filter((day) => (weekdayIndex(day) + 1) % 7 !== sundayFirst(day))).toEqual([]);
  });

  it('have seven days of one ISO week from each Monday', () => {
    const mondays = all.filter((day) => weekdayIndex(day) === 0 && day + 6 <= LAST);
    const torn = mondays.filter((day) =>
      [1, 2, 3, 4, 5, 6].some((later) => isoWeek(day) !== isoWeek(day + later)),
    );
    expect(torn).toEqual([]);
    expect(new Set(mondays.map(isoWeek)).size).toBe(mondays.length);
  });
});

describe('single days', () => {
  test.each([
    [0, '1970-01-01', 'thu'],
    [-1, '1969-12-31', 'wed'],
    [11_016, '2000-02-29', 'tue'],
    [20_787, '2026-11-30', 'mon'],
    [20_788, '2026-12-01', 'tue'],
  ])('%i is %s, a %s', (day, text, name) => {
    expect(dateText(day)).toBe(text);
    expect(dayNumber(text)).toBe(day);
    expect(weekday(day)).toBe(name);
  });

  it('2100 is no leap year: 1 March follows 28 February', () => {
    expect(dateText(dayNumber('2100-02-28') + 1)).toBe('2100-03-01');
  });
});

describe('the ISO week around new year', () => {
  // From the calendar: the week of the year's first Thursday is number one.
  test.each([
    ['2026-11-30', '2026-W49'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2018-12-30', '2018-W52'],
    ['2018-12-31', '2019-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2028-01-01', '2027-W52'],
    ['2028-01-02', '2027-W52'],
  ])('of %s is %s', (date, week) => expect(isoWeek(dayNumber(date))).toBe(week));
});

describe('clock times', () => {
  test.each([
    ['00:00', 0],
    ['06:30', 390],
    ['17:05', 1025],
    ['23:59', 1439],
  ])('%s is %i minutes after midnight', (clock, minutes) => {
    expect(clockMinutes(clock)).toBe(minutes);
    expect(clockText(minutes)).toBe(clock);
  });

  it('24:00 is the end of the day, and reads as its midnight', () => {
    expect(clockMinutes('24:00')).toBe(1440);
    expect(clockText(1440)).toBe('00:00');
  });

  it('wrap round in both directions', () => {
    expect(clockText(1500)).toBe('01:00');
    expect(clockText(-15)).toBe('23:45');
  });

  it('come back from their text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        expect(clockMinutes(clockText(minutes))).toBe(minutes);
      }),
    );
  });
});
