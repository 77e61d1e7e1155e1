/** One answer of a list; `key` chooses it with one key. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  readonly key?: string;
  /** A line about the choice that the cursor stands on. */
  readonly about?: string;
}

interface Question {
  /** One line that ends in a question mark. */
  readonly message: string;
  /** A line or two under it. */
  readonly help?: string;
}

export interface ChoiceQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
  readonly usual?: T;
}

export interface TickQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
  readonly usual: readonly T[];
}

export interface LineQuestion extends Question {
  readonly usual?: string;
  /** What is wrong with a text, or undefined. */
  readonly fault: (text: string) => string | undefined;
}

/** How a person is asked, drawn on standard error. Ctrl-C rejects with `Interrupted`. */
export interface Asker {
  say(text: string): Promise<void>;
  choose<T>(question: ChoiceQuestion<T>): Promise<T>;
  tick<T>(question: TickQuestion<T>): Promise<readonly T[]>;
  line(question: LineQuestion): Promise<string>;
  confirm(question: Question & { readonly usual: boolean }): Promise<boolean>;
}

/** The person pressed Ctrl-C: nothing is saved, exit code 130. */
export class Interrupted extends Error {}
