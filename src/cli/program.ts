import { Argument, Command as Commander, CommanderError, Option } from 'commander';
import { nearestName } from '../contract/faults.ts';
import { Problem } from '../contract/problem.ts';
import { VERSION } from '../contract/version.ts';
import { badValue, type Options } from './call.ts';
import { ancestors, configureHelp } from './help.ts';
import { CHAPTERS, COMMANDS, GROUPS } from './table/commands.ts';
import { EVERYWHERE } from './table/options.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './table/spec.ts';
import { TOPICS, type TopicName } from './table/topics.ts';

/** What the words of a call mean: a command to run, the program alone, or a text that was asked for. */
export type Parsed =
  | { readonly spec: CommandSpec; readonly args: readonly string[]; readonly options: Options }
  | { readonly options: Options }
  | { readonly topic: TopicName }
  | { readonly text: string; readonly toErrors: boolean };

/** The width is asked for only where help is wanted. */
export function parsed(words: readonly string[], width: () => number): Parsed {
  const [help, name, ...others] = words;
  const topic = TOPICS.find((each) => help === 'help' && each.name === name);
  if (topic && others.length === 0) return { topic: topic.name };
  let found: Parsed | undefined;
  let printed = '';
  const collect = (text: string) => {
    printed += text;
  };
  const program = programWith(words, (spec, args, options) => {
    found = { spec, args, options };
  });
  configureHelp(program, width, collect);
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) {
      if (isNoCommand(words)) throw unknownTopic(words.slice(0, 1));
      return { text: printed, toErrors: false };
    }
    if (error.code === 'commander.help') {
      if (program.args.length === 0) return { options: new Map(given(program)) };
      if (words[0] === 'help') throw unknownTopic(words.slice(1));
      return { text: printed, toErrors: true };
    }
    throw usageProblem(error, words);
  }
  return found ?? { text: program.helpInformation(), toErrors: true };
}

type Found = (spec: CommandSpec, args: readonly string[], options: Options) => void;

/**
 * What no word names is only listed, or suggested: that needs no arguments and options, and where the
 * first word is a command it is not even made.
 */
function programWith(words: readonly string[], found: Found): Commander {
  const program = new Commander('recovery-plan')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command, or one of those below.');
  for (const option of EVERYWHERE.slice(1)) program.addOption(optionFor(option));
  const isClear = isKnown(words[0] ?? '');
  for (const { heading, commands, groups } of CHAPTERS) {
    program.commandsGroup(heading);
    const grouped = new Map(
      groups.map(({ name, summary }) => {
        const group = program.command(name).summary(summary);
        return [name, group.helpOption('-h, --help', 'print this help').helpCommand(false)];
      }),
    );
    for (const spec of commands) {
      const [first = '', second] = spec.name.split(' ');
      if (isClear && first !== words[0] && spec.alias !== words[0]) continue;
      const parent = second === undefined ? program : grouped.get(first);
      const command = named(spec, second ?? first);
      parent?.addCommand(command);
      if (words.includes(command.name()) || words.includes(command.alias())) {
        complete(command, spec, found);
      }
    }
  }
  return program;
}

function named({ alias, summary }: CommandSpec, name: string): Commander {
  const command = new Commander(name).summary(summary).helpOption('-h, --help', 'print this help');
  return alias ? command.alias(alias) : command;
}

function complete(command: Commander, spec: CommandSpec, found: Found): void {
  for (const argument of spec.args) command.addArgument(argumentFor(argument));
  for (const option of spec.options) command.addOption(optionFor(option));
  command.action(() => {
    const options = ancestors(command).flatMap(given);
    found(spec, argumentsOf(spec, command.args), new Map(options));
  });
}

function argumentFor({ name, text, choices }: ArgumentSpec): Argument {
  const argument = new Argument(name, text);
  return choices ? argument.argParser((value) => chosen(name, value, choices)) : argument;
}

/** The words of an argument that takes many are one text: people leave out the quotes. */
function argumentsOf({ args }: CommandSpec, words: readonly string[]): readonly string[] {
  const last = args.length - 1;
  if (!args[last]?.name.includes('...') || args[last].each) return words;
  const text = words.slice(last).join(' ');
  return text === '' ? words.slice(0, last) : [...words.slice(0, last), text];
}

function optionFor({ flags, text, choices, whole, many }: OptionSpec): Option {
  const option = new Option(flags, text);
  // Commander would make `--no-input` the opposite of `--input`.
  option.negate = false;
  const name = `--${option.name()}`;
  const one = (value: string) => (choices ? chosen(name, value, choices) : value);
  if (many) {
    option.argParser((value, before) =>
      [before, ...value.split(',').map((part) => one(part.trim()))].filter(Boolean).join(','),
    );
  } else if (choices) option.argParser(one);
  if (whole) option.argParser((value) => wholeNumber(name, value, whole));
  return option;
}

function given(command: Commander): [string, string | true][] {
  return command.options.flatMap((option): [string, string | true][] => {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (value === true) return [[option.name(), true]];
    return typeof value === 'string' ? [[option.name(), value]] : [];
  });
}

function chosen(place: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  throw badValue(place, value, `one of ${choices.join(', ')}`, nearestName(value, choices));
}

function wholeNumber(place: string, value: string, [least, most]: readonly [number, number]) {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return value;
  throw badValue(place, value, `a whole number from ${least} to ${most}`);
}

/** Commander would answer `plna --help` with the whole help, too. */
function isNoCommand([first = '']: readonly string[]): boolean {
  return !first.startsWith('-') && first !== 'help' && !isKnown(first);
}

function isKnown(word: string): boolean {
  return [...COMMANDS, ...GROUPS].some(
    ({ name, ...rest }) => name.split(' ')[0] === word || ('alias' in rest && rest.alias === word),
  );
}

/** Commander would answer `help plna` with the whole help. */
function unknownTopic(words: readonly string[]): Problem {
  const topic = words.join(' ');
  const nearest = nearestName(
    topic,
    [...GROUPS, ...COMMANDS, ...TOPICS].map(({ name }) => name),
  );
  return new Problem({
    kind: 'usage',
    message: `There is no help on ${JSON.stringify(topic)}.`,
    place: 'help',
    remedy: `${nearest ? `Did you mean ${nearest}? ` : ''}recovery-plan --help shows what there is.`,
  });
}

/** Commander says it in one line, and its suggestion in a second one. */
function usageProblem(error: CommanderError, words: readonly string[]): Problem {
  const [what = '', hint = ''] = error.message
    .replace(/^error: /, '')
    .replace(/^option '.*(--[\w-]+).*' argument missing$/, '$1 needs a value')
    .split('\n');
  const meant = hint.replace(/^\(|\)$/g, '');
  const command = [...COMMANDS, ...GROUPS].find(({ name }) => isCalled(name, words));
  const [, named, option] = /'([^']+)'|^(--[\w-]+)/.exec(what) ?? [];
  const place = named ?? option;
  const help = `recovery-plan ${command ? `${command.name} ` : ''}--help`;
  return new Problem({
    kind: 'usage',
    message: `${what.charAt(0).toUpperCase()}${what.slice(1)}${what.endsWith('.') ? '' : '.'}`,
    ...(place !== undefined && { place }),
    remedy: `${meant}${meant && ' '}${help} shows what there is.`,
  });
}

/** Whether the words call this command, or one of this group. */
function isCalled(name: string, words: readonly string[]): boolean {
  const [first = '', second] = name.split(' ');
  const at = words.indexOf(first);
  return at >= 0 && (second === undefined || words[at + 1] === second);
}
