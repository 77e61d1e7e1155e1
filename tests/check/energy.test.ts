import { describe, expect, test } from 'vitest';
import {
  broken,
  cooking,
  FRI,
  FULL_ENERGY,
  MON,
  SAT,
  SUN,
  THU,
  TUE,
  WED,
  type Week,
  workout,
} from './builder.ts';

/**
 * Awake 06:30–22:30 are 64 slots: early 10, morning 12, afternoon 20, evening 20, night 2. With 4
 * elsewhere and an evening of e the mean is (176 + 20e) / 64; doubled and rounded up:
 */
const CAPACITY: Record<number, number> = { 1: 7, 1.5: 7, 1.9: 7, 2: 7, 2.9: 8, 3: 8, 3.9: 8, 4: 8 };

function evening(energy: number, activity: Parameters<typeof workout>[0], clock = '18:00'): Week {
  return {
    person: { energy: { default: { ...FULL_ENERGY, evening: energy } } },
    capacity: CAPACITY[energy] ?? 0,
    blocks: [workout(activity, MON, clock, 30, { energy })],
  };
}

describe('E01: enough energy for the effort', () => {
  test.each<[string, Week, string[]]>([
    ['low at 2', evening(2, 'walk_easy'), []],
    ['low under 2', evening(1.9, 'walk_easy'), ['E01']],
    ['moderate at 3', evening(3, 'walk_brisk'), []],
    ['moderate under 3', evening(2.9, 'walk_brisk'), ['E01']],
    ['high at 4', evening(4, 'run_intervals'), []],
    ['high under 4', evening(3.9, 'run_intervals'), ['E01']],
    ['nothing at 1', evening(1, 'breathing_relax'), ['E02']],
    ['a little over 1', evening(1.5, 'breathing_relax'), ['E01']],
    // 5 + 30 + 5 minutes: until 17:00, and until 17:10
    ['before the drop', evening(2, 'walk_brisk', '16:15'), ['plan']],
    ['ten minutes into the drop', evening(2, 'walk_brisk', '16:30'), ['E01']],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('a block that ends at the drop does not touch it', () => {
    // 5 + 55 minutes: until 17:00
    const blocks = [workout('walk_easy', MON, '16:00', 55)];
    expect(broken({ ...evening(1, 'walk_easy'), blocks })).toEqual([]);
  });

  test('before the drop the block has energy 4', () => {
    const week = evening(2, 'walk_brisk');
    const blocks = [workout('walk_brisk', MON, '16:15', 30, { energy: 4 })];
    expect(broken({ ...week, blocks })).toEqual([]);
  });

  const cook = (activity: 'meal_prep_batch' | 'meal_prep_topup', energy: number): Week => ({
    ...evening(energy, 'walk_easy'),
    blocks: [cooking(activity, MON, '18:00', [TUE], { energy })],
  });
  test.each<[string, Week, string[]]>([
    ['top-up at 2', cook('meal_prep_topup', 2), []],
    ['top-up under 2', cook('meal_prep_topup', 1.9), ['E01']],
    ['batch at 3', cook('meal_prep_batch', 3), []],
    ['batch under 3', cook('meal_prep_batch', 2.9), ['E01']],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('a pinned block may be too much', () => {
    const week = evening(2, 'walk_brisk');
    const blocks = [workout('walk_brisk', MON, '18:00', 30, { energy: 2, status: 'pinned' })];
    const pinned = [{ activity: 'walk_brisk', start: `${MON}T18:00`, minutes: 30 } as const];
    expect(broken({ ...week, request: { pinned }, blocks })).toEqual([]);
  });

  test("a person's own limit", () => {
    const parameters = { 'E01.moderate': { value: 4 } };
    expect(broken({ ...evening(3, 'walk_brisk'), request: { parameters } })).toEqual(['E01']);
  });
});

describe('where energy comes from', () => {
  const at = (clock: string, energy: number, date = MON) => [
    workout('breathing_relax', date, clock, 15, { energy }),
  ];
  test.each<[string, Week, string[]]>([
    [
      // (10·2 + 12·3 + 20·4 + 20·4 + 2·1) / 64 = 3.406
      'an evening person who said nothing',
      { person: { energy: {}, chronotype: 5 }, capacity: 7, blocks: at('08:45', 2) },
      [],
    ],
    [
      // (10·4 + 12·4 + 20·3 + 20·2 + 2·1) / 64 = 2.97
      'a morning person who said nothing',
      { person: { energy: {}, chronotype: 1 }, capacity: 6, blocks: at('17:00', 2) },
      [],
    ],
    [
      'rather an evening person',
      { person: { energy: {}, chronotype: 4 }, capacity: 7, blocks: at('08:45', 2) },
      [],
    ],
    [
      'rather a morning person',
      { person: { energy: {}, chronotype: 2 }, capacity: 6, blocks: at('17:00', 2) },
      [],
    ],
    [
      // (10·3 + 12·3 + 20·4 + 20·3 + 2·1) / 64 = 3.25
      'neither, who said nothing',
      { person: { energy: {} }, capacity: 7, blocks: at('12:00', 4) },
      [],
    ],
    [
      // (42·4 + 20·3.333 + 2·4) / 64 = 3.79
      'learned fractions, rounded',
      {
        person: { energy: { default: { ...FULL_ENERGY, evening: 10 / 3 } } },
        blocks: at('18:00', 3.33),
      },
      [],
    ],
    [
      'a missing night is 1',
      {
        person: { energy: { default: { early: 4, morning: 4, afternoon: 4, evening: 4 } } },
        blocks: at('22:00', 1),
      },
      ['E02'],
    ],
    [
      // Saturday: (10·4 + 12·2 + 42·4) / 64 = 3.625
      'a day of its own',
      {
        person: { energy: { default: FULL_ENERGY, days: { sat: { morning: 2 } } } },
        blocks: at('09:00', 2, SAT),
      },
      [],
    ],
    [
      'the other parts of that day',
      {
        person: { energy: { default: FULL_ENERGY, days: { sat: { morning: 2 } } } },
        blocks: at('12:00', 4, SAT),
      },
      [],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

/** A heavy working day costs 4 of 8 points, a usual one 2. */
function working(workload: number | undefined, blocks: Week['blocks'] = []): Week {
  const points = workload === 3 ? 4 : (workload ?? 2);
  const work = { title: 'Work', days: ['mon' as const], start: '09:00', end: '15:00' };
  return {
    request: { commitments: [{ ...work, ...(workload !== undefined && { workload }) }] },
    work: { [MON]: points },
    blocks,
  };
}

const brisk = (minutes: number) => workout('walk_brisk', MON, '16:00', minutes);
const batch = cooking('meal_prep_batch', MON, '19:30', [TUE, WED]);
const topUp = cooking('meal_prep_topup', MON, '19:30', [TUE, WED]);

describe('E04: the budget of a day', () => {
  const hiit = workout('circuit_hiit', MON, '16:00', 30);
  const easy = workout('walk_easy', MON, '18:00', 30);
  const ellipse = (travelMinutes: number, end: string) =>
    workout('elliptical', MON, '16:00', 30, { travelMinutes, end: `${MON}T${end}:00+01:00` });
  test.each<[string, Week, string[]]>([
    ['4 + 2 + 2', working(3, [brisk(60), batch]), []],
    ['4 + 2 + 2 + 1 over 60 minutes', working(3, [brisk(65), batch]), ['E04']],
    ['4 + 3 + 1', working(3, [hiit, easy]), []],
    ['4 + 3 + 1 + 1', working(3, [hiit, easy, topUp]), ['E04']],
    ['2 + 3 + 1 + 2', working(2, [hiit, easy, batch]), []],
    ['work of no known weight counts 2', working(undefined, [hiit, easy, batch]), []],
    ['1 + 3 + 1 + 2', working(1, [hiit, easy, batch]), []],
    ['4 + 1 for 15 minutes on the way + 2 + 1', working(3, [ellipse(30, '17:15'), topUp]), []],
    [
      '4 + 2 for 16 minutes on the way + 2 + 1',
      {
        ...working(3, [ellipse(32, '17:17'), topUp]),
        person: { places: { gym: 16, pool: 20 } },
      },
      ['E04'],
    ],
    [
      'a place next door still takes 1',
      {
        ...working(3, [ellipse(0, '16:45'), batch]),
        person: { places: { gym: 0 } },
        plan: {
          budget: [MON, TUE, WED, THU, FRI, SAT, SUN].map((date) => ({
            date,
            capacity: 8,
            work: date === MON ? 4 : 0,
            setUp: date === MON ? 1 : 0,
            workout: date === MON ? 2 : 0,
            mealPrep: date === MON ? 2 : 0,
          })),
        },
      },
      ['E04'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('the heaviest commitment that starts on the day counts, a night shift where it starts', () => {
    const commitments = [
      { title: 'Tutoring', days: ['mon' as const], start: '13:00', end: '14:00', workload: 1 },
      { title: 'Shift', days: ['mon' as const], start: '23:00', end: '03:00', workload: 3 },
    ];
    const work = { [MON]: 4 };
    expect(broken({ request: { commitments }, work })).toEqual([]);
    expect(broken({ request: { commitments }, work: { [MON]: 4, [TUE]: 4 } })).toEqual(['plan']);
  });

  test('a pinned block counts against the planned ones, not against itself', () => {
    const tired = { early: 3, morning: 3, afternoon: 3, evening: 3, night: 3 };
    const pinned = [{ activity: 'walk_brisk', start: `${MON}T16:00`, minutes: 65 } as const];
    const fact = workout('walk_brisk', MON, '16:00', 65, { status: 'pinned', energy: 3 });
    const shortDay = (blocks: Week['blocks'] = []): Week => {
      const week = working(3, blocks);
      const person = { energy: { default: tired } };
      return { ...week, request: { ...week.request, pinned }, person, capacity: 6 };
    };
    // 4 + 3 on days of 6
    expect(broken(shortDay([fact]))).toEqual([]);
    expect(broken(shortDay([fact, { ...topUp, energy: 3 }]))).toEqual(['E04']);
    expect(broken(shortDay([{ ...topUp, energy: 3 }]))).toContain('plan');
  });

  test('a day slept through has nothing to give', () => {
    const sleep = { bed: '00:00', wake: '23:59' };
    expect(broken({ person: { sleep }, capacity: 0 })).toEqual([]);
    expect(broken({ person: { sleep }, capacity: 8 })).toEqual(['plan']);
  });
});

describe('the account of the budget is true', () => {
  const rows = [MON, TUE, WED, THU, FRI, SAT, SUN].map((date) => ({
    date,
    capacity: 8,
    work: 0,
    setUp: 0,
    workout: 0,
    mealPrep: 0,
  }));
  const [monday, ...rest] = rows;
  if (!monday) throw new Error('a week has days');
  test.each([
    ['as it is', rows, []],
    ['a day missing', rest, ['plan']],
    ['a day twice', [monday, ...rows], ['plan']],
    ['more capacity', [{ ...monday, capacity: 9 }, ...rest], ['plan']],
    ['more work', [{ ...monday, work: 1 }, ...rest], ['plan']],
    ['more on the way', [{ ...monday, setUp: 1 }, ...rest], ['plan']],
    ['more workouts', [{ ...monday, workout: 1 }, ...rest], ['plan']],
    ['more cooking', [{ ...monday, mealPrep: 1 }, ...rest], ['plan']],
  ])('%s', (_, budget, rules) => expect(broken({ plan: { budget } })).toEqual(rules));

  test.each([
    // 5 and 0 days are left: 660 × 5 / 7 = 471.4
    ['in the middle of the week', TUE, WED, 471],
    ['on its last day', SUN, '2026-12-07', 0],
  ])('it is owed %s', (_, today, from, cap) => {
    const request = { now: `${today}T08:00` };
    expect(broken({ request, from, cap })).toEqual([]);
    expect(broken({ request, from, cap, plan: { budget: [] } })).toEqual(['plan']);
  });
});
