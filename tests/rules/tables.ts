// Each rule has one table of cases: just allowed, just forbidden. `every-rule.test.ts` looks for the
// tables in the text of the tests, so write id and name as literals.

import { describe, expect, test } from 'vitest';
import type { AnyActivityId } from '../../src/contract/names.ts';
import { COOKING_CATALOGUE } from '../../src/knowledge/activities.ts';
import type { Option } from '../../src/prescribe/session.ts';
import { PAIR_RULES, PLACEMENT_RULES } from '../../src/rules/all.ts';
import { type Spot, spotAt } from '../../src/rules/rule.ts';
import type { Week } from '../../src/week/assess.ts';
import { partsOf } from '../../src/week/parts.ts';
import { type Changes, momentIn, slotIn, weekWith } from '../support/request-builder.ts';

/** What is tried: an activity, its minutes without set-up and travel, and what is special about it. */
export type Ask = [activity: AnyActivityId, minutes?: number, special?: Partial<Option>];

type Verdict = 'fine' | 'forbidden';

export type PlacementCase = [what: string, week: Changes, ask: Ask, at: string, verdict: Verdict];

export type PairCase = [
  what: string,
  week: Changes,
  one: Ask,
  other: Ask,
  daysApart: number,
  verdict: Verdict,
];

export function optionIn(week: Week, [id, minutes = 30, special]: Ask): Option {
  const { request, numbers } = week.facts;
  const parts = partsOf(id, minutes, request.person, numbers);
  const cooking = id === 'meal_prep_batch' || id === 'meal_prep_topup';
  return {
    ...parts,
    variant: 'full',
    usualMinutes: minutes,
    energyNeeded: numbers(cooking ? COOKING_CATALOGUE[id].energy : `E01.${parts.intensity}`),
    limited: false,
    reachDays: 0,
    ...special,
  };
}

export function spotIn(week: Week, option: Option, at: string): Spot {
  return spotAt(week, momentIn(week, at).day, slotIn(week, at), option);
}

const SENTENCE = /^[\p{Lu}\d].*\.$/u;
const NO_WORD = /undefined|NaN|Infinity|\[object/;

function expectSentence(text: string): void {
  expect(text).toMatch(SENTENCE);
  expect(text).not.toMatch(NO_WORD);
}

export function placementTable(id: string, name: string, cases: PlacementCase[]): void {
  const rule = PLACEMENT_RULES.find((each) => each.id === id && each.name === name);
  if (!rule) throw new Error(`there is no placement rule ${id} called ${name}`);
  describe(`${id}: ${name}`, () => {
    test.each(cases)('%s', (_, changes, ask, at, verdict) => {
      const week = weekWith(changes);
      const option = optionIn(week, ask);
      const spot = spotIn(week, option, at);
      const breaks = rule.test(week, option)?.(spot) ?? false;
      expect(breaks ? 'forbidden' : 'fine').toBe(verdict);
      if (breaks) expectSentence(rule.words(week, option, spot));
    });
  });
}

export function pairTable(id: string, name: string, cases: PairCase[]): void {
  const rule = PAIR_RULES.find((each) => each.id === id && each.name === name);
  if (!rule) throw new Error(`there is no rule between two called ${id} ${name}`);
  describe(`${id}: ${name} (two of one week)`, () => {
    test.each(cases)('%s', (_, changes, one, other, daysApart, verdict) => {
      const week = weekWith(changes);
      const pair = [optionIn(week, one), optionIn(week, other)] as const;
      for (const [first, second] of [pair, [pair[1], pair[0]] as const]) {
        const breaks = rule.forbids(week, first, second, daysApart);
        expect(breaks ? 'forbidden' : 'fine').toBe(verdict);
        if (breaks) expectSentence(rule.words(week, first, second));
      }
    });
  });
}
