import type { Variant } from '../contract/names.ts';
import { cookingOptions, fallbacksWithin, optionOf, standingOption } from '../prescribe/options.ts';
import { choose } from '../prescribe/permitted.ts';
import type { Option } from '../prescribe/session.ts';
import { STANDING_RULES } from '../rules/all.ts';
import { costOf } from '../rules/budget.ts';
import { type Spot, spotAt } from '../rules/rule.ts';
import { takenWords } from '../rules/time.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import type { FixedBlock, Why } from '../week/parts.ts';
import { standingTimes } from '../week/taken.ts';
import { tooMuchToday } from './lighter.ts';

const STEP = 5;

/**
 * The week with the rest of today made easier where news ask for it: same start, less of it, or
 * something gentler in its place, or nothing. What has begun or is over stays as it was.
 */
export function easedToday(week: Week): Week {
  const overruled = new Map<string, Why>();
  const fixed = week.fixed.flatMap((block): FixedBlock[] => {
    const spot = spotToday(block, week);
    const why = spot && troubleWith(standingOption(block, week), spot, week, block);
    if (!spot || !why) return [block];
    const instead = gentler(block, spot, week);
    if (!instead) overruled.set(block.blockId, why);
    return instead ? [inPlaceOf(block, instead, why)] : [];
  });
  if (fixed.every((block) => week.fixed.includes(block)) && overruled.size === 0) return week;
  const free = week.taken.filter(({ by }) => by !== 'pinned' && by !== 'frozen');
  return {
    ...week,
    fixed,
    overruled,
    taken: [...free, ...standingTimes(fixed)],
    days: week.days.map((day) => ({
      ...day,
      fixed: fixed.filter((block) => block.day === day.day),
    })),
  };
}

/** Where a block stands that may still be made easier: today, not begun, and no wish. */
function spotToday({ status, start, end, day: on }: FixedBlock, week: Week): Spot | undefined {
  const { today, now } = week.facts;
  const day = week.days.find((each) => each.day === on);
  if (!day || status !== 'frozen' || on !== today || start < now) return undefined;
  return { day, slot: slotAt(start, week), start, end };
}

function slotAt(start: number, week: Week): number {
  return Math.floor((start - week.start) / week.slotMinutes);
}

/** The first thing that speaks against an option of today where it would be. */
function troubleWith(option: Option, spot: Spot, week: Week, block: FixedBlock): Why | undefined {
  const taken = week.taken.find(
    ({ by, start, end }) =>
      by !== 'pinned' && by !== 'frozen' && start < spot.end && end > spot.start,
  );
  const rule = STANDING_RULES.find((each) => each.test(week, option)?.(spot));
  if (rule) return { rule: rule.id, text: rule.words(week, option, spot) };
  if (taken) return { rule: 'T01', text: takenWords(week, spot, taken) };
  return tooMuchToday(option, block, week);
}

function inPlaceOf(block: FixedBlock, option: Option, why: Why): FixedBlock {
  const { blockId, start, day, status, onTop, covers } = block;
  const { variant, energyNeeded: _, limited: __, reachDays, ...parts } = option;
  const end = start + option.totalMinutes;
  const fed = option.activity ? [] : covers.filter((each) => each <= day + reachDays);
  return {
    ...parts,
    blockId,
    start,
    end,
    day,
    status,
    onTop,
    first: block.first ?? { id: block.id, minutes: block.minutes },
    eased: { variant, why },
    covers: fed,
  };
}

/** The most of a block that is possible all the same. */
function gentler(block: FixedBlock, { day }: Spot, week: Week): Option | undefined {
  const fits = (option: Option) =>
    option.effortPoints <= block.effortPoints &&
    costOf(option) <= costOf(block) &&
    option.totalMinutes <= block.totalMinutes &&
    troubleWith(option, spotAt(week, day, slotAt(block.start, week), option), week, block) ===
      undefined;
  return waysLess(block, day, week).find(fits);
}

/** Less of the same, then something else of its kind, then a few easy minutes; the most first. */
function waysLess(block: FixedBlock, day: WeekDay, week: Week): Option[] {
  const { activity, minutes, usualMinutes } = block;
  if (!activity) return cookingOptions(week).filter((option) => option.minutes < minutes);
  const way = (id: typeof activity.id, variant: Variant, length: number, usual: number) =>
    optionOf(id, variant, length, usual, week);
  const lengths = Array.from(
    { length: Math.ceil(minutes / STEP) - 1 },
    (_, index) => STEP * (Math.ceil(minutes / STEP) - 1 - index),
  );
  const others = choose(week)
    .permitted.filter(
      (other) =>
        other.activity.kind === activity.kind &&
        other.activity.id !== activity.id &&
        other.cell !== 'limit' &&
        !day.fixed.some(({ id }) => id === other.activity.id),
    )
    .sort((one, other) => other.activity.effortPoints - one.activity.effortPoints);
  const easy = fallbacksWithin(block.load, week).filter(
    (option) => !day.fixed.some((other) => other !== block && other.id === option.id),
  );
  return [
    ...lengths.map((length) => way(activity.id, 'shortened', length, usualMinutes)),
    ...[minutes, ...lengths].flatMap((length) =>
      others.map((other) => way(other.activity.id, 'substitute', length, length)),
    ),
    ...easy.filter((option) => option.minutes <= minutes),
  ];
}
