import type { Pattern } from './best-patterns.ts';
import { type Behind, courseOf, type Kind, type Neighbours } from './course.ts';

/** A day of the search: what it may hold, and what may be behind it. */
export interface SearchDay {
  readonly patterns: readonly Pattern[];
  /** For each pattern, its kind, as a place in `behind[].gains`. */
  readonly kindOf: readonly number[];
  readonly kinds: number;
  readonly behind: readonly Behind[];
}

/** The days of a week, each with its patterns told apart by what the days ahead notice of them. */
export function searchDays(
  patterns: readonly (readonly Pattern[])[],
  neighbours: Neighbours,
): SearchDay[] {
  const sorted = patterns.map(byKind);
  const course = courseOf(
    sorted.map(({ kinds }) => kinds),
    neighbours,
  );
  return sorted.map(({ all, kindOf, kinds }, day) => {
    return { patterns: all, kindOf, kinds: kinds.length, behind: course[day] ?? [] };
  });
}

function byKind(all: readonly Pattern[]) {
  const kinds: Kind[] = [];
  const kindOf = all.map(({ reachDays, heavy, demanding }) => {
    const known = kinds.findIndex(
      (kind) =>
        kind.reachDays === reachDays && kind.heavy === heavy && kind.demanding === demanding,
    );
    return known >= 0 ? known : kinds.push({ reachDays, heavy, demanding }) - 1;
  });
  return { all, kinds, kindOf };
}
