import type { Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { DAYS_PER_WEEK, dateText, dayNumber } from '../time/calendar.ts';
import { assumedSessions } from './assumed.ts';
import { learned, parametersSince, personSince } from './learn.ts';
import type { Profile } from './profile.ts';
import type { Session, State } from './state.ts';

/** The moment and the week to plan, as the contract writes them: `now` with its offset. */
export interface Moment {
  readonly now: string;
  readonly week: string;
}

/**
 * All that is remembered, as a request for one week. `calendars` are still to be read: that is for
 * the edge.
 */
export function requestFor(profile: Profile, state: State, { now, week }: Moment): Request {
  const { clock: _, schema: __, ...answers } = profile;
  const since = learned(profile, state, { now, week });
  const parameters = parametersSince(profile.parameters, since);
  const others = state.plans.filter((plan) => plan.week.start !== week);
  return {
    ...answers,
    person: personSince(profile.person, since),
    ...(parameters && { parameters }),
    schema: 'recovery-plan/request@1',
    now,
    week,
    busy: [...state.busy.map(({ busy }) => busy), ...overlapping(others, week)],
    massages: [...state.massages],
    checkIns: [...state.checkIns],
    sessions: [...state.sessions, ...assumed(others, state, week)],
    pinned: [...state.pinned],
    dropped: [...state.dropped],
    pauses: [...state.pauses],
    previousPlan: state.plans.find((plan) => plan.week.start === week) ?? null,
  };
}

/** What earlier weeks planned and nobody reported. */
function assumed(plans: readonly Plan[], state: State, week: string): Session[] {
  const reported = new Set(state.sessions.map(({ block }) => block));
  return assumedSessions(
    plans
      .flatMap(({ blocks }) => blocks)
      .filter(({ id, start }) => start.slice(0, 10) < week && !reported.has(id)),
  );
}

/** A week that starts on another day than one planned before goes around what stands there. */
function overlapping(plans: readonly Plan[], week: string): NonNullable<Request['busy']> {
  const end = dateText(dayNumber(week) + DAYS_PER_WEEK);
  return plans
    .flatMap(({ blocks }) => blocks)
    .filter(
      ({ kind, start }) =>
        kind !== 'massage' && start.slice(0, 10) >= week && start.slice(0, 10) < end,
    )
    .map(({ title, start, end: until }) => ({ title, start, end: until }));
}
