import { ACTIVITIES } from '../contract/names.ts';
import { bashScript } from './completion-bash.ts';
import { fishScript } from './completion-fish.ts';
import { VALUES } from './completion-words.ts';
import { zshScript } from './completion-zsh.ts';
import { SECTIONS } from './setup/options.ts';
import { COMMANDS, GROUPS } from './table/commands.ts';
import type { Shell } from './table/options.ts';
import { EVERYWHERE } from './table/options.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './table/spec.ts';
import { TOPICS } from './table/topics.ts';

/** What may stand in one place: one of these words, several with commas between, a file, or anything. */
export interface Hint {
  readonly kind: 'word' | 'list' | 'file' | 'any';
  readonly words: readonly string[];
}

export interface KnownOption {
  /** Such as `-h` and `--help`. */
  readonly names: readonly string[];
  readonly text: string;
  /** Missing for an option without a value. */
  readonly value?: Hint;
}

/** What may follow the words of one command, or of a group, or of the program alone. */
export interface KnownCommand {
  readonly path: string;
  readonly summary: string;
  readonly options: readonly KnownOption[];
  /** Words that lead on to a command, or are explained. */
  readonly words: readonly { readonly name: string; readonly summary: string }[];
  readonly args: readonly Hint[];
}

export interface Known {
  readonly everywhere: readonly KnownOption[];
  readonly commands: readonly KnownCommand[];
  /** Other names of commands: what is typed, and what is meant. */
  readonly aliases: readonly (readonly [typed: string, meant: string])[];
}

const SCRIPT: Readonly<Record<Shell, (all: Known) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export function completionScript(shell: Shell): string {
  return SCRIPT[shell](known());
}

export function known(): Known {
  const help = { flags: '-h, --help', text: 'print this help' };
  return {
    everywhere: [help, ...EVERYWHERE].map(optionKnown),
    commands: [
      programKnown(),
      helpKnown(),
      ...GROUPS.map(groupKnown),
      ...COMMANDS.map(commandKnown),
    ],
    aliases: COMMANDS.flatMap(({ name, alias }) =>
      alias === undefined ? [] : [[alias, name] as const],
    ),
  };
}

function firstWords() {
  const single = COMMANDS.filter(({ name }) => !name.includes(' '));
  return [...single, ...GROUPS].map(({ name, summary }) => ({ name, summary }));
}

function programKnown(): KnownCommand {
  const help = { name: 'help', summary: 'Print the help of a command.' };
  return { path: '', summary: '', options: [], words: [...firstWords(), help], args: [] };
}

function helpKnown(): KnownCommand {
  const words = [...firstWords(), ...TOPICS];
  return { path: 'help', summary: '', options: [], words, args: [] };
}

function groupKnown({ name, summary }: { readonly name: string; readonly summary: string }) {
  const words = COMMANDS.filter((spec) => spec.name.startsWith(`${name} `)).map((spec) => ({
    name: spec.name.slice(name.length + 1),
    summary: spec.summary,
  }));
  return { path: name, summary, options: [], words, args: [] };
}

function commandKnown({ name, summary, options, args }: CommandSpec): KnownCommand {
  return {
    path: name,
    summary,
    options: options.map(optionKnown),
    words: [],
    args: args.map((each) => argumentHint(name, each)),
  };
}

function optionKnown({ flags, text, choices, many }: OptionSpec): KnownOption {
  const names = flags.match(/(?<=^|, )--?[\w-]+/g) ?? [];
  const placeholder = /<([^>]+)>/.exec(flags)?.[1];
  if (placeholder === undefined) return { names, text };
  if (choices) return { names, text, value: { kind: many ? 'list' : 'word', words: choices } };
  return { names, text, value: VALUES[flags] ?? placeholderHint(placeholder) };
}

const ANY: Hint = { kind: 'any', words: [] };
const FILE: Hint = { kind: 'file', words: [] };

/** What the placeholder of an option says about its value. */
function placeholderHint(placeholder: string): Hint {
  if (/^files?$/.test(placeholder)) return FILE;
  if (placeholder === 'yes') return { kind: 'word', words: ['yes', 'no'] };
  const digits = /^([0-5])-([357])$/.exec(placeholder);
  if (!digits) return ANY;
  const [least, most] = [Number(digits[1]), Number(digits[2])];
  const words = Array.from({ length: most - least + 1 }, (_, index) => String(least + index));
  return { kind: 'word', words };
}

function argumentHint(command: string, { name, choices }: ArgumentSpec): Hint {
  if (choices) return { kind: 'word', words: choices };
  if (/file|^<plan>|^<calendar\.\.\.>/.test(name)) return FILE;
  if (name.startsWith('<activity')) return { kind: 'word', words: ACTIVITIES };
  if (name === '[section]') return { kind: 'word', words: SECTIONS };
  if (name === '<block>') return { kind: 'word', words: ['today'] };
  if (name === '[when...]' && command === 'show') {
    return { kind: 'word', words: ['today', 'tomorrow', 'week'] };
  }
  return ANY;
}
