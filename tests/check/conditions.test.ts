import { expect, test } from 'vitest';
import type { ActivityId } from '../../src/contract/names.ts';
import type { Person } from '../../src/contract/request.ts';
import { broken, FRI, MON, WED, type Week, workout } from './builder.ts';

type Condition = NonNullable<Person['conditions']>[number];

function having(
  conditions: Condition | Condition[],
  activity: ActivityId,
  minutes: number,
  usualMinutes = minutes,
): Week {
  return {
    person: { conditions: [conditions].flat() },
    blocks: [workout(activity, MON, '10:00', minutes, { usualMinutes })],
  };
}

const flare = (id: Condition['id']): Condition => ({ id, pain: 4 });
const settled = (id: Condition['id']): Condition => ({ id, pain: 3 });
const arm: Condition = { id: 'tendonitis', pain: 5, site: 'arm' };
const leg: Condition = { id: 'tendonitis', pain: 5, site: 'leg' };

test.each<[string, Week, string[]]>([
  ['avoid, in a flare', having(flare('low_back_pain'), 'row_machine', 20, 60), ['C04']],
  ['avoid, pain not given', having({ id: 'low_back_pain' }, 'row_machine', 20, 60), ['C04']],
  ['avoid, settled: half is fine', having(settled('low_back_pain'), 'row_machine', 30, 60), []],
  ['avoid, settled: more is not', having(settled('low_back_pain'), 'row_machine', 35, 60), ['C03']],
  ['avoid, settled, high', having(settled('low_back_pain'), 'run_intervals', 15, 60), ['C03']],
  ['limit, in a flare: half is fine', having(flare('hip_pain'), 'walk_brisk', 30, 60), []],
  ['limit, in a flare: more is not', having(flare('hip_pain'), 'walk_brisk', 35, 60), ['C03']],
  ['half of 50, rounded down to 25', having(flare('hip_pain'), 'walk_brisk', 25, 50), []],
  ['half of 55, rounded down to 25', having(flare('hip_pain'), 'walk_brisk', 25, 55), []],
  ['half of 55, not rounded up', having(flare('hip_pain'), 'walk_brisk', 30, 55), ['C03']],
  ['at least 5 minutes', having(flare('hip_pain'), 'walk_brisk', 5, 5), []],
  ['but not 10', having(flare('hip_pain'), 'walk_brisk', 10, 15), ['C03']],
  ['limit, settled: all of it', having(settled('hip_pain'), 'walk_brisk', 60), []],
  ['limit, high', having(flare('tmj_disorders'), 'run_intervals', 15, 60), ['C03']],
  ['limit, settled, high', having(settled('tmj_disorders'), 'run_intervals', 15, 60), []],
  ['no rule', having(flare('knee_pain'), 'walk_brisk', 60), []],
  ['prefer', having(flare('low_back_pain'), 'walk_brisk', 60), []],
  [
    'several: avoid beats prefer',
    having([flare('low_back_pain'), flare('sciatica'), flare('hip_pain')], 'hike_hills', 20, 60),
    ['C04'],
  ],
  [
    'several: in any order',
    having([flare('hip_pain'), flare('sciatica'), flare('low_back_pain')], 'hike_hills', 20, 60),
    ['C04'],
  ],
  [
    'several: limit beats prefer',
    having([flare('low_back_pain'), flare('calf_cramps')], 'walk_brisk', 60),
    ['C03'],
  ],
  [
    'several, each in its own state',
    having([settled('low_back_pain'), flare('upper_back_pain')], 'row_machine', 30, 60),
    [],
  ],
  ['a tendon of the arm', having(arm, 'run_easy', 60), []],
  ['a tendon of the leg', having(leg, 'run_easy', 20, 60), ['C04']],
  ['a tendon somewhere', having({ id: 'tendonitis', pain: 5 }, 'run_easy', 20, 60), ['C04']],
  ['a tendon of the arm, rowing', having(arm, 'row_machine', 20, 60), ['C04']],
  ['a tendon of the leg, rowing', having(leg, 'row_machine', 30, 60), []],
  [
    'allowed by a professional',
    having(
      { ...flare('low_back_pain'), allowed: [{ activity: 'row_machine', by: 'physiotherapist' }] },
      'row_machine',
      60,
    ),
    [],
  ],
  [
    'allowed beside something else',
    having(
      {
        ...flare('low_back_pain'),
        allowed: [{ activity: 'run_easy' }, { activity: 'row_machine' }],
      },
      'row_machine',
      60,
    ),
    [],
  ],
  [
    'allowed for one condition, not for the other',
    having(
      [
        { ...flare('low_back_pain'), allowed: [{ activity: 'row_machine' }] },
        flare('carpal_tunnel'),
      ],
      'row_machine',
      20,
      60,
    ),
    ['C04'],
  ],
  [
    'something else allowed',
    having(
      { ...flare('low_back_pain'), allowed: [{ activity: 'run_easy' }] },
      'row_machine',
      20,
      60,
    ),
    ['C04'],
  ],
])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

const short = (date: string) => workout('walk_brisk', date, '10:00', 15, { usualMinutes: 30 });
const pinned = [{ activity: 'walk_brisk', start: `${WED}T10:00`, minutes: 60 } as const];
const wish = workout('walk_brisk', WED, '10:00', 60, { status: 'pinned' });
const person = { conditions: [flare('hip_pain')] };

test.each<[string, Week, string[]]>([
  ['twice a week', { person, blocks: [short(MON), short(WED)] }, []],
  ['three times a week', { person, blocks: [short(MON), short(WED), short(FRI)] }, ['C03']],
  [
    'a pinned one counts',
    { person, request: { pinned }, blocks: [short(MON), wish, short(FRI)] },
    ['C03'],
  ],
  ['and is itself a fact', { person, request: { pinned }, blocks: [short(MON), wish] }, []],
  [
    'of each activity',
    {
      person,
      blocks: [
        short(MON),
        short(WED),
        workout('elliptical', FRI, '10:00', 15, { usualMinutes: 30 }),
      ],
    },
    [],
  ],
  [
    'settled: as often as you like',
    { person: { conditions: [settled('hip_pain')] }, blocks: [short(MON), short(WED), short(FRI)] },
    [],
  ],
])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
