import { CALENDAR_OPTIONS, FORMAT_OPTIONS, NOW, WEEK } from './options.ts';
import type { CommandSpec } from './spec.ts';

const BLOCK = {
  name: '<block>',
  text: 'its number in the printed plan, its id, or today for the next one today',
};

/** The week: made, shown, and changed to the person's liking. */
export const PLANNING: readonly CommandSpec[] = [
  {
    name: 'plan',
    summary: 'Plan a week and remember it.',
    args: [],
    options: [
      WEEK,
      NOW,
      { flags: '--weeks <number>', text: 'so many weeks, one after the other', whole: [1, 52] },
      { flags: '--max-moves <number>', text: 'move at most so many blocks', whole: [0, 1000] },
      { flags: '--dry-run', text: 'show the plan and remember nothing' },
      {
        flags: '--suggest-changes',
        text: 'say what would make room for what was left out; the text always does',
      },
      {
        flags: '--suggest-massages',
        text: 'say which times for the next massage would disturb your weeks least',
      },
      { flags: '--strict', text: 'exit with 4 when something had to be left out' },
      ...FORMAT_OPTIONS,
      ...CALENDAR_OPTIONS,
      {
        flags: '--input <file>',
        text: 'plan this request (JSON) and touch no memory; - reads standard input',
      },
      { flags: '--example', text: 'plan the week of an example person' },
      { flags: '--model <file>', text: 'write the problem as a CPLEX LP file for other solvers' },
    ],
    examples: [
      'recovery-plan plan',
      'recovery-plan plan --week next',
      'recovery-plan plan --format ical --output week.ics',
      'recovery-plan plan --input request.json --json',
      'recovery-plan plan --example',
    ],
    load: async () => (await import('../commands/plan.ts')).plan,
  },
  {
    name: 'show',
    summary: 'Show the remembered plan of a day or a week.',
    args: [
      {
        name: '[when...]',
        text: 'today, tomorrow, week, a weekday or a date; the week if missing',
      },
    ],
    options: [WEEK, NOW, ...FORMAT_OPTIONS, ...CALENDAR_OPTIONS],
    examples: ['recovery-plan show', 'recovery-plan show today', 'recovery-plan show fri --json'],
    load: async () => (await import('../commands/show.ts')).show,
  },
  {
    name: 'move',
    summary: 'Move a block to another time, where it then stays.',
    args: [
      BLOCK,
      { name: '<time...>', text: 'such as thu 18:00, tomorrow 7:30 or 2026-12-01T17:00' },
    ],
    options: [WEEK, NOW],
    examples: ['recovery-plan move 3 thu 18:00', 'recovery-plan move today "tomorrow 7:00"'],
    load: async () => (await import('../commands/wishes.ts')).move,
  },
  {
    name: 'drop',
    summary: 'Take a block out of its week.',
    args: [BLOCK],
    options: [WEEK, NOW],
    examples: ['recovery-plan drop 3', 'recovery-plan drop today'],
    load: async () => (await import('../commands/wishes.ts')).drop,
  },
  {
    name: 'add',
    summary: 'Add an activity at a time of your own.',
    args: [{ name: '<activity and time...>', text: 'such as brisk walk thu 18:00' }],
    options: [
      { flags: '--minutes <number>', text: 'how long it lasts, in steps of 5', whole: [5, 600] },
      NOW,
    ],
    examples: [
      'recovery-plan add brisk walk thu 18:00',
      'recovery-plan add yoga_gentle sat 10:00 --minutes 45',
    ],
    load: async () => (await import('../commands/wishes.ts')).add,
  },
  {
    name: 'undo',
    summary: 'Take back the last thing you recorded.',
    args: [],
    options: [NOW],
    examples: ['recovery-plan undo', 'recovery-plan undo --quiet'],
    load: async () => (await import('../commands/undo.ts')).undo,
  },
];
