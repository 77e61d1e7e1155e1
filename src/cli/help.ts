import { type Command as Commander, Help } from 'commander';
import { COMMANDS, EXAMPLES, GROUPS, SUMMARY } from './table/commands.ts';
import type { CommandSpec } from './table/spec.ts';
import { TOPICS } from './table/topics.ts';

/** Columns for a description beside its name; with fewer it goes below. */
const NARROW = 28;
/** The longest topic with what it explains. */
const WIDE_TOPICS = 66;
const USUAL_WIDTH = 80;

/** The command and those above it, from the top. */
export function ancestors(command: Commander): Commander[] {
  return command.parent ? [...ancestors(command.parent), command] : [command];
}

/** Lets the parser print through us, and examples come first in every help. */
export function configureHelp(
  program: Commander,
  width: () => number,
  print: (text: string) => void,
): void {
  const usual = new Help();
  usual.minWidthToWrap = 20;
  const below = (term: string, described: string) =>
    [`  ${term}`, ...wrapped(described, width() - 6).map((line) => `      ${line}`)].join('\n');
  for (const command of withAll(program)) {
    const spec = specOf(command);
    command
      .exitOverride()
      .configureOutput({
        writeOut: print,
        writeErr: print,
        outputError: () => {},
        getOutHelpWidth: width,
        getErrHelpWidth: width,
      })
      .configureHelp({
        showGlobalOptions: true,
        minWidthToWrap: 20,
        formatItem: (term, termWidth, described, helper) =>
          width() - termWidth < NARROW
            ? below(term, described)
            : usual.formatItem(term, termWidth, described, helper),
        subcommandTerm: (other) => other.name(),
        styleTitle: (title) => (title === 'Global Options:' ? 'Everywhere:' : title),
        formatHelp: (asked, helper) => {
          usual.prepareContext({ helpWidth: width() });
          const start = intro(spec.summary, spec.examples, width());
          return `${start}${usual.formatHelp(asked, helper)}${asked.parent ? '' : more(width())}`;
        },
      });
  }
}

function withAll(command: Commander): Commander[] {
  return [command, ...command.commands.flatMap(withAll)];
}

/** What the help of a command says first; a group shows the examples of what is in it. */
function specOf(command: Commander): Pick<CommandSpec, 'summary' | 'examples'> {
  const name = ancestors(command)
    .slice(1)
    .map((each) => each.name())
    .join(' ');
  const members = COMMANDS.filter((spec) => spec.name.startsWith(`${name} `));
  const own = COMMANDS.find((spec) => spec.name === name);
  const group = GROUPS.find((each) => each.name === name);
  if (own) return own;
  if (!group) return { summary: SUMMARY, examples: EXAMPLES };
  const examples = new Set(members.flatMap((spec) => spec.examples.slice(0, 2)));
  return { summary: group.summary, examples: [...examples].slice(0, 4) };
}

/** What the help of the whole program ends with. */
function more(width: number): string {
  const lines = TOPICS.flatMap(({ name, summary }) =>
    width < WIDE_TOPICS
      ? [`  help ${name}`, ...wrapped(summary, width - 6).map((line) => `      ${line}`)]
      : [`  ${`help ${name}`.padEnd(18)} ${summary}`],
  );
  return `\n${['More:', ...lines].join('\n')}\n`;
}

/** People read examples before anything else. */
function intro(summary: string, examples: readonly string[], width: number): string {
  return `${[...wrapped(summary, width), '', 'Examples:', ...examples.map((example) => `  $ ${example}`)].join('\n')}\n\n`;
}

/** What a call without any words gets. */
export function shortHelp(): string {
  return `${intro(SUMMARY, EXAMPLES, USUAL_WIDTH)}recovery-plan --help shows all commands.\n`;
}

/** Breaks ASCII between words; what the texts of the table are. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
