import type { RuleId } from '../knowledge/rules.ts';
import type { Option } from '../prescribe/session.ts';
import type { Instant } from '../time/zone.ts';
import type { Week, WeekDay } from '../week/assess.ts';

/** Where an option might go: a slot of a day, and the time it would take there. */
export interface Spot {
  readonly day: WeekDay;
  readonly slot: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** A stretch of time, `to` not included, that no block of an option may touch. */
export interface Ban {
  readonly from: Instant;
  readonly to: Instant;
}

/** A rule that forbids an option at a spot, whatever else the week holds. */
export interface PlacementRule {
  readonly id: RuleId;
  readonly name: string;
  /**
   * What a spot is judged by, where that is not its very time: its day alone, or the free time and
   * energy there (`roomOf` knows those for all spots at once).
   */
  readonly judgedBy?: 'day' | 'room';
  /**
   * Prepares the rule for one option. The result says whether a spot breaks it; undefined means
   * that no spot can.
   */
  readonly test: (week: Week, option: Option) => ((spot: Spot) => boolean) | undefined;
  /** Of a rule that forbids what touches some stretches of time and nothing else: these. */
  readonly bans?: (week: Week, option: Option) => readonly Ban[];
  /** What is broken there, in words for the person. */
  readonly words: (week: Week, option: Option, spot: Spot) => string;
}

/** A rule that forbids two options together on two days, or on one. */
export interface PairRule {
  readonly id: RuleId;
  readonly name: string;
  readonly forbids: (week: Week, one: Option, other: Option, daysApart: number) => boolean;
  readonly words: (week: Week, one: Option, other: Option) => string;
}

/** A broken rule, in words. */
export interface Breach {
  readonly rule: RuleId;
  readonly text: string;
}

export function spotAt(week: Week, day: WeekDay, slot: number, option: Option): Spot {
  const start = week.start + slot * week.slotMinutes;
  return { day, slot, start, end: start + option.totalMinutes };
}

export function slotsOf(week: Week, option: Option): number {
  return Math.ceil(option.totalMinutes / week.slotMinutes);
}

/** A block obeys at every minute of it. */
export function strikes({ from, to }: Ban, start: Instant, end: Instant): boolean {
  return start < to && end > from;
}
