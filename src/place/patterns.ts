import type { Option } from '../prescribe/session.ts';
import { PAIR_RULES } from '../rules/all.ts';
import { budgetLeft } from '../rules/budget.ts';
import { workoutsLeft } from '../rules/time.ts';
import type { Week } from '../week/assess.ts';
import { BestPatterns, type Pattern } from './best-patterns.ts';
import type { DayCandidates, SessionType } from './candidates.ts';
import type { Objective } from './objective.ts';

/** Whether two options may share a day; asked for every pair of every day, so it is kept. */
export type Together = (one: Option) => (other: Option) => boolean;

export function togetherIn(week: Week): Together {
  const known = new Map<Option, Map<Option, boolean>>();
  return (one) => {
    const row = known.get(one) ?? new Map<Option, boolean>();
    known.set(one, row);
    return (other) => {
      const kept = row.get(other);
      if (kept !== undefined) return kept;
      const allowed = !PAIR_RULES.some((rule) => rule.forbids(week, one, other, 0));
      row.set(other, allowed);
      return allowed;
    };
  };
}

/**
 * The best pattern of a day for each thing the rest of the week can notice; `holds` names an
 * activity that the day has to have.
 */
export function dayPatterns(
  week: Week,
  { day, workouts, cooking }: DayCandidates,
  types: readonly SessionType[],
  objective: Objective,
  together: Together = togetherIn(week),
  holds?: string,
): Pattern[] {
  const limit = workoutsLeft(day, week.facts.numbers('T01.workouts_a_day'));
  const patterns = new BestPatterns(budgetLeft(day), objective.dayPrice(day), cooking, holds);
  patterns.consider();
  if (limit < 1) return patterns.undominated();
  for (const [type, options] of workouts.entries()) {
    const twins = (types[type]?.sessions.length ?? 0) > 1;
    for (const first of options) {
      patterns.consider(first);
      if (limit < 2) continue;
      const mayShare = together(first.option);
      for (let other = twins ? type : type + 1; other < workouts.length; other += 1) {
        for (const second of workouts[other] ?? []) {
          if (!patterns.canCarry(first.cost + second.cost)) continue;
          if (mayShare(second.option)) patterns.consider(first, second);
        }
      }
    }
  }
  return patterns.undominated();
}
