// As much as a week may hold: two workouts a day, cooking, massages, and long texts to everything.
import type { Block, Plan } from '../../src/contract/plan.ts';
import { at, block, phase, samplePlan } from './plan-fixture.ts';

const DAYS = [
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
  '2026-12-03',
  '2026-12-04',
  '2026-12-05',
  '2026-12-06',
];

const LONG =
  'your energy is 4 of 5 then, it is the day after an easy one, and the areas massaged on Tuesday are in their build-up phase.';

const SECOND = {
  rule: 'M05',
  basis: 'practice',
  text: 'Shortened from 60 to 45 minutes.',
  data: {},
} as const;

function workout(day: string, start: string, end: string, title: string): Block {
  return block({
    id: `anna-2026-11-30-${day}-${start.replace(':', '')}`,
    ...at(day, start, end),
    title,
    minutes: 45,
    usualMinutes: 60,
    travelMinutes: 30,
    place: 'pool',
    effort: 'moderate',
    variant: 'shortened',
    reasons: [
      { rule: 'E03', basis: 'article', text: `Monday ${start}: ${LONG}`, data: {} },
      SECOND,
    ],
  });
}

function cooking(day: string, index: number): Block {
  return block({
    id: `anna-2026-11-30-meal_prep_${index}`,
    kind: 'meal-prep',
    activity: 'meal_prep_batch',
    title: 'Cook for several days, with something for the freezer',
    ...at(day, '19:30', '21:00'),
    minutes: 90,
    usualMinutes: 90,
    place: 'home',
    covers: DAYS.slice(0, 3),
    reasons: [{ rule: 'F01', basis: 'research', text: `It feeds three days; ${LONG}`, data: {} }],
  });
}

/** 14 workouts, 4 times of cooking, a massage. */
export function fullWeek(changes: Partial<Plan> = {}): Plan {
  const sample = samplePlan();
  const massages = sample.blocks.filter(({ kind }) => kind === 'massage');
  return samplePlan({
    blocks: [
      ...massages,
      ...DAYS.map((day) => workout(day, '06:30', '07:15', 'Full-body strength, light')),
      ...DAYS.map((day) => workout(day, '18:15', '19:30', 'Easy swim with a long warm-up')),
      ...['2026-11-30', '2026-12-02', '2026-12-04', '2026-12-06'].map(cooking),
    ],
    windows: [...sample.windows, phase('relaxed', '2026-11-27T18:00', '2026-12-01T17:00', 'm0')],
    unplaced: Array.from({ length: 4 }, (_, index) => ({
      activity: 'yoga_gentle',
      minutes: 20 + index * 5,
      rule: 'E04',
      text: `Every day already asks for all it can carry, because ${LONG}`,
      smallestChange: 'a free half-hour on Friday, between the end of work and the evening swim.',
    })),
    notices: sample.notices.concat({
      rule: 'P11',
      text: `This week is lighter on purpose: ${LONG}`,
    }),
    warnings: ['Work', 'School run', 'Choir'].map((title) => ({
      rule: 'T01',
      text: `Full-body strength on Monday overlaps ${title}.`,
    })),
    ...changes,
  });
}
