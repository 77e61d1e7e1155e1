// Tests with programs of the world outside. Where one is not installed, its tests are skipped and
// say so; in CI, which installs all of them, that is a failure.
import { execFileSync, spawnSync } from 'node:child_process';
import { it } from 'vitest';

/** Debian's own Python: another one first on the path does not see Debian's modules. */
export const PYTHON = '/usr/bin/python3';

export interface Component {
  readonly name: string;
  readonly isThere: boolean;
}

export function program(name: string, ...args: string[]): Component {
  return { name, isThere: spawnSync(name, args, { stdio: 'ignore' }).status === 0 };
}

export function pythonModule(name: string): Component {
  const { isThere } = program(PYTHON, '-c', `import ${name}`);
  return { name: `Python's ${name}`, isThere };
}

/** Whether the C compiler finds a library. */
export function library(name: string, header: string): Component {
  const args = ['-x', 'c', '-fsyntax-only', '-'];
  const { status } = spawnSync('cc', args, { input: `#include <${header}>\n`, stdio: 'pipe' });
  return { name, isThere: status === 0 };
}

/** A test that needs these. */
export function withComponents(
  title: string,
  components: readonly Component[],
  test: () => void | Promise<void>,
): void {
  const missing = components.filter(({ isThere }) => !isThere).map(({ name }) => name);
  if (missing.length === 0) it(title, test);
  else if (!process.env.CI)
    it.skip(`${title} (skipped: ${missing.join(', ')} not installed)`, test);
  else {
    it(title, () => {
      throw new Error(`${missing.join(', ')} not installed`);
    });
  }
}

/** Runs a program and gives what it prints; its complaint is the error when it fails. */
export function output(
  name: string,
  args: readonly string[],
  options: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): string {
  const { input = '', env = {}, cwd } = options;
  return execFileSync(name, args, {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 2 ** 28,
    stdio: 'pipe',
    ...(cwd && { cwd }),
  });
}
