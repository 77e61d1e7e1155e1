/** One answer of a list; `key` chooses it with one key. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  readonly key?: string;
  /** A line about the choice that the cursor stands on. */
  readonly about?: string;
  /** Beside the name, as much of it as fits. */
  readonly detail?: string;
  /** In a list to tick: never together with another. */
  readonly alone?: boolean;
}

/** Where a question stands among the others: `4 of 14 · pain`. */
export interface Step {
  readonly number: number;
  readonly of: number;
  readonly topic: string;
}

interface Question {
  /** One line that ends in a question mark. */
  readonly message: string;
  /** A line or two under it. */
  readonly help?: string;
  readonly step?: Step;
  /** Offers a key for the question before; it rejects with `WentBack`. */
  readonly canGoBack?: boolean;
}

export interface ChoiceQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
  readonly usual?: T;
}

export interface TickQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
  readonly usual: readonly T[];
  /** What Enter means while nothing is ticked, such as `none of these`. */
  readonly none?: string;
  /** Where the list is longer than the screen, Enter shows the rest before it answers. */
  readonly readAll?: boolean;
}

export interface LineQuestion extends Question {
  readonly usual?: string;
  /** What is wrong with a text, or undefined. */
  readonly fault: (text: string) => string | undefined;
}

export interface ConfirmQuestion extends Question {
  readonly usual: boolean;
}

/** Rows and columns of small whole numbers, each typed with one key. */
export interface GridQuestion extends Question {
  readonly rows: readonly string[];
  readonly columns: readonly { readonly name: string; readonly about?: string }[];
  /** From the least number to the most, which may be 10; a few have names. */
  readonly scale: readonly { readonly value: number; readonly name?: string }[];
  readonly usual: readonly (readonly number[])[];
  /** A wish for other rows, such as `each weekday`. */
  readonly other?: string;
}

export interface GridAnswer {
  readonly cells: readonly (readonly number[])[];
  /** The person wants the other rows instead. */
  readonly other: boolean;
}

/**
 * How a person is asked, drawn on standard error. Ctrl-C rejects with `Interrupted`, the end of the
 * input with a Problem.
 */
export interface Asker {
  /** What must not be overlooked is said loud. */
  say(text: string, loud?: boolean): Promise<void>;
  choose<T>(question: ChoiceQuestion<T>): Promise<T>;
  tick<T>(question: TickQuestion<T>): Promise<readonly T[]>;
  line(question: LineQuestion): Promise<string>;
  confirm(question: ConfirmQuestion): Promise<boolean>;
  grid(question: GridQuestion): Promise<GridAnswer>;
}

/** The person pressed Ctrl-C: nothing is saved, exit code 130. */
export class Interrupted extends Error {}

/** The person wants the question before, to answer it again. */
export class WentBack extends Error {}
