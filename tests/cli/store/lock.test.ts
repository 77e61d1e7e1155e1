import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Holder, holderOf, holderText, isGone } from '../../../src/cli/store/holder.ts';
import { takeLock } from '../../../src/cli/store/lock.ts';
import { problemOf } from './homes.ts';

const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function lockPath(): string {
  count += 1;
  return join(folder, `${count}`, 'lock');
}

async function heldAs(changes: Partial<Holder>): Promise<string> {
  const path = lockPath();
  (await takeLock(path)).release();
  symlinkSync(holderText({ ...holderOf(process.pid), ...changes }), path);
  return path;
}

/** The number of a process that has ended. */
function endedPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('the lock', () => {
  it('lets one in at a time, all of them in the end', async () => {
    const path = lockPath();
    let inside = 0;
    let most = 0;
    const enter = async () => {
      const lock = await takeLock(path);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside -= 1;
      lock.release();
    };
    await Promise.all(Array.from({ length: 20 }, enter));
    expect(most).toBe(1);
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('says who holds it instead of waiting for ever', async () => {
    const path = await heldAs({});
    const problem = await problemOf(() => takeLock(path, 30));
    expect(problem).toMatchObject({ kind: 'output', place: path });
    expect(problem.message).toContain(`process ${process.pid} on ${hostname()}`);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it('is taken from a process that has ended', async () => {
    const path = await heldAs({ pid: endedPid() });
    (await takeLock(path, 5_000)).release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux').each([
    ['another process has its number', { started: '1' }],
    ['the machine was started again', { boot: 'another' }],
  ])('is taken when %s', async (_, changes) => {
    const path = await heldAs(changes);
    (await takeLock(path, 5_000)).release();
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['on another computer', { boot: 'another', host: 'elsewhere' }],
    ['in a container', { space: 'pid:[1]' }],
  ])('is left to whom nobody can see from here: %s', async (_, changes) => {
    const path = await heldAs({ pid: endedPid(), ...changes });
    expect(await problemOf(() => takeLock(path, 30))).toMatchObject({ kind: 'output' });
  });

  it('goes by the age of the lock where the system does not tell when it was started', () => {
    const path = lockPath();
    writeFileSync(join(folder, 'age'), '');
    const here = { boot: '-', space: '-', host: 'here' };
    const alive = { ...holderOf(process.pid), ...here };
    const age = join(folder, 'age');
    expect(isGone(alive, age, here)).toBe(false);
    expect(isGone(alive, path, here)).toBe(false);
    expect(isGone({ ...alive, pid: endedPid() }, age, here)).toBe(true);
    expect(isGone({ ...alive, pid: endedPid(), host: 'elsewhere' }, age, here)).toBe(false);
    utimesSync(age, 0, 0);
    expect(isGone(alive, age, here)).toBe(true);
  });

  it('does not fall for who was killed while taking it from the dead', async () => {
    const holder = { ...holderOf(process.pid), pid: endedPid() };
    const path = lockPath();
    (await takeLock(path)).release();
    symlinkSync(holderText(holder), path);
    symlinkSync(
      holderText({ ...holderOf(process.pid), pid: endedPid() }),
      `${path}-${holder.token}`,
    );
    symlinkSync(holderText({ ...holderOf(process.pid), pid: endedPid() }), `${path}-0123456789ab`);
    (await takeLock(path, 5_000)).release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('waits for one that is just being signed, and takes it when nobody does', async () => {
    const path = lockPath();
    (await takeLock(path)).release();
    writeFileSync(path, '');
    expect(await problemOf(() => takeLock(path, 30))).toMatchObject({ kind: 'output' });
    (await takeLock(path, 10_000)).release();
    expect(existsSync(path)).toBe(false);
  });

  it('is freed by a process that is killed while it holds it', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    const path = await heldAs(holderOf(Number(holder.pid)));
    expect(await problemOf(() => takeLock(path, 30))).toMatchObject({ kind: 'output' });
    holder.kill('SIGKILL');
    await ended;
    (await takeLock(path, 5_000)).release();
    expect(existsSync(path)).toBe(false);
  });
});
