// Points of docs/terminal.md that show only in a terminal. Titles begin with the point.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { afterAll, describe, expect } from 'vitest';
import { known } from '../cli/printing.ts';
import { scratch } from '../cli/program.ts';
import { program, withComponents } from './components.ts';
import { terminal } from './setup-terminal.ts';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
const SCRIPT = [program('script', '--version')];
const TMUX = [program('tmux', '-V')];
const ESC = '\u001b';
const COLOURS = new RegExp(`${ESC}\\[[\\d;]*m`, 'g');
const { folder } = scratch();

interface Inside {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a terminal receives, both streams, from a call in it. */
function inTerminal(call: string, { columns = 80, env = {} }: Inside = {}) {
  const line = `stty cols ${columns}; '${process.execPath}' '${BIN}' ${call}`;
  const { status, stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'xterm', LANG: 'C.UTF-8', ...env },
    encoding: 'utf8',
    input: '',
  });
  return { code: status, text: stdout.replaceAll('\r\n', '\n') };
}

const bare = (text: string) => text.replace(COLOURS, '');
/** Calls to copy are not broken into lines. */
const withoutCalls = (text: string) => text.replace(/^(?: {2}\$ |Usage: ).*$/gm, '');
const widest = (text: string) =>
  Math.max(
    ...bare(text)
      .split('\n')
      .map((each) => stringWidth(each)),
  );

describe('colour in a terminal', () => {
  const coloured = (env: Record<string, string>, more = '') =>
    inTerminal(`plan --example ${more}`, { env }).text.includes(`${ESC}[`);

  withComponents('C2 some; none with NO_COLOR', SCRIPT, () => {
    expect(coloured({})).toBe(true);
    expect(coloured({ NO_COLOR: '1' })).toBe(false);
  });

  withComponents('C3 an empty NO_COLOR is none', SCRIPT, () =>
    expect(coloured({ NO_COLOR: '' })).toBe(true),
  );

  withComponents('C6 none with TERM=dumb, and ASCII only', SCRIPT, () => {
    const { text } = inTerminal('plan --example', { env: { TERM: 'dumb' } });
    expect(text).toMatch(/^[\n -~]+$/);
  });

  withComponents('C7 --color wins over the environment', SCRIPT, () => {
    expect(coloured({ NO_COLOR: '1' }, '--color always')).toBe(true);
    expect(coloured({ FORCE_COLOR: '3' }, '--color never')).toBe(false);
  });

  withComponents('C8 says the same with colour and without', SCRIPT, () => {
    const plain = inTerminal('plan --example', { env: { NO_COLOR: '1' } }).text;
    for (const TERM of ['xterm', 'xterm-256color', 'screen', 'vt100']) {
      expect(bare(inTerminal('plan --example', { env: { TERM } }).text)).toBe(plain);
    }
  });
});

describe('the width of a terminal', () => {
  const anna = known();
  const env = anna.env;

  withComponents('W1 is kept to from 40 to 200 columns, by every view', SCRIPT, () => {
    for (const columns of [40, 60, 80, 100, 140, 200]) {
      for (const call of [
        'plan --example',
        'plan --example --view agenda',
        'show --week 2026-W49 --now 2026-12-01T12:00',
        'show 2026-12-01 --now 2026-12-01T06:00',
        'rules',
        'settings',
        'progress',
        '--help',
        'setup --help',
      ]) {
        const { text, code } = inTerminal(call, { columns, env });
        expect(code).toBe(0);
        expect([call, widest(withoutCalls(text))]).toEqual([
          call,
          expect.toSatisfy((wide) => wide <= columns),
        ]);
      }
    }
  });

  withComponents('H5 is kept to by the help below its examples', SCRIPT, () => {
    const { text } = inTerminal('plan -h', { columns: 50 });
    expect(widest(text.slice(text.indexOf('Usage:')))).toBeLessThanOrEqual(50);
  });

  withComponents('W5 is read once: nothing moves the cursor', SCRIPT, () => {
    const { text } = inTerminal('show --week 2026-W49 --now 2026-12-01T12:00', { env });
    expect(bare(text)).not.toContain(ESC);
    expect(text).not.toContain('\r');
  });

  withComponents('C8 today and what is next are marked in signs and words', SCRIPT, () => {
    const { text } = inTerminal('show --week 2026-W49 --now 2026-12-01T06:00', { env });
    expect(bare(text)).toMatch(/^>Tue {2}1/m);
    expect(bare(text)).toMatch(/\^ next/);
  });
});

describe('a text read in a terminal', () => {
  for (const LC_ALL of ['C', 'POSIX', 'en_US.ISO-8859-1']) {
    withComponents(`W4 LC_ALL=${LC_ALL}: ASCII only`, SCRIPT, () => {
      for (const call of [
        'plan --example',
        'rules',
        'help environment',
        'plan --help',
        'settings',
      ]) {
        const { text } = inTerminal(call, { env: { LC_ALL, NO_COLOR: '1' } });
        expect(text).toMatch(/^[\n -~]+$/);
      }
    });
  }

  withComponents('I6 ACCESSIBLE=1: words, no pictures, nothing moves', SCRIPT, () => {
    const { text } = inTerminal('plan --example', { env: { ACCESSIBLE: '1', NO_COLOR: '1' } });
    expect(text).not.toMatch(/[\u2500-\u25ff]/u);
    expect(text).not.toContain(ESC);
  });
});

describe('questions in a terminal', () => {
  withComponents('I2 --no-input asks nothing there either', SCRIPT, () => {
    const { code, text } = inTerminal('setup --no-input');
    expect(code).toBe(2);
    expect(text).toContain('at: --adult, --bed, --wake');
    expect(text).not.toContain('of 14');
  });

  withComponents('I3 are not on standard output, I4 Ctrl-C ends them with 130', TMUX, async () => {
    const home = join(folder, 'asked');
    mkdirSync(home);
    const on = terminal(['setup'], { rows: 50, folder: home, output: 'data.txt' });
    await on.shows('1 of 14');
    on.keys('C-c');
    expect(await on.ended()).toBe(130);
    expect(on.isCursorVisible()).toBe(true);
    expect(on.screen()).toContain('Nothing was saved.');
    expect(existsSync(join(home, '.config'))).toBe(false);
  });
});

describe('what takes a while', () => {
  const slow = calendarWhenTold();

  withComponents('is told on the screen while it lasts, and not in a file', TMUX, async () => {
    const address = await slow.address();
    const words = ['calendar', 'show', address, '--json'];
    const on = terminal(words, { output: 'busy.json' });
    await on.shows(/Reading http:.* \.\.\./);
    slow.answer();
    expect(await on.ended()).toBe(0);
    expect(on.screen()).not.toContain('Reading');
    expect(JSON.parse(readFileSync(join(on.folder, 'busy.json'), 'utf8')).busy).toEqual([]);
    const quiet = terminal([...words, '--quiet'], { output: 'busy.json' });
    await slow.asked();
    await sleep(1_000);
    slow.answer();
    expect(await quiet.ended()).toBe(0);
    expect(quiet.raw()).not.toContain('Reading');
  });
});

/** A calendar on this machine that is sent only when the test says so: how long that takes is up to us. */
function calendarWhenTold() {
  const waiting: ServerResponse[] = [];
  const server = createServer((_, response) => waiting.push(response));
  afterAll(() => server.close());
  return {
    address: async () => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const at = server.address();
      if (at === null || typeof at === 'string') throw new Error('no port');
      return `http://127.0.0.1:${at.port}/me.ics`;
    },
    asked: () => expect.poll(() => waiting.length, { timeout: 10_000 }).toBe(1),
    answer: () => waiting.pop()?.end('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'),
  };
}
