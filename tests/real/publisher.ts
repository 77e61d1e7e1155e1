// Runs the built program while a server in this very process answers it.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Home } from '../cli/home.ts';
import type { Ran } from '../cli/program.ts';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
export const SUNDAY = '2026-11-29T18:00';

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

/** `publish` as this person; what it prints is kept, to look for secrets in. */
export function started(
  { folder, env }: Home,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [BIN, 'publish', ...words, '--now', SUNDAY], {
    cwd: folder,
    env: { ...env, PATH: process.env.PATH, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

/** Every file below a folder with its text. */
export function filesBelow(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
