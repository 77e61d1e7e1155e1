import type { Reason, ReasonData } from '../contract/plan.ts';
import { RULES, type RuleId } from '../knowledge/rules.ts';

/** A sentence with the rule behind it and the rule's basis. */
export function reason(rule: RuleId, text: string, data: ReasonData = {}): Reason {
  return { rule, basis: RULES[rule].basis, text, data };
}
