import type { Block, Plan } from '../contract/plan.ts';
import { parseInstant } from '../time/zone.ts';
import type { Case, Entry } from './case.ts';

/** The plan made before for the same week. */
export function planBefore({ request }: Case): Plan | undefined {
  const before = request.previousPlan;
  return before && before.week.start === request.week ? before : undefined;
}

/** The same block in the plan made before, if it stood there at the same time. */
export function previousOf(c: Case, entry: Entry): Block | undefined {
  return c.request.previousPlan?.blocks.find(
    ({ id, start }) => id === entry.block.id && parseInstant(c.zone, start) === entry.start,
  );
}
