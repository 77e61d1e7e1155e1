import type { RegionSet } from '../week/regions.ts';
import { arrange, bestWorth, compareItems, type Items } from './arrange.ts';
import type { Candidates } from './candidates.ts';

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
  readonly blocks: readonly Candidates[];
  /** Where the blocks are: see `itemsOf`. */
  items: Items | undefined;
}

/** Where the blocks of a pattern are best; few patterns are ever asked. */
export function itemsOf(pattern: Pattern): Items {
  const items = pattern.items ?? arrange(pattern.blocks);
  pattern.items = items;
  return items;
}

type Price = (workouts: number, load: number) => number;

const NEVER = Number.NEGATIVE_INFINITY;

/** More than any session type's index plus one. */
const MOST_TYPES = 64;

/** Collects a day's best pattern for each thing the rest of the week can notice. */
export class BestPatterns {
  private readonly room: number;
  private readonly price: Price;
  private readonly cooking: readonly Candidates[];
  private readonly holds: string | undefined;
  /** In the order in which their kinds were first met. */
  private readonly found: Pattern[] = [];
  /** Places in `found`, by the types used. */
  private readonly alike = new Map<number, number[]>();

  constructor(
    room: number,
    price: Price,
    cooking: readonly Candidates[],
    holds: string | undefined,
  ) {
    this.room = room;
    this.price = price;
    this.cooking = cooking;
    this.holds = holds;
  }

  /** Rule E04; what costs nothing is possible on a day that has nothing left, too. */
  canCarry(cost: number): boolean {
    return cost <= 0 || cost <= this.room;
  }

  /** Up to two workouts that may share the day, without cooking and with each way of it. */
  consider(first?: Candidates, second?: Candidates): void {
    const cost = (first?.cost ?? 0) + (second?.cost ?? 0);
    if (!this.canCarry(cost)) return;
    const { holds } = this;
    const isHeld = !holds || first?.option.id === holds || second?.option.id === holds;
    const most = (first?.best ?? 0) + (second?.best ?? 0);
    const worth = isHeld ? this.keepBest(first, second, undefined, most) : most;
    if (worth === NEVER) return;
    for (const meal of this.cooking) {
      if (!isHeld && meal.option.id !== holds) continue;
      if (this.canCarry(cost + meal.cost)) this.keepBest(first, second, meal, worth + meal.best);
    }
  }

  /**
   * Keeps the blocks as a pattern unless a known one is as good. They are worth `most` at most;
   * returned is the same or something closer, −∞ where they do not fit on the day.
   */
  private keepBest(
    first: Candidates | undefined,
    second: Candidates | undefined,
    meal: Candidates | undefined,
    most: number,
  ): number {
    const load = (first?.option.load ?? 0) + (second?.option.load ?? 0);
    const price = this.price(second ? 2 : first ? 1 : 0, load);
    const heavy = (first?.option.heavy ?? 0) | (second?.option.heavy ?? 0);
    const demanding = first?.demanding === true || second?.demanding === true;
    const reachDays = meal?.option.reachDays ?? 0;
    const kept = (first?.kept ?? 0) + (second?.kept ?? 0) + (meal?.kept ?? 0);
    const alike = this.alikeTo(first, second);
    let place: number | undefined;
    for (const at of alike) {
      const other = this.found[at];
      if (!other || other.heavy !== heavy || other.demanding !== demanding) continue;
      if (other.reachDays === reachDays && other.kept === kept) place = at;
    }
    const known = place === undefined ? undefined : this.found[place];
    if (known && most - price < known.value) return most;
    const worth = first ? bestWorth(first, second ?? meal, second && meal, most) : bestWorth(meal);
    const value = worth - price;
    if (worth === NEVER || (known && value < known.value)) return worth;
    const blocks: Candidates[] = [];
    const types: number[] = [];
    if (first) blocks.push(first);
    if (second) blocks.push(second);
    if (meal) blocks.push(meal);
    if (first?.type !== undefined) types.push(first.type);
    if (second?.type !== undefined) types.push(second.type);
    const items = undefined;
    const pattern = { types, reachDays, heavy, demanding, kept, value, blocks, items };
    if (known && !isBetter(pattern, known)) return worth;
    if (place === undefined) alike.push(this.found.length);
    this.found[place ?? this.found.length] = pattern;
    return worth;
  }

  private alikeTo(first: Candidates | undefined, second: Candidates | undefined): number[] {
    const key = ((first?.type ?? -1) + 1) * MOST_TYPES + (second?.type ?? -1) + 1;
    const known = this.alike.get(key);
    if (known) return known;
    const places: number[] = [];
    this.alike.set(key, places);
    return places;
  }

  /** All but those that another beats in every respect the rest of the week can notice. */
  undominated(): Pattern[] {
    const beaten = new Set<Pattern>();
    for (const places of this.alike.values()) {
      if (places.length < 2) continue;
      const group = places.flatMap((place) => this.found[place] ?? []);
      for (const pattern of group) {
        if (group.some((other) => beats(other, pattern))) beaten.add(pattern);
      }
    }
    return this.found.filter((pattern) => !beaten.has(pattern));
  }
}

function isBetter(one: Pattern, other: Pattern): boolean {
  if (one.value !== other.value) return one.value > other.value;
  return compareItems(itemsOf(one), itemsOf(other)) < 0;
}

/** Of two with the same types. */
function beats(one: Pattern, other: Pattern): boolean {
  return (
    one.value > other.value &&
    one.reachDays === other.reachDays &&
    one.kept >= other.kept &&
    (one.heavy & ~other.heavy) === 0 &&
    (!one.demanding || other.demanding)
  );
}
