import { type Call, text } from '../call.ts';
import { type Context, type Draft, markAnswered } from './draft.ts';
import { ITEMS } from './items.ts';

/** The draft with all that the call itself says: a document of answers first, then options. */
export async function givenIn(call: Call, old: Draft, context: Context): Promise<Draft> {
  let draft = old;
  const source = text(call.options, 'answers');
  if (source !== undefined) {
    const { answersIn } = await import('./answers.ts');
    draft = await answersIn(call, source, draft, context);
  }
  for (const item of [...ITEMS].sort((one, other) => rank(one.id) - rank(other.id))) {
    const value = text(call.options, item.id);
    if (value === undefined) continue;
    draft = markAnswered(item.take(draft, value, context), item.id);
  }
  return draft;
}

/** What others are read by comes first: times by the zone, energy by the days of work. */
function rank(id: string): number {
  const early = ['time-zone', 'clock', 'work-days'].indexOf(id);
  return early === -1 ? early + ITEMS.length : early;
}
