// What the pages of the repository name is there: scripts, files, folders, and code that runs.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS, GROUPS } from '../src/cli/table/commands.ts';
import { EVERYWHERE } from '../src/cli/table/options.ts';
import { request, scratch } from './cli/program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(read('package.json'));

/** Lines of code: indented, or between fences. */
function code(page: string): string[] {
  const fenced = [...page.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, text]) =>
    `${text}`.split('\n'),
  );
  const indented = [...page.matchAll(/^ {4}(\S.*)$/gm)].map(([, line]) => `${line}`);
  return [...fenced, ...indented];
}

/** Code in a sentence. */
function words(page: string): string[] {
  return [...page.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, word]) => `${word}`,
  );
}

const everywhere = (pick: (page: string) => string[]) =>
  PAGES.flatMap((path) => pick(read(path)).map((line) => [path, line] as const));

/** Commands that a page names, without a remark behind. */
const LINES = everywhere((page) => [...code(page), ...words(page)]).map(
  ([path, line]) => [path, line.replace(/\s+#.*$/, '')] as const,
);

const BUILT_IN = ['ci', 'cit', 'install', 'test', 'version', 'publish', 'run'];

describe('the pages name', () => {
  it.each(LINES.filter(([, line]) => /^npm /.test(line)))('%s: %s', (_, line) => {
    const [, command = '', script = ''] = line.split(/\s+/);
    expect(BUILT_IN).toContain(command.split(':')[0]);
    if (command === 'run') expect(Object.keys(scripts)).toContain(script);
    if (command === 'test') expect(scripts.test).toBeDefined();
  });

  it.each(LINES.filter(([, line]) => /^(?:node|bash|npx vitest) /.test(line)))(
    '%s: %s',
    (_, line) => {
      const paths = line.split(/\s+/).filter((word) => /^\.?\w+\/[\w./-]+$/.test(word));
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    },
  );

  const PATH =
    /^(?:src|tests|docs|bench|dist|\.build|\.ci|contract|knowledge|week|prescribe|rules|place|explain|cli|present)\/[\w./*-]+$/;
  const named = everywhere(words).filter(([, word]) => PATH.test(word));

  it.each(named)('%s: %s', (_, word) => {
    const under = ['', 'src'].map((folder) => join(root, folder, word));
    const [folder = '', pattern = ''] = word.split(/\/(?=[^/]*$)/);
    const matches = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    const isThere = word.includes('*')
      ? readdirSync(join(root, folder)).some((name) => matches.test(name))
      : under.some((path) => existsSync(path));
    expect(isThere).toBe(true);
  });

  it('are some of each', () => {
    const count = (start: RegExp) => LINES.filter(([, line]) => start.test(line)).length;
    expect(count(/^npm /)).toBeGreaterThan(8);
    expect(count(/^node /)).toBeGreaterThan(4);
    expect(named.length).toBeGreaterThan(20);
  });
});

describe('calls of the program', () => {
  // What docs/errors.md shows is wrong on purpose; tests/errors provokes all of it.
  const calls = everywhere(code).filter(
    ([path, line]) => path !== 'docs/errors.md' && /\brecovery-plan [a-z]/.test(line),
  );

  it.each(calls)('%s: %s', (_, line) => {
    const [, call = ''] = /\brecovery-plan ([a-z][^#|<>]*)/.exec(line) ?? [];
    const known = [...COMMANDS, ...GROUPS].filter(
      ({ name }) => call.trim() === name || call.startsWith(`${name} `),
    );
    const isHelp = /^(?:help|errors)\b/.test(call);
    expect(known.length > 0 || isHelp).toBe(true);
    const flags = [
      ...COMMANDS.filter((each) => known.includes(each)).flatMap(({ options }) => options),
      ...EVERYWHERE,
    ].flatMap((each) => each.flags.split(/[ ,]+/));
    for (const [option] of call.matchAll(/(?<=\s)--[a-z][\w-]*/g)) {
      if (option !== '--help') expect(flags).toContain(option);
    }
  });
});

describe('the library, as the README uses it', () => {
  it('runs', () => {
    const [sample = ''] =
      /^ {4}import \{ planWeek \}[\s\S]*?(?=\n\n)/m.exec(read('README.md')) ?? [];
    const library = pathToFileURL(join(root, 'dist/index.mjs')).href;
    const program = [
      "import { readFileSync } from 'node:fs';",
      "const request = JSON.parse(readFileSync('request.json', 'utf8'));",
      sample.replaceAll(/^ {4}/gm, '').replace("'recovery-plan'", JSON.stringify(library)),
      'console.log(plan.schema);',
    ].join('\n');
    const { path } = scratch({ 'request.json': request() });
    writeFileSync(path('use.mjs'), program);
    const out = execFileSync(process.execPath, ['use.mjs'], { cwd: path('.'), encoding: 'utf8' });
    expect(out.trim()).toBe('recovery-plan/plan@1');
  });
});
