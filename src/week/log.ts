import { type AnyActivityId, COOKING, type SessionStatus } from '../contract/names.ts';
import type { Request } from '../contract/request.ts';
import { ACTIVITY, type Activity } from '../knowledge/activities.ts';
import { type Instant, parseInstant, wallAt, type Zone } from '../time/zone.ts';

/** One thing that happened, or is taken to have happened. */
export interface LoggedSession {
  readonly block: string | undefined;
  readonly id: AnyActivityId;
  /** Undefined for cooking. */
  readonly activity: Activity | undefined;
  readonly start: Instant;
  readonly day: number;
  readonly startMinutes: number;
  readonly minutes: number;
  readonly status: SessionStatus;
  /** Whether it counts as done: only such sessions make load and length. */
  readonly counts: boolean;
  readonly load: number;
}

const DONE: readonly SessionStatus[] = ['done', 'shortened', 'swapped'];

/** The person's sessions, oldest first. */
export function sessionLog(request: Request, zone: Zone): LoggedSession[] {
  const sessions = (request.sessions ?? []).map((session) => {
    const start = parseInstant(zone, session.start);
    const { day, minutes: startMinutes } = wallAt(zone, start);
    const cooking = COOKING.find((id) => id === session.activity);
    const activity = cooking === undefined ? activityOf(session.activity) : undefined;
    const status = session.status ?? 'done';
    const minutes = session.minutes ?? 0;
    const counts = DONE.includes(status);
    const load = counts && activity ? minutes * pointsOf(activity, session.effort) : 0;
    const { block, activity: id } = session;
    return { block, id, activity, start, day, startMinutes, minutes, status, counts, load };
  });
  return sessions.sort((one, other) => one.start - other.start);
}

/**
 * What felt easier than the catalogue says counts as easier; what felt harder does not raise what
 * the next week may hold.
 */
function pointsOf({ effortPoints }: Activity, felt: number | undefined): number {
  return Math.min(effortPoints, felt || effortPoints);
}

/** The catalogue entry of a workout, or undefined for cooking. */
export function activityOf(id: AnyActivityId): Activity | undefined {
  return id === 'meal_prep_batch' || id === 'meal_prep_topup' ? undefined : ACTIVITY[id];
}
