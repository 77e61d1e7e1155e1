import { dayNumber } from '../time/calendar.ts';
import { type Instant, parseInstant } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { missedBlock } from '../week/missed.ts';
import { type Parts, partsOf } from '../week/parts.ts';
import { budgetLeft, costOf } from './budget.ts';
import type { PlacementRule, Spot } from './rule.ts';
import { gapDays } from './spacing.ts';
import { atDay } from './words.ts';

/**
 * Rule P16: what was missed comes within its hours, on a day without another workout, and makes
 * nothing else of the week move; else not at all.
 */
export const missedComesSoon: PlacementRule = {
  id: 'P16',
  name: 'missed means moved or dropped',
  test: (week, option) => {
    const { missed } = option;
    if (!missed) return undefined;
    const standing = standingBlocks(week, missed.block);
    return (spot) =>
      spot.start <= missed.start ||
      spot.start > missed.latest ||
      spot.day.fixed.some(({ activity }) => activity) ||
      standing.some((other) => isInTheWay(week, option, spot, other)) ||
      costOf(option) + cookingOn(spot, standing) > budgetLeft(spot.day);
  },
  words: (week, { missed }) =>
    `You skipped it; it comes again until ${atDay(week, missed?.latest ?? week.start)}, on a day without another workout, or not at all.`,
};

interface Standing {
  readonly parts: Parts;
  readonly day: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** What the earlier plan has on days to come, and nobody changed. */
function standingBlocks({ facts }: Week, own: string): Standing[] {
  const { earlier, zone, moved, dropped, today, numbers, request } = facts;
  return (earlier?.blocks ?? []).flatMap(({ id, activity, minutes, start, end }) => {
    const day = dayNumber(start.slice(0, 10));
    if (activity === 'massage' || id === own || day <= today) return [];
    if (moved.has(id) || dropped.has(id) || missedBlock(id, facts)) return [];
    const parts = partsOf(activity, minutes, request.person, numbers);
    return [{ parts, day, start: parseInstant(zone, start), end: parseInstant(zone, end) }];
  });
}

function isInTheWay({ facts }: Week, { heavy }: Parts, spot: Spot, other: Standing): boolean {
  if (!other.parts.activity) return other.start < spot.end && other.end > spot.start;
  const apart = Math.abs(other.day - spot.day.day);
  return apart === 0 || ((heavy & other.parts.heavy) !== 0 && apart < gapDays(facts));
}

function cookingOn({ day }: Spot, standing: readonly Standing[]): number {
  return standing
    .filter((other) => other.day === day.day && !other.parts.activity)
    .reduce((sum, { parts }) => sum + costOf(parts), 0);
}
