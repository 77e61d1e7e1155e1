import type { AnyActivityId } from '../contract/names.ts';
import type { Plan } from '../contract/plan.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { type Solution, solve } from '../place/solve.ts';
import { optionOf } from '../prescribe/options.ts';
import type { Option } from '../prescribe/session.ts';
import { breachesAt } from '../rules/all.ts';
import { type Breach, type Spot, spotAt } from '../rules/rule.ts';
import type { Instant } from '../time/zone.ts';
import { instantText } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { cellFor, limitedMinutes } from '../week/conditions.ts';
import { longestAllowed } from '../week/load.ts';
import { type Difference, differencesTo } from './beside.ts';

/** What stands against an activity at a time. */
type WhyNotVerdict =
  /** It is there. */
  | 'planned'
  /** A hard rule forbids it. */
  | 'forbidden'
  /** No rule does, but no session of this week is, or could become, that. */
  | 'not-asked'
  /** It is possible; the week would be worth less. */
  | 'possible';

export interface WhyNot {
  readonly activity: AnyActivityId;
  readonly minutes: number;
  readonly start: string;
  readonly verdict: WhyNotVerdict;
  /** Every hard rule that forbids it. */
  readonly breaches: readonly Breach[];
  /** Points of the week's score that it costs; null where there is no such week. */
  readonly cost: number | null;
  /** What would move, change or be left out. */
  readonly others: readonly Difference[];
}

const USUAL_MINUTES = 30;

/** The planner places nothing new on today, or before. */
export const DAY_BEGUN: Breach = {
  rule: 'T01',
  text: 'Nothing new is placed on a day that is over or under way.',
};

/** Why an activity is not at a time of the week: a rule, or what the rest of the week would lose. */
export function whyNot(
  activity: AnyActivityId,
  start: Instant,
  plan: Plan,
  solution: Solution,
): WhyNot | undefined {
  const { week } = solution;
  const day = week.days.find((each) => each.start <= start && start < each.end);
  if (!day) return undefined;
  const spot = (option: Option): Spot => ({
    ...spotAt(week, day, Math.floor((start - week.start) / week.slotMinutes), option),
    start,
    end: start + option.totalMinutes,
  });
  const asked = optionsOf(activity, solution);
  const options = asked.length > 0 ? asked : usualOption(activity, week);
  const forbidden = options.map((option) => forbids(week, option, spot(option)));
  const open = options.filter((_, index) => forbidden[index]?.length === 0);
  const [option = options[0]] = open;
  const answer = {
    activity,
    minutes: option?.minutes ?? 0,
    start: instantText(week.facts.zone, start),
    cost: null,
    others: [],
  };
  const stands = plan.blocks.some(
    (block) => block.activity === activity && block.start === answer.start,
  );
  if (stands) return { ...answer, verdict: 'planned', breaches: [] };
  if (!day.open) return { ...answer, verdict: 'forbidden', breaches: [DAY_BEGUN] };
  if (open.length === 0) {
    return { ...answer, verdict: 'forbidden', breaches: forbidden[0] ?? [] };
  }
  if (asked.length === 0) return { ...answer, verdict: 'not-asked', breaches: [] };
  const isMeant = (spot: Spot) => spot.start === start;
  return { ...answer, ...forced(activity, day.index, isMeant, { plan, solution }) };
}

/** The best week that has the activity at such a spot of a day, beside the plan. */
export function forced(
  activity: AnyActivityId,
  dayIndex: number,
  isMeant: (spot: Spot) => boolean,
  { plan, solution }: { plan: Plan; solution: Solution },
): Pick<WhyNot, 'verdict' | 'breaches' | 'minutes' | 'cost' | 'others'> & { start?: string } {
  const other = solve(solution.week, solution.prescription, {
    allows: (option, spot) =>
      option.id !== activity || spot.day.index !== dayIndex || isMeant(spot),
    holds: { activity, dayIndex },
  });
  const there = other.placements.find(
    ({ option, spot }) => option.id === activity && spot.day.index === dayIndex && isMeant(spot),
  );
  if (!Number.isFinite(other.score) || !there) {
    const text = 'With what stands already, no week of these sessions has it then.';
    return {
      verdict: 'forbidden',
      breaches: [{ rule: 'T01', text }],
      minutes: 0,
      cost: null,
      others: [],
    };
  }
  return {
    verdict: 'possible',
    breaches: [],
    start: instantText(solution.week.facts.zone, there.spot.start),
    minutes: there.option.minutes,
    cost: solution.score - other.score,
    others: differencesTo(plan, other),
  };
}

/** The ways of this week's sessions, or of its cooking, that are the activity; the longest first. */
export function optionsOf(activity: AnyActivityId, { prescription }: Solution): Option[] {
  const { sessions, cooking } = prescription;
  const all = [...sessions.flatMap(({ options }) => options), ...(cooking?.options ?? [])];
  return all.filter(({ id }) => id === activity).sort((one, other) => other.minutes - one.minutes);
}

/** The activity as it might be asked for in another week. */
export function usualOption(activity: AnyActivityId, week: Week): Option[] {
  if (activity === 'meal_prep_batch' || activity === 'meal_prep_topup') return [];
  const usual = Math.min(USUAL_MINUTES, longestAllowed(ACTIVITY[activity].kind, week.facts));
  const isLimited = cellFor(activity, week.facts) === 'limit';
  const minutes = isLimited ? limitedMinutes(usual, week.facts) : usual;
  return [optionOf(activity, 'full', minutes, usual, week)];
}

function forbids(week: Week, option: Option, spot: Spot): Breach[] {
  const breaches = breachesAt(week, option, spot);
  const isOnMark = (spot.start - week.start) % week.slotMinutes === 0;
  if (isOnMark) return breaches;
  return [...breaches, { rule: 'T01', text: 'Blocks begin on a quarter of an hour.' }];
}
