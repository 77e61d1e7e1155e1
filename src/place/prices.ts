import { type Feeding, REACH } from './feeding.ts';
import type { Outline, Outlines } from './outlines.ts';

const ROUNDS = 80;
const FIRST_STEP = 300;
const SHRINK = 0.93;

/**
 * A price in whole points for each type of session, and with it a bound: where every day may use
 * what it likes but pays for it, the days together are worth at least as much as when they share
 * what there is, once the price of all that is left is given back. Whatever the prices are, no week
 * is worth more; good ones come close (a Lagrangian relaxation, improved by subgradients).
 */
export class Prices {
  private readonly days: readonly (readonly Outlines[])[];
  private readonly feeding: Feeding;
  private prices: readonly number[];
  /** For each day and reach of its cooking, what is best at these prices. */
  private best: readonly (readonly (Outline | undefined)[])[] = [];
  /** By day and the first day not fed yet. */
  private known: (Ahead | undefined)[] = [];

  constructor(days: readonly (readonly Outlines[])[], counts: readonly number[], feeding: Feeding) {
    this.days = days;
    this.feeding = feeding;
    this.prices = counts.map(() => 0);
    this.set(this.prices);
    this.improve(counts);
  }

  of(type: number): number {
    return this.prices[type] ?? 0;
  }

  sum(types: readonly number[]): number {
    let sum = 0;
    for (let at = 0; at < types.length; at += 1) sum += this.of(types[at] ?? 0);
    return sum;
  }

  /** What is left of a day's value once it has paid. */
  net({ value, types }: Outline): number {
    return value - this.sum(types);
  }

  /** What the days from one on are worth at most once they have paid. */
  from(day: number, fedUntil: number): number {
    return this.ahead(day, fedUntil).value;
  }

  /** What is used more often than there is becomes dearer, the rest cheaper, in smaller steps. */
  private improve(counts: readonly number[]): void {
    let best = this.prices;
    let lowest = Number.POSITIVE_INFINITY;
    let step = FIRST_STEP;
    for (let round = 0; round < ROUNDS; round += 1) {
      const given = counts.reduce((sum, count, type) => sum + count * this.of(type), 0);
      const bound = this.from(0, 0) + given;
      if (bound < lowest) {
        lowest = bound;
        best = this.prices;
      }
      const used = this.uses();
      const next = counts.map((count, type) =>
        Math.max(0, Math.round(this.of(type) + step * ((used[type] ?? 0) - count))),
      );
      this.set(next);
      step *= SHRINK;
    }
    this.set(best);
  }

  private set(prices: readonly number[]): void {
    this.prices = prices;
    this.known = [];
    this.best = this.days.map((groups) => groups.map(({ all }) => this.bestOf(all)));
  }

  private bestOf(all: readonly Outline[]): Outline | undefined {
    let best: Outline | undefined;
    for (const outline of all) if (!best || this.net(outline) > this.net(best)) best = outline;
    return best;
  }

  /** How often each type is used when every day does what is best for it. */
  private uses(): number[] {
    const used = this.prices.map(() => 0);
    let fedUntil = 0;
    for (const day of this.days.keys()) {
      const { best, until } = this.ahead(day, fedUntil);
      for (const type of best?.types ?? []) used[type] = (used[type] ?? 0) + 1;
      fedUntil = until;
    }
    return used;
  }

  private ahead(day: number, fedUntil: number): Ahead {
    if (day >= this.days.length) return OVER;
    const key = day * REACH + fedUntil;
    const known = this.known[key];
    if (known) return known;
    let ahead: Ahead = { value: Number.NEGATIVE_INFINITY, best: undefined, until: fedUntil };
    for (const best of this.best[day] ?? []) {
      if (!best) continue;
      const fed = this.feeding.value(day, fedUntil, best.reachDays);
      const until = this.feeding.until(day, fedUntil, best.reachDays);
      const value = this.net(best) + fed + this.from(day + 1, until);
      if (value > ahead.value) ahead = { value, best, until };
    }
    this.known[key] = ahead;
    return ahead;
  }
}

/** The days from one on, and how the first of them is used. */
interface Ahead {
  readonly value: number;
  readonly best: Outline | undefined;
  readonly until: number;
}

const OVER: Ahead = { value: 0, best: undefined, until: 0 };
