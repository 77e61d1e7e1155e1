export type { Block, Plan } from './contract/plan.ts';
export type { Request } from './contract/request.ts';
export { planWeek, weekModel } from './plan-week.ts';
export { type Refusal, refusals } from './questions/refusals.ts';
export { restored } from './questions/restored.ts';
