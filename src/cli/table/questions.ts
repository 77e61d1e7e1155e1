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
        text: 'its number in the printed plan, its name or id, today, or a day such as fri; with --not, an activity; the next block if missing',
      },
    ],
    options: [
      {
        flags: '--not <time>',
        text: 'why this activity is not then, or what it would cost: a time, a day, or thu evening',
      },
      INPUT,
      WEEK,
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan why',
      'recovery-plan why 3',
      'recovery-plan why fri',
      'recovery-plan why --not "thu 18:00" brisk walk',
    ],
    load: async () => (await import('../commands/why.ts')).why,
  },
  {
    name: 'what-if',
    summary: 'Show the week with one change beside the planned one.',
    args: [
      {
        name: '<change...>',
        text: 'massage, a time and perhaps instead; busy and a stretch of time; skip and a block; energy, a day and 1 to 5',
      },
    ],
    options: [INPUT, WEEK, NOW, JSON_OPTION],
    examples: [
      'recovery-plan what-if massage thu 18:00',
      'recovery-plan what-if massage thu 18:00 instead',
      'recovery-plan what-if busy sat 09:00-12:00',
      'recovery-plan what-if skip 3',
      'recovery-plan what-if energy wed evening 2',
    ],
    load: async () => (await import('../commands/what-if.ts')).whatIf,
  },
];

export const MASSAGE_SUGGEST: CommandSpec = {
  name: 'massage suggest',
  summary: 'Say which times for the next massage would disturb your weeks least.',
  args: [],
  options: [INPUT, WEEK, NOW, JSON_OPTION],
  examples: ['recovery-plan massage suggest', 'recovery-plan massage suggest --json'],
  load: async () => (await import('../commands/massage-suggest.ts')).massageSuggest,
};
