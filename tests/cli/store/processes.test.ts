import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/cli/store/open.ts';
import { asked, call } from '../../memory/facts.ts';
import { fakeWorld } from '../fake-world.ts';
import { scratch } from '../program.ts';
import { builtWriter, names, started } from './processes.ts';

const { path, folder } = scratch();
let writer = '';
beforeAll(async () => {
  writer = await builtWriter(path('built'));
  chmodSync(folder, 0o755);
});

function homeNamed(name: string) {
  const home = path(name);
  mkdirSync(home);
  const { world } = fakeWorld({ env: { XDG_CONFIG_HOME: `${home}/.config` } });
  return { home, store: openStore(world, undefined) };
}

describe('processes that keep things at once', () => {
  it('lose nothing, in whatever order they come', async () => {
    const { home, store } = homeNamed('many');
    const all = Array.from({ length: 12 }, (_, index) =>
      started(writer, home, ['once', `p${index}`]),
    );
    for (const one of all) expect(await one.ended).toEqual({ code: 0, signal: null });
    const { facts } = await store.read();
    expect(names(facts).sort()).toEqual(all.flatMap((one) => one.kept()).sort());
    // Each saw all that came before it.
    const numbers = names(facts).map((name) => Number(name.split(' ')[0]));
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index));
    expect(readdirSync(store.places.folder)).toEqual(['journal.jsonl']);
  });

  it('may be killed at any moment: what they said is kept, is', async () => {
    const { home, store } = homeNamed('killed');
    const said: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const one = started(writer, home, ['loop', `r${round}`]);
      await new Promise((resolve) => setTimeout(resolve, 150 + 20 * round));
      one.child.kill('SIGKILL');
      await one.ended;
      said.push(...one.kept());
      await store.change(async ({ append }) => append(call(`n${round}`, asked(`n${round}`))));
      said.push(`n${round}`);
      expect(names((await store.read()).facts)).toEqual(expect.arrayContaining(said));
    }
    const mine = ['config.json', 'journal.jsonl', 'journal.torn'];
    expect(readdirSync(store.places.folder).filter((name) => !mine.includes(name))).toEqual([]);
  });
});

describe('a home that cannot be written', () => {
  const isRoot = process.getuid?.() === 0;
  // Root may write anywhere, so it has to be somebody else.
  const uid = isRoot ? 65_534 : undefined;

  it('is read like any other', async () => {
    const { home, store } = homeNamed('read-only');
    await store.change(async ({ append }) => append(call('a', asked('one'))));
    if (isRoot) for (const name of ['', '/.config']) chmodSync(`${home}${name}`, 0o755);
    chmodSync(store.places.folder, 0o555);
    chmodSync(store.places.journal, 0o444);
    const one = started(writer, home, ['read'], uid);
    expect(await one.ended).toMatchObject({ code: 0 });
    expect(one.kept().join()).toContain('"question":"one"');
    const other = started(writer, home, ['once', 'two'], uid);
    expect(await other.ended).toMatchObject({ code: 1 });
    expect(other.kept()).toEqual([]);
    expect(other.errors()).toContain('Nothing was remembered: it is not allowed.');
    expect(readdirSync(store.places.folder)).toEqual(['journal.jsonl']);
    chmodSync(store.places.folder, 0o700);
  });

  it('holds nothing, which is no fault either', async () => {
    const { home, store } = homeNamed('empty');
    chmodSync(home, 0o555);
    const one = started(writer, home, ['read'], uid);
    expect(await one.ended).toMatchObject({ code: 0 });
    expect(one.kept()).toEqual(['{"facts":[],"remarks":[]}']);
    const other = started(writer, home, ['once', 'two'], uid);
    expect(await other.ended).toMatchObject({ code: 1 });
    expect(other.errors()).toBe(
      `recovery-plan: Nothing was remembered: it is not allowed.\n  at: ${store.places.folder}\n  do: Make room, or let this place be written; what was there before is unchanged.\n`,
    );
    expect(readdirSync(home)).toEqual([]);
    chmodSync(home, 0o700);
  });
});
