import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratch } from './program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PLAN = ['plan', '--example', '--json'];

/** The program as somebody has just installed it. */
export function installed(folder = scratch().folder) {
  const path = (name: string) => join(folder, name);
  for (const part of ['bin', 'dist']) {
    const source = join(ROOT, part);
    cpSync(source, path(part), { recursive: true, filter: (from) => !from.endsWith('compiled') });
  }
  const bin = path('bin/recovery-plan.js');
  const home = path('home');
  mkdirSync(home);
  const compiled = path('dist/compiled');
  const kinds = () => readdirSync(compiled).map((name) => join(compiled, name));
  return {
    folder,
    bin,
    compiled,
    kinds,
    run(words = PLAN, env: Readonly<Record<string, string>> = {}) {
      const options = { env: { HOME: home, ...env }, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], options);
      return { code: status, out: stdout, err: stderr };
    },
    /** Every file of compiled code, with when it was written. */
    kept: () => new Map(kinds().flatMap((kind) => filesIn(kind))),
  };
}

export function filesIn(folder: string): [path: string, written: bigint][] {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return [path, statSync(path, { bigint: true }).mtimeNs];
  });
}
