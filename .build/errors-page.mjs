// Writes docs/errors.md from tests/errors: every error that a test provokes, and what it says.
// With --check it only says whether the page is what it would write.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tests = join(root, 'tests/errors');
const page = join(root, 'docs/errors.md');

/** Instead of running the tests, the modules they are written with note what they say. */
const STUBS = {
  vitest: `
const nothing = () => {};
export const it = Object.assign(nothing, { each: () => nothing });
export const describe = it;
export const expect = it;
export const afterAll = nothing;
export const beforeAll = nothing;`,
  provoke: `
export const provokes = (title, { words, input, env = {}, code, message }) =>
  globalThis.provocations.push({ title, words, piped: input !== undefined, env, code, message });
export const provokesInShell = (title, script, code, message) =>
  globalThis.provocations.push({ title, script, code, message });`,
};

const stubs = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$|\/provoke\.ts$/ }, ({ path }) => ({
      path: path === 'vitest' ? 'vitest' : 'provoke',
      namespace: 'stub',
    }));
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: STUBS[path] }));
  },
};

async function provocations() {
  const names = readdirSync(tests).filter(
    (name) => name.endsWith('.test.ts') && name !== 'page.test.ts',
  );
  const imports = names.sort().map((name) => `import './${name}';`);
  const bundle = join(root, `node_modules/.errors-page-${process.pid}.mjs`);
  globalThis.provocations = [];
  try {
    await build({
      stdin: { contents: imports.join('\n'), resolveDir: tests },
      bundle: true,
      // The package says that its modules do nothing by being loaded; tests do.
      ignoreAnnotations: true,
      format: 'esm',
      platform: 'node',
      outfile: bundle,
      plugins: [stubs],
      define: { __VERSION__: '"0.0.0"' },
      logLevel: 'error',
    });
    await import(pathToFileURL(bundle));
  } finally {
    rmSync(bundle, { force: true });
  }
  return globalThis.provocations;
}

const GROUPS = [
  [2, 'Wrong usage: exit code 2'],
  [3, 'Input that cannot be read or is invalid: exit code 3'],
  [5, 'No plan on purpose: exit code 5'],
  [6, 'Another service failed: exit code 6'],
  [1, 'A result that could not be written: exit code 1'],
];

const INTRO = `# What can go wrong

Every error says what is wrong, where (\`at\`), what was found and expected, and what to do about it
(\`do\`), on standard error; with \`--json\` the same as one JSON object. This page is made from
\`tests/errors\`, where each of them is provoked: \`npm run docs\` writes it anew.
`;

function text(all) {
  const sections = GROUPS.flatMap(([code, heading]) => {
    const some = all.filter((each) => each.code === code);
    return some.length === 0 ? [] : [`\n## ${heading}\n`, ...some.map(entry)];
  });
  return [INTRO, ...sections].join('');
}

function entry({ title, message, ...call }) {
  const lines = [`$ ${callText(call)}`, ...message.trim().split('\n')];
  const heading = title.charAt(0).toUpperCase() + title.slice(1);
  return `\n### ${heading}\n\n${lines.map((line) => `    ${line}`.trimEnd()).join('\n')}\n`;
}

function callText({ words, piped, env, script }) {
  if (script !== undefined) return lastCall(script);
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const call = [...set, 'recovery-plan', ...words.map(quoted)].join(' ');
  return piped ? `${call} < input` : call;
}

/** What comes before the last call only prepares it; times are for the tests alone. */
function lastCall(script) {
  const calls = script.split(/[;\n]/).filter((part) => part.includes('$RP'));
  return (calls.at(-1) ?? script)
    .replace(/^.*?\$RP/, 'recovery-plan')
    .replace(/ \$NOW\b| --now \S+| 2>&1.*$/g, '')
    .trim();
}

function quoted(word) {
  const escaped = JSON.stringify(word).slice(1, -1);
  if (/\p{Cc}/u.test(word)) return `$'${escaped}'`;
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

const all = await provocations();
if (all.length < 50)
  throw new Error('tests/errors provoke almost nothing: is this script out of date?');
const made = text(all);
if (!process.argv.includes('--check')) writeFileSync(page, made);
else if (made !== readFileSync(page, 'utf8')) {
  process.stderr.write('docs/errors.md is out of date: npm run docs writes it anew.\n');
  process.exitCode = 1;
}
