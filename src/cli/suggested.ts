import type { Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { type Call, flag } from './call.ts';
import { during } from './during.ts';
import { formatOf } from './formats.ts';
import { inSteps } from './in-steps.ts';

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
  const { massageTimes } = await import('../questions/massage-slots.ts');
  const { followingRequest } = await import('../memory/assumed.ts');
  return answers.map(({ request, plan }) => {
    if (!plan.nextMassage) return plan;
    const slots = massageTimes(request, followingRequest).next?.slots ?? [];
    return { ...plan, nextMassage: { ...plan.nextMassage, slots } };
  });
}
