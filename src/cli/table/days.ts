import { PAUSE_REASONS, PRESSURES } from '../../contract/names.ts';
import { JSON_OPTION, NOW, WEEK } from './options.ts';
import type { CommandSpec } from './spec.ts';

const BLOCK = {
  name: '<block>',
  text: 'its number in the printed plan, its id, or today for the last one today',
};

/** How days went: what a person tells us after the plan was made. */
export const DAYS_TOLD: readonly CommandSpec[] = [
  {
    name: 'checkin',
    summary: 'Say how you are; today may get easier, never harder.',
    args: [],
    options: [
      { flags: '--energy <1-5>', text: '1 drained, 2 low, 3 okay, 4 good, 5 full' },
      { flags: '--soreness <0-10>', text: 'where you were massaged: 0 none, 10 worst imaginable' },
      { flags: '--soreness-elsewhere <0-10>', text: 'the same anywhere else' },
      { flags: '--sleep-hours <hours>', text: 'hours slept last night' },
      { flags: '--sleep-quality <1-5>', text: '1 very bad ... 5 very good' },
      { flags: '--stress <1-5>', text: '1 calm ... 5 overloaded' },
      { flags: '--flags <names>', text: 'anything new or worrying, or none' },
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan checkin',
      'recovery-plan checkin --energy 2 --soreness 3 --sleep-hours 5.5',
    ],
    load: async () => (await import('../commands/checkin.ts')).checkin,
  },
  {
    name: 'done',
    summary: 'Record that a block took place, or something else you did.',
    args: [BLOCK],
    options: [
      { flags: '--minutes <number>', text: 'how long it lasted', whole: [0, 1000] },
      { flags: '--effort <0-10>', text: '2 easy, 4 some work, 6 hard to chat, 8 very hard' },
      { flags: '--pain <0-10>', text: 'the worst during it' },
      { flags: '--activity <name>', text: 'what it was, where it was not as planned' },
      { flags: '--at <time>', text: 'when it was, for something that was not planned' },
      WEEK,
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan done today',
      'recovery-plan done 3 --minutes 20 --effort 4',
      'recovery-plan done "easy walk" --at "yesterday 18:00" --minutes 30',
    ],
    load: async () => (await import('../commands/done.ts')).done,
  },
  {
    name: 'skip',
    summary: 'Record that a block does not take place.',
    args: [BLOCK],
    options: [WEEK, NOW, JSON_OPTION],
    examples: ['recovery-plan skip today', 'recovery-plan skip 3'],
    load: async () => (await import('../commands/done.ts')).skip,
  },
  {
    name: 'pause',
    summary: 'Plan around days away, or days when you are ill or injured.',
    args: [],
    options: [
      { flags: '--from <day>', text: 'the first day; today if missing' },
      { flags: '--to <day>', text: 'the last day' },
      { flags: '--reason <reason>', text: 'ill, injured or away', choices: PAUSE_REASONS },
      NOW,
      JSON_OPTION,
    ],
    examples: [
      'recovery-plan pause --to fri --reason ill',
      'recovery-plan pause --from 2026-12-24 --to 2026-12-27 --reason away',
    ],
    load: async () => (await import('../commands/pause.ts')).pause,
  },
];

export const MASSAGE_FEEDBACK: CommandSpec = {
  name: 'massage feedback',
  summary: 'Say how a massage was and how long you felt it.',
  args: [{ name: '[id]', text: 'its id; the last one if missing' }],
  options: [
    { flags: '--pressure <pressure>', text: 'how it felt', choices: PRESSURES },
    { flags: '--gone-after <hours>', text: 'hours until you were hardly sore', whole: [0, 240] },
    {
      flags: '--tight-again <answer>',
      text: 'is the area tight again: no, a-bit or yes',
      choices: ['no', 'a-bit', 'yes'],
    },
    NOW,
    JSON_OPTION,
  ],
  examples: [
    'recovery-plan massage feedback --pressure firm --gone-after 30',
    'recovery-plan massage feedback m2 --tight-again yes',
  ],
  load: async () => (await import('../commands/feedback.ts')).massageFeedback,
};
