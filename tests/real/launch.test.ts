// The program's compiled code, on a disk that is really full and with calls that are really killed.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { installed, PLAN } from '../cli/installed.ts';
import { scratch } from '../cli/program.ts';
import { canMount, disk, grown } from './small-disk.ts';

const DISK = 6 * 2 ** 20;
const KILLS = 60;
const BLOCK = 4096;

const { path } = scratch();
const expected = installed().run(PLAN, { NODE_DISABLE_COMPILE_CACHE: '1' });

it.runIf(canMount())('a full disk keeps what fits, nothing half, and says nothing', () => {
  const folder = path('small');
  mkdirSync(folder);
  disk('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]);
  try {
    const program = installed(folder);
    const ballast = `${folder}/ballast`;
    writeFileSync(ballast, new Uint8Array(DISK / 3));
    let blocks = DISK / 3 / BLOCK;
    while (grown(ballast)) blocks += 1;
    for (let room = 0; room <= 420; room += 20) {
      truncateSync(ballast, (blocks - room) * BLOCK);
      expect(program.run()).toEqual(expected);
      expect(program.run()).toEqual(expected);
    }
    const kept = program.kept();
    expect(kept.size).toBeGreaterThan(5);
    expect(program.run()).toEqual(expected);
    expect(program.kept()).toEqual(kept);
    expect(program.kinds()).toHaveLength(1);
  } finally {
    disk('umount', [folder]);
  }
});

it('a call that is killed leaves nothing that the next one minds', async () => {
  const program = installed();
  let killed = 0;
  for (let round = 0; round < KILLS; round += 1) {
    if (round % 8 === 0) execFileSync('rm', ['-rf', program.compiled]);
    const child = spawn(process.execPath, [program.bin, ...PLAN], { env: {}, stdio: 'pipe' });
    child.stdout.resume();
    const ended = once(child, 'exit');
    // From before anything is kept until after all of it is.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 40 + round))]);
    if (child.kill('SIGKILL')) killed += 1;
    await ended;
    expect(program.run()).toEqual(expected);
    expect(readdirSync(program.compiled).length).toBeLessThanOrEqual(5);
  }
  expect(killed).toBeGreaterThan(0);
});
