// A plan made by hand: small, and with something of everything that a view shows.
import { type Block, type Plan, planSchema, type RecoveryWindow } from '../../src/contract/plan.ts';
import { validate } from '../../src/contract/validate.ts';
import { PHASE } from '../../src/knowledge/wording.ts';

/** The plan, after the contract has agreed that it is one. */
function validPlan(plan: Plan): Plan {
  const result = validate(planSchema, JSON.parse(JSON.stringify(plan)));
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2));
  return result.value;
}

const WALK: Block = {
  id: 'anna-2026-11-30-walk_1',
  kind: 'workout',
  activity: 'walk_easy',
  title: 'Easy walk',
  start: '2026-11-30T07:00:00+01:00',
  end: '2026-11-30T07:25:00+01:00',
  minutes: 20,
  usualMinutes: 20,
  setUpMinutes: 5,
  cleanUpMinutes: 0,
  travelMinutes: 0,
  effort: 'low',
  effortPoints: 3,
  load: 60,
  regions: {},
  energy: 3,
  place: 'outdoors',
  covers: [],
  variant: 'full',
  status: 'planned',
  sequence: 0,
  reasons: [],
};

export function block(changes: Partial<Block> = {}): Block {
  return { ...WALK, ...changes };
}

/** From a day and two clock times, in Berlin's winter. */
export function at(day: string, start: string, end: string): Pick<Block, 'start' | 'end'> {
  return { start: `${day}T${start}:00+01:00`, end: `${day}T${end}:00+01:00` };
}

export function phase(
  name: RecoveryWindow['phase'],
  start: string,
  end: string,
  massage = 'm1',
): RecoveryWindow {
  return {
    massage,
    phase: name,
    start: `${start}:00+01:00`,
    end: `${end}:00+01:00`,
    regions: ['low_back', 'hip'],
    text: `From here to there. ${PHASE[name].text}`,
  };
}

/** A week without anything in it; energy 3 on every day. */
export function emptyPlan(changes: Partial<Plan> = {}): Plan {
  const budget = ['30', '01', '02', '03', '04', '05', '06'].map((day) => ({
    date: `2026-${day === '30' ? '11' : '12'}-${day}`,
    capacity: 6,
    work: 2,
    setUp: 0,
    workout: 0,
    mealPrep: 0,
  }));
  return validPlan({
    schema: 'recovery-plan/plan@1',
    generator: 'recovery-plan 0.0.0',
    revision: 1,
    madeAt: '2026-11-29T18:00:00+01:00',
    timeZone: 'Europe/Berlin',
    week: { start: '2026-11-30', end: '2026-12-06', iso: '2026-W49' },
    summary: 'Nothing is planned this week.',
    blocks: [],
    windows: [],
    nextMassage: null,
    unplaced: [],
    changes: [],
    dropped: [],
    load: { previous: 0, planned: 0, cap: 210, minutes: 0, bindingRule: 'P02' },
    budget,
    score: { value: 0, optimal: true },
    notices: [],
    warnings: [],
    ...changes,
  });
}

const MASSAGE = block({
  id: 'anna-2026-11-30-massage-m1',
  kind: 'massage',
  activity: 'massage',
  title: 'Massage',
  ...at('2026-12-01', '17:00', '18:00'),
  minutes: 60,
  usualMinutes: 60,
  setUpMinutes: 0,
  effortPoints: 0,
  load: 0,
  place: null,
  status: 'pinned',
  reasons: [{ rule: 'M01', basis: 'article', text: 'Your appointment: deep tissue.', data: {} }],
});

const COOKING = block({
  id: 'anna-2026-11-30-meal_prep_1',
  kind: 'meal-prep',
  activity: 'meal_prep_batch',
  title: 'Cook for several days',
  ...at('2026-12-03', '18:30', '20:00'),
  minutes: 90,
  usualMinutes: 90,
  setUpMinutes: 0,
  place: 'home',
  covers: ['2026-12-04', '2026-12-05', '2026-12-06'],
  reasons: [
    {
      rule: 'E03',
      basis: 'article',
      text: 'Thursday 18:30: your energy is 3 of 5 then.',
      data: {},
    },
    { rule: 'F01', basis: 'research', text: 'It feeds three days.', data: {} },
  ],
});

const STRENGTH = block({
  id: 'anna-2026-11-30-strength_1',
  activity: 'strength_full_light',
  title: 'Full-body strength, light',
  ...at('2026-12-05', '09:00', '10:00'),
  minutes: 20,
  usualMinutes: 30,
  cleanUpMinutes: 5,
  travelMinutes: 30,
  effort: 'moderate',
  effortPoints: 5,
  load: 100,
  place: 'gym',
  variant: 'shortened',
  reasons: [
    {
      rule: 'E03',
      basis: 'article',
      text: 'Saturday 09:00: your energy is 4 of 5 then.',
      data: {},
    },
    { rule: 'M05', basis: 'practice', text: 'Shortened from 30 to 20 minutes.', data: {} },
    { rule: 'P07', basis: 'our-choice', text: 'Strength goes with every goal.', data: {} },
  ],
});

/** Blocks out of order on purpose: a view numbers them by time. */
export function samplePlan(changes: Partial<Plan> = {}): Plan {
  return emptyPlan({
    summary: 'Two workouts and one cooking time go around Tuesday’s massage.',
    blocks: [
      STRENGTH,
      block({
        reasons: [{ rule: 'E03', basis: 'article', text: 'Monday 07:00: a calm start.', data: {} }],
      }),
      MASSAGE,
      COOKING,
    ],
    windows: [
      phase('rest', '2026-12-01T18:00', '2026-12-02T18:00'),
      phase('easy', '2026-12-02T18:00', '2026-12-03T06:00'),
      phase('build-up', '2026-12-03T06:00', '2026-12-04T18:00'),
      phase('relaxed', '2026-12-04T18:00', '2026-12-10T18:00'),
    ],
    nextMassage: {
      from: '2026-12-10T18:00:00+01:00',
      to: '2026-12-15T18:00:00+01:00',
      slots: [
        {
          start: '2026-12-12T10:00:00+01:00',
          end: '2026-12-12T11:00:00+01:00',
          text: 'Saturday 2026-12-12 10:00: nothing moves.',
        },
      ],
      text: 'The days after Thursday 2026-12-10 would be timely.',
    },
    unplaced: [
      {
        activity: 'yoga_gentle',
        minutes: 30,
        rule: 'E04',
        text: 'Every day already asks for all it can carry.',
        smallestChange: 'a free half-hour on Friday.',
      },
    ],
    changes: [{ block: 'x', from: null, to: null, text: 'Easy walk moves to Monday 07:00.' }],
    load: { previous: 150, planned: 160, cap: 165, minutes: 40, bindingRule: 'P03' },
    notices: [{ rule: 'M19', text: 'Drink as you normally would.' }],
    warnings: [{ rule: 'T01', text: 'Massage on Tuesday overlaps Büro.' }],
    ...changes,
  });
}
