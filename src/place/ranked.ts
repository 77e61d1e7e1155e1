import type { Pattern } from './best-patterns.ts';
import type { Prices } from './prices.ts';
import type { SearchDay } from './search-day.ts';

/** Patterns of one kind, those first that are worth most once they have paid for their sessions. */
export interface Ranked {
  readonly patterns: readonly Pattern[];
  readonly nets: readonly number[];
}

/** The patterns of a day, by kind. */
export function rank({ patterns, kindOf, kinds }: SearchDay, prices: Prices): Ranked[] {
  const groups = Array.from({ length: kinds }, (): { pattern: Pattern; net: number }[] => []);
  for (const [at, pattern] of patterns.entries()) {
    groups[kindOf[at] ?? 0]?.push({ pattern, net: prices.net(pattern) });
  }
  return groups.map((group) => {
    group.sort((one, other) => other.net - one.net);
    return { patterns: group.map(({ pattern }) => pattern), nets: group.map(({ net }) => net) };
  });
}

/** The most blocks that may stay where they were from each day on; not asked where none has to. */
export function mostKept(patterns: readonly (readonly Pattern[])[], keep: number): number[] {
  const most = [0];
  if (keep === 0) return most;
  for (const all of patterns.toReversed()) {
    most.push((most.at(-1) ?? 0) + Math.max(0, ...all.map(({ kept }) => kept)));
  }
  return most.reverse();
}
