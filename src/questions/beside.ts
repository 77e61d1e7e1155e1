import type { Block, Plan } from '../contract/plan.ts';
import { changesBetween } from '../explain/changes.ts';
import { describe } from '../explain/describe.ts';
import type { Solution } from '../place/solve.ts';

/** What is different in another way to place the same week, block by block, in sentences. */
export interface Difference {
  readonly block: string;
  readonly text: string;
}

/**
 * How another solution of the same week differs from a plan. Alike sessions are interchangeable:
 * what stands in both counts as the same block, so that nothing seems to move that does not.
 */
export function differencesTo(plan: Plan, other: Solution): Difference[] {
  const blocks = aligned(plan.blocks, describe(other).blocks);
  return changesBetween(plan, { ...plan, blocks }).map(({ block, text }) => ({
    block,
    text: text.replace(/ is dropped\.$/, ' is left out.').replace(/ is new\.$/, ' is added.'),
  }));
}

/** The blocks with the ids of those in the plan that they are, or come instead of. */
function aligned(before: readonly Block[], after: readonly Block[]): Block[] {
  const free = new Set(before);
  const ids = new Map<Block, string>();
  const matches: ((one: Block, other: Block) => boolean)[] = [
    (one, other) => one.start === other.start && one.activity === other.activity,
    (one, other) => one.activity === other.activity && one.id === other.id,
    (one, other) => one.activity === other.activity,
    (one, other) => one.kind === other.kind && one.id === other.id,
  ];
  for (const match of matches) {
    for (const block of after) {
      if (ids.has(block)) continue;
      const same = [...free].find((each) => match(each, block));
      if (!same) continue;
      ids.set(block, same.id);
      free.delete(same);
    }
  }
  const used = new Set(before.map(({ id }) => id));
  return after.map((block) => {
    const id = ids.get(block);
    return { ...block, id: id ?? (used.has(block.id) ? `${block.id}-other` : block.id) };
  });
}
