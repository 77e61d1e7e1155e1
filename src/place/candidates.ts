import type { Option, Prescription, Session } from '../prescribe/session.ts';
import { testsFor } from '../rules/all.ts';
import { type Spot, slotsOf, spotAt } from '../rules/rule.ts';
import { cookingLeft, standsAlready, workoutsLeft } from '../rules/time.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import type { Objective } from './objective.ts';

/** Where one option may go on one day, and what it is worth there. */
export interface Candidates {
  readonly option: Option;
  readonly slots: number;
  /** 1 where only spots of the earlier plan are meant, and they are counted. */
  readonly kept: 0 | 1;
  /** By slot of the day, counted from its first; −Infinity where a rule forbids it. */
  readonly values: Float64Array;
  /** The best value from a slot on to the end of the day. */
  readonly bestFrom: Float64Array;
  readonly best: number;
  /** The earliest slot of the day with the best value. */
  readonly bestSlot: number;
  /** Worked out when asked for: the best of this and then another, from each slot on. */
  readonly ahead: Map<Candidates, Float64Array>;
}

/** Sessions that differ only by number: the search places the type so many times. */
export interface SessionType {
  readonly sessions: readonly Session[];
  readonly options: readonly Option[];
}

/** Whether a question leaves a spot open that no rule forbids. */
export type Allows = (option: Option, spot: Spot) => boolean;

export interface DayCandidates {
  readonly day: WeekDay;
  /** By session type, in order, then by option where any spot is left. */
  readonly workouts: readonly (readonly Candidates[])[];
  readonly cooking: readonly Candidates[];
}

export function sessionTypes(sessions: readonly Session[]): SessionType[] {
  const types = new Map<string, Session[]>();
  for (const session of sessions) {
    const key = session.options
      .map(({ variant, id, minutes, missed }) => `${variant} ${id} ${minutes} ${missed?.latest}`)
      .join('|');
    types.set(key, [...(types.get(key) ?? []), session]);
  }
  return [...types.values()].map((alike) => ({
    sessions: alike,
    options: alike[0]?.options ?? [],
  }));
}

export function dayCandidates(
  week: Week,
  prescription: Prescription,
  types: readonly SessionType[],
  objective: Objective,
  countKept = false,
  allows?: Allows,
): DayCandidates[] {
  const finder = spotFinder(week, objective, countKept, allows);
  const typed = types.map(({ options }) => options.map(finder));
  const cooking = (prescription.cooking?.options ?? []).map(finder);
  const most = week.facts.numbers('T01.workouts_a_day');
  const meals = week.facts.numbers('T01.cooking_a_day');
  return week.days.map((day) => ({
    day,
    workouts: typed.map((finders) =>
      workoutsLeft(day, most) > 0 ? finders.flatMap((find) => find(day)) : [],
    ),
    cooking: cookingLeft(day, meals) > 0 ? cooking.flatMap((find) => find(day)) : [],
  }));
}

function spotFinder(week: Week, objective: Objective, countKept: boolean, allows?: Allows) {
  return (option: Option) => {
    const tests = testsFor(week, option);
    const slots = slotsOf(week, option);
    return (day: WeekDay): Candidates[] => {
      if (!day.open || standsAlready(day, option)) return [];
      const values = new Float64Array(day.endSlot - day.firstSlot + 1).fill(
        Number.NEGATIVE_INFINITY,
      );
      let any = false;
      for (let slot = day.firstSlot; slot + slots <= day.endSlot; slot += 1) {
        if ((week.freeRun[slot] ?? 0) < slots) continue;
        const spot = spotAt(week, day, slot, option);
        if (tests.some((test) => test(spot)) || allows?.(option, spot) === false) continue;
        values[slot - day.firstSlot] = objective.spotValue(option, spot);
        any = true;
      }
      if (!any) return [];
      const all = candidatesOf(option, slots, values);
      return countKept ? [all, ...keptOf(all, week, day, objective)] : [all];
    };
  };
}

/** Only the spots that the option had in the earlier plan. */
function keptOf(
  { option, slots, values }: Candidates,
  week: Week,
  day: WeekDay,
  { earlier }: Objective,
): Candidates[] {
  const same = values.map((value, index) =>
    earlier?.(option, spotAt(week, day, day.firstSlot + index, option).start)
      ? value
      : Number.NEGATIVE_INFINITY,
  );
  const any = same.some((value) => value > Number.NEGATIVE_INFINITY);
  return any ? [{ ...candidatesOf(option, slots, same), kept: 1 }] : [];
}

function candidatesOf(option: Option, slots: number, values: Float64Array): Candidates {
  const bestFrom = new Float64Array(values.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let slot = values.length - 1; slot >= 0; slot -= 1) {
    bestFrom[slot] = Math.max(values[slot] ?? 0, bestFrom[slot + 1] ?? 0);
  }
  const best = bestFrom[0] ?? Number.NEGATIVE_INFINITY;
  return {
    option,
    slots,
    kept: 0,
    values,
    bestFrom,
    best,
    bestSlot: values.indexOf(best),
    ahead: new Map(),
  };
}
