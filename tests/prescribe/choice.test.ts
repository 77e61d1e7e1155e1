import { describe, expect, it, test } from 'vitest';
import type { ActivityId } from '../../src/contract/names.ts';
import type { Person } from '../../src/contract/request.ts';
import { choose } from '../../src/prescribe/permitted.ts';
import type { LeftAside } from '../../src/prescribe/session.ts';
import { type Changes, energyOf, weekWith } from '../support/request-builder.ts';
import { fullOf, prescribed } from './prescribed.ts';

const TRAINED: Partial<Person> = {
  energy: energyOf(5),
  recent: { weeksActive: 20, sessionsPerWeek: 4, minutesPerWeek: 200, longestMinutes: 60 },
};

function chosen(activities: ActivityId[], person: Partial<Person> = {}, changes: Changes = {}) {
  return choose(weekWith({ ...changes, person: { ...TRAINED, activities, ...person } }));
}

describe('what the person named and this week cannot use, and why', () => {
  test.each<[id: ActivityId, person: Partial<Person>, why: LeftAside['why'] | undefined]>([
    ['walk_brisk', {}, undefined],
    ['swim_easy', {}, 'place'],
    ['swim_easy', { places: { pool: 20 } }, undefined],
    ['row_machine', {}, undefined],
    ['hike_hills', { conditions: [{ id: 'knee_pain', pain: 5 }] }, 'avoid'],
    ['hike_hills', { conditions: [{ id: 'knee_pain', pain: 2 }] }, undefined],
    ['walk_brisk', { safety: ['new_injury'] }, 'low-only'],
    ['walk_brisk', { safety: ['new_injury'], clearedByProfessional: true }, undefined],
    ['walk_easy', { safety: ['new_injury'] }, undefined],
    ['run_intervals', { recent: { weeksActive: 5 } }, 'high-not-yet'],
    ['run_intervals', { recent: { weeksActive: 6 } }, undefined],
    ['run_intervals', { recent: {} }, 'high-not-yet'],
  ])('%s, %o: %s', (id, person, why) => {
    const { permitted, leftAside } = chosen([id], person);
    expect(leftAside).toEqual(why ? [{ activity: id, why }] : []);
    expect(permitted.map(({ activity }) => activity.id)).toEqual(why ? [] : [id]);
  });

  it('named twice is once', () => {
    expect(chosen(['walk_easy', 'walk_easy']).permitted).toHaveLength(1);
  });

  it('gear does not forbid what was named', () => {
    expect(chosen(['row_machine'], { gear: [] }).leftAside).toEqual([]);
  });
});

describe('P09: high sessions of a week by active weeks', () => {
  test.each([
    [0, 0],
    [5, 0],
    [6, 1],
    [12, 1],
    [13, 2],
    [100, 2],
  ])('%i weeks: %i', (weeksActive, high) =>
    expect(chosen([], { recent: { weeksActive } }).highLeft).toBe(high),
  );

  test.each([
    [13, 1],
    [6, 0],
    [0, 0],
  ])('%i weeks, one pinned: %i', (weeksActive, high) => {
    const pinned: Changes['pinned'] = [{ activity: 'run_intervals', start: '2026-12-05T10:00' }];
    expect(chosen([], { recent: { weeksActive } }, { pinned }).highLeft).toBe(high);
  });
});

describe('what is asked for', () => {
  it('is a few easy minutes where nothing named is possible', () => {
    const { sessions } = prescribed({ person: { ...TRAINED, activities: ['swim_easy'] } });
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) {
      expect(fullOf(session)).toMatchObject({ variant: 'fallback', intensity: 'low' });
    }
  });

  it('is nothing while ill', () => {
    expect(prescribed({ person: { ...TRAINED, safety: ['fever_or_ill'] } }).sessions).toEqual([]);
    const pauses: Changes['pauses'] = [{ from: '2026-11-30', to: '2026-12-06', reason: 'injured' }];
    expect(prescribed({ person: TRAINED, pauses }).sessions).toEqual([]);
  });

  it('is balance work for somebody of 65', () => {
    const activities: ActivityId[] = [
      ...(['walk_brisk', 'walk_easy', 'strength_full_light'] as const),
      ...(['core_floor', 'stretch_mobility', 'tai_chi'] as const),
    ];
    const of = (age65: boolean) =>
      prescribed({ person: { ...TRAINED, activities, goal: 'build-strength', age65 } }).sessions;
    expect(of(true).map(({ activity }) => activity)).toContain('tai_chi');
    expect(of(false).map(({ activity }) => activity)).not.toContain('tai_chi');
  });

  it('is nothing hard in a stressed week', () => {
    const activities: ActivityId[] = ['run_intervals', 'run_easy', 'walk_easy'];
    const of = (stress: number) =>
      prescribed({ person: { ...TRAINED, activities, stress } }).sessions.map(fullOf);
    expect(of(3).some(({ intensity }) => intensity === 'high')).toBe(true);
    expect(of(4).some(({ intensity }) => intensity === 'high')).toBe(false);
  });
});
