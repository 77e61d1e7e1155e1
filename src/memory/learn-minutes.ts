import { blockId } from '../contract/ids.ts';
import type { CookingId, Role } from '../contract/names.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import { type Instant, parseInstant, type Zone } from '../time/zone.ts';
import type { Observation } from './learn-number.ts';
import type { Session, State } from './state.ts';

/** A number that says how long sessions of one kind may last when they are not the week's long one. */
const LONGEST: Readonly<Partial<Record<Role, ParameterId>>> = {
  easy: 'P05.longest_easy',
  aerobic: 'P05.longest_aerobic',
  hard: 'P05.longest_hard',
  strength: 'P05.longest_strength',
  core: 'P05.longest_core',
  mobility: 'P05.longest_gentle',
  balance: 'P05.longest_gentle',
};

/** Below this share of what was planned a session was shorter; a minute or two is none. */
const SHORTER = 0.9;

interface Until {
  readonly zone: Zone;
  readonly now: Instant;
}

/** What took place, the first one first. */
export function doneSessions(sessions: readonly Session[], { zone, now }: Until) {
  return sessions
    .filter(({ status = 'done' }) => status !== 'skipped' && status !== 'assumed')
    .map((session) => ({ session, at: parseInstant(zone, session.start) }))
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at);
}

/** How long cooking took, each time. */
export function cookingReports(id: CookingId, state: State, until: Until): Observation[] {
  return doneSessions(state.sessions, until).flatMap(({ session: { activity, minutes = 0 } }) =>
    activity === id && minutes > 0 ? [{ from: minutes, to: minutes }] : [],
  );
}

/** One session beside what was planned for it. */
export interface Kept {
  readonly planned: number;
  readonly minutes: number;
}

/** For each number of `LONGEST`, the sessions that took place as the activity that was planned. */
export function keptSessions(
  state: State,
  person: string | undefined,
  until: Until,
): Map<ParameterId, Kept[]> {
  const planned = plannedSessions(state, person);
  const kept = new Map<ParameterId, Kept[]>();
  for (const { session } of doneSessions(state.sessions, until)) {
    const plan = planned.get(session.block ?? '');
    if (!plan || plan.activity !== session.activity || !session.minutes) continue;
    const { id, minutes } = plan;
    kept.set(id, [...(kept.get(id) ?? []), { planned: minutes, minutes: session.minutes }]);
  }
  return kept;
}

function plannedSessions({ plans }: State, person: string | undefined) {
  return new Map(
    plans.flatMap(({ week, blocks, asked }) => {
      const roles = new Map(
        asked?.sessions.map(({ id, role }) => [blockId(person, week.start, id), role]),
      );
      return blocks.flatMap(({ id: block, activity, minutes }) => {
        const role = roles.get(block);
        const id = role && LONGEST[role];
        return id ? [[block, { id, activity, minutes }] as const] : [];
      });
    }),
  );
}

/** How long sessions last that are steadily shorter than planned. */
export interface OwnLength {
  readonly value: number;
  /** Sessions since the first shorter one. */
  readonly observations: number;
  readonly shorter: number;
  readonly range: readonly [number, number];
}

/**
 * From the first session that was shorter than planned on: each shorter one pulls towards what it
 * lasted; each full one makes room for a step more (rule P04), so that a length which was right once
 * is not for ever.
 */
export function ownLength(
  sessions: readonly Kept[],
  { weight, growth }: { weight: number; growth: number },
): OwnLength | undefined {
  const first = sessions.findIndex(isShorter);
  if (first < 0) return undefined;
  const since = sessions.slice(first);
  const value = since.reduce((old, kept) => {
    const aim = isShorter(kept)
      ? Math.min(old, kept.minutes)
      : Math.max(old, kept.minutes * growth);
    return old + weight * (aim - old);
  }, since[0]?.planned ?? 0);
  const lasted = since.map(({ minutes }) => minutes);
  return {
    value,
    observations: since.length,
    shorter: since.filter(isShorter).length,
    range: [Math.min(...lasted), Math.max(value, ...lasted)],
  };
}

function isShorter({ planned, minutes }: Kept): boolean {
  return minutes < planned * SHORTER;
}
