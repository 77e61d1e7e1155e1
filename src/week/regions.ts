import { REGIONS, type Region } from '../contract/names.ts';

/** A set of body regions as bits, in the order of the contract. */
export type RegionSet = number;

export type RegionLoads = Partial<Record<Region, number>>;

export const ALL_REGIONS: RegionSet = (1 << REGIONS.length) - 1;

export function regionSet(regions: readonly Region[]): RegionSet {
  return regions.reduce((set, region) => set | (1 << REGIONS.indexOf(region)), 0);
}

/** The regions that a load reaches or passes. */
export function regionsFrom(loads: RegionLoads, least: number): RegionSet {
  let set = 0;
  for (let index = 0; index < REGIONS.length; index += 1) {
    if (loadOn(index, loads) >= least) set |= 1 << index;
  }
  return set;
}

function loadOn(index: number, loads: RegionLoads): number {
  const region = REGIONS[index];
  return (region && loads[region]) ?? 0;
}

export function regionsIn(set: RegionSet): Region[] {
  return REGIONS.filter((_, index) => (set >> index) & 1);
}

/** The highest load on any region of the set. */
export function highestLoad(loads: RegionLoads, set: RegionSet): number {
  let most = 0;
  for (let index = 0; index < REGIONS.length; index += 1) {
    if ((set >> index) & 1) most = Math.max(most, loadOn(index, loads));
  }
  return most;
}
