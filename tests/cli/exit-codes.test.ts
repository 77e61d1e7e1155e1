// Every exit code of the contract, from the program as it is shipped, in surroundings as empty as
// cron's and from folders of all kinds.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { person, type Ran, request, scratch, shell } from './program.ts';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
const { folder, path } = scratch({
  'good.json': request(),
  'bad.json': request({ week: 'soon' }),
  'half.json': '{"schema":',
  'stopped.json': person({ safety: ['under_18'] }),
  'full.json': request({
    busy: [{ title: 'All week', start: '2026-11-30T00:00', end: '2026-12-07T00:00' }],
  }),
  'far.json': request({ calendars: ['http://127.0.0.1:59997/me.ics'] }),
  'broken.mjs': 'Array.prototype.sort = () => { throw new TypeError("on purpose"); };',
});
mkdirSync(path('a folder'));

/** Runs a script in which `rp` is the program, with nothing in the environment but home and path. */
function bare(script: string, cwd = '/'): Ran {
  const rp = `rp() { "${process.execPath}" $FLAGS "${BIN}" "$@"; }; cd "${folder}"; F=$PWD; cd "${cwd}"`;
  return shell(`env -i HOME="${folder}" PATH=/usr/bin:/bin bash -c '${rp}; ${script}'`);
}

const CODES: readonly (readonly [code: number, name: string, script: string])[] = [
  [0, 'done', 'rp plan --input $F/good.json --json'],
  [0, 'done, with nothing to say', 'rp plan --input $F/good.json --quiet --output $F/o.txt'],
  [
    1,
    'a fault in the program',
    'FLAGS="--import $F/broken.mjs" rp plan --input $F/good.json --json',
  ],
  [1, 'a full disk', 'rp plan --input $F/good.json --json > /dev/full'],
  [2, 'no words', 'rp'],
  [2, 'an unknown command', 'rp plna --json'],
  [2, 'an unknown option', 'rp plan --fromat json --json'],
  [2, 'a bad value', 'rp plan --week soon --example --json'],
  [2, 'answers that nobody can give', 'rp setup --no-input --json'],
  [3, 'no such file', 'rp plan --input $F/none.json --json'],
  [3, 'no JSON', 'rp plan --input $F/half.json --json'],
  [3, 'a bad field', 'rp plan --input $F/bad.json --json'],
  [3, 'a bad line', 'rp batch $F/bad.json'],
  [4, 'something left out', 'rp plan --input $F/full.json --json --strict'],
  [
    4,
    'a broken rule',
    'rp plan --input $F/good.json --json > $F/p.json; rp check $F/p.json --input $F/full.json --json',
  ],
  [5, 'a safety answer', 'rp plan --input $F/stopped.json --json'],
  [6, 'an address that nobody answers at', 'rp plan --input $F/far.json --json'],
  [130, 'interrupted', 'timeout --preserve-status -s INT 2 "$F/rp" batch -'],
];

describe('exit code', () => {
  const tool = `printf '#!/bin/sh\\nexec "${process.execPath}" "${BIN}" "$@"\\n' > rp; chmod +x rp`;
  shell(tool, { cwd: folder });

  it.each(CODES)('%i: %s', (code, _, script) => {
    const input = code === 130 ? `sleep 5 | ${script}` : script;
    expect(bare(input).code).toBe(code);
  });

  it('is tried for each one that help names', () => {
    const { out } = bare('rp help exit-codes');
    const named = [...out.matchAll(/^ +(\d+) /gm)].map(([, code]) => Number(code));
    expect([...new Set(CODES.map(([code]) => code))]).toEqual(named);
  });

  const failures = CODES.filter(([code, , script]) => code > 0 && script.endsWith('--json'));
  it.each(failures)('%i comes with one JSON object on standard error: %s', (code, _, script) => {
    const { err } = bare(script);
    if (code === 4) return expect(err).not.toContain('{');
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(`${lines[0]}`)).toMatchObject({
      error: {
        code: expect.stringMatching(/^\w+$/),
        message: expect.stringMatching(/\.$|purpose/),
      },
    });
    return undefined;
  });
});

describe('from any folder', () => {
  const reference = bare('rp plan --input $F/good.json --json').out;

  it.each(['/', '/proc', '/tmp', path('a folder')])('%s', (cwd) => {
    expect(JSON.parse(reference).week.start).toBe(EXAMPLE.week);
    expect(bare('rp plan --input $F/good.json --json', cwd)).toEqual({
      code: 0,
      out: reference,
      err: '',
    });
  });

  it('one that is gone', () => {
    const { code, out } = bare(
      'mkdir $F/gone; cd $F/gone; rmdir $F/gone; rp plan --example --json',
    );
    expect({ code, isPlan: out.startsWith('{') }).toEqual({ code: 0, isPlan: true });
  });
});
