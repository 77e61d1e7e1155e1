import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, GROUPS } from '../../src/cli/table/commands.ts';
import { rp } from './program.ts';

const NAMES = [...GROUPS, ...COMMANDS].map(({ name }) => name);
const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

describe('help', () => {
  it.each([
    ['-h'],
    ['--help'],
    ['help'],
    ...NAMES.flatMap((name) => [[`${name} -h`], [`help ${name}`]]),
  ])('%s: on standard output, with examples first, in 80 columns', (words) => {
    const { code, out, err } = rp(words.split(' '));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/^ {2}\$ recovery-plan/gm)?.length).toBeGreaterThanOrEqual(2);
    expect(out.indexOf('Examples:')).toBeLessThan(out.indexOf('Usage:'));
    expect(out.split('\n').filter((line) => line.length > 80 || /\s$/.test(line))).toEqual([]);
    expect(out.endsWith('\n')).toBe(true);
  });

  it('is the same with and without the word help', () =>
    expect(rp(['help', 'plan'])).toEqual(rp(['plan', '--help'])));

  it('names every command and every option', () => {
    const { out } = rp(['--help']);
    for (const { name, options } of COMMANDS) {
      const [first = name, second] = name.split(' ');
      expect(out).toMatch(new RegExp(`^  ${first} `, 'm'));
      if (second) expect(rp([first, '--help']).out).toMatch(new RegExp(`^  ${second} `, 'm'));
      const own = rp([...name.split(' '), '--help']).out;
      for (const { flags } of options) expect(own).toContain(`  ${flags}`);
      expect(own).toContain('  --no-input');
    }
  });

  it('stays within a narrower screen', () => {
    const { out } = rp(['plan', '--help'], { env: { COLUMNS: '60' } });
    const prose = out.slice(out.indexOf('Usage:')).split('\n');
    expect(prose.filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('the version', () => {
  it.each(['--version', '-V'])('%s', (word) =>
    expect(rp([word])).toEqual({ code: 0, out: `${version}\n`, err: '' }),
  );

  it('is known to every command', () => expect(rp(['plan', '--version']).out).toBe(`${version}\n`));
});

describe('a call without words', () => {
  it('shows a short help and fails', () => {
    const { code, out, err } = rp([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('recovery-plan plan --example');
    expect(err.split('\n').length).toBeLessThan(12);
  });
});
