import { Problem } from '../contract/problem.ts';
import { SAFETY } from '../knowledge/safety.ts';
import { prescribe } from '../prescribe/prescribe.ts';
import { assess, type Week } from '../week/assess.ts';
import type { Facts } from '../week/facts.ts';
import { stoppingAnswers } from '../week/safety.ts';
import { type Solution, solve } from './solve.ts';
import { easedToday } from './today.ts';

/** The week of some facts, ready to be planned, with the rest of today as news leave it. */
export function weekOf(facts: Facts): Week {
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

/** The best arrangement of what the week of some facts asks for. */
export function solutionOf(facts: Facts): Solution {
  const week = weekOf(facts);
  return solve(week, prescribe(week));
}
