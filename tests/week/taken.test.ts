import { describe, expect, it, test } from 'vitest';
import type { DayName } from '../../src/time/calendar.ts';
import { type Changes, setting, weekWith } from '../support/request-builder.ts';
import { freeTimes } from './free-times.ts';

type Case = [what: string, changes: Changes, day: DayName, free: string[]];

function sleeping(bed: string, wake: string, days = {}): Changes {
  return { person: { sleep: { bed, wake, days } } };
}

const NIGHTS = { sleep: { bed: '08:00', wake: '15:00' } };

function free(cases: Case[]): void {
  test.each(cases)('%s', (_, changes, day, times) =>
    expect(freeTimes(weekWith(changes), day)).toEqual(times),
  );
}

describe('sleep, and half an hour after waking', () => {
  free([
    ['across midnight', {}, 'wed', ['07:00-22:30']],
    ['waking off the grid', sleeping('22:30', '06:40'), 'wed', ['07:15-22:30']],
    ['to bed off the grid', sleeping('22:20', '06:30'), 'wed', ['07:00-22:15']],
    ['to bed after midnight', sleeping('00:30', '08:00'), 'wed', ['00:00-00:30', '08:30-24:00']],
    ['to bed at noon', sleeping('12:00', '06:30'), 'wed', ['07:00-12:00']],
    ['to bed at midnight', sleeping('00:00', '08:00'), 'wed', ['08:30-24:00']],
    ['by day', sleeping('08:00', '15:00'), 'wed', ['00:00-08:00', '15:30-24:00']],
    [
      'by day, on the first of the week',
      sleeping('08:00', '15:00'),
      'mon',
      ['00:00-08:00', '15:30-24:00'],
    ],
    [
      'a late Saturday begins after Friday’s night',
      sleeping('22:30', '06:30', {
        sat: { bed: '00:30', wake: '08:00' },
      }),
      'sat',
      ['08:30-24:00'],
    ],
    [
      'a late Saturday ends on Sunday',
      sleeping('22:30', '06:30', {
        sat: { bed: '00:30', wake: '08:00' },
      }),
      'sun',
      ['00:00-00:30', '07:00-22:30'],
    ],
    [
      'the Sunday before reaches into Monday',
      sleeping('22:30', '06:30', {
        sun: { bed: '02:00' },
      }),
      'mon',
      ['00:00-02:00', '07:00-22:30'],
    ],
    [
      'Sunday’s bed is in the next week',
      sleeping('22:30', '06:30', {
        sun: { bed: '01:00' },
      }),
      'sun',
      ['07:00-24:00'],
    ],
    [
      'another time to wake alone',
      sleeping('22:30', '06:30', { wed: { wake: '09:00' } }),
      'wed',
      ['09:30-22:30'],
    ],
    [
      'longer after waking',
      {
        ...sleeping('22:30', '06:30'),
        parameters: setting('T01.after_waking_min', 120),
      },
      'wed',
      ['08:30-22:30'],
    ],
    [
      'at once after waking',
      {
        ...sleeping('22:30', '06:30'),
        parameters: setting('T01.after_waking_min', 0),
      },
      'wed',
      ['06:30-22:30'],
    ],
  ]);
});

describe('commitments, and a quarter of an hour around them', () => {
  const at = (start: string, end: string, days?: DayName[]): Changes => ({
    commitments: [{ title: 'Work', start, end, ...(days && { days }) }],
  });
  const nights = (start: string, end: string, days: DayName[]): Changes => ({
    ...at(start, end, days),
    person: NIGHTS,
  });
  free([
    ['on its days', at('09:00', '17:30', ['wed']), 'wed', ['07:00-08:45', '17:45-22:30']],
    ['not on others', at('09:00', '17:30', ['wed']), 'thu', ['07:00-22:30']],
    [
      'on all days where none is named',
      at('09:00', '17:30'),
      'sun',
      ['07:00-08:45', '17:45-22:30'],
    ],
    ['off the grid', at('09:05', '17:25', ['wed']), 'wed', ['07:00-08:45', '17:45-22:30']],
    ['just off the grid', at('09:00', '17:31', ['wed']), 'wed', ['07:00-08:45', '18:00-22:30']],
    ['from soon after waking', at('07:20', '12:00', ['wed']), 'wed', ['12:15-22:30']],
    [
      'a shift over midnight begins',
      nights('22:00', '06:00', ['tue']),
      'tue',
      ['00:00-08:00', '15:30-21:45'],
    ],
    [
      'a shift over midnight ends',
      nights('22:00', '06:00', ['tue']),
      'wed',
      ['06:15-08:00', '15:30-24:00'],
    ],
    [
      'the shift before the week',
      nights('22:00', '06:00', ['sun']),
      'mon',
      ['06:15-08:00', '15:30-24:00'],
    ],
    [
      'a quarter of an hour over midnight',
      nights('18:00', '23:50', ['tue']),
      'wed',
      ['00:15-08:00', '15:30-24:00'],
    ],
    [
      'a quarter of an hour before midnight',
      nights('00:10', '06:00', ['wed']),
      'tue',
      ['00:00-08:00', '15:30-23:45'],
    ],
    [
      'a shift that ends at midnight',
      nights('18:00', '00:00', ['tue']),
      'wed',
      ['00:15-08:00', '15:30-24:00'],
    ],
    [
      'with more room around',
      {
        ...at('09:00', '17:30', ['wed']),
        parameters: setting('T01.around_commitments_min', 60),
      },
      'wed',
      ['07:00-08:00', '18:30-22:30'],
    ],
  ]);
});

describe('busy times and massages, with nothing around them', () => {
  const busy = (start: string, end: string): Changes => ({ busy: [{ start, end }] });
  free([
    [
      'on the grid',
      busy('2026-12-02T12:00', '2026-12-02T13:00'),
      'wed',
      ['07:00-12:00', '13:00-22:30'],
    ],
    [
      'off the grid',
      busy('2026-12-02T12:05', '2026-12-02T12:55'),
      'wed',
      ['07:00-12:00', '13:00-22:30'],
    ],
    [
      'a second too long',
      busy('2026-12-02T12:00', '2026-12-02T13:00:01'),
      'wed',
      ['07:00-12:00', '13:15-22:30'],
    ],
    [
      'with another offset',
      busy('2026-12-02T12:00Z', '2026-12-02T08:00-05:00'),
      'wed',
      ['07:00-13:00', '14:00-22:30'],
    ],
    ['of no length', busy('2026-12-02T12:00', '2026-12-02T12:00'), 'wed', ['07:00-22:30']],
    ['over several days', busy('2026-12-01T12:00', '2026-12-03T08:00'), 'wed', []],
    ['from before the week', busy('2026-11-20T12:00', '2026-11-30T08:00'), 'mon', ['08:00-22:30']],
    [
      'a massage of an hour unless said',
      {
        massages: [{ id: 'm1', start: '2026-12-02T17:00' }],
      },
      'wed',
      ['07:00-17:00', '18:00-22:30'],
    ],
    [
      'a massage as long as said',
      {
        massages: [{ id: 'm1', start: '2026-12-02T17:10', minutes: 75 }],
      },
      'wed',
      ['07:00-17:00', '18:30-22:30'],
    ],
  ]);
});

describe('pauses, both dates included', () => {
  const pause = (reason?: 'ill' | 'injured' | 'away'): Changes => ({
    pauses: [{ from: '2026-12-02', to: '2026-12-03', ...(reason && { reason }) }],
  });
  free([
    ['the day before', pause('away'), 'tue', ['07:00-22:30']],
    ['the first day', pause('away'), 'wed', []],
    ['the last day', pause('away'), 'thu', []],
    ['the day after', pause('away'), 'fri', ['07:00-22:30']],
    ['away unless said', pause(), 'wed', []],
    ['ill leaves time, for cooking', pause('ill'), 'wed', ['07:00-22:30']],
    ['injured leaves time, for cooking', pause('injured'), 'thu', ['07:00-22:30']],
  ]);

  test.each([
    ['ill', [true, true, false, false, true, true, true]],
    ['injured', [true, true, false, false, true, true, true]],
    ['away', [true, true, true, true, true, true, true]],
  ] as const)('%s: workouts allowed %o', (reason, allowed) =>
    expect(weekWith(pause(reason)).days.map((day) => day.workoutsAllowed)).toEqual(allowed),
  );

  it('a pause around the whole week leaves nothing', () => {
    const week = weekWith({ pauses: [{ from: '2026-11-01', to: '2026-12-31' }] });
    expect(week.freeRun.some((run) => run > 0)).toBe(false);
  });
});
