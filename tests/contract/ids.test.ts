import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blockId } from '../../src/contract/ids.ts';
import { changed, document, faultsOf } from './documents.ts';

const WEEK = '2026-11-30';

describe('a block id', () => {
  test.each([
    ['anna', 'walk_brisk_1', 'anna-2026-11-30-walk_brisk_1'],
    [undefined, 'walk_brisk_1', 'me-2026-11-30-walk_brisk_1'],
    ['b.o-b', 'yoga_gentle_2', 'b.o-b-2026-11-30-yoga_gentle_2'],
    ['client 7', 'x_1', 'client~20~7-2026-11-30-x_1'],
    ['a/b', 'x_1', 'a~2f~b-2026-11-30-x_1'],
    ['a~b', 'x_1', 'a~7e~b-2026-11-30-x_1'],
    ['é', 'x_1', '~e9~-2026-11-30-x_1'],
    ['😀', 'x_1', '~1f600~-2026-11-30-x_1'],
    ['a@b.example\r\nX:1', 'x_1', 'a~40~b.example~d~~a~X~3a~1-2026-11-30-x_1'],
  ])('of %o for %s is %s', (person, session, id) =>
    expect(blockId(person, WEEK, session)).toBe(id),
  );

  const person = fc.string({ unit: 'binary', minLength: 1, maxLength: 64 });
  const session = fc.constantFrom('walk_brisk_1', 'walk_brisk_11', 'meal_prep_batch_mon', 'x_1');
  const week = fc.constantFrom(WEEK, '2026-12-07');

  it('holds only characters that are safe in files, calendars and addresses', () => {
    fc.assert(
      fc.property(person, week, session, (who, start, what) => {
        expect(blockId(who, start, what)).toMatch(/^[A-Za-z0-9_.~-]+$/);
      }),
    );
  });

  it('is shared by no two persons, weeks or sessions', () => {
    const triple = fc.tuple(person, week, session);
    fc.assert(
      fc.property(triple, triple, (one, other) => {
        const same = one.every((part, index) => part === other[index]);
        expect(blockId(...one) === blockId(...other)).toBe(same);
      }),
    );
  });

  test.each([
    ['ab', 'a~b'],
    ['a b', 'a~20~b'],
    ['a-2026-11-30', 'a'],
    ['A', 'a'],
    ['é', 'e\u0301'],
  ])('keeps %o and %o apart', (one, other) => {
    expect(blockId(one, WEEK, 's_1')).not.toBe(blockId(other, WEEK, 's_1'));
  });

  test.each(['anna', 'é', '漢', '😀', '\u0001'])(
    'may be handed back in a plan, however often a name repeats %o',
    (char) => {
      const name = char.repeat(64 / char.length);
      const block = blockId(name, WEEK, `massage-${name}`);
      const request = changed(document(), 'person.id', name);
      const planned = changed(request, 'previousPlan.blocks[0].id', block);
      expect(faultsOf(changed(planned, 'sessions[0].block', block))).toEqual([]);
    },
  );
});
