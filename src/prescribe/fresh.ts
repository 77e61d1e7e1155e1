import type { Role } from '../contract/names.ts';
import type { Week } from '../week/assess.ts';
import { fallbacksWithin, optionsFor } from './options.ts';
import type { Choice } from './permitted.ts';
import { assign, rolesFor } from './roles.ts';
import type { Session } from './session.ts';
import { sizeSessions, type Volume } from './volume.ts';

/** The sessions that are good for a week of which nothing is known yet, the most important first. */
export function freshSessions(week: Week, choice: Choice, volume: Volume): Session[] {
  const workouts = week.days.some((day) => day.open && day.workoutsAllowed);
  const roles = rolesFor(week, workouts ? volume.sessions : 0, volume.first);
  const usual = week.facts.numbers('P02.session_minutes');
  const asked = assign(roles, choice, week, usual);
  const times = easyTimes(roles, asked, week);
  const kept = asked.length > 0 && times > 0 ? volume.target * week.facts.numbers('M10.share') : 0;
  const sized = sizeSessions(asked, { ...volume, target: volume.target - kept }, week);
  const chosen = sized.map(({ asked: { role, permitted }, usual: minutes }) => ({
    role,
    activity: permitted.activity.id,
    minutes,
    options: optionsFor(permitted, minutes, choice.permitted, week),
  }));
  const spare = volume.target - fullLoad(chosen);
  const standIns = chosen.length > 0 ? times : easyTimes(roles, chosen, week);
  return numbered([...chosen, ...easyMinutes(standIns, spare, week)]);
}

type Unnumbered = Omit<Session, 'id'>;

export function fullLoad(sessions: readonly Unnumbered[]): number {
  return sessions.reduce((sum, { options }) => sum + (options[0]?.load ?? 0), 0);
}

/**
 * How often a few easy minutes stand in: where nothing the person named is possible, and on the day
 * after a massage when nothing they named would suit it.
 */
function easyTimes(
  roles: readonly Role[],
  chosen: readonly { readonly role: Role }[],
  week: Week,
): number {
  if (chosen.length === 0) return Math.min(week.facts.numbers('E19.times'), roles.length);
  return roles.includes('loosen') && !chosen.some(({ role }) => role === 'loosen') ? 1 : 0;
}

function easyMinutes(count: number, spare: number, week: Week): Unnumbered[] {
  if (count === 0) return [];
  const options = fallbacksWithin(spare / count, week);
  const [first] = options;
  if (!first?.activity) return [];
  const { id } = first.activity;
  const { minutes } = first;
  return Array.from({ length: count }, () => ({
    role: count === 1 ? 'loosen' : 'easy',
    activity: id,
    minutes,
    options,
  }));
}

/** Gives every session its id: the activity and a number. */
function numbered(sessions: readonly Unnumbered[]): Session[] {
  const counts = new Map<string, number>();
  return sessions.map((session) => {
    const number = (counts.get(session.activity) ?? 0) + 1;
    counts.set(session.activity, number);
    return { ...session, id: `${session.activity}_${number}` };
  });
}
