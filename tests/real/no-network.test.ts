// The promise of docs/security.md: nothing is asked of any network, unless an address is named.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { home } from '../cli/home.ts';
import { scratch } from '../cli/program.ts';
import { program, withComponents } from './components.ts';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
const { path } = scratch();
const STRACE = [program('strace', '-V')];

/** The calls about the network that a command makes, of all its threads and processes. */
function network(words: readonly string[], env: Readonly<Record<string, string>>): string[] {
  const log = path('log');
  const traced = ['-f', '-qq', '-e', 'trace=socket,connect,sendto,bind', '-o', log];
  const { status } = spawnSync('strace', [...traced, process.execPath, BIN, ...words], {
    env: { ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  expect([0, 3, 6]).toContain(status);
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET|AF_NETLINK|\bconnect\(/.test(line));
}

describe('no network', () => {
  const anna = home();
  it.each([
    ['--version'],
    ['plan', '--example'],
    ['plan', '--now', '2026-11-29T18:00'],
    ['show', '--now', '2026-11-29T18:00'],
    ['massage', 'add', 'thu 17:00', '--now', '2026-11-29T18:00'],
    ['checkin', '--energy', '3', '--soreness', '2', '--now', '2026-11-29T18:00'],
    ['doctor'],
    ['batch', '--jobs', '2'],
    ['--help'],
  ])('%j', (...words) => {
    if (!STRACE.every(({ isThere }) => isThere) && !process.env.CI) return;
    expect(network(words, anna.env)).toEqual([]);
  });

  withComponents(
    'but an address that is named is asked, so that this test can see it',
    STRACE,
    () => {
      const there = home({ calendars: ['http://127.0.0.1:59997/me.ics'] });
      expect(network(['calendar', 'refresh'], there.env).length).toBeGreaterThan(0);
    },
  );
});
