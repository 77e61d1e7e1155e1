import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';

/** The built program, as it is shipped. */
const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Runs it as somebody else. */
  readonly uid?: number;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Whoever runs the tests must never find their own memory changed. */
const HOME = mkdtempSync(join(tmpdir(), 'recovery-plan-home-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

/** Runs it like cron does: no terminal, no locale, no zone, nothing but a home and what is given. */
export function rp(
  words: readonly string[],
  { input = '', env = {}, cwd, uid }: Surroundings = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    input,
    env: { HOME, ...env },
    cwd: cwd ?? tmpdir(),
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(uid !== undefined && { uid, gid: uid }),
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same through a shell, which may use `$RP`. */
export function shell(script: string, { env = {}, cwd }: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    env: { RP: `${process.execPath} ${BIN}`, PATH: process.env.PATH, HOME, ...env },
    cwd: cwd ?? tmpdir(),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder for the tests of one file, gone after them. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-'));
  const path = (name: string) => join(folder, name);
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, path };
}

/** The example request with some fields replaced. */
export function request(changes: object = {}): string {
  return JSON.stringify({ ...EXAMPLE, ...changes }, null, 2);
}

/** The example request with some answers of the person replaced. */
export function person(changes: object): string {
  return request({ person: { ...EXAMPLE.person, ...changes } });
}
