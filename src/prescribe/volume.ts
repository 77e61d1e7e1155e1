import type { Goal, Role, Shape } from '../contract/names.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Week } from '../week/assess.ts';
import { limitedMinutes } from '../week/conditions.ts';
import { longestAllowed, mean } from '../week/load.ts';
import type { Numbers } from '../week/parameters.ts';
import type { FixedBlock } from '../week/parts.ts';
import { restsOn, wayBack } from '../week/way-back.ts';
import { inSteps } from './options.ts';
import type { Asked } from './roles.ts';

/** How much this week asks for, before it is shared out. */
export interface Volume {
  readonly shape: Shape;
  /** A small start, whatever else the week is: all easy but for one short strength session. */
  readonly first: boolean;
  readonly sessions: number;
  /** Load points that the full options may add up to. */
  readonly target: number;
}

/** Rules P02, P05, P11, P17, P18 and P19: how many sessions, and how much load in all. */
export function volumeOf(week: Week): Volume {
  const { load } = week;
  const pinned = wishesOnTop(week);
  const left = load.cap - pinned.reduce((sum, block) => sum + block.load, 0);
  const share = shareOfWeek(week);
  const usual = usualWeek(week);
  const { most } = load.trend;
  const less = most !== undefined && most < usual.target;
  const sessions = Math.max(share > 0 ? 1 : 0, Math.round(usual.sessions * share));
  return {
    shape: less ? 'less' : usual.shape,
    first: usual.shape === 'first-steps',
    sessions: Math.max(0, sessions - pinned.length),
    target: Math.max(0, Math.min(left, (less ? most : usual.target) * share)),
  };
}

/** Workouts that the person pinned beside what the week asks for, as far as the cap counts them. */
export function wishesOnTop({ load, fixed }: Week): FixedBlock[] {
  return fixed.filter(({ activity, day, onTop }) => activity && day >= load.fromDay && onTop);
}

/** The share of the week's days that may hold something new. */
function shareOfWeek({ load, days, facts }: Week): number {
  const open = days.filter(({ day }) => day >= load.fromDay && !restsOn(facts, day));
  return open.length / DAYS_PER_WEEK;
}

interface UsualWeek {
  readonly shape: Shape;
  readonly sessions: number;
  readonly target: number;
}

/** A whole week's sessions and load points, as if there had been no thin weeks. */
function usualWeek(week: Week): UsualWeek {
  const { facts, load } = week;
  const { numbers } = facts;
  const back = wayBack(facts);
  if (load.previousMinutes < numbers('P02.floor_minutes') || back.share === 0) {
    const target = Math.max(numbers('P02.start_load'), back.share > 0 ? load.usualLoad : 0);
    return within(week, 'first-steps', firstSessions(week), target);
  }
  const often = usualSessions(week, false);
  if (back.share < 1) return within(week, 'after-a-break', often, load.usualLoad * back.share);
  if (load.stepBack) {
    return within(week, 'step-back', often, load.usualLoad * (1 - numbers('P11.cut')));
  }
  if (!load.trend.grows || back.recentlyIll) return within(week, 'hold', often, load.usualLoad);
  // Somebody of 65 or more grows by half the step.
  const slower = facts.request.person.age65 && (load.previousLoad + load.weekCap) / 2;
  return within(week, 'steady', usualSessions(week, true), slower || load.weekCap);
}

function within({ load }: Week, shape: Shape, sessions: number, target: number): UsualWeek {
  return { shape, sessions, target: Math.min(load.weekCap, target) };
}

function firstSessions({ facts }: Week): number {
  return facts.numbers('P02.easy_sessions') + facts.numbers('P02.strength_sessions');
}

/**
 * As often as lately. Once more, until the habit has its number of sessions (rules E09 and P05), in
 * a week that grows and in the very first, which then holds the same in shorter sessions.
 */
function usualSessions({ facts, load }: Week, growing: boolean): number {
  const { recent } = facts.request.person;
  const usual = Math.round(load.usualSessions ?? recent?.sessionsPerWeek ?? 0);
  const fewest = facts.numbers('P05.fewest_sessions');
  const forming = usual < facts.numbers('E09.sessions');
  if (forming && (growing || load.usualSessions === undefined)) return Math.max(fewest, usual + 1);
  return Math.min(facts.numbers('P05.most_sessions'), Math.max(fewest, usual));
}

interface Shrinking extends Shortened {
  /** Below this the week had better hold one session less. */
  readonly floor: number;
}

interface Sized extends Shrinking {
  readonly limit: number;
  /** The most it grows to unless it is the week's long session. */
  readonly most: number;
}

const STEP = 5;
/** The parameter a session stays within when it is not the week's long one. */
const LONGEST = {
  easy: 'P05.longest_easy',
  aerobic: 'P05.longest_aerobic',
  hard: 'P05.longest_hard',
  strength: 'P05.longest_strength',
  core: 'P05.longest_core',
  mobility: 'P05.longest_gentle',
  balance: 'P05.longest_gentle',
  loosen: 'M10.max_minutes',
} as const satisfies Record<Role, ParameterId>;

/**
 * Gives every session its usual minutes: near what the person did lately, never beyond rule P04, the
 * whole within the target. Sessions at the end of the list go first when there is too little.
 */
export function sizeSessions(
  asked: readonly Asked[],
  { target, first: small }: Volume,
  week: Week,
): { asked: Asked; usual: number }[] {
  const { numbers } = week.facts;
  const first = numbers('P02.session_minutes');
  const shortest = numbers('P05.shortest_minutes');
  const sized = asked.map((each): Sized => {
    const allowed = inSteps(longestAllowed(each.permitted.activity.kind, week.facts));
    const limit = small ? Math.min(allowed, first) : allowed;
    const usual = Math.max(shortest, startMinutes(each, week));
    const longest = Math.min(limit, numbers(LONGEST[each.role]), longestOfKind(each, numbers));
    const much = inSteps(usual * numbers('P05.most_share'));
    const most = Math.min(longest, Math.max(first + STEP, much));
    const little = inSteps(usual * numbers('P05.least_share'));
    const floor = Math.min(most, Math.max(shortest, little));
    return { asked: each, limit, floor, most, usual: Math.min(most, usual) };
  });
  shrink(sized, target, week);
  grow(sized, target, week);
  return sized;
}

function loadOf({ asked: { permitted }, usual }: Shortened, { facts }: Week): number {
  const minutes = permitted.cell === 'limit' ? limitedMinutes(usual, facts) : usual;
  return minutes * permitted.activity.effortPoints;
}

function total(sized: readonly Shortened[], week: Week): number {
  return sized.reduce((sum, each) => sum + loadOf(each, week), 0);
}

/** A longest session of gentle kinds; the others are bounded by their role. */
function longestOfKind({ permitted }: Asked, numbers: Numbers): number {
  const { kind } = permitted.activity;
  const gentle = kind === 'mobility' || kind === 'recovery';
  return numbers(gentle ? 'P05.longest_gentle' : 'P05.longest_aerobic');
}

interface Shortened {
  readonly asked: Asked;
  usual: number;
}

/** Shortens sessions to what a smaller week holds; those that do not fit any more are missing. */
export function shortenToFit<T extends Shortened & { readonly first: number }>(
  sessions: readonly T[],
  target: number,
  week: Week,
): T[] {
  const { numbers } = week.facts;
  const shortest = numbers('P05.shortest_minutes');
  const sized = sessions.map((each) => {
    const little = inSteps(each.first * numbers('P05.least_share'));
    return { ...each, floor: Math.min(each.usual, Math.max(shortest, little)) };
  });
  shrink(sized, target, week);
  return sized;
}

/** First every session gives a little, then the last ones go, then the rest become short. */
function shrink(sized: Shrinking[], target: number, week: Week): void {
  const { numbers } = week.facts;
  const shortest = numbers('P05.shortest_minutes');
  const few = numbers('P05.few_sessions');
  while (sized.length > 0 && total(sized, week) > target) {
    const last = sized.at(-1);
    const largest = largestAbove(sized, ({ floor }) => floor, week);
    const shorter = largestAbove(sized, () => shortest, week);
    if (largest) largest.usual -= STEP;
    else if (sized.length > few) sized.pop();
    else if (shorter) shorter.usual -= STEP;
    else if (sized.length === 1 && last && last.usual > STEP) last.usual -= STEP;
    else sized.pop();
  }
}

function largestAbove(sized: readonly Shrinking[], least: (each: Shrinking) => number, week: Week) {
  return sized
    .filter((each) => each.usual > least(each))
    .sort((one, other) => loadOf(other, week) - loadOf(one, week))[0];
}

/** Minutes are added in turn, the most important session first, while the target has room. */
function grow(sized: readonly Sized[], target: number, week: Week): void {
  const long = longSession(sized, week);
  let grew = true;
  while (grew) {
    grew = false;
    for (const each of sized) {
      const most = each === long ? each.limit : each.most;
      if (each.usual + STEP > most) continue;
      each.usual += STEP;
      if (total(sized, week) <= target) grew = true;
      else each.usual -= STEP;
    }
  }
}

/** The one session that may be as long as rule P04 lets it: the goal's first of its main kind. */
function longSession(sized: readonly Sized[], week: Week): Sized | undefined {
  const goal: Goal = week.facts.request.person.goal ?? 'get-fitter';
  const main = goal === 'build-strength' ? 'strength' : 'aerobic';
  return sized.find(({ asked }) => asked.permitted.activity.kind === main);
}

/** What a session of this kind lasted lately, in steps of five minutes. */
function startMinutes({ permitted }: Asked, week: Week): number {
  const { facts, load } = week;
  const kind = permitted.activity.kind;
  const alike = facts.log.filter((session) => session.counts && session.activity?.kind === kind);
  if (alike.length > 0) return inSteps(mean(alike.slice(-RECENT).map(({ minutes }) => minutes)));
  const { sessionsPerWeek = 0 } = facts.request.person.recent ?? {};
  if (sessionsPerWeek > 0) return inSteps(load.previousMinutes / sessionsPerWeek);
  return facts.numbers('P02.session_minutes');
}

const RECENT = 6;
