import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../errors.ts';

/** What this program keeps about a person: the two files, their copies and what was set aside. */
export const PERSONAL_FILE =
  /^(config\.json|journal\.jsonl)(\.(v\d+\.)?bak\d*)?$|^journal\.torn$|^calendar-[0-9a-f]{16}\.(ics|json)$|^publish\.(json|lock)$/;

/** What a killed write leaves behind. Whoever holds the lock may sweep it away. */
export const LITTER =
  /^(config\.json|journal\.jsonl)\.(tmp|spare)(-\w+)?$|^calendar-[0-9a-f]{16}\.(ics|json)\.tmp$|^publish\.json\.tmp$/;

/** For its owner alone: health is nobody else's business. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** The bytes of a file, or undefined when there is none. */
export function bytesOf(path: string): Buffer | undefined {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the folder where it is missing, and returns the first one that was made. */
export function makeFolder(folder: string): string | undefined {
  if (isThere(folder)) return undefined;
  const above = makeFolder(dirname(folder));
  try {
    fs.mkdirSync(folder, PRIVATE_FOLDER);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return above;
    throw error;
  }
  // The umask may have closed it to its owner.
  fs.chmodSync(folder, PRIVATE_FOLDER);
  syncFolder(dirname(folder));
  return above ?? folder;
}

function isThere(folder: string): boolean {
  const stats = fs.statSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) fs.readdirSync(folder);
  return stats !== undefined || dirname(folder) === folder;
}

/** Takes away empty folders, from this one up to `top`. */
export function removeEmptyFolders(folder: string, top: string): void {
  for (let path = folder; ; path = dirname(path)) {
    try {
      fs.rmdirSync(path);
    } catch {
      return; // Something is in it, or somebody was faster.
    }
    if (path === top || dirname(path) === path) return;
  }
}

/** Until its folder is on the disk, a new file may be gone after a power cut. */
export function syncFolder(folder: string): void {
  // Windows neither can nor need do it.
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    // Some file systems cannot, and say so.
    if (systemCode(error) !== 'EINVAL') throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A file or link that need not be there. */
export function remove(path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

/** A new file, on the disk when this returns; a failed one leaves nothing. */
export function writeNew(path: string, content: string | Uint8Array): void {
  remove(path);
  try {
    const descriptor = fs.openSync(path, 'wx', PRIVATE_FILE);
    try {
      fs.fchmodSync(descriptor, PRIVATE_FILE);
      fs.writeFileSync(descriptor, content);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    remove(path);
    throw error;
  }
}

/** All of it or nothing: a failure keeps what was there. */
export function replace(path: string, content: string | Uint8Array): void {
  const draft = `${path}.tmp`;
  writeNew(draft, content);
  fs.renameSync(draft, path);
  syncFolder(dirname(path));
}

/** Leaves the file as it was, and a copy of it beside: `config.json.bak`, `config.json.bak2`. */
export function backUp(path: string, label: string): string {
  for (let count = 1; ; count += 1) {
    const copy = `${path}.${label}${count === 1 ? '' : count}`;
    if (fs.existsSync(copy)) continue;
    replace(copy, fs.readFileSync(path));
    return copy;
  }
}

/** Removes the files of a folder whose names match, and says which. */
export function removeFiles(folder: string, names: RegExp): string[] {
  const paths = fs
    .readdirSync(folder)
    .filter((name) => names.test(name))
    .map((name) => join(folder, name));
  for (const path of paths) remove(path);
  return paths;
}
