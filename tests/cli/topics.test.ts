import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VARIABLES } from '../../src/cli/table/environment.ts';
import { TOPICS } from '../../src/cli/table/topics.ts';
import { rp } from './program.ts';

const CLI = fileURLToPath(new URL('../../src/cli', import.meta.url));

/** Variables of the environment that the code names, wherever it reads one. */
function variablesRead(): string[] {
  const files = readdirSync(CLI, { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((name) => name.endsWith('.ts') && !name.startsWith('table'))
    .map((name) => readFileSync(join(CLI, name), 'utf8'));
  const dotted = sources.flatMap((source) => source.match(/\benv\.([A-Z][A-Z0-9_]+)/g) ?? []);
  const unpacked = sources.flatMap(
    (source) => source.match(/\{[ A-Z_,]+\}(?=: Env| = (?:world\.)?env\b)/g) ?? [],
  );
  const names = [...dotted, ...unpacked].flatMap((text) => text.match(/[A-Z][A-Z0-9_]+/g) ?? []);
  return [...new Set(names)];
}

/** Read by others: by Node and the system for us, or by the store to keep a library from it. */
const NOT_OURS = ['SNAP', 'APPDATA', 'LOCALAPPDATA', 'NODE_OPTIONS', 'NODE_V8_COVERAGE'];
const READ_FOR_US = ['HOME', 'TZ', 'XDG_CONFIG_HOME'];

describe('help environment', () => {
  const names = VARIABLES.map(({ name }) => name);

  it('names every variable that is read, and no other', () => {
    const read = variablesRead().filter((name) => !NOT_OURS.includes(name));
    expect([...new Set([...read, ...READ_FOR_US])].sort()).toEqual([...names].sort());
  });

  it('prints them all', () => {
    const { out } = rp(['help', 'environment']);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });
});

describe('help exit-codes', () => {
  it('names those of the contract', () => {
    const { out } = rp(['help', 'exit-codes']);
    const codes = [...out.matchAll(/^ {2}(\d+) +\S/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual([0, 1, 2, 3, 4, 5, 6, 130]);
  });
});

describe.each(TOPICS)('help $name', ({ name }) => {
  it('is named by the help of the program', () =>
    expect(rp(['--help']).out).toContain(`  help ${name} `));

  it.each(['40', '60', '80'])('fits %s columns', (COLUMNS) => {
    const { code, out, err } = rp(['help', name], { env: { COLUMNS } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const prose = out.slice(0, out.indexOf('Examples:')).split('\n');
    expect(prose.filter((line) => line.length > Number(COLUMNS) || / $/.test(line))).toEqual([]);
    expect(out).toMatch(/^[\n -~]+$/);
  });
});

describe('a topic that is not there', () => {
  it('gets the nearest one', () =>
    expect(rp(['help', 'exit-code']).err).toContain('Did you mean exit-codes?'));
});
