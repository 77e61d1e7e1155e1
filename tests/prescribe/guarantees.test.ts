import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Variant } from '../../src/contract/names.ts';
import { ACTIVITY, FALLBACKS, STARTER_SET } from '../../src/knowledge/activities.ts';
import type { Option, Session } from '../../src/prescribe/session.ts';
import type { Week } from '../../src/week/assess.ts';
import { cellFor } from '../../src/week/conditions.ts';
import { longestAllowed } from '../../src/week/load.ts';
import { randomRequest } from '../support/random-request.ts';
import { fullOf, loadOf, type Prescribed, prescribedFor } from './prescribed.ts';

const RUNS = 500;
const TINY = 1e-6;

/** All guarantees are tried on the same weeks, so that each week is prescribed once. */
const [SEED = 1] = fc.sample(fc.integer(), 1);
const known = new Map<number, Prescribed>();

function randomPrescribed(seed: number): Prescribed {
  const before = known.get(seed);
  if (before) return before;
  const made = prescribedFor(randomRequest(seed));
  known.set(seed, made);
  return made;
}

/** Tries a guarantee on weeks of all kinds of people. */
function always(holds: (prescribed: Prescribed) => void): void {
  const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  const property = fc.property(seeds, (seed) => holds(randomPrescribed(seed)));
  fc.assert(property, { numRuns: RUNS, seed: SEED });
}

function alwaysForSessions(holds: (session: Session, week: Week) => void): void {
  always(({ sessions, week }) => {
    for (const session of sessions) holds(session, week);
  });
}

function alwaysForOptions(holds: (option: Option, full: Option, week: Week) => void): void {
  alwaysForSessions((session, week) => {
    for (const option of session.options) holds(option, fullOf(session), week);
  });
}

/** Which cell the conditions give; every workout option is an activity. */
function cellOf({ activity }: Option, week: Week): string {
  if (!activity) throw new Error('a session is no cooking');
  return cellFor(activity.id, week.facts);
}

describe('the week’s load', () => {
  it('the full options together keep what is left of the cap', () =>
    always(({ week, ...prescription }) => {
      const standing = week.fixed.filter(
        ({ activity, day }) => activity && day >= week.load.fromDay,
      );
      const left = week.load.cap - standing.reduce((sum, { load }) => sum + load, 0);
      expect(loadOf(prescription)).toBeLessThanOrEqual(Math.max(0, left) + TINY);
      expect(prescription.fullLoad).toBe(loadOf(prescription));
    }));

  it('no option loads more than its full one', () =>
    alwaysForOptions((option, full) => expect(option.load).toBeLessThanOrEqual(full.load)));

  it('load is minutes times the points of the catalogue', () =>
    alwaysForOptions((option) => {
      expect(option.load).toBe(option.minutes * (option.activity?.effortPoints ?? Number.NaN));
    }));

  it('no session is a big jump, neither its minutes nor what it calls usual', () =>
    alwaysForOptions(({ activity, minutes, usualMinutes }, _, week) => {
      const most = activity ? longestAllowed(activity.kind, week.facts) : 0;
      expect(Math.max(minutes, usualMinutes)).toBeLessThanOrEqual(most + TINY);
    }));
});

describe('options', () => {
  const ORDER: readonly Variant[] = ['full', 'shortened', 'substitute', 'fallback'];

  it('come in their order, and one of a session is the first', () =>
    alwaysForSessions(({ options }) => {
      const ranks = options.map(({ variant }) => ORDER.indexOf(variant));
      expect(ranks).toEqual(ranks.toSorted());
      expect(options.length).toBeGreaterThan(0);
      expect(ranks.filter((rank) => rank === 0).length).toBeLessThanOrEqual(1);
    }));

  it('last whole steps of five minutes, and no longer than usual', () =>
    alwaysForOptions(({ minutes, usualMinutes }) => {
      expect(minutes).toBeGreaterThanOrEqual(5);
      expect(minutes % 5).toBe(0);
      expect(minutes).toBeLessThanOrEqual(usualMinutes);
    }));

  it('a shortened one is the same for less, at most 70 % of the usual minutes', () =>
    alwaysForOptions((option, full) => {
      if (option.variant !== 'shortened') return;
      expect(option.id).toBe(full.id);
      expect(option.minutes).toBeLessThan(full.minutes);
      expect(option.minutes).toBeLessThanOrEqual(0.7 * option.usualMinutes + TINY);
    }));

  it('a substitute is another activity of the kind', () =>
    alwaysForOptions((option, full) => {
      if (option.variant !== 'substitute') return;
      expect(option.id).not.toBe(full.id);
      expect(option.activity?.kind).toBe(full.activity?.kind);
    }));

  it('a fallback is five to ten easy minutes', () =>
    alwaysForOptions((option) => {
      if (option.variant !== 'fallback') return;
      expect(FALLBACKS.map(String)).toContain(option.id);
      expect(option.minutes).toBeGreaterThanOrEqual(5);
      expect(option.minutes).toBeLessThanOrEqual(10);
    }));

  it('are what the person named, else the starter set; only a fallback is not', () =>
    alwaysForOptions((option, _, { facts }) => {
      const named: readonly string[] = facts.request.person.activities ?? STARTER_SET;
      if (option.variant !== 'fallback') expect(named).toContain(option.id);
    }));

  it('are possible at a place that the person has', () =>
    alwaysForOptions(({ activity }, _, { facts }) => {
      const have = ['home', 'outdoors', ...Object.keys(facts.request.person.places ?? {})];
      expect(activity?.places.some((place) => have.includes(place))).toBe(true);
    }));

  it('say the energy that their effort takes', () =>
    alwaysForOptions(({ intensity, energyNeeded }) =>
      expect(energyNeeded).toBe({ low: 2, moderate: 3, high: 4 }[intensity]),
    ));
});

describe('conditions', () => {
  it('what to avoid is never asked for', () =>
    alwaysForOptions((option, _, week) => expect(cellOf(option, week)).not.toBe('avoid')));

  it('options other than full are never to be limited', () =>
    alwaysForOptions((option, _, week) => {
      expect(option.limited).toBe(cellOf(option, week) === 'limit');
      if (option.variant !== 'full') expect(option.limited).toBe(false);
    }));

  it('what is limited takes half of the usual minutes', () =>
    alwaysForOptions((option) => {
      if (!option.limited) return;
      const half = Math.max(5, Math.floor(option.usualMinutes / 2 / 5) * 5);
      expect(option.minutes).toBeLessThanOrEqual(half);
    }));

  it('what is limited comes at most twice a week, pinned ones included', () =>
    always(({ sessions, week }) => {
      for (const { id } of Object.values(ACTIVITY)) {
        if (cellFor(id, week.facts) !== 'limit') continue;
        const standing = week.fixed.filter((block) => block.id === id).length;
        const again = sessions.filter(({ options }) => options.some((option) => option.id === id));
        expect(again.length).toBeLessThanOrEqual(Math.max(0, 2 - standing));
      }
    }));
});

describe('effort', () => {
  it('high sessions keep to 0, 1 or 2 a week by active weeks, standing ones included', () =>
    always(({ sessions, week }) => {
      const weeks = week.facts.request.person.recent?.weeksActive ?? 0;
      const allowed = weeks < 6 ? 0 : weeks <= 12 ? 1 : 2;
      const standing = week.fixed.filter(({ intensity }) => intensity === 'high').length;
      const high = sessions.filter(({ options }) =>
        options.some(({ intensity }) => intensity === 'high'),
      );
      expect(high.length).toBeLessThanOrEqual(Math.max(0, allowed - standing));
    }));

  it('is low while a safety answer asks for it', () =>
    always(({ sessions, week }) => {
      const { safety = [], clearedByProfessional } = week.facts.request.person;
      const asks = ['heart_metabolic_kidney', 'chest_symptoms', 'supervised_only', 'new_injury'];
      if (clearedByProfessional || !safety.some((answer) => asks.includes(answer))) return;
      const efforts = sessions.flatMap(({ options }) => options.map(({ intensity }) => intensity));
      for (const effort of efforts) expect(effort).toBe('low');
    }));

  it('is none while no day allows workouts', () =>
    always(({ sessions, week }) => {
      if (week.days.some((day) => day.open && day.workoutsAllowed)) return;
      expect(sessions).toEqual([]);
    }));
});

describe('sessions', () => {
  it('have an id of their own, made of the activity and a number', () =>
    always(({ sessions }) => {
      for (const { id, activity } of sessions) expect(id).toMatch(new RegExp(`^${activity}_\\d+$`));
      expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
    }));
});
