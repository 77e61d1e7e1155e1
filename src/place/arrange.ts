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
  const [one, other] = all;
  if (all.length === 2 && one && other) {
    const value = Math.max(bestOfTwo(one, other), bestOfTwo(other, one));
    if (value < atLeast || value === Number.NEGATIVE_INFINITY) return undefined;
  }
  let best: Arrangement | undefined;
  for (const order of orders(all)) {
    const found = inOrder(order);
    if (found && (!best || isBetter(found, best))) best = found;
  }
  return best;
}

/** What two options are worth together, the first before the second. */
function bestOfTwo({ values, slots }: Candidates, { bestFrom }: Candidates): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let slot = 0; slot + slots < bestFrom.length; slot += 1) {
    const value = (values[slot] ?? 0) + (bestFrom[slot + slots] ?? 0);
    if (value > best) best = value;
  }
  return best;
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

function orders(all: readonly Candidates[]): (readonly Candidates[])[] {
  if (all.length <= 1) return [all];
  return all.flatMap((first, index) =>
    orders(all.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** The best arrangement in one given order, by best values of what follows. */
function inOrder(order: readonly Candidates[]): Arrangement | undefined {
  const ahead: Float64Array[] = [];
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const candidates = order[index];
    if (!candidates) return undefined;
    const after = ahead[0];
    ahead.unshift(after ? bestAhead(candidates, after) : candidates.bestFrom);
  }
  const value = ahead[0]?.[0] ?? Number.NEGATIVE_INFINITY;
  if (value === Number.NEGATIVE_INFINITY) return undefined;
  const items: { candidates: Candidates; slot: number }[] = [];
  let from = 0;
  for (const [index, candidates] of order.entries()) {
    const slot = earliestBest(candidates, from, ahead[index], ahead[index + 1]);
    items.push({ candidates, slot });
    from = slot + candidates.slots;
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
  ahead: Float64Array | undefined,
  after: Float64Array | undefined,
): number {
  const wanted = ahead?.[from];
  let slot = from;
  while (slot < values.length) {
    const rest = after ? (after[slot + slots] ?? Number.NEGATIVE_INFINITY) : 0;
    if ((values[slot] ?? 0) + rest === wanted) return slot;
    slot += 1;
  }
  return slot;
}
