import { describe, expect, it } from 'vitest';
import { rp, shell } from './program.ts';

const ENVIRONMENTS: Readonly<Record<string, string>>[] = [
  { TZ: 'America/St_Johns' },
  { TZ: 'Bad/Zone' },
  { TZ: '' },
  { LANG: 'C' },
  { LC_ALL: 'ar_EG.UTF-8' },
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' },
  { FORCE_COLOR: '3', NO_COLOR: '1' },
  { FORCE_COLOR: '1' },
  { COLUMNS: '40', TERM: 'dumb' },
  { ACCESSIBLE: '1' },
];

describe('the same bytes, whatever the machine is set to', () => {
  const json = rp(['plan', '--example', '--json']);
  const ical = rp(['plan', '--example', '--format', 'ical']);

  it.each(ENVIRONMENTS)('%o', (env) => {
    expect(rp(['plan', '--example', '--json'], { env })).toEqual(json);
    expect(rp(['plan', '--example', '--format', 'ical'], { env })).toEqual(ical);
  });

  it('and the same text under any zone, and any language with the same clock', () => {
    const text = rp(['plan', '--example']);
    for (const env of [
      { TZ: 'Asia/Kolkata' },
      { LC_ALL: 'de_DE.UTF-8' },
      { LANG: 'ja_JP.UTF-8', TZ: 'Pacific/Apia' },
    ]) {
      expect(rp(['plan', '--example'], { env })).toEqual(text);
    }
  });
});

describe('text follows the clock of the language', () => {
  it.each(['en_US.UTF-8', 'hi_IN.UTF-8'])('%s', (LANG) => {
    const { out } = rp(['plan', '--example'], { env: { LANG } });
    expect(out).toContain('Europe/Berlin, 12 h');
    expect(out).toMatch(/7:00–7:25am/);
    expect(out).not.toMatch(/\b(?:0\d|1[3-9]|2\d):\d\d/);
  });
});

describe('text follows what the terminal can show', () => {
  const plain = (env: Readonly<Record<string, string>>, ...words: string[]) =>
    rp(['plan', '--example', ...words], { env });

  it.each<[Readonly<Record<string, string>>, string[], boolean]>([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
    [{ FORCE_COLOR: '1' }, ['--color', 'never'], false],
  ])('%o %j: coloured %s', (env, words, coloured) => {
    const { out, err } = plain(env, ...words);
    expect(out.includes('\u001b[')).toBe(coloured);
    expect(err).toBe('');
  });

  it.each<[Readonly<Record<string, string>>, string[]]>([
    [{}, ['--ascii']],
    [{ LC_ALL: 'C' }, []],
    [{ TERM: 'linux' }, []],
  ])('%o %j: ASCII only', (env, words) => {
    const { out, code } = plain(env, ...words);
    expect(code).toBe(0);
    expect(out).toMatch(/^[\n -~]+$/);
  });

  it.each(['40', '60', '80', '100', '140'])('--width %s', (width) => {
    const { out } = plain({}, '--width', width, '--ascii');
    expect(out.split('\n').filter((line) => line.length > Number(width))).toEqual([]);
  });

  it('as a list where it is asked for', () => {
    expect(plain({}, '--view', 'agenda').out).not.toBe(plain({}).out);
    const spoken = plain({ ACCESSIBLE: '1' }).out;
    expect(spoken).toContain('Massage');
    expect(spoken).not.toMatch(/[\u2500-\u25ff]/);
  });
});

describe('pipes', () => {
  it('may close early', () => {
    const { code, out, err } = shell('set -o pipefail; $RP plan --example --json | head -1');
    expect({ code, out, err }).toEqual({ code: 0, out: '{\n', err: '' });
  });

  it('may be slow', () => {
    const { out } = shell('$RP schema request | (sleep 0.3; wc -c)');
    expect(Number(out)).toBe(Buffer.byteLength(rp(['schema', 'request']).out));
  });
});
