// Points of docs/terminal.md about questions, memory, places and clocks. Titles begin with the point.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known, PRINTING } from './printing.ts';
import { rp, scratch, shell } from './program.ts';

const SETUP = ['setup', '--adult', 'yes', '--bed', '22:30', '--wake', '06:30'];
const ZONE = { TZ: 'Europe/Berlin' };

describe('where nobody can be asked', () => {
  it.each([
    ['I2 --no-input', '$RP setup --no-input'],
    ['I5 nothing to read', "printf '' | $RP setup"],
    ['I5 something that is no answer', 'yes | head -c 100 | $RP setup'],
  ])('%s: names the options that are missing', (_, script) => {
    const { code, out, err } = shell(`timeout 10 ${script}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('at: --adult, --bed, --wake');
    expect(err).not.toContain('?');
  });
});

describe('where things lie', () => {
  const { path } = scratch();
  const at = (name: string) => ({ ...ZONE, HOME: path('home'), XDG_CONFIG_HOME: path(name) });

  it('S1 in the folder that XDG_CONFIG_HOME names, S5 for their owner alone', () => {
    expect(rp(SETUP, { env: at('x') }).code).toBe(0);
    const file = path('x/recovery-plan/config.json');
    expect(readFileSync(file, 'utf8')).toContain('recovery-plan/profile@1');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path('x/recovery-plan')).mode & 0o077).toBe(0);
  });

  it('S4 a memory that cannot be read is named and left as it is', () => {
    const file = path('broken/recovery-plan/config.json');
    mkdirSync(path('broken/recovery-plan'), { recursive: true });
    writeFileSync(file, '{"a":');
    const { code, out, err } = rp(['plan'], { env: at('broken') });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(file);
    expect(err).toMatch(/^ {2}do: /m);
    expect(readFileSync(file, 'utf8')).toBe('{"a":');
    expect(readdirSync(path('broken/recovery-plan'))).toEqual(['config.json']);
  });
});

describe('what only reads', () => {
  const { path } = scratch();
  const env = { HOME: path('nobody') };
  const readers = PRINTING.filter((call) => !/^(?:plan --week|show)/.test(call));

  it.each(readers)('S2 %s: writes nothing, makes no folder', (call) => {
    rp(call.split(' '), { env });
    expect(existsSync(path('nobody'))).toBe(false);
  });

  const anna = known();
  const folder = join(anna.folder, '.config/recovery-plan');
  const state = () =>
    readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);

  it.each(PRINTING.filter((call) => !call.startsWith('plan --week')))(
    'S2 %s: leaves a memory as it is',
    (call) => {
      const before = state();
      expect(rp(call.split(' '), anna).code).toBe(0);
      expect(state()).toEqual(before);
    },
  );
});

describe('clocks', () => {
  it.each([
    ['en_US.UTF-8', '12 h'],
    ['de_DE.UTF-8', '24 h'],
    ['C', '24 h'],
  ])('L1 LC_ALL=%s: %s', (LC_ALL, told) =>
    expect(rp(['plan', '--example'], { env: { LC_ALL } }).out).toContain(told),
  );

  it('L1 a setting wins over the locale', () => {
    const anna = known();
    expect(anna.run('settings clock 24', '').code).toBe(0);
    const env = { ...anna.env, LC_ALL: 'en_US.UTF-8' };
    const { out } = rp(['show', '--week', '2026-W49', '--now', '2026-11-29T18:00'], { env });
    expect(out).toContain('24 h');
  });

  it.each([
    ['Europe/Berlin', '2026-10-19', 'Clocks go back an hour on Sun 25 Oct.'],
    ['Europe/Berlin', '2026-03-23', 'Clocks go forward an hour on Sun 29 Mar.'],
    ['Australia/Lord_Howe', '2026-10-04', 'Clocks go forward 30 minutes on Sun 4 Oct.'],
    ['Pacific/Apia', '2011-12-26', ''],
  ])('L2 %s, the week of %s: rows stay aligned', (timeZone, week, note) => {
    const { out } = rp(['example']);
    const input = JSON.stringify({ ...JSON.parse(out), timeZone, massages: [], pinned: [] });
    const asked = ['plan', '--input', '-', '--week', week, '--now', `${week}T00:00`, '--quiet'];
    const { out: text, code, err } = rp(asked, { input });
    expect(code, err).toBe(0);
    expect(text).toContain(note);
    const rows = text.split('\n').filter((line) => /^[ >]?\w{3} [ \d]\d .{2,3}│/u.test(line));
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map((row) => row.indexOf('│', 11))).size).toBe(1);
  });

  it('L3 a zone that is none is named, with what to set', () => {
    const { code, err } = rp(['plan'], { env: { TZ: 'Bad/Zone' } });
    expect(code).toBe(2);
    expect(err).toContain('Set TZ to a name of the IANA list, such as Europe/Berlin.');
  });
});

describe('the network', () => {
  const { path } = scratch({
    'watch.mjs': `
import dns from 'node:dns';
import net from 'node:net';
import { writeSync } from 'node:fs';
const told = (what) => () => { writeSync(2, 'NETWORK ' + what); throw new Error(what); };
net.Socket.prototype.connect = told('connect');
dns.lookup = told('lookup');
globalThis.fetch = told('fetch');
`,
  });
  const anna = known();

  it.each(PRINTING.filter((call) => !call.includes('--weeks')))('P2 %s: is not asked', (call) => {
    const env = { ...anna.env, NODE_OPTIONS: `--import=${path('watch.mjs')}` };
    const { code, err } = rp(call.split(' '), { env });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.not.stringContaining('NETWORK') });
  });
});
