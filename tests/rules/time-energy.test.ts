import { type Changes, energyOf, setting } from '../support/request-builder.ts';
import { placementTable } from './tables.ts';

/** Energy 4, but for the evening. */
function evening(level: number): Changes {
  return { person: { energy: { default: { ...energyOf(4).default, evening: level } } } };
}

const WORK: Changes = {
  commitments: [{ title: 'Work', days: ['tue'], start: '09:00', end: '17:30' }],
};

const BUSY: Changes = { busy: [{ start: '2026-12-01T12:00', end: '2026-12-01T13:00' }] };

const NIGHTS: Changes = { person: { sleep: { bed: '08:00', wake: '15:00' } } };

placementTable('T01', 'free time', [
  ['half an hour after waking', {}, ['yoga_gentle'], 'tue 07:00', 'fine'],
  ['a quarter of an hour after waking', {}, ['yoga_gentle'], 'tue 06:45', 'forbidden'],
  ['to bedtime', {}, ['yoga_gentle'], 'tue 22:00', 'fine'],
  ['past bedtime', {}, ['yoga_gentle'], 'tue 22:15', 'forbidden'],
  ['a minute past bedtime, with set-up', {}, ['walk_easy', 30], 'tue 22:00', 'forbidden'],
  ['25 minutes and 5 of set-up to bedtime', {}, ['walk_easy', 25], 'tue 22:00', 'fine'],
  ['to a quarter of an hour before work', WORK, ['yoga_gentle'], 'tue 08:15', 'fine'],
  ['closer before work', WORK, ['yoga_gentle'], 'tue 08:30', 'forbidden'],
  ['within work', WORK, ['yoga_gentle'], 'tue 12:00', 'forbidden'],
  ['a quarter of an hour after work', WORK, ['yoga_gentle'], 'tue 17:45', 'fine'],
  ['at once after work', WORK, ['yoga_gentle'], 'tue 17:30', 'forbidden'],
  ['to a busy time', BUSY, ['yoga_gentle'], 'tue 11:30', 'fine'],
  ['into a busy time', BUSY, ['yoga_gentle', 35], 'tue 11:30', 'forbidden'],
  ['at once after a busy time', BUSY, ['yoga_gentle'], 'tue 13:00', 'fine'],
  ['to midnight', NIGHTS, ['yoga_gentle'], 'tue 23:30', 'fine'],
  ['over midnight', NIGHTS, ['yoga_gentle'], 'tue 23:45', 'forbidden'],
  ['from midnight on', NIGHTS, ['yoga_gentle'], 'tue 00:00', 'fine'],
  [
    'into a massage',
    { massages: [{ id: 'm1', start: '2026-12-01T17:00', regions: ['jaw'] }] },
    ['yoga_gentle'],
    'tue 16:45',
    'forbidden',
  ],
  [
    'at once after a massage',
    { massages: [{ id: 'm1', start: '2026-12-01T17:00', regions: ['jaw'] }] },
    ['yoga_gentle'],
    'tue 18:00',
    'fine',
  ],
  [
    'while away',
    { pauses: [{ from: '2026-12-01', to: '2026-12-01' }] },
    ['meal_prep_topup', 25],
    'tue 12:00',
    'forbidden',
  ],
  [
    'beside what is pinned',
    { pinned: [{ activity: 'tai_chi', start: '2026-12-01T10:00', minutes: 30 }] },
    ['yoga_gentle'],
    'tue 10:30',
    'fine',
  ],
  [
    'over what is pinned',
    { pinned: [{ activity: 'tai_chi', start: '2026-12-01T10:00', minutes: 35 }] },
    ['yoga_gentle'],
    'tue 10:30',
    'forbidden',
  ],
  ['today', { now: '2026-12-01T08:00' }, ['yoga_gentle'], 'tue 12:00', 'forbidden'],
  ['yesterday', { now: '2026-12-02T08:00' }, ['yoga_gentle'], 'tue 12:00', 'forbidden'],
  ['tomorrow', { now: '2026-11-30T23:59' }, ['yoga_gentle'], 'tue 12:00', 'fine'],
]);

placementTable('Z05', 'no workouts while ill or injured', [
  ['well', {}, ['walk_easy'], 'tue 12:00', 'fine'],
  [
    'ill',
    { pauses: [{ from: '2026-12-01', to: '2026-12-02', reason: 'ill' }] },
    ['breathing_relax', 10],
    'tue 12:00',
    'forbidden',
  ],
  [
    'injured, on the last day',
    { pauses: [{ from: '2026-12-01', to: '2026-12-02', reason: 'injured' }] },
    ['walk_easy'],
    'wed 12:00',
    'forbidden',
  ],
  [
    'the day after',
    { pauses: [{ from: '2026-12-01', to: '2026-12-02', reason: 'ill' }] },
    ['walk_easy'],
    'thu 12:00',
    'fine',
  ],
  [
    'cooking while ill',
    { pauses: [{ from: '2026-12-01', to: '2026-12-02', reason: 'ill' }] },
    ['meal_prep_batch', 90],
    'tue 12:00',
    'fine',
  ],
  [
    'a fever ticked',
    { person: { safety: ['fever_or_ill'] } },
    ['walk_easy'],
    'sun 12:00',
    'forbidden',
  ],
  [
    'cooking with a fever ticked',
    { person: { safety: ['fever_or_ill'] } },
    ['meal_prep_topup', 25],
    'sun 12:00',
    'fine',
  ],
]);

placementTable('E01', 'enough energy', [
  ['low effort at 2', evening(2), ['walk_easy'], 'tue 18:00', 'fine'],
  ['low effort under 2', evening(1.9), ['walk_easy'], 'tue 18:00', 'forbidden'],
  ['moderate effort at 3', evening(3), ['walk_brisk'], 'tue 18:00', 'fine'],
  ['moderate effort under 3', evening(2.9), ['walk_brisk'], 'tue 18:00', 'forbidden'],
  ['high effort at 4', evening(4), ['run_intervals'], 'tue 18:00', 'fine'],
  ['high effort under 4', evening(3.9), ['run_intervals'], 'tue 18:00', 'forbidden'],
  ['top-up cooking at 2', evening(2), ['meal_prep_topup', 25], 'tue 18:00', 'fine'],
  ['top-up cooking under 2', evening(1.9), ['meal_prep_topup', 25], 'tue 18:00', 'forbidden'],
  ['batch cooking at 3', evening(3), ['meal_prep_batch', 90], 'tue 18:00', 'fine'],
  ['batch cooking under 3', evening(2.9), ['meal_prep_batch', 90], 'tue 18:00', 'forbidden'],
  ['nothing at 1', evening(1), ['breathing_relax', 5], 'tue 18:00', 'forbidden'],
  ['to the drop at 17:00', evening(2), ['walk_brisk', 35], 'tue 16:15', 'fine'],
  ['into the drop, by set-up alone', evening(2), ['walk_brisk', 36], 'tue 16:15', 'forbidden'],
  [
    '3 for low effort where the person sets it',
    { ...evening(2), parameters: setting('E01.low', 3) },
    ['walk_easy'],
    'tue 18:00',
    'forbidden',
  ],
]);

/** High effort takes 5 + 30 + 10 minutes here. */
placementTable('E16', 'no high effort close to bed', [
  ['high, to 75 minutes before bed', {}, ['run_intervals'], 'tue 20:30', 'fine'],
  ['high, to an hour before bed', {}, ['run_intervals'], 'tue 20:45', 'forbidden'],
  ['high, to bed', {}, ['run_intervals'], 'tue 21:45', 'forbidden'],
  ['moderate, to bed', {}, ['walk_brisk'], 'tue 21:45', 'fine'],
  [
    'high, to 75 minutes before a bed after midnight',
    { person: { sleep: { bed: '00:30', wake: '08:00' } } },
    ['run_intervals'],
    'tue 22:30',
    'fine',
  ],
  [
    'high, to 45 minutes before a bed after midnight',
    { person: { sleep: { bed: '00:30', wake: '08:00' } } },
    ['run_intervals'],
    'tue 23:00',
    'forbidden',
  ],
  ['high, to an hour before sleep by day', NIGHTS, ['run_intervals'], 'tue 06:15', 'forbidden'],
  ['high, before that', NIGHTS, ['run_intervals'], 'tue 06:00', 'fine'],
  ['high, close to the bed of Sunday’s night', {}, ['run_intervals'], 'sun 21:00', 'forbidden'],
  [
    'two hours where the person sets them',
    { parameters: setting('E16.before_bed_min', 120) },
    ['run_intervals'],
    'tue 20:30',
    'forbidden',
  ],
]);
