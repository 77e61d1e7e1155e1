import type { Request } from '../contract/request.ts';
import type { Solution } from '../place/solve.ts';
import { solutionOf } from '../place/solved.ts';
import { checkedFacts } from '../week/facts.ts';

/** The solution behind the plan that answers a request, which was read against its schema before. */
export function solvedWeek(request: Request): Solution {
  return solutionOf(checkedFacts(request));
}
