// A week that is planned again, with nothing new, stays as it is: for calendars to the byte.
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../src/calendars/write.ts';
import { checkPlan } from '../../src/check/check.ts';
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { restored } from '../../src/questions/restored.ts';
import { clockText, dateText, dayNumber } from '../../src/time/calendar.ts';
import { withNews } from '../support/news.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

const WEEKS = 600;
const TIMEOUT = 300_000;

/** What a person planned, with nothing in it that only becomes known later. */
function settled(seed: number): Request {
  const request = randomRequest(seed);
  const { now = '', checkIns = [] } = request;
  return { ...request, checkIns: checkIns.filter(({ at }) => at <= now) };
}

/** Some moment from now on, up to the end of the week. */
function laterIn(request: Request, dice: Dice): string {
  const { now = '', week = '' } = request;
  const from = dayNumber(now.slice(0, 10));
  const last = Math.max(from, dayNumber(week) + 6);
  const moment = `${dateText(dice.whole(from, last))}T${clockText(dice.whole(0, 95) * 15)}`;
  return moment > now ? moment : now;
}

function again(request: Request, previousPlan: Plan, now = request.now): Request {
  return { ...request, now, previousPlan };
}

/** Everything about the blocks that a person or a calendar sees, but for their status. */
function shown(plan: Plan) {
  return {
    revision: plan.revision,
    dropped: plan.dropped,
    blocks: plan.blocks.map(({ status: _status, reasons: _reasons, ...block }) => block),
  };
}

describe('planned again with nothing new', () => {
  it(
    'a week keeps every block, at any later moment, and once more after that',
    () => {
      const moved: number[] = [];
      for (let seed = 1; seed <= WEEKS; seed += 1) {
        const request = settled(seed);
        const dice = new Dice(seed);
        const plan = planWeek(request);
        const later = again(request, plan, laterIn(request, dice));
        const second = planWeek(later);
        const third = planWeek(again(later, second, laterIn(later, dice)));
        for (const next of [second, third]) {
          if (JSON.stringify(shown(next)) !== JSON.stringify(shown(plan))) moved.push(seed);
          const told = calendarText([next], { windows: true });
          expect(told, `seed ${seed}`).toBe(calendarText([plan], { windows: true }));
          expect(next.changes, `seed ${seed}`).toEqual([]);
          expect(next.score.optimal).toBe(true);
        }
        expect(checkPlan(second, later), `seed ${seed}`).toEqual([]);
      }
      expect(moved).toEqual([]);
    },
    TIMEOUT,
  );

  it('a plan that was written down and read again does the same', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const request = settled(seed);
      const plan: Plan = JSON.parse(JSON.stringify(planWeek(request)));
      const now = laterIn(request, new Dice(seed));
      const next = planWeek(JSON.parse(JSON.stringify(again(request, plan, now))));
      expect(shown(next), `seed ${seed}`).toEqual(shown(plan));
    }
  }, 60_000);

  it('what a check-in said counts until the next one', () => {
    const request: Request = {
      ...settled(3),
      checkIns: [{ at: '2026-11-29T07:00', energy: 1, stress: 5 }],
      week: '2026-11-30',
      now: '2026-11-29T18:00',
    };
    const plan = planWeek(request);
    const next = planWeek(again(request, plan, '2026-12-02T06:00'));
    expect(next.load.cap).toBe(plan.load.cap);
    const better = [...(request.checkIns ?? []), { at: '2026-12-02T06:00', energy: 5, stress: 1 }];
    const eased = planWeek({ ...again(request, plan, '2026-12-02T06:00'), checkIns: better });
    expect(eased.load.cap).toBeGreaterThan(plan.load.cap);
  });
});

describe('planned again after reporting what was done', () => {
  it('a week keeps every block', () => {
    const moved: number[] = [];
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = settled(seed);
      const plan = planWeek(request);
      const now = laterIn(request, new Dice(seed));
      const done = plan.blocks.flatMap(({ id, activity, start, minutes, effortPoints }) =>
        activity === 'massage' || start.slice(0, 10) >= now.slice(0, 10)
          ? []
          : [
              {
                block: id,
                activity,
                start,
                minutes,
                effort: effortPoints,
                status: 'done' as const,
              },
            ],
      );
      const sessions = [...(request.sessions ?? []), ...done];
      const next = planWeek({ ...again(request, plan, now), sessions });
      if (next.changes.length > 0) moved.push(seed);
    }
    expect(moved).toEqual([]);
  }, 120_000);
});

describe('planned again after news', () => {
  it(
    'a week rests until the next',
    () => {
      const moved: number[] = [];
      for (let seed = 1; seed <= WEEKS; seed += 1) {
        const news = withNews(seed);
        if (!news) continue;
        const dice = new Dice(seed);
        const now = laterIn(news, dice);
        const checkIns = [
          ...(news.checkIns ?? []),
          { at: now, energy: dice.whole(1, 5), stress: dice.whole(1, 5) },
        ];
        const request = { ...news, now, checkIns };
        const plan = planWeek(request);
        expect(checkPlan(plan, request), `seed ${seed}`).toEqual([]);
        let previousPlan = plan;
        let last: Request = request;
        for (const _ of [1, 2]) {
          last = again(last, previousPlan, laterIn(last, dice));
          previousPlan = planWeek(last);
          if (JSON.stringify(shown(previousPlan)) !== JSON.stringify(shown(plan))) moved.push(seed);
          expect(checkPlan(previousPlan, last), `seed ${seed}`).toEqual([]);
        }
      }
      expect(moved).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('an earlier plan put back', () => {
  it(
    'is kept, in any week',
    () => {
      for (let seed = 1; seed <= 200; seed += 1) {
        const news = withNews(seed);
        const before = news?.previousPlan;
        if (!news || !before) continue;
        const current = planWeek(news);
        const back = restored(current, before, current.madeAt);
        const { busy: _, massages: __, ...calm } = news;
        const own = settledWeek(seed);
        const next = planWeek({ ...calm, ...own, previousPlan: back });
        expect(next.changes, `seed ${seed}`).toEqual([]);
        expect(next.dropped, `seed ${seed}`).toEqual(back.dropped);
        expect(next.blocks.map(({ id, sequence }) => ({ id, sequence }))).toEqual(
          back.blocks.map(({ id, sequence }) => ({ id, sequence })),
        );
      }
    },
    TIMEOUT,
  );
});

/** The busy times and massages of a week before its news. */
function settledWeek(seed: number): Partial<Request> {
  const { busy = [], massages = [] } = randomRequest(seed);
  return { busy, massages };
}
