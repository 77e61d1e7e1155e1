import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rp, scratch } from './program.ts';

/** A phrase of each part that survives minification, to tell its chunk by. */
const PARTS: Readonly<Record<string, string>> = {
  commander: 'commander.unknownOption',
  valibot: 'strict_object',
  'ical.js': 'invalid line (no token',
  chalk: 'bgBlackBright',
  'the JSON Schemas': 'draft-2020-12',
  planner: 'No plan this time',
};

/** The parts that a call loads, as Node itself records it. */
function loaded(...words: string[]): string[] {
  const { path } = scratch();
  rp(words, { env: { NODE_V8_COVERAGE: path('coverage') } });
  const texts = readdirSync(path('coverage')).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(path('coverage'), name), 'utf8'));
    return result
      .map(({ url }: { url: string }) => url)
      .filter((url: string) => url.startsWith('file:'))
      .map((url: string) => readFileSync(fileURLToPath(url), 'utf8'));
  });
  return Object.keys(PARTS).filter((part) =>
    texts.some((text: string) => text.includes(`${PARTS[part]}`)),
  );
}

describe('each call loads what it needs and nothing more', () => {
  it.each<[words: string[], parts: string[]]>([
    [['--version'], []],
    [['--help'], ['commander']],
    [
      ['plan', '--example', '--json'],
      ['commander', 'valibot', 'planner'],
    ],
    [
      ['plan', '--example', '--color', 'always'],
      ['commander', 'valibot', 'chalk', 'planner'],
    ],
    [
      ['plan', '--example', '--format', 'ical'],
      ['commander', 'valibot', 'ical.js', 'planner'],
    ],
    [['example'], ['commander']],
    [
      ['schema', 'plan'],
      ['commander', 'valibot', 'the JSON Schemas'],
    ],
  ])('%j', (words, parts) => expect(loaded(...words).sort()).toEqual([...parts].sort()));
});

describe('parts of Node that take long to load', () => {
  const { path } = scratch({
    'list.mjs': `process.on('exit', () => {
      const slow = ['child_process', 'crypto', 'worker_threads', 'http', 'readline'];
      const loaded = process.moduleLoadList.map((name) => name.replace('NativeModule ', ''));
      process.stderr.write(slow.filter((name) => loaded.includes(name)).join());
    });`,
  });

  it.each([['--version'], ['--help'], ['example'], ['plan', '--example', '--json']])(
    'are left alone: %s',
    (...words) => {
      const env = { NODE_OPTIONS: `--import ${path('list.mjs')}` };
      expect(rp(words, { env })).toMatchObject({ code: 0, err: '' });
    },
  );
});
