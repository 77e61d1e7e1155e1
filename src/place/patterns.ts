import { PAIR_RULES } from '../rules/all.ts';
import { budgetLeft, costOf } from '../rules/budget.ts';
import { workoutsLeft } from '../rules/time.ts';
import type { Week } from '../week/assess.ts';
import type { RegionSet } from '../week/regions.ts';
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
  /** Score of the blocks and the day together, feeding and neighbouring days aside. */
  readonly value: number;
  readonly arrangement: Arrangement;
}

interface Pick {
  readonly type: number;
  readonly candidates: Candidates;
}

/** The best pattern of a day for each thing the rest of the week can notice. */
export function dayPatterns(
  week: Week,
  { day, workouts, cooking }: DayCandidates,
  types: readonly SessionType[],
  objective: Objective,
): Pattern[] {
  const room = budgetLeft(day);
  const best = new Map<string, Pattern>();
  /** Returns an upper bound of the blocks' worth together, so that a meal more is seldom tried. */
  const consider = (picks: readonly Pick[], meal: Candidates | undefined, most: number): number => {
    const all = picks.map(({ candidates }) => candidates);
    if (meal) all.push(meal);
    const cost = all.reduce((sum, { option }) => sum + costOf(option), 0);
    if (cost > 0 && cost > room) return Number.NEGATIVE_INFINITY;
    const load = picks.reduce((sum, { candidates }) => sum + candidates.option.load, 0);
    const price = objective.dayPrice(day, picks.length, load);
    const key = keyOf(picks, meal, objective);
    const known = best.get(key);
    if (known && most - price < known.value) return most;
    const arrangement = arrange(all, known ? known.value + price : undefined);
    if (!arrangement) return known ? most : Number.NEGATIVE_INFINITY;
    const value = arrangement.value - price;
    const beaten =
      !known ||
      value > known.value ||
      (value === known.value && compareItems(arrangement.items, known.arrangement.items) < 0);
    if (beaten) best.set(key, patternOf(picks, meal, value, arrangement, objective));
    return arrangement.value;
  };
  for (const picks of pickings(week, workouts, types, workoutsLeft(day, mostWorkouts(week)))) {
    const favourites = picks.reduce((sum, { candidates }) => sum + candidates.best, 0);
    const most = consider(picks, undefined, favourites);
    if (most === Number.NEGATIVE_INFINITY) continue;
    for (const meal of cooking) consider(picks, meal, most + meal.best);
  }
  return undominated([...best.values()]);
}

function mostWorkouts(week: Week): number {
  return week.facts.numbers('T01.workouts_a_day');
}

function keyOf(picks: readonly Pick[], meal: Candidates | undefined, objective: Objective): string {
  const heavy = picks.reduce((set, { candidates }) => set | candidates.option.heavy, 0);
  const demanding = picks.some(({ candidates }) => objective.isDemanding(candidates.option));
  const types = picks.map(({ type }) => type).join(',');
  return `${types}|${heavy}|${demanding ? 1 : 0}|${meal?.option.reachDays ?? 0}`;
}

function patternOf(
  picks: readonly Pick[],
  meal: Candidates | undefined,
  value: number,
  arrangement: Arrangement,
  objective: Objective,
): Pattern {
  return {
    types: picks.map(({ type }) => type),
    reachDays: meal?.option.reachDays ?? 0,
    heavy: picks.reduce((set, { candidates }) => set | candidates.option.heavy, 0),
    demanding: picks.some(({ candidates }) => objective.isDemanding(candidates.option)),
    value,
    arrangement,
  };
}

/** Nothing, every option alone, and every pair that no rule forbids on one day. */
function* pickings(
  week: Week,
  workouts: readonly (readonly Candidates[])[],
  types: readonly SessionType[],
  limit: number,
): Generator<readonly Pick[]> {
  yield [];
  if (limit < 1) return;
  for (const [type, options] of workouts.entries()) {
    for (const candidates of options) {
      yield [{ type, candidates }];
      if (limit < 2) continue;
      const twins = (types[type]?.sessions.length ?? 0) > 1;
      for (let other = twins ? type : type + 1; other < workouts.length; other += 1) {
        for (const second of workouts[other] ?? []) {
          if (allowedTogether(week, candidates, second)) {
            yield [
              { type, candidates },
              { type: other, candidates: second },
            ];
          }
        }
      }
    }
  }
}

function allowedTogether(week: Week, one: Candidates, other: Candidates): boolean {
  return !PAIR_RULES.some((rule) => rule.forbids(week, one.option, other.option, 0));
}

/** Leaves out patterns that another beats in every respect the rest of the week can notice. */
function undominated(patterns: readonly Pattern[]): Pattern[] {
  return patterns.filter(
    (pattern) =>
      !patterns.some(
        (other) =>
          other.value > pattern.value &&
          other.reachDays === pattern.reachDays &&
          (other.heavy & ~pattern.heavy) === 0 &&
          (!other.demanding || pattern.demanding) &&
          sameTypes(other.types, pattern.types),
      ),
  );
}

function sameTypes(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((type, index) => type === other[index]);
}
