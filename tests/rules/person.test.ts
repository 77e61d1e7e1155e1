import type { Person } from '../../src/contract/request.ts';
import { type Changes, energyOf, MON, setting, TUE } from '../support/request-builder.ts';
import { placementTable } from './tables.ts';

function person(changes: Partial<Person>): Changes {
  return { person: changes };
}

/** For knees: jumping is to avoid in a flare, work for the legs to limit. */
function knees(pain: number): Changes {
  return person({ conditions: [{ id: 'knee_pain', pain }] });
}

placementTable('Z02', 'low effort until a professional agrees', [
  ['low', person({ safety: ['new_injury'] }), ['walk_easy'], 'tue 12:00', 'fine'],
  ['moderate', person({ safety: ['new_injury'] }), ['walk_brisk'], 'tue 12:00', 'forbidden'],
  ['high', person({ safety: ['chest_symptoms'] }), ['run_intervals'], 'tue 12:00', 'forbidden'],
  ['cooking', person({ safety: ['new_injury'] }), ['meal_prep_batch', 90], 'tue 12:00', 'fine'],
  [
    'moderate, agreed',
    person({ safety: ['new_injury'], clearedByProfessional: true }),
    ['walk_brisk'],
    'tue 12:00',
    'fine',
  ],
  ['moderate, nothing ticked', {}, ['walk_brisk'], 'tue 12:00', 'fine'],
  [
    'moderate, a massage caution',
    person({ safety: ['clot'] }),
    ['walk_brisk'],
    'tue 12:00',
    'fine',
  ],
  [
    'moderate, flagged today',
    { checkIns: [{ at: '2026-11-29T08:00', flags: ['new_injury'] }] },
    ['walk_brisk'],
    'tue 12:00',
    'forbidden',
  ],
]);

placementTable('C04', 'avoided for now', [
  ['to avoid in a flare', knees(4), ['jump_plyo', 5], 'tue 12:00', 'forbidden'],
  ['settled', knees(3.9), ['jump_plyo', 5], 'tue 12:00', 'fine'],
  ['to limit', knees(4), ['strength_lower', 30], 'tue 12:00', 'fine'],
  ['cooking', knees(4), ['meal_prep_batch', 90], 'tue 12:00', 'fine'],
  [
    'allowed by somebody',
    person({ conditions: [{ id: 'knee_pain', pain: 9, allowed: [{ activity: 'jump_plyo' }] }] }),
    ['jump_plyo', 5],
    'tue 12:00',
    'fine',
  ],
  [
    'by another condition',
    person({
      conditions: [{ id: 'knee_pain', allowed: [{ activity: 'jump_plyo' }] }, { id: 'hip_pain' }],
    }),
    ['jump_plyo', 5],
    'tue 12:00',
    'forbidden',
  ],
]);

placementTable('C03', 'short and gentle where a condition limits', [
  ['half', knees(4), ['strength_lower', 30, { usualMinutes: 60 }], 'tue 12:00', 'fine'],
  ['more', knees(4), ['strength_lower', 35, { usualMinutes: 60 }], 'tue 12:00', 'forbidden'],
  ['20 of 45', knees(4), ['strength_lower', 20, { usualMinutes: 45 }], 'tue 12:00', 'fine'],
  ['25 of 45', knees(4), ['strength_lower', 25, { usualMinutes: 45 }], 'tue 12:00', 'forbidden'],
  ['5 of 5', knees(4), ['strength_lower', 5, { usualMinutes: 5 }], 'tue 12:00', 'fine'],
  ['10 of 15', knees(4), ['strength_lower', 10, { usualMinutes: 15 }], 'tue 12:00', 'forbidden'],
  ['all of it, settled', knees(3), ['strength_lower', 60], 'tue 12:00', 'fine'],
  [
    'high, however short: settled, avoid is limit',
    knees(3),
    ['jump_plyo', 5, { usualMinutes: 60 }],
    'tue 12:00',
    'forbidden',
  ],
  ['what is preferred', knees(9), ['swim_easy', 60], 'tue 12:00', 'fine'],
  ['cooking', knees(9), ['meal_prep_batch', 90], 'tue 12:00', 'fine'],
]);

const LONGEST_30 = person({ recent: { longestMinutes: 30 } });

placementTable('P04', 'no big jump in one session', [
  ['5 minutes more', LONGEST_30, ['walk_easy', 35], 'tue 12:00', 'fine'],
  ['10 minutes more', LONGEST_30, ['walk_easy', 40], 'tue 12:00', 'forbidden'],
  [
    'its usual length',
    LONGEST_30,
    ['walk_easy', 20, { usualMinutes: 40 }],
    'tue 12:00',
    'forbidden',
  ],
  ['a new kind', LONGEST_30, ['yoga_gentle', 35], 'tue 12:00', 'fine'],
  ['15 minutes, nothing known', {}, ['walk_easy', 15], 'tue 12:00', 'fine'],
  ['20 minutes, nothing known', {}, ['walk_easy', 20], 'tue 12:00', 'forbidden'],
  [
    'a tenth more than an hour',
    person({ recent: { longestMinutes: 60 } }),
    ['walk_easy', 65],
    'tue 12:00',
    'fine',
  ],
  [
    'a tenth more than 50: just 55',
    person({ recent: { longestMinutes: 50 } }),
    ['walk_easy', 55],
    'tue 12:00',
    'fine',
  ],
  [
    'more than a tenth',
    person({ recent: { longestMinutes: 60 } }),
    ['walk_easy', 70],
    'tue 12:00',
    'forbidden',
  ],
  ['cooking', {}, ['meal_prep_batch', 150], 'tue 12:00', 'fine'],
]);

/** Six points a day, of which work on Tuesday takes four. */
const WORKED: Changes = {
  person: { energy: energyOf(3), places: { gym: 15, pool: 30 } },
  commitments: [{ title: 'Work', days: ['tue'], start: '09:00', end: '10:00', workload: 3 }],
};

const PINNED: Changes = {
  ...WORKED,
  pinned: [{ activity: 'tai_chi', start: '2026-12-01T12:00', minutes: 30 }],
};

placementTable('E04', 'within the day’s budget', [
  ['2 of the 2 left', WORKED, ['walk_brisk'], 'tue 18:00', 'fine'],
  ['3 of the 2 left', WORKED, ['run_intervals'], 'tue 18:00', 'forbidden'],
  ['3 on another day', WORKED, ['run_intervals'], 'wed 18:00', 'fine'],
  ['an hour of low effort', WORKED, ['walk_easy', 60], 'tue 18:00', 'fine'],
  ['more than an hour, moderate', WORKED, ['walk_brisk', 65], 'tue 18:00', 'forbidden'],
  ['more than an hour, low', WORKED, ['walk_easy', 65], 'tue 18:00', 'fine'],
  ['with a short trip', WORKED, ['elliptical', 15], 'tue 18:00', 'forbidden'],
  ['low with a longer trip', WORKED, ['swim_easy', 15], 'tue 18:00', 'forbidden'],
  ['batch cooking', WORKED, ['meal_prep_batch', 90], 'tue 18:00', 'fine'],
  ['1 of 1 beside what is pinned', PINNED, ['walk_easy'], 'tue 18:00', 'fine'],
  ['2 of 1 beside what is pinned', PINNED, ['walk_brisk'], 'tue 18:00', 'forbidden'],
  ['top-up cooking beside it', PINNED, ['meal_prep_topup', 25], 'tue 18:00', 'fine'],
  ['batch cooking beside it', PINNED, ['meal_prep_batch', 90], 'tue 18:00', 'forbidden'],
  [
    'where the person says cooking takes nothing',
    { ...PINNED, parameters: { ...setting('E04.topup', 0), ...setting('E04.work_3', 5) } },
    ['meal_prep_topup', 25],
    'tue 18:00',
    'fine',
  ],
]);

const nights = (today: number, before: number): Changes => ({
  now: `${TUE}T08:00`,
  checkIns: [
    { at: `${MON}T07:00`, sleepHours: before },
    { at: `${TUE}T07:00`, sleepHours: today },
  ],
});

placementTable('E14', 'nothing hard after a short night', [
  ['six hours are enough', nights(6, 5), ['run_intervals'], 'tue 18:00', 'fine'],
  ['less is not, for high effort', nights(5.5, 6), ['run_intervals'], 'tue 18:00', 'forbidden'],
  ['moderate effort is fine', nights(5.5, 6), ['walk_brisk'], 'tue 18:00', 'fine'],
  ['but not after two', nights(5.5, 5.5), ['walk_brisk'], 'tue 18:00', 'forbidden'],
  ['low effort always is', nights(5, 5), ['walk_easy'], 'tue 18:00', 'fine'],
  ['tomorrow is another day', nights(5, 5), ['run_intervals'], 'wed 18:00', 'fine'],
]);
