import type { Plan } from './contract/plan.ts';
import { Problem } from './contract/problem.ts';
import type { Request } from './contract/request.ts';
import { describe } from './explain/describe.ts';
import { SAFETY } from './knowledge/safety.ts';
import { modelText } from './place/model.ts';
import { type Solution, solve } from './place/solve.ts';
import { easedToday } from './place/today.ts';
import { prescribe } from './prescribe/prescribe.ts';
import { assess, type Week } from './week/assess.ts';
import { type Facts, readFacts } from './week/facts.ts';
import { stoppingAnswers } from './week/safety.ts';

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

/** The same week as a mixed-integer programme in CPLEX LP format, for any solver to confirm. */
export function weekModel(request: Request): string {
  const week = assessed(readFacts(request));
  return modelText(week, prescribe(week));
}

function solutionOf(facts: Facts): Solution {
  const week = assessed(facts);
  return solve(week, prescribe(week));
}

function assessed(facts: Facts): Week {
  const [answer] = stoppingAnswers(facts);
  if (answer) {
    throw new Problem({
      kind: 'stopped',
      message: `No plan this time: ${SAFETY[answer].question}.`,
      place: `safety answer ${answer}`,
      remedy: SAFETY[answer].advice,
    });
  }
  return easedToday(assess(facts));
}
