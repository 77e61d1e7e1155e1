import { describe, expect, test } from 'vitest';
import {
  LOW_ONLY_ANSWERS,
  MASSAGE_CAUTIONS,
  RED_FLAGS,
  type SafetyAnswer,
} from '../../src/contract/names.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import {
  breachesOf,
  broken,
  cooking,
  MON,
  massage,
  planOf,
  SAT,
  TUE,
  type Week,
  workout,
} from './builder.ts';

const low = workout('walk_easy', MON, '10:00', 30);
const moderate = workout('walk_brisk', MON, '10:00', 30);
const high = workout('circuit_hiit', MON, '10:00', 30);
const cook = cooking('meal_prep_topup', MON, '15:00', [TUE]);

function ticked(safety: SafetyAnswer[], blocks: Block[] = [], cleared?: boolean): Week {
  const clearedByProfessional = cleared ?? false;
  return { person: { safety, clearedByProfessional }, blocks };
}

test.each(RED_FLAGS)('%s stops planning, even an empty plan, clearance or not', (flag) => {
  expect(broken(ticked([flag]))).toEqual(['Z04']);
  expect(broken(ticked([flag], [low], true))).toEqual(['Z04']);
});

test.each(['pregnant_or_postnatal', 'under_18'] as const)('%s stops planning', (answer) => {
  expect(broken(ticked([answer]))).toEqual(['Z06']);
  expect(broken(ticked([answer], [], true))).toEqual(['Z06']);
});

test('somebody who is no adult', () => {
  expect(broken({ person: { adult: false } })).toEqual(['Z06']);
});

describe.each(LOW_ONLY_ANSWERS)('%s', (answer) => {
  test.each<[string, Week, string[]]>([
    ['low', ticked([answer], [low, cook]), []],
    ['moderate', ticked([answer], [moderate]), ['Z02']],
    ['high', ticked([answer], [high]), ['Z02']],
    ['moderate, agreed', ticked([answer], [moderate], true), []],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

test.each<[string, Week, string[]]>([
  ['cooking', ticked(['fever_or_ill'], [cook]), []],
  ['a low session', ticked(['fever_or_ill'], [low]), ['Z05']],
  ['a low session, agreed', ticked(['fever_or_ill'], [low], true), ['Z05']],
])('a fever: %s', (_, week, rules) => expect(broken(week)).toEqual(rules));

test('the reason is said', () => {
  const textOf = (week: Week) => breachesOf(week).map(({ text }) => text);
  expect(textOf(ticked(['fever_or_ill'], [low]))).toEqual([
    'Easy walk on 2026-11-30 at 10:00 is exercise in a time of fever or illness.',
  ]);
  expect(textOf(ticked(['new_injury'], [moderate]))).toEqual([
    'Brisk walk on 2026-11-30 at 10:00 is moderate effort; until a professional agrees, everything stays low.',
  ]);
});

describe('flags of check-ins', () => {
  const flagged = (at: string, now = '2026-11-29T18:00'): Week => ({
    request: { now, checkIns: [{ at, flags: ['fever_or_ill'] }] },
    blocks: [low],
  });
  test.each<[string, Week, string[]]>([
    ['24 hours ago', flagged('2026-11-28T18:00'), ['Z05']],
    ['longer ago', flagged('2026-11-28T17:59'), []],
    ['today', flagged('2026-11-29T07:00'), ['Z05']],
    ['later', flagged('2026-11-29T18:01'), []],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('a red flag stops', () => {
    const checkIns = [{ at: '2026-11-29T07:00', flags: ['stroke_signs' as const] }];
    expect(broken({ request: { checkIns } })).toEqual(['Z04']);
  });

  test('a day of 25 hours', () => {
    // Clocks go back on 2026-10-25: 00:10 is 24 hours and 20 minutes before 23:30.
    const request = {
      week: '2026-10-26',
      now: '2026-10-25T23:30',
      sessions: [],
      checkIns: [{ at: '2026-10-25T00:10', flags: ['stroke_signs' as const] }],
    };
    const plan: Partial<Plan> = {
      week: { start: '2026-10-26', end: '2026-11-01', iso: '2026-W44' },
    };
    const week: Week = { request, plan, person: { recent: {} }, previous: 0, cap: 210 };
    expect(broken(week)).toEqual(['Z04']);
  });
});

describe('wishes', () => {
  const pinned = [{ activity: 'walk_brisk', start: `${MON}T10:00`, minutes: 30 } as const];
  const wish: Block = { ...moderate, status: 'pinned' };
  const safety = ['new_injury' as const];
  test.each<[string, Week, string[]]>([
    ['stand where safety says nothing', { request: { pinned }, blocks: [wish] }, []],
    ['must stand', { request: { pinned } }, ['plan']],
    ['fall where safety says no', { request: { pinned }, person: { safety } }, []],
    ['may not stand there', { request: { pinned }, person: { safety }, blocks: [wish] }, ['Z02']],
    [
      'are facts once they have begun',
      {
        request: { pinned, now: `${MON}T10:00` },
        from: TUE,
        cap: 566,
        person: { safety },
        blocks: [wish],
      },
      [],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('massage cautions', () => {
  const nextMassage = { from: '', to: '', slots: [], text: '' };
  test.each(MASSAGE_CAUTIONS)('%s only silences suggestions', (answer) => {
    const request = { massages: [{ id: 'm1', start: `${SAT}T17:00` }] };
    const week = { ...ticked([answer], [moderate, massage(SAT, '17:00')]), request };
    expect(broken(week)).toEqual([]);
    expect(broken({ ...week, plan: { nextMassage } })).toEqual(['Z03']);
  });

  test('without one, suggestions may be made', () => {
    expect(planOf({ plan: { nextMassage } }).nextMassage).toBe(nextMassage);
    expect(broken({ plan: { nextMassage } })).toEqual([]);
  });
});
