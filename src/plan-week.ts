import type { Plan } from './contract/plan.ts';
import type { Request } from './contract/request.ts';
import { describe } from './explain/describe.ts';
import { modelText } from './place/model.ts';
import { solutionOf, weekOf } from './place/solved.ts';
import { prescribe } from './prescribe/prescribe.ts';
import { checkedFacts, readFacts } from './week/facts.ts';

/**
 * Plans one week. Pure: the same request gives the same plan, whatever the machine.
 *
 * @param request A request as the contract describes it, with `now` and `week` filled and calendars
 *   already read into `busy`.
 * @throws {Problem} `invalid`, naming every fault, when the request breaks the contract; `stopped`
 *   when a safety answer means that this planner should not plan.
 */
export function planWeek(request: Request): Plan {
  return describe(solutionOf(readFacts(request)));
}

/** The same for a request that was already read against its schema, which takes a while. */
export function planChecked(request: Request): Plan {
  return describe(solutionOf(checkedFacts(request)));
}

/** The same week as a mixed-integer programme in CPLEX LP format, for any solver to confirm. */
export function weekModel(request: Request): string {
  const week = weekOf(readFacts(request));
  return modelText(week, prescribe(week));
}
