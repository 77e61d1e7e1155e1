import { resolve } from 'node:path';
import { Problem } from '../contract/problem.ts';
import { decoded } from './decode.ts';
import { systemCode, systemReason } from './errors.ts';
import { isOurs } from './ours.ts';
import type { World } from './world.ts';

/** Far above any real request or calendar, far below what would exhaust the memory. */
const LONGEST_INPUT = 50_000_000;

/** What a person would call the source of an input. */
export function sourceName(source: string): string {
  return source === '-' ? 'standard input' : source;
}

/** The text of a file, or of standard input for `-`. */
export async function readText(world: World, source: string, folder = world.cwd): Promise<string> {
  const name = sourceName(source);
  return decoded(await readBytes(world, source, folder), name);
}

/** The same before it is known which letters the bytes mean. */
export async function readBytes(
  world: World,
  source: string,
  folder: string,
  most = LONGEST_INPUT,
): Promise<Uint8Array> {
  try {
    return source === '-'
      ? await world.input.read(most)
      : world.files.read(resolve(folder, source), most);
  } catch (error) {
    throw unreadable(error, source);
  }
}

/** A failed read in words; anything else stays what it is. */
export function unreadable(error: unknown, source: string): unknown {
  const reason = systemReason(error);
  if (reason === undefined) return error;
  const name = sourceName(source);
  return new Problem({
    kind: 'invalid',
    message: `Cannot read ${name}: ${reason}.`,
    place: name,
    remedy: 'Check the name and where you are; - reads standard input.',
  });
}

/** Writes a result to a file, whole or not at all. What is somebody else's stays, unless forced. */
export function writeFile(world: World, path: string, text: string, isForced: boolean): void {
  try {
    world.files.write(resolve(world.cwd, path), text, (old) => isForced || isOurs(old));
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    if (systemCode(error) === 'EEXIST') throw foreign(path);
    throw new Problem({
      kind: 'output',
      message: `Cannot write ${path}: ${systemCode(error) === 'ENOENT' ? 'its folder does not exist' : reason}.`,
      place: path,
      remedy: 'Choose another place, or make room; what was there before is unchanged.',
    });
  }
}

function foreign(path: string): Problem {
  return new Problem({
    kind: 'usage',
    message: `${path} is there already and holds something else, so it stays as it is.`,
    place: path,
    remedy: 'Choose another name, or write over it with --force.',
  });
}

/** A result on standard output. */
export async function print(world: World, text: string): Promise<void> {
  try {
    await world.output.write(text);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined || isClosedPipe(error)) throw error;
    throw new Problem({
      kind: 'output',
      message: `Cannot write the result: ${reason}.`,
      place: 'standard output',
      remedy: 'Make room, or send it elsewhere.',
    });
  }
}

/** Whoever read our output has seen enough, as `head` does. */
export function isClosedPipe(error: unknown): boolean {
  return systemCode(error) === 'EPIPE';
}
