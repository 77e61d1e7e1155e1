import { expect, test } from 'vitest';
import { ACTIVITIES, COOKING, type Intensity } from '../../src/contract/names.ts';
import {
  ACTIVITY,
  COOKING_CATALOGUE,
  FALLBACKS,
  STARTER_SET,
} from '../../src/knowledge/activities.ts';
import { PARAMETERS } from '../../src/knowledge/parameters.ts';

const all = ACTIVITIES.map((id) => ACTIVITY[id]);

function band(points: number): Intensity {
  if (points <= 3) return 'low';
  return points <= 6 ? 'moderate' : 'high';
}

test.each(ACTIVITIES)('%s is complete', (id) => {
  const activity = ACTIVITY[id];
  expect(activity.id).toBe(id);
  expect(activity.effortPoints).toBeGreaterThanOrEqual(1);
  expect(activity.effortPoints).toBeLessThanOrEqual(10);
  expect(activity.intensity).toBe(band(activity.effortPoints));
  expect(activity.places.length).toBeGreaterThan(0);
  expect(activity.setUpMinutes % 5).toBe(0);
  expect(activity.cleanUpMinutes % 5).toBe(0);
  expect(activity.how).toMatch(/^[A-Z][^.!?]*\.$/);
});

test('names are short, plain and unique', () => {
  const names = [...all, ...COOKING.map((id) => COOKING_CATALOGUE[id])].map(({ name }) => name);
  expect(new Set(names).size).toBe(31);
  for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z, -]{3,29}$/);
});

test('what may not follow work on head, neck or jaw', () => {
  const unsafe = all.filter((activity) => activity.unsafeForTreatedHead).map(({ id }) => id);
  expect(unsafe).toEqual([
    'swim_laps_hard',
    'strength_full_heavy',
    'strength_upper',
    'circuit_hiit',
    'yoga_power',
  ]);
});

test('hard activities are exactly the five of the catalogue', () => {
  const hard = all.filter(({ intensity }) => intensity === 'high').map(({ id }) => id);
  expect(hard).toEqual([
    'run_intervals',
    'swim_laps_hard',
    'strength_full_heavy',
    'circuit_hiit',
    'jump_plyo',
  ]);
});

test('fallbacks are low, need nothing and are the three everybody has', () => {
  expect(FALLBACKS).toEqual(['walk_easy', 'breathing_relax', 'stretch_mobility']);
  for (const id of FALLBACKS) {
    expect(ACTIVITY[id]).toMatchObject({ intensity: 'low', gear: [] });
    expect(ACTIVITY[id].places.some((place) => place === 'home' || place === 'outdoors')).toBe(
      true,
    );
  }
});

test('the starter set needs no gear and nothing hard', () => {
  expect(STARTER_SET).toHaveLength(6);
  for (const id of STARTER_SET) {
    expect(ACTIVITY[id].gear).toEqual([]);
    expect(ACTIVITY[id].intensity).not.toBe('high');
  }
});

test('spot checks of the catalogue', () => {
  expect(ACTIVITY.walk_brisk).toMatchObject({
    kind: 'aerobic',
    effortPoints: 5,
    met: { code: '17200', value: 4.3, value2024: 4.8 },
    load: { hip: 1, thigh: 1, knee: 1, calf_ankle: 2, foot: 2 },
    impact: 'low',
  });
  expect(ACTIVITY.strength_full_heavy.load).toEqual({
    jaw: 1,
    neck: 2,
    shoulder: 3,
    elbow_forearm: 2,
    wrist_hand: 3,
    upper_back: 3,
    low_back: 3,
    core: 3,
    hip: 3,
    thigh: 3,
    knee: 3,
    calf_ankle: 1,
  });
  expect(ACTIVITY.swim_easy).toMatchObject({
    effortPoints: 3,
    setUpMinutes: 10,
    cleanUpMinutes: 15,
    places: ['pool'],
  });
  expect(ACTIVITY.run_easy).toMatchObject({ effortPoints: 6, load: { knee: 3, foot: 3 } });
  expect(ACTIVITY.yoga_power).toMatchObject({ kind: 'mixed', effortPoints: 6 });
  expect(ACTIVITY.breathing_relax).toMatchObject({ effortPoints: 1, load: {} });
  expect(ACTIVITY.foam_roll).toMatchObject({ kind: 'recovery', met: null, gear: ['roller'] });
});

test('cooking asks what its parameters say', () => {
  const asks = COOKING.map((id) => {
    const { energy, budget, minutes } = COOKING_CATALOGUE[id];
    return [energy, budget, minutes].map((name) => PARAMETERS[name].value);
  });
  expect(asks).toEqual([
    [3, 2, 90],
    [2, 1, 25],
  ]);
});
