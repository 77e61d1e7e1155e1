import type { NewFact } from '../../memory/journal.ts';
import { longDay } from '../../present/words.ts';
import { parseInstant, wallAt } from '../../time/zone.ts';
import type { Asker } from '../ask/asker.ts';
import type { Call } from '../call.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';
import type { Here } from '../times.ts';

/** Something the program would like to know, of its own accord. */
export interface OpenQuestion {
  /** Asked once, whatever the answer. */
  readonly id: string;
  /** Asks, and gives what was answered: nothing, where the person would rather not say. */
  readonly ask: (asker: Asker) => Promise<readonly NewFact[]>;
  /** Said after certain answers. */
  readonly after?: (told: readonly NewFact[]) => string | undefined;
}

/** Asks, and writes down the answer and that it was asked. */
export async function askOpen(call: Call, asker: Asker, question: OpenQuestion): Promise<void> {
  const told = await question.ask(asker);
  const asked: NewFact = { fact: 'asked', question: question.id };
  const result = await recorded(call, () => [...told, asked]);
  const words = question.after?.(told);
  if (words) await asker.say(words);
  const moved = result.weeks.some(({ before, after }) => before?.revision !== after.revision);
  if (moved) await report(call, 'Noted.', result);
}

/** `Tuesday`, or `today`. */
export function dayOf(time: string, here: Here): string {
  const { day } = wallAt(here.zone, parseInstant(here.zone, time));
  const { day: today } = wallAt(here.zone, here.now);
  return day === today ? 'today' : longDay(day);
}
