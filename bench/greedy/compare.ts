// The same random weeks, planned in several ways and judged by the one who knows none of them.
import { checkPlan } from '../../src/check/check.ts';
import { COOKING } from '../../src/contract/names.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { weekOf } from '../../src/place/solved.ts';
import { planWeek } from '../../src/plan-week.ts';
import { prescribe } from '../../src/prescribe/prescribe.ts';
import type { Prescription } from '../../src/prescribe/session.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { parseInstant } from '../../src/time/zone.ts';
import type { Week } from '../../src/week/assess.ts';
import { readFacts } from '../../src/week/facts.ts';
import { CHANGES, type ChangeName, movedBetween, plannedBlocks } from './changes.ts';
import { greedyPlan } from './planned.ts';
import { deskOf, jobsOf, settingsOf, type Way } from './translate.ts';

export const GREEDY_WAYS = {
  'as it is': { repaired: false, careful: false },
  repaired: { repaired: true, careful: false },
  'repaired, with care': { repaired: true, careful: true },
} as const satisfies Record<string, Way>;

export const PLANNERS = ['ours', ...namesOf(GREEDY_WAYS)] as const;
export type PlannerName = 'ours' | keyof typeof GREEDY_WAYS;

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = [];
  for (const name in record) names.push(name);
  return names;
}

export const CHANGE_NAMES: readonly ChangeName[] = namesOf(CHANGES);

export interface WeekResult {
  readonly plan: Plan;
  /** Rules that the plan breaks, one entry a breach. */
  readonly broken: readonly string[];
  readonly asked: number;
  readonly placed: number;
  /** Of those placed: not as asked for, but in an easier or shorter way. */
  readonly lighter: number;
  readonly leftOutUnsaid: number;
  readonly minutes: number;
  /** Minutes of workouts times the mean energy (1–5) there. */
  readonly energyMinutes: number;
  readonly hungry: number;
  readonly fed: number;
  readonly changes: Partial<Record<ChangeName, { moves: number; broken: number }>>;
}

/** A request with what our planner asks of its week. */
export interface Asked {
  readonly request: Request;
  readonly week: Week;
  readonly prescription: Prescription;
}

export function askedOf(request: Request): Asked {
  const week = weekOf(readFacts(request));
  return { request, week, prescription: prescribe(week) };
}

export function weekResult(name: PlannerName, asked: Asked): WeekResult {
  const { request, week } = asked;
  const planned = planner(name, asked);
  const plan = planned(request, week);
  const changes: WeekResult['changes'] = {};
  for (const change of CHANGE_NAMES) {
    const changed = CHANGES[change](request, plan, week);
    if (!changed) continue;
    const after = planned(changed, weekOf(readFacts(changed)), plan);
    const broken = brokenRules(after, changed).length;
    changes[change] = { moves: movedBetween(plan, after), broken };
  }
  return { plan, broken: brokenRules(plan, request), changes, ...countsOf(name, plan, asked) };
}

type Planned = (request: Request, week: Week, before?: Plan) => Plan;

/** Ours starts from the plan before; the others wipe it, with the same tasks still on the list. */
function planner(name: PlannerName, { week: first, prescription }: Asked): Planned {
  if (name === 'ours') {
    return (request, _week, before) =>
      planWeek(before ? { ...request, previousPlan: before } : request);
  }
  const way = GREEDY_WAYS[name];
  const jobs = jobsOf(first, prescription, way);
  const settings = settingsOf(first);
  return (_request, week) => greedyPlan(week, prescription, jobs, deskOf(week, way, settings));
}

/** What a plan says of itself is our own doing for all of them, so it counts for none. */
function brokenRules(plan: Plan, request: Request): string[] {
  return checkPlan(plan, request)
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'plan');
}

function countsOf(name: PlannerName, plan: Plan, { week, prescription }: Asked) {
  const { facts } = week;
  const blocks = plannedBlocks(plan);
  const workouts = blocks.filter(({ kind }) => kind === 'workout');
  const asked = prescription.sessions.filter(({ options }) => options.length > 0).length;
  const unplaced = asked - workouts.length;
  const first = week.days.find((day) => day.open)?.index ?? week.days.length;
  const hungry = (prescription.cooking?.wanted ?? []).filter(
    (offset) => offset > first && offset < week.days.length,
  );
  const fed = new Set(blocks.flatMap(({ covers }) => covers.map(dayNumber)));
  return {
    asked,
    placed: workouts.length,
    lighter: workouts.length - asAsked(workouts, prescription),
    leftOutUnsaid: name === 'ours' ? unplaced - saidOf(plan, prescription, week) : unplaced,
    minutes: workouts.reduce((sum, { minutes }) => sum + minutes, 0),
    energyMinutes: workouts.reduce((sum, { start, end, minutes }) => {
      const span = [start, end].map((text) => parseInstant(facts.zone, text));
      return sum + minutes * meanEnergy(week, span[0] ?? 0, span[1] ?? 0);
    }, 0),
    hungry: hungry.length,
    fed: hungry.filter((offset) => fed.has(facts.firstDay + offset)).length,
  };
}

/** Sessions that the plan names as left out, without wishes refused and what never had room. */
function saidOf({ unplaced }: Plan, { list }: Prescription, { refused }: Week): number {
  const workouts = unplaced.filter(({ activity }) => !COOKING.some((id) => id === activity));
  const hopeless = list.sessions.filter(({ options }) => options.length === 0);
  return workouts.length - refused.length - hopeless.length;
}

/** How many blocks are a session exactly as it was asked for. */
function asAsked(workouts: readonly Block[], { sessions }: Prescription): number {
  const left = sessions.flatMap(({ options: [option] }) =>
    option ? [`${option.id} ${option.minutes}`] : [],
  );
  return workouts.filter(({ activity, minutes }) => {
    const index = left.indexOf(`${activity} ${minutes}`);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
}

function meanEnergy({ start, slotMinutes, energySum }: Week, from: number, to: number): number {
  const most = energySum.length - 1;
  const one = Math.floor((from - start) / slotMinutes);
  const other = Math.min(most, Math.ceil((to - start) / slotMinutes));
  return ((energySum[other] ?? 0) - (energySum[one] ?? 0)) / Math.max(1, other - one);
}
