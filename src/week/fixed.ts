import { ANY_ACTIVITY } from '../contract/names.ts';
import type { Block } from '../contract/plan.ts';
import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import { type Instant, instantText, parseInstant, wallAt } from '../time/zone.ts';
import type { Facts } from './facts.ts';
import { missedBlock } from './missed.ts';
import { type FixedBlock, partsOf } from './parts.ts';
import { sessionBlockId } from './session-id.ts';

const WORKOUT_MINUTES = 30;

/**
 * Blocks that stand as they are: what the person pinned, and what the last plan of this week held
 * on days that are over or under way. Pinned ones win where both name the same block, and what the
 * person took out is gone.
 */
export function fixedBlocks(facts: Facts): FixedBlock[] {
  const pinned = pinnedBlocks(facts);
  const frozen = frozenBlocks(facts).filter(
    (block) => !pinned.some((own) => own.id === block.id && own.start === block.start),
  );
  return [...pinned, ...frozen]
    .filter(({ blockId: id }) => !facts.dropped.has(id))
    .sort((one, other) => one.start - other.start);
}

function inWeek(facts: Facts, day: number): boolean {
  return day >= facts.firstDay && day < facts.firstDay + DAYS_PER_WEEK;
}

type Wish = NonNullable<Facts['request']['pinned']>[number];

/** Of several wishes for one block the last one counts; one that does not count overrules none. */
function pinnedBlocks(facts: Facts): FixedBlock[] {
  const moved = new Set<string>();
  const met = new Set<string>();
  const blocks: FixedBlock[] = [];
  for (const wish of (facts.request.pinned ?? []).toReversed()) {
    if (wish.block !== undefined && moved.has(wish.block)) continue;
    if (wish.block !== undefined) moved.add(wish.block);
    const block = pinnedBlock(wish, facts);
    if (met.has(block.blockId)) continue;
    met.add(block.blockId);
    if (inWeek(facts, block.day)) blocks.push(block);
  }
  return blocks.toReversed();
}

function pinnedBlock(wish: Wish, facts: Facts): FixedBlock {
  const start = parseInstant(facts.zone, wish.start);
  const { day } = wallAt(facts.zone, start);
  const minutes = wish.minutes ?? usual(wish.activity, facts);
  const parts = partsOf(wish.activity, minutes, facts.request.person, facts.numbers);
  const end = start + parts.totalMinutes;
  const usualMinutes = parts.minutes;
  const blockId = ownBlock(wish, facts) ?? wishId(wish.activity, start, facts);
  const onTop = !standsForSession(blockId, facts);
  return { blockId, start, end, day, status: 'pinned', onTop, usualMinutes, covers: [], ...parts };
}

/** The block that a wish is about; a massage is moved where it was entered, not by a wish. */
function ownBlock({ block }: Wish, facts: Facts) {
  const massage = facts.massages.some(
    ({ id }) => sessionBlockId({ facts }, `massage-${id}`) === block,
  );
  return massage ? undefined : block;
}

/** The id of a wish that stands for no block of an earlier plan. */
function wishId(activity: string, start: Instant, facts: Facts): string {
  return sessionBlockId(
    { facts },
    `pinned-${activity}-${instantText(facts.zone, start).slice(0, 16)}`,
  );
}

/** Whether a block is a session that the week asked for before. */
function standsForSession(id: string, facts: Facts): boolean {
  const { earlier } = facts;
  if (!earlier?.asked) {
    return (earlier?.blocks ?? []).some((block) => block.id === id && block.status !== 'pinned');
  }
  return earlier.asked.sessions.some((session) => sessionBlockId({ facts }, session.id) === id);
}

function usual(id: string, facts: Facts): number {
  if (id === 'meal_prep_batch') return batchMinutes(facts);
  return id === 'meal_prep_topup' ? facts.numbers('F07.topup_minutes') : WORKOUT_MINUTES;
}

/** Minutes the person gives to cooking for several days. */
export function batchMinutes(facts: Facts): number {
  return facts.request.person.mealPrep?.minutes ?? facts.numbers('F07.batch_minutes');
}

function frozenBlocks(facts: Facts): FixedBlock[] {
  const { earlier } = facts;
  if (!earlier) return [];
  return earlier.blocks.flatMap((block) => {
    const frozen = frozenBlock(block, facts);
    const stands = frozen && frozen.day <= facts.today && inWeek(facts, frozen.day);
    const missed = frozen && missedBlock(block.id, facts)?.start === frozen.start;
    const elsewhere = missed || facts.moved.has(block.id);
    return stands && !elsewhere ? [frozen] : [];
  });
}

function frozenBlock(block: Block, facts: Facts): FixedBlock | undefined {
  if (block.activity === 'massage' || block.status === 'pinned') return undefined;
  const start = parseInstant(facts.zone, block.start);
  const parts = partsOf(block.activity, block.minutes, facts.request.person, facts.numbers);
  return {
    blockId: block.id,
    start,
    end: start + parts.totalMinutes,
    day: wallAt(facts.zone, start).day,
    status: 'frozen',
    onTop: false,
    usualMinutes: block.usualMinutes,
    covers: block.covers.map(dayNumber),
    ...parts,
    ...firstOf(block),
  };
}

/** An easing says what the block was before, so that no second check-in counts from less. */
function firstOf({ reasons }: Block): Pick<FixedBlock, 'first'> {
  const eased = reasons.find(({ rule, data }) => rule === 'O07' && data.firstMinutes !== undefined);
  const { firstActivity, firstMinutes: minutes } = eased?.data ?? {};
  const id = ANY_ACTIVITY.find((known) => known === firstActivity);
  return id && typeof minutes === 'number' ? { first: { id, minutes } } : {};
}
