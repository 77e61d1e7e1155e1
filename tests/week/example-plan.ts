import { type Block, type Plan, planSchema } from '../../src/contract/plan.ts';
import { validate } from '../../src/contract/validate.ts';
import { PLAN_EXAMPLE } from '../contract/spec-examples.ts';

/** The example plan of the contract, for the week of the request builder. */
export function examplePlan(changes: Partial<Plan> = {}): Plan {
  const result = validate(planSchema, PLAN_EXAMPLE);
  if (!result.ok) throw new Error('the example is a plan');
  return { ...result.value, ...changes };
}

/** Its one block, with what differs. */
export function exampleBlock(changes: Partial<Block> = {}): Block {
  const [block] = examplePlan().blocks;
  if (!block) throw new Error('the example has a block');
  return { ...block, ...changes };
}
