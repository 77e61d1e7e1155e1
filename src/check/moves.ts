import type { Block } from '../contract/plan.ts';
import { parseInstant } from '../time/zone.ts';
import type { Breach } from './breach.ts';
import { type Case, dayOf } from './case.ts';
import { planBefore } from './previous.ts';

/**
 * Rule O07 where moves are limited: no more blocks of the earlier plan are elsewhere, something else
 * or gone. What the person moved or took out themselves is none of these; a plan in which more moves
 * cannot be avoided has to say so.
 */
export function moveBreaches(c: Case): Breach[] {
  const { maxMoves: most } = c.request;
  if (most === undefined) return [];
  const moved = ownBlocks(c).filter((before) => hasMoved(c, before));
  if (moved.length <= most || c.plan.notices.some(({ rule }) => rule === 'O07')) return [];
  const text = `${moved.length} blocks of the earlier plan moved (${moved.map(({ id }) => id).join(', ')}); the limit is ${most}.`;
  return [{ rule: 'O07', text }];
}

/** Blocks that the planner put where they were, and that have not begun. */
function ownBlocks(c: Case): Block[] {
  const { pinned = [], dropped = [] } = c.request;
  const wished = new Set([...dropped, ...pinned.flatMap(({ block }) => block ?? [])]);
  return (planBefore(c)?.blocks ?? []).filter(
    ({ id, status, start }) =>
      status !== 'pinned' && !wished.has(id) && parseInstant(c.zone, start) >= c.now,
  );
}

function hasMoved(c: Case, before: Block): boolean {
  if (isMissed(c, before)) return false;
  const now = c.entries.find(({ block }) => block.id === before.id);
  if (!now) return true;
  const start = parseInstant(c.zone, before.start);
  return now.start !== start || now.block.activity !== before.activity;
}

/** What did not happen today, the person said. */
function isMissed(c: Case, { id, start: text }: Block): boolean {
  const start = parseInstant(c.zone, text);
  if (dayOf(c, start) > c.today) return false;
  return (c.request.sessions ?? []).some(
    (session) =>
      session.block === id &&
      session.status === 'skipped' &&
      parseInstant(c.zone, session.start) === start,
  );
}
