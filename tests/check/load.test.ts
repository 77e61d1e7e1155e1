import { describe, expect, test } from 'vitest';
import type { ActivityId } from '../../src/contract/names.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Person, Request } from '../../src/contract/request.ts';
import {
  broken,
  FRI,
  MON,
  PERSON,
  planOf,
  SAT,
  SUN,
  THU,
  TUE,
  WED,
  type Week,
  workout,
} from './builder.ts';

type Session = NonNullable<Request['sessions']>[number];

/** Four easy walks of 15 minutes (180), brisk walks (25 each 5 minutes), the rest breathing. */
function weekOf(load: number): Block[] {
  const walks = [MON, TUE, WED, THU].map((date) => workout('walk_easy', date, '10:00', 15));
  const brisk = Math.floor((load - 180) / 25) * 5;
  const parts = [Math.min(60, brisk), Math.max(0, brisk - 60)].filter((minutes) => minutes > 0);
  const breathing = (load - 180) % 25;
  return [
    ...walks,
    ...parts.map((minutes, index) => workout('walk_brisk', index ? SAT : FRI, '10:00', minutes)),
    ...(breathing > 0 ? [workout('breathing_relax', SUN, '10:00', breathing)] : []),
  ];
}

function told(minutesPerWeek: number, changes: Partial<Person> = {}): Week {
  return {
    request: { sessions: [] },
    person: {
      recent: { weeksActive: 20, longestMinutes: 60, minutesPerWeek },
      activities: ['walk_easy', 'walk_brisk'],
      ...changes,
    },
  };
}

describe('P03: the cap of a week', () => {
  test.each<[string, Week, number, number]>([
    // 100 × 4 = 400; 440 by growth, 445 by room
    ['under 150 minutes: 45 more', told(100), 400, 445],
    ['from 150 minutes: 10 % more', told(150), 600, 660],
    ['at 149 minutes: the larger', told(149), 596, 655.6],
    ['at stress 4: 5 % more', told(100, { stress: 4 }), 400, 420],
    ['at stress 3.9: 45 more', told(100, { stress: 3.9 }), 400, 445],
    // mean points 3, taken as 4
    ['easy walks only', told(100, { activities: ['walk_easy'] }), 400, 445],
    // mean points 7
    ['harder things', told(50, { activities: ['walk_brisk', 'run_intervals'] }), 350, 395],
    // 29 × 4 = 116; 161 by room
    ['under 30 minutes: 210', told(29), 116, 210],
    ['under 30 minutes, at stress 4: 210', told(29, { stress: 4 }), 116, 210],
    ['at 30 minutes: 45 more', told(30), 120, 165],
    ['nothing said', { request: { sessions: [] }, person: { recent: {} } }, 0, 210],
  ])('%s', (_, week, previous, cap) => {
    expect(broken({ ...week, previous, cap })).toEqual([]);
    expect(broken({ ...week, previous, cap: cap + 2 })).toEqual(['plan']);
  });

  test('the starter set, when no activities are listed', () => {
    // (3 + 5 + 5 + 2 + 2 + 3) / 6 = 3.33, taken as 4
    const { activities, ...rest } = PERSON;
    expect(activities).toHaveLength(29);
    const person = { ...rest, recent: { minutesPerWeek: 100 } };
    const request = { sessions: [], person };
    expect(broken({ request, previous: 400, cap: 445 })).toEqual([]);
  });

  const cases: [string, Week, number, number][] = [
    ['at a cap of 660', { ...told(150), previous: 600, cap: 660 }, 660, 665],
    ['at a cap of 445', { ...told(100), previous: 400, cap: 445 }, 445, 450],
    ['at a cap of 420', { ...told(100, { stress: 4 }), previous: 400, cap: 420 }, 420, 425],
    ['at a cap of 210', { ...told(0), previous: 0, cap: 210 }, 210, 215],
  ];
  test.each(cases)('%s', (_, week, inside, outside) => {
    expect(broken({ ...week, blocks: weekOf(inside) })).toEqual([]);
    expect(broken({ ...week, blocks: weekOf(outside) })).toEqual(['P03']);
  });

  test('the small first week: three easy walks and 15 minutes of light strength', () => {
    const blocks = [
      workout('walk_easy', MON, '10:00', 15),
      workout('walk_easy', WED, '10:00', 15),
      workout('walk_easy', FRI, '10:00', 15),
      workout('strength_full_light', SAT, '10:00', 15),
    ];
    const { request } = told(0);
    const week: Week = {
      person: { recent: {} },
      previous: 0,
      cap: 210,
      ...(request && { request }),
    };
    expect(broken({ ...week, blocks })).toEqual([]);
    const more = workout('breathing_relax', SUN, '10:00', 5);
    expect(broken({ ...week, blocks: [...blocks, more] })).toEqual(['P03']);
  });

  test.each<[string, NonNullable<Request['checkIns']>[number], number]>([
    // (2 + 2 + (6 − 2) + 3) / 4 = 2.75
    [
      'low readiness',
      { at: '2026-11-29T07:00', energy: 2, sleepQuality: 2, stress: 2, soreness: 4 },
      420,
    ],
    // (2 + 2 + (6 − 2) + 4) / 4 = 3
    [
      'readiness 3',
      { at: '2026-11-29T07:00', energy: 2, sleepQuality: 2, stress: 2, soreness: 2 },
      445,
    ],
    ['only what was answered', { at: '2026-11-29T07:00', energy: 2 }, 420],
    ['soreness 5 is 2 of 5', { at: '2026-11-29T07:00', soreness: 5 }, 420],
    ['soreness 3 is 3 of 5', { at: '2026-11-29T07:00', soreness: 3 }, 445],
    ['soreness 7 is 1, energy 5: 3', { at: '2026-11-29T07:00', soreness: 7, energy: 5 }, 445],
    ['soreness 0 is 5, energy 1: 3', { at: '2026-11-29T07:00', soreness: 0, energy: 1 }, 445],
    ['soreness 1 is 4, energy 1', { at: '2026-11-29T07:00', soreness: 1, energy: 1 }, 420],
    ['soreness 6 is 2, energy 4: 3', { at: '2026-11-29T07:00', soreness: 6, energy: 4 }, 445],
    ['nothing answered', { at: '2026-11-29T07:00' }, 445],
    ['yesterday evening', { at: '2026-11-28T17:00', energy: 1 }, 445],
  ])('%s', (_, checkIn, cap) => {
    const week = { ...told(100), request: { sessions: [], checkIns: [checkIn] } };
    expect(broken({ ...week, previous: 400, cap })).toEqual([]);
  });

  test('without growth there is no room from 150 minutes on', () => {
    const parameters = { 'P03.growth': { value: 0 } };
    const week = (minutes: number): Week => ({
      ...told(minutes),
      request: { sessions: [], parameters },
    });
    expect(broken({ ...week(145), previous: 580, cap: 625 })).toEqual([]);
    expect(broken({ ...week(150), previous: 600, cap: 600 })).toEqual([]);
  });

  test('an own setting of what to assume', () => {
    const parameters = { 'E12.no_check_in': { value: 2 } };
    const week = { ...told(100), request: { sessions: [], parameters } };
    expect(broken({ ...week, previous: 400, cap: 420 })).toEqual([]);
  });

  test('an own setting', () => {
    const parameters = { 'P03.room_load': { value: 75 } };
    const week = { ...told(100), request: { sessions: [], parameters } };
    expect(broken({ ...week, previous: 400, cap: 475 })).toEqual([]);
  });
});

describe('what the weeks before held', () => {
  const walked = (start: string, minutes: number, changes: Partial<Session> = {}): Session => ({
    activity: 'walk_brisk',
    start: `${start}T10:00`,
    minutes,
    status: 'done',
    ...changes,
  });
  test.each<[string, Session[], number, number]>([
    // one week: 30 × 5; 165 by growth, 195 by room
    ['one week', [walked('2026-11-23', 30)], 150, 195],
    ['effort as felt', [walked('2026-11-23', 30, { effort: 4 })], 120, 165],
    ['two in one week', [walked('2026-11-23', 30), walked('2026-11-29', 30)], 300, 345],
    ['in two weeks', [walked('2026-11-22', 30), walked('2026-11-23', 60)], 225, 270],
    [
      'weeks without a session fall out',
      [walked('2026-10-05', 30), walked('2026-11-23', 60)],
      225,
      270,
    ],
    [
      'only the last four',
      [
        walked('2026-11-23', 40),
        walked('2026-11-16', 40),
        walked('2026-11-09', 40),
        walked('2026-10-12', 40),
        walked('2026-10-05', 100),
      ],
      200,
      245,
    ],
    [
      'skipped counts for nothing',
      [walked('2026-11-23', 30), walked('2026-11-16', 90, { status: 'skipped' })],
      150,
      195,
    ],
    [
      'nor does assumed',
      [walked('2026-11-23', 30), walked('2026-11-24', 90, { status: 'assumed' })],
      150,
      195,
    ],
    [
      'shortened and swapped count',
      [
        walked('2026-11-23', 20, { status: 'shortened' }),
        walked('2026-11-24', 10, { status: 'swapped' }),
      ],
      150,
      195,
    ],
    ['this week is not before', [walked('2026-11-23', 30), walked('2026-11-30', 90)], 150, 195],
    [
      'cooking is no workout',
      [
        walked('2026-11-23', 30),
        { activity: 'meal_prep_batch', start: '2026-11-24T10:00', minutes: 90 },
      ],
      150,
      195,
    ],
  ])('%s', (_, sessions, previous, cap) => {
    const person = { recent: { minutesPerWeek: 1000 } };
    expect(broken({ request: { sessions }, person, previous, cap })).toEqual([]);
  });
});

describe('the share of a part-week', () => {
  const now = '2026-12-02T08:00';
  const previousPlan = (from?: string): Plan => {
    const { load, ...plan } = planOf({});
    const { from: fixed, ...rest } = load;
    expect(fixed).toBe(MON);
    return { ...plan, load: { ...rest, ...(from && { from }) } };
  };
  const wish = workout('walk_brisk', TUE, '10:00', 60, { status: 'pinned' });
  const pinned = [{ activity: 'walk_brisk', start: `${TUE}T10:00`, minutes: 60 } as const];
  test.each<[string, Week, string[]]>([
    // Thursday to Sunday: 660 × 4 / 7 = 377.1
    ['four days left', { request: { now }, from: THU, cap: 377 }, []],
    ['not from today', { request: { now }, from: WED, cap: 471 }, ['plan']],
    ['a full cap is no share', { request: { now }, from: THU, cap: 660 }, ['plan']],
    [
      'the first plan of the week fixes the share',
      { request: { now, previousPlan: previousPlan(MON) }, from: MON, cap: 660 },
      [],
    ],
    [
      'a plan before without a day: by today',
      { request: { now, previousPlan: previousPlan() }, from: THU, cap: 377 },
      [],
    ],
    [
      'days before the share do not count',
      { request: { now, pinned }, from: THU, cap: 377, blocks: [wish] },
      [],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  const five = [THU, FRI, SAT, SUN].map((date) => workout('walk_easy', date, '10:00', 30));
  test('within the share, and over it', () => {
    // 4 × 90 = 360 of 377
    expect(broken({ request: { now }, from: THU, cap: 377, blocks: five })).toEqual([]);
    const more = [...five, workout('breathing_relax', SUN, '15:00', 20)];
    expect(broken({ request: { now }, from: THU, cap: 377, blocks: more })).toEqual(['P03']);
  });

  test('what stands since the first plan counts', () => {
    const request = { now, pinned, previousPlan: previousPlan(MON) };
    // 300 pinned on Tuesday, and 360 of 660
    expect(broken({ request, cap: 660, blocks: [wish, ...five] })).toEqual([]);
    const more = [wish, ...five, workout('breathing_relax', SUN, '15:00', 5)];
    expect(broken({ request, cap: 660, blocks: more })).toEqual(['P03']);
  });

  test('pinned alone may be over the cap, a planned one on top may not', () => {
    const long = [{ activity: 'walk_brisk', start: `${TUE}T10:00`, minutes: 135 } as const];
    const fact = workout('walk_brisk', TUE, '10:00', 135, { status: 'pinned' });
    expect(broken({ request: { pinned: long }, blocks: [fact] })).toEqual([]);
    const more = workout('breathing_relax', SUN, '10:00', 5);
    expect(broken({ request: { pinned: long }, blocks: [fact, more] })).toEqual(['P03']);
  });
});

describe('P04: how long a session may be', () => {
  const alone = (activity: ActivityId, minutes: number, usualMinutes = minutes) => [
    workout(activity, MON, '10:00', minutes, { usualMinutes }),
  ];
  const longest = (longestMinutes: number, blocks: Block[]): Week => ({
    request: { sessions: [] },
    person: { recent: { longestMinutes, minutesPerWeek: 300 }, activities: ['walk_easy'] },
    previous: 1200,
    cap: 1320,
    blocks,
  });
  test.each<[string, Week, string[]]>([
    ['15 minutes always', longest(0, alone('walk_easy', 15)), []],
    ['20 minutes not', longest(0, alone('walk_easy', 20)), ['P04']],
    ['5 more than 30', longest(30, alone('walk_easy', 35)), []],
    ['10 more than 30', longest(30, alone('walk_easy', 40)), ['P04']],
    ['110 % of 50', longest(50, alone('walk_easy', 55)), []],
    ['110 % of 100', longest(100, alone('walk_easy', 110)), []],
    ['more than 110 % of 100', longest(100, alone('walk_easy', 115)), ['P04']],
    ['minutes beyond what is usual', longest(30, alone('walk_easy', 40, 15)), ['P04']],
    ['usual minutes have the same limit', longest(30, alone('walk_easy', 15, 40)), ['P04']],
    ['usual minutes at the limit', longest(30, alone('walk_easy', 15, 35)), []],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  const logged = (changes: Partial<Session>, blocks: Block[]): Week => ({
    request: {
      sessions: [
        // So that the week before is as usual.
        {
          activity: 'walk_easy',
          start: '2026-11-24T10:00',
          minutes: 40,
          effort: 3,
          status: 'done',
        },
        {
          activity: 'run_easy',
          start: '2026-11-01T10:00',
          minutes: 100,
          effort: 5,
          status: 'done',
          ...changes,
        },
      ],
    },
    blocks,
  });
  // Weeks of 120 and 500: 310 on average, and 70 minutes; 355 by room.
  // Both in one week: 620 and 140 minutes; 682 by growth.
  const together = { previous: 620, cap: 682 };
  const two = { previous: 310, cap: 355 };
  test.each<[string, Week, string[]]>([
    ['the longest of the kind', { ...logged({}, alone('walk_easy', 105)), ...two }, []],
    ['110 % of it', { ...logged({}, alone('walk_easy', 110)), ...two }, []],
    ['no more', { ...logged({}, alone('walk_easy', 115)), ...two }, ['P04']],
    [
      'of this very minute',
      { ...logged({ start: '2026-11-29T18:00' }, alone('walk_easy', 50)), ...together },
      [],
    ],
    [
      '30 days ago, to the minute',
      { ...logged({ start: '2026-10-30T18:00' }, alone('walk_easy', 105)), ...two },
      [],
    ],
    [
      'longer ago',
      { ...logged({ start: '2026-10-30T17:59' }, alone('walk_easy', 50)), ...two },
      ['P04'],
    ],
    [
      'a skipped one',
      { ...logged({ status: 'skipped' }, alone('walk_easy', 50)), previous: 120, cap: 165 },
      ['P04'],
    ],
    [
      'another kind',
      { ...logged({ activity: 'strength_lower' }, alone('walk_easy', 50)), ...two },
      ['P04'],
    ],
    [
      'nothing logged of the kind: as told, 60',
      { ...logged({}, alone('yoga_gentle', 65)), ...two },
      [],
    ],
    [
      'nothing logged of the kind: no more',
      { ...logged({}, alone('yoga_gentle', 70)), ...two },
      ['P04'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('the figures of the load are true', () => {
  const { load } = planOf({});
  const said = (changes: Partial<Plan['load']>) => ({ plan: { load: { ...load, ...changes } } });
  test.each<[string, Week, string[]]>([
    ['rounded', said({ cap: 660.4, previous: 599.7 }), []],
    ['previous', said({ previous: 610 }), ['plan']],
    ['cap', said({ cap: 670 }), ['plan']],
    ['planned', said({ planned: 5 }), ['plan']],
    ['minutes', said({ minutes: 5 }), ['plan']],
    ['from', said({ from: TUE }), ['plan']],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('a whole week need not say from when', () => {
    const { from, ...rest } = load;
    expect(from).toBe(MON);
    expect(broken({ plan: { load: rest } })).toEqual([]);
  });
});
