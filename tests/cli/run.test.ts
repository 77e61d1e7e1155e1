import { describe, expect, it } from 'vitest';
import { fail, run } from '../../src/cli/run.ts';
import { Problem } from '../../src/contract/problem.ts';
import { VERSION } from '../../src/contract/version.ts';
import { failure, fakeWorld, type Given } from './fake-world.ts';

async function ran(given: Given) {
  const fake = fakeWorld(given);
  await run(fake.world);
  return { code: fake.code(), out: fake.out(), err: fake.err() };
}

async function failed(error: unknown, ...args: string[]) {
  const fake = fakeWorld({ args, env: { HOME: '/home/anna' } });
  await fail(fake.world, error);
  return { code: fake.code(), err: fake.err() };
}

describe('a call without words', () => {
  it('is wrong without a terminal', async () => {
    const { code, out, err } = await ran({});
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('$ recovery-plan plan --example');
  });
});

describe('an output that', () => {
  it('nobody reads to its end is no failure', async () =>
    expect(await ran({ args: ['example'], broken: 'EPIPE' })).toEqual({
      code: 0,
      out: '',
      err: '',
    }));

  it.each(['--help', 'example', 'rules'])('is full is reported in words: %s', async (word) => {
    const { code, err } = await ran({ args: [word], broken: 'ENOSPC' });
    expect(code).toBe(1);
    expect(err).toMatch(/^recovery-plan: Cannot write the result: there is no space left\.\n/);
  });
});

describe('a fault in the program', () => {
  const bug = new TypeError('Cannot read /home/anna/plan.json\nof undefined');

  it('is owned, without a stack and without the home folder', async () => {
    const { code, err } = await failed(bug, 'plan');
    expect(code).toBe(1);
    expect(err.replace(VERSION, 'x.y.z')).toMatchInlineSnapshot(`
      "recovery-plan: Something went wrong inside the program; your input is not to blame.
        what: Cannot read ~/plan.json
        at: recovery-plan x.y.z, Node v0, test
        do: Run the command again with --debug and report the lines it prints.
      "
    `);
  });

  it('shows its stack with --debug', async () => {
    const { err } = await failed(bug, 'plan', '--debug');
    expect(err).toContain('    at ');
  });

  it('is JSON with --json', async () => {
    const { code, err } = await failed(bug, 'plan', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'bug',
        message:
          'Something went wrong inside the program; your input is not to blame. Cannot read ~/plan.json',
        place: `recovery-plan ${VERSION}, Node v0, test`,
        remedy: 'Run the command again with --debug and report the lines it prints.',
        faults: [],
      },
    });
  });

  it('may be anything that was thrown', async () => {
    expect((await failed('text')).err).toContain('what: text');
    expect((await failed(undefined)).err).toContain('what: undefined');
  });
});

describe('a problem', () => {
  it.each([
    ['usage', 2],
    ['invalid', 3],
    ['stopped', 5],
    ['service', 6],
    ['output', 1],
  ] as const)('of kind %s exits with %i', async (kind, code) => {
    const { err, ...rest } = await failed(new Problem({ kind, message: 'No.' }));
    expect(rest).toEqual({ code });
    expect(err).toBe('recovery-plan: No.\n');
  });

  it('lists many faults, and counts very many', async () => {
    const faults = Array.from({ length: 60 }, (_, index) => ({
      path: `a[${index}]`,
      found: '1',
      expected: 'text',
    }));
    const { err } = await failed(new Problem({ kind: 'invalid', message: 'Bad.', faults }));
    expect(err.split('\n')).toHaveLength(1 + 50 + 1 + 1);
    expect(err).toContain('  - a[49]: found 1; expected text.\n  - and 10 more\n');
  });

  it('cannot steer the terminal', async () => {
    const { err } = await failed(new Problem({ kind: 'invalid', message: '\u001b]0;x\u0007' }));
    expect(err).toBe('recovery-plan: \\u{1b}]0;x\\u{7}\n');
  });

  it.each([[['--json']], [['plan', '--format', 'json']], [['plan', '--format=json', '--wrong']]])(
    'is JSON for %j',
    async (args) => {
      const { err } = await failed(new Problem({ kind: 'usage', message: 'No.' }), ...args);
      expect(JSON.parse(err)).toEqual({
        error: { code: 'usage', message: 'No.', place: null, remedy: null, faults: [] },
      });
    },
  );

  it.each([[['--', '--json']], [['plan', '--format', 'text']]])('is text for %j', async (args) => {
    const { err } = await failed(new Problem({ kind: 'usage', message: 'No.' }), ...args);
    expect(err).toBe('recovery-plan: No.\n');
  });

  it('is kept quiet about when nobody listens', async () => {
    const fake = fakeWorld();
    const deaf = { ...fake.world.errors, write: async () => Promise.reject(failure('EPIPE')) };
    await fail({ ...fake.world, errors: deaf }, new Problem({ kind: 'usage', message: 'No.' }));
    expect(fake.code()).toBe(2);
  });
});

describe('a problem on a narrow terminal', () => {
  const problem = new Problem({
    kind: 'usage',
    message: 'There is nobody to ask, and three answers are missing.',
    place: '--adult, --bed, --wake',
    excerpt: `${'x'.repeat(45)}\n${'^'.padStart(45)}`,
    remedy: 'Add the three of them, or recovery-plan setup asks.',
  });
  const said = async (given: Given) => {
    const fake = fakeWorld(given);
    await fail(fake.world, problem);
    return fake.err().split('\n');
  };

  it('breaks between words, under the words above', async () =>
    expect(await said({ isTTY: true, columns: 40 })).toEqual([
      'recovery-plan: There is nobody to ask,',
      '  and three answers are missing.',
      '  at: --adult, --bed, --wake',
      `    ${'x'.repeat(45)}`,
      `    ${'^'.padStart(45)}`,
      '  do: Add the three of them, or',
      '      recovery-plan setup asks.',
      '',
    ]));

  it('keeps one line for each thing where a program reads it', async () =>
    expect((await said({ columns: 40 })).length).toBe(6));
});
