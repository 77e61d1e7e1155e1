// Twelve weeks in a row of people by chance: what has to hold from week to week, whatever they do.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { ACTIVITIES } from '../../src/contract/names.ts';
import type { Plan } from '../../src/contract/plan.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { Dice } from '../support/random-request.ts';
import {
  type Habits,
  type Session,
  type Step,
  twelveWeeks,
  WEEKS,
} from '../support/twelve-weeks.ts';

const PEOPLE = 30;
const TIMEOUT = 600_000;
const TINY = 1e-6;

interface Told {
  readonly done: number;
  readonly skipped: number;
  readonly unknown: number;
}

/** By weeks before a plan's own, from what its request tells: nothing of the planner's is used. */
function toldBefore({ request }: Step, ago: number): Told {
  const first = dayNumber(request.week ?? '') - 7 * ago;
  const byBlock = new Map((request.sessions ?? []).map((each) => [each.block, each]));
  const own = [...byBlock.values()].filter(({ activity, start }: Session) => {
    const day = dayNumber(start.slice(0, 10));
    return ACTIVITIES.some((id) => id === activity) && day >= first && day < first + 7;
  });
  const count = (...names: string[]) =>
    own.filter(({ status = 'done' }) => names.includes(status)).length;
  return { done: count('done'), skipped: count('skipped'), unknown: count('assumed') };
}

function isThin({ done, skipped }: Told): boolean {
  return skipped > 0 && done / (done + skipped) < 0.6;
}

function isKept({ done, skipped, unknown }: Told): boolean {
  return done > 0 && done / (done + skipped + unknown) >= 0.8;
}

function load({ load: { planned } }: Plan): number {
  return planned;
}

function eachLife(
  habits: (dice: Dice) => Habits,
  check: (step: Step, steps: readonly Step[]) => void,
) {
  for (let seed = 1; seed <= PEOPLE; seed += 1) {
    const firsts: Step[] = [];
    for (const step of twelveWeeks(seed, habits(new Dice(seed)))) {
      try {
        check(step, firsts);
      } catch (error) {
        throw new Error(`person ${seed}, week ${step.week}, ${step.kind} at ${step.request.now}`, {
          cause: error,
        });
      }
      if (step.kind === 'first') firsts.push(step);
    }
  }
}

const anybody = (dice: Dice): Habits => {
  const changes = dice.whole(2, 9);
  const often = () => dice.one([0.2, 0.4, 0.7, 0.95, 1]);
  const [early, late] = [often(), often()];
  return {
    keeps: (week) => (week < changes ? early : late),
    tells: dice.one([0, 0.5, 1, 1]),
    checksIn: dice.one([0, 0.3, 0.8]),
  };
};

describe('twelve weeks of anybody', () => {
  it(
    'break no rule, never pass the cap, never rise after a thin fortnight',
    () => {
      let thin = 0;
      let grown = 0;
      eachLife(anybody, (step, firsts) => {
        const { plan, request, kind } = step;
        expect(checkPlan(plan, request)).toEqual([]);
        expect(load(plan)).toBeLessThanOrEqual(plan.load.cap + TINY);
        if (kind !== 'first') return;
        const last = firsts.at(-1);
        if (last && isThin(toldBefore(step, 1)) && isThin(toldBefore(step, 2))) {
          thin += 1;
          expect(load(plan)).toBeLessThanOrEqual(Math.max(30, 0.75 * load(last.plan)));
        }
        if (last && plan.load.bindingRule === 'P03' && plan.asked?.shape === 'steady') {
          grown += 1;
          for (const ago of [1, 2, 3]) expect(isKept(toldBefore(step, ago))).toBe(true);
        }
        if (plan.asked?.shape === 'hold' && last) {
          const told = Array.from({ length: WEEKS }, (_, ago) => toldBefore(step, ago + 1));
          if (told.every(({ unknown }) => unknown === 0))
            expect(load(plan)).toBeLessThanOrEqual(plan.load.previous + 1);
        }
      });
      expect(thin).toBeGreaterThan(5);
      expect(grown).toBeGreaterThan(5);
    },
    TIMEOUT,
  );

  it(
    'get easier by a check-in or stay, and rest without news',
    () => {
      eachLife(anybody, ({ kind, plan, before, request }) => {
        if (!before) return;
        if (kind === 'quiet') expect(plan.changes).toEqual([]);
        if (kind !== 'check-in') return;
        const today = (request.now ?? '').slice(0, 10);
        for (const block of plan.blocks.filter(({ start }) => start.startsWith(today))) {
          const old = before.blocks.find(({ id }) => id === block.id);
          expect(old?.start).toBe(block.start);
          expect(block.minutes).toBeLessThanOrEqual(old?.minutes ?? 0);
          expect(block.load).toBeLessThanOrEqual(old?.load ?? 0);
          expect(block.effortPoints).toBeLessThanOrEqual(old?.effortPoints ?? 0);
        }
      });
    },
    TIMEOUT,
  );

  it(
    'move no more than what stood in the way of something busy, or nearly',
    () => {
      let moves = 0;
      let times = 0;
      eachLife(anybody, ({ kind, plan, before }) => {
        if (kind !== 'busy' || !before) return;
        const changed = plan.changes.length;
        expect(changed).toBeLessThanOrEqual(3);
        moves += changed;
        times += 1;
      });
      expect(moves / times).toBeLessThan(1.3);
    },
    TIMEOUT,
  );
});

describe('twelve weeks of somebody who does and tells all', () => {
  it(
    'keep their days and times, mostly',
    () => {
      let same = 0;
      let all = 0;
      eachLife(
        () => ({ keeps: () => 1, tells: 1, checksIn: 0 }),
        ({ kind, plan }, firsts) => {
          const last = firsts.at(-1);
          if (kind !== 'first' || !last || plan.windows.length + last.plan.windows.length > 0)
            return;
          const slot = ({ activity, start }: Plan['blocks'][number]) =>
            `${activity} ${dayNumber(start.slice(0, 10)) % 7} ${start.slice(11, 16)}`;
          const workouts = ({ blocks }: Plan) => blocks.filter((block) => block.kind === 'workout');
          const slots = new Set(workouts(last.plan).map(slot));
          for (const block of workouts(plan)) {
            all += 1;
            if (slots.has(slot(block))) same += 1;
          }
        },
      );
      expect(all).toBeGreaterThan(WEEKS * PEOPLE);
      expect(same / all).toBeGreaterThan(0.8);
    },
    TIMEOUT,
  );
});
