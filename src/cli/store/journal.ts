import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { type Fact, JOURNAL_SCHEMA } from '../../memory/journal.ts';
import { factsOf } from './facts.ts';
import { backUp, bytesOf, PRIVATE_FILE, replace, syncFolder } from './files.ts';
import { migrated, type Steps, versionOf } from './formats.ts';
import { type JournalText, journalText, type Line } from './journal-text.ts';
import { damaged, newer, reading, writing } from './problems.ts';

export interface Journal {
  readonly facts: readonly Fact[];
  /** Bytes of a last line that was not written to its end. */
  readonly torn: number;
  /** The version it is in, when that is not the current one. */
  readonly older: number | undefined;
}

/** What the journal says. Nothing is written. */
export function readJournal(path: string, steps: Steps): Journal {
  const bytes = reading(path, () => bytesOf(path)) ?? Buffer.alloc(0);
  const text = journalText(bytes, path);
  const [header, ...lines] = text.lines;
  const older = header && olderVersion(header, path, steps);
  const current = older === undefined ? lines : inCurrentVersion(lines, older, steps);
  return { facts: factsOf(current, path), torn: bytes.length - text.whole, older };
}

function olderVersion({ document }: Line, path: string, steps: Steps): number | undefined {
  const version = versionOf(document.schema, 'journal', steps);
  if (version.is === 'newer') throw newer(path);
  if (version.is === 'older') return version.version;
  if (version.is === 'current') return undefined;
  throw damaged(
    `The journal does not start with {"schema":"${JOURNAL_SCHEMA}"}.`,
    `${path}, line 1`,
    'Put this line first if it is a journal, or move the file away; it is left as it is.',
  );
}

function inCurrentVersion(lines: readonly Line[], version: number, steps: Steps): Line[] {
  return lines.map(({ number, document }) => ({
    number,
    document: migrated(document, version, 'journal', steps),
  }));
}

/** Brings the file into the state the next line can be added to. Only under the lock. */
export function mendJournal(path: string, { facts, older }: Journal): void {
  writing(path, () => {
    const bytes = bytesOf(path);
    if (!bytes) return;
    const text = journalText(bytes, path);
    setAside(path, bytes, text);
    if (older === undefined) return;
    backUp(path, `v${older}.bak`);
    replace(path, journalOf(facts));
  });
}

/** A torn line may still be of use to a person; it must not be in the way of the next one. */
function setAside(path: string, bytes: Buffer, { whole, isOpen }: JournalText): void {
  if (whole < bytes.length) {
    const torn = bytes.subarray(whole);
    const end = torn.at(-1) === 10 ? '' : '\n';
    appendDurably(join(dirname(path), 'journal.torn'), Buffer.concat([torn, Buffer.from(end)]));
    truncate(path, whole);
  }
  if (isOpen) appendDurably(path, Buffer.from('\n'));
}

function truncate(path: string, length: number): void {
  const descriptor = fs.openSync(path, 'r+');
  try {
    fs.ftruncateSync(descriptor, length);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Adds facts at the end; they are on the disk when this returns. Only under the lock. */
export function appendFacts(path: string, facts: readonly Fact[]): void {
  if (facts.length === 0) return;
  const isNew = (fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
  const text = isNew ? journalOf(facts) : facts.map(lineOf).join('');
  writing(path, () => appendDurably(path, Buffer.from(text)));
}

export function journalOf(facts: readonly Fact[]): string {
  return [{ schema: JOURNAL_SCHEMA }, ...facts].map(lineOf).join('');
}

function lineOf(document: object): string {
  return `${JSON.stringify(document)}\n`;
}

/** In one write, so that others see all or nothing; what fails half-way is taken back. */
function appendDurably(path: string, bytes: Uint8Array): void {
  const old = fs.statSync(path, { throwIfNoEntry: false });
  const descriptor = fs.openSync(path, 'a', PRIVATE_FILE);
  try {
    if (!old || (old.mode & 0o077) !== 0) fs.fchmodSync(descriptor, PRIVATE_FILE);
    let written = 0;
    while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written);
    fs.fsyncSync(descriptor);
    if (!old) syncFolder(dirname(path));
  } catch (error) {
    takeBack(path, descriptor, old?.size ?? 0);
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

function takeBack(path: string, descriptor: number, length: number): void {
  try {
    fs.ftruncateSync(descriptor, length);
    fs.fsyncSync(descriptor);
    if (length === 0) fs.rmSync(path, { force: true });
  } catch {
    // What remains is a torn line, which the next call sets aside.
  }
}
