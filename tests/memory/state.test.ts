import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/memory/journal.ts';
import { stateOf } from '../../src/memory/state.ts';
import { asked, call, massage, planOf, session } from './facts.ts';

const pin = (block: string, start: string) => ({
  fact: 'pin' as const,
  pinned: { block, activity: 'walk_brisk' as const, start, minutes: 30 },
});
const drop = (block: string) => ({ fact: 'drop' as const, block });
const undo = (undone: string) => ({ fact: 'undo' as const, undone });
const plan = (start: string, revision = 1) => ({
  fact: 'plan' as const,
  plan: planOf(start, { revision }),
});
const busy = (id: string, title: string) => ({
  fact: 'busy' as const,
  id,
  busy: { title, start: '2026-12-01T12:00', end: '2026-12-01T13:00' },
});

describe('what all facts come to', () => {
  it('is nothing without facts', () => {
    expect(stateOf([])).toEqual({
      massages: [],
      busy: [],
      checkIns: [],
      tightness: [],
      sessions: [],
      pauses: [],
      pinned: [],
      dropped: [],
      plans: [],
      asked: [],
      lastCall: undefined,
    });
  });

  it('takes the last word about a massage, a busy time and a session', () => {
    const {
      massages,
      busy: times,
      sessions,
    } = stateOf([
      ...call('a', massage('m1'), busy('b1', 'Dentist'), session('walk', 30)),
      ...call('b', massage('m2'), massage('m1', '2026-12-02T09:00')),
      ...call('c', busy('b1', 'Dentist, later'), session('walk', 20)),
    ]);
    expect(massages.map(({ id, start }) => [id, start])).toEqual([
      ['m1', '2026-12-02T09:00'],
      ['m2', '2026-12-01T17:00'],
    ]);
    expect(times.map(({ id, busy: { title } }) => [id, title])).toEqual([['b1', 'Dentist, later']]);
    expect(sessions.map(({ minutes }) => minutes)).toEqual([20]);
  });

  it('forgets what was removed, and takes it again when it is added again', () => {
    const removed: Fact[] = [
      ...call('a', massage('m1'), busy('b1', 'Dentist')),
      ...call('b', { fact: 'massage-removed', id: 'm1' }, { fact: 'busy-removed', id: 'b1' }),
    ];
    expect(stateOf(removed)).toMatchObject({ massages: [], busy: [] });
    expect(stateOf([...removed, ...call('c', massage('m1'))]).massages).toHaveLength(1);
  });

  it('lets a wish about a block replace the one before', () => {
    const facts = [...call('a', pin('walk', '2026-12-01T07:00')), ...call('b', drop('walk'))];
    expect(stateOf(facts)).toMatchObject({ pinned: [], dropped: ['walk'] });
    const again = [...facts, ...call('c', pin('walk', '2026-12-02T07:00'))];
    expect(stateOf(again)).toMatchObject({
      pinned: [{ start: '2026-12-02T07:00' }],
      dropped: [],
    });
  });

  it('keeps the latest plan of each week, oldest week first', () => {
    const facts = [
      ...call('a', plan('2026-12-07')),
      ...call('b', plan('2026-11-30')),
      ...call('c', plan('2026-12-07', 2)),
    ];
    expect(stateOf(facts).plans.map(({ week, revision }) => [week.start, revision])).toEqual([
      ['2026-11-30', 1],
      ['2026-12-07', 2],
    ]);
  });

  it('keeps every check-in and pause in the order in which they were told', () => {
    const energies = [2, 5, 3].map((energy) =>
      call(`e${energy}`, {
        fact: 'check-in' as const,
        checkIn: { at: '2026-11-29T07:00', energy },
      }),
    );
    expect(stateOf(energies.flat()).checkIns.map(({ energy }) => energy)).toEqual([2, 5, 3]);
    const pause = { from: '2026-12-24', to: '2026-12-27', reason: 'away' as const };
    expect(stateOf(call('p', { fact: 'pause', pause })).pauses).toEqual([pause]);
  });
});

describe('undo', () => {
  const first = call('a', massage('m1'), plan('2026-11-30', 1));
  const second = call('b', drop('walk'), plan('2026-11-30', 2));

  it('takes back all facts of one call, and what they replaced stands again', () => {
    const state = stateOf([...first, ...second, ...call('u', undo('b'))]);
    expect(state).toMatchObject({ dropped: [], massages: [{ id: 'm1' }], lastCall: 'a' });
    expect(state.plans.map(({ revision }) => revision)).toEqual([1]);
  });

  it('goes back one call at a time, and never takes back an undo', () => {
    const facts = [...first, ...second];
    expect(stateOf(facts).lastCall).toBe('b');
    const once = [...facts, ...call('u', undo('b'), plan('2026-11-30', 3))];
    expect(stateOf(once).lastCall).toBe('a');
    const twice = [...once, ...call('v', undo('a'))];
    expect(stateOf(twice)).toMatchObject({ massages: [], lastCall: undefined });
    expect(stateOf(twice).plans.map(({ revision }) => revision)).toEqual([3]);
  });

  it('goes on from what was done after it', () => {
    const facts = [...first, ...call('u', undo('a')), ...call('c', massage('m2'))];
    expect(stateOf(facts)).toMatchObject({ massages: [{ id: 'm2' }], lastCall: 'c' });
  });

  it('passes over what the program only asked', () => {
    const facts = [...first, ...call('q', asked('how did the massage feel'))];
    expect(stateOf(facts)).toMatchObject({
      asked: ['how did the massage feel'],
      lastCall: 'a',
    });
  });

  it('leaves the state as it was before the call, whatever was done', () => {
    const one = fc.constantFrom(
      massage('m1'),
      massage('m1', '2026-12-03T17:00'),
      { fact: 'massage-removed' as const, id: 'm1' },
      pin('walk', '2026-12-01T07:00'),
      drop('walk'),
      session('walk', 30),
      session('walk', 10),
      busy('b1', 'Dentist'),
      plan('2026-11-30', 1),
      plan('2026-12-07', 2),
    );
    const facts = fc.array(one, { maxLength: 8 });
    fc.assert(
      fc.property(facts, facts, (before, undone) => {
        const old = before.flatMap((fact, index) => call(`c${index}`, fact));
        const all = [...old, ...call('last', ...undone), ...call('u', undo('last'))];
        expect(stateOf(all)).toEqual(stateOf(old));
      }),
      { numRuns: 300 },
    );
  });
});
