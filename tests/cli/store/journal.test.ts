import { chmodSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/cli/store/open.ts';
import type { Fact } from '../../../src/memory/journal.ts';
import { asked, call, massage, PLAN } from '../../memory/facts.ts';
import { append, HEADER, homes, problemOf } from './homes.ts';

const home = homes();
const [first] = call('a', asked('one'));
const [second] = call('b', massage('m1'));
const line = (fact: object | undefined) => `${JSON.stringify(fact)}\n`;
const whole = HEADER + line(first) + line(second);

describe('the journal', () => {
  it('is nothing before the first fact, and reading makes nothing', async () => {
    const { store, all } = home();
    expect(await store.read()).toEqual({ profile: undefined, facts: [], remarks: [] });
    expect(all()).toEqual([]);
  });

  it('is one fact a line under a line that says what it is, for its owner alone', async () => {
    const { store, text, mode, all } = home();
    await append(store, ...call('a', asked('one')));
    await append(store, ...call('b', massage('m1')));
    expect(text('journal.jsonl')).toBe(whole);
    expect([mode('journal.jsonl'), mode('.')]).toEqual(['600', '700']);
    expect(all()).toEqual(['recovery-plan', 'recovery-plan/journal.jsonl']);
  });

  it('gives the facts back in the order in which they were written', async () => {
    const { store } = home();
    const facts = [1, 2, 3].flatMap((number) => call(`c${number}`, asked(`q${number}`)));
    for (const fact of facts) await append(store, fact);
    expect((await store.read()).facts).toEqual(facts);
  });

  it('lets a call see what it has just written', async () => {
    const { store } = home();
    const seen = await store.change(async (memory) => {
      memory.append(call('a', asked('one')));
      return memory.facts.length;
    });
    expect(seen).toBe(1);
  });

  it('is not made by a call that writes nothing, nor by one that fails', async () => {
    const { store, all } = home();
    await store.change(async () => {});
    await append(store);
    await expect(store.change(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(all()).toEqual([]);
  });

  it('closes what somebody opened for others', async () => {
    const { store, put, path, mode } = home();
    put('journal.jsonl', whole);
    chmodSync(path('journal.jsonl'), 0o644);
    await append(store, ...call('c', asked('three')));
    expect(mode('journal.jsonl')).toBe('600');
  });

  it('takes no fact that it could not read again', async () => {
    const { store, all } = home();
    const [fact] = call('c'.repeat(65), asked('too long a call'));
    await expect(store.change(async (memory) => memory.append(fact ? [fact] : []))).rejects.toThrow(
      'not a fact: call: ',
    );
    expect(all()).toEqual([]);
  });

  it.each([
    ['no end', whole.trimEnd()],
    ['ends as Windows has them', whole.replaceAll('\n', '\r\n')],
    ['empty lines', `${whole}\n\n`],
    ['a byte order mark', `\ufeff${whole}`],
  ])('is read and goes on with %s', async (_, text) => {
    const { store, put, all } = home();
    put('journal.jsonl', text);
    expect(await store.read()).toMatchObject({ facts: [first, second], remarks: [] });
    const added = call('c', asked('three'));
    await append(store, ...added);
    expect((await store.read()).facts).toEqual([first, second, ...added]);
    expect(all()).not.toContain('recovery-plan/journal.torn');
  });
});

describe('a torn last line', () => {
  const torn: [string, string | Uint8Array, string][] = [
    ['a part of a fact', '{"fact":"asked","at":"2026-11', '{"fact":"asked","at":"2026-11\n'],
    ['a part with an end', '{"fact":"ask\n', '{"fact":"ask\n'],
    ['zeros, as after a power cut', '\0\0\0\0', '\0\0\0\0\n'],
  ];

  it.each(torn)('is left out by readers: %s', async (_, rest) => {
    const { store, put, text } = home();
    put('journal.jsonl', whole + rest);
    const { facts, remarks } = await store.read();
    expect(facts).toEqual([first, second]);
    expect(remarks).toEqual(['The last line of the journal is torn and was left out.']);
    expect(text('journal.jsonl')).toBe(whole + rest);
  });

  it.each(torn)('is set aside by the next call that writes: %s', async (_, rest, kept) => {
    const { store, put, text, mode } = home();
    put('journal.jsonl', whole + rest);
    const added = call('c', asked('three'));
    const remarks = await store.change(async (memory) => {
      memory.append(added);
      return memory.remarks;
    });
    expect(remarks).toEqual([
      'The last line of the journal was torn; it was moved to journal.torn.',
    ]);
    expect(text('journal.jsonl')).toBe(whole + line(added[0]));
    expect([text('journal.torn'), mode('journal.torn')]).toEqual([kept, '600']);
    expect(await store.read()).toMatchObject({ facts: [first, second, ...added], remarks: [] });
  });

  it('is set aside behind the ones before', async () => {
    const { store, put, text } = home();
    for (const rest of ['{"one', '{"two']) {
      put('journal.jsonl', whole + rest);
      await append(store);
    }
    expect(text('journal.torn')).toBe('{"one\n{"two\n');
  });

  it('may be all there is', async () => {
    const { store, put, text } = home();
    put('journal.jsonl', '{"schema":"recov');
    await append(store, ...call('a', asked('one')));
    expect(text('journal.jsonl')).toBe(HEADER + line(first));
  });

  it('may be cut within a letter', async () => {
    const { store, put } = home();
    const cut = Buffer.from('{"fact":"asked","question":"ä').subarray(0, -1);
    put('journal.jsonl', Buffer.concat([Buffer.from(whole), cut]));
    expect((await store.read()).facts).toEqual([first, second]);
  });
});

describe('a damaged journal', () => {
  const damage: [string, string | Uint8Array, number, string][] = [
    ['a torn line in the middle', `${HEADER}{"fact":"ask\n${line(first)}`, 2, 'is damaged'],
    ['a line that is no object', `${HEADER}${line(first)}7\n${line(first)}`, 3, 'no JSON object'],
    ['a last line that is no object', `${whole}[]\n`, 4, 'no JSON object'],
    ['another kind of file', line({ schema: 'other@1' }) + line(first), 1, 'does not start with'],
    ['no first line', line(first), 1, 'does not start with'],
    ['a fact with a wrong value', whole + line({ ...second, massage: { id: '' } }), 4, 'not as'],
    ['a fact with an unknown field', whole + line({ ...first, mood: 'fine' }), 4, 'not as'],
    ['a fact without its kind', whole + line({ at: '2026-11-29T18:00' }), 4, 'not as'],
    ['a plan without its week', whole + line({ ...first, fact: 'plan', plan: {} }), 4, 'not as'],
    [
      'a plan that counts with a wrong value',
      whole + line({ fact: 'plan', at: first?.at, call: 'p', plan: { ...PLAN, revision: 'x' } }),
      4,
      'not as',
    ],
    [
      'bytes that are no UTF-8',
      Buffer.concat([
        Buffer.from(HEADER),
        Buffer.from([0x22, 0xff, 0x22, 10]),
        Buffer.from(line(first)),
      ]),
      2,
      'not UTF-8',
    ],
    ['a fact of a newer version', whole + line({ ...first, fact: 'dream' }), 4, 'newer version'],
  ];

  it.each(damage)(
    'stops with its line, and is left alone: %s',
    async (_, content, number, what) => {
      const { store, put, path, all, text } = home();
      put('journal.jsonl', content);
      const before = text('journal.jsonl');
      for (const work of [() => store.read(), () => append(store, ...call('c', asked('more')))]) {
        const { kind, message, place, remedy } = await problemOf(work);
        expect({ kind, place }).toEqual({
          kind: 'invalid',
          place: `${path('journal.jsonl')}, line ${number}`,
        });
        expect(message).toContain(what);
        expect(remedy).toMatch(/left as it is/);
      }
      expect(text('journal.jsonl')).toBe(before);
      expect(all()).toEqual(['recovery-plan', 'recovery-plan/journal.jsonl']);
    },
  );

  it('does not mind an old plan that another one replaced', async () => {
    const { store, put } = home();
    const old = { fact: 'plan', at: first?.at, call: 'p', plan: { ...PLAN, revision: 'x' } };
    const latest: Fact[] = call('q', { fact: 'plan', plan: PLAN });
    put('journal.jsonl', HEADER + line(old) + line(latest[0]));
    expect((await store.read()).facts).toHaveLength(2);
    const undo = call('u', { fact: 'undo', undone: 'q' });
    put('journal.jsonl', HEADER + line(old) + line(latest[0]) + line(undo[0]));
    expect((await problemOf(() => store.read())).place).toMatch(/line 2$/);
  });

  it('says so when it is a folder', async () => {
    const { store, path, world } = home();
    mkdirSync(path('journal.jsonl'), { recursive: true });
    expect(await problemOf(() => store.read())).toMatchObject({
      message: 'Cannot read what is remembered: it is a folder.',
      place: path('journal.jsonl'),
    });
    expect((await openStore(world, 'ben').read()).facts).toEqual([]);
  });
});
