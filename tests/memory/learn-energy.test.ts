import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/memory/journal.ts';
import type { Profile } from '../../src/memory/profile.ts';
import { at, checkIn, fact, know, PROFILE, request, WEEK } from './reports.ts';

describe('energy by weekday and part of the day', () => {
  /** Tuesdays at 07:00. */
  const rated = (...ratings: number[]) =>
    ratings.map((energy, week) => checkIn({ at: at(week * WEEK + 24 + 7), energy }));
  const { energy: __, ...untold } = PROFILE.person;
  const person = { ...untold, energy: { default: { early: 4 } } };
  const profile: Profile = { ...PROFILE, person };
  const early = (facts: readonly Fact[]) => request(facts, profile).person.energy?.days?.tue?.early;

  it('is a quarter of each new rating', () => {
    const [tuesday, ...others] = know(rated(3, 3, 3), profile).energy;
    expect(others).toEqual([]);
    expect(tuesday).toMatchObject({ day: 'tue', part: 'early', told: 4, observations: 3 });
    expect(tuesday?.value).toBeCloseTo(3 + 0.75 ** 3);
  });

  it('is used in whole steps, and only where it differs from what was told', () => {
    expect(early(rated(3, 3))).toBeUndefined();
    expect(early(rated(3, 3, 3))).toBe(3);
    expect(early(rated(4, 4, 4, 4))).toBeUndefined();
    expect(request(rated(3, 3, 3), profile).person.energy?.default).toEqual({ early: 4 });
  });

  it('does not change for one bad morning', () => {
    expect(early(rated(4, 4, 4, 1))).toBeUndefined();
    expect(early(rated(1, 4, 4, 4))).toBeUndefined();
    expect(early(rated(4, 4, 1, 4, 4))).toBeUndefined();
  });

  it('takes no rating of days that are not as usual', () => {
    const ill = fact({
      fact: 'pause',
      pause: { from: '2026-09-01', to: '2026-11-30', reason: 'ill' },
    });
    expect(know([...rated(1, 1, 1), ill], profile).energy).toEqual([]);
    const flagged = rated(1, 1, 1).map((each) =>
      each.fact === 'check-in' ? checkIn({ ...each.checkIn, flags: ['fever_or_ill'] }) : each,
    );
    expect(know(flagged, profile).energy).toEqual([]);
  });

  it('stays on the scale and between what was told and what was rated', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 12 }),
        (all) => {
          const [cell] = know(rated(...all), profile).energy;
          expect(cell?.value).toBeGreaterThanOrEqual(Math.min(4, ...all));
          expect(cell?.value).toBeLessThanOrEqual(Math.max(4, ...all));
          expect([undefined, 1, 2, 3, 5]).toContain(early(rated(...all)));
        },
      ),
    );
  });
});
