import { gapDays } from '../rules/spacing.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Week } from '../week/assess.ts';
import { ALL_REGIONS, type RegionSet } from '../week/regions.ts';
import { compareItems } from './arrange.ts';
import { itemsOf, type Pattern } from './best-patterns.ts';
import type { SessionType } from './candidates.ts';
import type { Objective } from './objective.ts';
import { Stock } from './stock.ts';

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
  /** How many blocks of the earlier plan still have to stay where they are. */
  readonly keep: number;
}

export interface SearchProblem {
  readonly week: Week;
  readonly types: readonly SessionType[];
  readonly patterns: readonly (readonly Pattern[])[];
  /** Day offsets that want feeding. */
  readonly wanted: readonly number[];
  readonly objective: Objective;
  /** How many blocks of the earlier plan are to stay where they are. */
  readonly keep: number;
}

export interface Found {
  readonly value: number;
  readonly days: Pattern[];
  /** As many blocks as were to stay, or as can. */
  readonly keep: number;
}

/**
 * One pattern a day, so that their sum is the highest possible: a dynamic programme over the days,
 * explored best first under a bound that ignores only spacing and demanding neighbours. Where fewer
 * blocks can stay than are to, as many stay as can.
 */
export function search(problem: SearchProblem): Found {
  const finder = new Finder(problem);
  const days: Pattern[] = [];
  let { keep } = problem;
  while (keep > 0 && finder.best(finder.first(keep)) === Number.NEGATIVE_INFINITY) keep -= 1;
  let state = finder.first(keep);
  const value = finder.best(state);
  while (state.day < problem.patterns.length) {
    const step = finder.choose(state);
    if (!step) break;
    days.push(step.pattern);
    state = step.next;
  }
  return { value, days, keep };
}

/** The best value of a day for each thing the bound can notice. */
interface Outline {
  readonly types: readonly number[];
  readonly reachDays: number;
  readonly kept: number;
  readonly value: number;
}

function outlines(patterns: readonly Pattern[]): Outline[] {
  const best = new Map<string, Outline>();
  for (const { types, reachDays, kept, value } of patterns) {
    const key = `${types}|${reachDays}|${kept}`;
    const known = best.get(key);
    if (!known || value > known.value) best.set(key, { types, reachDays, kept, value });
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
  readonly keep: number;
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

  first(keep: number): State {
    return {
      keep,
      day: 0,
      left: this.stock.full,
      heavy: Array.from({ length: this.gap - 1 }, () => 0),
      demanding: this.demandingFixed[0] ?? false,
      fedUntil: 0,
    };
  }

  /** The highest score of the days from a state on. */
  best(state: State): number {
    if (state.day >= this.problem.patterns.length) return this.end(state.keep);
    const known = this.memory(state);
    const key = this.key(state.day, state.left, state.fedUntil, state.keep);
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

  /** Too many blocks moved: not a week at all. */
  private end(keep: number): number {
    return keep > 0 ? Number.NEGATIVE_INFINITY : 0;
  }

  private key(day: number, left: number, fedUntil: number, keep: number): number {
    const progress = (left * DAYS_PER_WEEK + day) * REACH + fedUntil;
    return progress * (this.problem.keep + 1) + keep;
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
      const items = itemsOf(step.pattern);
      if (chosen && compareItems(items, itemsOf(chosen.pattern)) >= 0) continue;
      if (step.gain + this.best(this.after(state, step)) === best) chosen = step;
    }
    return chosen && { pattern: chosen.pattern, next: this.after(state, chosen) };
  }

  private after(state: State, { pattern, left, demanding, fedUntil, keep }: Step): State {
    const heavy = this.remembered(pattern.heavy, state.heavy, left);
    return { day: state.day + 1, left, heavy, demanding, fedUntil, keep };
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
      const fedUntil = feed.until;
      const keep = Math.max(0, state.keep - pattern.kept);
      const bound = gain + this.bound(state.day + 1, left, fedUntil, keep);
      steps.push({ pattern, gain, bound, left, demanding, fedUntil, keep });
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
  private bound(day: number, left: number, fedUntil: number, keep: number): number {
    if (day >= this.outlines.length) return this.end(keep);
    const key = this.key(day, left, fedUntil, keep);
    const known = this.relaxed.get(key);
    if (known !== undefined) return known;
    let best = Number.NEGATIVE_INFINITY;
    for (const { types, reachDays, kept, value } of this.outlines[day] ?? []) {
      const rest = this.stock.without(left, types);
      const feed = rest < 0 ? undefined : this.feed(day, fedUntil, reachDays);
      if (!feed) continue;
      const more = keep > kept ? keep - kept : 0;
      best = Math.max(best, value + feed.value + this.bound(day + 1, rest, feed.until, more));
    }
    this.relaxed.set(key, best);
    return best;
  }
}
