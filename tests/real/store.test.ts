// What is kept, against real processes, real kills and a disk that is really full.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/cli/store/open.ts';
import type { Store } from '../../src/cli/store/store.ts';
import { stateOf } from '../../src/memory/state.ts';
import { fakeWorld } from '../cli/fake-world.ts';
import { scratch } from '../cli/program.ts';
import { builtWriter, names, type Running, started } from '../cli/store/processes.ts';
import { asked, call, PLAN, PROFILE } from '../memory/facts.ts';
import { canMount, disk, grown } from './small-disk.ts';

const ROUNDS = 200;
const PROCESSES = 100;
const MINE = ['config.json', 'journal.jsonl', 'journal.torn'];

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));

const { path } = scratch();
let writer = '';
beforeAll(async () => {
  writer = await builtWriter(path('built'));
});

function storeIn(home: string): Store {
  return openStore(fakeWorld({ env: { XDG_CONFIG_HOME: `${home}/.config` } }).world, undefined);
}

function homeNamed(name: string) {
  const home = path(name);
  mkdirSync(home);
  return { home, store: storeIn(home) };
}

function litter(store: Store): string[] {
  return readdirSync(store.places.folder).filter((name) => !MINE.includes(name));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** How many things a profile of the loop tells it is of; the loop names them in `person.id`. */
function roundOf(id: string | undefined): number {
  return Number(id?.split('.')[1] ?? -1);
}

describe('processes that keep things at once', () => {
  it(`lose nothing: ${PROCESSES} that write one fact each`, async () => {
    const { home, store } = homeNamed('hundred');
    const all = Array.from({ length: PROCESSES }, (_, index) =>
      started(writer, home, ['once', `p${index}`]),
    );
    for (const one of all) {
      expect(await one.ended).toEqual({ code: 0, signal: null });
      expect(one.errors()).toBe('');
    }
    const { facts, remarks } = await store.read();
    expect(remarks).toEqual([]);
    expect(names(facts).sort()).toEqual(all.flatMap((one) => one.kept()).sort());
    // Each saw all that came before it.
    const numbers = names(facts).map((name) => Number(name.split(' ')[0]));
    expect(numbers).toEqual(Array.from({ length: PROCESSES }, (_, index) => index));
    expect(readFileSync(store.places.journal, 'utf8').split('\n')).toHaveLength(PROCESSES + 2);
    expect(readdirSync(store.places.folder)).toEqual(['journal.jsonl']);
  });

  it(`lose nothing: the program itself, called ${PROCESSES} times`, async () => {
    const { home, store } = homeNamed('program');
    const all = Array.from({ length: PROCESSES }, (_, index) => {
      const day = `2027-0${1 + Math.floor(index / 25)}-${String((index % 25) + 1).padStart(2, '0')}`;
      return started(BIN, home, ['massage', 'add', `${day} 17:00`]);
    });
    for (const one of all) expect(await one.ended).toEqual({ code: 0, signal: null });
    const { massages } = stateOf((await store.read()).facts);
    expect(massages.map(({ id }) => id)).toEqual(all.map((_, index) => `m${index + 1}`));
    expect(new Set(massages.map(({ start }) => start)).size).toBe(PROCESSES);
    expect(readdirSync(store.places.folder)).toEqual(['journal.jsonl']);
  });

  it('lose nothing to each other while some of them are killed', async () => {
    const { home, store } = homeNamed('crowd');
    const said: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const crowd = Array.from({ length: 6 }, (_, index) =>
        started(writer, home, ['loop', `c${round}-${index}`]),
      );
      await Promise.all(crowd.map(firstWord));
      for (const one of crowd) {
        await pause(Math.random() * 80);
        one.child.kill('SIGKILL');
      }
      for (const one of crowd) {
        await one.ended;
        said.push(...one.kept());
      }
    }
    await store.change(async ({ append }) => append(call('last', asked('last'))));
    expect(missing(said, names((await store.read()).facts))).toEqual([]);
    expect(litter(store)).toEqual([]);
  });
});

describe('a process that is killed while it writes', () => {
  it(`loses nothing it said is kept, in ${ROUNDS} rounds`, async () => {
    const { home, store } = homeNamed('killed');
    const said: string[] = [];
    let torn = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const one = started(writer, home, ['loop', `r${round}`]);
      await firstWord(one);
      await pause(Math.random() * 60);
      one.child.kill('SIGKILL');
      expect(await one.ended).toEqual({ code: null, signal: 'SIGKILL' });
      said.push(...one.kept());
      const { profile, facts, remarks } = await store.read();
      torn += remarks.length;
      expect(missing(said, names(facts))).toEqual([]);
      expect(profile?.person.id).toMatch(new RegExp(`^r${round}\\.`));
      expect(roundOf(profile?.person.id)).toBeGreaterThanOrEqual(lastProfile(one.kept()));
      await store.change(async ({ append }) => append(call(`n${round}`, asked(`n${round}`))));
      said.push(`n${round}`);
      expect((await store.read()).remarks).toEqual([]);
      expect(litter(store)).toEqual([]);
    }
    const kept = names((await store.read()).facts);
    expect(new Set(kept).size).toBe(kept.length);
    console.log(`${ROUNDS} kills, ${said.length} things said to be kept, ${torn} torn lines`);
  });
});

describe.runIf(canMount())('a full disk', () => {
  it('keeps every fact that was kept, says so in one line, and goes on when there is room', () =>
    onSmallDisk('facts', async (store, ballast) => {
      const said = await fillUp(store);
      expect(said.length).toBeGreaterThan(0);
      const before = readFileSync(store.places.journal);
      expect(before.at(-1)).toBe(10);
      expect(names((await store.read()).facts)).toEqual(said);
      rmSync(ballast);
      await store.change(async ({ append }) => append(call('after', asked('after'))));
      expect(names((await store.read()).facts)).toEqual([...said, 'after']);
      expect(litter(store)).toEqual([]);
    }));

  it('keeps the old profile or the new one, and makes no empty journal', () =>
    onSmallDisk('profile', async (store, ballast) => {
      rmSync(ballast);
      const results = await profilesUntilFull(store, ballast);
      expect(new Set(results)).toEqual(new Set([true, false]));
      await expect(
        store.change(async ({ append }) => append(call('a', asked('no room')))),
      ).rejects.toMatchObject({ kind: 'output' });
      expect(readdirSync(store.places.folder)).toEqual(['config.json']);
    }));
});

/** On a disk of its own with a profile on it and a file that can make room. */
async function onSmallDisk(
  name: string,
  work: (store: Store, ballast: string) => Promise<void>,
): Promise<void> {
  const home = path(name);
  mkdirSync(home);
  disk('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', home]);
  try {
    const store = storeIn(home);
    await store.change(({ saveProfile }) => saveProfile(PROFILE));
    grown(`${home}/ballast`);
    await work(store, `${home}/ballast`);
  } finally {
    disk('umount', [home]);
  }
}

/** Writes facts, some of them large, until there is no more room. */
async function fillUp(store: Store): Promise<string[]> {
  const said: string[] = [];
  for (let round = 0; ; round += 1) {
    const facts = call(`f${round}`, asked(`f${round}`), { fact: 'plan', plan: PLAN });
    const failed = await store
      .change(async ({ append }) => append(facts))
      .then(() => undefined)
      .catch((error: unknown) => error);
    if (failed !== undefined) {
      expect(failed).toMatchObject({
        kind: 'output',
        message: 'Nothing was remembered: there is no space left.',
        place: store.places.journal,
      });
      return said;
    }
    said.push(`f${round}`);
  }
}

/** Fills the disk block by block; at every size the profile is the old one or the new one. */
async function profilesUntilFull(store: Store, ballast: string): Promise<boolean[]> {
  const results: boolean[] = [];
  let last = PROFILE.person.id;
  do {
    const id = `p${results.length}`;
    const saved = await saves(store, id);
    results.push(saved);
    if (saved) last = id;
    expect((await store.read()).profile?.person.id).toBe(last);
    expect(litter(store)).toEqual([]);
  } while (grown(ballast));
  return results;
}

/** Whether a profile of several blocks can be saved. */
async function saves(store: Store, id: string): Promise<boolean> {
  const commitment = { days: ['mon' as const], start: '09:00', end: '10:00' };
  const commitments = Array.from({ length: 25 }, () => ({ ...commitment, title: 'x'.repeat(200) }));
  const profile = { ...PROFILE, commitments, person: { ...PROFILE.person, id } };
  try {
    await store.change(({ saveProfile }) => saveProfile(profile));
    return true;
  } catch (error) {
    expect(error).toMatchObject({ kind: 'output' });
    return false;
  }
}

async function firstWord(one: Running): Promise<void> {
  while (one.kept().length === 0 && one.child.exitCode === null) await pause(5);
}

function missing(said: readonly string[], kept: readonly string[]): string[] {
  const known = new Set(kept);
  return said.filter((name) => !known.has(name));
}

/** The loop saves a profile in every third round. */
function lastProfile(said: readonly string[]): number {
  return Math.max(-1, ...said.map(roundOf).filter((round) => round % 3 === 0));
}
