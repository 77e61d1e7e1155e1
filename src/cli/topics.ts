import { padded, wrap } from '../present/width.ts';
import { EXIT_BUG, EXIT_CODE, EXIT_INTERRUPTED, EXIT_LEFT_OUT, EXIT_USAGE } from './errors.ts';
import { ENVIRONMENT, type VariableSpec } from './table/environment.ts';
import type { TopicName } from './table/topics.ts';

const EXIT_CODES: readonly (readonly [code: number, text: string])[] = [
  [0, 'done'],
  [EXIT_BUG, 'a fault in the program, or a result that could not be written'],
  [EXIT_USAGE, 'wrong usage: the message names the option, and what it may be'],
  [EXIT_CODE.invalid, 'input that cannot be read or is invalid: the message names file and field'],
  [EXIT_LEFT_OUT, 'plan --strict: something was left out; check: a rule is broken'],
  [EXIT_CODE.stopped, 'no plan on purpose: a safety answer stops planning'],
  [EXIT_CODE.service, 'a calendar server or address refused or was unreachable'],
  [EXIT_INTERRUPTED, 'interrupted'],
];

export function topicText(topic: TopicName, width: number): string {
  const lines = topic === 'exit-codes' ? exitCodes(width) : environment(width);
  return `${lines.join('\n')}\n`;
}

function exitCodes(width: number): string[] {
  const rows = EXIT_CODES.map(([code, text]) => ({ name: String(code), text }));
  return [
    ...wrap('Results go to standard output, everything else to standard error.', width),
    '',
    'Exit codes:',
    ...rows.flatMap((row) => rowLines(row, columnOf(rows), width)),
    '',
    'Examples:',
    '  $ recovery-plan plan --strict || echo "code $?"',
    '  $ recovery-plan check plan.json --input request.json && echo fine',
  ];
}

function environment(width: number): string[] {
  const column = columnOf(ENVIRONMENT.flatMap(({ variables }) => variables));
  return [
    ...wrap('Options win over all of these; an empty variable counts as missing.', width),
    ...ENVIRONMENT.flatMap(({ heading, variables }) => [
      '',
      ...wrap(`${heading}:`, width),
      ...variables.flatMap((variable) => rowLines(variable, column, width)),
    ]),
    '',
    'Examples:',
    '  $ NO_COLOR=1 recovery-plan show',
    '  $ LC_TIME=en_US.UTF-8 recovery-plan plan --example',
  ];
}

function columnOf(rows: readonly VariableSpec[]): number {
  return Math.max(...rows.map(({ name }) => name.length)) + 4;
}

/** A name and what it means beside it; below it where the screen is narrow. */
function rowLines({ name, text }: VariableSpec, column: number, width: number): string[] {
  if (width < 2 * column) {
    return [`  ${name}`, ...wrap(text, width - 4).map((line) => `    ${line}`)];
  }
  return wrap(text, width - column).map(
    (line, index) => padded(index === 0 ? `  ${name}` : '', column) + line,
  );
}
