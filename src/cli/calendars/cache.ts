import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { bytesOf, makeFolder, replace } from '../store/files.ts';
import type { Marks } from './download.ts';

/** A calendar as it was last fetched, beside the profile. */
export interface Copy extends Marks {
  readonly bytes: Uint8Array;
  /** When it was known to be right: minutes since 1970. */
  readonly at: number;
  /** What was kept of it, in a word of whoever keeps it. */
  readonly kept: string;
}

const notes = v.object({
  at: v.number(),
  kept: v.string(),
  bytes: v.string(),
  etag: v.optional(v.string()),
  modified: v.optional(v.string()),
});

/** The files of the copy of an address: its lines, and what the server said of it. */
function copyFiles(folder: string, url: URL): { calendar: string; notes: string } {
  const name = `calendar-${hash(url.href).slice(0, 16)}`;
  return { calendar: join(folder, `${name}.ics`), notes: join(folder, `${name}.json`) };
}

/** The last copy, or undefined when there is none that is whole. */
export function copyOf(folder: string, url: URL): Copy | undefined {
  const files = copyFiles(folder, url);
  try {
    const text = bytesOf(files.notes)?.toString();
    const bytes = bytesOf(files.calendar);
    if (text === undefined || bytes === undefined) return undefined;
    const said = v.parse(notes, JSON.parse(text));
    // Two files are not written in one piece; marks of another text would keep an old one for ever.
    if (said.bytes !== hash(bytes)) return undefined;
    return { bytes, at: said.at, kept: said.kept, etag: said.etag, modified: said.modified };
  } catch {
    return undefined;
  }
}

/** Keeps a copy for its owner alone. Where nothing can be written there is none. */
export function keepCopy(folder: string, url: URL, copy: Copy, old: Copy | undefined): void {
  const files = copyFiles(folder, url);
  const { bytes, ...said } = copy;
  const document = { ...said, bytes: hash(bytes) };
  try {
    makeFolder(folder);
    if (bytes !== old?.bytes) replace(files.calendar, bytes);
    replace(files.notes, `${JSON.stringify(document)}\n`);
  } catch {
    // The calendar was read; the next call without a network will say that it has none.
  }
}

export function dropCopy(folder: string, url: URL): void {
  for (const path of Object.values(copyFiles(folder, url))) fs.rmSync(path, { force: true });
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
