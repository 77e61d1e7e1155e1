import { Problem } from '../../contract/problem.ts';
import type { Fact, NewFact } from '../../memory/journal.ts';
import { type Call, remark } from '../call.ts';
import type { OpenMemory } from '../store/store.ts';
import { nowText, type Person, personIn, storeOf } from './person.ts';
import { refuseUnsafe } from './refuse.ts';
import { isNews, planFact, type Replanned, weeksReplanned } from './replan.ts';

export interface Recorded {
  /** The weeks that were planned anew because of it. */
  readonly weeks: readonly Replanned[];
  readonly person: Person;
}

/**
 * Writes facts down and plans the rest of every remembered week anew, in one piece: what `decide`
 * sees is what the facts are added to. Before the first setup the facts are written down alone.
 */
export async function recorded(
  call: Call,
  decide: (person: Person, memory: OpenMemory) => readonly NewFact[],
): Promise<Recorded> {
  const store = await storeOf(call);
  return store.change(async (memory) => {
    for (const line of memory.remarks) await remark(call, line);
    const person = personIn(call, memory);
    const id = call.world.newId();
    const heading = { at: nowText(person.here), call: id };
    const facts = decide(person, memory).map((draft) => ({ ...draft, ...heading }));
    if (!person.profile) {
      memory.append(facts);
      return { weeks: [], person };
    }
    const after = { profile: person.profile, facts: [...memory.facts, ...facts] };
    refuseUnsafe(after.profile, after.facts, facts, person.here);
    const weeks = await orKept(memory, facts, () =>
      weeksReplanned(call, store, after, person.here),
    );
    const plans = weeks.filter(isNews).map((week) => planFact(week.after, person.here, id));
    memory.append([...facts, ...plans]);
    return { weeks, person };
  });
}

/** A safety answer may forbid planning; what happened is written down all the same. */
export async function orKept<T>(
  memory: OpenMemory,
  facts: readonly Fact[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem && error.kind === 'stopped') memory.append(facts);
    throw error;
  }
}
