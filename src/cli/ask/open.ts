import { Problem } from '../../contract/problem.ts';
import { painterFor } from '../../present/colour.ts';
import { type Call, flag, lookOf } from '../call.ts';
import { printable } from '../printable.ts';
import { accessible } from '../terminal.ts';
import type { World } from '../world.ts';
import type { Asker } from './asker.ts';
import { ASCII_SIGNS, type Ink, type Page, type Tone, UNICODE_SIGNS } from './page.ts';

/** Whether there is somebody to ask. */
export function canAsk({ options, world }: Call): boolean {
  return !flag(options, 'no-input') && world.input.isTTY && world.errors.isTTY;
}

/** How this person is asked, on this terminal. */
export async function askerFor(call: Call): Promise<Asker> {
  const { world } = call;
  if (!canAsk(call)) {
    throw new Problem({
      kind: 'usage',
      message: 'There is nobody to ask.',
      remedy: 'Give the answers as options; the --help of the command lists them.',
    });
  }
  const terminal = world.terminal();
  const { ascii, colour } = lookOf(call, world.errors);
  if (isPlain(world)) {
    const { accessibleAsker } = await import('./accessible.ts');
    return accessibleAsker(terminal, (text) => printable(text, ascii));
  }
  const ink = colour === 0 ? plainInk() : colouredInk(colour);
  const page = (): Page => ({
    columns: terminal.output.columns || 80,
    rows: terminal.output.rows || 24,
    signs: ascii ? ASCII_SIGNS : UNICODE_SIGNS,
    ink,
  });
  const { inquirerAsker } = await import('./inquirer.ts');
  return inquirerAsker(terminal, page);
}

/** Asked for, or all that the terminal can do. */
function isPlain({ env }: World): boolean {
  return accessible(env) || env.TERM === 'dumb';
}

export function plainInk(): Ink {
  return Object.assign((_: Tone, text: string) => text, {
    level: (_: number, text: string) => text,
  });
}

const ROLE = {
  strong: 'strong',
  quiet: 'quiet',
  accent: 'gentle',
  good: 'workout',
  caution: 'caution',
} as const;

function colouredInk(level: 1 | 2 | 3): Ink {
  const paint = painterFor(level);
  return Object.assign((tone: Tone, text: string) => (text === '' ? '' : paint(ROLE[tone], text)), {
    level: (energy: 1 | 2 | 3 | 4 | 5, text: string) => paint(`energy-${energy}`, text),
  });
}
