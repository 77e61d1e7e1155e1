import type { ActivityId } from '../contract/names.ts';
import { CONDITION_CELLS, columnsFor } from '../knowledge/conditions.ts';
import type { Facts } from './facts.ts';

/** What the conditions a person told us of ask of an activity, strictest first. */
export type Leniency = 'avoid' | 'limit' | 'none' | 'prefer';

const STRICTEST_FIRST: readonly Leniency[] = ['avoid', 'limit', 'none', 'prefer'];

/** Rules C01, C02, C04 and C08 together: the strictest cell over all conditions. */
export function cellFor(id: ActivityId, facts: Facts): Leniency {
  const { conditions } = facts.request.person;
  if (conditions === undefined || conditions.length === 0) return 'none';
  const cells = conditions.flatMap((condition) => {
    if (condition.allowed?.some(({ activity }) => activity === id)) return [];
    const flare = condition.pain === undefined || condition.pain >= facts.numbers('C02.flare');
    return columnsFor(condition.id, condition.site).map((column) =>
      leniency(CONDITION_CELLS[column][id], flare),
    );
  });
  return STRICTEST_FIRST.find((cell) => cells.includes(cell)) ?? 'none';
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
