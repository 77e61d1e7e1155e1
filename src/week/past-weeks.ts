import { DAYS_PER_WEEK } from '../time/calendar.ts';
import { parseInstant, wallAt } from '../time/zone.ts';
import type { Facts } from './facts.ts';
import type { LoggedSession } from './log.ts';

/** One of the weeks before, as far as anybody told how it went. Only workouts count. */
export interface PastWeek {
  readonly weeksAgo: number;
  readonly done: number;
  readonly skipped: number;
  /** Sessions of which nobody knows: neither missed nor proof of a good week. */
  readonly unknown: number;
  /** Sessions that were still ahead when this was known. */
  readonly ahead: number;
  /** Load points of all it held, done or not. */
  readonly held: number;
  /** The same without what is known to be skipped. */
  readonly likely: number;
  /** How many days before this week the first of them was. */
  readonly daysBefore: number;
}

/** What the run of past weeks means for this one (rules P18 and P19). */
export interface Trend {
  /** Enough good weeks in a row to grow. */
  readonly grows: boolean;
  /** After thin weeks: the most this week may hold, until it went well for long enough again. */
  readonly most: number | undefined;
}

/** Weeks before this one that held a workout, the latest first. */
export function pastWeeks(facts: Facts): PastWeek[] {
  const weeks = new Map<number, PastWeek>();
  for (const session of once(facts.log)) {
    if (!session.activity || session.day >= facts.firstDay) continue;
    const weeksAgo = Math.ceil((facts.firstDay - session.day) / DAYS_PER_WEEK);
    weeks.set(
      weeksAgo,
      withSession(weeks.get(weeksAgo) ?? emptyWeek(weeksAgo, session, facts), session, facts),
    );
  }
  return [...weeks.values()].sort((one, other) => one.weeksAgo - other.weeksAgo);
}

/** What was skipped, moved and done is one session: the last of its entries counts. */
function once(log: readonly LoggedSession[]): LoggedSession[] {
  const last = new Map(log.map((session) => [session.block, session]));
  return log.filter((each) => each.block === undefined || last.get(each.block) === each);
}

function emptyWeek(weeksAgo: number, { day }: LoggedSession, { firstDay }: Facts): PastWeek {
  const daysBefore = firstDay - day;
  return { weeksAgo, done: 0, skipped: 0, unknown: 0, ahead: 0, held: 0, likely: 0, daysBefore };
}

function withSession(week: PastWeek, session: LoggedSession, { asOf }: Facts): PastWeek {
  const { counts, status, activity, minutes } = session;
  const load = counts ? session.load : minutes * (activity?.effortPoints ?? 0);
  const skipped = status === 'skipped';
  const ahead = !counts && !skipped && session.start > asOf;
  return {
    weeksAgo: week.weeksAgo,
    done: week.done + (counts ? 1 : 0),
    skipped: week.skipped + (skipped ? 1 : 0),
    unknown: week.unknown + (counts || skipped || ahead ? 0 : 1),
    ahead: week.ahead + (ahead ? 1 : 0),
    held: week.held + load,
    likely: week.likely + (skipped ? 0 : load),
    daysBefore: week.daysBefore,
  };
}

/** Goes through the past week by week, as the planner did when each of them was over. */
export function trendOf(weeks: readonly PastWeek[], facts: Facts): Trend {
  const { numbers } = facts;
  const known = new Map(weeks.map((week) => [week.weeksAgo, week]));
  const energy = meanEnergies(facts);
  const forgotten = numbers('P17.days_half') / DAYS_PER_WEEK;
  let [good, thin, empty] = [0, 0, 0];
  let most: number | undefined;
  for (let ago = weeks.at(-1)?.weeksAgo ?? 0; ago > 0; ago -= 1) {
    const week = known.get(ago);
    good = week && isGood(week, energy, facts) ? good + 1 : 0;
    thin = week && isThin(week, facts) ? thin + 1 : 0;
    empty = week ? 0 : empty + 1;
    if (good >= numbers('P18.weeks') || empty >= forgotten) most = undefined;
    if (week && thin >= numbers('P19.weeks')) most = lessThan(week.held, most, facts);
  }
  return { grows: good >= numbers('P18.weeks'), most };
}

/** Rule P18: most of all that it held was reported done, and the energy did not fall. */
function isGood(week: PastWeek, energy: ReadonlyMap<number, number>, { numbers }: Facts): boolean {
  const all = week.done + week.skipped + week.unknown;
  if (all === 0 || week.done < numbers('P18.adherence') * all - 1e-9) return false;
  const [then, now] = [energy.get(week.weeksAgo + 1), energy.get(week.weeksAgo)];
  return then === undefined || now === undefined || now >= then - numbers('P18.energy_fall');
}

/** Rule P19: of what is known, too much was skipped. */
function isThin({ done, skipped }: PastWeek, { numbers }: Facts): boolean {
  return skipped > 0 && done < numbers('P19.adherence') * (done + skipped) - 1e-9;
}

/** A quarter less than the last week held; a few easy minutes always stay. */
function lessThan(held: number, before: number | undefined, { numbers }: Facts): number {
  const cut = held * (1 - numbers('P19.cut'));
  const least = Math.min(held, numbers('P19.least_load'));
  return Math.min(before ?? Number.POSITIVE_INFINITY, Math.max(cut, least));
}

/** The mean energy of the check-ins of each week before, by weeks ago. */
function meanEnergies(facts: Facts): Map<number, number> {
  const ratings = new Map<number, number[]>();
  for (const { at: text, energy } of facts.request.checkIns ?? []) {
    const at = parseInstant(facts.zone, text);
    const { day } = wallAt(facts.zone, at);
    if (energy === undefined || at > facts.asOf || day >= facts.firstDay) continue;
    const weeksAgo = Math.ceil((facts.firstDay - day) / DAYS_PER_WEEK);
    ratings.set(weeksAgo, [...(ratings.get(weeksAgo) ?? []), energy]);
  }
  return new Map(
    [...ratings].map(([ago, all]) => [ago, all.reduce((sum, each) => sum + each, 0) / all.length]),
  );
}
