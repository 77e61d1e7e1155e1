import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { planWeek } from '../../src/plan-week.ts';
import { solvedWeek } from '../../src/questions/solved-week.ts';
import { whyDay } from '../../src/questions/why-day.ts';
import { whyNot } from '../../src/questions/why-not.ts';
import { whyNotIn } from '../../src/questions/why-not-span.ts';
import { parseInstant } from '../../src/time/zone.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

const WEEKS = 60;
const QUARTER = 15;

describe('why not in a part of a day', () => {
  it('is the best of why not at each of its times', () => {
    const seen = { possible: 0, forbidden: 0, planned: 0, 'not-asked': 0 };
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = randomRequest(seed);
      const plan = planWeek(request);
      const known = { ...request, previousPlan: plan };
      const solution = solvedWeek(known);
      const dice = new Dice(seed);
      const sessions = solution.prescription.sessions;
      if (sessions.length === 0) continue;
      const { activity } = dice.one(sessions);
      const day = dice.one(solution.week.days);
      const from = day.start + 60 * dice.whole(5, 18);
      const to = from + 4 * 60;
      const found = whyNotIn(activity, { from, to }, plan, solution);
      const each = Array.from({ length: 16 }, (_, index) =>
        whyNot(activity, from + index * QUARTER, plan, solution),
      );
      if (!found) throw new Error('the day is one of the week');
      seen[found.verdict] += 1;
      const costs = each.flatMap((one) => (one?.verdict === 'possible' ? [one.cost ?? 0] : []));
      if (found.verdict === 'possible') {
        expect(found.cost).toBe(Math.min(...costs));
        const start = parseInstant(solution.week.facts.zone, found.start);
        expect(start >= from && start < to).toBe(true);
      }
      if (found.verdict === 'forbidden') {
        expect(costs).toEqual([]);
        expect(found.breaches.length).toBeGreaterThan(0);
        const known = new Set(each.flatMap((one) => one?.breaches.map(({ rule }) => rule) ?? []));
        for (const { rule } of found.breaches) expect([...known, 'T01']).toContain(rule);
      }
      if (found.verdict === 'planned') {
        expect(each.some((one) => one?.verdict === 'planned')).toBe(true);
      }
    }
    expect(seen.possible).toBeGreaterThan(5);
    expect(seen.forbidden).toBeGreaterThan(5);
  });
});

describe('why a day', () => {
  const plan = planWeek(EXAMPLE);
  const solution = solvedWeek({ ...EXAMPLE, previousPlan: plan });
  const [monday = 0] = solution.week.days.map(({ day }) => day);

  it('without workouts says of each of the week’s why it is not there', () => {
    const friday = whyDay(monday + 4, plan, solution);
    expect(friday?.blocks).toEqual([]);
    const asked = new Set(solution.prescription.sessions.map(({ activity }) => activity));
    expect(friday?.instead.map(({ activity }) => activity)).toEqual([...asked]);
    for (const { verdict, cost, breaches } of friday?.instead ?? []) {
      expect(verdict === 'possible' ? (cost ?? -1) >= 0 : breaches.length > 0).toBe(true);
    }
  });

  it('with workouts is its blocks, and no day of another week is told', () => {
    const sunday = whyDay(monday + 6, plan, solution);
    expect(sunday?.blocks.some(({ kind }) => kind === 'workout')).toBe(true);
    expect(sunday?.instead).toEqual([]);
    expect(whyDay(monday + 7, plan, solution)).toBeUndefined();
  });
});
