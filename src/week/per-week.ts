import type { Week } from './assess.ts';

/** What is worked out of a week once, when it is first asked for. */
export function perWeek<Made extends object>(make: (week: Week) => Made): (week: Week) => Made {
  const known = new WeakMap<Week, Made>();
  return (week) => {
    const kept = known.get(week);
    if (kept) return kept;
    const made = make(week);
    known.set(week, made);
    return made;
  };
}
