import type { Progress, ProgressWeek } from '../contract/progress.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { PARAMETERS, type ParameterId } from '../knowledge/parameters.ts';
import { DAYS_PER_WEEK, dateText, weekday } from '../time/calendar.ts';
import { type Instant, instantText, parseInstant, wallAt, type Zone } from '../time/zone.ts';
import { sorenessHours } from './learn-massage.ts';
import { doneSessions } from './learn-minutes.ts';
import type { Observation } from './learn-number.ts';
import type { Profile } from './profile.ts';
import type { Session, State } from './state.ts';

/** Check-ins further apart do not tell when soreness was gone. */
const CLOSE_HOURS = 24;

export interface Span {
  readonly zone: Zone;
  readonly now: Instant;
  /** How many weeks to look back, the one under way among them. */
  readonly weeks: number;
}

/** The last weeks from the first of which anything is known. */
export function progressOf(profile: Profile | undefined, state: State, span: Span): Progress {
  const { zone, now } = span;
  const today = wallAt(zone, now).day;
  const thisWeek = weekStart(today, profile);
  const starts = Array.from(
    { length: span.weeks },
    (_, index) => thisWeek - (span.weeks - 1 - index) * DAYS_PER_WEEK,
  );
  const weeks = starts.map((first) => weekOf(first, state, span));
  const known = weeks.findIndex((week) => week.minutes !== null || isKnown(week));
  const numbers = (id: ParameterId) => profile?.parameters?.[id]?.value ?? PARAMETERS[id].value;
  const since = parseInstant(zone, `${dateText(starts[0] ?? today)}T00:00`);
  return {
    weeks: known < 0 ? [] : weeks.slice(known),
    massages: sorenessHours(state, { zone, now, numbers })
      .map(({ massage, hours }) => ({
        id: massage.id,
        start: instantText(zone, parseInstant(zone, massage.start)),
        ...faded(hours),
      }))
      .filter(({ start }) => parseInstant(zone, start) >= since),
  };
}

function faded({ from, to, likely = (from + to) / 2 }: Observation) {
  const isNear = (from > 0 || to === 0) && to - from <= CLOSE_HOURS;
  return {
    hours: [rounded(from), Number.isFinite(to) ? rounded(to) : null] as const,
    likely: isNear ? rounded(likely) : null,
  };
}

function weekStart(day: number, profile: Profile | undefined): number {
  const first = profile?.person.weekStart ?? 'mon';
  const days = Array.from({ length: DAYS_PER_WEEK }, (_, back) => day - back);
  return days.find((each) => weekday(each) === first) ?? day;
}

function isKnown({ checkIns, known, unknown }: ProgressWeek): boolean {
  return checkIns > 0 || known > 0 || unknown > 0;
}

function weekOf(first: number, state: State, { zone, now }: Span): ProgressWeek {
  const isIn = (at: string) => {
    const instant = parseInstant(zone, at);
    const { day } = wallAt(zone, instant);
    return instant <= now && day >= first && day < first + DAYS_PER_WEEK;
  };
  const workouts = doneSessions(state.sessions, { zone, now })
    .map(({ session }) => session)
    .filter(({ start, activity }) => isIn(start) && activityOf(activity));
  const energies = state.checkIns.flatMap(({ at, energy }) =>
    energy !== undefined && isIn(at) ? [energy] : [],
  );
  const minutes = workouts.map((each) => each.minutes ?? 0);
  return {
    start: dateText(first),
    underWay: wallAt(zone, now).day < first + DAYS_PER_WEEK,
    minutes: workouts.length > 0 ? sum(minutes) : null,
    load: workouts.length > 0 ? Math.round(sum(workouts.map(loadOf))) : null,
    energy: energies.length > 0 ? rounded(sum(energies) / energies.length) : null,
    checkIns: energies.length,
    ...kept(state, isIn),
  };
}

/** Planned workouts that are over. One without a report is not known to be skipped. */
function kept({ plans, sessions }: State, isIn: (at: string) => boolean) {
  // What was skipped may be in no plan any more.
  const told = sessions.filter(({ block, status }) => block !== undefined && status !== 'assumed');
  const reported = new Set(told.map(({ block }) => block));
  const here = told.filter(({ start, activity }) => isIn(start) && activityOf(activity));
  const open = plans
    .flatMap(({ blocks }) => blocks)
    .filter(({ id, kind, start, end }) => {
      return kind === 'workout' && isIn(start) && isIn(end) && !reported.has(id);
    });
  return {
    done: here.filter(({ status }) => status !== 'skipped').length,
    known: here.length,
    unknown: new Set(open.map(({ id }) => id)).size,
  };
}

/** As the planner counts it: what felt easier than the catalogue says is easier. */
function loadOf({ activity, minutes = 0, effort }: Session): number {
  const points = activityOf(activity)?.effortPoints ?? 0;
  return minutes * Math.min(points, effort || points);
}

function activityOf(id: Session['activity']) {
  return id === 'meal_prep_batch' || id === 'meal_prep_topup' ? undefined : ACTIVITY[id];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
