import type { Person } from '../remember/person.ts';
import { massageQuestions } from './massages.ts';
import type { OpenQuestion } from './open-question.ts';
import { sessionQuestions } from './sessions.ts';

/** The one thing to ask today, if there is any: never the same twice. */
export function nextQuestion(person: Person): OpenQuestion | undefined {
  const open = [...massageQuestions(person), ...sessionQuestions(person)];
  return open.find(({ id }) => !person.state.asked.includes(id));
}
