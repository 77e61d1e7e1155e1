import type { Reason } from '../contract/plan.ts';
import type { Placement, Solution } from '../place/solve.ts';
import { instantText } from '../time/zone.ts';
import { sessionBlockId } from '../week/session-id.ts';

/**
 * Why something is not the full session, as the week's earlier plan told it of the very same block:
 * days that have passed since are no reason to tell it otherwise.
 */
export function toldBefore(
  reasons: readonly Reason[],
  { session, option, spot }: Placement,
  { week }: Solution,
): Reason[] {
  const { earlier, zone } = week.facts;
  const id = session && sessionBlockId(week, session.id);
  const block = earlier?.blocks.find((each) => each.id === id);
  const same =
    block?.start === instantText(zone, spot.start) &&
    block.activity === option.id &&
    block.minutes === option.minutes &&
    block.variant === option.variant;
  if (!same) return [...reasons];
  return reasons.map((each) => block.reasons.find(({ rule }) => rule === each.rule) ?? each);
}
