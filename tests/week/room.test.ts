import { describe, expect, it, test } from 'vitest';
import { REGIONS } from '../../src/contract/names.ts';
import {
  ALL_REGIONS,
  highestLoad,
  regionSet,
  regionsFrom,
  regionsIn,
} from '../../src/week/regions.ts';
import { daysWithRoom, roomFor } from '../../src/week/room.ts';
import { type Changes, energyOf, weekWith } from '../support/request-builder.ts';

/** Two free stretches a day: 07:00–08:00 with energy 2, and 18:00–18:45 with energy 4. */
const TIGHT: Changes = {
  commitments: [
    { title: 'Work', start: '08:15', end: '17:45' },
    { title: 'Family', start: '19:00', end: '22:30' },
  ],
  person: { energy: { default: { ...energyOf(4).default, early: 2 } } },
};

describe('days with room', () => {
  test.each<[minutes: number, energy: number, days: number]>([
    [60, 2, 7],
    [61, 2, 0],
    [60, 3, 0],
    [45, 4, 7],
    [46, 4, 0],
    [45, 5, 0],
    [0, 1, 7],
  ])('for %i minutes of energy %i: %i', (minutes, energy, days) => {
    const week = weekWith(TIGHT);
    expect(daysWithRoom(week, minutes, energy)).toBe(days);
    expect(roomFor(week, minutes, energy)).toBe(days > 0);
  });

  it('are only those still open', () => {
    expect(daysWithRoom(weekWith({ ...TIGHT, now: '2026-12-03T12:00' }), 45, 4)).toBe(3);
    expect(daysWithRoom(weekWith({ ...TIGHT, now: '2026-12-07T12:00' }), 45, 4)).toBe(0);
  });
});

describe('sets of regions', () => {
  it('hold what is put in, once each', () => {
    expect(regionsIn(regionSet(['hip', 'jaw', 'hip']))).toEqual(['jaw', 'hip']);
    expect(regionsIn(0)).toEqual([]);
    expect(regionsIn(ALL_REGIONS)).toEqual([...REGIONS]);
  });

  const loads = { hip: 2, knee: 1, foot: 3 } as const;

  test.each([
    [1, ['hip', 'knee', 'foot']],
    [2, ['hip', 'foot']],
    [3, ['foot']],
    [4, []],
  ])('a load of %i or more is on %o', (least, regions) =>
    expect(regionsIn(regionsFrom(loads, least))).toEqual(regions),
  );

  it('have a highest load, 0 where nothing is loaded', () => {
    expect(highestLoad(loads, regionSet(['hip', 'knee']))).toBe(2);
    expect(highestLoad(loads, regionSet(['jaw']))).toBe(0);
    expect(highestLoad(loads, ALL_REGIONS)).toBe(3);
    expect(highestLoad({}, ALL_REGIONS)).toBe(0);
  });
});
