import { gapDays } from '../rules/spacing.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Week } from '../week/assess.ts';
import { compareItems } from './arrange.ts';
import { itemsOf, type Pattern } from './best-patterns.ts';
import type { SessionType } from './candidates.ts';
import { Feeding } from './feeding.ts';
import type { Objective } from './objective.ts';
import { Prices } from './prices.ts';
import { mostKept, type Ranked, rank } from './ranked.ts';
import { type SearchDay, searchDays } from './search-day.ts';
import { Stock } from './stock.ts';

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
 * explored best first under bounds that let every day have any sessions it pays for. Where fewer
 * blocks can stay than are to, as many stay as can.
 */
export function search(problem: SearchProblem): Found {
  const finder = new Finder(problem);
  let { keep } = problem;
  let state = finder.learnt(keep);
  while (keep > 0 && state.worth === NEVER) {
    keep -= 1;
    state = finder.learnt(keep);
  }
  const { worth } = state;
  const days: Pattern[] = [];
  for (let step = finder.choose(state); step; step = finder.choose(step.next)) {
    days.push(step.pattern);
  }
  return { value: worth, days, keep };
}

/** All that the days behind mean to the days ahead, and what is known so far of those. */
interface State {
  readonly day: number;
  /** What is behind the day, as its place in the day's list. */
  readonly place: number;
  /** How many sessions of each type are left to place, as one number (see Stock). */
  readonly left: number;
  /** How many blocks of the earlier plan still have to stay where they are. */
  readonly keep: number;
  /** For each kind of day, the next of its patterns to look at. */
  readonly reached: number[];
  /** For each of those: no week from here on that has it is worth more. */
  readonly offers: number[];
  /** The price of all sessions that are left. */
  readonly given: number;
  /** The patterns looked at. */
  readonly steps: Step[];
  /** No week from here on is worth more; where `exact`, one is worth it. */
  worth: number;
  exact: boolean;
}

/** One way to go on from a state. */
interface Step {
  readonly pattern: Pattern;
  readonly gain: number;
  readonly next: State;
  /** No week that goes on like this is worth more. */
  bound: number;
}

const NEVER = Number.NEGATIVE_INFINITY;

class Finder {
  private readonly days: readonly SearchDay[];
  private readonly stock: Stock;
  private readonly prices: Prices;
  private readonly ranked: readonly (readonly Ranked[])[];
  /** The most blocks that may stay from a day on. */
  private readonly mostKept: readonly number[];
  private readonly keep: number;
  private readonly met: Map<number, State>[];

  constructor({ week, types, patterns, wanted, objective, keep }: SearchProblem) {
    this.days = searchDays(patterns, {
      feeding: new Feeding(wanted, objective.feeding),
      gap: gapDays(week.facts),
      twoInARow: objective.twoInARow,
      demandingFixed: objective.demandingFixed,
    });
    this.keep = keep;
    this.stock = new Stock(types.map(({ sessions }) => sessions.length));
    this.prices = new Prices(this.days, this.stock.counts);
    this.ranked = this.days.map((day) => rank(day, this.prices));
    this.mostKept = mostKept(patterns, keep);
    this.met = patterns.map(() => new Map());
  }

  /** The first day, and what the week is worth with so many blocks where they were. */
  learnt(keep: number): State {
    const state = this.state(0, 0, this.stock.full, keep);
    this.learn(state, NEVER);
    return state;
  }

  /** A state of which at first only bounds are known. */
  private state(day: number, place: number, left: number, keep: number): State {
    const met = this.met[day];
    // Too many blocks moved: not a week at all.
    if (!met) return keep > 0 ? NOT_A_WEEK : OVER;
    const behind = this.days[day]?.behind.length ?? 0;
    const key = (left * behind + place) * (this.keep + 1) + keep;
    const before = met.get(key);
    if (before) return before;
    const ranked = this.ranked[day] ?? [];
    const state: State = {
      day,
      place,
      left,
      keep,
      reached: ranked.map(() => 0),
      offers: ranked.map(() => NEVER),
      given: this.prices.given(this.stock.countsOf(left)),
      steps: [],
      worth: NEVER,
      exact: false,
    };
    for (let kind = 0; kind < ranked.length; kind += 1) this.offer(state, kind);
    state.worth = Math.max(NEVER, ...state.offers);
    met.set(key, state);
    return state;
  }

  /** Looks for the next pattern of a kind that the sessions left allow. */
  private offer({ day, place, left, keep, reached, offers, given }: State, kind: number): void {
    const behind = this.days[day]?.behind[place];
    const ranked = this.ranked[day]?.[kind];
    const gain = behind?.gains[kind] ?? NEVER;
    if (!behind || !ranked || gain === NEVER) return;
    const most = this.mostKept[day + 1] ?? 0;
    let at = reached[kind] ?? 0;
    for (; at < ranked.patterns.length; at += 1) {
      const pattern = ranked.patterns[at];
      if (!pattern || keep - pattern.kept > most) continue;
      if (this.stock.without(left, pattern.types) >= 0) break;
    }
    reached[kind] = at;
    const ahead = this.prices.from(day + 1, behind.next[kind] ?? 0);
    offers[kind] = gain + (ranked.nets[at] ?? NEVER) + given + ahead;
  }

  /**
   * Learns what the days from a state on are worth, or that they are worth less than is needed to
   * matter: always on the step that promises most, only until another promises more.
   */
  private learn(state: State, needed: number): void {
    while (!state.exact && state.worth >= needed) {
      let most = NEVER;
      let second = NEVER;
      let best: Step | undefined;
      for (const step of state.steps) {
        if (step.bound > most) {
          second = most;
          most = step.bound;
          best = step;
        } else if (step.bound > second) second = step.bound;
      }
      let kind = -1;
      for (let at = 0; at < state.offers.length; at += 1) {
        const offer = state.offers[at] ?? NEVER;
        if (offer > most) {
          second = most;
          most = offer;
          kind = at;
        } else if (offer > second) second = offer;
      }
      state.worth = most;
      if (most === NEVER) state.exact = true;
      else if (most < needed) return;
      else if (kind >= 0) this.open(state, kind);
      else if (best) state.exact = this.isSure(best, Math.max(needed, second));
    }
  }

  /** Takes the next pattern of a kind up among the steps. */
  private open(state: State, kind: number): void {
    const { day, place, left, keep, reached, steps } = state;
    const behind = this.days[day]?.behind[place];
    const at = reached[kind] ?? 0;
    const pattern = this.ranked[day]?.[kind]?.patterns[at];
    if (!behind || !pattern) return;
    const rest = this.stock.without(left, pattern.types);
    const toKeep = Math.max(0, keep - pattern.kept);
    const next = this.state(day + 1, behind.next[kind] ?? 0, rest, toKeep);
    const gain = pattern.value + (behind.gains[kind] ?? NEVER);
    steps.push({ pattern, gain, next, bound: gain + next.worth });
    reached[kind] = at + 1;
    this.offer(state, kind);
  }

  /** Learns the same of the days after a step; whether its bound was what it is worth. */
  private isSure(step: Step, needed: number): boolean {
    const { gain, next, bound } = step;
    this.learn(next, needed - gain);
    step.bound = gain + next.worth;
    return next.exact && bound === step.bound;
  }

  /** Among the steps that reach the best score, the one that comes first by start and activity. */
  choose(state: State): Step | undefined {
    const { worth, offers, steps } = state;
    if (worth === NEVER) return undefined;
    for (let kind = 0; kind < offers.length; kind += 1) {
      while ((offers[kind] ?? NEVER) >= worth) this.open(state, kind);
    }
    const patterns = this.days[state.day]?.patterns ?? [];
    steps.sort((one, other) => patterns.indexOf(one.pattern) - patterns.indexOf(other.pattern));
    let chosen: Step | undefined;
    for (const step of steps) {
      if (step.bound < worth) continue;
      if (chosen && compareItems(itemsOf(step.pattern), itemsOf(chosen.pattern)) >= 0) continue;
      while (step.bound >= worth && !this.isSure(step, worth));
      if (step.bound >= worth) chosen = step;
    }
    return chosen;
  }
}

const OVER: State = {
  day: DAYS_PER_WEEK,
  place: 0,
  left: 0,
  keep: 0,
  reached: [],
  offers: [],
  given: 0,
  steps: [],
  worth: 0,
  exact: true,
};
const NOT_A_WEEK: State = { ...OVER, worth: NEVER };
