import { Argument, Command as Commander, CommanderError, Help, Option } from 'commander';
import { nearestName } from '../contract/faults.ts';
import { Problem } from '../contract/problem.ts';
import { VERSION } from '../contract/version.ts';
import { badValue, type Options } from './call.ts';
import {
  COMMANDS,
  type CommandSpec,
  EVERYWHERE,
  EXAMPLES,
  type OptionSpec,
  SUMMARY,
} from './commands.ts';

/** What the words of a call mean: a command to run, or a text that was asked for. */
export type Parsed =
  | { readonly spec: CommandSpec; readonly args: readonly string[]; readonly options: Options }
  | { readonly text: string; readonly toErrors: boolean };

export function parsed(words: readonly string[], width: number): Parsed {
  let found: Parsed | undefined;
  let printed = '';
  const collect = (text: string) => {
    printed += text;
  };
  const program = programWith((spec, args, options) => {
    found = { spec, args, options };
  });
  configure(program, width, collect);
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { text: printed, toErrors: false };
    if (error.code === 'commander.help') {
      if (words[0] === 'help') throw unknownTopic(`${words[1]}`);
      return { text: printed, toErrors: true };
    }
    throw usageProblem(error, words);
  }
  return found ?? { text: program.helpInformation(), toErrors: true };
}

type Found = (spec: CommandSpec, args: readonly string[], options: Options) => void;

function programWith(found: Found): Commander {
  const program = new Commander('recovery-plan')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command.');
  for (const option of EVERYWHERE.slice(1)) program.addOption(optionFor(option));
  for (const spec of COMMANDS) program.addCommand(subcommand(spec, found));
  return program;
}

function subcommand(spec: CommandSpec, found: Found): Commander {
  const command = new Commander(spec.name)
    .summary(spec.summary)
    .helpOption('-h, --help', 'print this help');
  for (const { name, text, choices } of spec.args) {
    const argument = new Argument(name, text);
    if (choices) argument.argParser((value) => chosen(name, value, choices));
    command.addArgument(argument);
  }
  for (const option of spec.options) command.addOption(optionFor(option));
  return command.action(() => {
    const own = given(command);
    const options = command.parent ? [...given(command.parent), ...own] : own;
    found(spec, command.args, new Map(options));
  });
}

function optionFor({ flags, text, choices, whole }: OptionSpec): Option {
  const option = new Option(flags, text);
  // Commander would make `--no-input` the opposite of `--input`.
  option.negate = false;
  const name = `--${option.name()}`;
  if (choices) option.argParser((value) => chosen(name, value, choices));
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

/** Commander would answer `help plna` with the whole help. */
function unknownTopic(topic: string): Problem {
  const names = COMMANDS.map(({ name }) => name);
  return badValue('help', topic, `one of ${names.join(', ')}`, nearestName(topic, names));
}

/** Commander says it in one line, and its suggestion in a second one. */
function usageProblem(error: CommanderError, words: readonly string[]): Problem {
  const [what = '', hint = ''] = error.message
    .replace(/^error: /, '')
    .replace(/^option '.*(--[\w-]+).*' argument missing$/, '$1 needs a value')
    .split('\n');
  const meant = hint.replace(/^\(|\)$/g, '');
  const command = COMMANDS.find(({ name }) => words.includes(name));
  const help = `recovery-plan ${command ? `${command.name} ` : ''}--help`;
  return new Problem({
    kind: 'usage',
    message: `${what.charAt(0).toUpperCase()}${what.slice(1)}${what.endsWith('.') ? '' : '.'}`,
    remedy: `${meant}${meant && ' '}${help} shows what there is.`,
  });
}

function configure(program: Commander, width: number, print: (text: string) => void): void {
  const usual = new Help();
  for (const command of [program, ...program.commands]) {
    const spec = COMMANDS.find(({ name }) => name === command.name());
    command
      .exitOverride()
      .configureOutput({
        writeOut: print,
        writeErr: print,
        outputError: () => {},
        getOutHelpWidth: () => width,
        getErrHelpWidth: () => width,
      })
      .configureHelp({
        showGlobalOptions: true,
        minWidthToWrap: 20,
        subcommandTerm: (other) => other.name(),
        styleTitle: (title) => (title === 'Global Options:' ? 'Everywhere:' : title),
        formatHelp: (asked, helper) =>
          `${intro(spec?.summary ?? SUMMARY, spec?.examples ?? EXAMPLES)}${usual.formatHelp(asked, helper)}`,
      });
  }
}

/** People read examples before anything else. */
function intro(summary: string, examples: readonly string[]): string {
  return `${[summary, '', 'Examples:', ...examples.map((example) => `  $ ${example}`)].join('\n')}\n\n`;
}

/** What a call without any words gets. */
export function shortHelp(): string {
  return `${intro(SUMMARY, EXAMPLES)}recovery-plan --help shows all commands.\n`;
}
