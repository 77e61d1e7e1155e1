import { blockId } from '../contract/ids.ts';
import type { CookingId } from '../contract/names.ts';
import { DAYS, type Day } from '../contract/names.ts';
import { DAYS_PER_WEEK, dateText, weekday } from '../time/calendar.ts';
import { type Week, workCost } from '../week/assess.ts';
import { cookingOptions, fallbacksWithin, keepsDays, optionsFor } from './options.ts';
import { choose } from './permitted.ts';
import { assign, rolesFor } from './roles.ts';
import type { CookingWish, Prescription, Session } from './session.ts';
import { sizeSessions, volumeOf } from './volume.ts';

/** What this week asks for: sessions with their options, and the days that want cooking. */
export function prescribe(week: Week): Prescription {
  const choice = choose(week);
  const volume = volumeOf(week);
  const workouts = week.days.some((day) => day.open && day.workoutsAllowed);
  const roles = rolesFor(week, workouts ? volume.sessions : 0, volume.shape === 'first-steps');
  const usual = week.facts.numbers('P02.session_minutes');
  const asked = assign(roles, choice, week, usual);
  const sized = sizeSessions(asked, volume, week);
  const sessions =
    sized.length > 0 || roles.length === 0
      ? numbered(
          sized.map(({ asked: { role, permitted }, usual: minutes }) => ({
            role,
            activity: permitted.activity.id,
            options: optionsFor(permitted, minutes, choice.permitted, week),
          })),
        )
      : easyMinutes(roles.length, volume.target, week);
  const open = sessions.filter((session) => !alreadyDone(session, week));
  return {
    sessions: open,
    cooking: cookingWish(week),
    leftAside: choice.leftAside,
    fullLoad: open.reduce((sum, session) => sum + (session.options[0]?.load ?? 0), 0),
    shape: volume.shape,
  };
}

/** Where nothing the person named is possible, a few easy minutes on some days are. */
function easyMinutes(count: number, target: number, week: Week): Session[] {
  const options = fallbacksWithin(target / Math.max(1, Math.min(count, EASY_TIMES)), week);
  const [first] = options;
  if (!first?.activity) return [];
  const { id } = first.activity;
  const affordable = Math.min(count, EASY_TIMES, Math.floor(target / Math.max(1, first.load)));
  return numbered(
    Array.from({ length: affordable }, () => ({ role: 'easy', activity: id, options })),
  );
}

const EASY_TIMES = 3;

/** Gives every session its id: the activity and a number. */
function numbered(sessions: readonly Omit<Session, 'id'>[]): Session[] {
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

export function reachOf(id: string, week: Week): number {
  const batch: CookingId = 'meal_prep_batch';
  return id === batch ? keepsDays(week) : week.facts.numbers('F01.days_topup');
}
