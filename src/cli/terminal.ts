/** What the screen can show: pure functions of options, environment and the terminal. */

type Env = Readonly<Record<string, string | undefined>>;

export const COLOUR_CHOICES = ['always', 'never', 'auto'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

/** 0 none, 1 the sixteen colours, 2 the 256, 3 all of them. */
export type ColourLevel = 0 | 1 | 2 | 3;

export const VIEWS = ['timeline', 'agenda'] as const;
export type View = (typeof VIEWS)[number];

const NARROWEST = 40;
const WIDEST = 160;
const USUAL_WIDTH = 80;
/** Below this a week does not fit as rows of hours. */
const TIMELINE_WIDTH = 76;

/**
 * `--color`, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE and at last the terminal, as no-color.org
 * asks. (Node itself would let FORCE_COLOR win, and print a warning when both are set.)
 */
export function colourLevel(choice: ColourChoice, env: Env, isTTY: boolean): ColourLevel {
  if (choice === 'never') return 0;
  if (choice === 'always') return palette(env) || 1;
  const forced = env.FORCE_COLOR;
  if (env.NO_COLOR || forced === '0' || forced === 'false') return 0;
  if (forced === '1') return 1;
  if (forced === '2') return 2;
  if (forced === '3') return 3;
  if (forced || (env.CLICOLOR_FORCE || '0') !== '0') return palette(env) || 1;
  return isTTY ? palette(env) : 0;
}

function palette(env: Env): ColourLevel {
  if (env.TERM === 'dumb') return 0;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3;
  return env.TERM?.includes('256') ? 2 : 1;
}

/**
 * Plain ASCII where the locale or the terminal has nothing else. The first of LC_ALL, LC_CTYPE and
 * LANG that is set decides; cron sets none of them, and what it mails is UTF-8.
 */
export function asciiOnly(asked: boolean, env: Env): boolean {
  if (asked || env.TERM === 'linux' || env.TERM === 'dumb') return true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale);
}

/** `--width`, then COLUMNS, then the terminal, then 80; never narrower than 40 or wider than 160. */
export function lineWidth(
  asked: number | undefined,
  env: Env,
  columns: number | undefined,
): number {
  const exported = /^\d{1,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  const width = asked || exported || columns || USUAL_WIDTH;
  return Math.max(NARROWEST, Math.min(WIDEST, width));
}

/** A week as rows of hours where it fits; as a list for screen readers and narrow screens. */
export function viewFor(asked: View | undefined, env: Env, width: number): View {
  if (asked) return asked;
  return accessible(env) || width < TIMELINE_WIDTH ? 'agenda' : 'timeline';
}

/** Words for screen readers instead of a picture, unless the person asks for one. */
export function spokenFor(asked: View | undefined, env: Env): boolean {
  return asked === undefined && accessible(env);
}

/** Whether somebody listens to the text instead of seeing it. */
export function accessible({ ACCESSIBLE }: Env): boolean {
  return ACCESSIBLE !== undefined && ACCESSIBLE !== '' && ACCESSIBLE !== '0';
}
