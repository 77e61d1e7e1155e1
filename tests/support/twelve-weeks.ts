import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { assumedSessions } from '../../src/memory/assumed.ts';
import { planWeek } from '../../src/plan-week.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { Dice, randomRequest } from './random-request.ts';

export type Session = NonNullable<Request['sessions']>[number];
type CheckIn = NonNullable<Request['checkIns']>[number];

/** How somebody lives with the planner: shares of sessions kept and told, and of days checked in. */
export interface Habits {
  readonly keeps: (week: number) => number;
  readonly tells: number;
  readonly checksIn: number;
}

/** One planning of a week: what was asked, what came of it, and what it followed. */
export interface Step {
  readonly week: number;
  readonly kind: 'first' | 'check-in' | 'report' | 'quiet' | 'busy';
  readonly request: Request;
  readonly plan: Plan;
  readonly before: Plan | undefined;
}

export const WEEKS = 12;
const MONDAY = dayNumber('2026-09-07');

/** Twelve weeks of somebody by chance, planned on Sundays, adapted day by day. */
export function* twelveWeeks(seed: number, habits: Habits): Generator<Step> {
  const dice = new Dice(seed);
  const random = randomRequest(seed);
  const { parameters: _, pauses: __, ...rest } = random;
  const base: Request = { ...rest, timeZone: 'Europe/Berlin', busy: [], sessions: [], pinned: [] };
  base.person = { ...random.person, safety: [] };
  let sessions: Session[] = [];
  let checkIns: CheckIn[] = [];
  let massages: NonNullable<Request['massages']> = [];
  for (let week = 0; week < WEEKS; week += 1) {
    const monday = MONDAY + 7 * week;
    if (dice.chance(0.2)) massages = [...massages, massageIn(monday, week, dice)];
    const request = (
      now: string,
      previousPlan: Plan | null,
      more: Partial<Request> = {},
    ): Request => ({
      ...base,
      week: dateText(monday),
      now,
      sessions,
      checkIns,
      massages,
      previousPlan,
      ...more,
    });
    const first = request(`${dateText(monday - 1)}T18:00`, null);
    let plan = planWeek(first);
    yield { week, kind: 'first', request: first, plan, before: undefined };
    const busy = busyAt(plan, dice);
    if (busy) {
      const hit = request(first.now ?? '', plan, { busy });
      yield { week, kind: 'busy', request: hit, plan: planWeek(hit), before: plan };
    }
    for (let day = monday; day < monday + 7; day += 1) {
      const date = dateText(day);
      if (dice.chance(habits.checksIn)) {
        checkIns = [...checkIns, checkInAt(`${date}T05:00`, dice)];
        const asked = request(`${date}T05:00`, plan);
        const next = planWeek(asked);
        yield { week, kind: 'check-in', request: asked, plan: next, before: plan };
        plan = next;
      }
      const told = toldOf(plan, date, week, habits, dice);
      const known = sessions;
      sessions = [...sessions, ...told];
      const asked = request(`${date}T22:30`, plan);
      const next = planWeek(asked);
      const kind = known.length === sessions.length ? 'quiet' : 'report';
      yield { week, kind, request: asked, plan: next, before: plan };
      plan = next;
    }
    const reported = new Set(sessions.map(({ block }) => block));
    const open = plan.blocks.filter(({ id }) => !reported.has(id));
    sessions = [...sessions, ...assumedSessions(open)];
  }
}

function massageIn(monday: number, week: number, dice: Dice) {
  const start = `${dateText(monday + dice.whole(0, 6))}T17:00`;
  return { id: `m${week}`, start, minutes: 60 };
}

/** Something that takes the time of one block that is planned. */
function busyAt({ blocks }: Plan, dice: Dice): Request['busy'] {
  const able = blocks.filter(({ status }) => status === 'planned');
  if (able.length === 0) return undefined;
  const { start, end } = dice.one(able);
  return [{ title: 'News', start, end }];
}

function checkInAt(at: string, dice: Dice): CheckIn {
  return {
    at,
    energy: dice.whole(1, 5),
    stress: dice.whole(1, 5),
    sleepQuality: dice.whole(1, 5),
    ...(dice.chance(0.5) && { sleepHours: dice.whole(4, 9), soreness: dice.whole(0, 4) }),
  };
}

function toldOf(
  { blocks }: Plan,
  date: string,
  week: number,
  { keeps, tells }: Habits,
  dice: Dice,
): Session[] {
  const today = blocks.filter(({ start }) => start.startsWith(date));
  return today.flatMap((block: Block): Session[] => {
    const { id, activity, start, minutes } = block;
    const kept = dice.chance(keeps(week));
    if (!dice.chance(tells) || activity === 'massage') return [];
    return [{ block: id, activity, start, minutes, status: kept ? 'done' : 'skipped' }];
  });
}
