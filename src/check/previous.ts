import type { Block } from '../contract/plan.ts';
import { parseInstant } from '../time/zone.ts';
import type { Case, Entry } from './case.ts';

/** The same block in the plan made before, if it stood there at the same time. */
export function previousOf(c: Case, entry: Entry): Block | undefined {
  return c.request.previousPlan?.blocks.find(
    ({ id, start }) => id === entry.block.id && parseInstant(c.zone, start) === entry.start,
  );
}
