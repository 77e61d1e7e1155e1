import type { Block } from '../contract/plan.ts';
import type { Option, Prescription, Session } from '../prescribe/session.ts';
import { type Instant, parseInstant, wallAt } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import type { Facts } from '../week/facts.ts';
import { sessionBlockId } from '../week/session-id.ts';
import { sessionTypes } from './candidates.ts';

/** The slots at which the earlier plan of the week had this very thing, in order of time. */
export type EarlierPlaces = (option: Option) => readonly number[];

/**
 * Where the earlier plan had each session, so that planning again moves little. Sessions that differ
 * only by number may change places.
 */
export function earlierPlaces(
  week: Week,
  { sessions, cooking }: Prescription,
): EarlierPlaces | undefined {
  if (!week.facts.earlier) return undefined;
  const known = new Map<Option, readonly Block[]>();
  for (const type of sessionTypes(sessions)) {
    const blocks = type.sessions.flatMap((session) => earlierBlock(week, session) ?? []);
    for (const { options } of type.sessions)
      for (const option of options) known.set(option, blocks);
  }
  const meals = cookingBlocks(week);
  for (const option of cooking?.options ?? []) known.set(option, meals);
  return (option) => slotsOfBlocks(week, option, known.get(option) ?? []);
}

function slotsOfBlocks(week: Week, { id }: Option, blocks: readonly Block[]): number[] {
  const same = blocks.filter(({ activity }) => activity === id);
  const starts = same.map(({ start }) => parseInstant(week.facts.zone, start) - week.start);
  const slots = starts.map((start) => start / week.slotMinutes).filter(Number.isInteger);
  return [...new Set(slots)].sort((one, other) => one - other);
}

/** The activity and start of a session's block in the earlier plan. */
function earlierPlace(week: Week, session: Session): string | undefined {
  const block = earlierBlock(week, session);
  return block && placeKey(block.activity, parseInstant(week.facts.zone, block.start));
}

function placeKey(activity: string, start: Instant): string {
  return `${activity} ${start}`;
}

function earlierDay(week: Week, session: Session): number | undefined {
  const block = earlierBlock(week, session);
  return block && wallAt(week.facts.zone, parseInstant(week.facts.zone, block.start)).day;
}

function earlierBlock(week: Week, { id }: Session): Block | undefined {
  const block = sessionBlockId(week, id);
  return week.facts.earlier?.blocks.find((each) => each.id === block);
}

function cookingBlocks({ facts }: Week): Block[] {
  const blocks = facts.earlier?.blocks ?? [];
  return blocks.filter((block) => block.kind === 'meal-prep' && isPlanners(block, facts));
}

/** Whether the planner put a block where it is, and the person has nothing else in mind for it. */
function isPlanners({ id, status }: Block, { moved, dropped }: Facts): boolean {
  return status !== 'pinned' && !moved.has(id) && !dropped.has(id);
}

/** How many blocks of the earlier plan have to stay where they are (see `maxMoves`). */
export interface MoveLimit {
  /** So many may move, those of today included. */
  readonly most: number;
  /** Moves that are made already, because news ended a block of today or put another in its place. */
  readonly made: number;
  /** Blocks after today that could stay, and how many of them have to. */
  readonly movable: number;
  readonly keep: number;
}

export function moveLimit({ facts, fixed, overruled }: Week): MoveLimit | undefined {
  const { maxMoves: most } = facts.request;
  if (most === undefined || !facts.earlier) return undefined;
  const blocks = facts.earlier.blocks.filter((block) => isPlanners(block, facts));
  const movable = blocks.filter(({ start }) => {
    return wallAt(facts.zone, parseInstant(facts.zone, start)).day > facts.today;
  }).length;
  const replaced = fixed.filter(
    ({ blockId, id, eased }) =>
      eased && blocks.some((block) => block.id === blockId && block.activity !== id),
  );
  const made = overruled.size + replaced.length;
  return { most, made, movable, keep: Math.max(0, movable - Math.max(0, most - made)) };
}

/** Gives alike sessions to their placements, each where or on the day it was before if it can be. */
export function sessionsInOrder(
  week: Week,
  sessions: readonly Session[],
  placements: readonly { readonly option: Option; readonly start: Instant }[],
): (Session | undefined)[] {
  const waiting = [...sessions];
  const take = (fits: (session: Session) => boolean) => {
    const index = waiting.findIndex(fits);
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  const same = placements.map(({ option, start }) => {
    const key = placeKey(option.id, start);
    return take((session) => earlierPlace(week, session) === key);
  });
  const near = placements.map(({ start }, index) => {
    const { day } = wallAt(week.facts.zone, start);
    return same[index] ?? take((session) => earlierDay(week, session) === day);
  });
  return near.map((session) => session ?? take(() => true));
}
