import { Problem } from '../contract/problem.ts';
import { printable } from './printable.ts';
import {
  asciiOnly,
  COLOUR_CHOICES,
  type ColourLevel,
  colourLevel,
  lineWidth,
  spokenFor,
  VIEWS,
  type View,
  viewFor,
} from './terminal.ts';
import { wipe } from './wipe.ts';
import type { Sink, World } from './world.ts';

/** The options of one call, by name without dashes: `input`, `no-input`. */
export type Options = ReadonlyMap<string, string | true>;

/** One command as a person called it. */
export interface Call {
  readonly world: World;
  readonly args: readonly string[];
  readonly options: Options;
}

/** Does it and says with which exit code. */
export type Command = (call: Call) => Promise<number>;

export function flag(options: Options, name: string): boolean {
  return options.has(name);
}

export function text(options: Options, name: string): string | undefined {
  const value = options.get(name);
  return value === true ? undefined : value;
}

/** How a result looks where it goes. */
export interface Look {
  readonly width: number;
  readonly ascii: boolean;
  readonly colour: ColourLevel;
  readonly view: View;
  /** Words for a screen reader instead of marks and pictures. */
  readonly accessible: boolean;
}

export function lookOf({ options, world: { env } }: Call, sink?: Sink): Look {
  const chosen = text(options, 'color');
  const width = lineWidth(Number(text(options, 'width') ?? 0), env, sink?.columns);
  const view = VIEWS.find((name) => name === text(options, 'view'));
  return {
    width,
    ascii: asciiOnly(flag(options, 'ascii'), env),
    colour: colourLevel(
      COLOUR_CHOICES.find((choice) => choice === chosen) ?? 'auto',
      env,
      sink?.isTTY ?? false,
    ),
    view: viewFor(view, env, width),
    accessible: spokenFor(view, env),
  };
}

/** A remark on standard error, unless the person wants none. */
export async function remark(call: Call, line: string): Promise<void> {
  if (!flag(call.options, 'quiet')) await complain(call, line);
}

/** A line on standard error that even `--quiet` does not silence. */
export async function complain({ options, world }: Call, line: string): Promise<void> {
  const ascii = asciiOnly(flag(options, 'ascii'), world.env);
  await world.errors.write(`${wipe(world)}recovery-plan: ${printable(line, ascii)}\n`);
}

export async function detail(call: Call, line: string): Promise<void> {
  if (flag(call.options, 'verbose') || flag(call.options, 'debug')) await remark(call, line);
}

/** Two options that cannot both be meant. */
export function notTogether(options: Options, one: string, other: string): void {
  if (!options.has(one) || !options.has(other)) return;
  throw new Problem({
    kind: 'usage',
    message: `--${one} and --${other} do not go together.`,
    remedy: 'Give one of them.',
  });
}

/** An option or argument with a value it does not know. */
export function badValue(path: string, value: string, expected: string, nearest?: string): Problem {
  const found = JSON.stringify(value);
  return new Problem({
    kind: 'usage',
    message: `${found} is no value for ${path}.`,
    remedy: 'recovery-plan --help and the --help of each command show what there is.',
    faults: [{ path, found, expected, ...(nearest && { nearest }) }],
  });
}

/** A thing with an id that is not in its list. */
export function unknownId(
  noun: 'massage' | 'busy time',
  id: string,
  known: readonly string[],
): Problem {
  const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'an id; none is recorded yet';
  return new Problem({
    kind: 'usage',
    message: `No ${noun} is called ${id}.`,
    remedy: `recovery-plan ${noun === 'massage' ? 'massage' : 'busy'} list shows them with their ids.`,
    faults: [{ path: 'id', found: JSON.stringify(id), expected }],
  });
}
