import type { SafetyAnswer } from '../contract/names.ts';
import type { Request } from '../contract/request.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { SAFETY } from '../knowledge/safety.ts';
import { parseInstant } from '../time/zone.ts';
import { readFacts } from '../week/facts.ts';
import { isIll, lowEffortOnly, safetyAnswers } from '../week/safety.ts';

/** A wish that safety says no to. */
export interface Refusal {
  /** Its place in the request's `pinned`. */
  readonly wish: number;
  readonly rule: string;
  readonly text: string;
  readonly advice: string;
}

/**
 * The wishes of a request that no plan obeys: only safety says no, everything else is a warning.
 * What has begun already is a fact and not refused.
 */
export function refusals(request: Request): Refusal[] {
  const facts = readFacts(request);
  const answers = safetyAnswers(facts);
  return (request.pinned ?? []).flatMap(({ activity, start }, wish) => {
    const cooking = activity === 'meal_prep_batch' || activity === 'meal_prep_topup';
    if (cooking || parseInstant(facts.zone, start) < facts.now) return [];
    const { name, intensity } = ACTIVITY[activity];
    if (isIll(answers)) {
      const text = `${name} waits: you told us of a fever or of feeling ill.`;
      return [{ wish, ...because(answers, 'cooking-only'), text }];
    }
    if (intensity === 'low' || !lowEffortOnly(facts, answers)) return [];
    const text = `${name} is ${intensity} effort; until a professional has agreed, everything stays at low effort.`;
    return [{ wish, ...because(answers, 'low-only'), text }];
  });
}

/** The rule and the advice of the first answer with an effect. */
function because(answers: ReadonlySet<SafetyAnswer>, effect: 'cooking-only' | 'low-only') {
  const answer = [...answers].find((each) => SAFETY[each].effect === effect);
  const { rule, advice } = SAFETY[answer ?? 'fever_or_ill'];
  return { rule, advice };
}
