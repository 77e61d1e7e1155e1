import type { Block } from '../contract/plan.ts';
import { COOKING_CATALOGUE } from '../knowledge/activities.ts';
import type { Solution } from '../place/solve.ts';
import { optionOf } from '../prescribe/options.ts';
import type { Option } from '../prescribe/session.ts';
import { breachesAt } from '../rules/all.ts';
import { spotAt } from '../rules/rule.ts';
import { parseInstant } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { missedBlock } from '../week/missed.ts';
import { partsOf } from '../week/parts.ts';
import { sessionBlockId } from '../week/session-id.ts';

/** Tells for a block of the earlier plan, and what became of it, why it is not what it was. */
export function whyItChanged(solution: Solution, blocks: readonly Block[]) {
  return (old: Block | undefined, now: Block | undefined): string | undefined => {
    const own = ownDoing(old, now, solution.week);
    if (own) return own;
    // An appointment is where the person put it, whatever else there was room for.
    if (!old || now?.kind === 'massage') return undefined;
    const news = newsOfToday(old, solution.week);
    if (news) return asClause(news);
    const breach = breachOf(old, solution.week);
    if (breach) return asClause(breach);
    if (!now) return hasNoRoom(old, solution) ? 'this week holds less now' : undefined;
    return roomFor(old, now, blocks, solution.week) ?? 'a better fit now';
  };
}

/** What the person did themselves needs no other reason. */
function ownDoing(old: Block | undefined, now: Block | undefined, { facts, refused }: Week) {
  if (now?.kind === 'massage') return undefined;
  if (now?.status === 'pinned') return old ? 'because you moved it' : 'because you put it there';
  if (old && skippedThere(old, facts)) return 'because you skipped it';
  if (!old || now) return undefined;
  if (old.kind === 'massage') return 'you took it out';
  if (facts.dropped.has(old.id)) return 'you took it out';
  if (facts.moved.has(old.id)) return 'you moved it to another week';
  if (refused.some(({ blockId }) => blockId === old.id)) {
    return 'what you ticked about your health comes first';
  }
  return old.status === 'pinned' ? 'you no longer ask for it there' : undefined;
}

function skippedThere({ id, start }: Block, facts: Week['facts']): boolean {
  return missedBlock(id, facts)?.start === parseInstant(facts.zone, start);
}

/** What made a block of today easier, or impossible. */
function newsOfToday({ id }: Block, { fixed, overruled }: Week): string | undefined {
  const eased = fixed.find(({ blockId }) => blockId === id)?.eased;
  return (eased?.why ?? overruled.get(id))?.text;
}

/** The first rule that forbids the old block in the week as it is now, in words. */
function breachOf(old: Block, week: Week): string | undefined {
  const start = parseInstant(week.facts.zone, old.start);
  const day = week.days.find((each) => each.start <= start && start < each.end);
  const option = optionFor(old, week);
  if (!day?.open || !option) return undefined;
  const slot = Math.floor((start - week.start) / week.slotMinutes);
  return breachesAt(week, option, spotAt(week, day, slot, option))[0]?.text;
}

function optionFor(block: Block, week: Week): Option | undefined {
  const { activity, variant, minutes, usualMinutes } = block;
  if (activity === 'massage') return undefined;
  if (activity !== 'meal_prep_batch' && activity !== 'meal_prep_topup') {
    return optionOf(activity, variant, minutes, usualMinutes, week);
  }
  const { numbers, request } = week.facts;
  return {
    ...partsOf(activity, minutes, request.person, numbers),
    variant,
    usualMinutes,
    energyNeeded: numbers(COOKING_CATALOGUE[activity].energy),
    limited: false,
    reachDays: block.covers.length,
  };
}

function hasNoRoom(old: Block, { prescription, week }: Solution): boolean {
  return prescription.list.sessions.some(
    ({ id, options }) => options.length === 0 && sessionBlockId(week, id) === old.id,
  );
}

/** What stands where the block was, or came to its day. */
function roomFor(old: Block, now: Block, blocks: readonly Block[], { facts }: Week) {
  const before = new Map(facts.earlier?.blocks.map((block) => [block.id, block.start]));
  const others = blocks.filter(
    (block) =>
      block.id !== now.id &&
      block.start.slice(0, 10) === old.start.slice(0, 10) &&
      before.get(block.id) !== block.start,
  );
  const there = others.find(({ start, end }) => start < old.end && end > old.start);
  const other = there ?? others[0];
  return other && `to make room for ${other.title}`;
}

/** A sentence as half of one. */
function asClause(sentence: string): string {
  const text = sentence.replace(/\.$/, '');
  return /^(?:It|At|Around|The|Your?|Because|Both|That|In|Hard)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
