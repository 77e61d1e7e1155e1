import { OUT_OF_SCOPE_ANSWERS, RED_FLAGS, type SafetyAnswer } from '../../contract/names.ts';
import { Problem } from '../../contract/problem.ts';
import { CONDITION } from '../../knowledge/conditions.ts';
import { SAFETY } from '../../knowledge/safety.ts';
import type { Draft } from './draft.ts';

/** The answers that stop planning, the most urgent first (rules Z04 and Z06). */
export function stoppingIn({ person }: Draft): readonly SafetyAnswer[] {
  const answers = person.safety ?? [];
  const stopping = [...RED_FLAGS, ...OUT_OF_SCOPE_ANSWERS].filter((id) => answers.includes(id));
  const young = person.adult === false && !stopping.includes('under_18');
  return young ? [...stopping, 'under_18'] : stopping;
}

/**
 * Those that were said in this call. An earlier one, still kept, stops plans but not the answers
 * that would take it back.
 */
export function stoppingNow(draft: Draft): readonly SafetyAnswer[] {
  return stoppingIn(draft).filter((answer) =>
    questionsOf(answer).some((id) => draft.answered.has(id)),
  );
}

function questionsOf(answer: SafetyAnswer): readonly string[] {
  const safety = SAFETY[answer];
  if (safety.effect !== 'stop' || safety.urgency === 'professional') return ['safety', 'adult'];
  return [safety.urgency === 'emergency' ? 'emergency-signs' : 'same-day-signs'];
}

/** What to do instead of planning. `kept`: an earlier profile holds the answer from now on. */
export function stopped(answers: readonly SafetyAnswer[], kept: boolean): Problem {
  const advice = [...new Set(answers.map((answer) => SAFETY[answer].advice))];
  return new Problem({
    kind: 'stopped',
    message: `No plan this time: ${answers.map((answer) => SAFETY[answer].question).join('; ')}.`,
    place: placeOf(answers),
    remedy: [...advice, later(kept)].join(' '),
  });
}

/** The same for somebody who has just been told all of it by `stopPage`. */
export function stoppedShort(kept: boolean): Problem {
  return new Problem({
    kind: 'stopped',
    message: 'No plan this time.',
    remedy: later(kept),
  });
}

function placeOf(answers: readonly SafetyAnswer[]): string {
  return answers.length > 1 ? 'your safety answers' : `safety answer ${answers.join()}`;
}

function later(kept: boolean): string {
  return kept
    ? 'No week is planned until recovery-plan setup safety takes this answer back.'
    : 'Nothing was saved; recovery-plan setup starts again at any time.';
}

/** What to do instead, for a person who reads it on the screen. */
export function stopPage(answers: readonly SafetyAnswer[]): string {
  const parts = answers.map((answer) => `${SAFETY[answer].question}:\n${SAFETY[answer].advice}`);
  return `\nThank you for saying so. This comes before any plan:\n\n${parts.join('\n\n')}\n`;
}

/** What else the answers about health mean, to be said once after saving. */
export function notesFor({ person }: Draft): readonly string[] {
  const notes = (person.safety ?? []).flatMap((answer) => {
    const { effect, advice } = SAFETY[answer];
    if (effect === 'low-only') return person.clearedByProfessional ? [] : [advice];
    return effect === 'stop' ? [] : [advice];
  });
  const conditions = (person.conditions ?? []).map(
    ({ id }) => `${CONDITION[id].name}: ${CONDITION[id].seeSomeone}`,
  );
  return [...new Set([...notes, ...conditions])];
}
