import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { clockText, dateText, dayNumber } from '../../src/time/calendar.ts';
import { Dice, randomRequest } from './random-request.ts';

/** A week and some news that touch it: busy hours, another massage, other energy. */
export function withNews(seed: number): Request | undefined {
  const random = randomRequest(seed);
  const { now = '', week = '' } = random;
  const first: Request = {
    ...random,
    now: `${dateText(dayNumber(week) - 1)}T12:00`,
    checkIns: (random.checkIns ?? []).filter(({ at }) => at <= now && at < week),
  };
  const previousPlan = planWeek(first);
  const planned = previousPlan.blocks.filter(({ status }) => status === 'planned');
  if (planned.length < 2) return undefined;
  const dice = new Dice(seed);
  const hit = planned.filter(() => dice.chance(0.5));
  const busy = hit.map(({ start, end }) => ({ title: 'News', start, end }));
  const massage = {
    id: 'news',
    start: `${dateText(dayNumber(week) + dice.whole(0, 5))}T${clockText(dice.whole(8, 18) * 60)}`,
  };
  return {
    ...first,
    previousPlan,
    busy: [...(first.busy ?? []), ...busy],
    massages: [...(first.massages ?? []), ...(dice.chance(0.4) ? [massage] : [])],
  };
}
