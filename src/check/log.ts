import type { ActivityKind, SessionStatus } from '../contract/names.ts';
import { ACTIVITY, type Activity } from '../knowledge/activities.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, parseInstant } from '../time/zone.ts';
import { type Case, dayOf, isWorkoutId, number } from './case.ts';
import { knownAsOf } from './check-ins.ts';

/** A workout of the log. */
export interface Logged {
  readonly activity: Activity;
  readonly start: Instant;
  readonly day: number;
  readonly minutes: number;
  readonly load: number;
  readonly status: SessionStatus;
  readonly block: string | undefined;
}

const HAPPENED: readonly SessionStatus[] = ['done', 'shortened', 'swapped'];

export function loggedWorkouts(c: Case): Logged[] {
  return (c.request.sessions ?? []).flatMap((session) => {
    if (!isWorkoutId(session.activity)) return [];
    const activity = ACTIVITY[session.activity];
    const start = parseInstant(c.zone, session.start);
    const minutes = session.minutes ?? 0;
    const felt = session.effort || activity.effortPoints;
    const load = minutes * Math.min(felt, activity.effortPoints);
    const { status = 'done', block } = session;
    return [{ activity, start, day: dayOf(c, start), minutes, load, status, block }];
  });
}

export function happened({ status }: Logged): boolean {
  return HAPPENED.includes(status);
}

/** Rule P04: how long a session of a kind may be. What this week adds to the log shortens nothing. */
export function longestAllowed(c: Case, kind: ActivityKind): number {
  const earliest = knownAsOf(c) - number(c, 'P04.window_days') * MINUTES_PER_DAY;
  const same = loggedWorkouts(c)
    .filter((session) => happened(session) && session.activity.kind === kind)
    .filter(({ start }) => start >= earliest && start <= c.now);
  const [first = 0] = c.days;
  const told = c.request.person.recent?.longestMinutes ?? 0;
  const longest = Math.max(
    same.every(({ day }) => day >= first) ? told : 0,
    ...same.map(({ minutes }) => minutes),
  );
  return Math.max(
    number(c, 'P04.floor_minutes'),
    longest * number(c, 'P04.factor'),
    longest + number(c, 'P04.extra_minutes'),
  );
}
