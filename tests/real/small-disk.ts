// A disk of a few kilobytes, which the administrator may make and nobody else.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { scratch } from '../cli/program.ts';

/** Takes one more block, or says that there is none. */
export function grown(file: string): boolean {
  try {
    writeFileSync(file, new Uint8Array(4096), { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

export function disk(command: 'mount' | 'umount', words: readonly string[]): void {
  execFileSync(command, words, { stdio: 'ignore' });
}

export function canMount(): boolean {
  const probe = scratch().folder;
  try {
    disk('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', probe]);
    disk('umount', [probe]);
    return true;
  } catch {
    return false;
  }
}
