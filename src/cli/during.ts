import { type Call, flag } from './call.ts';
import { stopwatch } from './pause.ts';
import { printable } from './printable.ts';
import { accessible, asciiOnly } from './terminal.ts';
import { drawn, wipe } from './wipe.ts';
import type { World } from './world.ts';

/** Nobody wants to read about what is over before one has read it. */
const PATIENCE_MS = 500;
const USUAL_WIDTH = 80;

interface Work {
  readonly since: number;
  /** What is done, and for what; the last is shown. */
  readonly texts: string[];
  timer: NodeJS.Timeout | undefined;
  isTold: boolean;
}

const UNDER_WAY = new WeakMap<World, Work>();

/**
 * Does something that may take a while, and says so when it takes longer than half a second: on
 * one line of standard error that goes away again, in a terminal only, and not with `--quiet`.
 */
export async function during<T>(call: Call, text: string, work: () => Promise<T>): Promise<T> {
  const { world, options } = call;
  if (!world.errors.isTTY || flag(options, 'quiet')) return work();
  const outer = UNDER_WAY.get(world);
  const state: Work = outer ?? {
    since: stopwatch(),
    texts: [],
    timer: undefined,
    isTold: false,
  };
  UNDER_WAY.set(world, state);
  state.texts.push(text);
  try {
    await shown(call, state);
    return await work();
  } finally {
    state.texts.pop();
    clearTimeout(state.timer);
    if (!outer) {
      UNDER_WAY.delete(world);
      await world.errors.write(wipe(world));
    }
  }
}

/** The same with a number: `Planning week 3 of 52`. */
export function oneOf(text: string, index: number, count: number): string {
  return count === 1 ? text : `${text} week ${index + 1} of ${count}`;
}

/** Now, if it has taken long enough already; else when it has. */
async function shown(call: Call, state: Work): Promise<void> {
  clearTimeout(state.timer);
  const left = state.since + PATIENCE_MS - stopwatch();
  if (left <= 0) return draw(call, state);
  state.timer = setTimeout(() => void draw(call, state), left);
  state.timer.unref();
}

async function draw({ world, options }: Call, state: Work): Promise<void> {
  const ascii = asciiOnly(flag(options, 'ascii'), world.env);
  const text = printable(`${state.texts.at(-1) ?? ''} ...`, ascii);
  if (accessible(world.env) || world.env.TERM === 'dumb') {
    // What was written stays there, so it is said once.
    if (!state.isTold) await world.errors.write(`${text}\n`);
    state.isTold = true;
    return;
  }
  const { fitted } = await import('../present/width.ts');
  // It may be over by now.
  if (UNDER_WAY.get(world) !== state) return;
  const line = fitted(text, (world.errors.columns || USUAL_WIDTH) - 1, '...');
  await world.errors.write(`${wipe(world)}${line}`);
  drawn(world);
}
