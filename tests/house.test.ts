// The house rules of CONTRIBUTING.md, which no linter knows: which folder may import which, that no
// file imports itself by way of others, and that nothing but src/cli meets the machine.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

const upToRules = ['contract', 'knowledge', 'time', 'week', 'prescribe', 'rules'];
const upToExplain = [...upToRules, 'place', 'explain'];

/** What a folder may import; `type x` means only its types. A folder may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  contract: [],
  knowledge: ['contract'],
  time: [],
  week: ['contract', 'knowledge', 'time'],
  prescribe: ['contract', 'knowledge', 'time', 'week'],
  rules: ['contract', 'knowledge', 'time', 'week', 'type prescribe'],
  place: upToRules,
  explain: [...upToRules, 'place'],
  questions: upToExplain,
  check: ['contract', 'knowledge', 'time'],
  memory: ['contract', 'knowledge', 'time'],
  calendars: ['contract', 'time'],
  present: ['contract', 'knowledge', 'time'],
};

/** What differs between machines, moments or locales, and the folders that may use it all the same. */
const MACHINE: [name: string, use: RegExp, allowed: readonly string[]][] = [
  ['process', named('process'), []],
  ['console', named('console'), []],
  ['Date', named('Date'), ['time']],
  ['Intl', named('Intl'), ['time']],
  ['Math.random', named('Math\\.random'), []],
  ['a timer', named('(?:setTimeout|setInterval|performance)'), []],
  ['the network', named('fetch'), []],
  ['the system locale', /\.(?:toLocale\w*String|localeCompare)\b/, []],
  [
    "the machine's clock or zone",
    /\bDate\.(?:now|parse)\b|\bnew Date\(\s*\)|\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)\b/,
    [],
  ],
];

/** A global by this name: not a property, and not a key or a typed name. */
function named(name: string): RegExp {
  return new RegExp(`(?<![\\w$.])${name}\\b(?!\\s*\\??:)`);
}

/** The faults of one source file; `path` is relative to src. */
function faults(path: string, source: string): string[] {
  const [folder = ''] = path.split('/');
  if (!path.includes('/') || folder === 'cli') return [];
  const allowed = MAY_IMPORT[folder];
  if (!allowed) return [`${path}: src/${folder} is not in the table of folders`];
  const { code, bare } = stripped(source);
  const found: string[] = [];
  for (const { specifier, typeOnly } of importsOf(code)) {
    if (specifier.startsWith('node:')) found.push(`${path}: imports ${specifier}`);
    if (!specifier.startsWith('.')) continue;
    const target = relative('/', resolve('/', dirname(path), specifier)).split(sep);
    const other = target.length > 1 ? target[0] : `the top of src (${target[0]})`;
    if (other === folder || allowed.includes(`${other}`)) continue;
    if (typeOnly && allowed.includes(`type ${other}`)) continue;
    found.push(`${path}: src/${folder} may not import ${other}`);
  }
  for (const [name, use, folders] of MACHINE) {
    if (!folders.includes(folder) && use.test(bare)) found.push(`${path}: uses ${name}`);
  }
  return found;
}

/**
 * The files that need one another before any of them can run, circle by circle. Types are gone by
 * then, and what is imported with `import()` is loaded only once somebody calls for it.
 */
function circles(sources: ReadonlyMap<string, string>): string[][] {
  const needs = new Map(
    [...sources].map(([path, source]) => [
      path,
      importsOf(stripped(source).code)
        .filter(
          ({ specifier, typeOnly, later }) => specifier.startsWith('.') && !typeOnly && !later,
        )
        .map(({ specifier }) => resolve('/', dirname(path), specifier).slice(1)),
    ]),
  );
  const reached = (from: string) => {
    const seen = new Set<string>();
    const open = [...(needs.get(from) ?? [])];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      open.push(...(needs.get(path) ?? []));
    }
    return seen;
  };
  const reach = new Map([...needs.keys()].map((path) => [path, reached(path)]));
  const found = [...needs.keys()]
    .filter((path) => reach.get(path)?.has(path))
    .map((path) =>
      [...needs.keys()].filter(
        (other) => reach.get(path)?.has(other) && reach.get(other)?.has(path),
      ),
    );
  return [...new Map(found.map((circle) => [circle.join(), circle])).values()];
}

function importsOf(code: string): { specifier: string; typeOnly: boolean; later: boolean }[] {
  const clause = /\b(import|export)(\s+type\b)?[^'"`;()]*?\bfrom\s*(['"])(.*?)\3/g;
  const bare = /\bimport\s*(\(\s*)?(['"`])(.*?)\2/g;
  return [
    ...[...code.matchAll(clause)].map(([, , type, , specifier]) => ({
      specifier: `${specifier}`,
      typeOnly: type !== undefined,
      later: false,
    })),
    ...[...code.matchAll(bare)].map(([, call, , specifier]) => ({
      specifier: `${specifier}`,
      typeOnly: false,
      later: call !== undefined,
    })),
  ];
}

/** The source without comments, and without the text of strings as well. */
function stripped(source: string): { code: string; bare: string } {
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  const isComment = (text: string) => text.startsWith('/');
  return {
    code: source.replace(token, (text) => (isComment(text) ? ' ' : text)),
    bare: source.replace(token, (text) => {
      if (isComment(text)) return ' ';
      // What a template inserts is code.
      const inserted = text.startsWith('`') ? [...text.matchAll(/\$\{([^}]*)\}/g)] : [];
      return `''${inserted.map(([, code]) => `;${code};`).join('')}`;
    }),
  };
}

describe('the house', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );

  it.each(files)('%s keeps the rules', (path) => {
    const source = readFileSync(join(src, path), 'utf8');
    expect(faults(path.replaceAll(sep, '/'), source)).toEqual([]);
  });

  it('has source files', () => expect(files.length).toBeGreaterThan(0));

  it('has no circles of imports', () => {
    const sources = files.map(
      (path) => [path.replaceAll(sep, '/'), readFileSync(join(src, path), 'utf8')] as const,
    );
    expect(circles(new Map(sources))).toEqual([]);
  });
});

describe('circles of imports', () => {
  const A = "import { b } from './b.ts';";
  const found = (...files: [path: string, source: string][]) => circles(new Map(files));

  it('are found, once each, with all that belong to them and nothing else', () => {
    const two = found(
      ['in/a.ts', A],
      ['in/b.ts', "export * from '../in/a.ts';"],
      ['c.ts', "import './in/a.ts';"],
    );
    expect(two).toEqual([['in/a.ts', 'in/b.ts']]);
    const three = found(
      ['a.ts', A],
      ['b.ts', "import { c } from './c.ts';"],
      ['c.ts', "import './a.ts';"],
    );
    expect(three).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });

  it('are not seen in types, in calls, or in a straight line', () => {
    expect(found(['a.ts', A], ['b.ts', "import type { A } from './a.ts';"])).toEqual([]);
    expect(found(['a.ts', A], ['b.ts', "const a = () => import('./a.ts');"])).toEqual([]);
    expect(found(['a.ts', A], ['b.ts', "import { c } from './c.ts';"], ['c.ts', ''])).toEqual([]);
  });
});

describe('a breach is found', () => {
  const cases: [path: string, source: string, fault: string][] = [
    ['contract/a.ts', "import { b } from '../time/b.ts';", 'src/contract may not import time'],
    ['time/a.ts', "export * from '../contract/b.ts';", 'src/time may not import contract'],
    ['week/a.ts', "import type { B } from '../rules/b.ts';", 'src/week may not import rules'],
    ['week/in/a.ts', "import {\n  b,\n} from '../../place/b.ts';", 'src/week may not import place'],
    ['rules/a.ts', "import { b } from '../prescribe/b.ts';", 'src/rules may not import prescribe'],
    ['check/a.ts', "const b = await import('../rules/b.ts');", 'src/check may not import rules'],
    ['place/a.ts', "import '../cli/b.ts';", 'src/place may not import cli'],
    [
      'explain/a.ts',
      "import { b } from '../index.ts';",
      'may not import the top of src (index.ts)',
    ],
    ['attic/a.ts', '', 'src/attic is not in the table of folders'],
    ['present/a.ts', "import { join } from 'node:path';", 'imports node:path'],
    ['present/a.ts', 'const wide = process.stdout.columns;', 'uses process'],
    ['place/a.ts', 'console.log(1);', 'uses console'],
    ['week/a.ts', 'const at: Date = given;', 'uses Date'],
    ['week/a.ts', `const text = \`at \${Date.UTC(2026, 0)}\`;`, 'uses Date'],
    ['week/a.ts', 'const key = a.localeCompare(b);', 'uses the system locale'],
    ['explain/a.ts', 'new Intl.NumberFormat()', 'uses Intl'],
    ['place/a.ts', 'const pick = Math.random();', 'uses Math.random'],
    ['time/a.ts', 'const now = Date.now();', "uses the machine's clock"],
    ['time/a.ts', 'const day = new Date(0).getDay();', "uses the machine's clock"],
  ];

  it.each(cases)('%s: %s', (path, source, fault) => {
    const found = faults(path, source);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}: `);
    expect(found[0]).toContain(fault);
  });
});

describe('what only looks like a breach is not', () => {
  const cases: [path: string, source: string][] = [
    ['rules/a.ts', "import type { Session } from '../prescribe/session.ts';"],
    ['place/a.ts', "import { forbids } from '../rules/all.ts';\nimport { x } from './x.ts';"],
    ['contract/a.ts', "import * as v from 'valibot';"],
    ['cli/a.ts', "import { readFileSync } from 'node:fs';\nconsole.log(process.argv, new Date());"],
    ['index.ts', "export { planWeek } from './place/plan.ts';"],
    ['week/a.ts', "// Date.now() is forbidden\nconst text = 'the process of Date';"],
    ['week/a.ts', 'type Row = { process: string };\nconst name = row.console;'],
    ['time/a.ts', 'const day = new Date(Date.UTC(2026, 0, 1)).getUTCDay();'],
  ];

  it.each(cases)('%s: %s', (path, source) => expect(faults(path, source)).toEqual([]));
});
