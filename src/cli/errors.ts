import { type Fault, faultText } from '../contract/faults.ts';
import type { Problem, ProblemKind } from '../contract/problem.ts';
import { wrap } from '../present/width.ts';

export const EXIT_CODE: Readonly<Record<ProblemKind, number>> = {
  usage: 2,
  invalid: 3,
  stopped: 5,
  service: 6,
  output: 1,
};
export const EXIT_BUG = 1;
export const EXIT_USAGE = 2;
export const EXIT_LEFT_OUT = 4;
export const EXIT_BREACH = 4;
export const EXIT_INTERRUPTED = 130;

/** More than these are counted, not printed; `--json` names every one. */
const MOST_FAULTS_SHOWN = 50;

/** One layout for everything that can go wrong: what, where, what is expected, what to do. */
export function problemText(problem: Problem): string {
  const { faults, place, excerpt, remedy } = problem;
  const [first] = faults;
  const single = faults.length === 1 ? first : undefined;
  const where = [place, single?.path].filter((part) => part !== undefined && part !== '');
  const advice = [single?.nearest && `Did you mean ${single.nearest}?`, remedy].filter(Boolean);
  const lines = [
    `recovery-plan: ${headline(problem.message, first)}`,
    where.length > 0 && `  at: ${where.join(', ')}`,
    excerpt?.replace(/^/gm, '    '),
    single && `  found: ${single.found}`,
    single && `  expected: ${single.expected}`,
    ...(single ? [] : listed(faults)),
    advice.length > 0 && `  do: ${advice.join(' ')}`,
  ];
  return `${lines.filter((line) => line !== false && line !== undefined).join('\n')}\n`;
}

/** What stands before the words of a line, under which its further lines begin. */
const LABEL = /^ {2}(?:[a-z]+:|-) /;
/** What was read, with a mark below it: it means something only as it stands. */
const EXCERPT = '    ';

/** The same for a screen, broken between words and not where the terminal happens to end. */
export function wrappedProblem(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(EXCERPT) ? [line] : hangingLines(line, width)))
    .join('\n');
}

function hangingLines(line: string, width: number): string[] {
  const [label = ''] = LABEL.exec(line) ?? [];
  const indent = ' '.repeat(label.length || 2);
  const [first = '', ...rest] = wrap(
    line.slice(label.length),
    width - label.length,
    width - indent.length,
  );
  return [label + first, ...rest.map((each) => indent + each)];
}

/** The library puts the first fault into its message; here the faults have lines of their own. */
function headline(message: string, first: Fault | undefined): string {
  return first ? message.replace(` ${faultText(first)}`, '') : message;
}

function listed(faults: readonly Fault[]): string[] {
  const lines = faults.slice(0, MOST_FAULTS_SHOWN).map((fault) => `  - ${faultText(fault)}`);
  const more = faults.length - lines.length;
  return more > 0 ? [...lines, `  - and ${more} more`] : lines;
}

export function problemJson(problem: Problem, line?: number): string {
  const error = {
    code: problem.kind,
    message: problem.message,
    place: problem.place ?? null,
    remedy: problem.remedy ?? null,
    faults: problem.faults,
    line,
  };
  return `${JSON.stringify({ error })}\n`;
}

export interface Circumstances {
  readonly version: string;
  readonly platform: string;
  readonly home: string | undefined;
}

/** For whatever else was thrown. It says what a report needs and nothing about the person. */
export function bugText(error: unknown, { version, platform, home }: Circumstances): string {
  const text = error instanceof Error ? error.message : String(error);
  const message = home ? text.replaceAll(home, '~') : text;
  return [
    'recovery-plan: Something went wrong inside the program; your input is not to blame.',
    `  what: ${message.split('\n', 1)[0]}`,
    `  at: recovery-plan ${version}, ${platform}`,
    '  do: Run the command again with --debug and report the lines it prints.',
    '',
  ].join('\n');
}

export function bugJson(error: unknown, circumstances: Circumstances, at?: number): string {
  const [message = '', what = '', place = '', remedy = ''] = bugText(error, circumstances)
    .split('\n')
    .map((line) => line.replace(/^[^:]*: /, ''));
  const words = { message: `${message} ${what}`, place, remedy };
  const full = { code: 'bug', ...words, faults: [], line: at };
  return `${JSON.stringify({ error: full })}\n`;
}

export function stackOf(error: unknown): string {
  return error instanceof Error && error.stack ? `${error.stack}\n` : '';
}

/** The code of a failed system call, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk is read-only',
  ENOSPC: 'there is no space left',
  EDQUOT: 'there is no space left for you',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reports an error',
  EFBIG: 'it is too long to be meant',
};

/** A failed read or write in words, or undefined when it was no system call that failed. */
export function systemReason(error: unknown): string | undefined {
  const code = systemCode(error);
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) return undefined;
  return REASONS[code] ?? code;
}
