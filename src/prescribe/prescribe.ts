import { blockId } from '../contract/ids.ts';
import type { CookingId } from '../contract/names.ts';
import { DAYS, type Day } from '../contract/names.ts';
import { DAYS_PER_WEEK, dateText, weekday } from '../time/calendar.ts';
import { type Week, workCost } from '../week/assess.ts';
import { cookingOptions, fallbacksWithin, keepsDays, optionsFor } from './options.ts';
import { choose, highAllowed } from './permitted.ts';
import { assign, rolesFor } from './roles.ts';
import type { CookingWish, Prescription, Role, Session } from './session.ts';
import { sizeSessions, volumeOf } from './volume.ts';

/** What this week asks for: sessions with their options, and the days that want cooking. */
export function prescribe(week: Week): Prescription {
  const choice = choose(week);
  const volume = volumeOf(week);
  const workouts = week.days.some((day) => day.open && day.workoutsAllowed);
  const roles = rolesFor(week, workouts ? volume.sessions : 0, volume.shape === 'first-steps');
  const usual = week.facts.numbers('P02.session_minutes');
  const asked = assign(roles, choice, week, usual);
  const times = easyTimes(roles, asked, week);
  const kept = asked.length > 0 && times > 0 ? volume.target * week.facts.numbers('M10.share') : 0;
  const sized = sizeSessions(asked, { ...volume, target: volume.target - kept }, week);
  const chosen = sized.map(({ asked: { role, permitted }, usual: minutes }) => ({
    role,
    activity: permitted.activity.id,
    options: optionsFor(permitted, minutes, choice.permitted, week),
  }));
  const spare = volume.target - fullLoad(chosen);
  const standIns = chosen.length > 0 ? times : easyTimes(roles, chosen, week);
  const sessions = numbered([...chosen, ...easyMinutes(standIns, spare, week)]);
  const asking = sessions.filter((session) => !alreadyDone(session, week));
  const open = affordable(asking, week);
  return {
    sessions: open,
    cooking: cookingWish(week),
    leftAside: choice.leftAside,
    fullLoad: fullLoad(open),
    shape: volume.shape,
  };
}

/** What stands already may leave less room than the list was made for: the last ones go first. */
function affordable(sessions: readonly Session[], week: Week): Session[] {
  const { load, fixed, facts } = week;
  const standing = fixed.filter(({ day }) => day >= load.fromDay);
  let left = load.cap - standing.reduce((sum, block) => sum + block.load, 0);
  let high = highAllowed(week);
  const times = new Map<string, number>();
  return sessions.filter(({ options: [full] }) => {
    if (!full || full.load > left + 1e-9) return false;
    const used = times.get(full.id) ?? fixed.filter((block) => block.id === full.id).length;
    if (full.limited && used >= facts.numbers('C03.per_week')) return false;
    if (full.intensity === 'high' && high < 1) return false;
    if (full.intensity === 'high') high -= 1;
    times.set(full.id, used + 1);
    left -= full.load;
    return true;
  });
}

type Unnumbered = Omit<Session, 'id'>;

function fullLoad(sessions: readonly Unnumbered[]): number {
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
  return Array.from({ length: count }, () => ({
    role: count === 1 ? 'loosen' : 'easy',
    activity: id,
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

/** A session of this week's earlier plan whose day has come is not asked for again. */
function alreadyDone(session: Session, week: Week): boolean {
  const id = sessionBlockId(week, session.id);
  return week.fixed.some((block) => block.blockId === id);
}

export function sessionBlockId({ facts }: Week, session: string): string {
  return blockId(facts.request.person.id, dateText(facts.firstDay), session);
}

function cookingWish(week: Week): CookingWish | undefined {
  const { facts } = week;
  const { mealPrep } = facts.request.person;
  if (!mealPrep) return undefined;
  const weekdays = wantedWeekdays(week);
  const fed = daysFed(week);
  const wanted = Array.from({ length: 2 * DAYS_PER_WEEK }, (_, offset) => offset).filter(
    (offset) =>
      weekdays.has(weekday(facts.firstDay + offset)) &&
      facts.firstDay + offset > facts.today &&
      !fed.has(facts.firstDay + offset),
  );
  if (wanted.length === 0) return undefined;
  return { options: cookingOptions(week), wanted };
}

/** The weekdays to feed: as the person said, else workdays first, in the week's order. */
function wantedWeekdays(week: Week): Set<Day> {
  const { facts } = week;
  const { mealPrep } = facts.request.person;
  const ordered = week.days.map(({ day }) => day);
  const working = ordered.filter((day) => workCost(facts, day) > 0);
  const others = ordered.filter((day) => workCost(facts, day) === 0);
  const preferred = mealPrep?.for ?? [...working, ...others].map(weekday);
  const count = mealPrep?.days ?? mealPrep?.for?.length ?? (working.length || DAYS.length);
  return new Set(preferred.slice(0, count));
}

/** Days that cooking already done or standing feeds, so that each day is fed once. */
export function daysFed(week: Week): Map<number, string> {
  const { facts } = week;
  const fed = new Map<number, string>();
  const feed = (day: number, block: string) => {
    if (!fed.has(day)) fed.set(day, block);
  };
  for (const session of facts.log) {
    if (session.activity || (!session.counts && session.status !== 'assumed')) continue;
    if (session.day >= facts.firstDay) continue;
    for (let ahead = 1; ahead <= reachOf(session.id, week); ahead += 1)
      feed(session.day + ahead, 'earlier');
  }
  for (const block of week.fixed) {
    if (block.activity) continue;
    if (block.status === 'frozen') for (const day of block.covers) feed(day, `${block.start}`);
    else {
      const reach = reachOf(block.id, week);
      for (let ahead = 1; ahead <= reach; ahead += 1) feed(block.day + ahead, `${block.start}`);
    }
  }
  return fed;
}

function reachOf(id: string, week: Week): number {
  const batch: CookingId = 'meal_prep_batch';
  return id === batch ? keepsDays(week) : week.facts.numbers('F01.days_topup');
}
