import type { AnswerPart } from '../../present/answer-text.ts';
import type { Call } from '../call.ts';
import { textLook } from '../formats.ts';
import { print } from '../io.ts';
import type { Person } from './person.ts';

/** Prints the answer to a question as a person reads it. */
export async function answer(
  call: Call,
  parts: readonly AnswerPart[],
  { profile }: Person,
): Promise<void> {
  const { options, paint } = await textLook(call, call.world.output, profile);
  const { answerText } = await import('../../present/answer-text.ts');
  await print(call.world, answerText(parts, options, paint));
}
