import type { Week } from '../week/assess.ts';
import { missedSession } from '../week/missed.ts';
import { sessionBlockId } from '../week/session-id.ts';
import { cookingWish } from './cooking.ts';
import { freshSessions, fullLoad } from './fresh.ts';
import { basisOf, isSettled, keptSessions, limitsOf, listToKeep, roomUnderCap } from './kept.ts';
import { type Choice, choose, highAllowed } from './permitted.ts';
import type { Prescription, Session, WeekList } from './session.ts';
import { volumeOf } from './volume.ts';

/** What this week asks for: sessions with their options, and the days that want cooking. */
export function prescribe(week: Week): Prescription {
  const choice = choose(week);
  const list = listOf(week, choice);
  return {
    sessions: list.sessions
      .filter((session) => session.options.length > 0 && !isSettled(session, week))
      .map((session) => withWindow(session, week)),
    list,
    cooking: cookingWish(week),
    leftAside: choice.leftAside,
    fullLoad: fullLoad(list.sessions),
    shape: list.shape,
  };
}

/** Rule P16: what was missed comes again soon or not at all. */
function withWindow(session: Session, { facts }: Week): Session {
  const missed = missedSession(session.id, facts);
  if (!missed) return session;
  return { ...session, options: session.options.map((option) => ({ missed, ...option })) };
}

/** The earlier plan's sessions, so that a week planned again stays what it is; else new ones. */
function listOf(week: Week, choice: Choice): WeekList {
  const basis = basisOf(week);
  const before = listToKeep(week, choice);
  if (before) {
    const kept = keptSessions(week, choice, before);
    const fitting = new Set(affordable(kept, week));
    const sessions = kept.map((session): Session => {
      if (week.overruled.has(sessionBlockId(week, session.id)) && isSettled(session, week)) {
        return { ...session, options: [] };
      }
      return isSettled(session, week) || fitting.has(session)
        ? session
        : { ...session, options: [] };
    });
    return { basis, limits: before.limits, shape: before.shape, sessions };
  }
  const volume = volumeOf(week);
  const all = freshSessions(week, choice, volume);
  const fitting = new Set(affordable(all, week));
  const sessions = all.filter((session) => isSettled(session, week) || fitting.has(session));
  return { basis, limits: limitsOf(week, choice), shape: volume.shape, sessions };
}

/** What stands already may leave less room than the list was made for: the last ones go first. */
function affordable(sessions: readonly Session[], week: Week): Session[] {
  const { fixed, facts } = week;
  let left = roomUnderCap(sessions, week);
  let high = highAllowed(week);
  const times = new Map<string, number>();
  return sessions.filter((session) => {
    const [full] = session.options;
    if (!full || isSettled(session, week) || full.load > left + 1e-9) return false;
    const used = times.get(full.id) ?? fixed.filter((block) => block.id === full.id).length;
    if (full.limited && used >= facts.numbers('C03.per_week')) return false;
    if (full.intensity === 'high' && high < 1) return false;
    if (full.intensity === 'high') high -= 1;
    times.set(full.id, used + 1);
    left -= full.load;
    return true;
  });
}
