import { gapDays } from '../rules/spacing.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Week } from '../week/assess.ts';
import { ALL_REGIONS, type RegionSet } from '../week/regions.ts';
import { compareItems } from './arrange.ts';
import type { SessionType } from './candidates.ts';
import type { Objective } from './objective.ts';
import type { Pattern } from './patterns.ts';

/** All that the days behind mean to the days ahead. */
interface State {
  readonly day: number;
  /** How many sessions of each type are left to place, as one number (see Stock). */
  readonly left: number;
  /** Regions worked hard on the days before, the latest first, as far as they still matter. */
  readonly heavy: readonly RegionSet[];
  readonly demanding: boolean;
  /** The first day offset that no cooking feeds yet. */
  readonly fedUntil: number;
}

export interface SearchProblem {
  readonly week: Week;
  readonly types: readonly SessionType[];
  readonly patterns: readonly (readonly Pattern[])[];
  /** Day offsets that want feeding. */
  readonly wanted: readonly number[];
  readonly objective: Objective;
}

/**
 * One pattern a day, so that their sum is the highest possible: a dynamic programme over the days,
 * explored best first under a bound that ignores only spacing and demanding neighbours.
 */
export function search(problem: SearchProblem): { value: number; days: Pattern[] } {
  const finder = new Finder(problem);
  const days: Pattern[] = [];
  let state = finder.first();
  const value = finder.best(state);
  while (state.day < problem.patterns.length) {
    const step = finder.choose(state);
    if (!step) break;
    days.push(step.pattern);
    state = step.next;
  }
  return { value, days };
}

/** Counts of sessions left, one digit a type, so that a state is cheap to copy and to look up. */
class Stock {
  private readonly bases: readonly number[];
  private readonly weights: number[] = [];
  readonly full: number;

  constructor(counts: readonly number[]) {
    this.bases = counts.map((count) => count + 1);
    let weight = 1;
    for (const base of this.bases) {
      this.weights.push(weight);
      weight *= base;
    }
    this.full = weight - 1;
  }

  has(left: number, type: number, count = 1): boolean {
    return Math.floor(left / (this.weights[type] ?? 1)) % (this.bases[type] ?? 1) >= count;
  }

  /** What is left after using the types, or −1 where one of them is used up. */
  without(left: number, types: readonly number[]): number {
    const [first, second] = types;
    if (first === undefined) return left;
    if (!this.has(left, first, second === first ? 2 : 1)) return -1;
    const rest = left - (this.weights[first] ?? 0);
    if (second === undefined) return rest;
    return this.has(left, second) ? rest - (this.weights[second] ?? 0) : -1;
  }
}

/** The best value of a day for each thing the bound can notice. */
interface Outline {
  readonly types: readonly number[];
  readonly reachDays: number;
  readonly value: number;
}

function outlines(patterns: readonly Pattern[]): Outline[] {
  const best = new Map<string, Outline>();
  for (const { types, reachDays, value } of patterns) {
    const key = `${types}|${reachDays}`;
    const known = best.get(key);
    if (!known || value > known.value) best.set(key, { types, reachDays, value });
  }
  return [...best.values()];
}

/** One way to go on from a state. */
interface Step {
  readonly pattern: Pattern;
  readonly gain: number;
  /** No continuation is worth more. */
  readonly bound: number;
  readonly left: number;
  readonly demanding: boolean;
  readonly fedUntil: number;
}

const REGION_SETS = ALL_REGIONS + 1;

/** More than any day offset that cooking can reach. */
const REACH = 32;

class Finder {
  private readonly problem: SearchProblem;
  private readonly gap: number;
  private readonly stock: Stock;
  private readonly outlines: readonly (readonly Outline[])[];
  private readonly exact = new Map<number, Map<number, number>>();
  private readonly relaxed = new Map<number, number>();
  private readonly mattering = new Map<number, RegionSet>();
  private readonly demandingFixed: readonly boolean[];

  constructor(problem: SearchProblem) {
    this.problem = problem;
    this.gap = gapDays(problem.week.facts);
    this.stock = new Stock(problem.types.map(({ sessions }) => sessions.length));
    this.outlines = problem.patterns.map(outlines);
    this.demandingFixed = [-1, ...problem.patterns.keys()].map((day) =>
      problem.objective.demandingFixed(day),
    );
  }

  first(): State {
    return {
      day: 0,
      left: this.stock.full,
      heavy: Array.from({ length: this.gap - 1 }, () => 0),
      demanding: this.demandingFixed[0] ?? false,
      fedUntil: 0,
    };
  }

  /** The highest score of the days from a state on. */
  best(state: State): number {
    if (state.day >= this.problem.patterns.length) return 0;
    const known = this.memory(state);
    const key = (state.left * DAYS_PER_WEEK + state.day) * REACH + state.fedUntil;
    const value = known.get(key);
    if (value !== undefined) return value;
    let best = Number.NEGATIVE_INFINITY;
    for (const step of this.steps(state)) {
      if (step.bound <= best) break;
      best = Math.max(best, step.gain + this.best(this.after(state, step)));
    }
    known.set(key, best);
    return best;
  }

  /** What is known of states that remember the same heavy regions and the same demanding day. */
  private memory({ heavy, demanding }: State): Map<number, number> {
    const key = heavy.reduce((sum, regions) => sum * REGION_SETS + regions, demanding ? 1 : 0);
    const known = this.exact.get(key) ?? new Map<number, number>();
    this.exact.set(key, known);
    return known;
  }

  /** Among the steps that reach the best score, the one that comes first by start and activity. */
  choose(state: State): { pattern: Pattern; next: State } | undefined {
    const best = this.best(state);
    let chosen: Step | undefined;
    for (const step of this.steps(state)) {
      if (step.bound < best) break;
      const { items } = step.pattern.arrangement;
      if (chosen && compareItems(items, chosen.pattern.arrangement.items) >= 0) continue;
      if (step.gain + this.best(this.after(state, step)) === best) chosen = step;
    }
    return chosen && { pattern: chosen.pattern, next: this.after(state, chosen) };
  }

  private after(state: State, { pattern, left, demanding, fedUntil }: Step): State {
    const heavy = this.remembered(pattern.heavy, state.heavy, left);
    return { day: state.day + 1, left, heavy, demanding, fedUntil };
  }

  /** What can be done on a state's day, the most promising first. */
  private steps(state: State): Step[] {
    const { patterns, objective } = this.problem;
    const near = state.heavy.reduce((set, regions) => set | regions, 0);
    const fixed = this.demandingFixed[state.day + 1] ?? false;
    const onlyFixed = fixed && (this.demandingFixed[state.day] ?? false);
    const price = state.demanding && !onlyFixed ? objective.twoInARow : 0;
    const steps: Step[] = [];
    for (const pattern of patterns[state.day] ?? []) {
      if (near & pattern.heavy) continue;
      const left = this.stock.without(state.left, pattern.types);
      const feed = left < 0 ? undefined : this.feed(state.day, state.fedUntil, pattern.reachDays);
      if (!feed) continue;
      const demanding = pattern.demanding || fixed;
      const gain = pattern.value + feed.value - (demanding ? price : 0);
      const bound = gain + this.bound(state.day + 1, left, feed.until);
      steps.push({ pattern, gain, bound, left, demanding, fedUntil: feed.until });
    }
    return steps.sort((one, other) => other.bound - one.bound);
  }

  /** Worth of the days a cooking block newly feeds; undefined when it would feed none. */
  private feed(day: number, fedUntil: number, reachDays: number) {
    if (reachDays === 0) return { value: 0, until: fedUntil };
    const from = Math.max(day + 1, fedUntil);
    const until = day + reachDays + 1;
    let value = 0;
    let fed = false;
    for (const offset of this.problem.wanted) {
      if (offset < from || offset >= until) continue;
      value += this.problem.objective.feeding(offset);
      fed = true;
    }
    return fed ? { value, until } : undefined;
  }

  /** Only regions that a session still to place could load keep days apart. */
  private remembered(today: RegionSet, before: readonly RegionSet[], left: number) {
    const matters = this.matters(left);
    return [today, ...before].slice(0, this.gap - 1).map((regions) => regions & matters);
  }

  private matters(left: number): RegionSet {
    const known = this.mattering.get(left);
    if (known !== undefined) return known;
    let regions = 0;
    for (const [type, { options }] of this.problem.types.entries()) {
      if (!this.stock.has(left, type)) continue;
      for (const { heavy } of options) regions |= heavy;
    }
    this.mattering.set(left, regions);
    return regions;
  }

  /** An upper bound: the same programme without spacing and without demanding neighbours. */
  private bound(day: number, left: number, fedUntil: number): number {
    if (day >= this.outlines.length) return 0;
    const key = (left * DAYS_PER_WEEK + day) * REACH + fedUntil;
    const known = this.relaxed.get(key);
    if (known !== undefined) return known;
    let best = Number.NEGATIVE_INFINITY;
    for (const { types, reachDays, value } of this.outlines[day] ?? []) {
      const rest = this.stock.without(left, types);
      const feed = rest < 0 ? undefined : this.feed(day, fedUntil, reachDays);
      if (!feed) continue;
      best = Math.max(best, value + feed.value + this.bound(day + 1, rest, feed.until));
    }
    this.relaxed.set(key, best);
    return best;
  }
}
