import type { Option } from '../prescribe/session.ts';
import { PAIR_RULES } from '../rules/all.ts';
import { budgetLeft, costOf } from '../rules/budget.ts';
import { workoutsLeft } from '../rules/time.ts';
import type { Week } from '../week/assess.ts';
import { ALL_REGIONS, type RegionSet } from '../week/regions.ts';
import { type Arrangement, arrange, compareItems } from './arrange.ts';
import type { Candidates, DayCandidates, SessionType } from './candidates.ts';
import type { Objective } from './objective.ts';

/** One way to fill a day: which session types it uses, and all the rest of the week must know. */
export interface Pattern {
  /** Index of each workout's session type; at most two. */
  readonly types: readonly number[];
  /** Days from this one that its cooking feeds; 0 without cooking. */
  readonly reachDays: number;
  readonly heavy: RegionSet;
  readonly demanding: boolean;
  /** Blocks that are where the earlier plan had them, where those are counted. */
  readonly kept: number;
  /** Score of the blocks and the day together, feeding and neighbouring days aside. */
  readonly value: number;
  readonly arrangement: Arrangement;
}

/** A way of one session on the day, with what is asked of it again and again. */
interface Pick {
  readonly type: number;
  readonly candidates: Candidates;
  readonly cost: number;
  readonly demanding: boolean;
}

/** Whether two options may share a day; asked for every pair of every day, so it is kept. */
export type Together = (one: Option, other: Option) => boolean;

export function togetherIn(week: Week): Together {
  const known = new Map<Option, Map<Option, boolean>>();
  return (one, other) => {
    const row = known.get(one) ?? new Map<Option, boolean>();
    known.set(one, row);
    const kept = row.get(other);
    if (kept !== undefined) return kept;
    const allowed = !PAIR_RULES.some((rule) => rule.forbids(week, one, other, 0));
    row.set(other, allowed);
    return allowed;
  };
}

/**
 * The best pattern of a day for each thing the rest of the week can notice; `holds` names an
 * activity that the day has to have.
 */
export function dayPatterns(
  week: Week,
  { day, workouts, cooking }: DayCandidates,
  types: readonly SessionType[],
  objective: Objective,
  together: Together = togetherIn(week),
  holds?: string,
): Pattern[] {
  const limit = workoutsLeft(day, week.facts.numbers('T01.workouts_a_day'));
  const picks = workouts.map((options, type) =>
    options.map((candidates): Pick => {
      const { option } = candidates;
      const demanding = objective.isDemanding(option);
      return { type, candidates, cost: costOf(option), demanding };
    }),
  );
  const patterns = new DayPatterns(budgetLeft(day), objective.dayPrice(day));
  for (const picked of pickings(picks, types, limit, together)) {
    const most = picked.reduce(addBest, 0);
    const isEnough = !holds || picked.some(({ candidates }) => candidates.option.id === holds);
    const worth = isEnough ? patterns.consider(picked, undefined, most) : most;
    if (worth === Number.NEGATIVE_INFINITY) continue;
    for (const meal of cooking) {
      if (isEnough || meal.option.id === holds) patterns.consider(picked, meal, worth + meal.best);
    }
  }
  return undominated(patterns.all());
}

function addBest(sum: number, { candidates }: Pick): number {
  return sum + candidates.best;
}

class DayPatterns {
  private readonly room: number;
  private readonly price: (workouts: number, load: number) => number;
  private readonly best = new Map<number, Pattern>();

  constructor(room: number, price: (workouts: number, load: number) => number) {
    this.room = room;
    this.price = price;
  }

  all(): Pattern[] {
    return [...this.best.values()];
  }

  /** Returns an upper bound of the blocks' worth together, so that a meal more is seldom tried. */
  consider(picks: readonly Pick[], meal: Candidates | undefined, most: number): number {
    let cost = meal ? costOf(meal.option) : 0;
    let load = 0;
    let heavy = 0;
    let demanding = false;
    let kept: number = meal?.kept ?? 0;
    for (const pick of picks) {
      cost += pick.cost;
      load += pick.candidates.option.load;
      heavy |= pick.candidates.option.heavy;
      demanding ||= pick.demanding;
      kept += pick.candidates.kept;
    }
    if (cost > 0 && cost > this.room) return Number.NEGATIVE_INFINITY;
    const reachDays = meal?.option.reachDays ?? 0;
    const price = this.price(picks.length, load);
    const key = keyOf(picks, heavy, demanding, reachDays, kept);
    const known = this.best.get(key);
    if (known && most - price < known.value) return most;
    const all = picks.map(({ candidates }) => candidates);
    if (meal) all.push(meal);
    const arrangement = arrange(all, known ? known.value + price : undefined);
    if (!arrangement) return known ? most : Number.NEGATIVE_INFINITY;
    const value = arrangement.value - price;
    const beaten =
      !known ||
      value > known.value ||
      (value === known.value && compareItems(arrangement.items, known.arrangement.items) < 0);
    const types = picks.map(({ type }) => type);
    if (beaten) {
      this.best.set(key, { types, reachDays, heavy, demanding, kept, value, arrangement });
    }
    return arrangement.value;
  }
}

/** More than any session type's index plus one, and than any reach in days. */
const MOST_TYPES = 64;
const MOST_REACH = 32;
/** More than the blocks of a day. */
const MOST_KEPT = 4;

/** What the rest of the week can notice, as one number. */
function keyOf(
  [first, second]: readonly Pick[],
  heavy: RegionSet,
  demanding: boolean,
  reachDays: number,
  kept: number,
): number {
  const types = (first ? first.type + 1 : 0) * MOST_TYPES + (second ? second.type + 1 : 0);
  const noticed = (types * (ALL_REGIONS + 1) + heavy) * 2 + (demanding ? 1 : 0);
  return (noticed * MOST_REACH + reachDays) * MOST_KEPT + kept;
}

/** Nothing, every option alone, and every pair that no rule forbids on one day. */
function* pickings(
  picks: readonly (readonly Pick[])[],
  types: readonly SessionType[],
  limit: number,
  together: Together,
): Generator<readonly Pick[]> {
  yield [];
  if (limit < 1) return;
  for (const [type, options] of picks.entries()) {
    for (const first of options) {
      yield [first];
      if (limit < 2) continue;
      const twins = (types[type]?.sessions.length ?? 0) > 1;
      for (let other = twins ? type : type + 1; other < picks.length; other += 1) {
        for (const second of picks[other] ?? []) {
          if (together(first.candidates.option, second.candidates.option)) yield [first, second];
        }
      }
    }
  }
}

/** Leaves out patterns that another beats in every respect the rest of the week can notice. */
function undominated(patterns: readonly Pattern[]): Pattern[] {
  return patterns.filter(
    (pattern) =>
      !patterns.some(
        (other) =>
          other.value > pattern.value &&
          other.reachDays === pattern.reachDays &&
          other.kept >= pattern.kept &&
          (other.heavy & ~pattern.heavy) === 0 &&
          (!other.demanding || pattern.demanding) &&
          sameTypes(other.types, pattern.types),
      ),
  );
}

function sameTypes(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((type, index) => type === other[index]);
}
