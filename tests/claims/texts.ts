// All that a person can read of us, in pieces: the strings of the source, the pages, printed plans.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCES } from '../../src/knowledge/sources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

export interface Text {
  readonly from: string;
  readonly text: string;
}

export function texts(): Text[] {
  const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...filesIn('docs', '.md')];
  const printed = [
    ...filesIn('tests/people/plans', '.txt'),
    ...filesIn('tests/present/expected', '.txt', '.md', '.html'),
  ];
  const { description } = JSON.parse(read('package.json'));
  return [
    ...filesIn('src', '.ts').filter(isOurWords).flatMap(strings),
    ...Object.values(SOURCES).flatMap(({ note }) =>
      note === undefined ? [] : [{ from: 'src/knowledge/sources', text: note }],
    ),
    ...pages.map((path) => ({ from: path, text: prose(read(path)) })),
    ...printed.map((path) => ({ from: path, text: read(path) })),
    { from: 'package.json', text: `${description}` },
  ];
}

function filesIn(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)));
}

/** Publications are called what their authors called them. */
function isOurWords(path: string): boolean {
  return !/^src\/knowledge\/sources-\w+\.ts$/.test(path);
}

/** A page without the titles of publications. */
function prose(page: string): string {
  return page.replace(/\n## Sources\n[\s\S]*$/, '\n');
}

const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** The strings of a source file that have more than one word; what a template inserts is `…`. */
function strings(path: string): Text[] {
  return [...read(path).matchAll(TOKEN)].flatMap(([token]) => {
    const text = token
      .slice(1, -1)
      .replace(/\$\{[^}]*\}/g, '…')
      .replace(/\\n/g, '\n')
      .replace(/\\(.)/g, '$1');
    return token.startsWith('/') || !/\w\s+\w|\w…|…\w/.test(text) ? [] : [{ from: path, text }];
  });
}
