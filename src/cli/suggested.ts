import type { Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { type Call, flag, remark } from './call.ts';
import { during } from './during.ts';
import { formatOf } from './formats.ts';
import { inSteps } from './in-steps.ts';

/** Said where the days in which a massage would be timely are full. */
export const NONE_FREE = 'No full hour is free in the days when it would be timely.';

interface Answer {
  readonly request: Request;
  readonly plan: Plan;
}

/** Plans with what only some want to know, because it takes solving each week many times more. */
export async function suggested(call: Call, answers: readonly Answer[]): Promise<Plan[]> {
  return during(call, 'Looking for what would help', async () =>
    withMassages(call, await withChanges(call, answers)),
  );
}

/** What would place the things left out: for people, and for whoever asks. */
async function withChanges(call: Call, answers: readonly Answer[]): Promise<readonly Answer[]> {
  const wanted = flag(call.options, 'suggest-changes') || formatOf(call) === 'text';
  if (!wanted || answers.every(({ plan }) => plan.unplaced.length === 0)) return answers;
  const { searchedPlan } = await import('../questions/smallest-change.ts');
  const changed: Answer[] = [];
  for (const { request, plan } of answers) {
    const find = async () => ({ request, plan: await inSteps(searchedPlan(request, plan)) });
    changed.push(await during(call, 'Looking for the smallest changes', find));
  }
  return changed;
}

/** Times for the next massage, for nobody who did not ask. */
async function withMassages(call: Call, answers: readonly Answer[]): Promise<Plan[]> {
  if (!flag(call.options, 'suggest-massages')) return answers.map(({ plan }) => plan);
  const { searchedTimes } = await import('../questions/massage-slots.ts');
  const { followingRequest } = await import('../memory/assumed.ts');
  const plans: Plan[] = [];
  for (const { request, plan } of answers) {
    const { next, silent } = await inSteps(searchedTimes(request, followingRequest));
    const slots = next?.slots ?? [];
    if (slots.length === 0) await remark(call, `No times for a massage. ${silent ?? NONE_FREE}`);
    plans.push({ ...plan, nextMassage: plan.nextMassage && { ...plan.nextMassage, slots } });
  }
  return plans;
}
