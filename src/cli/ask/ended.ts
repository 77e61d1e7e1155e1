import { Problem } from '../../contract/problem.ts';

/** Ctrl-D, or input from a file that was shorter than the questions. */
export function inputEnded(): Problem {
  return new Problem({
    kind: 'usage',
    message: 'The input ended before everything was answered. Nothing was saved.',
    remedy: 'Every answer can also be given as an option; the --help of the command lists them.',
  });
}
