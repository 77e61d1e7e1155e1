import type { AskedList } from '../contract/plan.ts';
import { parseInstant } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { cellFor, limitedMinutes } from '../week/conditions.ts';
import { longestAllowed } from '../week/load.ts';
import { isIll, lowEffortOnly } from '../week/safety.ts';
import { sessionBlockId } from '../week/session-id.ts';
import { fullLoad } from './fresh.ts';
import { fallbacksWithin, inSteps, optionOf, optionsFor } from './options.ts';
import type { Choice, Permitted } from './permitted.ts';
import { bestFor } from './roles.ts';
import type { Option, Session } from './session.ts';
import { shortenToFit, wishesOnTop } from './volume.ts';

type AskedSession = AskedList['sessions'][number];

/** What the person chose that a week's list rests on; the rest of the facts only adapts the list. */
export function basisOf({ facts }: Week): string[] {
  const { goal = 'get-fitter', age65 = false, recent = {}, places = {} } = facts.request.person;
  // Weeks go by: that there is one more of them is no reason to make another list.
  const { weeksActive: _, ...lately } = recent;
  const told = [...Object.entries(lately), ...Object.entries(places)];
  const numbers = told.map(([name, value]) => `${name} ${value}`).sort();
  return [goal, ...(age65 ? ['65 or more'] : []), ...facts.activities, ...numbers];
}

/** What keeps a list smaller than the person's choices alone would make it. */
export function limitsOf({ facts, safety, days }: Week, { leftAside }: Choice): string[] {
  const open = days.filter((day) => day.open);
  const paused = open.length > 0 && !open.some((day) => day.workoutsAllowed);
  return [
    ...(isIll(safety) ? ['ill'] : []),
    ...(lowEffortOnly(facts, safety) ? ['low effort only'] : []),
    ...(paused ? ['no workouts'] : []),
    ...leftAside.filter(({ why }) => why === 'avoid').map(({ activity }) => `no ${activity}`),
  ];
}

/** The list of the week's earlier plan, as long as what shaped it still holds. */
export function listToKeep(week: Week, choice: Choice): AskedList | undefined {
  const asked = week.facts.earlier?.asked;
  if (!asked || asked.basis.join() !== basisOf(week).join()) return undefined;
  const limits = limitsOf(week, choice);
  return asked.limits.every((limit) => limits.includes(limit)) ? asked : undefined;
}

/**
 * The sessions of the week's earlier plan, each as it was where nothing speaks against it. What
 * became too much is shortened, replaced, or has no options left.
 */
export function keptSessions(week: Week, choice: Choice, before: AskedList): Session[] {
  const eased = hasMoreRoom(week, before);
  const extra = Math.max(0, wishesOnTop(week).length - before.pinned);
  const sessions = before.sessions.map((asked, index): Session => {
    const stored = storedSession(asked, week);
    if (isSettled(stored, week)) return stored;
    const noRoom = stored.options.length === 0 && !eased;
    if (noRoom || index >= before.sessions.length - extra) return { ...stored, options: [] };
    return adapted(stored, eased, week, choice);
  });
  return shortened(sessions, week, choice);
}

/** Whether a session needs no place: its block stands, or the person moved it or took it out. */
export function isSettled({ id }: Session, week: Week): boolean {
  const { moved, dropped, log, request, earlier } = week.facts;
  if (!earlier && week.fixed.length === 0 && moved.size === 0 && dropped.size === 0) return false;
  const block = sessionBlockId(week, id);
  if (moved.has(block) || dropped.has(block)) return true;
  if (week.fixed.some(({ blockId }) => blockId === block)) return true;
  if (request.person.policy?.missed !== 'drop') return false;
  if (week.overruled.has(block)) return true;
  return log.some((session) => session.block === block && session.status === 'skipped');
}

/** More load, or fewer wishes of the person, than when the list was last looked at. */
function hasMoreRoom(week: Week, before: AskedList): boolean {
  const cap = week.facts.earlier?.load.cap ?? week.load.cap;
  return Math.floor(week.load.cap + 1e-9) > cap || wishesOnTop(week).length < before.pinned;
}

function storedSession({ id, activity, role, minutes, ways }: AskedSession, week: Week): Session {
  const options = ways.map((way) =>
    optionOf(way.activity, way.variant, way.minutes, way.usualMinutes, week),
  );
  return { id, activity, role, minutes, options };
}

/** The session as it can still be done: as it was, else with the usual choice of ways. */
function adapted(session: Session, eased: boolean, week: Week, choice: Choice): Session {
  const [full] = session.options;
  if (full?.variant === 'fallback') {
    const fine = session.options.every((option) => isPossible(option, week));
    return fine ? session : { ...session, options: fallbacksWithin(full.load, week) };
  }
  const named = activityFor(session, week, choice);
  const usual = named ? usualMinutes(session, named, eased, week) : 0;
  if (!named || usual < 5) return { ...session, options: fallbacksWithin(full?.load ?? 0, week) };
  const holds = isAsBefore(session, named, usual, week) && !hasLostItsTime(session, week);
  return holds
    ? session
    : { ...session, options: optionsFor(named, usual, choice.permitted, week) };
}

/** What was asked for first, else what took its place since, else the best for its purpose. */
function activityFor(session: Session, week: Week, { permitted }: Choice): Permitted | undefined {
  const known = [session.activity, session.options[0]?.id].flatMap(
    (id) => permitted.find(({ activity }) => activity.id === id) ?? [],
  );
  return known[0] ?? bestFor(session.role, permitted, week, session.minutes, () => 0);
}

function usualMinutes(session: Session, named: Permitted, eased: boolean, week: Week): number {
  const [full] = session.options;
  const { kind, effortPoints, id } = named.activity;
  const same = full && !eased && full.id === id;
  const most = inSteps(longestAllowed(kind, week.facts));
  if (same) return Math.min(full.usualMinutes, most);
  if (id === session.activity || !full) return Math.min(session.minutes, most);
  return Math.min(full.usualMinutes, most, inSteps(full.load / effortPoints));
}

function isAsBefore(session: Session, { cell, activity }: Permitted, usual: number, week: Week) {
  const [full, ...others] = session.options;
  if (full?.variant !== 'full' || full.id !== activity.id) return false;
  const minutes = cell === 'limit' ? limitedMinutes(usual, week.facts) : usual;
  if (full.usualMinutes !== usual || full.minutes !== minutes) return false;
  return others.every((option) => option.load <= full.load && isPossible(option, week));
}

/** Whether an option other than the full one may be offered still. */
function isPossible({ activity, id, minutes, usualMinutes }: Option, week: Week): boolean {
  if (!activity || id === 'meal_prep_batch' || id === 'meal_prep_topup') return false;
  const lowOnly = lowEffortOnly(week.facts, week.safety) && activity.intensity !== 'low';
  const most = longestAllowed(activity.kind, week.facts);
  const cell = cellFor(id, week.facts);
  return (
    !lowOnly && cell !== 'avoid' && cell !== 'limit' && Math.max(minutes, usualMinutes) <= most
  );
}

/** Whether something else took the time of the session's block, so that less of it may fit. */
function hasLostItsTime({ id }: Session, week: Week): boolean {
  const { earlier, zone, today } = week.facts;
  const block = earlier?.blocks.find((each) => each.id === sessionBlockId(week, id));
  if (!block) return false;
  const [start, end] = [parseInstant(zone, block.start), parseInstant(zone, block.end)];
  const day = week.days.find((each) => each.start <= start && start < each.end);
  if (!day || day.day <= today) return false;
  const slot = Math.floor((start - week.start) / week.slotMinutes);
  return (week.freeRun[slot] ?? 0) < Math.ceil((end - start) / week.slotMinutes);
}

/** Takes the cap into account: what stands counts at least as much as was asked of it. */
function shortened(sessions: readonly Session[], week: Week, choice: Choice): Session[] {
  const open = sessions.filter((session) => !isSettled(session, week) && session.options[0]);
  const target = roomUnderCap(sessions, week);
  const sized = open.flatMap((session) => {
    const permitted = choice.permitted.find(
      ({ activity }) => activity.id === session.options[0]?.id,
    );
    const usual = session.options[0]?.usualMinutes ?? 0;
    if (!permitted || session.options[0]?.variant === 'fallback') return [];
    return [{ session, asked: { role: session.role, permitted }, usual, first: session.minutes }];
  });
  if (fullLoad(sized.map(({ session }) => session)) <= target + 1e-9) return [...sessions];
  const fitting = shortenToFit(sized, target, week);
  return sessions.map((session): Session => {
    const before = sized.find((each) => each.session === session);
    const now = fitting.find((each) => each.session === session);
    if (!before || now?.usual === before.usual) return session;
    const options = now ? optionsFor(now.asked.permitted, now.usual, choice.permitted, week) : [];
    return { ...session, options };
  });
}

/** Load points that what is still open may add up to. */
export function roomUnderCap(sessions: readonly Session[], week: Week): number {
  const { load, fixed } = week;
  const standing = fixed.filter(({ day }) => day >= load.fromDay);
  if (standing.length === 0) return load.cap;
  const asked = new Map(
    sessions.map(({ id, options }) => [sessionBlockId(week, id), options[0]?.load ?? 0]),
  );
  return standing.reduce(
    (left, block) => left - Math.max(block.load, asked.get(block.blockId) ?? 0),
    load.cap,
  );
}
