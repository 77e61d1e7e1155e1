import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/cli/call.ts';
import { dataErase, dataExport, dataImport, dataPath } from '../../../src/cli/commands/data.ts';
import { profilesList } from '../../../src/cli/commands/profiles.ts';
import { openStore } from '../../../src/cli/store/open.ts';
import { asked, call, massage, PLAN, PROFILE } from '../../memory/facts.ts';
import { fakeWorld } from '../fake-world.ts';
import { type Home, homes, problemOf } from './homes.ts';

const home = homes();
const facts = [
  ...call('a', massage('m1'), { fact: 'plan', plan: PLAN }),
  ...call('b', asked('what helped')),
];
const exported = { schema: 'recovery-plan/data@1', profile: PROFILE, facts };

async function filled(profile?: string): Promise<Home> {
  const here = home(profile);
  await here.store.change(async (memory) => {
    memory.append(facts);
    await memory.saveProfile(PROFILE);
  });
  return here;
}

/** Calls a command in this home, with a file `data.json` beside it. */
async function called(
  command: Command,
  { world }: Home,
  options: Readonly<Record<string, string | true>> = {},
  data: object | string = exported,
) {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const { env } = world;
  const fake = fakeWorld({
    env: { XDG_CONFIG_HOME: `${env.XDG_CONFIG_HOME}` },
    files: { 'data.json': text },
    input: text,
  });
  const args = command === dataImport ? ['data.json'] : [];
  const code = await command({
    world: fake.world,
    args,
    options: new Map(Object.entries(options)),
  });
  return { code, out: fake.out(), err: fake.err(), written: fake.written };
}

describe('data path', () => {
  it('names the two files, one a line, whether or not they are there', async () => {
    const here = home();
    expect(await called(dataPath, here)).toMatchObject({
      code: 0,
      out: `${here.path('config.json')}\n${here.path('journal.jsonl')}\n`,
      err: '',
    });
    const { out } = await called(dataPath, here, { json: true, profile: 'client 7' });
    expect(JSON.parse(out)).toEqual({
      folder: here.path('profiles/client%207'),
      profile: here.path('profiles/client%207/config.json'),
      journal: here.path('profiles/client%207/journal.jsonl'),
    });
    expect(here.all()).toEqual([]);
  });
});

describe('data export', () => {
  it('prints everything as one document', async () => {
    const here = await filled();
    const { code, out, err } = await called(dataExport, here);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(exported);
  });

  it('prints an empty document where nothing is remembered, and makes nothing', async () => {
    const here = home();
    const { out } = await called(dataExport, here);
    expect(JSON.parse(out)).toEqual({ ...exported, profile: null, facts: [] });
    expect(here.all()).toEqual([]);
  });

  it('writes a file when asked to', async () => {
    const { out, err, written } = await called(dataExport, await filled(), { output: 'all.json' });
    expect({ out, err }).toEqual({ out: '', err: 'recovery-plan: wrote all.json\n' });
    expect(JSON.parse(`${written.get('all.json')}`)).toEqual(exported);
  });
});

describe('data import', () => {
  it('brings back what was exported, to the last field', async () => {
    const from = await filled();
    const { out } = await called(dataExport, from);
    const to = home();
    const { code, err } = await called(dataImport, to, {}, out);
    expect(code).toBe(0);
    expect(err).toBe(`recovery-plan: imported the profile and 3 facts into ${to.folder}\n`);
    expect(await to.store.read()).toEqual(await from.store.read());
    expect(to.text('journal.jsonl')).toBe(from.text('journal.jsonl'));
    expect(to.text('config.json')).toBe(from.text('config.json'));
    expect([to.mode('journal.jsonl'), to.mode('config.json')]).toEqual(['600', '600']);
    expect(to.all()).toHaveLength(3);
  });

  it('refuses to replace anything unasked', async () => {
    const here = await filled();
    const before = here.text('journal.jsonl');
    const other = { ...exported, profile: null, facts: [] };
    const problem = await problemOf(() => called(dataImport, here, {}, other));
    expect(problem).toMatchObject({ kind: 'usage', place: here.folder });
    expect(problem.remedy).toContain('--force');
    expect(here.text('journal.jsonl')).toBe(before);
  });

  it('replaces with --force and keeps a copy of both files', async () => {
    const here = await filled();
    const before = [here.text('config.json'), here.text('journal.jsonl')];
    const other = { ...exported, profile: null, facts: facts.slice(0, 1) };
    const { err } = await called(dataImport, here, { force: true }, other);
    expect(err).toContain(`kept what was there as ${here.path('config.json.bak')}`);
    expect(await here.store.read()).toMatchObject({ profile: undefined, facts: facts.slice(0, 1) });
    await called(dataImport, here, { force: true });
    expect((await here.store.read()).profile).toEqual(PROFILE);
    expect([here.text('config.json.bak'), here.text('journal.jsonl.bak')]).toEqual(before);
    expect(here.all().filter((name) => /bak/.test(name))).toHaveLength(3);
  });

  it('replaces even what cannot be read', async () => {
    const here = home();
    here.put('config.json', '{');
    here.put('journal.jsonl', 'x\ny\n');
    await called(dataImport, here, { force: true });
    expect(await here.store.read()).toMatchObject({ profile: PROFILE, facts });
    expect(here.text('config.json.bak')).toBe('{');
  });

  it('checks everything first, names every fault and changes nothing', async () => {
    const here = home();
    const data = {
      schema: 'recovery-plan/data@2',
      profile: { ...PROFILE, timeZone: 7 },
      facts: [facts[0], { ...facts[0], mood: 'fine' }, { fact: 'dream' }, 7],
      extra: true,
    };
    const { kind, place, faults } = await problemOf(() => called(dataImport, here, {}, data));
    expect({ kind, place }).toEqual({ kind: 'invalid', place: 'data.json' });
    expect(faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'schema',
        'extra',
        'profile.timeZone',
        'facts[1].mood',
        'facts[2].fact',
      ]),
    );
    expect(faults.some(({ path }) => path.startsWith('facts[3]'))).toBe(true);
    for (const text of ['[]', '{}', '7']) {
      expect(await problemOf(() => called(dataImport, here, {}, text))).toMatchObject({
        kind: 'invalid',
      });
    }
    expect(here.all()).toEqual([]);
  });
});

describe('data erase', () => {
  it('asks for a yes where nobody can be asked, and touches nothing', async () => {
    const here = await filled();
    const { kind, faults } = await problemOf(() => called(dataErase, here));
    expect(kind).toBe('usage');
    expect(faults.map(({ path }) => path)).toEqual(['--yes']);
    expect((await here.store.read()).facts).toEqual(facts);
  });

  it('removes every file of the profile, copies and torn lines too, and says which', async () => {
    const here = await filled();
    await called(dataImport, here, { force: true });
    const copy = 'calendar-0123456789abcdef';
    const copies = [`${copy}.ics`, `${copy}.json`, `${copy}.ics.tmp`];
    const mine = ['config.json.v0.bak', 'journal.torn', 'config.json.spare', ...copies];
    for (const name of mine) here.put(name, '');
    const { code, err } = await called(dataErase, here, { yes: true });
    expect(code).toBe(0);
    for (const name of ['config.json', 'journal.jsonl', 'config.json.bak', 'journal.torn']) {
      expect(err).toContain(`removed ${here.path(name)}\n`);
    }
    expect(here.all()).toEqual([]);
    expect(existsSync(dirname(here.folder))).toBe(true);
  });

  it('leaves the files of others and of other profiles', async () => {
    const here = await filled();
    here.put('notes.txt', 'mine');
    const other = openStore(here.world, 'anna');
    await other.change(async (memory) => memory.append(facts));
    await called(dataErase, here, { yes: true });
    expect((await other.read()).facts).toEqual(facts);
    expect(readdirSync(here.folder)).toEqual(['notes.txt', 'profiles']);
    await called(dataErase, here, { yes: true, profile: 'anna' });
    expect(readdirSync(here.folder)).toEqual(['notes.txt']);
    rmSync(here.path('notes.txt'));
  });

  it('has nothing to ask or do where nothing is remembered', async () => {
    const here = home();
    const { code, err } = await called(dataErase, here);
    expect({ code, err }).toEqual({
      code: 0,
      err: `recovery-plan: nothing is remembered in ${here.folder}\n`,
    });
    expect(here.all()).toEqual([]);
  });

  it('removes what cannot be read', async () => {
    const here = home();
    here.put('config.json', '{');
    here.put('journal.jsonl', 'x\ny\n');
    await called(dataErase, here, { yes: true });
    expect(here.all()).toEqual([]);
  });
});

describe('profiles list', () => {
  it('prints names, one a line, or as JSON where each lies', async () => {
    const here = await filled();
    await openStore(here.world, 'client 7').change(async (memory) => memory.append(facts));
    expect(await called(profilesList, here)).toMatchObject({ code: 0, out: 'default\nclient 7\n' });
    const { out } = await called(profilesList, here, { json: true });
    expect(JSON.parse(out)).toEqual({
      profiles: [
        { name: 'default', folder: here.folder },
        { name: 'client 7', folder: here.path('profiles/client%207') },
      ],
    });
  });
});
