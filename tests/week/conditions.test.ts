import { describe, expect, it, test } from 'vitest';
import type { ActivityId } from '../../src/contract/names.ts';
import type { Person } from '../../src/contract/request.ts';
import { cellFor, type Leniency, limitedMinutes } from '../../src/week/conditions.ts';
import { factsWith, setting } from '../support/request-builder.ts';

type Conditions = NonNullable<Person['conditions']>;

function cell(id: ActivityId, ...conditions: Conditions): Leniency {
  return cellFor(id, factsWith({ person: { conditions } }));
}

describe('a flare takes the cell as it is; settled, avoid becomes limit and limit neutral', () => {
  // Of the table for knee pain: jump_plyo A, strength_lower L, walk_easy P, breathing_relax none.
  test.each<[pain: number | undefined, cells: Leniency[]]>([
    [undefined, ['avoid', 'limit', 'prefer', 'none']],
    [10, ['avoid', 'limit', 'prefer', 'none']],
    [4, ['avoid', 'limit', 'prefer', 'none']],
    [3.9, ['limit', 'none', 'prefer', 'none']],
    [0, ['limit', 'none', 'prefer', 'none']],
  ])('pain %s: %o', (pain, cells) => {
    const knee = { id: 'knee_pain' as const, ...(pain !== undefined && { pain }) };
    const activities = ['jump_plyo', 'strength_lower', 'walk_easy', 'breathing_relax'] as const;
    expect(activities.map((id) => cell(id, knee))).toEqual(cells);
  });

  it('a flare begins where the person sets it', () => {
    const parameters = setting('C02.flare', 5);
    const person = { conditions: [{ id: 'knee_pain' as const, pain: 4 }] };
    expect(cellFor('jump_plyo', factsWith({ person, parameters }))).toBe('limit');
  });

  it('without a condition nothing is special', () => expect(cell('jump_plyo')).toBe('none'));
});

describe('the strictest of several counts', () => {
  test.each<[id: ActivityId, conditions: Conditions, cell: Leniency]>([
    // walk_brisk: knee none, hip L, calf L, low back P
    ['walk_brisk', [{ id: 'knee_pain' }, { id: 'hip_pain' }], 'limit'],
    ['walk_brisk', [{ id: 'low_back_pain' }, { id: 'knee_pain' }], 'none'],
    ['walk_brisk', [{ id: 'low_back_pain' }, { id: 'hip_pain' }], 'limit'],
    ['walk_brisk', [{ id: 'low_back_pain' }, { id: 'hip_pain', pain: 2 }], 'none'],
    // row_machine: carpal tunnel A, plantar fasciitis P
    ['row_machine', [{ id: 'carpal_tunnel' }, { id: 'plantar_fasciitis' }], 'avoid'],
    ['row_machine', [{ id: 'carpal_tunnel', pain: 1 }, { id: 'plantar_fasciitis' }], 'limit'],
  ])('%s with %o: %s', (id, conditions, expected) =>
    expect(cell(id, ...conditions)).toBe(expected),
  );
});

describe('a tendon', () => {
  // cycle_easy: arm none, leg P; hike_hills: arm none, leg A; row_machine: arm A, leg L
  test.each<[id: ActivityId, site: 'arm' | 'leg' | undefined, cell: Leniency]>([
    ['hike_hills', 'arm', 'none'],
    ['hike_hills', 'leg', 'avoid'],
    ['hike_hills', undefined, 'avoid'],
    ['row_machine', 'arm', 'avoid'],
    ['row_machine', 'leg', 'limit'],
    ['row_machine', undefined, 'avoid'],
    ['cycle_easy', 'leg', 'prefer'],
    ['cycle_easy', 'arm', 'none'],
    ['cycle_easy', undefined, 'none'],
  ])('%s at %s: %s', (id, site, expected) =>
    expect(cell(id, { id: 'tendonitis', ...(site && { site }) })).toBe(expected),
  );
});

describe('what a professional allowed', () => {
  const allowed: Conditions[number] = {
    id: 'carpal_tunnel',
    allowed: [{ activity: 'row_machine', by: 'physiotherapist', date: '2026-11-02' }],
  };

  it('lifts the cell of that activity and condition', () => {
    expect(cell('row_machine', allowed)).toBe('none');
    expect(cell('yoga_power', allowed)).toBe('avoid');
  });

  it('does not lift the cell of another condition', () => {
    expect(cell('row_machine', allowed, { id: 'hip_pain' })).toBe('limit');
  });
});

describe('half of the usual minutes, rounded down to 5, at least 5', () => {
  test.each([
    [60, 30],
    [50, 25],
    [45, 20],
    [15, 5],
    [10, 5],
    [5, 5],
  ])('of %i: %i', (usual, most) => expect(limitedMinutes(usual, factsWith())).toBe(most));

  it('a quarter where the person sets it', () => {
    expect(limitedMinutes(60, factsWith({ parameters: setting('C03.factor', 0.25) }))).toBe(15);
  });
});
