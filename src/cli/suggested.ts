import type { Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { type Call, flag } from './call.ts';
import { formatOf } from './formats.ts';

/** Plans with what would place the things they leave out: for people, and for whoever asks. */
export async function suggested(
  call: Call,
  answers: readonly { readonly request: Request; readonly plan: Plan }[],
): Promise<Plan[]> {
  const plans = answers.map(({ plan }) => plan);
  const wanted = flag(call.options, 'suggest-changes') || formatOf(call) === 'text';
  if (!wanted || plans.every(({ unplaced }) => unplaced.length === 0)) return plans;
  const { withSmallestChanges } = await import('../questions/smallest-change.ts');
  return answers.map(({ request, plan }) => withSmallestChanges(request, plan));
}
