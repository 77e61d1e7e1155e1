import type { Block, Plan } from '../contract/plan.ts';

/** Blocks with what calendars need to know: how often and when each really changed. */
export interface Versions {
  readonly blocks: readonly Block[];
  /** Blocks of the plan before that are no more. */
  readonly gone: readonly Block[];
  readonly dropped: Plan['dropped'];
}

/** Numbers blocks by how often they really changed since the plan before, if there was one. */
export function versionsOf(
  blocks: readonly Block[],
  before: Plan | undefined,
  now: string,
): Versions {
  if (!before) {
    return { blocks: blocks.map((block) => version(block, 0, now)), gone: [], dropped: [] };
  }
  const known = new Map(before.blocks.map((block) => [block.id, block]));
  const tombs = new Map(before.dropped.map((tomb) => [tomb.id, tomb]));
  const numbered = blocks.map((block): Block => {
    const old = known.get(block.id);
    const tomb = tombs.get(block.id);
    if (!old) return version(block, tomb ? tomb.sequence + 1 : 0, now);
    if (!sameToCalendars(old, block)) return version(block, old.sequence + 1, now);
    return version(block, old.sequence, old.changedAt ?? before.madeAt);
  });
  const standing = new Set(numbered.map(({ id }) => id));
  const gone = before.blocks.filter(({ id }) => !standing.has(id));
  const dropped = [
    ...gone.map((block) => tombstone(block, now)),
    ...before.dropped.filter(({ id }) => !standing.has(id)),
  ];
  return { blocks: numbered, gone, dropped };
}

function version(block: Block, sequence: number, changedAt: string): Block {
  if (block.sequence === sequence && block.changedAt === changedAt) return block;
  return { ...block, sequence, changedAt };
}

function tombstone(block: Block, changedAt: string): Plan['dropped'][number] {
  const { id, start, end, sequence, covers } = block;
  const fed = covers.length > 0 && { covers };
  return { id, start, end, sequence: sequence + 1, changedAt, ...fed };
}

/** Whether two versions of a block look the same in a calendar. */
export function sameToCalendars(old: Block, block: Block): boolean {
  return (
    old.start === block.start &&
    old.end === block.end &&
    old.activity === block.activity &&
    old.title === block.title
  );
}
