import { describe, expect, it } from 'vitest';
import { STEPS, type Steps } from '../../../src/cli/store/formats.ts';
import { openStore } from '../../../src/cli/store/open.ts';
import { asked, call, PROFILE } from '../../memory/facts.ts';
import { append, HEADER, homes, problemOf } from './homes.ts';

const home = homes();

/** As if an earlier version had called things differently. */
const FROM_ZERO: Steps = {
  profile: {
    0: ({ zone, ...rest }) => ({ ...rest, schema: 'recovery-plan/profile@1', timeZone: zone }),
  },
  journal: { 0: ({ kind, ...rest }) => ({ fact: kind, ...rest }) },
};

const { timeZone, ...others } = PROFILE;
const oldProfile = JSON.stringify({ ...others, schema: 'recovery-plan/profile@0', zone: timeZone });
const facts = [...call('a', asked('one')), ...call('b', asked('two'))];
const oldJournal = [
  { schema: 'recovery-plan/journal@0' },
  ...facts.map(({ fact, ...rest }) => ({ kind: fact, ...rest })),
]
  .map((document) => `${JSON.stringify(document)}\n`)
  .join('');

function older() {
  const here = home(undefined, FROM_ZERO);
  here.put('config.json', oldProfile);
  here.put('journal.jsonl', oldJournal);
  return here;
}

describe('files of an older version', () => {
  it('are read without being touched', async () => {
    const { store, text, all } = older();
    expect(await store.read()).toEqual({ profile: PROFILE, facts, remarks: [] });
    expect([text('config.json'), text('journal.jsonl')]).toEqual([oldProfile, oldJournal]);
    expect(all()).toHaveLength(3);
  });

  it('are brought up to date by the next call that writes, and a copy is kept', async () => {
    const { store, world, text, mode } = older();
    const added = call('c', asked('three'));
    const remarks = await store.change(async (memory) => {
      memory.append(added);
      return memory.remarks;
    });
    expect(remarks).toEqual([
      'What an older version wrote was brought up to date; a copy ending in .bak was kept.',
    ]);
    expect(text('config.json.v0.bak')).toBe(oldProfile);
    expect(text('journal.jsonl.v0.bak')).toBe(oldJournal);
    expect([mode('config.json.v0.bak'), mode('journal.jsonl')]).toEqual(['600', '600']);
    expect(text('journal.jsonl').startsWith(HEADER)).toBe(true);
    const now = { profile: PROFILE, facts: [...facts, ...added], remarks: [] };
    expect(await openStore(world, undefined, STEPS).read()).toEqual(now);
  });

  it('never take the place of an earlier copy', async () => {
    const { store, put, text } = older();
    put('config.json.v0.bak', 'first');
    await append(store);
    expect([text('config.json.v0.bak'), text('config.json.v0.bak2')]).toEqual([
      'first',
      oldProfile,
    ]);
  });

  it('are refused when no step leads on from them', async () => {
    const { world, put, path } = older();
    const store = openStore(world, undefined, STEPS);
    expect(await problemOf(() => store.read())).toMatchObject({
      kind: 'invalid',
      place: `${path('journal.jsonl')}, line 1`,
    });
    put('journal.jsonl', HEADER);
    expect((await problemOf(() => store.read())).place).toBe(path('config.json'));
  });
});

describe('files of a newer version', () => {
  it.each([
    ['config.json', JSON.stringify({ ...PROFILE, schema: 'recovery-plan/profile@2', mood: 1 })],
    ['journal.jsonl', '{"schema":"recovery-plan/journal@2"}\n{"fact":"dream"}\n'],
  ])('are left alone: %s', async (name, content) => {
    const { store, put, path, text } = home();
    put(name, content);
    for (const work of [() => store.read(), () => append(store, ...facts)]) {
      expect(await problemOf(work)).toMatchObject({
        kind: 'invalid',
        message: 'This was written by a newer version of recovery-plan.',
        place: path(name),
      });
    }
    expect(text(name)).toBe(content);
  });
});
