import type { Request } from '../contract/request.ts';
import { parseInstant, wallAt } from '../time/zone.ts';
import type { Facts } from './facts.ts';

export type CheckIn = NonNullable<Request['checkIns']>[number];

/** What the check-ins say of today. */
export interface TodaySaid {
  readonly readiness: number | undefined;
  /** The person's own mean of late, where today is clearly below it. */
  readonly below: number | undefined;
  readonly energy: number | undefined;
}

/** Rule E12: the mean of what was answered, each from 1 (worst) to 5 (best). */
export function readinessOf(checkIn: CheckIn | undefined): number | undefined {
  const items = [
    checkIn?.energy,
    checkIn?.sleepQuality,
    checkIn?.stress === undefined ? undefined : 6 - checkIn.stress,
    checkIn?.soreness === undefined ? undefined : sorenessRating(checkIn.soreness),
  ].filter((item) => item !== undefined);
  if (items.length === 0) return undefined;
  return items.reduce((sum, item) => sum + item, 0) / items.length;
}

function sorenessRating(soreness: number): number {
  return 5 - Math.min(4, Math.ceil(soreness / 2));
}

/** Muscles sore from training make today easier too (rule P23). */
function sorest(checkIn: CheckIn): CheckIn {
  const { soreness, sorenessElsewhere } = checkIn;
  if (sorenessElsewhere === undefined) return checkIn;
  return { ...checkIn, soreness: Math.max(soreness ?? 0, sorenessElsewhere) };
}

/** Today's latest answers count; what is compared with are the days before. */
export function todaySaid(facts: Facts): TodaySaid {
  const { zone, now, today, numbers } = facts;
  const told = (facts.request.checkIns ?? [])
    .map((checkIn) => ({ checkIn, at: parseInstant(zone, checkIn.at) }))
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at)
    .map(({ checkIn, at }) => ({ checkIn: sorest(checkIn), day: wallAt(zone, at).day }));
  const own = told.filter(({ day }) => day === today).map(({ checkIn }) => checkIn);
  const readiness = readinessOf(own.findLast((each) => readinessOf(each) !== undefined));
  const before = told
    .filter(({ day }) => day < today && day >= today - numbers('E13.own_days'))
    .flatMap(({ checkIn }) => readinessOf(checkIn) ?? []);
  const energy = own.findLast((each) => each.energy !== undefined)?.energy;
  return { readiness, below: belowOwn(readiness, before, facts), energy };
}

/** Rule E13: the own mean, where today lies further below it than the days usually scatter. */
function belowOwn(
  readiness: number | undefined,
  before: readonly number[],
  { numbers }: Facts,
): number | undefined {
  if (readiness === undefined || before.length < numbers('E13.own_check_ins')) return undefined;
  const mean = before.reduce((sum, each) => sum + each, 0) / before.length;
  const squares = before.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const spread = Math.max(numbers('E13.own_spread'), Math.sqrt(squares / before.length));
  return readiness < mean - spread - 1e-9 ? mean : undefined;
}
