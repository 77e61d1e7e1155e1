import { describe, expect, it, test } from 'vitest';
import { clockText, dateText } from '../../src/time/calendar.ts';
import { instantText } from '../../src/time/zone.ts';
import { energyOf, slotIn, weekWith } from '../support/request-builder.ts';
import { freeSlots, freeTimes } from './free-times.ts';

/** Somebody who works at night: free from 15:30 to 08:00, over every hour at which clocks change. */
const NIGHTS = { sleep: { bed: '08:00', wake: '15:00' } };

describe('the quarter hours of a week', () => {
  // Days of 23, 25, 23.5 and 24.5 hours are Sundays, but for the Saturday of Santiago.
  test.each<[zone: string, week: string, now: string, slots: number[]]>([
    ['Europe/Berlin', '2026-11-30', '2026-11-29T12:00', [96, 96, 96, 96, 96, 96, 96]],
    ['Europe/Berlin', '2026-03-23', '2026-03-22T12:00', [96, 96, 96, 96, 96, 96, 92]],
    ['Europe/Berlin', '2026-10-19', '2026-10-18T12:00', [96, 96, 96, 96, 96, 96, 100]],
    ['Australia/Lord_Howe', '2026-09-28', '2026-09-27T12:00', [96, 96, 96, 96, 96, 96, 94]],
    ['Australia/Lord_Howe', '2026-03-30', '2026-03-29T12:00', [96, 96, 96, 96, 96, 96, 98]],
    ['America/Santiago', '2026-03-30', '2026-03-29T12:00', [96, 96, 96, 96, 96, 100, 96]],
    ['America/Santiago', '2026-08-31', '2026-08-30T12:00', [96, 96, 96, 96, 96, 96, 92]],
    ['Pacific/Apia', '2011-12-26', '2011-12-25T12:00', [96, 96, 96, 96, 0, 96, 96]],
  ])('%s from %s', (timeZone, start, now, slots) => {
    const week = weekWith({ timeZone, week: start, now });
    expect(week.days.map((day) => day.endSlot - day.firstSlot)).toEqual(slots);
    expect(week.freeRun).toHaveLength(slots.reduce((sum, each) => sum + each, 0));
    expect(week.days.map((day) => day.firstSlot)).toEqual(
      slots.map((_, index) => slots.slice(0, index).reduce((sum, each) => sum + each, 0)),
    );
  });

  test.each<[zone: string, week: string, around: string[]]>([
    ['Europe/Berlin', '2026-03-23', ['01:30', '01:45', '03:00', '03:15']],
    ['Europe/Berlin', '2026-10-19', ['02:30', '02:45', '02:00', '02:15']],
    ['Australia/Lord_Howe', '2026-09-28', ['01:30', '01:45', '02:30', '02:45']],
    ['Australia/Lord_Howe', '2026-03-30', ['01:30', '01:45', '01:30', '01:45']],
  ])('%s from %s: the wall clock reads %o around the change', (timeZone, start, around) => {
    const week = weekWith({ timeZone, week: start, now: `${start}T00:00` });
    const sunday = week.days[6];
    const walls = [...week.wallMinutes.slice(sunday?.firstSlot)].map(clockText);
    expect(walls.join(' ')).toContain(around.join(' '));
  });

  it('begins on any weekday', () => {
    const week = weekWith({ week: '2026-12-03', now: '2026-12-02T12:00' });
    expect(week.days.map(({ day }) => dateText(day))).toEqual([
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
    ]);
    expect(instantText(week.facts.zone, week.start)).toBe('2026-12-03T00:00:00+01:00');
  });
});

describe('free time on days of other lengths', () => {
  // 15:30–24:00 are 34 quarter hours, 00:00–08:00 another 32 on a day of 24 hours.
  test.each<[zone: string, week: string, saturday: number, sunday: number]>([
    ['Europe/Berlin', '2026-11-30', 66, 66],
    ['Europe/Berlin', '2026-03-23', 66, 62],
    ['Europe/Berlin', '2026-10-19', 66, 70],
    ['Australia/Lord_Howe', '2026-09-28', 66, 64],
    ['Australia/Lord_Howe', '2026-03-30', 66, 68],
    ['America/Santiago', '2026-03-30', 70, 66],
    ['America/Santiago', '2026-08-31', 66, 62],
  ])('%s from %s: %i on Saturday, %i on Sunday', (timeZone, start, saturday, sunday) => {
    const week = weekWith({ timeZone, week: start, now: `${start}T12:00`, person: NIGHTS });
    expect([freeSlots(week, 'sat'), freeSlots(week, 'sun')]).toEqual([saturday, sunday]);
  });

  it('counts on in the fold and over the gap', () => {
    const person = NIGHTS;
    const spring = weekWith({ week: '2026-03-23', now: '2026-03-23T12:00', person });
    expect(spring.freeRun[slotIn(spring, 'sun 00:00')]).toBe(28);
    expect(spring.freeRun[slotIn(spring, 'sun 03:00')]).toBe(20);
    const autumn = weekWith({ week: '2026-10-19', now: '2026-10-19T12:00', person });
    expect(autumn.freeRun[slotIn(autumn, 'sun 00:00')]).toBe(36);
    expect(autumn.freeRun[slotIn(autumn, 'sun 03:00')]).toBe(20);
  });

  it('the hours of the night weigh as long as they last in a day’s capacity', () => {
    // Awake at night from 22 to 5 and else for 40 quarter hours: twice the mean, rounded up.
    const energy = { default: { ...energyOf(1).default, night: 5 } };
    const capacity = (start: string) =>
      weekWith({ week: start, now: `${start}T12:00`, person: { ...NIGHTS, energy } }).days[6]
        ?.capacity;
    expect(capacity('2026-11-30')).toBe(6); // 2 × (28 × 5 + 40) / 68 = 5.3
    expect(capacity('2026-03-23')).toBe(5); // 2 × (24 × 5 + 40) / 64 = 5
    expect(capacity('2026-10-19')).toBe(6); // 2 × (32 × 5 + 40) / 72 = 5.6
  });
});

describe('nothing new today or before', () => {
  it('a week not yet begun is open on every day', () => {
    expect(weekWith().days.map(({ open }) => open)).toEqual(new Array(7).fill(true));
  });

  it('a week under way is open from tomorrow on', () => {
    const week = weekWith({ now: '2026-12-02T00:00' });
    expect(week.days.map(({ open }) => open)).toEqual([
      ...[false, false, false],
      ...[true, true, true, true],
    ]);
    expect(freeTimes(week, 'wed')).toEqual([]);
    expect(freeTimes(week, 'thu')).toEqual(['07:00-22:30']);
  });

  it('today is the person’s day, not that of UTC', () => {
    const now = '2026-12-02T23:30:00Z';
    expect(freeTimes(weekWith({ now }), 'thu')).toEqual([]);
    expect(freeTimes(weekWith({ now, timeZone: 'America/New_York' }), 'thu')).not.toEqual([]);
  });

  it('a week gone by has no open day', () => {
    const week = weekWith({ now: '2026-12-07T08:00' });
    expect(week.days.some(({ open }) => open)).toBe(false);
    expect(week.freeRun.every((run) => run === 0)).toBe(true);
  });

  it('a run of free time ends at midnight', () => {
    const week = weekWith({ person: NIGHTS });
    expect(week.freeRun[slotIn(week, 'tue 23:45')]).toBe(1);
    expect(week.freeRun[slotIn(week, 'wed 00:00')]).toBe(32);
  });
});
