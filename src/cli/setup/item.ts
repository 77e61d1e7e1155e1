import type { Asker, Step } from '../ask/asker.ts';
import type { Context, Draft } from './draft.ts';
import type { Section } from './options.ts';

/** Where a question stands, as every prompt shows it. */
interface Place {
  readonly step: Step;
  readonly canGoBack: boolean;
}

/** One answer: how it is asked, set from an option, and shown. */
export interface Item {
  /** Also the name of its option. */
  readonly id: string;
  /** Which of the fourteen questions it belongs to. */
  readonly number: number;
  readonly topic: string;
  readonly section: Section;
  readonly applies: (draft: Draft, context: Context) => boolean;
  /** Missing for what is answered along with another question, or only by its option. */
  readonly ask?: (asker: Asker, draft: Draft, context: Context, place: Place) => Promise<Draft>;
  /** Sets it from the text of an option. */
  readonly take: (draft: Draft, text: string, context: Context) => Draft;
  /** As Enter would have answered it the first time. */
  readonly reset: (draft: Draft, context: Context) => Draft;
  /** In words for the person; undefined while it is not answered. */
  readonly shown: (draft: Draft, context: Context) => string | undefined;
}

type Words = string | ((draft: Draft, context: Context) => string);

export interface Base {
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  readonly section: Section;
  readonly message: Words;
  readonly help?: Words;
  readonly applies?: (draft: Draft, context: Context) => boolean;
}

export interface Option<T> {
  readonly value: T;
  readonly name: string;
  /** How a script says it; missing: the value itself. */
  readonly word?: string;
  readonly key?: string;
  readonly about?: string;
  readonly alone?: boolean;
}

export function common({ id, number, topic, section, applies = () => true }: Base) {
  return { id, number, topic, section, applies };
}

export function asked({ message, help }: Base, draft: Draft, context: Context, place: Place) {
  const text = (words: Words) => (typeof words === 'string' ? words : words(draft, context));
  return { message: text(message), ...(help && { help: text(help) }), ...place };
}

/** Answered along with another question, or only by its option. */
export function withoutAsking({ ask: _, ...item }: Item): Item {
  return item;
}
