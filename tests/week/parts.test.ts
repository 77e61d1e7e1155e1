import { describe, expect, it, test } from 'vitest';
import type { ActivityId, Place } from '../../src/contract/names.ts';
import type { Person, Request } from '../../src/contract/request.ts';
import { ACTIVITY } from '../../src/knowledge/activities.ts';
import { partsOf, placeFor } from '../../src/week/parts.ts';
import { regionsIn } from '../../src/week/regions.ts';
import { factsWith, requestWith, setting } from '../support/request-builder.ts';

type Places = Person['places'];

function parts(
  id: Parameters<typeof partsOf>[0],
  minutes: number,
  places: Places = {},
  parameters: Request['parameters'] = {},
) {
  const { request, numbers } = factsWith({ person: { places }, parameters });
  return partsOf(id, minutes, request.person, numbers);
}

describe('the place of an activity: the first of its own that the person has', () => {
  test.each<[id: ActivityId, places: Places, place: Place | undefined]>([
    ['walk_brisk', {}, 'outdoors'],
    ['yoga_gentle', {}, 'home'],
    ['elliptical', {}, 'home'],
    ['elliptical', { gym: 10 }, 'gym'],
    ['cycle_stationary_light', { gym: 10 }, 'home'],
    ['swim_easy', {}, undefined],
    ['swim_easy', { gym: 10 }, undefined],
    ['swim_easy', { pool: 0 }, 'pool'],
  ])('%s with %o: %s', (id, places, place) => {
    const { person } = requestWith({ person: { places } });
    expect(placeFor(ACTIVITY[id], person)).toBe(place);
  });
});

describe('a block takes set-up, travel both ways, minutes and clean-up', () => {
  test.each<[id: ActivityId, minutes: number, places: Places, total: number, travel: number]>([
    ['walk_easy', 20, {}, 25, 0],
    ['walk_brisk', 30, {}, 40, 0],
    ['yoga_gentle', 30, {}, 30, 0],
    ['elliptical', 30, {}, 45, 0],
    ['elliptical', 30, { gym: 12 }, 69, 24],
    ['swim_easy', 30, { pool: 20 }, 95, 40],
    ['swim_easy', 30, { pool: 0 }, 55, 0],
  ])('%s of %i minutes with %o: %i', (id, minutes, places, total, travel) =>
    expect(parts(id, minutes, places)).toMatchObject({
      minutes,
      totalMinutes: total,
      travelMinutes: travel,
    }),
  );

  it('cooking takes its minutes', () => {
    expect(parts('meal_prep_batch', 90)).toMatchObject({
      totalMinutes: 90,
      place: 'home',
      intensity: 'low',
      load: 0,
      heavy: 0,
    });
  });
});

describe('load is minutes times the points of the catalogue', () => {
  test.each<[id: ActivityId, minutes: number, load: number]>([
    ['breathing_relax', 10, 10],
    ['walk_easy', 15, 45],
    ['walk_brisk', 30, 150],
    ['strength_full_heavy', 40, 320],
    ['run_intervals', 20, 180],
  ])('%s of %i minutes: %i', (id, minutes, load) => expect(parts(id, minutes).load).toBe(load));
});

describe('what a block takes of the day', () => {
  test.each<[id: Parameters<typeof partsOf>[0], minutes: number, places: Places, cost: number[]]>([
    ['walk_easy', 30, {}, [0, 1, 0]],
    ['walk_easy', 60, {}, [0, 1, 0]],
    ['walk_easy', 65, {}, [0, 2, 0]],
    ['walk_brisk', 60, {}, [0, 2, 0]],
    ['walk_brisk', 65, {}, [0, 3, 0]],
    ['run_intervals', 30, {}, [0, 3, 0]],
    ['elliptical', 30, {}, [0, 2, 0]],
    ['elliptical', 30, { gym: 0 }, [1, 2, 0]],
    ['elliptical', 30, { gym: 15 }, [1, 2, 0]],
    ['elliptical', 30, { gym: 16 }, [2, 2, 0]],
    ['swim_laps_hard', 65, { pool: 30 }, [2, 4, 0]],
    ['meal_prep_topup', 25, {}, [0, 0, 1]],
    ['meal_prep_batch', 90, {}, [0, 0, 2]],
  ])('%s of %i minutes with %o: set-up, workout, cooking %o', (id, minutes, places, cost) => {
    const { setUp, workout, mealPrep } = parts(id, minutes, places).cost;
    expect([setUp, workout, mealPrep]).toEqual(cost);
  });

  it('travel time of a pinned activity without its place is not known', () => {
    expect(parts('swim_easy', 30)).toMatchObject({ place: 'pool', travelMinutes: 0 });
    expect(parts('swim_easy', 30).cost.setUp).toBe(0);
  });

  it('as the person sets it', () => {
    const near = setting('E04.near_minutes', 30);
    expect(parts('elliptical', 30, { gym: 30 }, near).cost.setUp).toBe(1);
    expect(parts('walk_easy', 65, {}, setting('E04.long_minutes', 90)).cost.workout).toBe(1);
  });
});

describe('regions that need days between: of strength or high effort, from a load of 2 on', () => {
  test.each<[id: ActivityId, heavy: string[]]>([
    ['strength_full_light', ['hip', 'thigh']],
    ['core_floor', ['core']],
    ['pilates', ['core']],
    ['strength_upper', ['shoulder', 'elbow_forearm', 'wrist_hand', 'upper_back']],
    ['run_intervals', ['low_back', 'hip', 'thigh', 'knee', 'calf_ankle', 'foot']],
    ['swim_laps_hard', ['neck', 'shoulder', 'upper_back', 'hip']],
    ['jump_plyo', ['hip', 'thigh', 'knee', 'calf_ankle', 'foot']],
    ['run_easy', []],
    ['yoga_power', []],
    ['walk_brisk', []],
    ['breathing_relax', []],
  ])('%s: %o', (id, heavy) => expect(regionsIn(parts(id, 30).heavy).sort()).toEqual(heavy.sort()));

  it('from a load of 3 on where the person sets it', () => {
    const { heavy } = parts('strength_full_light', 30, {}, setting('P08.region_load', 3));
    expect(regionsIn(heavy)).toEqual([]);
  });
});
