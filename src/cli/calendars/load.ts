import { resolve } from 'node:path';
import { LIMITS } from '../../calendars/read-limits.ts';
import type { Kept } from '../../calendars/read-strip.ts';
import { Problem } from '../../contract/problem.ts';
import { readBytes } from '../io.ts';
import type { World } from '../world.ts';
import { addressOf, isAddress } from './address.ts';
import { copyOf, keepCopy } from './cache.ts';
import { download, type Marks } from './download.ts';
import { calendarTextOf } from './text.ts';

export interface Loaded {
  readonly bytes: Uint8Array;
  /** When a copy had to do: why, and how old it is. */
  readonly warning: string | undefined;
}

export interface Where {
  /** Where files are looked for. */
  readonly folder: string;
  /** Where copies of addresses are kept; without it none are. */
  readonly copies?: string | undefined;
  readonly titles?: boolean;
  readonly addresses?: readonly string[];
  /** How long a server may take. */
  readonly waitMs?: number;
}

const WAIT_MS = 10_000;

/** The bytes of a calendar: of its file, or of its address and else the last copy of that. */
export function load(world: World, calendar: string, where: Where): Promise<Loaded> {
  if (isAddress(calendar)) return loadAddress(world, addressOf(calendar), where);
  return loadFile(world, calendar, where);
}

async function loadFile(world: World, calendar: string, { folder }: Where): Promise<Loaded> {
  const bytes = await readBytes(world, calendar, resolve(world.cwd, folder), LIMITS.text);
  return { bytes, warning: undefined };
}

async function loadAddress(world: World, url: URL, where: Where): Promise<Loaded> {
  const { copies, titles = false, addresses = [], waitMs = WAIT_MS } = where;
  const copy = copies === undefined ? undefined : copyOf(copies, url);
  const kept = JSON.stringify({ titles, addresses });
  try {
    // A copy with less in it than is wanted now is only for when there is no other.
    const fresh = await download(url, copy?.kept === kept ? copy : undefined, waitMs);
    const at = world.now();
    const bytes = fresh?.bytes ?? copy?.bytes ?? new Uint8Array();
    if (copies !== undefined) {
      const what = fresh ? await stripped(bytes, { titles, addresses }) : bytes;
      keepCopy(copies, url, { ...marksOf(fresh ?? copy), at, kept, bytes: what }, copy);
    }
    return { bytes, warning: undefined };
  } catch (error) {
    if (!(error instanceof Problem) || !copy) throw error;
    return { bytes: copy.bytes, warning: copyText(error, world.now() - copy.at) };
  }
}

function marksOf(marks: Marks | undefined): Marks {
  return { etag: marks?.etag, modified: marks?.modified };
}

async function stripped(bytes: Uint8Array, kept: Kept): Promise<Uint8Array> {
  const { strippedCalendar } = await import('../../calendars/read-strip.ts');
  const { text, isBytes } = calendarTextOf(bytes);
  return Buffer.from(strippedCalendar(text, kept), isBytes ? 'latin1' : 'utf8');
}

function copyText({ message }: Problem, minutes: number): string {
  const why = message.replace(/^The calendar could not be fetched: /, '').replace(/\.$/, '');
  return `it could not be fetched (${why}), so the copy from ${ageText(minutes)} ago was used.`;
}

/** `5 minutes`, `3 hours`, `2 days`. */
export function ageText(minutes: number): string {
  const [size, unit] =
    minutes < 120
      ? [minutes, 'minute']
      : minutes < 2 * 1440
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day'];
  const count = Math.max(0, size);
  if (minutes < 1) return 'less than a minute';
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
