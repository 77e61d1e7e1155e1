import type { Option, Prescription, Session } from '../prescribe/session.ts';
import { type Spot, spotAt } from '../rules/rule.ts';
import type { Week } from '../week/assess.ts';
import { dayCandidates, sessionTypes } from './candidates.ts';
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
}

/** Places a prescription: the highest score under all hard rules; equal scores go to the earliest. */
export function solve(week: Week, prescription: Prescription): Solution {
  const objective = objectiveFor(week, prescription);
  const types = sessionTypes(prescription.sessions);
  const days = dayCandidates(week, prescription, types, objective);
  const together = togetherIn(week);
  const patterns = days.map((day) => dayPatterns(week, day, types, objective, together));
  const wanted = prescription.cooking?.wanted ?? [];
  const found = search({ week, types, patterns, wanted, objective });
  const waiting = types.map(({ sessions }) => [...sessions]);
  let fedUntil = 0;
  const placements = found.days.flatMap((pattern, index): Placement[] => {
    const day = week.days[index];
    if (!day) return [];
    const typeOf = new Map(pattern.types.map((type) => [type, types[type]?.options ?? []]));
    return pattern.arrangement.items.map(({ candidates: { option }, slot }): Placement => {
      const spot = spotAt(week, day, day.firstSlot + slot, option);
      if (option.activity) {
        const type = [...typeOf].find(([, options]) => options.includes(option))?.[0];
        const session = type === undefined ? undefined : waiting[type]?.shift();
        return { session, option, spot, covers: [] };
      }
      const from = Math.max(index + 1, fedUntil);
      fedUntil = index + option.reachDays + 1;
      const covers = wanted.filter((offset) => offset >= from && offset < fedUntil);
      return { session: undefined, option, spot, covers };
    });
  });
  return {
    week,
    prescription,
    objective,
    placements,
    leftOut: waiting.flat(),
    score: found.value,
    optimal: true,
  };
}
