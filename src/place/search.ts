import { gapDays } from '../rules/spacing.ts';
import type { Week } from '../week/assess.ts';
import type { RegionSet } from '../week/regions.ts';
import { compareItems } from './arrange.ts';
import type { SessionType } from './candidates.ts';
import type { Objective } from './objective.ts';
import type { Pattern } from './patterns.ts';

/** All that the days behind mean to the days ahead. */
interface State {
  readonly day: number;
  /** How many sessions of each type are left to place. */
  readonly left: readonly number[];
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

class Finder {
  private readonly problem: SearchProblem;
  private readonly gap: number;
  private readonly exact = new Map<string, number>();
  private readonly relaxed = new Map<string, number>();
  private readonly demandingFixed: readonly boolean[];

  constructor(problem: SearchProblem) {
    this.problem = problem;
    this.gap = gapDays(problem.week.facts);
    this.demandingFixed = [-1, ...problem.patterns.keys()].map((day) =>
      problem.objective.demandingFixed(day),
    );
  }

  first(): State {
    const { types } = this.problem;
    return {
      day: 0,
      left: types.map(({ sessions }) => sessions.length),
      heavy: Array.from({ length: this.gap - 1 }, () => 0),
      demanding: this.demandingFixed[0] ?? false,
      fedUntil: 0,
    };
  }

  /** The highest score of the days from a state on. */
  best(state: State): number {
    if (state.day >= this.problem.patterns.length) return 0;
    const key = `${state.day}|${state.left}|${state.heavy}|${state.demanding}|${state.fedUntil}`;
    const known = this.exact.get(key);
    if (known !== undefined) return known;
    const steps = this.steps(state);
    let best = Number.NEGATIVE_INFINITY;
    for (const { gain, bound, next } of steps) {
      if (bound <= best) break;
      best = Math.max(best, gain + this.best(next));
    }
    this.exact.set(key, best);
    return best;
  }

  /** Among the steps that reach the best score, the one that comes first by start and activity. */
  choose(state: State): { pattern: Pattern; next: State } | undefined {
    const best = this.best(state);
    let chosen: { pattern: Pattern; next: State } | undefined;
    for (const { pattern, gain, bound, next } of this.steps(state)) {
      if (bound < best) break;
      if (gain + this.best(next) !== best) continue;
      const earlier =
        !chosen || compareItems(pattern.arrangement.items, chosen.pattern.arrangement.items) < 0;
      if (earlier) chosen = { pattern, next };
    }
    return chosen;
  }

  /** What can be done on a state's day, the most promising first. */
  private steps(state: State) {
    const { patterns, objective } = this.problem;
    const steps = [];
    for (const pattern of patterns[state.day] ?? []) {
      const left = lessUsed(state.left, pattern.types);
      if (!left || state.heavy.some((regions) => (regions & pattern.heavy) !== 0)) continue;
      const feed = this.feed(state.day, state.fedUntil, pattern.reachDays);
      if (feed === undefined) continue;
      const fixed = this.demandingFixed[state.day + 1] ?? false;
      const demanding = pattern.demanding || fixed;
      const onlyFixed = fixed && (this.demandingFixed[state.day] ?? false);
      const inARow = state.demanding && demanding && !onlyFixed ? objective.twoInARow : 0;
      const gain = pattern.value + feed.value - inARow;
      const heavy = this.remembered(pattern.heavy, state.heavy, left);
      const next = { day: state.day + 1, left, heavy, demanding, fedUntil: feed.until };
      steps.push({ pattern, gain, bound: gain + this.bound(next.day, left, feed.until), next });
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
  private remembered(today: RegionSet, before: readonly RegionSet[], left: readonly number[]) {
    let matters = 0;
    for (const [type, count] of left.entries()) {
      if (count === 0) continue;
      for (const { heavy } of this.problem.types[type]?.options ?? []) matters |= heavy;
    }
    return [today, ...before].slice(0, this.gap - 1).map((regions) => regions & matters);
  }

  /** An upper bound: the same programme without spacing and without demanding neighbours. */
  private bound(day: number, left: readonly number[], fedUntil: number): number {
    const { patterns } = this.problem;
    if (day >= patterns.length) return 0;
    const key = `${day}|${left}|${fedUntil}`;
    const known = this.relaxed.get(key);
    if (known !== undefined) return known;
    let best = Number.NEGATIVE_INFINITY;
    for (const pattern of patterns[day] ?? []) {
      const rest = lessUsed(left, pattern.types);
      const feed = rest && this.feed(day, fedUntil, pattern.reachDays);
      if (!rest || !feed) continue;
      best = Math.max(best, pattern.value + feed.value + this.bound(day + 1, rest, feed.until));
    }
    this.relaxed.set(key, best);
    return best;
  }
}

function lessUsed(
  left: readonly number[],
  types: readonly number[],
): readonly number[] | undefined {
  if (types.length === 0) return left;
  const rest = [...left];
  for (const type of types) {
    const count = rest[type] ?? 0;
    if (count === 0) return undefined;
    rest[type] = count - 1;
  }
  return rest;
}
