// The tests of the command line run the program as it is shipped, so it has to be built first.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export function setup(): void {
  const built = statSync(join(root, 'dist/index.d.mts'), { throwIfNoEntry: false });
  const changed = Math.max(...['src', '.build', 'package.json'].map(lastChange));
  if (built && built.mtimeMs > changed) return;
  execFileSync(process.execPath, [join(root, '.build/build.mjs')], { stdio: 'inherit' });
}

/** When a file or anything in a folder last changed; a folder itself tells of files that are gone. */
function lastChange(name: string): number {
  const path = join(root, name);
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const entries = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(own.mtimeMs, ...entries.map((entry) => statSync(join(path, entry)).mtimeMs));
}
