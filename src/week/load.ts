import type { ActivityKind } from '../contract/names.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import { DAY, type Facts } from './facts.ts';
import { type PastWeek, pastWeeks, type Trend, trendOf } from './past-weeks.ts';

/** What the weeks before allow this week to hold (rules P02–P04, P11). */
export interface LoadBudget {
  /** A usual week of late: load points and minutes. */
  readonly previousLoad: number;
  readonly previousMinutes: number;
  /** What all workouts from `fromDay` on may add up to, in load points. */
  readonly cap: number;
  /** The whole week's cap, of which `cap` is the share of days from `fromDay` on. */
  readonly weekCap: number;
  readonly bindingRule: 'P02' | 'P03';
  /** The first day the cap speaks of: tomorrow, in a week already under way. */
  readonly fromDay: number;
  /** Mean sessions of a logged week; undefined where nothing is logged. */
  readonly loggedSessions: number | undefined;
  /** Three rising weeks in a row ask for a lighter one. */
  readonly stepBack: boolean;
  /** What a week of late held, what nobody reported taken as done. */
  readonly usualLoad: number;
  /** Sessions of such a week; undefined before the first. */
  readonly usualSessions: number | undefined;
  readonly trend: Trend;
}

interface LoggedWeek {
  readonly load: number;
  readonly minutes: number;
  readonly sessions: number;
  readonly weeksAgo: number;
}

export function loadBudget(facts: Facts): LoadBudget {
  const weeks = loggedWeeks(facts);
  const recent = weeks.slice(0, facts.numbers('P03.weeks'));
  const logged = recent.length > 0;
  const minutes = facts.request.person.recent?.minutesPerWeek ?? 0;
  const previousMinutes = logged ? mean(recent.map((week) => week.minutes)) : minutes;
  const previousLoad = logged
    ? mean(recent.map((week) => week.load))
    : minutes * usualPoints(facts);
  const { weekCap, bindingRule } = capOf(previousLoad, previousMinutes, facts);
  const fromDay = firstPlannedDay(facts);
  const past = pastWeeks(facts);
  const start = Math.max(
    minutes * usualPoints(facts),
    minutes < facts.numbers('P02.floor_minutes') ? facts.numbers('P02.start_load') : 0,
  );
  const usual = wholeWeeks(past, start)
    .filter(({ likely }) => likely > 0)
    .slice(0, facts.numbers('P03.weeks'));
  const share = Math.max(0, facts.firstDay + DAYS_PER_WEEK - fromDay) / DAYS_PER_WEEK;
  return {
    previousLoad,
    previousMinutes,
    weekCap,
    cap: weekCap * Math.min(1, share),
    bindingRule,
    fromDay,
    loggedSessions: logged ? mean(recent.map((week) => week.sessions)) : undefined,
    stepBack: risingWeeks(weeks) >= facts.numbers('P11.every_weeks') - 1,
    usualLoad: usual.length > 0 ? mean(usual.map(({ likely }) => likely)) : previousLoad,
    usualSessions: usual.length > 0 ? mean(usual.map(({ sessions }) => sessions)) : undefined,
    trend: trendOf(past, facts),
  };
}

/** Who began in the middle of a week began with part of one. */
function wholeWeeks(past: readonly PastWeek[], start: number) {
  return past.map((week, index) => {
    const { likely, weeksAgo, done, unknown, ahead, daysBefore } = week;
    const days = index === past.length - 1 ? daysBefore - DAYS_PER_WEEK * (weeksAgo - 1) : 0;
    const share = days > 0 && days <= LATE_START ? days / DAYS_PER_WEEK : 1;
    const load = share < 1 ? Math.max(likely, Math.min(start, likely / share)) : likely;
    return { likely: load, sessions: (done + unknown + ahead) / share };
  });
}

/** Days that a first week has left from which on it is only part of one. */
const LATE_START = 4;

function capOf(load: number, minutes: number, facts: Facts) {
  const { numbers } = facts;
  const strained =
    facts.stress >= numbers('E15.stress') || facts.readiness < numbers('P03.readiness');
  let weekCap = load * (1 + numbers(strained ? 'P03.growth_stressed' : 'P03.growth'));
  let bindingRule: 'P02' | 'P03' = 'P03';
  if (minutes < numbers('P03.room_below_minutes') && !strained) {
    weekCap = Math.max(weekCap, load + numbers('P03.room_load'));
  }
  if (minutes < numbers('P02.floor_minutes') && weekCap < numbers('P02.start_load')) {
    weekCap = numbers('P02.start_load');
    bindingRule = 'P02';
  }
  return { weekCap, bindingRule };
}

/** The mean effort points of what the person does, at least those of an easy start. */
function usualPoints(facts: Facts): number {
  const points = facts.activities.map((id) => ACTIVITY[id].effortPoints);
  const least = facts.numbers('P03.least_points');
  return points.length === 0 ? least : Math.max(least, mean(points));
}

/** A week that is planned again keeps the cap it began with; otherwise the days after today count. */
function firstPlannedDay(facts: Facts): number {
  const earlier = facts.earlier?.load.from;
  const inWeek = (day: number) => Math.max(facts.firstDay, day);
  if (earlier !== undefined) return inWeek(Math.min(dayNumber(earlier), facts.today + 1));
  return inWeek(facts.today + 1);
}

/** Weeks before this one that hold a session that was done, the latest first. */
function loggedWeeks(facts: Facts): LoggedWeek[] {
  const weeks = new Map<number, { load: number; minutes: number; sessions: number }>();
  for (const session of facts.log) {
    if (!session.counts || !session.activity || session.day >= facts.firstDay) continue;
    const weeksAgo = Math.ceil((facts.firstDay - session.day) / DAYS_PER_WEEK);
    const week = weeks.get(weeksAgo) ?? { load: 0, minutes: 0, sessions: 0 };
    week.load += session.load;
    week.minutes += session.minutes;
    week.sessions += 1;
    weeks.set(weeksAgo, week);
  }
  return [...weeks]
    .sort(([one], [other]) => one - other)
    .map(([weeksAgo, week]) => ({ weeksAgo, ...week }));
}

/** How many consecutive logged weeks, up to the last one, each held more load than the one before. */
function risingWeeks(weeks: readonly LoggedWeek[]): number {
  let rising = 0;
  for (const [index, week] of weeks.entries()) {
    const before = weeks[index + 1];
    if (week.weeksAgo !== index + 1 || before?.weeksAgo !== index + 2) break;
    if (week.load <= before.load) break;
    rising += 1;
  }
  return rising;
}

/**
 * Rule P04: the longest a session of a kind may be, in minutes. What is done in the week itself only
 * adds to it: a first short walk makes none of the planned ones too long.
 */
export function longestAllowed(kind: ActivityKind, facts: Facts): number {
  const { numbers } = facts;
  const since = facts.asOf - numbers('P04.window_days') * DAY;
  const logged = facts.log.filter(
    (session) =>
      session.counts &&
      session.activity?.kind === kind &&
      session.start >= since &&
      session.start <= facts.now,
  );
  const before = logged.some(({ day }) => day < facts.firstDay);
  const told = before ? 0 : (facts.request.person.recent?.longestMinutes ?? 0);
  const longest = Math.max(told, ...logged.map((session) => session.minutes));
  return Math.max(
    numbers('P04.floor_minutes'),
    longest * numbers('P04.factor'),
    longest + numbers('P04.extra_minutes'),
  );
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
