// News may make the rest of today easier, never harder, and never later; the past is the past.
import { describe, expect, it, test } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { clockMinutes, clockText } from '../../src/time/calendar.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

const WEEKS = 500;
const { calendars: _, ...WEEK } = EXAMPLE;
const FIRST = planWeek(WEEK);
/** Fifteen minutes of brisk walk on Tuesday at seven, ten of set-up and clean-up included. */
const walk = 'anna-2026-11-30-walk_brisk_1';
const early = { previousPlan: FIRST, now: '2026-12-01T06:00' };

function blockIn(plan: Plan, id: string): Block | undefined {
  return plan.blocks.find((block) => block.id === id);
}

describe('today', () => {
  test.each<[what: string, news: Partial<Request>, becomes: Partial<Block>, text: RegExp]>([
    [
      'is cut short by a busy time',
      { busy: [{ title: 'Call', start: '2026-12-01T07:20', end: '2026-12-01T07:30' }] },
      { activity: 'walk_brisk', minutes: 10, variant: 'shortened' },
      /^Brisk walk on Tuesday 07:00 lasts 10 minutes instead of 15: at 07:00 Call is in the way\.$/,
    ],
    [
      'is gentler after a massage that was added',
      {
        massages: [
          ...(WEEK.massages ?? []),
          { id: 'm2', start: '2026-12-01T06:00', minutes: 45, pressure: 'moderate' },
        ],
      },
      { effort: 'low' },
      /^Brisk walk on Tuesday 07:00 becomes .*: it is the rest phase/,
    ],
    [
      'is gentler after two short nights',
      {
        checkIns: [
          { at: '2026-11-30T07:00', sleepHours: 5 },
          { at: '2026-12-01T05:30', sleepHours: 5 },
        ],
      },
      { effort: 'low' },
      /: after two short nights everything stays at low effort\.$/i,
    ],
    [
      'is gentler for somebody who has to be careful',
      { checkIns: [{ at: '2026-12-01T05:30', flags: ['new_injury'] }] },
      { effort: 'low' },
      /: because of what you ticked, only low effort/,
    ],
  ])('%s', (_, news, becomes, text) => {
    const request = { ...WEEK, ...early, ...news };
    const plan = planWeek(request);
    expect(blockIn(plan, walk)).toMatchObject({
      ...becomes,
      start: '2026-12-01T07:00:00+01:00',
      status: 'frozen',
      sequence: 1,
      changedAt: '2026-12-01T06:00:00+01:00',
    });
    expect(plan.changes.find(({ block }) => block === walk)?.text).toMatch(text);
    expect(checkPlan(plan, request)).toEqual([]);
  });

  it('is given up where nothing of it can be, and may come later in the week', () => {
    const busy = [{ title: 'Call', start: '2026-12-01T07:00', end: '2026-12-01T08:00' }];
    const request: Request = { ...WEEK, ...early, busy };
    const plan = planWeek(request);
    const change = plan.changes.find(({ block }) => block === walk);
    expect(change?.text).toMatch(/: at 07:00 Call is in the way\.$/);
    expect(blockIn(plan, walk)?.start.slice(0, 10)).not.toBe('2026-12-01');
    expect(checkPlan(plan, request)).toEqual([]);
    const drop = { ...request, person: { ...request.person, policy: { missed: 'drop' as const } } };
    const without = planWeek(drop);
    expect(without.dropped.map(({ id }) => id)).toContain(walk);
    const next = planWeek({ ...drop, previousPlan: without, now: '2026-12-02T08:00' });
    expect(next.changes).toEqual([]);
  });

  it('with fever holds no workout', () => {
    const checkIns = [{ at: '2026-12-01T05:30', flags: ['fever_or_ill' as const] }];
    const request = { ...WEEK, ...early, checkIns };
    const plan = planWeek(request);
    expect(
      plan.blocks.filter(({ kind, start }) => kind === 'workout' && start > '2026-12-01'),
    ).toEqual([]);
    expect(plan.unplaced.some(({ text }) => text.startsWith('You asked for Brisk'))).toBe(false);
    expect(checkPlan(plan, request)).toEqual([]);
  });

  it('is left alone where it has begun', () => {
    const busy = [{ title: 'Call', start: '2026-12-01T07:00', end: '2026-12-01T08:00' }];
    const plan = planWeek({ ...WEEK, ...early, now: '2026-12-01T07:01', busy });
    expect(plan.changes.filter(({ block }) => block === walk)).toEqual([]);
  });
});

/** Something that happened on the morning of a day. */
function newsOf(request: Request, block: Block, dice: Dice): Partial<Request> {
  const date = block.start.slice(0, 10);
  const clock = clockMinutes(block.start.slice(11, 16));
  const at = (minutes: number) => `${date}T${clockText(Math.max(0, clock + minutes))}`;
  const checkIn = (rest: object) => ({
    checkIns: [...(request.checkIns ?? []), { at: `${date}T00:00`, ...rest }],
  });
  return dice.one<() => Partial<Request>>([
    () => ({ busy: [...(request.busy ?? []), { start: at(dice.whole(-30, 30)), end: at(45) }] }),
    () => ({
      massages: [
        ...(request.massages ?? []),
        { id: 'new', start: at(-60), minutes: 45, pressure: dice.one(['light', 'firm'] as const) },
      ],
    }),
    () => ({ pauses: [{ from: date, to: date, reason: dice.one(['ill', 'away'] as const) }] }),
    () => checkIn({ flags: [dice.one(['fever_or_ill', 'new_injury'] as const)] }),
    () => checkIn({ sleepHours: 4, soreness: 7, energy: 1 }),
    () => ({
      person: {
        ...request.person,
        conditions: [
          { id: 'knee_pain', pain: 8 },
          { id: 'low_back_pain', pain: 8 },
        ],
      },
    }),
  ])();
}

it('whatever comes, today keeps its starts, gets no harder, breaks no rule and then rests', () => {
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
    const date = block.start.slice(0, 10);
    const news = {
      ...request,
      ...newsOf(request, block, dice),
      previousPlan: first,
      now: `${date}T00:00`,
    };
    const plan = planWeek(news);
    expect(checkPlan(plan, news), `seed ${seed}`).toEqual([]);
    for (const old of first.blocks.filter(({ start }) => start.slice(0, 10) <= date)) {
      const next = blockIn(plan, old.id);
      if (next?.status !== 'frozen') continue;
      expect(next.start, `seed ${seed}`).toBe(old.start);
      expect(next.minutes).toBeLessThanOrEqual(old.minutes);
      expect(next.effortPoints).toBeLessThanOrEqual(old.effortPoints);
      if (old.start.slice(0, 10) < date) expect(next.minutes).toBe(old.minutes);
    }
    const again = { ...news, previousPlan: plan };
    expect(planWeek(again).changes, `seed ${seed}`).toEqual([]);
  }
}, 300_000);
