import { describe, expect, it, test } from 'vitest';
import {
  ILL_ANSWERS,
  LOW_ONLY_ANSWERS,
  MASSAGE_CAUTIONS,
  OUT_OF_SCOPE_ANSWERS,
  RED_FLAGS,
  type SafetyAnswer,
} from '../../src/contract/names.ts';
import { Problem } from '../../src/contract/problem.ts';
import { planWeek } from '../../src/plan-week.ts';
import { lowEffortOnly, safetyAnswers, stoppingAnswers } from '../../src/week/safety.ts';
import { type Changes, factsWith, requestWith, weekWith } from '../support/request-builder.ts';

function stops(changes: Changes): SafetyAnswer[] {
  return stoppingAnswers(factsWith(changes));
}

function lowOnly(changes: Changes): boolean {
  const facts = factsWith(changes);
  return lowEffortOnly(facts, safetyAnswers(facts));
}

describe('answers that stop planning, clearance or not', () => {
  test.each([...OUT_OF_SCOPE_ANSWERS, ...RED_FLAGS])('%s', (answer) => {
    expect(stops({ person: { safety: [answer] } })).toEqual([answer]);
    expect(stops({ person: { safety: [answer], clearedByProfessional: true } })).toEqual([answer]);
  });

  it('somebody who is not adult', () => {
    expect(stops({ person: { adult: false } })).toEqual(['under_18']);
    expect(stops({ person: { adult: false, safety: ['under_18'] } })).toEqual(['under_18']);
  });

  it('the most urgent first, so that its advice is the one given', () => {
    const answers: SafetyAnswer[] = ['pregnant_or_postnatal', 'hot_swollen_calf', 'stroke_signs'];
    expect(stops({ person: { safety: answers, adult: false } })).toEqual([
      'stroke_signs',
      'hot_swollen_calf',
      'pregnant_or_postnatal',
      'under_18',
    ]);
  });

  test.each([...LOW_ONLY_ANSWERS, ...ILL_ANSWERS, ...MASSAGE_CAUTIONS])('%s does not', (answer) => {
    expect(stops({ person: { safety: [answer] } })).toEqual([]);
  });

  it('planWeek says which, and what to do instead', () => {
    const request = requestWith({ person: { safety: ['chest_pressure_or_referred_pain'] } });
    expect(() => planWeek(request)).toThrow(Problem);
    expect(() => planWeek(request)).toThrow(
      expect.objectContaining({
        kind: 'stopped',
        place: 'safety answer chest_pressure_or_referred_pain',
        message: expect.stringMatching(/^No plan this time: /),
        remedy: expect.stringContaining('emergency number'),
      }),
    );
  });
});

describe('answers that keep everything at low effort', () => {
  test.each(LOW_ONLY_ANSWERS)('%s, until somebody has agreed', (answer) => {
    expect(lowOnly({ person: { safety: [answer] } })).toBe(true);
    expect(lowOnly({ person: { safety: [answer], clearedByProfessional: true } })).toBe(false);
  });

  test.each([...ILL_ANSWERS, ...MASSAGE_CAUTIONS])('%s does not', (answer) => {
    expect(lowOnly({ person: { safety: [answer] } })).toBe(false);
  });
});

describe('fever allows cooking and nothing else', () => {
  test.each([false, true])('cleared %s: no day has workouts', (clearedByProfessional) => {
    const week = weekWith({ person: { safety: ['fever_or_ill'], clearedByProfessional } });
    expect(week.days.some((day) => day.workoutsAllowed)).toBe(false);
    expect(week.freeRun.some((run) => run > 0)).toBe(true);
  });
});

describe('what a check-in flags counts today and for 24 hours', () => {
  test.each<[at: string, counts: boolean]>([
    ['2026-11-29T07:00', true],
    ['2026-11-29T18:00', true],
    ['2026-11-29T18:01', false],
    ['2026-11-28T18:00', true],
    ['2026-11-28T17:59', false],
  ])('at %s: %s', (at, counts) => {
    const flags: SafetyAnswer[] = ['stroke_signs'];
    expect(stops({ checkIns: [{ at, flags }] })).toEqual(counts ? flags : []);
  });

  it('all day long, though the clock went back', () => {
    const now = '2026-10-25T23:45';
    const checkIns = [{ at: '2026-10-25T00:00', flags: ['stroke_signs' as const] }];
    expect(stops({ week: '2026-10-26', now, checkIns })).toEqual(['stroke_signs']);
  });

  it('with those of other check-ins and of the person', () => {
    const facts = factsWith({
      person: { safety: ['clot'] },
      checkIns: [
        { at: '2026-11-29T07:00', flags: ['new_injury'] },
        { at: '2026-11-29T12:00', flags: [] },
      ],
    });
    expect([...safetyAnswers(facts)].sort()).toEqual(['clot', 'new_injury']);
  });
});

describe('what is pinned, and safety', () => {
  const pinned: Changes = {
    now: '2026-12-02T12:00',
    pinned: [
      { activity: 'walk_brisk', start: '2026-12-01T10:00' },
      { activity: 'walk_brisk', start: '2026-12-04T10:00' },
      { activity: 'walk_easy', start: '2026-12-05T10:00' },
      { activity: 'meal_prep_topup', start: '2026-12-06T10:00' },
    ],
  };
  const sorted = (changes: Changes) => {
    const { fixed, refused } = weekWith({ ...pinned, ...changes });
    return { stays: fixed.map(({ id }) => id), refused: refused.map(({ id }) => id) };
  };

  it('low effort only refuses what is harder and still to come', () => {
    expect(sorted({ person: { safety: ['new_injury'] } })).toEqual({
      stays: ['walk_brisk', 'walk_easy', 'meal_prep_topup'],
      refused: ['walk_brisk'],
    });
  });

  it('fever refuses all but cooking', () => {
    expect(sorted({ person: { safety: ['fever_or_ill'] } })).toEqual({
      stays: ['walk_brisk', 'meal_prep_topup'],
      refused: ['walk_brisk', 'walk_easy'],
    });
  });

  it('without such an answer all of it stays', () => {
    expect(sorted({ person: { safety: ['clot'] } }).refused).toEqual([]);
  });
});
