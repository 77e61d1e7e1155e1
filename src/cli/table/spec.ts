import type { Command } from '../call.ts';

/** The commands as data: the parser, its help and its suggestions are made from these. */

export interface OptionSpec {
  readonly flags: string;
  readonly text: string;
  readonly choices?: readonly string[];
  /** A whole number within these limits. */
  readonly whole?: readonly [least: number, most: number];
  /** May be given more than once; the values arrive joined by commas. */
  readonly many?: boolean;
}

export interface ArgumentSpec {
  /** `<plan>` must be given, `[id]` may; `<time...>` takes all words that follow, joined by spaces. */
  readonly name: string;
  readonly text: string;
  readonly choices?: readonly string[];
  /** Of `<file...>`: each word is one of its own. */
  readonly each?: boolean;
}

export interface CommandSpec {
  /** One word, or a group and a word: `massage add`. */
  readonly name: string;
  readonly alias?: string;
  readonly summary: string;
  readonly args: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly load: () => Promise<Command>;
}

/** The first word of commands that come in a group, and what the group is for. */
export interface GroupSpec {
  readonly name: string;
  readonly summary: string;
}
