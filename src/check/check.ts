import type { Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import type { Breach } from './breach.ts';
import { budgetBreaches } from './budget.ts';
import { openCase } from './case.ts';
import { conditionBreaches } from './conditions.ts';
import { energyBreaches } from './energy.ts';
import { factBreaches } from './facts.ts';
import { foodBreaches } from './food.ts';
import { loadBreaches } from './load.ts';
import { moveBreaches } from './moves.ts';
import { recoveryBreaches } from './recovery.ts';
import { safetyBreaches } from './safety.ts';
import { sleepBreaches } from './sleep.ts';
import { spacingBreaches } from './spacing.ts';
import { statusBreaches } from './status.ts';
import { timeBreaches } from './time.ts';
import { windowBreaches } from './windows.ts';
import { wishBreaches } from './wishes.ts';

export type { Breach } from './breach.ts';

/** In the order in which a reader wants to know. */
const FAMILIES = [
  safetyBreaches,
  timeBreaches,
  energyBreaches,
  recoveryBreaches,
  conditionBreaches,
  spacingBreaches,
  loadBreaches,
  budgetBreaches,
  foodBreaches,
  sleepBreaches,
  statusBreaches,
  wishBreaches,
  moveBreaches,
  factBreaches,
  windowBreaches,
];

/**
 * Every hard rule the plan breaks, recomputed from the request and the catalogue alone; none means
 * that the plan holds. Both documents must have passed validation, the request as it was planned:
 * with `now` and `week`, its calendars read.
 */
export function checkPlan(plan: Plan, request: Request): Breach[] {
  const c = openCase(plan, request);
  return FAMILIES.flatMap((breaches) => breaches(c));
}
