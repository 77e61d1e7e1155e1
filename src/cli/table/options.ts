import { COLOUR_CHOICES, VIEWS } from '../terminal.ts';
import type { OptionSpec } from './spec.ts';

export const FORMATS = ['text', 'json', 'ical', 'html', 'markdown', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** The shells that completion is written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export const JSON_OPTION: OptionSpec = {
  flags: '--json',
  text: 'print JSON; errors are JSON as well',
};
export const NOW: OptionSpec = {
  flags: '--now <time>',
  text: 'take this as the present time, for repeatable runs',
};
export const WEEK: OptionSpec = {
  flags: '--week <week>',
  text: 'this, next, 2026-W49, or the first of its seven days: 2026-12-02',
};

export const FORCE: OptionSpec = {
  flags: '--force',
  text: 'write over a file that is not an earlier result',
};

/** How a plan is written, wherever one is. */
export const FORMAT_OPTIONS: readonly OptionSpec[] = [
  { flags: '--format <format>', text: alternatives(FORMATS), choices: FORMATS },
  { flags: '--json', text: 'the same as --format json; errors are JSON as well' },
  { flags: '--output <file>', text: 'write the result to a file, all of it or nothing' },
  FORCE,
];

/** What a calendar file holds. */
export const CALENDAR_OPTIONS: readonly OptionSpec[] = [
  { flags: '--alarm <time>', text: 'calendar file: remind this long before, such as 30m' },
  {
    flags: '--only <kind>',
    text: 'calendar file: workouts, cooking or massages; may be repeated',
    choices: ['workouts', 'cooking', 'massages'],
    many: true,
  },
  { flags: '--windows', text: 'calendar file: recovery phases too, as free time' },
  { flags: '--private', text: 'calendar file: say "Busy" and nothing else' },
  { flags: '--for-sharing', text: 'calendar file: no health words at all' },
  { flags: '--with-health', text: 'calendar, page or table: conditions and pain too' },
];

export const EVERYWHERE: readonly OptionSpec[] = [
  { flags: '-V, --version', text: 'print the version' },
  { flags: '--profile <name>', text: 'whose memory to use; one person each' },
  { flags: '--no-input', text: 'never ask anything' },
  { flags: '--quiet', text: 'no remarks, and no text that nobody asked for' },
  { flags: '--verbose', text: 'say more about what is done' },
  { flags: '--debug', text: 'print where in the program a failure happened' },
  { flags: '--color <when>', text: 'always, never or auto', choices: COLOUR_CHOICES },
  { flags: '--ascii', text: 'use no characters beyond ASCII' },
  { flags: '--width <columns>', text: 'width of the text, 40 to 160', whole: [1, 10_000] },
  { flags: '--view <name>', text: 'how a week is drawn: timeline or agenda', choices: VIEWS },
];

/** `text, json or ical`. */
function alternatives(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
