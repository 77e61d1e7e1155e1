// What was missed comes soon after, on a day of its own, or not at all; nothing else moves for it.
import { expect, it, test } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

const WEEKS = 500;
const HOURS = 48 * 3_600_000;
const { calendars: _, ...WEEK } = EXAMPLE;
const FIRST = planWeek(WEEK);
const WALK = 'anna-2026-11-30-walk_brisk_1';

function skipping(request: Request, plan: Plan, block: Block, now: string): Request {
  const { id, activity, start, minutes } = block;
  if (activity === 'massage') throw new Error(id);
  const skipped = { block: id, activity, start, minutes, status: 'skipped' as const };
  return { ...request, now, previousPlan: plan, sessions: [...(request.sessions ?? []), skipped] };
}

function blockIn(plan: Plan, id: string): Block | undefined {
  return plan.blocks.find((block) => block.id === id);
}

test('a skipped walk moves within two days, and says why', () => {
  const walk = blockIn(FIRST, WALK);
  if (!walk) throw new Error(WALK);
  const request = skipping(WEEK, FIRST, walk, '2026-12-01T09:00');
  const plan = planWeek(request);
  const [change, ...others] = plan.changes;
  expect(others).toEqual([]);
  expect(change?.text).toMatch(/ because you skipped it\.$/);
  const moved = blockIn(plan, WALK);
  if (moved) expect(Date.parse(moved.start) - Date.parse(walk.start)).toBeLessThanOrEqual(HOURS);
  else expect(plan.unplaced.map(({ rule }) => rule)).toContain('P16');
  expect(checkPlan(plan, request)).toEqual([]);
});

it('in any week: soon, alone on its day, under the cap, and nothing else moves', () => {
  let moved = 0;
  let gone = 0;
  for (let seed = 1; seed <= WEEKS; seed += 1) {
    const random = randomRequest(seed);
    const { now = '' } = random;
    const first: Request = {
      ...random,
      checkIns: (random.checkIns ?? []).filter(({ at }) => at <= now),
    };
    const before = planWeek(first);
    const able = before.blocks.filter(
      ({ status, kind }) => status === 'planned' && kind === 'workout',
    );
    if (able.length === 0) continue;
    const block = new Dice(seed).one(able);
    const request = skipping(first, before, block, `${block.start.slice(0, 10)}T22:00`);
    const plan = planWeek(request);
    expect(checkPlan(plan, request), `seed ${seed}`).toEqual([]);
    expect(plan.load.planned).toBeLessThanOrEqual(Math.max(plan.load.cap, before.load.planned));
    expect(
      plan.changes.filter((change) => change.block !== block.id),
      `seed ${seed}`,
    ).toEqual([]);
    expect(plan.changes[0]?.text, `seed ${seed}`).toContain('because you skipped it');
    const again = blockIn(plan, block.id);
    if (again) {
      moved += 1;
      const late = Date.parse(again.start) - Date.parse(block.start);
      expect(late).toBeGreaterThan(0);
      expect(late, `seed ${seed}`).toBeLessThanOrEqual(HOURS);
      const day = again.start.slice(0, 10);
      const sameDay = plan.blocks.filter(
        ({ kind, start }) => kind === 'workout' && start.startsWith(day),
      );
      expect(sameDay, `seed ${seed}`).toHaveLength(1);
      expect(again.reasons.map(({ rule }) => rule)).toContain('P16');
      const later = planWeek({ ...request, previousPlan: plan, now: `${day}T00:00` });
      expect(later.changes, `seed ${seed}`).toEqual([]);
      expect(blockIn(later, block.id)?.status).toBe('frozen');
    } else {
      gone += 1;
    }
    const policy = { missed: 'drop' as const };
    const dropping = planWeek({ ...request, person: { ...request.person, policy } });
    expect(blockIn(dropping, block.id), `seed ${seed}`).toBeUndefined();
  }
  expect(moved).toBeGreaterThan(20);
  expect(gone).toBeGreaterThan(20);
}, 300_000);
