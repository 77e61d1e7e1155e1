import type { Plan } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import { searchedPlan } from '../../questions/smallest-change.ts';
import type { Call } from '../call.ts';
import { during } from '../during.ts';
import { inSteps } from '../in-steps.ts';
import type { Memory, Store } from '../store/store.ts';
import { personIn } from './person.ts';
import { replanned } from './replan.ts';

/** A remembered week with what would make room for what it leaves out. */
export async function rememberedWithChanges(
  call: Call,
  store: Store,
  memory: Memory,
  plan: Plan,
): Promise<Plan> {
  const { here } = personIn(call, memory);
  try {
    const { request } = await replanned(call, store, memory, here, { week: plan.week.start });
    return await during(call, 'Looking for the smallest changes', () =>
      inSteps(searchedPlan(request, plan)),
    );
  } catch (error) {
    // What was planned can be shown all the same, whatever planning it anew would say.
    if (error instanceof Problem) return plan;
    throw error;
  }
}
