import { EXAMPLE } from '../../src/cli/example.ts';
import type { Plan } from '../../src/contract/plan.ts';
import type { Fact } from '../../src/memory/journal.ts';
import type { Profile } from '../../src/memory/profile.ts';
import { planWeek } from '../../src/plan-week.ts';

type Bare<T> = T extends unknown ? Omit<T, 'at' | 'call'> : never;

/** Facts of one call. */
export function call(id: string, ...facts: readonly Bare<Fact>[]): Fact[] {
  return facts.map((fact) => ({ ...fact, at: '2026-11-29T18:00', call: id }));
}

const { timeZone, person, commitments } = EXAMPLE;

export const PROFILE: Profile = {
  schema: 'recovery-plan/profile@1',
  timeZone,
  person,
  ...(commitments && { commitments }),
};

export const PLAN: Plan = planWeek(EXAMPLE);

/** The example's plan as if it were of another week; its blocks keep their times. */
export function planOf(start: string, changes: Partial<Plan> = {}): Plan {
  return { ...PLAN, week: { ...PLAN.week, start }, ...changes };
}

export function massage(id: string, start = '2026-12-01T17:00') {
  return { fact: 'massage' as const, massage: { id, start } };
}

export function asked(question: string) {
  return { fact: 'asked' as const, question };
}

export function session(block: string, minutes = 30) {
  return {
    fact: 'session' as const,
    session: {
      block,
      activity: 'walk_brisk' as const,
      start: '2026-11-24T07:00',
      minutes,
      status: 'done' as const,
    },
  };
}
