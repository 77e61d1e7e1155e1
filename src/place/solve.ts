import type { Option, Prescription, Session } from '../prescribe/session.ts';
import { type Spot, spotAt } from '../rules/rule.ts';
import type { Week } from '../week/assess.ts';
import { itemsOf, type Pattern } from './best-patterns.ts';
import { type Allows, dayCandidates, type SessionType, sessionTypes } from './candidates.ts';
import { type MoveLimit, moveLimit, sessionsInOrder } from './earlier.ts';
import { type Objective, objectiveFor } from './objective.ts';
import { dayPatterns, togetherIn } from './patterns.ts';
import { search } from './search.ts';

/** Something placed: an option of a session, or cooking, at a spot. */
export interface Placement {
  readonly session: Session | undefined;
  readonly option: Option;
  readonly spot: Spot;
  /** For cooking: day offsets it feeds, each fed once over the week. */
  readonly covers: readonly number[];
}

/** The best arrangement of a prescription in a week, and proof that the search was exact. */
export interface Solution {
  readonly week: Week;
  readonly prescription: Prescription;
  readonly objective: Objective;
  readonly placements: readonly Placement[];
  readonly leftOut: readonly Session[];
  readonly score: number;
  readonly optimal: boolean;
  /** Where moves are limited: the most wished for, and the fewest possible if those are more. */
  readonly moves: { readonly most: number; readonly fewest: number } | undefined;
}

/** What a question asks of a week beside its rules. */
export interface Bounds {
  readonly allows?: Allows;
  /** An activity that one day, by its index, has to have. */
  readonly holds?: { readonly activity: string; readonly dayIndex: number };
}

/**
 * Places a prescription: the highest score under all hard rules; equal scores go to the earliest.
 * Where no week keeps within the bounds the score is −Infinity.
 */
export function solve(week: Week, prescription: Prescription, bounds: Bounds = {}): Solution {
  const limit = moveLimit(week);
  const { found, types, objective } = searched(week, prescription, limit, bounds);
  const wanted = prescription.cooking?.wanted ?? [];
  const placed = placementsOf(found.days, week, types, [
    ...wanted,
    ...(prescription.cooking?.welcome ?? []),
  ]);
  const placements = withSessions(placed, week, types);
  const used = new Set(placements.map(({ session }) => session));
  return {
    week,
    prescription,
    objective,
    placements,
    leftOut: types.flatMap(({ sessions }) => sessions).filter((session) => !used.has(session)),
    score: found.value,
    optimal: true,
    moves: limit && { most: limit.most, fewest: limit.made + limit.movable - found.keep },
  };
}

/** How many blocks of the earlier plan stay where they are, where moves are limited. */
export function blocksToKeep(week: Week, prescription: Prescription): number {
  const limit = moveLimit(week);
  return limit ? searched(week, prescription, limit).found.keep : 0;
}

function searched(
  week: Week,
  prescription: Prescription,
  limit: MoveLimit | undefined,
  { allows, holds }: Bounds = {},
) {
  const objective = objectiveFor(week, prescription);
  const types = sessionTypes(prescription.sessions);
  const countKept = limit !== undefined;
  const days = dayCandidates(week, prescription, types, objective, countKept, allows);
  const together = togetherIn(week);
  const patterns = days.map((each) => {
    const held = each.day.index === holds?.dayIndex ? holds.activity : undefined;
    return dayPatterns(week, each, types, objective, together, held);
  });
  const wanted = prescription.cooking?.wanted ?? [];
  const found = search({ week, types, patterns, wanted, objective, keep: limit?.keep ?? 0 });
  return { found, types, objective };
}

/** A placement of which only the type of its session is known. */
interface Placed extends Omit<Placement, 'session'> {
  readonly type: SessionType | undefined;
}

function placementsOf(
  patterns: readonly Pattern[],
  week: Week,
  types: readonly SessionType[],
  hungry: readonly number[],
): Placed[] {
  let fedUntil = 0;
  return patterns.flatMap((pattern, index): Placed[] => {
    const day = week.days[index];
    if (!day) return [];
    const own = pattern.types.flatMap((type) => types[type] ?? []);
    return itemsOf(pattern).map(({ candidates: { option }, slot }): Placed => {
      const spot = spotAt(week, day, day.firstSlot + slot, option);
      if (option.activity) {
        const type = own.find(({ options }) => options.includes(option));
        return { type, option, spot, covers: [] };
      }
      const from = Math.max(index + 1, fedUntil);
      fedUntil = index + option.reachDays + 1;
      const covers = hungry.filter((offset) => offset >= from && offset < fedUntil).sort(byNumber);
      return { type: undefined, option, spot, covers };
    });
  });
}

function byNumber(one: number, other: number): number {
  return one - other;
}

function withSessions(
  placed: readonly Placed[],
  week: Week,
  types: readonly SessionType[],
): Placement[] {
  const sessions = new Map<Placed, Session | undefined>();
  for (const type of types) {
    const own = placed.filter((each) => each.type === type);
    const places = own.map(({ option, spot: { start } }) => ({ option, start }));
    const inOrder = sessionsInOrder(week, type.sessions, places);
    for (const [index, each] of own.entries()) sessions.set(each, inOrder[index]);
  }
  return placed.map((each) => {
    const { option, spot, covers } = each;
    return { session: sessions.get(each), option, spot, covers };
  });
}
