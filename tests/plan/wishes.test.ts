// What the person moved stays where they put it, and what they took out stays out.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

type Wish = NonNullable<Request['pinned']>[number];

const WEEKS = 400;
const { calendars: _, ...WEEK } = EXAMPLE;
const FIRST = planWeek(WEEK);
const OWN = WEEK.pinned ?? [];

function planned(plan: Plan, kind: Block['kind']): Block {
  const block = plan.blocks.find((each) => each.kind === kind && each.status === 'planned');
  if (!block) throw new Error(`no ${kind}`);
  return block;
}

function wishFor({ id, activity }: Block, start: string, rest: Partial<Wish> = {}): Wish {
  if (activity === 'massage') throw new Error('a massage is no wish');
  return { block: id, activity, start, ...rest };
}

function again(request: Request, previousPlan: Plan, rest: Partial<Request> = {}): Request {
  return { ...request, previousPlan, ...rest };
}

function blockIn(plan: Plan, id: string): Block | undefined {
  return plan.blocks.find((block) => block.id === id);
}

/** What calendars show of all blocks but one. */
function without(blocks: readonly Block[], not = '') {
  return blocks
    .filter(({ id }) => id !== not)
    .map(({ id, title, start, end, sequence, changedAt }) => ({
      id,
      title,
      start,
      end,
      sequence,
      changedAt,
    }));
}

describe('a block that the person moved', () => {
  const walk = planned(FIRST, 'workout');
  const now = '2026-11-29T19:00';
  const request = again(WEEK, FIRST, {
    now,
    pinned: [...OWN, wishFor(walk, '2026-12-03T07:00', { minutes: walk.minutes })],
  });
  const plan = planWeek(request);

  it('keeps its id, and nothing stands in for it', () => {
    expect(blockIn(plan, walk.id)).toMatchObject({
      start: '2026-12-03T07:00:00+01:00',
      status: 'pinned',
      sequence: walk.sequence + 1,
      changedAt: '2026-11-29T19:00:00+01:00',
    });
    expect(plan.blocks.map(({ id }) => id).sort()).toEqual(FIRST.blocks.map(({ id }) => id).sort());
    expect(plan.changes.map(({ block }) => block)).toEqual([walk.id]);
    expect(plan.changes[0]?.text).toContain('because you moved it');
    expect(checkPlan(plan, request)).toEqual([]);
  });

  it('leaves all others alone, with the time of their last change', () => {
    expect(without(plan.blocks, walk.id)).toEqual(without(FIRST.blocks, walk.id));
  });

  it('is no news the next time', () => {
    const next = planWeek(again(request, plan, { now: '2026-12-02T09:00' }));
    expect(next.changes).toEqual([]);
    expect(without(next.blocks)).toEqual(without(plan.blocks));
  });

  it('may become something else', () => {
    const wish: Wish = { block: walk.id, activity: 'tai_chi', start: walk.start, minutes: 25 };
    const changed = planWeek(again(WEEK, FIRST, { pinned: [...OWN, wish] }));
    expect(blockIn(changed, walk.id)).toMatchObject({ activity: 'tai_chi', minutes: 25 });
    expect(changed.blocks).toHaveLength(FIRST.blocks.length);
    expect(changed.changes).toHaveLength(1);
    expect(changed.changes[0]?.text).toContain('Tai chi');
  });

  it('may move off a day that is under way', () => {
    const day = walk.start.slice(0, 10);
    const later = again(WEEK, FIRST, {
      now: `${day}T05:00`,
      pinned: [...OWN, wishFor(walk, `${day}T21:00`, { minutes: walk.minutes })],
    });
    const moved = planWeek(later);
    expect(blockIn(moved, walk.id)).toMatchObject({ status: 'pinned' });
    expect(moved.blocks).toHaveLength(FIRST.blocks.length);
    expect(checkPlan(moved, later)).toEqual([]);
  });

  it('out of the week is gone from it', () => {
    const pinned = [...OWN, wishFor(walk, '2026-12-08T07:00')];
    const moved = planWeek(again(WEEK, FIRST, { pinned }));
    expect(blockIn(moved, walk.id)).toBeUndefined();
    expect(moved.blocks).toHaveLength(FIRST.blocks.length - 1);
    expect(moved.dropped.map(({ id }) => id)).toEqual([walk.id]);
  });

  it('may be cooking, and feeds the days after its new one', () => {
    const cook = planned(FIRST, 'meal-prep');
    const day = dayNumber(cook.start.slice(0, 10)) + 1;
    const pinned = [...OWN, wishFor(cook, `${dateText(day)}T18:30`)];
    const moved = planWeek(again(WEEK, FIRST, { pinned }));
    const fed = moved.blocks.flatMap(({ covers }) => covers);
    expect(blockIn(moved, cook.id)?.covers.every((date) => dayNumber(date) > day)).toBe(true);
    expect(blockIn(moved, cook.id)?.covers.length).toBeGreaterThan(0);
    expect(new Set(fed).size).toBe(fed.length);
    expect(checkPlan(moved, again(WEEK, FIRST, { pinned }))).toEqual([]);
  });

  it('goes by the last wish of two', () => {
    const pinned = [...OWN, wishFor(walk, '2026-12-05T16:00'), wishFor(walk, '2026-12-03T07:00')];
    const request = again(WEEK, FIRST, { pinned });
    const moved = planWeek(request);
    expect(blockIn(moved, walk.id)?.start).toBe('2026-12-03T07:00:00+01:00');
    expect(checkPlan(moved, request)).toEqual([]);
  });
});

describe('a block that the person took out', () => {
  const walk = planned(FIRST, 'workout');
  const request = again(WEEK, FIRST, { dropped: [walk.id], now: '2026-11-29T19:00' });
  const plan = planWeek(request);

  it('is not asked for again, and says so', () => {
    expect(without(plan.blocks)).toEqual(without(FIRST.blocks, walk.id));
    expect(plan.changes).toEqual([
      {
        block: walk.id,
        from: walk.start,
        to: null,
        text: expect.stringContaining('you took it out'),
      },
    ]);
    expect(plan.dropped).toEqual([
      {
        id: walk.id,
        start: walk.start,
        end: walk.end,
        sequence: walk.sequence + 1,
        changedAt: '2026-11-29T19:00:00+01:00',
      },
    ]);
    expect(checkPlan(plan, request)).toEqual([]);
  });

  it('stays out', () => {
    const next = planWeek(again(request, plan, { now: '2026-12-01T08:00' }));
    expect(next.dropped).toEqual(plan.dropped);
    expect(next.changes).toEqual([]);
  });

  it('comes back with a higher sequence', () => {
    const back = planWeek(again(WEEK, plan, { now: '2026-11-29T20:00' }));
    expect(blockIn(back, walk.id)).toMatchObject({
      start: walk.start,
      sequence: walk.sequence + 2,
      changedAt: '2026-11-29T20:00:00+01:00',
    });
    expect(back.dropped).toEqual([]);
  });

  it('may be of today', () => {
    const now = `${walk.start.slice(0, 10)}T04:00`;
    const request = again(WEEK, FIRST, { dropped: [walk.id], now });
    const plan = planWeek(request);
    expect(blockIn(plan, walk.id)).toBeUndefined();
    expect(plan.dropped.map(({ id }) => id)).toEqual([walk.id]);
    expect(checkPlan(plan, request)).toEqual([]);
  });

  it('may be cooking: nobody has to cook again for its days', () => {
    const cooks = FIRST.blocks.filter(({ kind }) => kind === 'meal-prep');
    for (const cook of cooks) {
      const request = again(WEEK, FIRST, { dropped: [cook.id] });
      const plan = planWeek(request);
      expect(without(plan.blocks)).toEqual(without(FIRST.blocks, cook.id));
      expect(plan.unplaced).toEqual(FIRST.unplaced);
      const next = planWeek(again(request, plan, { now: '2026-12-01T08:00' }));
      expect(next.changes).toEqual([]);
      expect(checkPlan(plan, request)).toEqual([]);
    }
  });
});

it('whatever the person moves or takes out, the plan obeys, breaks no rule and then rests', () => {
  for (let seed = 1; seed <= WEEKS; seed += 1) {
    const random = randomRequest(seed);
    const { now = '' } = random;
    const request: Request = {
      ...random,
      checkIns: (random.checkIns ?? []).filter(({ at }) => at <= now),
    };
    const dice = new Dice(seed);
    const first = planWeek(request);
    const able = first.blocks.filter(({ status }) => status === 'planned');
    if (able.length === 0) continue;
    const block = dice.one(able);
    const start = `${dateText(dayNumber(first.week.start) + dice.whole(0, 6))}T17:15`;
    const own = request.pinned ?? [];
    const news: Request = again(
      request,
      first,
      dice.chance(0.5)
        ? { dropped: [block.id] }
        : { pinned: [...own, wishFor(block, start, { minutes: block.minutes })] },
    );
    const plan = planWeek(news);
    expect(checkPlan(plan, news), `seed ${seed}`).toEqual([]);
    const stands = blockIn(plan, block.id);
    if (news.dropped) expect(stands, `seed ${seed}`).toBeUndefined();
    else expect(stands?.start.slice(0, 16), `seed ${seed}`).toBe(start);
    const next = planWeek(again(news, plan));
    expect(next.changes, `seed ${seed}`).toEqual([]);
    expect(next.revision).toBe(plan.revision);
  }
}, 300_000);

describe('a wish that goes on after the week', () => {
  const energy = { default: { night: 3 as const }, days: { mon: { night: 1 as const } } };
  const request: Request = {
    ...WEEK,
    person: { ...WEEK.person, energy },
    pinned: [{ activity: 'walk_brisk', start: '2026-12-06T23:00', minutes: 90 }],
  };
  const plan = planWeek(request);
  const block = plan.blocks.find(({ start }) => start === '2026-12-06T23:00:00+01:00');

  it('takes the energy that there is on the next day, too', () => {
    expect(block).toMatchObject({ end: '2026-12-07T00:40:00+01:00', energy: 1 });
    const text = expect.stringContaining('your energy is 1 of 5');
    expect(plan.warnings).toContainEqual({ rule: 'E01', block: block?.id, text });
    expect(checkPlan(plan, request)).toEqual([]);
  });
});
