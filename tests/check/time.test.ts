import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import type { Request } from '../../src/contract/request.ts';
import {
  breachesOf,
  broken,
  cooking,
  FRI,
  MON,
  massage,
  planOf,
  requestOf,
  SAT,
  SUN,
  THU,
  TUE,
  WED,
  type Week,
  workout,
} from './builder.ts';

const breathe = (date: string, clock: string, minutes = 30) =>
  workout('breathing_relax', date, clock, minutes);

test('the week to start from breaks nothing', () => {
  const blocks = [
    workout('walk_brisk', MON, '10:00', 30),
    workout('strength_full_light', TUE, '10:00', 30),
    cooking('meal_prep_batch', TUE, '15:00', [WED, THU, FRI, SAT]),
  ];
  expect(breachesOf({ blocks })).toEqual([]);
});

test('an empty week breaks nothing', () => expect(breachesOf({})).toEqual([]));

describe('the grid, the week and the day of planning', () => {
  test.each<[string, Week, string[]]>([
    ['on the hour', { blocks: [breathe(MON, '10:00')] }, []],
    ['on a quarter', { blocks: [breathe(MON, '10:45')] }, []],
    ['no time at all', { blocks: [breathe(MON, '10:00', 0)] }, ['T01', 'plan']],
    ['off the grid', { blocks: [breathe(MON, '10:05')] }, ['T01']],
    ['the last day', { blocks: [breathe(SUN, '10:00')] }, []],
    ['the day after the week', { blocks: [breathe('2026-12-07', '10:00')] }, ['T01']],
    ['the day before the week', { blocks: [breathe('2026-11-29', '20:00')] }, ['T01']],
    [
      // 5 of 7 days are left: 660 × 5 / 7 = 471.4
      'today',
      {
        request: { now: '2026-12-01T08:00' },
        blocks: [breathe(TUE, '20:00')],
        from: WED,
        cap: 471,
      },
      ['T01'],
    ],
    [
      'tomorrow',
      {
        request: { now: '2026-12-01T08:00' },
        blocks: [breathe(WED, '07:00')],
        from: WED,
        cap: 471,
      },
      [],
    ],
    [
      'yesterday',
      {
        request: { now: '2026-12-01T08:00' },
        blocks: [breathe(MON, '10:00')],
        from: WED,
        cap: 471,
      },
      ['T01'],
    ],
    [
      'any day of a week that is over',
      {
        request: { now: '2026-12-07T08:00' },
        blocks: [breathe(SUN, '10:00')],
        from: '2026-12-08',
        cap: 0,
      },
      ['T01'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  const late = { sleep: { bed: '00:30', wake: '08:00' } };
  test.each([
    ['until 24:00', '23:00', []],
    ['past 24:00', '23:15', ['T01']],
  ])('%s', (_, clock, rules) => {
    expect(broken({ person: late, blocks: [breathe(MON, clock, 60)] })).toEqual(rules);
  });

  test('a plan for a week that is over is empty and owes no figures of days', () => {
    const week: Week = { request: { now: '2026-12-08T08:00' }, from: '2026-12-09', cap: 0 };
    expect(broken({ ...week, plan: { budget: [] } })).toEqual([]);
  });
});

describe('sleep and waking', () => {
  const saturday = {
    sleep: { bed: '22:30', wake: '06:30', days: { sat: { bed: '00:30', wake: '09:00' } } },
  };
  const dayShift = { sleep: { bed: '08:00', wake: '15:00' } };
  test.each<[string, Week, string[]]>([
    ['until bed', { blocks: [breathe(MON, '22:00')] }, []],
    ['into bed', { blocks: [breathe(MON, '22:15')] }, ['T01']],
    ['30 minutes after waking', { blocks: [breathe(MON, '07:00')] }, []],
    ['15 minutes after waking', { blocks: [breathe(MON, '06:45')] }, ['T01']],
    ['before waking', { blocks: [breathe(MON, '05:00')] }, ['T01']],
    ['the last night of the week', { blocks: [breathe(SUN, '22:15')] }, ['T01']],
    ['a late bed of one day', { person: saturday, blocks: [breathe(SAT, '23:00')] }, []],
    ['the bed of the day before', { person: saturday, blocks: [breathe(FRI, '23:00')] }, ['T01']],
    ['a late waking', { person: saturday, blocks: [breathe(SAT, '09:15')] }, ['T01']],
    ['after a late waking', { person: saturday, blocks: [breathe(SAT, '09:30')] }, []],
    ['the morning after a late bed', { person: saturday, blocks: [breathe(SUN, '07:00')] }, []],
    [
      'bed at noon is of that day',
      { person: { sleep: { bed: '12:00', wake: '05:00' } }, blocks: [breathe(MON, '12:00')] },
      ['T01'],
    ],
    [
      'before a bed at noon',
      { person: { sleep: { bed: '12:00', wake: '05:00' } }, blocks: [breathe(MON, '11:00')] },
      [],
    ],
    ['sleep by day', { person: dayShift, blocks: [breathe(MON, '10:00')] }, ['T01']],
    ['before sleep by day', { person: dayShift, blocks: [breathe(MON, '07:30')] }, []],
    ['after sleep by day', { person: dayShift, blocks: [breathe(MON, '15:30')] }, []],
    ['too soon after it', { person: dayShift, blocks: [breathe(MON, '15:15')] }, ['T01']],
    [
      'waking takes as long as the person says',
      {
        request: { parameters: { 'T01.after_waking_min': { value: 60 } } },
        blocks: [breathe(MON, '07:15')],
      },
      ['T01'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('commitments, busy times, massages and pauses', () => {
  const work: Week = {
    request: { commitments: [{ title: 'Work', days: ['mon'], start: '09:00', end: '17:00' }] },
    work: { [MON]: 2 },
  };
  const daily: Week = {
    request: { commitments: [{ title: 'School run', start: '08:00', end: '08:30', workload: 0 }] },
  };
  const night: Week = {
    request: { commitments: [{ title: 'Shift', days: ['sun'], start: '23:00', end: '10:00' }] },
    work: { [SUN]: 2 },
  };
  const dentist: Week = {
    request: { busy: [{ start: `${TUE}T12:00`, end: `${TUE}T11:00:30Z` }] },
  };
  test.each<[string, Week, string, string, string[]]>([
    ['15 minutes before work', work, MON, '08:15', []],
    ['right before work', work, MON, '08:30', ['T01']],
    ['at work', work, MON, '12:00', ['T01']],
    ['right after work', work, MON, '17:00', ['T01']],
    ['15 minutes after work', work, MON, '17:15', []],
    ['on a day without work', work, TUE, '12:00', []],
    ['a commitment without days holds every day', daily, SUN, '08:00', ['T01']],
    ['a shift that began before the week', night, MON, '10:00', ['T01']],
    ['15 minutes after that shift', night, MON, '10:15', []],
    ['the evening of that shift', night, SUN, '22:00', []],
    ['before a busy time', dentist, TUE, '11:30', []],
    ['into a busy time', dentist, TUE, '11:45', ['T01']],
    ['in the last minute of it', dentist, TUE, '12:00', ['T01']],
    ['after it', dentist, TUE, '12:15', []],
  ])('%s', (_, week, date, clock, rules) => {
    expect(broken({ ...week, blocks: [breathe(date, clock)] })).toEqual(rules);
  });

  test.each([
    ['before a massage', '16:30', []],
    ['into a massage', '16:45', ['T01']],
    ['after a massage', '18:00', []],
  ])('%s', (_, clock, rules) => {
    const request = { massages: [{ id: 'm1', start: `${SAT}T17:00` }] };
    const blocks = [massage(SAT, '17:00'), breathe(SAT, clock)];
    expect(broken({ request, blocks })).toEqual(rules);
  });

  test('a commitment from a time to the same time lasts a day', () => {
    const day: Week = {
      request: { commitments: [{ title: 'Duty', days: ['mon'], start: '12:00', end: '12:00' }] },
      work: { [MON]: 2 },
    };
    expect(broken({ ...day, blocks: [breathe(MON, '14:00')] })).toEqual(['T01']);
    expect(broken({ ...day, blocks: [breathe(TUE, '12:00')] })).toEqual(['T01']);
    expect(broken({ ...day, blocks: [breathe(TUE, '12:15')] })).toEqual([]);
  });

  test('each is called by its name', () => {
    const request = { busy: [{ title: 'Dentist', start: `${TUE}T12:00`, end: `${TUE}T13:00` }] };
    const [found] = breachesOf({ request, blocks: [breathe(TUE, '12:00')] });
    expect(found?.text).toContain('overlaps Dentist (2026-12-01 12:00 to 2026-12-01 13:00)');
  });

  const cook = (date: string) => cooking('meal_prep_topup', date, '10:00', ['2026-12-06']);
  const pause = (reason?: 'ill' | 'injured' | 'away'): Partial<Request> => ({
    pauses: [{ from: TUE, to: WED, ...(reason && { reason }) }],
  });
  test.each<[string, Week, string[]]>([
    ['away: its first day', { request: pause('away'), blocks: [breathe(TUE, '10:00')] }, ['T01']],
    ['away: its last day', { request: pause('away'), blocks: [breathe(WED, '21:00')] }, ['T01']],
    ['away: the day before', { request: pause('away'), blocks: [breathe(MON, '21:00')] }, []],
    ['away: the day after', { request: pause('away'), blocks: [breathe(THU, '10:00')] }, []],
    ['ill: no workouts', { request: pause('ill'), blocks: [breathe(TUE, '10:00')] }, ['T01']],
    [
      'injured: no workouts',
      { request: pause('injured'), blocks: [breathe(WED, '10:00')] },
      ['T01'],
    ],
    ['without a reason: nothing', { request: pause(), blocks: [breathe(WED, '10:00')] }, ['T01']],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test.each([
    ['ill', []],
    ['injured', []],
    ['away', ['T01']],
  ] as const)('cooking while %s', (reason, rules) => {
    const request = { pauses: [{ from: FRI, to: FRI, reason }] };
    expect(broken({ request, blocks: [cook(FRI)] })).toEqual(rules);
  });
});

describe('blocks beside each other', () => {
  const pin = { activity: 'yoga_gentle', start: `${TUE}T10:00`, minutes: 30 } as const;
  const yoga = workout('yoga_gentle', TUE, '10:00', 30, { status: 'pinned' });
  test.each<[string, Week, string[]]>([
    ['touching', { blocks: [workout('walk_easy', TUE, '09:00', 25), breathe(TUE, '09:30')] }, []],
    [
      'overlapping',
      { blocks: [workout('walk_easy', TUE, '09:00', 30), breathe(TUE, '09:30')] },
      ['T01'],
    ],
    [
      'before a pinned one',
      { request: { pinned: [pin] }, blocks: [yoga, breathe(TUE, '09:30')] },
      [],
    ],
    [
      'into a pinned one',
      { request: { pinned: [pin] }, blocks: [yoga, breathe(TUE, '09:45')] },
      ['T01'],
    ],
    [
      'two workouts a day',
      { blocks: [breathe(TUE, '09:00'), workout('walk_easy', TUE, '11:00', 30)] },
      [],
    ],
    [
      'three workouts a day',
      {
        blocks: [
          breathe(TUE, '09:00'),
          workout('walk_easy', TUE, '11:00', 30),
          workout('tai_chi', TUE, '13:00', 30),
        ],
      },
      ['T01'],
    ],
    [
      'a pinned one counts as well',
      {
        request: { pinned: [pin] },
        blocks: [yoga, breathe(TUE, '12:00'), workout('tai_chi', TUE, '13:00', 30)],
      },
      ['T01'],
    ],
    ['the same twice a day', { blocks: [breathe(TUE, '09:00'), breathe(TUE, '12:00')] }, ['T01']],
    ['the same on two days', { blocks: [breathe(TUE, '09:00'), breathe(WED, '09:00')] }, []],
    [
      'two cooking blocks a day',
      {
        blocks: [
          cooking('meal_prep_topup', TUE, '10:00', [WED]),
          cooking('meal_prep_batch', TUE, '15:00', [THU]),
        ],
      },
      ['T01'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('pinned blocks alone are facts', () => {
    const first = { activity: 'yoga_gentle', start: `${TUE}T23:05`, minutes: 30 } as const;
    const second = { activity: 'tai_chi', start: `${TUE}T23:15`, minutes: 30 } as const;
    const blocks = [
      workout('yoga_gentle', TUE, '23:05', 30, { status: 'pinned' }),
      workout('tai_chi', TUE, '23:15', 30, { status: 'pinned' }),
    ];
    expect(broken({ request: { pinned: [first, second] }, blocks })).toEqual([]);
  });

  test('set-up, travel and clean-up belong to the block', () => {
    const request = { busy: [{ title: 'Dentist', start: `${TUE}T11:30`, end: `${TUE}T12:00` }] };
    // 10 + 30 + 15 minutes and twice 20 on the way: 09:45 to 11:20, and 10:00 to 11:35
    const swim = (clock: string) => [workout('swim_easy', TUE, clock, 30)];
    expect(broken({ request, blocks: swim('09:45') })).toEqual([]);
    expect(broken({ request, blocks: swim('10:00') })).toEqual(['T01']);
  });
});

test('a breach says what, where and which limit', () => {
  const [found] = breachesOf({ blocks: [breathe(MON, '22:15')] });
  expect(found).toEqual({
    rule: 'T01',
    block: 'me-2026-11-30-22:15-breathing_relax',
    text: 'Breathing and relaxation on 2026-11-30 at 22:15 overlaps sleep (2026-11-30 22:30 to 2026-12-01 06:30).',
  });
});

test('the night the clocks go forward is short', () => {
  // 2026-03-29, Berlin: 02:00 becomes 03:00.
  const request = {
    week: '2026-03-23',
    now: '2026-03-22T18:00',
    sessions: [],
  };
  const person = { recent: { weeksActive: 20, longestMinutes: 60, minutesPerWeek: 0 } };
  const week = (clock: string): Week => ({
    request,
    person,
    previous: 0,
    cap: 210,
    blocks: [workout('breathing_relax', '2026-03-29', clock, 30)],
  });
  expect(broken(week('07:00'))).toEqual([]);
  expect(broken(week('06:45'))).toEqual(['T01']);
});

test.each<[string, Partial<Request>]>([
  ['now', {}],
  ['week', {}],
  ['timeZone', { timeZone: 'Europe/Nowhere' }],
  ['calendars', { calendars: ['me.ics'] }],
])('an unresolved request is no case: %s', (field, changes) => {
  const { now, week, ...rest } = requestOf({});
  const request: Request = {
    ...rest,
    ...(field !== 'now' && now !== undefined && { now }),
    ...(field !== 'week' && week !== undefined && { week }),
    ...changes,
  };
  expect(() => checkPlan(planOf({}), request)).toThrow(field);
});
