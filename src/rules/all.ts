import type { Option } from '../prescribe/session.ts';
import type { Week } from '../week/assess.ts';
import { withinBudget } from './budget.ts';
import { avoided, limited } from './conditions.ts';
import { enoughEnergy } from './energy.ts';
import { noBigJump } from './gradual.ts';
import { missedComesSoon } from './missed.ts';
import { recovery } from './recovery.ts';
import type { Breach, PairRule, PlacementRule, Spot } from './rule.ts';
import { lowUntilCleared } from './safety.ts';
import { afterShortNight, calmBeforeBed } from './sleep.ts';
import { hardDayTaken, oneHardADay, spacedApart, spacedFromFixed } from './spacing.ts';
import { freeTime, onceADay, standsAlready, workoutDay } from './time.ts';

/** Every rule that forbids an option at a spot, in the order a person would want to hear them. */
export const PLACEMENT_RULES: readonly PlacementRule[] = [
  lowUntilCleared,
  workoutDay,
  freeTime,
  avoided,
  limited,
  ...recovery,
  enoughEnergy,
  calmBeforeBed,
  afterShortNight,
  noBigJump,
  missedComesSoon,
  spacedFromFixed,
  hardDayTaken,
  withinBudget,
];

/** The rules that news may make a block of today break, which then has to become easier. */
export const STANDING_RULES: readonly PlacementRule[] = [
  lowUntilCleared,
  workoutDay,
  avoided,
  limited,
  ...recovery,
  enoughEnergy,
  calmBeforeBed,
  afterShortNight,
];

/** Those that are the same for all of a day, those that look at the time, and their bans; room is apart. */
export const DAY_RULES = PLACEMENT_RULES.filter(({ judgedBy }) => judgedBy === 'day');
const ANY_TIME_RULES = PLACEMENT_RULES.filter(({ judgedBy }) => judgedBy === undefined);
export const BAN_RULES = ANY_TIME_RULES.filter(({ bans }) => bans);
export const TIME_RULES = ANY_TIME_RULES.filter(({ bans }) => !bans);

/** Every rule between two options of one week. Budgets and food add up over more than two. */
export const PAIR_RULES: readonly PairRule[] = [onceADay, spacedApart, oneHardADay];

export type SpotTest = (spot: Spot) => boolean;

/** The tests that can fail for an option, prepared once so that trying its spots is cheap. */
export function testsFor(week: Week, option: Option, rules = PLACEMENT_RULES): SpotTest[] {
  const tests: SpotTest[] = [];
  for (const rule of rules) {
    const test = rule.test(week, option);
    if (test) tests.push(test);
  }
  return tests;
}

/** All that forbids an option at a spot, in words. */
export function breachesAt(week: Week, option: Option, spot: Spot): Breach[] {
  const broken = PLACEMENT_RULES.filter((rule) => rule.test(week, option)?.(spot));
  const breaches = broken.map((rule) => ({ rule: rule.id, text: rule.words(week, option, spot) }));
  if (!standsAlready(spot.day, option)) return breaches;
  return [...breaches, { rule: onceADay.id, text: onceADay.words(week, option, option) }];
}
