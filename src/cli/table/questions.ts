import { JSON_OPTION, NOW, WEEK } from './options.ts';
import type { CommandSpec, OptionSpec } from './spec.ts';

const INPUT: OptionSpec = {
  flags: '--input <file>',
  text: 'ask about the week of this request (JSON); - reads standard input',
};

/** Whatever is answered by solving the week once more; nothing is remembered. */
export const QUESTIONS: readonly CommandSpec[] = [
  {
    name: 'why',
    summary: 'Say why a block is where it is, or why something is not.',
    args: [
      {
        name: '[block...]',
        text: 'its number in the printed plan, its id, or today; with --not, an activity; the next block if missing',
      },
    ],
    options: [
      { flags: '--not <time>', text: 'why this activity is not then, or what it would cost' },
      INPUT,
      WEEK,
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan why',
      'recovery-plan why 3',
      'recovery-plan why --not "thu 18:00" brisk walk',
    ],
    load: async () => (await import('../commands/why.ts')).why,
  },
];
