import type { Parameter } from './parameter.ts';
import { ENERGY_PARAMETERS } from './parameters-energy.ts';
import { HOME_PARAMETERS } from './parameters-home.ts';
import { MASSAGE_PARAMETERS } from './parameters-massage.ts';
import { OBJECTIVE_PARAMETERS } from './parameters-objective.ts';
import { READINESS_PARAMETERS } from './parameters-readiness.ts';
import { SESSION_PARAMETERS } from './parameters-sessions.ts';
import { TRAINING_PARAMETERS } from './parameters-training.ts';
import { WEEK_PARAMETERS } from './parameters-weeks.ts';

export type { Parameter } from './parameter.ts';

const ALL = {
  ...MASSAGE_PARAMETERS,
  ...TRAINING_PARAMETERS,
  ...WEEK_PARAMETERS,
  ...SESSION_PARAMETERS,
  ...ENERGY_PARAMETERS,
  ...READINESS_PARAMETERS,
  ...HOME_PARAMETERS,
  ...OBJECTIVE_PARAMETERS,
} satisfies Record<string, Parameter>;

/** The id of a rule, a dot, and a name. */
export type ParameterId = keyof typeof ALL;

/** Every number a rule uses, with the range inside which a person may set it. */
export const PARAMETERS: Record<ParameterId, Parameter> = ALL;

export function isParameterId(id: string): id is ParameterId {
  return Object.hasOwn(PARAMETERS, id);
}
