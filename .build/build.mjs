// Makes dist/: the program, the library, its types and the licences of what is bundled.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { declarations } from './declarations.mjs';
import { define } from './define.mjs';
import { lateParts } from './late.mjs';
import { licences } from './licences.mjs';
import { unusedParts } from './unused.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

// What is used together is one file, because every file that a call loads costs it time. A group
// takes along what its modules import, unless an earlier group has it; the rest is split so that a
// command loads only what it needs. What the library needs comes before what meets Node, so that it
// works in a web page too.
const TOGETHER = [
  ['pure', /src\/contract\/(?:names|problem|version)\.ts/], // all need it
  ['start', /src\/cli\/world\.ts/], // all that --version needs
  ['knowledge', /src\/(?:knowledge\/(?!sources)|time\/)/],
  ['contract', /src\/contract\/(?:request|plan)\.ts/],
  ['planner', /src\/(?:plan-week|questions\/(?:refusals|restored))\.ts/],
  ['words', /src\/cli\/(?:run|program|call|formats)\.ts/], // understands a call
  ['request', /src\/cli\/(?:commands\/plan|json-text|local-clock|moment|pause|store\/files)\.ts/], // reads and plans one
  ['store', /src\/cli\/(?:store\/open|remember\/person)\.ts/],
  ['text', /src\/present\/(?:plan-text|week-view)\.ts/],
  ['remembered', /src\/cli\/remember\/(?:plan|replan)\.ts/],
];

const bundle = await rolldown({
  cwd: root,
  input: {
    launch: 'src/cli/launch.ts',
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'calendar-worker': 'src/cli/calendars/worker.ts', // a thread of its own needs a file of its own
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  transform: { define, target: 'node20' },
  plugins: [unusedParts, lateParts],
  checks: { ineffectiveDynamicImport: false }, // some parts are loaded late by one and early by another
});
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs', // starts sooner than ES modules do
  exports: 'named',
  esModule: false,
  externalLiveBindings: false,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  minify: true,
  comments: { legal: false }, // they are all in THIRD-PARTY-LICENSES.txt
  codeSplitting: {
    groups: TOGETHER.map(([name, test], index) => ({
      name,
      test,
      priority: TOGETHER.length - index,
    })),
  },
});

const library = output.find(({ name }) => name === 'index');
const more = {
  // A program that imports the library finds its names without reading its code.
  'index.mjs': `import library from './index.js';\nexport const { ${library.exports.join(', ')} } = library;\n`,
  'index.d.mts': declarations(root, 'src/index.ts'),
  'THIRD-PARTY-LICENSES.txt': licences(output),
};
for (const [name, text] of Object.entries(more)) writeFileSync(join(dist, name), text);

// Only now remove what an earlier build left, so that a program running meanwhile finds its chunks.
const made = new Set(
  [...output.map(({ fileName }) => fileName), ...Object.keys(more)].map((name) => join(dist, name)),
);
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !made.has(path)) rmSync(path);
}
