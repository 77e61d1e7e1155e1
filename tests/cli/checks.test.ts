// Points of docs/terminal.md that need no terminal: help, errors, output. Titles begin with the point.
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { known, PRINTING } from './printing.ts';
import { request, rp, scratch, shell } from './program.ts';

const anna = known();
const { env } = anna;
const words = (call: string) => call.split(' ');

describe('help', () => {
  it.each(['-h', '--help', 'help', 'plan -h', 'help plan', 'help massage add'])(
    'H1 %s: on standard output alone',
    (call) => {
      const { code, out, err } = rp(words(call));
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/\S/);
    },
  );

  it.each(['exit-codes', 'environment'])('H7 help %s', (topic) =>
    expect(rp(['help', topic])).toMatchObject({ code: 0, err: '' }),
  );

  it('H2 a call without words never waits', () => {
    const { code, out, err } = shell('timeout 5 $RP < /dev/null', { env });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('recovery-plan --help');
  });
});

describe('errors', () => {
  it.each([
    ['E1', 'plna', 'Did you mean plan?'],
    ['E2', 'plan --fromat json', 'Did you mean --format?'],
    ['E3', 'plan --example --week 31-11-2026', 'expected: this, next, a week such as 2026-W49'],
    ['E4', 'plan --week', '--week needs a value.'],
    ['E5', 'plan --example --week 2026-02-30', 'no value for --week'],
    ['L3', 'plan --example --now 2026-13-01T10:00', 'no value for --now'],
  ])('%s %s: %s', (_, call, told) => {
    const { code, out, err } = rp(words(call));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });

  it('E6 no stack for what a person did, E7 one when asked', () => {
    const call = ['plan', '--input', '/nope'];
    expect(rp(call).err).not.toMatch(/^ {4}at /m);
    expect(rp([...call, '--debug'])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^ {4}at /m),
    });
  });

  it('E9 JSON where JSON was asked for', () => {
    const { code, out, err } = rp(['plan', '--example', '--json', '--week', 'x']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(JSON.parse(err).error.code).toBe('usage');
  });

  it('E10 what does not fit names its rule and one thing to try; --strict fails', () => {
    const busy = { start: '2026-11-30T00:00', end: '2026-12-06T18:00', title: 'Away' };
    const input = request({ busy: [busy], massages: [], pinned: [] });
    const { out, code } = rp(['plan', '--input', '-', '--json'], { input });
    expect(code).toBe(0);
    const { unplaced } = JSON.parse(out);
    expect(unplaced.length).toBeGreaterThan(0);
    for (const { rule, text } of unplaced) {
      expect(rule).toMatch(/^[A-Z]+\d+/);
      expect(text).toMatch(/\S/);
    }
    expect(rp(['plan', '--input', '-'], { input }).out).toContain('Not placed');
    expect(rp(['plan', '--input', '-', '--strict'], { input }).code).toBe(4);
  });
});

describe('output', () => {
  const example = rp(['plan', '--example', '--json']);

  it('O1 standard output is the result and nothing else', () => {
    expect(example.err).toBe('');
    expect(JSON.parse(example.out).schema).toBe('recovery-plan/plan@1');
  });

  it('O4 does not depend on the order of lists without an order', () => {
    const { commitments = [], busy = [], massages = [], sessions = [] } = EXAMPLE;
    const turned = request({
      commitments: [...commitments].reverse(),
      busy: [...busy].reverse(),
      massages: [...massages].reverse(),
      sessions: [...sessions].reverse(),
    });
    expect(rp(['plan', '--input', '-', '--json'], { input: turned })).toEqual(example);
  });

  it('O5 csv is one record a line, all of the same length', () => {
    const { out } = rp(['plan', '--example', '--format', 'csv']);
    const lines = out.trimEnd().split('\r\n');
    const fields = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length);
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(fields).size).toBe(1);
  });

  it('O6 --quiet says nothing on standard error', () =>
    expect(rp(['plan', '--example', '--quiet']).err).toBe(''));

  it('O7 every block has reasons with rules; --verbose prints more of them', () => {
    for (const { reasons } of JSON.parse(example.out).blocks) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { rule } of reasons) expect(rule).toMatch(/^[A-Z]+\d+/);
    }
    const lines = (...more: string[]) => rp(['plan', '--example', ...more]).out.split('\n').length;
    expect(lines('--verbose')).toBeGreaterThan(lines());
  });

  it.each(PRINTING)('O8 %s: a reader that is gone is no failure', (call) => {
    const script = `{ sleep 0.2; $RP ${call}; echo "code $?" >&2; } | true`;
    expect(shell(script, { env })).toMatchObject({ err: 'code 0\n' });
  });

  it('O9 nothing long is cut off by a slow reader', () => {
    const script = '$RP plan --example --weeks 52 --json --quiet';
    const whole = Number(shell(`${script} > all.json; wc -c < all.json`, anna).out);
    expect(whole).toBeGreaterThan(200_000);
    expect(Number(shell(`${script} | (sleep 1; wc -c)`, anna).out)).toBe(whole);
  });

  it.each(PRINTING)('O10 %s: ends with a line break, no blanks at line ends', (call) => {
    const { code, out } = rp(words(call), { env });
    expect(code).toBe(0);
    expect(out.endsWith('\n')).toBe(true);
    expect(out.split('\n').filter((line) => /[ \t]$/.test(line))).toEqual([]);
  });

  it.each(PRINTING)('O11 %s: a full disk is said in words', (call) => {
    const { code, err } = shell(`$RP ${call} > /dev/full`, { env });
    expect(code).toBe(1);
    expect(err).toMatch(/the result: there is no space left/);
    expect(err).not.toMatch(/^ {4}at /m);
  });
});

describe('files', () => {
  const { folder, path } = scratch();

  it('S7 --dry-run remembers nothing', () => {
    const before = statSync(anna.path('.config/recovery-plan/journal.jsonl'));
    expect(anna.run('plan --week 2026-W50 --dry-run').code).toBe(0);
    const after = statSync(anna.path('.config/recovery-plan/journal.jsonl'));
    expect([after.size, after.mtimeMs]).toEqual([before.size, before.mtimeMs]);
  });

  it('S8 the same plan written twice is the same file, ids too', () => {
    const written = () => anna.run('show --week 2026-W49 --format ical').out;
    const first = written();
    expect(first).toMatch(/^UID:/m);
    expect(written()).toBe(first);
  });

  it('S10 - is standard input, and standard output', () => {
    const script = '$RP example | $RP plan --input - --json --output - --quiet';
    expect(JSON.parse(shell(script, { cwd: folder }).out).schema).toBe('recovery-plan/plan@1');
    expect(() => statSync(path('-'))).toThrow();
  });
});
