import type { Command } from './call.ts';
import { COLOUR_CHOICES, VIEWS } from './terminal.ts';

/** The commands as data: the parser, its help and its suggestions are made from this table. */

export interface OptionSpec {
  readonly flags: string;
  readonly text: string;
  readonly choices?: readonly string[];
  /** A whole number within these limits. */
  readonly whole?: readonly [least: number, most: number];
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** `<plan>` must be given, `[id]` may. */
  readonly args: readonly { name: string; text: string; choices?: readonly string[] }[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly load: () => Promise<Command>;
}

export const FORMATS = ['text', 'json', 'ical'] as const;

const JSON_OPTION: OptionSpec = { flags: '--json', text: 'print JSON; errors are JSON as well' };
const NOW: OptionSpec = {
  flags: '--now <time>',
  text: 'plan as if it were this time, for repeatable runs',
};

export const EVERYWHERE: readonly OptionSpec[] = [
  { flags: '-V, --version', text: 'print the version' },
  { flags: '--no-input', text: 'never ask anything' },
  { flags: '--quiet', text: 'no remarks on standard error' },
  { flags: '--verbose', text: 'say more about what is done' },
  { flags: '--debug', text: 'print where in the program a failure happened' },
  { flags: '--color <when>', text: 'always, never or auto', choices: COLOUR_CHOICES },
  { flags: '--ascii', text: 'use no characters beyond ASCII' },
  { flags: '--width <columns>', text: 'width of the text, 40 to 160', whole: [1, 10_000] },
  { flags: '--view <name>', text: 'how a week is drawn: timeline or agenda', choices: VIEWS },
];

export const SUMMARY = 'Plans a week of movement, cooking and rest around massage.';

export const EXAMPLES = [
  'recovery-plan plan --example',
  'recovery-plan example > request.json',
  'recovery-plan plan --input request.json',
];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'plan',
    summary: 'Plan a week from a request.',
    args: [],
    options: [
      { flags: '--input <file>', text: 'the request, a JSON document; - reads standard input' },
      { flags: '--example', text: 'plan the week of an example person' },
      {
        flags: '--week <week>',
        text: 'this, next, 2026-W49, or the first of its seven days: 2026-12-02',
      },
      NOW,
      { flags: '--format <format>', text: 'text, json or ical', choices: FORMATS },
      { flags: '--json', text: 'the same as --format json; errors are JSON as well' },
      { flags: '--output <file>', text: 'write the result to a file, all of it or nothing' },
      { flags: '--model <file>', text: 'write the problem as a CPLEX LP file for other solvers' },
      { flags: '--strict', text: 'exit with 4 when something had to be left out' },
    ],
    examples: [
      'recovery-plan plan --example',
      'recovery-plan plan --input request.json --week next',
      'recovery-plan plan --input - --json < request.json',
      'recovery-plan plan --input request.json --format ical --output week.ics',
    ],
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'check',
    summary: 'Prove a plan against every hard rule.',
    args: [{ name: '<plan>', text: 'the plan, a JSON document; - reads standard input' }],
    options: [
      { flags: '--input <file>', text: 'the request it answers; - reads standard input' },
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan check plan.json --input request.json',
      'recovery-plan check - --input request.json < plan.json',
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'rules',
    summary: 'Show the rules with their numbers and where they come from.',
    args: [{ name: '[id]', text: 'one rule in full, such as M01' }],
    options: [JSON_OPTION],
    examples: ['recovery-plan rules', 'recovery-plan rules M01'],
    load: async () => (await import('./commands/rules.ts')).rules,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of a request or a plan.',
    args: [{ name: '<document>', text: 'request or plan', choices: ['request', 'plan'] }],
    options: [],
    examples: ['recovery-plan schema request', 'recovery-plan schema plan > plan.schema.json'],
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  {
    name: 'example',
    summary: 'Print an example request to start from.',
    args: [],
    options: [],
    examples: [
      'recovery-plan example > request.json',
      'recovery-plan example | recovery-plan plan --input -',
    ],
    load: async () => (await import('./commands/example.ts')).example,
  },
];
