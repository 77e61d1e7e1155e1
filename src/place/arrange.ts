import type { Candidates } from './candidates.ts';
import { nowhere } from './slots.ts';

/** Options put at slots of one day, in order of time; slots count from the day's first. */
export type Items = readonly Item[];

interface Item {
  readonly candidates: Candidates;
  readonly slot: number;
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The most that up to three options of one day are worth without overlap; −∞ if they do not fit. The
 * search for it ends where it has found `enough`, which is never less than that.
 */
export function bestWorth(
  one?: Candidates,
  second?: Candidates,
  third?: Candidates,
  enough = Number.POSITIVE_INFINITY,
): number {
  if (!one) return 0;
  if (!second) return one.best;
  if (!third) {
    if (areApart(one, second)) return one.best + second.best;
    return Math.max(worthOfTwo(one, second), worthOfTwo(second, one));
  }
  if (areApart(one, second) && areApart(one, third) && areApart(second, third)) {
    return one.best + second.best + third.best;
  }
  return worthOfThree(one, second, third, enough);
}

/** Begins with the order in which they would be if each were alone. */
function worthOfThree(
  one: Candidates,
  second: Candidates,
  third: Candidates,
  enough: number,
): number {
  if (second.bestSlot < one.bestSlot) return worthOfThree(second, one, third, enough);
  if (third.bestSlot < second.bestSlot) return worthOfThree(one, third, second, enough);
  let best = worthBefore(one, second, third, enough);
  if (best < enough) best = Math.max(best, worthBefore(second, one, third, enough));
  if (best < enough) best = Math.max(best, worthBefore(third, one, second, enough));
  return best;
}

/** The most that an option is worth with two after it, in either order. */
function worthBefore(
  first: Candidates,
  one: Candidates,
  other: Candidates,
  enough: number,
): number {
  const best = worthAhead(first, aheadOfTwo(one, other));
  return best < enough ? Math.max(best, worthAhead(first, aheadOfTwo(other, one))) : best;
}

/** Whether two options do not touch where each is worth most: nothing can be better. */
function areApart(one: Candidates, other: Candidates): boolean {
  return one.bestSlot < other.bestSlot
    ? one.bestSlot + one.slots <= other.bestSlot
    : other.bestSlot + other.slots <= one.bestSlot;
}

/** The most that two options are worth in this order of time. */
function worthOfTwo(first: Candidates, second: Candidates): number {
  return first.first + first.slots > second.last ? NEVER : worthAhead(first, ahead(second));
}

/** The most that an option is worth before what is ahead of its end. */
function worthAhead(candidates: Candidates, after: readonly number[]): number {
  const { values, slots, first, last } = candidates;
  let best = NEVER;
  for (let slot = first; slot <= last; slot += 1) {
    const rest = after[slot + slots] ?? NEVER;
    // What is ahead only shrinks, so from here on nothing is better.
    if (candidates.best + rest <= best) break;
    const value = (values[slot] ?? NEVER) + rest;
    if (value > best) best = value;
  }
  return best;
}

/** For each slot, the best that an option is worth from there on. */
function ahead(candidates: Candidates): readonly number[] {
  const known = candidates.ahead.own;
  if (known) return known;
  const { values, first, last } = candidates;
  const own = nowhere(values.length);
  let best = NEVER;
  for (let slot = last; slot >= first; slot -= 1) {
    const value = values[slot] ?? NEVER;
    if (value > best) best = value;
    own[slot] = best;
  }
  candidates.ahead.own = own.fill(best, 0, first);
  return own;
}

/** For each slot, the best that one option and then another are worth from there on. */
function aheadOfTwo(first: Candidates, second: Candidates): readonly number[] {
  const kept = first.ahead.withOther ?? new Map<Candidates, readonly number[]>();
  const known = kept.get(second);
  if (known) return known;
  const { values, slots } = first;
  const after = ahead(second);
  const both = nowhere(values.length);
  let best = NEVER;
  for (let slot = first.last; slot >= first.first; slot -= 1) {
    const value = (values[slot] ?? NEVER) + (after[slot + slots] ?? NEVER);
    if (value > best) best = value;
    both[slot] = best;
  }
  both.fill(best, 0, first.first);
  first.ahead.withOther = kept.set(second, both);
  return both;
}

/**
 * The best way to put up to three options that fit on one day without overlap; among equally good
 * ones the earliest, compared start by start and then by activity.
 */
export function arrange(all: readonly Candidates[]): Items {
  const favourites = atFavourites(all);
  if (favourites) return favourites;
  let best: Items | undefined;
  let most = NEVER;
  for (const order of orders(all)) {
    const value = worthInOrder(order);
    if (value < most || value === NEVER) continue;
    const found = inOrder(order, value);
    if (!best || value > most || compareItems(found, best) < 0) best = found;
    most = value;
  }
  return best ?? [];
}

/** Every option at its earliest best slot, where those do not touch. */
function atFavourites(all: readonly Candidates[]): Items | undefined {
  const items = all.map((candidates) => ({ candidates, slot: candidates.bestSlot }));
  if (items.length > 1) items.sort((one, other) => one.slot - other.slot);
  for (let index = 1; index < items.length; index += 1) {
    const before = items[index - 1];
    const item = items[index];
    if (before && item && before.slot + before.candidates.slots > item.slot) return undefined;
  }
  return items;
}

/** By start, then activity, then the larger variant; something early beats nothing. */
export function compareItems(one: Items, other: Items): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [one[index], other[index]];
    if (!a || !b) break;
    if (a.slot !== b.slot) return a.slot - b.slot;
    const [left, right] = [a.candidates.option, b.candidates.option];
    if (left.id !== right.id) return left.id < right.id ? -1 : 1;
    if (left.minutes !== right.minutes) return right.minutes - left.minutes;
  }
  return other.length - one.length;
}

/** The orders of two or three options, as places in the list. */
const ORDERS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [
    [0, 1],
    [1, 0],
  ],
  3: [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ],
};

function orders(all: readonly Candidates[]): (readonly Candidates[])[] {
  return (ORDERS[all.length] ?? []).map((order) => order.flatMap((place) => all[place] ?? []));
}

function worthInOrder([first, second, third]: readonly Candidates[]): number {
  if (!first || !second) return NEVER;
  return third ? worthAhead(first, aheadOfTwo(second, third)) : worthOfTwo(first, second);
}

/** The earliest arrangement of a given order and worth. */
function inOrder(order: readonly Candidates[], value: number): Items {
  const items: Item[] = [];
  let from = 0;
  let left = value;
  for (const [index, candidates] of order.entries()) {
    const [next, last] = order.slice(index + 1);
    const after = next && (last ? aheadOfTwo(next, last) : ahead(next));
    const slot = earliestBest(candidates, from, left, after);
    items.push({ candidates, slot });
    from = slot + candidates.slots;
    left -= candidates.values[slot] ?? 0;
  }
  return items;
}

function earliestBest(
  { values, slots }: Candidates,
  from: number,
  wanted: number,
  after: readonly number[] | undefined,
): number {
  let slot = from;
  while (slot < values.length) {
    const rest = after ? (after[slot + slots] ?? NEVER) : 0;
    if ((values[slot] ?? NEVER) + rest === wanted) return slot;
    slot += 1;
  }
  return slot;
}
