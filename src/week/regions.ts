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
  return regionSet(REGIONS.filter((region) => (loads[region] ?? 0) >= least));
}

export function regionsIn(set: RegionSet): Region[] {
  return REGIONS.filter((_, index) => (set >> index) & 1);
}

/** The highest load on any region of the set. */
export function highestLoad(loads: RegionLoads, set: RegionSet): number {
  return regionsIn(set).reduce((most, region) => Math.max(most, loads[region] ?? 0), 0);
}
