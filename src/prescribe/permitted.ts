import { ACTIVITY, type Activity } from '../knowledge/activities.ts';
import type { Week } from '../week/assess.ts';
import { cellFor, type Leniency } from '../week/conditions.ts';
import type { Facts } from '../week/facts.ts';
import { placeFor } from '../week/parts.ts';
import { lowEffortOnly } from '../week/safety.ts';
import type { LeftAside } from './session.ts';

/** An activity this person may do this week. */
export interface Permitted {
  readonly activity: Activity;
  readonly cell: Leniency;
  /** Named by the person (or of the starter set), not merely an easy way out. */
  readonly chosen: boolean;
}

export interface Choice {
  readonly permitted: readonly Permitted[];
  readonly leftAside: readonly LeftAside[];
  /** How many high-effort sessions the week may still hold (rule P09). */
  readonly highLeft: number;
}

/** Sorts the person's activities into what may be planned and what may not, with the reason. */
export function choose(week: Week): Choice {
  const { facts } = week;
  // Frozen blocks are sessions of this very list; a wish may come on top of it.
  const onTop = week.fixed.filter((block) => block.onTop);
  const highLeft = highAllowed({ ...week, fixed: onTop });
  const lowOnly = lowEffortOnly(facts, week.safety);
  const permitted: Permitted[] = [];
  const leftAside: LeftAside[] = [];
  for (const id of new Set(facts.activities)) {
    const activity = ACTIVITY[id];
    const cell = cellFor(id, facts);
    const aside = (why: LeftAside['why']) => leftAside.push({ activity: id, why });
    if (placeFor(activity, facts.request.person) === undefined) aside('place');
    else if (cell === 'avoid' || (cell === 'limit' && activity.intensity === 'high'))
      aside('avoid');
    else if (lowOnly && activity.intensity !== 'low') aside('low-only');
    else if (activity.intensity === 'high' && highLeft < 1) aside('high-not-yet');
    else permitted.push({ activity, cell, chosen: true });
  }
  return { permitted, leftAside, highLeft };
}

/** Rule P09, less what is pinned or done already. */
export function highAllowed({ facts, fixed }: Week): number {
  const standing = fixed.filter((block) => block.intensity === 'high').length;
  return Math.max(0, highLimit(facts) - standing);
}

/** Rule P09: hard sessions a week, by how long the person has been active. */
export function highLimit({ numbers, request }: Facts): number {
  const weeks = request.person.recent?.weeksActive ?? 0;
  if (weeks < numbers('P09.weeks_first')) return 0;
  return numbers(weeks <= numbers('P09.weeks_more') ? 'P09.high_first' : 'P09.high_more');
}
