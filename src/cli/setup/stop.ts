import { OUT_OF_SCOPE_ANSWERS, RED_FLAGS, type SafetyAnswer } from '../../contract/names.ts';
import { Problem } from '../../contract/problem.ts';
import { SAFETY } from '../../knowledge/safety.ts';
import type { Draft } from './draft.ts';

/** The answers that stop planning, the most urgent first (rules Z04 and Z06). */
export function stoppingIn({ person }: Draft): readonly SafetyAnswer[] {
  const answers = person.safety ?? [];
  const stopping = [...RED_FLAGS, ...OUT_OF_SCOPE_ANSWERS].filter((id) => answers.includes(id));
  const young = person.adult === false && !stopping.includes('under_18');
  return young ? [...stopping, 'under_18'] : stopping;
}

/** What to do instead of planning. `kept`: an earlier profile holds the answer from now on. */
export function stopped(answers: readonly SafetyAnswer[], kept: boolean): Problem {
  const [first = 'under_18'] = answers;
  const advice = [...new Set(answers.map((answer) => SAFETY[answer].advice))];
  const later = kept
    ? 'No week is planned until recovery-plan setup safety takes this answer back.'
    : 'Nothing was saved.';
  return new Problem({
    kind: 'stopped',
    message: `No plan this time: ${answers.map((answer) => SAFETY[answer].question).join('; ')}.`,
    place: answers.length > 1 ? 'your safety answers' : `safety answer ${first}`,
    remedy: [...advice, later].join(' '),
  });
}

/** What else the safety answers mean, to be said once after saving. */
export function notesFor({ person }: Draft): readonly string[] {
  const notes = (person.safety ?? []).flatMap((answer) => {
    const { effect, advice } = SAFETY[answer];
    if (effect === 'low-only') return person.clearedByProfessional ? [] : [advice];
    return effect === 'stop' ? [] : [advice];
  });
  return [...new Set(notes)];
}
