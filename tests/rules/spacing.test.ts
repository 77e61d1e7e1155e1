import type { Request } from '../../src/contract/request.ts';
import type { Changes } from '../support/request-builder.ts';
import { pairTable, placementTable } from './tables.ts';

type Session = NonNullable<Request['sessions']>[number];

/** Work for the legs on Wednesday. */
const LEGS: Changes = {
  pinned: [{ activity: 'strength_lower', start: '2026-12-02T12:00', minutes: 15 }],
};

const STRESSED: Changes = { person: { stress: 4 } };

/** Something on the Sunday before the week. */
function before(activity: Session['activity'], status: Session['status'] = 'done'): Changes {
  return { sessions: [{ activity, start: '2026-11-29T10:00', minutes: 30, status }] };
}

placementTable('P08', 'days between hard work for one region', [
  ['two days before', LEGS, ['strength_full_light'], 'mon 12:00', 'fine'],
  ['the day before', LEGS, ['strength_full_light'], 'tue 12:00', 'forbidden'],
  ['on the day', LEGS, ['strength_full_light'], 'wed 18:00', 'forbidden'],
  ['the day after', LEGS, ['strength_full_light'], 'thu 07:00', 'forbidden'],
  ['two days after', LEGS, ['strength_full_light'], 'fri 07:00', 'fine'],
  ['high effort', LEGS, ['run_intervals'], 'thu 12:00', 'forbidden'],
  ['moderate effort that is no strength', LEGS, ['run_easy'], 'thu 12:00', 'fine'],
  ['other regions', LEGS, ['strength_upper'], 'thu 12:00', 'fine'],
  ['a shared region of load 1', LEGS, ['core_floor'], 'thu 12:00', 'fine'],
  ['cooking', LEGS, ['meal_prep_batch', 90], 'thu 12:00', 'fine'],
  [
    'stressed, two days before',
    { ...LEGS, ...STRESSED },
    ['strength_full_light'],
    'mon 12:00',
    'forbidden',
  ],
  [
    'stressed, two days after',
    { ...LEGS, ...STRESSED },
    ['strength_full_light'],
    'fri 12:00',
    'forbidden',
  ],
  [
    'stressed, three days after',
    { ...LEGS, ...STRESSED },
    ['strength_full_light'],
    'sat 12:00',
    'fine',
  ],
  [
    'done the day before the week',
    before('strength_lower'),
    ['strength_full_light'],
    'mon 12:00',
    'forbidden',
  ],
  ['done two days before', before('strength_lower'), ['strength_full_light'], 'tue 12:00', 'fine'],
  [
    'assumed',
    before('strength_lower', 'assumed'),
    ['strength_full_light'],
    'mon 12:00',
    'forbidden',
  ],
  ['skipped', before('strength_lower', 'skipped'), ['strength_full_light'], 'mon 12:00', 'fine'],
  ['a hard run done', before('run_intervals'), ['strength_full_light'], 'mon 12:00', 'forbidden'],
  ['an easy run done', before('run_easy'), ['strength_full_light'], 'mon 12:00', 'fine'],
  [
    'stressed, done two days before',
    { ...before('strength_lower'), ...STRESSED },
    ['strength_full_light'],
    'tue 12:00',
    'forbidden',
  ],
  [
    'stressed, done three days before',
    { ...before('strength_lower'), ...STRESSED },
    ['strength_full_light'],
    'wed 12:00',
    'fine',
  ],
]);

const HARD: Changes = {
  pinned: [{ activity: 'run_intervals', start: '2026-12-02T12:00', minutes: 15 }],
};

placementTable('P09', 'one hard session a day', [
  ['high on the day', HARD, ['swim_laps_hard'], 'wed 18:00', 'forbidden'],
  ['high on the next', HARD, ['swim_laps_hard'], 'thu 18:00', 'fine'],
  ['moderate on the day', HARD, ['walk_brisk'], 'wed 18:00', 'fine'],
  ['high on a day of moderate work', LEGS, ['swim_laps_hard'], 'wed 18:00', 'fine'],
  ['cooking on the day', HARD, ['meal_prep_batch', 90], 'wed 18:00', 'fine'],
]);

pairTable('P08', 'days between hard work for one region', [
  ['on one day', {}, ['strength_lower'], ['strength_full_light'], 0, 'forbidden'],
  ['a day apart', {}, ['strength_lower'], ['strength_full_light'], 1, 'forbidden'],
  ['two days apart', {}, ['strength_lower'], ['strength_full_light'], 2, 'fine'],
  [
    'stressed, two days apart',
    STRESSED,
    ['strength_lower'],
    ['strength_full_light'],
    2,
    'forbidden',
  ],
  ['stressed, three days apart', STRESSED, ['strength_lower'], ['strength_full_light'], 3, 'fine'],
  ['other regions', {}, ['strength_lower'], ['strength_upper'], 1, 'fine'],
  ['a shared region of load 1', {}, ['strength_lower'], ['core_floor'], 1, 'fine'],
  ['hard and strength', {}, ['run_intervals'], ['strength_full_light'], 1, 'forbidden'],
  ['hard for legs and for arms', {}, ['run_intervals'], ['strength_upper'], 1, 'fine'],
  ['neither strength nor hard', {}, ['run_easy'], ['walk_brisk'], 0, 'fine'],
]);

pairTable('P09', 'one hard session a day', [
  ['two hard on one day', {}, ['run_intervals'], ['swim_laps_hard'], 0, 'forbidden'],
  ['a day apart', {}, ['run_intervals'], ['swim_laps_hard'], 1, 'fine'],
  ['hard and moderate', {}, ['run_intervals'], ['walk_brisk'], 0, 'fine'],
  ['hard and cooking', {}, ['run_intervals'], ['meal_prep_batch', 90], 0, 'fine'],
]);

pairTable('T01', 'no activity twice a day', [
  ['the same on one day', {}, ['walk_easy', 10], ['walk_easy', 20], 0, 'forbidden'],
  ['the same on two', {}, ['walk_easy', 10], ['walk_easy', 20], 1, 'fine'],
  ['two on one day', {}, ['walk_easy'], ['walk_brisk'], 0, 'fine'],
  ['the same cooking', {}, ['meal_prep_batch', 90], ['meal_prep_batch', 90], 0, 'forbidden'],
]);
