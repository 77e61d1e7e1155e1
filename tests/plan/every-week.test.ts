// Whatever a valid request holds: a plan that keeps every rule, the same bytes each time.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { planSchema } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { planWeek } from '../../src/plan-week.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

const RUNS = { numRuns: 1000, seed: 20_261_130 };
const TIMEOUT = 600_000;

function everySeed(holds: (seed: number) => void): void {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), holds), RUNS);
}

function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const rest = [...items];
  const mixed: T[] = [];
  while (rest.length > 0) mixed.push(...rest.splice(dice.whole(0, rest.length - 1), 1));
  return mixed;
}

function inOtherOrder(request: Request, seed: number): Request {
  const dice = new Dice(seed);
  return {
    ...request,
    busy: shuffled(request.busy ?? [], dice),
    massages: shuffled(request.massages ?? [], dice),
    commitments: shuffled(request.commitments ?? [], dice),
  };
}

describe('every week', () => {
  it(
    'gets a plan of the contract’s shape that breaks no rule, and the best one',
    () => {
      everySeed((seed) => {
        const request = randomRequest(seed);
        const plan = planWeek(request);
        expect(checkPlan(plan, request)).toEqual([]);
        expect(validate(planSchema, plan)).toMatchObject({ ok: true });
        expect(plan.score.optimal).toBe(true);
      });
    },
    TIMEOUT,
  );

  it(
    'gets the same bytes when planned again',
    () => {
      everySeed((seed) => {
        const once = JSON.stringify(planWeek(randomRequest(seed)));
        expect(JSON.stringify(planWeek(randomRequest(seed)))).toBe(once);
      });
    },
    TIMEOUT,
  );

  it(
    'gets the same bytes whatever the order of its lists',
    () => {
      everySeed((seed) => {
        const request = randomRequest(seed);
        const plan = JSON.stringify(planWeek(request));
        expect(JSON.stringify(planWeek(inOtherOrder(request, seed)))).toBe(plan);
      });
    },
    TIMEOUT,
  );
});
