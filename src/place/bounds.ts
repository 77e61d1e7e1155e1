import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Pattern } from './best-patterns.ts';
import { type Feeding, REACH } from './feeding.ts';
import { type Outlines, outlinesOf } from './outlines.ts';
import { Prices } from './prices.ts';
import type { Stock } from './stock.ts';

const NONE: readonly number[] = [];

/** From so many ways to have sessions left on, prices pay for themselves. */
const MANY = 150;

/** Upper bounds of what the days from one on are worth, with so many sessions left. */
export class Bounds {
  /** Those of a day and a reach that are worth most, less the price of their sessions, first. */
  private readonly days: readonly (readonly Outlines[])[];
  private readonly stock: Stock;
  private readonly feeding: Feeding;
  private readonly mostKept: number;
  private readonly prices: Prices | undefined;
  private readonly known = new Map<number, number>();

  constructor(
    patterns: readonly (readonly Pattern[])[],
    stock: Stock,
    feeding: Feeding,
    mostKept: number,
  ) {
    this.stock = stock;
    this.feeding = feeding;
    this.mostKept = mostKept;
    this.days = patterns.map(outlinesOf);
    if (stock.full < MANY) return;
    const prices = new Prices(this.days, stock.counts, feeding);
    this.prices = prices;
    for (const { all, nets } of this.days.flat()) {
      all.sort((one, other) => prices.net(other) - prices.net(one));
      nets.push(...all.map((outline) => prices.net(outline)));
    }
  }

  /** One number for all that a bound depends on. */
  key(day: number, left: number, fedUntil: number, keep: number): number {
    const progress = (left * DAYS_PER_WEEK + day) * REACH + fedUntil;
    return progress * (this.mostKept + 1) + keep;
  }

  /**
   * Of the days after one that uses some types, by prices alone; `given` is what the sessions left
   * before that day cost. +∞ without prices.
   */
  quick(given: number, types: readonly number[], nextDay: number, fedUntil: number): number {
    const { prices } = this;
    if (!prices) return Number.POSITIVE_INFINITY;
    return given - prices.sum(types) + prices.from(nextDay, fedUntil);
  }

  /** The price of all sessions that are left. */
  given(left: number): number {
    const { prices, stock } = this;
    if (!prices) return 0;
    let given = 0;
    for (let type = 0; type < stock.counts.length; type += 1) {
      given += stock.count(left, type) * prices.of(type);
    }
    return given;
  }

  /** The best without spacing and without demanding neighbours. */
  close(day: number, left: number, fedUntil: number, keep: number): number {
    if (day >= this.days.length) return keep > 0 ? Number.NEGATIVE_INFINITY : 0;
    const key = this.key(day, left, fedUntil, keep);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const given = this.given(left);
    let best = Number.NEGATIVE_INFINITY;
    for (const { reachDays, all, nets } of this.days[day] ?? []) {
      const fed = this.feeding.value(day, fedUntil, reachDays);
      if (fed === Number.NEGATIVE_INFINITY) continue;
      const until = this.feeding.until(day, fedUntil, reachDays);
      const most = fed + this.quick(given, NONE, day + 1, until);
      for (let at = 0; at < all.length; at += 1) {
        const outline = all[at];
        if (!outline || most + (nets[at] ?? 0) <= best) break;
        const rest = this.stock.without(left, outline.types);
        if (rest < 0) continue;
        const more = keep > outline.kept ? keep - outline.kept : 0;
        const value = outline.value + fed + this.close(day + 1, rest, until, more);
        if (value > best) best = value;
      }
    }
    this.known.set(key, best);
    return best;
  }
}
