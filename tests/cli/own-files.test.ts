import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/table/options.ts';
import { rp, scratch, shell } from './program.ts';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
const plan = (...words: string[]) => ['plan', '--example', ...words];

describe('a file that --output names', () => {
  it.each(FORMATS)('is replaced when it is an earlier result, of whatever format: %s', (format) => {
    const { path } = scratch();
    const ours = ['--output', path('result'), '--quiet'];
    const other = format === 'csv' ? 'ical' : 'csv';
    for (const words of [
      ['--format', format, ...ours],
      ['--format', other, ...ours],
      ['--format', format, '--weeks', '2', '--width', '40', '--ascii', ...ours],
      ['--format', format, ...ours],
    ]) {
      expect(rp(plan(...words))).toEqual({ code: 0, out: '', err: '' });
    }
    // What the program prints goes through the same shape of terminal only as text.
    const printed = rp(plan('--format', format)).out;
    expect(readFileSync(path('result'), 'utf8')).toBe(printed);
  });

  it.each([
    ['notes', 'buy milk\n'],
    ['a calendar of somebody else', 'BEGIN:VCALENDAR\r\nPRODID:-//Apple//EN\r\nEND:VCALENDAR\r\n'],
    ['a page', '<!doctype html><p>hello</p>'],
    ['a table', 'week,hours\n1,2\n'],
    ['a document', '{"schema": "somebody/else@1"}'],
    ['bytes', Buffer.from([0, 255, 254, 1])],
  ])('stays when it holds something else: %s', (_, content) => {
    const { path, folder } = scratch({ 'file.txt': content });
    const words = plan('--json', '--output', path('file.txt'));
    const { code, out, err } = rp(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(JSON.parse(err).error).toMatchObject({ code: 'usage', place: path('file.txt') });
    expect(readFileSync(path('file.txt'))).toEqual(Buffer.from(content));
    expect(readdirSync(folder)).toEqual(['file.txt']);
    expect(rp([...words, '--force', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(path('file.txt'), 'utf8'))).toHaveProperty('blocks');
  });

  it('may be empty, as mktemp makes it, a link, or a device', () => {
    const { path } = scratch({ empty: '' });
    symlinkSync(path('empty'), path('link'));
    for (const name of [path('empty'), path('link'), '/dev/null']) {
      expect(rp(plan('--quiet', '--output', name))).toEqual({ code: 0, out: '', err: '' });
    }
    expect(readFileSync(path('link'), 'utf8')).toMatch(/^Week 49/);
  });

  it('is guarded as well under --model, and for what data export writes', () => {
    const { path } = scratch({ mine: 'mine' });
    expect(rp(plan('--model', path('mine'))).code).toBe(2);
    expect(rp(['data', 'export', '--output', path('mine')]).code).toBe(2);
    expect(readFileSync(path('mine'), 'utf8')).toBe('mine');
    const export_ = ['data', 'export', '--quiet', '--output', path('backup.json')];
    expect([rp(export_).code, rp(export_).code]).toEqual([0, 0]);
  });

  it('is whole however many write it at once', async () => {
    const { path, folder } = scratch();
    const words = [BIN, ...plan('--format', 'html', '--quiet', '--output', path('week.html'))];
    const all = Array.from({ length: 8 }, () =>
      spawn(process.execPath, words, { stdio: 'ignore' }),
    );
    const codes = await Promise.all(all.map((child) => once(child, 'exit')));
    expect(codes.map(([code]) => code)).toEqual(all.map(() => 0));
    expect(readFileSync(path('week.html'), 'utf8')).toBe(rp(plan('--format', 'html')).out);
    expect(readdirSync(folder)).toEqual(['week.html']);
  });

  it('takes with it what a killed call left behind, once that is old', () => {
    const { path, folder } = scratch();
    const [old, fresh] = ['.recovery-plan-123-1700000000000', '.recovery-plan-124-1700000000000'];
    for (const name of [old, fresh, '.recovery-plan-notes']) writeFileSync(path(name), 'draft');
    utimesSync(path(old), 0, 0);
    utimesSync(path('.recovery-plan-notes'), 0, 0);
    rp(plan('--output', path('week.txt')));
    expect(readdirSync(folder).sort()).toEqual([fresh, '.recovery-plan-notes', 'week.txt'].sort());
  });

  it('follows the umask where it is new, and keeps its mode where it is not', () => {
    const { path } = scratch();
    shell(`umask 077; $RP plan --example --output ${path('a')}; umask 022`);
    expect(statSync(path('a')).mode & 0o777).toBe(0o600);
    shell(`umask 022; $RP plan --example --json --output ${path('a')}`);
    expect(statSync(path('a')).mode & 0o777).toBe(0o600);
  });
});
