import { describe, expect, it, test } from 'vitest';
import type { Person, Request } from '../../src/contract/request.ts';
import { type Changes, energyOf, setting } from '../support/request-builder.ts';
import { prescribed } from './prescribed.ts';

type MealPrep = NonNullable<Person['mealPrep']>;
type Session = NonNullable<Request['sessions']>[number];

const MON_TO_THU: MealPrep = { for: ['mon', 'tue', 'wed', 'thu'] };

function cooking(mealPrep: MealPrep | null | undefined, changes: Changes = {}) {
  const person = { energy: energyOf(4), ...(mealPrep !== undefined && { mealPrep }) };
  return prescribed({ ...changes, person: { ...person, ...changes.person } }).cooking;
}

/** The days of this week and the next that want feeding, counted from the first day. */
function wanted(mealPrep: MealPrep, changes: Changes = {}): readonly number[] {
  return cooking(mealPrep, changes)?.wanted ?? [];
}

const WORK: Changes['commitments'] = [
  { title: 'Work', days: ['tue', 'thu', 'sat'], start: '09:00', end: '17:00' },
  { title: 'Choir', days: ['fri'], start: '20:00', end: '22:00', workload: 0 },
];

describe('the days that want feeding', () => {
  test.each<[what: string, mealPrep: MealPrep, changes: Changes, wanted: number[]]>([
    ['those named, this week and next', MON_TO_THU, {}, [0, 1, 2, 3, 7, 8, 9, 10]],
    ['as many of them as wanted', { ...MON_TO_THU, days: 2 }, {}, [0, 1, 7, 8]],
    ['in the order named', { for: ['sun', 'mon'], days: 1 }, {}, [6, 13]],
    ['the first ones where none is named', { days: 2 }, {}, [0, 1, 7, 8]],
    ['workdays first', { days: 3 }, { commitments: WORK }, [1, 3, 5, 8, 10, 12]],
    ['then others', { days: 4 }, { commitments: WORK }, [0, 1, 3, 5, 7, 8, 10, 12]],
    ['the workdays where no number is said', {}, { commitments: WORK }, [1, 3, 5, 8, 10, 12]],
    ['only days after today', MON_TO_THU, { now: '2026-12-01T12:00' }, [2, 3, 7, 8, 9, 10]],
    ['none', { days: 0 }, {}, []],
  ])('%s', (_, mealPrep, changes, days) => expect(wanted(mealPrep, changes)).toEqual(days));

  it('all days where nobody works and nothing is said', () => {
    expect(wanted({})).toHaveLength(14);
  });

  it('nobody cooks who did not ask for it', () => {
    expect(cooking(undefined)).toBeUndefined();
    expect(cooking(null)).toBeUndefined();
    expect(cooking({ days: 0 })).toBeUndefined();
  });
});

describe('days that are fed already', () => {
  const cooked = (activity: Session['activity'], date: string, status?: Session['status']) => ({
    sessions: [{ activity, start: `${date}T18:00`, minutes: 60, ...(status && { status }) }],
  });
  const batch = (start: string): Changes => ({ pinned: [{ activity: 'meal_prep_batch', start }] });

  test.each<[what: string, mealPrep: MealPrep, changes: Changes, wanted: number[]]>([
    ['by a top-up on Sunday: two days', {}, cooked('meal_prep_topup', '2026-11-29'), [2, 3]],
    [
      'by a batch on Sunday: two days in the UK',
      {},
      cooked('meal_prep_batch', '2026-11-29'),
      [2, 3],
    ],
    ['four in the US', { foodGuidance: 'us' }, cooked('meal_prep_batch', '2026-11-29'), []],
    ['on Saturday: one is left', {}, cooked('meal_prep_topup', '2026-11-28'), [1, 2, 3]],
    ['on Friday: none is left', {}, cooked('meal_prep_topup', '2026-11-27'), [0, 1, 2, 3]],
    ['assumed', {}, cooked('meal_prep_topup', '2026-11-29', 'assumed'), [2, 3]],
    ['skipped', {}, cooked('meal_prep_topup', '2026-11-29', 'skipped'), [0, 1, 2, 3]],
    ['by what is pinned', {}, batch('2026-11-30T18:00'), [0, 3]],
    ['a workout feeds nobody', {}, cooked('walk_easy', '2026-11-29'), [0, 1, 2, 3]],
  ])('%s', (_, mealPrep, changes, days) =>
    expect(wanted({ ...MON_TO_THU, ...mealPrep }, changes).filter((day) => day < 7)).toEqual(days),
  );

  it('a freezer feeds both weeks', () => {
    const sunday = cooked('meal_prep_batch', '2026-11-29');
    expect(cooking({ ...MON_TO_THU, freezer: true }, sunday)).toBeUndefined();
  });
});

describe('how food is cooked', () => {
  const options = (mealPrep: MealPrep, changes: Changes = {}) =>
    (cooking(mealPrep, changes)?.options ?? []).map(({ id, minutes, reachDays, energyNeeded }) =>
      [id, minutes, reachDays, energyNeeded].join(' '),
    );

  test.each<[what: string, mealPrep: MealPrep, changes: Changes, options: string[]]>([
    ['UK unless said', {}, {}, ['meal_prep_batch 90 2 3', 'meal_prep_topup 25 2 2']],
    ['US', { foodGuidance: 'us' }, {}, ['meal_prep_batch 90 4 3', 'meal_prep_topup 25 2 2']],
    ['a freezer', { freezer: true }, {}, ['meal_prep_batch 90 14 3', 'meal_prep_topup 25 2 2']],
    [
      'as long as the person likes',
      { minutes: 60 },
      {},
      ['meal_prep_batch 60 2 3', 'meal_prep_topup 25 2 2'],
    ],
    [
      'as the person sets it',
      {},
      { parameters: { ...setting('F01.days_uk', 1), ...setting('F07.topup_minutes', 40) } },
      ['meal_prep_batch 90 1 3', 'meal_prep_topup 40 2 2'],
    ],
  ])('%s', (_, mealPrep, changes, expected) =>
    expect(options(mealPrep, changes)).toEqual(expected),
  );
});
