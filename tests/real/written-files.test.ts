// The promise of docs/security.md: only files that you name, your memory, and compiled code beside
// the program.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { installed } from '../cli/installed.ts';
import { scratch } from '../cli/program.ts';
import { program, withComponents } from './components.ts';

const { path } = scratch();
const STRACE = [program('strace', '-V')];
const CALLS =
  'open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat';

/** Every path that a call opens for writing, makes, or gives a name. */
function written(bin: string, words: readonly string[], home: string): string[] {
  const log = path('log');
  const traced = ['-f', '-qq', '-s', '4096', '-e', `trace=${CALLS}`, '-o', log];
  const { status, stderr } = spawnSync('strace', [...traced, process.execPath, bin, ...words], {
    env: { HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => !/ = -1 /.test(line))
    .filter((line) => !/\bopen(?:at)?\(/.test(line) || /O_WRONLY|O_RDWR|O_CREAT/.test(line))
    .flatMap((line) => {
      const names = line.match(/"[^"]*"/g) ?? [];
      // What a link says need not be a path.
      return /\bsymlink(?:at)?\(/.test(line) ? names.slice(-1) : names;
    })
    .map((quoted) => quoted.slice(1, -1))
    .filter((file) => !file.startsWith('/dev/'));
}

describe('what is written', () => {
  const now = ['--now', '2026-11-29T18:00'];
  const example = ['plan', '--example', '--json'];

  withComponents('planning a request leaves compiled code, and then nothing', STRACE, () => {
    const { bin, compiled, folder } = installed();
    const first = written(bin, example, `${folder}/home`);
    expect(first.length).toBeGreaterThan(0);
    for (const file of first) expect(file.startsWith(compiled), file).toBe(true);
    expect(written(bin, example, `${folder}/home`)).toEqual([]);
  });

  withComponents('a memory lies in its folder, and a result where it is named', STRACE, () => {
    const { bin, compiled, folder, run } = installed();
    const home = `${folder}/home`;
    const ours = [compiled, `${home}/.config/recovery-plan`, `${home}/.config`];
    expect(run(['example']).code).toBe(0);
    const { timeZone, person } = JSON.parse(run(['example']).out);
    const answers = path('answers.json');
    writeFileSync(answers, JSON.stringify({ timeZone, person }));
    const calls = [
      ['setup', '--answers', answers, '--no-input'],
      ['plan', ...now],
      ['massage', 'add', 'thu 17:00', ...now],
      ['checkin', '--energy', '3', '--soreness', '2', ...now],
      ['undo', ...now],
      ['doctor'],
    ];
    for (const words of calls) {
      for (const file of written(bin, words, home)) {
        expect(
          ours.some((place) => file.startsWith(place)),
          `${words}: ${file}`,
        ).toBe(true);
      }
    }
    const result = path('week.ics');
    const files = written(bin, ['plan', ...now, '--format', 'ical', '--output', result], home);
    expect(files).toContain(result);
    const elsewhere = files.filter((file) => !ours.some((place) => file.startsWith(place)));
    for (const file of elsewhere) expect(file.startsWith(path('')), file).toBe(true);
  });
});
