// What the tests of learning have in common: facts of a person told by the week, and what is known
// of them after.
import type { Plan } from '../../src/contract/plan.ts';
import { requestFor } from '../../src/memory/assemble.ts';
import type { Fact } from '../../src/memory/journal.ts';
import { learned } from '../../src/memory/learn.ts';
import type { Profile } from '../../src/memory/profile.ts';
import { type CheckIn, type Massage, type Session, stateOf } from '../../src/memory/state.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { instantOf, instantText, zoneNamed } from '../../src/time/zone.ts';
import { call, PROFILE as TOLD } from './facts.ts';

export const MOMENT = { now: '2026-12-06T18:00:00+01:00', week: '2026-12-07' };
const { parameters: _, ...told }: Profile = TOLD;
export const PROFILE: Profile = told;
const zone = zoneNamed('Europe/Berlin') ?? { name: '', offsetAt: () => 0 };

export const FIRST = dayNumber('2026-09-07');
/** A time so many hours after the Monday of the first week, as the contract writes it. */
export const at = (hours: number) =>
  instantText(zone, instantOf(zone, FIRST, 0) + Math.round(hours * 60));

let calls = 0;
export function fact(told: Parameters<typeof call>[1], when = at(0)): Fact {
  calls += 1;
  const [made] = call(`c${calls}`, told);
  if (!made) throw new Error('no fact');
  return { ...made, at: when };
}
export const massage = (told: Massage, when?: string) =>
  fact({ fact: 'massage', massage: told }, when);
export const checkIn = (told: CheckIn) => fact({ fact: 'check-in', checkIn: told });
export const session = (told: Session) => fact({ fact: 'session', session: told });
export const plan = (told: Plan) => fact({ fact: 'plan', plan: told });

export const know = (facts: readonly Fact[], profile = PROFILE, moment = MOMENT) =>
  learned(profile, stateOf(facts), moment);
export const request = (facts: readonly Fact[], profile = PROFILE) =>
  requestFor(profile, stateOf(facts), MOMENT);

/** Weekly massages of an hour on Mondays at 17:00; the report is so many hours after the end. */
export const END = 18;
export const WEEK = 7 * 24;
export const gone = (hours: readonly number[], more: Partial<Massage> = {}) =>
  hours.map((goneAfterHours, week) =>
    massage({
      id: `m${week}`,
      start: at(week * WEEK + END - 1),
      feedback: { goneAfterHours },
      ...more,
    }),
  );
