import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/memory/profile.ts';
import { asked, call, PROFILE } from '../../memory/facts.ts';
import { append, homes, problemOf } from './homes.ts';

const home = homes();
const text = JSON.stringify(PROFILE, null, 2);

function save(store: ReturnType<typeof home>['store'], profile: Profile) {
  return store.change((memory) => memory.saveProfile(profile));
}

describe('the profile', () => {
  it('comes back as it was saved, as JSON a person can read, for its owner alone', async () => {
    const { store, text: textOf, mode, all } = home();
    await save(store, { ...PROFILE, clock: '24' });
    expect(await store.read()).toEqual({
      profile: { ...PROFILE, clock: '24' },
      facts: [],
      remarks: [],
    });
    expect(textOf('config.json')).toMatch(/^{\n {2}"schema": "recovery-plan\/profile@1",\n/);
    expect([mode('config.json'), mode('.')]).toEqual(['600', '700']);
    expect(all()).toEqual(['recovery-plan', 'recovery-plan/config.json']);
  });

  it('is replaced as a whole', async () => {
    const { store } = home();
    await save(store, { ...PROFILE, clock: '24', parameters: {} });
    await save(store, PROFILE);
    expect((await store.read()).profile).toEqual(PROFILE);
  });

  it('is saved even by a call that does not wait for it', async () => {
    const { store } = home();
    await store.change(async (memory) => void memory.saveProfile(PROFILE));
    expect((await store.read()).profile).toEqual(PROFILE);
  });

  it('closes what somebody opened for others', async () => {
    const { store, put, path, mode } = home();
    put('config.json', text);
    chmodSync(path('config.json'), 0o644);
    await save(store, PROFILE);
    expect(mode('config.json')).toBe('600');
  });

  it('takes no answers that it could not read again', async () => {
    const { store, all } = home();
    const timeZone = '';
    await expect(save(store, { ...PROFILE, timeZone })).rejects.toThrow('not a profile: timeZone');
    expect(all()).toEqual([]);
  });

  it('is written whole even where conf would write in place', async () => {
    const { store, all } = home();
    process.env.SNAP = '/snap/editor/1';
    try {
      await save(store, PROFILE);
      expect(process.env.SNAP).toBe('/snap/editor/1');
    } finally {
      delete process.env.SNAP;
    }
    expect(all()).toEqual(['recovery-plan', 'recovery-plan/config.json']);
  });

  it('loses what killed calls left beside it when the next one writes', async () => {
    const { store, put, all } = home();
    put('config.json', text);
    const litter = ['config.json.tmp-1764000000abcdef', 'config.json.spare', 'journal.jsonl.tmp'];
    for (const name of litter) put(name, '{');
    put('notes.tmp', 'mine');
    await append(store, ...call('a', asked('one')));
    const rest = ['config.json', 'journal.jsonl', 'notes.tmp'].map(
      (name) => `recovery-plan/${name}`,
    );
    expect(all()).toEqual(['recovery-plan', ...rest]);
  });

  it('is made whole when a call was killed after a full disk cut it short', async () => {
    const { store, put, all } = home();
    put('config.json', text.slice(0, 1000));
    put('config.json.spare', text);
    expect((await problemOf(() => store.read())).kind).toBe('invalid');
    await append(store);
    expect((await store.read()).profile).toEqual(PROFILE);
    expect(all()).toEqual(['recovery-plan', 'recovery-plan/config.json']);
  });
});

describe('a profile that cannot be read', () => {
  const cases: [string, string | Uint8Array, string, object][] = [
    [
      'a slip',
      text.replace(',', ''),
      'The profile is not valid JSON.',
      { faults: [expect.objectContaining({ path: 'line 3, column 3' })] },
    ],
    ['nothing at all', '', 'The profile is not valid JSON.', {}],
    ['a list', '[]', 'The profile is no JSON object.', {}],
    ['a byte order mark', `\ufeff${text}`, 'The profile starts with a byte order mark.', {}],
    ['no UTF-8', new Uint8Array([0x7b, 0xc3]), 'The text is not UTF-8.', {}],
    [
      'an unknown field',
      JSON.stringify({ ...PROFILE, comitments: [] }),
      'The profile has 1 fault.',
      { faults: [expect.objectContaining({ path: 'comitments', nearest: 'commitments' })] },
    ],
    [
      'a wrong value',
      JSON.stringify({ ...PROFILE, timeZone: 7 }),
      'The profile has 1 fault.',
      { faults: [expect.objectContaining({ path: 'timeZone' })] },
    ],
    [
      'another kind of file',
      '{"editor":"vi"}',
      'The profile has 4 faults.',
      { faults: expect.arrayContaining([expect.objectContaining({ path: 'schema' })]) },
    ],
  ];

  it.each(cases)('is reported and left alone: %s', async (_, content, message, more) => {
    const { store, put, path, text: textOf, all } = home();
    put('config.json', content);
    const before = textOf('config.json');
    for (const work of [() => store.read(), () => save(store, PROFILE)]) {
      const problem = await problemOf(work);
      expect(problem).toMatchObject({ kind: 'invalid', message, ...more });
      expect(problem.place).toContain(path('config.json'));
      expect(problem.remedy).toMatch(/\S/);
    }
    expect(textOf('config.json')).toBe(before);
    expect(all()).toEqual(['recovery-plan', 'recovery-plan/config.json']);
  });
});
