import type { Plan } from '../contract/plan.ts';
import { changesBetween } from '../explain/changes.ts';
import { versionsOf } from '../explain/versions.ts';

/**
 * An earlier plan put back over the current one: its blocks and times, numbered on from the current
 * plan, so that calendars take them as news. Planning again with it and nothing else new keeps it.
 *
 * @param now The moment of putting it back, as it is to stand in the plan.
 */
export function restored(current: Plan, before: Plan, now: string): Plan {
  const { blocks, dropped } = versionsOf(before.blocks, current, now);
  const standing = new Set(blocks.map(({ id }) => id));
  const buried = new Set(dropped.map(({ id }) => id));
  return {
    ...before,
    revision: current.revision + 1,
    madeAt: now,
    blocks: blocks.map((block) => ({ ...block, sequence: atLeast(block, before) })),
    dropped: [
      ...dropped,
      ...before.dropped.filter(({ id }) => !standing.has(id) && !buried.has(id)),
    ],
    changes: changesBetween(current, { ...before, blocks: [...blocks] }),
  };
}

/** A sequence never goes down, not even against the plan put back. */
function atLeast({ id, sequence }: Plan['blocks'][number], before: Plan): number {
  return Math.max(sequence, before.blocks.find((block) => block.id === id)?.sequence ?? 0);
}
