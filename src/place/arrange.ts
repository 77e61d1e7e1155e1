import type { Candidates } from './candidates.ts';

/** Options put at slots of one day, in order of time; slots count from the day's first. */
export interface Arrangement {
  readonly value: number;
  readonly items: readonly { readonly candidates: Candidates; readonly slot: number }[];
}

/**
 * The best way to put up to three options on one day without overlap; among equally good ones the
 * earliest, compared start by start and then by activity. Undefined when they do not all fit, or
 * not for at least so much.
 */
export function arrange(
  all: readonly Candidates[],
  atLeast = Number.NEGATIVE_INFINITY,
): Arrangement | undefined {
  const favourites = atFavourites(all);
  if (favourites) return favourites;
  let best: Arrangement | undefined;
  let most = atLeast;
  for (const order of orders(all)) {
    const value = worthInOrder(order);
    if (value < most || value === Number.NEGATIVE_INFINITY) continue;
    most = value;
    const found = inOrder(order, value);
    if (!best || isBetter(found, best)) best = found;
  }
  return best;
}

/** The best worth of options in one order of time. */
function worthInOrder([first, second, third]: readonly Candidates[]): number {
  if (!first) return 0;
  if (!second) return first.best;
  if (!third) return aheadOfTwo(first, second)[0] ?? Number.NEGATIVE_INFINITY;
  const rest = aheadOfTwo(second, third);
  const { values, slots } = first;
  let best = Number.NEGATIVE_INFINITY;
  for (let slot = 0; slot + slots < rest.length; slot += 1) {
    const value = (values[slot] ?? 0) + (rest[slot + slots] ?? 0);
    if (value > best) best = value;
  }
  return best;
}

/** For each slot, the best that one option and then another are worth from there on; kept. */
function aheadOfTwo(first: Candidates, second: Candidates): Float64Array {
  const kept = first.ahead.get(second) ?? bestAhead(first, second.bestFrom);
  first.ahead.set(second, kept);
  return kept;
}

/** Every option at its earliest best slot, where those do not touch: nothing can be better. */
function atFavourites(all: readonly Candidates[]): Arrangement | undefined {
  const items = all.map((candidates) => ({ candidates, slot: candidates.bestSlot }));
  if (items.length > 1) items.sort((one, other) => one.slot - other.slot);
  for (let index = 1; index < items.length; index += 1) {
    const before = items[index - 1];
    const item = items[index];
    if (before && item && before.slot + before.candidates.slots > item.slot) return undefined;
  }
  return { value: items.reduce((sum, { candidates }) => sum + candidates.best, 0), items };
}

function isBetter(one: Arrangement, other: Arrangement): boolean {
  return one.value !== other.value
    ? one.value > other.value
    : compareItems(one.items, other.items) < 0;
}

type Items = Arrangement['items'];

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

/** The orders of up to three options, as places in the list. */
const ORDERS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  0: [[]],
  1: [[0]],
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

/** The earliest arrangement of a given order and worth. */
function inOrder(order: readonly Candidates[], value: number): Arrangement {
  const items: { candidates: Candidates; slot: number }[] = [];
  let from = 0;
  let left = value;
  for (const [index, candidates] of order.entries()) {
    const [next, last] = order.slice(index + 1);
    const after = next && last ? aheadOfTwo(next, last) : next?.bestFrom;
    const slot = earliestBest(candidates, from, left, after);
    items.push({ candidates, slot });
    from = slot + candidates.slots;
    left -= candidates.values[slot] ?? 0;
  }
  return { value, items };
}

function bestAhead({ values, slots }: Candidates, after: Float64Array): Float64Array {
  const best = new Float64Array(values.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let slot = values.length - 1; slot >= 0; slot -= 1) {
    const rest = after[slot + slots] ?? Number.NEGATIVE_INFINITY;
    best[slot] = Math.max(best[slot + 1] ?? 0, (values[slot] ?? 0) + rest);
  }
  return best;
}

function earliestBest(
  { values, slots }: Candidates,
  from: number,
  wanted: number,
  after: Float64Array | undefined,
): number {
  let slot = from;
  while (slot < values.length) {
    const rest = after ? (after[slot + slots] ?? Number.NEGATIVE_INFINITY) : 0;
    if ((values[slot] ?? 0) + rest === wanted) return slot;
    slot += 1;
  }
  return slot;
}
