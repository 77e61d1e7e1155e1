// `maxMoves` is a hard limit, and the best week under it.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { withNews } from '../support/news.ts';

const WEEKS = 400;
const { calendars: _, ...WEEK } = EXAMPLE;

/** Blocks of the earlier plan that are elsewhere, something else or gone. */
function moves(before: Plan, after: Plan): number {
  return before.blocks.filter((block) => {
    const now = after.blocks.find(({ id }) => id === block.id);
    return (
      block.status === 'planned' && !(now?.start === block.start && now.activity === block.activity)
    );
  }).length;
}

const SAYS_SO = expect.objectContaining({ rule: 'O07' });

describe('at most so many moves', () => {
  it('is kept, or the plan says how many cannot be avoided', () => {
    let limited = 0;
    let unavoidable = 0;
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = withNews(seed);
      if (!request?.previousPlan) continue;
      const free = planWeek(request);
      const most = moves(request.previousPlan, free);
      let before = Number.NEGATIVE_INFINITY;
      for (let maxMoves = 0; maxMoves <= most + 1; maxMoves += 1) {
        const plan = planWeek({ ...request, maxMoves });
        const made = moves(request.previousPlan, plan);
        const said = plan.notices.some(({ rule }) => rule === 'O07');
        expect(made <= maxMoves || said, `seed ${seed}, ${maxMoves}: ${made}`).toBe(true);
        if (said) expect(made, `seed ${seed}`).toBeGreaterThan(maxMoves);
        expect(plan.score.value, `seed ${seed}`).toBeGreaterThanOrEqual(before);
        expect(plan.score.optimal).toBe(true);
        expect(checkPlan(plan, { ...request, maxMoves }), `seed ${seed}`).toEqual([]);
        if (maxMoves >= most) expect(plan.blocks, `seed ${seed}`).toEqual(free.blocks);
        if (maxMoves < most && !said) limited += 1;
        if (said) unavoidable += 1;
        before = plan.score.value;
      }
    }
    expect(limited).toBeGreaterThan(10);
    expect(unavoidable).toBeGreaterThan(10);
  }, 300_000);

  it('does not count what the person did themselves, nor what is new', () => {
    const previousPlan = planWeek(WEEK);
    const [cook, walk] = previousPlan.blocks;
    const request: Request = {
      ...WEEK,
      previousPlan,
      maxMoves: 0,
      dropped: [`${cook?.id}`],
      pinned: [
        ...(WEEK.pinned ?? []),
        { block: `${walk?.id}`, activity: 'walk_brisk', start: '2026-12-03T07:00', minutes: 15 },
      ],
    };
    const plan = planWeek(request);
    expect(plan.notices).not.toContainEqual(SAYS_SO);
    expect(plan.changes).toHaveLength(2);
    expect(checkPlan(plan, request)).toEqual([]);
  });

  it('is nothing without an earlier plan', () => {
    expect(planWeek({ ...WEEK, maxMoves: 0 })).toEqual(planWeek(WEEK));
  });
});
