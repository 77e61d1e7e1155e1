// Makes dist/: the program, the library, its types and the licences of what is bundled.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nodeBuiltins } from './builtins.mjs';
import { declarations } from './declarations.mjs';
import { define } from './define.mjs';
import { licences } from './licences.mjs';
import { unusedParts } from './unused.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'calendar-worker': 'src/cli/calendars/worker.ts', // a thread of its own needs a file of its own
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true, // a command loads only what it needs
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  legalComments: 'none', // they are all in THIRD-PARTY-LICENSES.txt
  define,
  plugins: [unusedParts, nodeBuiltins],
  metafile: true,
  logLevel: 'warning',
});

writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(root, metafile));
writeFileSync(join(dist, 'index.d.ts'), declarations(root, 'src/index.ts'));

// Only now remove what an earlier build left, so that a program running meanwhile finds its chunks.
const made = new Set([
  ...Object.keys(metafile.outputs).map((path) => join(root, path)),
  join(dist, 'THIRD-PARTY-LICENSES.txt'),
  join(dist, 'index.d.ts'),
]);
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !made.has(path)) rmSync(path);
}
