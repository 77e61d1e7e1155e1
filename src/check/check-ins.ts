import type { SafetyAnswer } from '../contract/names.ts';
import type { Request } from '../contract/request.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, parseInstant } from '../time/zone.ts';
import { type Case, dayOf, number } from './case.ts';
import { planBefore } from './previous.ts';

type CheckIn = NonNullable<Request['checkIns']>[number];

export interface Report {
  readonly at: Instant;
  readonly said: CheckIn;
}

/** All check-ins up to now, the earliest first. */
export function reports(c: Case): Report[] {
  return (c.request.checkIns ?? [])
    .map((said) => ({ at: parseInstant(c.zone, said.at), said }))
    .filter((report) => report.at <= c.now)
    .sort((a, b) => a.at - b.at);
}

function latest(c: Case): CheckIn | undefined {
  const known = knownAsOf(c);
  const last = reports(c).findLast(({ at }) => at <= known);
  return last && last.at >= known - MINUTES_PER_DAY ? last.said : undefined;
}

/** A week planned again knows what its first plan knew, until a later check-in. */
export function knownAsOf(c: Case): Instant {
  const before = planBefore(c)?.asked?.asOf;
  const known = before === undefined ? c.now : parseInstant(c.zone, before);
  const news = reports(c).some(({ at }) => at > known);
  return news || known > c.now ? c.now : known;
}

const USUAL_STRESS = 3;

export function isStressed(c: Case): boolean {
  const stress = latest(c)?.stress ?? c.request.person.stress ?? USUAL_STRESS;
  return stress >= number(c, 'E15.stress');
}

/** Rule E12: the mean of what was answered, each turned to 1–5 with 5 the best. */
export function readiness(c: Case): number {
  const said = latest(c);
  const items = [
    said?.energy,
    said?.sleepQuality,
    said?.stress === undefined ? undefined : 6 - said.stress,
    said?.soreness === undefined ? undefined : softness(said.soreness),
  ].filter((item) => item !== undefined);
  if (items.length === 0) return number(c, 'E12.no_check_in');
  return items.reduce((sum, item) => sum + item, 0) / items.length;
}

function softness(soreness: number): number {
  if (soreness <= 0) return 5;
  if (soreness <= 2) return 4;
  if (soreness <= 4) return 3;
  return soreness <= 6 ? 2 : 1;
}

/** What was ticked, and what check-ins of the last 24 hours or of today flagged. */
export function safetyAnswers(c: Case): Set<SafetyAnswer> {
  const flagged = reports(c)
    .filter(({ at }) => at >= c.now - MINUTES_PER_DAY || dayOf(c, at) === c.today)
    .flatMap(({ said }) => said.flags ?? []);
  return new Set([...(c.request.person.safety ?? []), ...flagged]);
}
