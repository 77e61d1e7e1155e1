import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { describe as planOf } from '../../src/explain/describe.ts';
import { type Placement, type Solution, solve } from '../../src/place/solve.ts';
import { solvedWeek } from '../../src/questions/solved-week.ts';
import { termsOf } from '../../src/questions/terms.ts';
import { placementOf, whyOf } from '../../src/questions/why.ts';
import { dayPartAt } from '../../src/week/energy.ts';
import { randomRequest } from '../support/random-request.ts';

const WEEKS = 120;

function weeks(): { seed: number; solution: Solution }[] {
  return Array.from({ length: WEEKS }, (_, index) => ({
    seed: index + 1,
    solution: solvedWeek(randomRequest(index + 1)),
  }));
}

describe('the terms of a block', () => {
  it('add up to what it is worth at its place, and what its days feed', () => {
    const wrong = weeks().flatMap(({ seed, solution }) =>
      solution.placements.flatMap((placement) => {
        const { objective } = solution;
        const own = termsOf(placement, solution).filter(({ rule }) => rule !== 'O06');
        const told = own.reduce((sum, { points }) => sum + points, 0);
        const fed = placement.covers.reduce((sum, day) => sum + objective.feeding(day), 0);
        const worth = objective.spotValue(placement.option, placement.spot) + fed;
        // Each term is rounded for itself, the worth once.
        return Math.abs(told - worth) <= 1 ? [] : [{ seed, told, worth }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('with O06 say exactly what the week would be worth without a lonely block', () => {
    const wrong = weeks().flatMap(({ seed, solution }) => {
      const [only, ...others] = solution.placements;
      if (!only || others.length > 0) return [];
      const told = termsOf(only, solution).reduce((sum, { points }) => sum + points, 0);
      return Math.abs(told - solution.score) <= 1 ? [] : [{ seed, told, score: solution.score }];
    });
    expect(wrong).toEqual([]);
  });
});

/** The best score with the placement's session anywhere else, found by trying every place. */
function bestElsewhere({ spot, session }: Placement, solution: Solution): number {
  const { week, prescription } = solution;
  const place = (at: Placement['spot']) =>
    `${at.day.index} ${dayPartAt(week.wallMinutes[at.slot] ?? 0)}`;
  const own = new Set(session?.options);
  const without = solve(week, prescription, { allows: (option) => !own.has(option) }).score;
  const scores = week.days.flatMap(({ index }) =>
    ['early', 'morning', 'afternoon', 'evening', 'night']
      .filter((part) => `${index} ${part}` !== place(spot))
      .map((part) => {
        const allows = (option: Placement['option'], at: Placement['spot']) =>
          !own.has(option) || place(at) === `${index} ${part}`;
        return solve(week, prescription, { allows }).score;
      }),
  );
  return Math.max(without, ...scores);
}

describe('the next-best place', () => {
  it('is the best of all other places, tried one by one', () => {
    const wrong = weeks().flatMap(({ seed, solution }) => {
      const plan = planOf(solution);
      const placement = solution.placements.find(
        ({ session }) =>
          session &&
          solution.prescription.sessions.filter(({ activity }) => activity === session.activity)
            .length === 1,
      );
      const block =
        placement && plan.blocks.find((each) => placementOf(each, solution) === placement);
      if (!placement || !block) return [];
      const [first] = whyOf(block, plan, solution).elsewhere;
      const expected = solution.score - bestElsewhere(placement, solution);
      return first?.cost === expected ? [] : [{ seed, cost: first?.cost, expected }];
    });
    expect(wrong).toEqual([]);
  });

  it('never costs less than the one before it, nor gains anything', () => {
    for (const { solution } of weeks()) {
      const plan = planOf(solution);
      for (const block of plan.blocks) {
        const costs = whyOf(block, plan, solution).elsewhere.map(({ cost }) => cost);
        expect(costs).toEqual([...costs].sort((one, other) => one - other));
        expect(Math.min(0, ...costs)).toBe(0);
      }
    }
  });

  it('of the example’s strength session is the other day with energy for it', () => {
    const solution = solvedWeek(EXAMPLE);
    const plan = planOf(solution);
    const block = plan.blocks.find(({ activity }) => activity === 'strength_full_light');
    if (!block) throw new Error('the example has a strength session');
    const { elsewhere } = whyOf(block, plan, solution);
    expect(elsewhere.map(({ start }) => start?.slice(0, 16))).toEqual([
      expect.stringMatching(/^2026-12-0[56]T/),
      expect.stringMatching(/^2026-12-0[56]T/),
    ]);
    expect(elsewhere[0]?.text).toMatch(/^On (?:Saturday|Sunday) \d\d:\d\d, \d+ points? less/);
  });
});

describe('food that has to keep', () => {
  const solution = solvedWeek(EXAMPLE);
  const plan = planOf(solution);
  const adviceFor = (kind: string) =>
    plan.blocks
      .filter((block) => block.kind === kind)
      .map((block) => whyOf(block, plan, solution).advice.map(({ rule }) => rule));

  it('is spoken of with cooking', () => {
    const told = adviceFor('meal-prep');
    expect(told.length).toBeGreaterThan(0);
    for (const rules of told) expect(rules).toEqual(['F02', 'F03', 'F05']);
  });

  it('is not with anything else', () => {
    const told = [...adviceFor('workout'), ...adviceFor('massage')];
    expect(told.length).toBeGreaterThan(0);
    expect(told.flat()).toEqual([]);
  });
});
