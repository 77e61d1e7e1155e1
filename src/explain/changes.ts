import type { Block, Plan } from '../contract/plan.ts';
import { atDay } from '../rules/words.ts';
import { instantText, parseInstant } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';

/** What is new against the plan made before for this week. */
export interface Comparison {
  readonly blocks: readonly Block[];
  readonly changes: Plan['changes'];
  readonly dropped: Plan['dropped'];
  readonly revision: number;
}

/** Numbers the blocks by how often they really changed, and says in words what moved. */
export function compared(blocks: readonly Block[], week: Week): Comparison {
  const { earlier } = week.facts;
  const now = instantText(week.facts.zone, week.facts.now);
  if (!earlier) {
    const all = blocks.map((block) => changed(block, 0, now));
    return { blocks: all, changes: [], dropped: [], revision: 1 };
  }
  const before = new Map(earlier.blocks.map((block) => [block.id, block]));
  const tombs = new Map(earlier.dropped.map((tomb) => [tomb.id, tomb]));
  const numbered = blocks.map((block): Block => {
    const old = before.get(block.id);
    const tomb = tombs.get(block.id);
    if (!old) return changed(block, tomb ? tomb.sequence + 1 : 0, now);
    if (!sameToCalendars(old, block)) return changed(block, old.sequence + 1, now);
    return changed(block, old.sequence, old.changedAt ?? earlier.madeAt);
  });
  const standing = new Set(numbered.map(({ id }) => id));
  const gone = earlier.blocks.filter(({ id }) => !standing.has(id));
  const changes = [
    ...numbered.flatMap((block) => changeOf(before.get(block.id), block, week)),
    ...gone.flatMap((block) => changeOf(block, undefined, week)),
  ];
  const dropped = [
    ...gone.map((block) => tombstone(block, now)),
    ...earlier.dropped.filter(({ id }) => !standing.has(id)),
  ];
  const revision = earlier.revision + (changes.length > 0 ? 1 : 0);
  return { blocks: numbered, changes, dropped, revision };
}

/** The block with its fields in the order of the contract. */
function changed({ reasons, ...block }: Block, sequence: number, changedAt: string): Block {
  return { ...block, sequence, changedAt, reasons };
}

function tombstone({ id, start, end, sequence }: Block, changedAt: string) {
  return { id, start, end, sequence: sequence + 1, changedAt };
}

/** Whether two versions of a block look the same in a calendar. */
function sameToCalendars(old: Block, block: Block): boolean {
  return (
    old.start === block.start &&
    old.end === block.end &&
    old.activity === block.activity &&
    old.title === block.title
  );
}

function changeOf(old: Block | undefined, block: Block | undefined, week: Week): Plan['changes'] {
  const { zone } = week.facts;
  const when = (text: string) => atDay(week, parseInstant(zone, text));
  if (old && block) {
    if (sameToCalendars(old, block)) return [];
    const moved = old.start !== block.start;
    const text = moved
      ? `${block.title} moves from ${when(old.start)} to ${when(block.start)}.`
      : `${old.title} on ${when(old.start)} becomes ${block.title}, ${block.minutes} minutes.`;
    return [{ block: block.id, from: old.start, to: block.start, text }];
  }
  if (block) {
    const text = `${block.title} on ${when(block.start)} is new.`;
    return [{ block: block.id, from: null, to: block.start, text }];
  }
  if (!old) return [];
  const text = `${old.title} on ${when(old.start)} is dropped.`;
  return [{ block: old.id, from: old.start, to: null, text }];
}
