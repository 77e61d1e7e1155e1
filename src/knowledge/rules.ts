import type { Rule } from './rule.ts';
import { ENERGY_RULES } from './rules-energy.ts';
import { HOME_RULES } from './rules-home.ts';
import { MASSAGE_RULES } from './rules-massage.ts';
import { OBJECTIVE_RULES } from './rules-objective.ts';
import { SAFETY_RULES } from './rules-safety.ts';
import { TRAINING_RULES } from './rules-training.ts';

export type { Rule } from './rule.ts';

const ALL = {
  ...MASSAGE_RULES,
  ...TRAINING_RULES,
  ...ENERGY_RULES,
  ...HOME_RULES,
  ...SAFETY_RULES,
  ...OBJECTIVE_RULES,
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof ALL;

export const RULES: Record<RuleId, Rule> = ALL;

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
