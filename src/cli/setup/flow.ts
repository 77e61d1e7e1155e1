import { type Asker, WentBack } from '../ask/asker.ts';
import { type Context, type Draft, markAnswered } from './draft.ts';
import type { Item } from './item.ts';
import { QUESTIONS } from './items.ts';

/** What is looked at after every answer: a safety answer may end it all. */
export type Watch = (draft: Draft) => Promise<void>;

interface Way {
  readonly asker: Asker;
  readonly context: Context;
  readonly watch: Watch;
  /** The first of these questions offers a way back too, which ends the asking. */
  readonly leavable: boolean;
}

/** Asks one question after the other; a person may go back and answer again. */
export async function askAll(
  items: readonly Item[],
  start: Draft,
  { asker, context, watch, leavable }: Way,
): Promise<Draft> {
  let draft = start;
  const path: number[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (!item?.ask || !item.applies(draft, context)) {
      at += 1;
      continue;
    }
    try {
      const place = {
        step: { number: item.number, of: QUESTIONS, topic: item.topic },
        canGoBack: leavable || path.length > 0,
      };
      draft = markAnswered(await item.ask(asker, draft, context, place), item.id);
    } catch (error) {
      if (!(error instanceof WentBack)) throw error;
      const before = path.pop();
      if (before === undefined) return draft;
      at = before;
      continue;
    }
    await watch(draft);
    path.push(at);
    at += 1;
  }
  return draft;
}
