import type { ActivityId } from '../contract/names.ts';
import { CONDITION_CELLS, columnsFor } from '../knowledge/conditions.ts';
import type { Facts } from './facts.ts';

/** What the conditions a person told us of ask of an activity. */
export type Leniency = 'avoid' | 'limit' | 'none' | 'prefer';

const STRICTNESS: Record<Leniency, number> = { avoid: 3, limit: 2, none: 1, prefer: 0 };

/** Rules C01, C02, C04 and C08 together: the strictest cell over all conditions. */
export function cellFor(id: ActivityId, facts: Facts): Leniency {
  let strictest: Leniency | undefined;
  for (const condition of facts.request.person.conditions ?? []) {
    if (condition.allowed?.some(({ activity }) => activity === id)) continue;
    const flare = condition.pain === undefined || condition.pain >= facts.numbers('C02.flare');
    for (const column of columnsFor(condition.id, condition.site)) {
      const cell = leniency(CONDITION_CELLS[column][id], flare);
      if (!strictest || STRICTNESS[cell] > STRICTNESS[strictest]) strictest = cell;
    }
  }
  return strictest ?? 'none';
}

function leniency(cell: 'A' | 'L' | 'P' | '.', flare: boolean): Leniency {
  if (cell === 'P') return 'prefer';
  if (cell === 'A') return flare ? 'avoid' : 'limit';
  return cell === 'L' && flare ? 'limit' : 'none';
}

/** Rule C03: the longest that an activity to go easy on may last, in minutes. */
export function limitedMinutes(usualMinutes: number, facts: Facts): number {
  return Math.max(5, Math.floor((usualMinutes * facts.numbers('C03.factor')) / 5) * 5);
}
