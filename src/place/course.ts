import { ALL_REGIONS, type RegionSet } from '../week/regions.ts';
import type { Feeding } from './feeding.ts';

/** What the days ahead notice of a day, its sessions aside. */
export interface Kind {
  /** Days from this one that its cooking feeds; 0 without cooking. */
  readonly reachDays: number;
  readonly heavy: RegionSet;
  readonly demanding: boolean;
}

/** What the days behind mean to a day, the sessions they used aside. */
export interface Behind {
  /** Regions worked hard on the days before, the latest first, as far back as they matter. */
  readonly heavy: readonly RegionSet[];
  readonly demanding: boolean;
  /** The first day offset that no cooking feeds yet. */
  readonly fedUntil: number;
  /** For each kind that the day may be, what it adds beside its own worth; −∞ where it may not. */
  readonly gains: number[];
  /** For each kind that the day may be, what is then behind the next day, as its place there. */
  readonly next: number[];
}

/** What makes one day matter to another. */
export interface Neighbours {
  readonly feeding: Feeding;
  /** Days from hard work of a region to the next (P08). */
  readonly gap: number;
  readonly twoInARow: number;
  /** Whether something demanding stands already on a day; −1 is the day before the week. */
  readonly demandingFixed: (day: number) => boolean;
}

const NEVER = Number.NEGATIVE_INFINITY;

/** For each day all that may be behind it, given the kinds that each day may be of. */
export function courseOf(
  kinds: readonly (readonly Kind[])[],
  neighbours: Neighbours,
): readonly (readonly Behind[])[] {
  const heavy = Array.from({ length: neighbours.gap - 1 }, () => 0);
  let today = new Meetings();
  today.placeOf(heavy, neighbours.demandingFixed(-1), 0);
  return kinds.map((ofDay, day) => {
    const { all } = today;
    today = nextDay(all, ofDay, day, neighbours);
    return all;
  });
}

/** Fills in where each kind of a day leads to, and returns all that may be behind the next. */
function nextDay(
  today: readonly Behind[],
  kinds: readonly Kind[],
  day: number,
  neighbours: Neighbours,
): Meetings {
  const { feeding, gap } = neighbours;
  const fixed = neighbours.demandingFixed(day);
  const tomorrow = new Meetings();
  const onlyFixed = fixed && neighbours.demandingFixed(day - 1);
  for (const behind of today) {
    const near = behind.heavy.reduce((set, regions) => set | regions, 0);
    for (const { reachDays, heavy, demanding } of kinds) {
      const fed = near & heavy ? NEVER : feeding.value(day, behind.fedUntil, reachDays);
      if (fed === NEVER) {
        behind.gains.push(NEVER);
        behind.next.push(0);
        continue;
      }
      const isTwo = behind.demanding && (demanding || fixed) && !onlyFixed;
      behind.gains.push(isTwo ? fed - neighbours.twoInARow : fed);
      const after = gap === 1 ? [] : [heavy, ...behind.heavy.slice(0, gap - 2)];
      const until = feeding.until(day, behind.fedUntil, reachDays);
      behind.next.push(tomorrow.placeOf(after, demanding || fixed, until));
    }
  }
  return tomorrow;
}

const REGION_SETS = ALL_REGIONS + 1;

/** All that was met behind one day, each once. */
class Meetings {
  readonly all: Behind[] = [];
  private readonly places = new Map<number, number>();

  placeOf(heavy: readonly RegionSet[], demanding: boolean, fedUntil: number): number {
    let key = fedUntil * 2 + (demanding ? 1 : 0);
    for (const regions of heavy) key = key * REGION_SETS + regions;
    const before = this.places.get(key);
    if (before !== undefined) return before;
    const place = this.all.length;
    this.all.push({ heavy, demanding, fedUntil, gains: [], next: [] });
    this.places.set(key, place);
    return place;
  }
}
