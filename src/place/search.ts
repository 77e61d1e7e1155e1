import { gapDays } from '../rules/spacing.ts';
import type { Week } from '../week/assess.ts';
import { ALL_REGIONS, type RegionSet } from '../week/regions.ts';
import { compareItems } from './arrange.ts';
import { itemsOf, type Pattern } from './best-patterns.ts';
import { Bounds } from './bounds.ts';
import type { SessionType } from './candidates.ts';
import { Feeding } from './feeding.ts';
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
 * explored best first under bounds that ignore spacing and demanding neighbours. Where fewer blocks
 * can stay than are to, as many stay as can.
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

/** One way to go on from a state. */
interface Step {
  readonly pattern: Pattern;
  readonly gain: number;
  readonly next: State;
}

const NEVER = Number.NEGATIVE_INFINITY;
const REGION_SETS = ALL_REGIONS + 1;

class Finder {
  private readonly problem: SearchProblem;
  private readonly gap: number;
  private readonly stock: Stock;
  private readonly feeding: Feeding;
  private readonly bounds: Bounds;
  private readonly exact = new Map<number, Map<number, number>>();
  private readonly mattering = new Map<number, RegionSet>();
  private readonly demandingFixed: readonly boolean[];
  /** For each day the bounds of its patterns, while a state of it is looked at. */
  private readonly scratch: number[][];

  constructor(problem: SearchProblem) {
    const { week, types, patterns, wanted, objective, keep } = problem;
    this.problem = problem;
    this.gap = gapDays(week.facts);
    this.stock = new Stock(types.map(({ sessions }) => sessions.length));
    this.feeding = new Feeding(wanted, objective.feeding);
    this.bounds = new Bounds(patterns, this.stock, this.feeding, keep);
    this.demandingFixed = [-1, ...patterns.keys()].map((day) => objective.demandingFixed(day));
    this.scratch = patterns.map(() => []);
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
    const patterns = this.problem.patterns[state.day];
    // Too many blocks moved: not a week at all.
    if (!patterns) return state.keep > 0 ? NEVER : 0;
    const known = this.memory(state);
    const key = this.bounds.key(state.day, state.left, state.fedUntil, state.keep);
    const value = known.get(key);
    if (value !== undefined) return value;
    const bounds = this.quickBounds(state, patterns);
    let best = NEVER;
    for (let at = highest(bounds); (bounds[at] ?? NEVER) > best; at = highest(bounds)) {
      const pattern = patterns[at];
      if (!pattern) break;
      const gain = this.gain(state, pattern);
      const closer = gain + this.closeBound(state, pattern);
      if (closer < (bounds[at] ?? NEVER)) bounds[at] = closer;
      else {
        bounds[at] = NEVER;
        best = Math.max(best, gain + this.best(this.after(state, pattern)));
      }
    }
    known.set(key, best);
    return best;
  }

  /** For each pattern of a state's day: no week that has it is worth more. −∞ where it may not be. */
  private quickBounds(state: State, patterns: readonly Pattern[]): number[] {
    const { day, left, fedUntil, keep } = state;
    const near = state.heavy.reduce((set, regions) => set | regions, 0);
    const bounds = this.scratch[day] ?? [];
    const given = this.bounds.given(left);
    for (let at = 0; at < patterns.length; at += 1) {
      const pattern = patterns[at];
      let bound = NEVER;
      if (pattern && !(near & pattern.heavy)) {
        const rest = this.stock.without(left, pattern.types);
        const gain = rest < 0 ? NEVER : this.gain(state, pattern);
        const until = this.feeding.until(day, fedUntil, pattern.reachDays);
        if (gain > NEVER) {
          const quick = this.bounds.quick(given, pattern.types, day + 1, until);
          const isKnown = quick < Number.POSITIVE_INFINITY;
          const toKeep = Math.max(0, keep - pattern.kept);
          bound = gain + (isKnown ? quick : this.bounds.close(day + 1, rest, until, toKeep));
        }
      }
      bounds[at] = bound;
    }
    return bounds;
  }

  /** Of the days after a pattern. */
  private closeBound({ day, left, fedUntil, keep }: State, pattern: Pattern): number {
    const rest = this.stock.without(left, pattern.types);
    const until = this.feeding.until(day, fedUntil, pattern.reachDays);
    return this.bounds.close(day + 1, rest, until, Math.max(0, keep - pattern.kept));
  }

  /** What a pattern adds to the score; −∞ where its cooking feeds nobody. */
  private gain({ day, demanding, fedUntil }: State, pattern: Pattern): number {
    const fixed = this.demandingFixed[day + 1] ?? false;
    const onlyFixed = fixed && (this.demandingFixed[day] ?? false);
    const twoInARow = demanding && !onlyFixed && (pattern.demanding || fixed);
    const fed = this.feeding.value(day, fedUntil, pattern.reachDays);
    return pattern.value + fed - (twoInARow ? this.problem.objective.twoInARow : 0);
  }

  /** What is known of states that remember the same heavy regions and the same demanding day. */
  private memory({ heavy, demanding }: State): Map<number, number> {
    const key = heavy.reduce((sum, regions) => sum * REGION_SETS + regions, demanding ? 1 : 0);
    const known = this.exact.get(key) ?? new Map<number, number>();
    this.exact.set(key, known);
    return known;
  }

  /** Among the steps that reach the best score, the one that comes first by start and activity. */
  choose(state: State): Step | undefined {
    const best = this.best(state);
    let chosen: Step | undefined;
    for (const pattern of this.promising(state, best)) {
      const items = itemsOf(pattern);
      if (chosen && compareItems(items, itemsOf(chosen.pattern)) >= 0) continue;
      const gain = this.gain(state, pattern);
      const next = this.after(state, pattern);
      if (gain + this.best(next) === best) chosen = { pattern, gain, next };
    }
    return chosen;
  }

  /** The patterns of a state's day that may reach a score, the most promising first. */
  private promising(state: State, score: number): Pattern[] {
    const patterns = this.problem.patterns[state.day] ?? [];
    const bounds = this.quickBounds(state, patterns);
    return patterns
      .flatMap((pattern, at) => {
        if ((bounds[at] ?? NEVER) < score) return [];
        const bound = this.gain(state, pattern) + this.closeBound(state, pattern);
        return bound < score ? [] : [{ pattern, bound }];
      })
      .sort((one, other) => other.bound - one.bound)
      .map(({ pattern }) => pattern);
  }

  private after(state: State, pattern: Pattern): State {
    const left = this.stock.without(state.left, pattern.types);
    return {
      day: state.day + 1,
      left,
      heavy: this.remembered(pattern.heavy, state.heavy, left),
      demanding: pattern.demanding || (this.demandingFixed[state.day + 1] ?? false),
      fedUntil: this.feeding.until(state.day, state.fedUntil, pattern.reachDays),
      keep: Math.max(0, state.keep - pattern.kept),
    };
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
      if (this.stock.count(left, type) === 0) continue;
      for (const { heavy } of options) regions |= heavy;
    }
    this.mattering.set(left, regions);
    return regions;
  }
}

/** The place of the highest value. */
function highest(values: readonly number[]): number {
  let place = 0;
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at] ?? NEVER) > (values[place] ?? NEVER)) place = at;
  }
  return place;
}
