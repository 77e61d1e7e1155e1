import type { Request } from '../contract/request.ts';

const WORKDAYS = ['mon', 'wed', 'thu', 'fri'] as const;

/** Anna sits at a desk, has a sore low back, and a massage on Tuesday. */
export const EXAMPLE: Request = {
  schema: 'recovery-plan/request@1',
  timeZone: 'Europe/Berlin',
  week: '2026-11-30',
  now: '2026-11-29T18:00',
  person: {
    id: 'anna',
    adult: true,
    safety: [],
    clearedByProfessional: false,
    age65: false,
    weekStart: 'mon',
    sleep: {
      bed: '22:30',
      wake: '06:30',
      hours: 7.5,
      days: { sat: { bed: '00:30', wake: '08:00' } },
    },
    chronotype: 3,
    energy: {
      default: { early: 3, morning: 4, afternoon: 3, evening: 2 },
      days: { sat: { early: 3, evening: 4 } },
    },
    stress: 3,
    dailyStrain: 3,
    recent: {
      weeksActive: 6,
      sessionsPerWeek: 2,
      minutesPerWeek: 60,
      longestMinutes: 30,
      strengthDays: 1,
    },
    goal: 'get-fitter',
    activities: ['walk_brisk', 'strength_full_light', 'yoga_gentle', 'swim_easy'],
    places: { gym: 15, pool: 20 },
    gear: ['mat', 'bands'],
    conditions: [
      {
        id: 'low_back_pain',
        pain: 3,
        allowed: [{ activity: 'row_machine', by: 'physiotherapist', date: '2026-11-02' }],
      },
    ],
    mealPrep: {
      days: 4,
      for: ['mon', 'tue', 'wed', 'thu'],
      minutes: 90,
      freezer: false,
      foodGuidance: 'uk',
    },
    policy: { missed: 'next-good-slot' },
  },
  commitments: [
    { title: 'Work', days: [...WORKDAYS], start: '09:00', end: '17:30', workload: 2 },
    { title: 'Work until the massage', days: ['tue'], start: '09:00', end: '16:30', workload: 2 },
  ],
  busy: [{ title: 'Dentist', start: '2026-12-03T18:00', end: '2026-12-03T19:00' }],
  calendars: [],
  massages: [
    {
      id: 'm1',
      start: '2026-12-01T17:00',
      minutes: 60,
      type: 'neuromuscular',
      pressure: 'firm',
      regions: ['low_back', 'hip'],
      firstTime: false,
      feedback: null,
    },
  ],
  checkIns: [
    {
      at: '2026-11-29T07:00',
      energy: 3,
      soreness: 2,
      sorenessElsewhere: 0,
      sleepHours: 7,
      sleepQuality: 4,
      stress: 2,
      flags: [],
    },
  ],
  sessions: [
    done('walk_brisk', '2026-11-03T07:00', 25, 4),
    done('strength_full_light', '2026-11-07T10:00', 25, 5),
    done('walk_brisk', '2026-11-10T07:00', 30, 4),
    done('yoga_gentle', '2026-11-14T10:00', 45, 2),
    done('strength_full_light', '2026-11-15T10:00', 30, 5),
    done('walk_brisk', '2026-11-17T07:00', 30, 4),
    done('strength_full_light', '2026-11-21T10:00', 30, 5),
    done('meal_prep_batch', '2026-11-22T16:00', 90, 3),
    done('walk_brisk', '2026-11-24T07:00', 30, 4),
    done('strength_full_light', '2026-11-28T10:00', 30, 5),
  ],
  pinned: [{ activity: 'yoga_gentle', start: '2026-12-05T10:00', minutes: 45 }],
  pauses: [],
  parameters: {
    'M01.fade_h': { value: 30, basis: 'your-data', observations: 4, range: [26, 36] },
  },
  previousPlan: null,
};

type Session = NonNullable<Request['sessions']>[number];

function done(
  activity: Session['activity'],
  start: string,
  minutes: number,
  effort: number,
): Session {
  return { activity, start, minutes, effort, status: 'done' };
}
