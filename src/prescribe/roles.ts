import type { Goal, Role } from '../contract/names.ts';
import type { Week } from '../week/assess.ts';
import { habitsOf } from './new-kinds.ts';
import { roomForFull } from './options.ts';
import type { Choice, Permitted } from './permitted.ts';

/** What each goal asks for, the most important first; a longer week repeats from the start. */
const ROLES: Record<Goal, readonly Role[]> = {
  'feel-better': ['easy', 'mobility', 'aerobic', 'strength', 'mobility', 'easy'],
  'get-fitter': ['aerobic', 'strength', 'hard', 'aerobic', 'mobility', 'strength'],
  'build-strength': ['strength', 'aerobic', 'strength', 'strength', 'mobility', 'easy'],
  'change-body-composition': ['strength', 'easy', 'aerobic', 'strength', 'hard', 'aerobic'],
};

/** The first weeks are all easy but for one short strength session (rule P02). */
const FIRST_ROLES: Record<Goal, readonly Role[]> = {
  'feel-better': ['easy', 'mobility', 'easy', 'mobility'],
  'get-fitter': ['easy', 'strength', 'easy', 'easy'],
  'build-strength': ['strength', 'easy', 'core', 'easy'],
  'change-body-composition': ['easy', 'strength', 'mobility', 'easy'],
};

/** An activity for each of the week's sessions, the most important first. */
export interface Asked {
  readonly role: Role;
  readonly permitted: Permitted;
}

const DEFAULT_GOAL: Goal = 'get-fitter';

export function rolesFor(week: Week, count: number, first: boolean): Role[] {
  const { goal = DEFAULT_GOAL, age65 } = week.facts.request.person;
  const pattern = (first ? FIRST_ROLES : ROLES)[goal];
  const roles = Array.from({ length: count }, (_, index): Role => {
    return pattern[index % pattern.length] ?? 'easy';
  });
  const gentle = roles.indexOf('mobility');
  if (age65 && count > 1) roles[gentle >= 0 ? gentle : roles.length - 1] = 'balance';
  const easy = roles.some((role) => LOOSENING.includes(role));
  return count > 0 && !easy && restsThisWeek(week) ? [...roles, 'loosen'] : roles;
}

const LOOSENING: readonly Role[] = ['easy', 'mobility', 'balance'];

/** Whether a day that can still be planned lies in the rest phase of a massage. */
function restsThisWeek({ clocks, days }: Week): boolean {
  return clocks.some(({ massage, restEnds }) =>
    days.some(({ open, start, end }) => open && massage.end < end && restEnds > start),
  );
}

/** How well an activity serves a role; lower is better, undefined not at all. */
function rank(role: Role, { activity, cell }: Permitted): number | undefined {
  const order = SERVES[role].findIndex(
    (wish) =>
      (wish.kind === undefined || wish.kind === activity.kind) &&
      (wish.intensity === undefined || wish.intensity === activity.intensity) &&
      (wish.id === undefined || wish.id === activity.id),
  );
  if (order < 0) return undefined;
  return order * 10 + (cell === 'prefer' ? 0 : cell === 'none' ? 1 : 6);
}

interface Wish {
  readonly kind?: string;
  readonly intensity?: string;
  readonly id?: string;
}

/** For each role what serves it best, next best and so on. */
const SERVES: Record<Role, readonly Wish[]> = {
  easy: [
    { kind: 'aerobic', intensity: 'low' },
    { kind: 'mobility' },
    { kind: 'recovery' },
    { intensity: 'low' },
    { intensity: 'moderate' },
  ],
  aerobic: [
    { kind: 'aerobic', intensity: 'moderate' },
    { kind: 'mixed', intensity: 'moderate' },
    { kind: 'aerobic', intensity: 'low' },
    { intensity: 'moderate' },
    { intensity: 'low' },
  ],
  hard: [
    { kind: 'aerobic', intensity: 'high' },
    { kind: 'mixed', intensity: 'high' },
    { kind: 'aerobic', intensity: 'moderate' },
    { kind: 'mixed', intensity: 'moderate' },
    { kind: 'aerobic' },
    { intensity: 'moderate' },
    { intensity: 'low' },
  ],
  strength: [
    { kind: 'strength', intensity: 'high' },
    { kind: 'strength', intensity: 'moderate' },
    { kind: 'strength', intensity: 'low' },
    { kind: 'mixed', intensity: 'moderate' },
    { intensity: 'moderate' },
    { intensity: 'low' },
  ],
  core: [
    { kind: 'strength', intensity: 'low' },
    { kind: 'mobility' },
    { intensity: 'low' },
    { intensity: 'moderate' },
  ],
  loosen: [{ kind: 'aerobic', intensity: 'low' }, { kind: 'mobility' }, { kind: 'recovery' }],
  mobility: [
    { kind: 'mobility' },
    { kind: 'recovery' },
    { kind: 'strength', intensity: 'low' },
    { kind: 'aerobic', intensity: 'low' },
    { intensity: 'moderate' },
  ],
  balance: [
    { id: 'tai_chi' },
    { kind: 'mobility' },
    { intensity: 'low' },
    { intensity: 'moderate' },
  ],
};

/** Picks an activity for every role, varying where several serve it equally well. */
export function assign(
  roles: readonly Role[],
  choice: Choice,
  week: Week,
  minutes: number,
): Asked[] {
  const used = new Map<string, number>();
  const times = (permitted: Permitted) => used.get(permitted.activity.id) ?? 0;
  let highLeft = choice.highLeft;
  const asked: Asked[] = [];
  const habits = habitsOf(week, choice.permitted);
  for (const role of roles) {
    const able = choice.permitted.filter((permitted) => {
      if (role !== 'loosen' && !habits.allows(permitted)) return false;
      if (permitted.cell === 'limit' && times(permitted) >= limitedTimes(permitted, week))
        return false;
      return (
        permitted.activity.intensity !== 'high' ||
        (highLeft > 0 && wantsHigh(role, permitted, week))
      );
    });
    const best = bestFor(role, able, week, minutes, times);
    if (!best) continue;
    used.set(best.activity.id, times(best) + 1);
    // A few easy minutes after a massage are no habit.
    if (role !== 'loosen') habits.uses(best);
    if (best.activity.intensity === 'high') highLeft -= 1;
    asked.push({ role, permitted: best });
  }
  return asked;
}

/** Rule C03: an activity to go easy on comes at most so often a week, pinned ones included. */
function limitedTimes({ activity }: Permitted, { facts, fixed }: Week): number {
  const standing = fixed.filter(({ id, onTop }) => id === activity.id && onTop).length;
  return facts.numbers('C03.per_week') - standing;
}

/** High effort only where the role asks for it, and not in a stressed week. */
function wantsHigh(role: Role, { activity }: Permitted, { facts }: Week): boolean {
  if (facts.stress >= facts.numbers('E15.stress')) return false;
  if (role === 'hard') return activity.kind !== 'strength';
  return (
    role === 'strength' &&
    activity.kind === 'strength' &&
    (facts.request.person.goal === 'build-strength' ||
      facts.log.some(({ id, counts }) => counts && id === activity.id))
  );
}

export function bestFor(
  role: Role,
  able: readonly Permitted[],
  week: Week,
  minutes: number,
  times: (permitted: Permitted) => number,
): Permitted | undefined {
  const ranked = able.flatMap((permitted) => {
    const order = rank(role, permitted);
    if (order === undefined) return [];
    const { fits, travelMinutes } = roomForFull(permitted, minutes, week);
    const high = permitted.activity.intensity === 'high' ? -HIGH_FIRST : 0;
    if (role === 'loosen' && travelMinutes > 0) return [];
    const cost = order + high + times(permitted) * AGAIN + (fits ? 0 : NO_ROOM);
    return [{ permitted, cost }];
  });
  return ranked.sort((one, other) => one.cost - other.cost)[0]?.permitted;
}

/** Preferring variety matters less than the role, room matters more. */
const AGAIN = 2;
const NO_ROOM = 1000;
const HIGH_FIRST = 5;
