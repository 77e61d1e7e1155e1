import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import { systemCode } from '../errors.ts';
import { pause, stopwatch } from '../pause.ts';
import { makeFolder, PRIVATE_FILE, remove } from './files.ts';
import { type Holder, holderOf, holderText, isGone, parsedHolder } from './holder.ts';

// Made here because no library does it. cross-process-lock looks and writes in two steps, so that
// two get in; proper-lockfile and its forks go by the clock: after a killed process they wait two
// seconds or more, a busy process or a clock that is set lets a second one in, and two that find
// the same stale lock both take it. This one goes by whether the holder is still running.

/** Nobody writes for longer; one holder after another may take as many turns. */
const LONGEST_WAIT_MS = 30_000;
const MOST_TURNS = 10;
const [LEAST_PAUSE_MS, MOST_PAUSE_MS] = [3, 25];
/** Only where links cannot be made is there a moment between making a lock and signing it. */
const LONGEST_UNSIGNED_MS = 2_000;

export interface Lock {
  release(): void;
}

/**
 * Waits until nobody else holds the lock, and takes it. A lock is a link whose target names its
 * holder: made in one step or not at all, and never unsigned.
 */
export async function takeLock(path: string, longest = LONGEST_WAIT_MS): Promise<Lock> {
  const mine = holderOf(process.pid);
  const text = holderText(mine);
  const start = stopwatch();
  let seen: { readonly text: string | undefined; readonly since: number } | undefined;
  while (!made(path, text)) {
    const found = textOf(path);
    const now = stopwatch();
    if (!seen || seen.text !== found) seen = { text: found, since: now };
    const same = now - seen.since;
    if (same > longest) throw heldBy(found, path, same);
    if (now - start > MOST_TURNS * longest) throw heldBy(undefined, path, now - start);
    if (found === undefined) continue;
    const holder = parsedHolder(found);
    if (holder && isGone(holder, path)) await removeFor(holder, path, longest);
    else if (!holder && same > LONGEST_UNSIGNED_MS) remove(path);
    else await pause(LEAST_PAUSE_MS + Math.random() * (MOST_PAUSE_MS - LEAST_PAUSE_MS));
  }
  sweep(path, mine);
  return { release: () => release(path, text) };
}

function made(path: string, text: string): boolean {
  try {
    makeLink(path, text);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code !== 'ENOENT') throw error;
    // Whoever erased everything took the folder along.
    makeFolder(dirname(path));
    return false;
  }
}

function makeLink(path: string, text: string): void {
  try {
    fs.symlinkSync(text, path);
  } catch (error) {
    // Windows wants a privilege for it, and some file systems have no links.
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(systemCode(error) ?? ''))
      throw error;
    fs.writeFileSync(path, text, { flag: 'wx', mode: PRIVATE_FILE });
  }
}

function textOf(path: string): string | undefined {
  try {
    return fs.readlinkSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
  }
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Removes the lock of a process that is gone. Of several who want to, one may: whoever holds the
 * lock that is named after this one. While they hold it nobody else removes it, so that what they
 * remove is what they saw, and never the fresh lock of somebody faster.
 */
async function removeFor({ token }: Holder, path: string, longest: number): Promise<void> {
  const guard = await takeLock(`${path}-${token}`, longest);
  try {
    const now = parsedHolder(textOf(path) ?? '');
    if (now?.token === token) remove(path);
  } finally {
    guard.release();
  }
}

function release(path: string, text: string): void {
  if (textOf(path) === text) remove(path);
}

/** The guards of those who were killed while removing: their locks are gone, so they guard nothing. */
function sweep(path: string, mine: Holder): void {
  const folder = dirname(path);
  const start = `${basename(path)}-`;
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(start) || name.startsWith(`${start}${mine.token}`)) continue;
    const holder = parsedHolder(textOf(join(folder, name)) ?? '');
    if (holder && isGone(holder, join(folder, name))) remove(join(folder, name));
  }
}

function heldBy(text: string | undefined, path: string, waited: number): Problem {
  const holder = parsedHolder(text ?? '');
  const others = text === undefined ? 'others have' : 'another process has';
  const who = holder ? `process ${holder.pid} on ${holder.host} has` : others;
  return new Problem({
    kind: 'output',
    message: `Nothing was remembered: ${who} been writing for ${Math.round(waited / 1000)} seconds.`,
    place: path,
    remedy: 'Wait for it or end it, and try again. If there is no such process, remove this file.',
  });
}
