import { expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { planWeek } from '../../src/plan-week.ts';

it('a plan of another week prices no move: the score is as without it', () => {
  const plan = planWeek(EXAMPLE);
  const other = { ...plan, week: { ...plan.week, start: '2026-11-23' } };
  const again = planWeek({ ...EXAMPLE, previousPlan: other });
  expect(again.score).toEqual(plan.score);
  expect(again.blocks).toEqual(plan.blocks);
  expect(again.warnings.map(({ rule }) => rule)).toEqual(['O07']);
});

it('a plan of the same week is kept, block for block', () => {
  const plan = planWeek(EXAMPLE);
  const again = planWeek({ ...EXAMPLE, previousPlan: plan });
  expect(again.blocks).toEqual(plan.blocks);
  expect(again.changes).toEqual([]);
  expect(again.revision).toBe(plan.revision);
});
