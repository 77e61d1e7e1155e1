import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listProfiles, openStore } from '../../../src/cli/store/open.ts';
import { placesOf, profileName } from '../../../src/cli/store/places.ts';
import { asked, call } from '../../memory/facts.ts';
import { fakeWorld } from '../fake-world.ts';
import { append, homes, problemOf } from './homes.ts';

const home = homes();

function folderOf(name: string | undefined, env: Record<string, string> = {}, system = 'linux') {
  const { world } = fakeWorld({ env });
  return placesOf(world, profileName(world, name), system).folder;
}

describe('where the things of a person lie', () => {
  it('follows the custom of the system, with the plain name of the program', () => {
    expect(folderOf(undefined)).toBe('/home/anna/.config/recovery-plan');
    expect(folderOf(undefined, { XDG_CONFIG_HOME: '/x' })).toBe('/x/recovery-plan');
    expect(folderOf(undefined, { XDG_CONFIG_HOME: '/x' }, 'darwin')).toBe(
      '/home/anna/Library/Preferences/recovery-plan',
    );
    expect(folderOf(undefined, { APPDATA: '/a' }, 'win32')).toBe('/a/recovery-plan/Config');
  });

  it('ignores a relative XDG_CONFIG_HOME, as its specification says', () => {
    expect(folderOf(undefined, { XDG_CONFIG_HOME: 'x' })).toBe('/home/anna/.config/recovery-plan');
    expect(folderOf(undefined, { XDG_CONFIG_HOME: '' })).toBe('/home/anna/.config/recovery-plan');
  });

  it('says what to set when there is no home', async () => {
    for (const nowhere of [undefined, '', 'relative']) {
      const world = { ...fakeWorld().world, home: () => nowhere };
      const { kind, place, remedy } = await problemOf(() => openStore(world, undefined));
      expect({ kind, place, remedy }).toEqual({
        kind: 'invalid',
        place: 'HOME',
        remedy: 'Set HOME, or set XDG_CONFIG_HOME to the whole path of a folder.',
      });
    }
  });

  it('takes the profile from the option, then from the environment', () => {
    const env = { RECOVERY_PLAN_PROFILE: 'ben' };
    expect(folderOf(undefined, env)).toBe('/home/anna/.config/recovery-plan/profiles/ben');
    expect(folderOf('cleo', env)).toBe('/home/anna/.config/recovery-plan/profiles/cleo');
    expect(folderOf('default', env)).toBe('/home/anna/.config/recovery-plan');
    expect(folderOf(undefined, { RECOVERY_PLAN_PROFILE: '' })).toBe(folderOf(undefined));
  });

  it('gives every name a folder of its own that every file system takes', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const nameOf = (text: string) => {
      try {
        return profileName(fakeWorld().world, text);
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [first, second] = [nameOf(one), nameOf(other)];
        if (first === undefined || first === 'default') return;
        const folder = folderOf(first);
        expect(folder).toMatch(
          /^\/home\/anna\/\.config\/recovery-plan\/profiles\/[a-z0-9_%A-F-]+$/,
        );
        if (second === undefined || second === first) return;
        expect(folderOf(second).toLowerCase()).not.toBe(folder.toLowerCase());
      }),
    );
  });

  it.each([
    ['client 7', 'client%207'],
    ['Anna', '%41nna'],
    ['anna', 'anna'],
    ['../../etc', '%2E%2E%2F%2E%2E%2Fetc'],
    ['Jörg', '%4A%C3%B6rg'],
    ['Jo\u0308rg', '%4A%C3%B6rg'],
    ['con', '%63on'],
    [' anna ', 'anna'],
  ])('keeps %j in %s', (name, folder) => {
    expect(folderOf(name)).toBe(`/home/anna/.config/recovery-plan/profiles/${folder}`);
  });

  it.each([[''], ['  '], ['a'.repeat(65)], ['マ'.repeat(30)], ['a\u0000b'], ['a\nb']])(
    'refuses %j as a name',
    async (name) => {
      const { kind, place } = await problemOf(() => folderOf(name));
      expect({ kind, place }).toEqual({ kind: 'usage', place: '--profile' });
    },
  );
});

describe('the profiles there are', () => {
  it('are none before anything is kept, and looking makes nothing', () => {
    const { world, all } = home();
    expect(listProfiles(world)).toEqual([]);
    expect(all()).toEqual([]);
  });

  it('are those that hold something, the default first, and each keeps its own', async () => {
    const { world, store, all } = home();
    for (const name of ['client 7', 'Anna', 'anna']) {
      await append(openStore(world, name), ...call(name, asked(name)));
    }
    await append(store, ...call('c', asked('whose')));
    expect(listProfiles(world)).toEqual(['default', 'Anna', 'anna', 'client 7']);
    const facts = await Promise.all(
      ['anna', 'Anna'].map(async (name) => (await openStore(world, name).read()).facts),
    );
    expect(facts).toEqual([call('anna', asked('anna')), call('Anna', asked('Anna'))]);
    expect(all()).not.toContain('recovery-plan/lock');
  });
});
