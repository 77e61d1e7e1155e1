import type { Option, Prescription, Session } from '../prescribe/session.ts';
import { costOf } from '../rules/budget.ts';
import { type Spot, slotsOf, spotAt } from '../rules/rule.ts';
import { slotFinder } from '../rules/spots.ts';
import { cookingLeft, workoutsLeft } from '../rules/time.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import type { Objective } from './objective.ts';
import { nowhere } from './slots.ts';
import type { Worth } from './terms.ts';

/** Where one option may go on one day, and what it is worth there. */
export interface Candidates {
  readonly option: Option;
  /** Index of its session type; undefined for cooking. */
  readonly type: number | undefined;
  readonly slots: number;
  readonly cost: number;
  readonly demanding: boolean;
  /** 1 where only spots of the earlier plan are meant, and they are counted. */
  readonly kept: 0 | 1;
  /** By slot of the day, counted from its first; −Infinity where a rule forbids it. */
  readonly values: readonly number[];
  readonly best: number;
  /** The earliest slot of the day with the best value. */
  readonly bestSlot: number;
  /** The first and the last slot that no rule forbids. */
  readonly first: number;
  readonly last: number;
  readonly ahead: Ahead;
}

/** Looking ahead from each slot to the end of the day; worked out when two things are in one way. */
interface Ahead {
  /** The best value from there on. */
  own: readonly number[] | undefined;
  /** The best of this and then another. */
  withOther: Map<Candidates, readonly number[]> | undefined;
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
  const finder = candidatesFor(week, objective, countKept, allows);
  const typed = types.map(({ options }, type) => options.map((option) => finder(option, type)));
  const cooking = (prescription.cooking?.options ?? []).map((option) => finder(option));
  const most = week.facts.numbers('T01.workouts_a_day');
  const meals = week.facts.numbers('T01.cooking_a_day');
  return week.days.map((day) => ({
    day,
    workouts: workoutsLeft(day, most) > 0 ? typed.map((finders) => foundOn(day, finders)) : [],
    cooking: cookingLeft(day, meals) > 0 ? foundOn(day, cooking) : [],
  }));
}

type Finder = (day: WeekDay, found: Candidates[]) => void;

function foundOn(day: WeekDay, finders: readonly Finder[]): Candidates[] {
  const found: Candidates[] = [];
  if (day.open) for (const find of finders) find(day, found);
  return found;
}

function candidatesFor(week: Week, objective: Objective, countKept: boolean, allows?: Allows) {
  const { earlier } = objective;
  return (option: Option, type?: number): Finder => {
    const openSlots = slotFinder(week, option);
    const worth = objective.worthOf(option);
    const demanding = objective.isDemanding(option);
    const slots = slotsOf(week, option);
    const way: Way = { option, type, slots, cost: costOf(option), demanding, worth };
    return (day, found) => {
      const open = openSlots(day);
      const left = allows
        ? open.filter((slot) => allows(option, spotAt(week, day, slot, option)))
        : open;
      addCandidates(found, way, day, left, 0);
      if (!countKept || !earlier) return;
      const places = earlier(option);
      const same = left.filter((slot) => places.includes(slot));
      addCandidates(found, way, day, same, 1);
    };
  };
}

interface Way extends Pick<Candidates, 'option' | 'type' | 'slots' | 'cost' | 'demanding'> {
  readonly worth: Worth;
}

/** None where there is no slot of the week open for it. */
function addCandidates(
  found: Candidates[],
  { option, type, slots, cost, demanding, worth }: Way,
  day: WeekDay,
  open: readonly number[],
  kept: 0 | 1,
): void {
  const [earliest, latest] = [open[0], open.at(-1)];
  if (earliest === undefined || latest === undefined) return;
  const first = earliest - day.firstSlot;
  const last = latest - day.firstSlot;
  const values = nowhere(day.endSlot - day.firstSlot);
  worth(day, open, values);
  let best = Number.NEGATIVE_INFINITY;
  let bestSlot = 0;
  for (let slot = first; slot <= last; slot += 1) {
    const value = values[slot] ?? best;
    if (value <= best) continue;
    best = value;
    bestSlot = slot;
  }
  found.push({
    option,
    type,
    slots,
    cost,
    demanding,
    kept,
    values,
    best,
    bestSlot,
    first,
    last,
    ahead: { own: undefined, withOther: undefined },
  });
}
