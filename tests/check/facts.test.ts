import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import {
  breachesOf,
  broken,
  cooking,
  MON,
  massage,
  planOf,
  requestOf,
  SAT,
  TUE,
  type Week,
  workout,
} from './builder.ts';

/** The block of the contract's example, written out. */
const EXAMPLE: Block = {
  id: 'anna-2026-11-30-strength_full_light_1',
  kind: 'workout',
  activity: 'strength_full_light',
  title: 'Full-body strength, light',
  start: '2026-12-05T09:00:00+01:00',
  end: '2026-12-05T09:40:00+01:00',
  minutes: 30,
  usualMinutes: 30,
  setUpMinutes: 5,
  cleanUpMinutes: 5,
  travelMinutes: 0,
  effort: 'moderate',
  effortPoints: 5,
  load: 150,
  regions: {
    shoulder: 1,
    elbow_forearm: 1,
    wrist_hand: 1,
    upper_back: 1,
    low_back: 1,
    core: 1,
    hip: 2,
    thigh: 2,
    knee: 1,
    calf_ankle: 1,
  },
  energy: 4,
  place: 'home',
  covers: [],
  variant: 'full',
  status: 'planned',
  sequence: 0,
  reasons: [],
};

const { hip, ...withoutHip } = EXAMPLE.regions;

describe('the figures of a block are those of the catalogue and the request', () => {
  test.each<[string, Partial<Block>, string[]]>([
    ['as they are', {}, []],
    ['whatever it is called', { title: 'Something' }, []],
    ['whatever its variant', { variant: 'substitute' }, []],
    ['another kind', { kind: 'meal-prep' }, ['plan']],
    ['less set-up', { setUpMinutes: 0, end: '2026-12-05T09:35:00+01:00' }, ['plan']],
    ['less clean-up', { cleanUpMinutes: 0, end: '2026-12-05T09:35:00+01:00' }, ['plan']],
    [
      'travel to the living room',
      { travelMinutes: 10, end: '2026-12-05T09:50:00+01:00' },
      ['plan'],
    ],
    ['an end that is not the sum', { end: '2026-12-05T09:45:00+01:00' }, ['plan']],
    ['an end before the start', { end: '2026-12-05T08:00:00+01:00' }, ['T01', 'plan']],
    ['easier in words', { effort: 'low' }, ['plan']],
    ['fewer points', { effortPoints: 4 }, ['plan']],
    ['less load', { load: 120 }, ['plan']],
    ['a region left out', { regions: withoutHip }, ['plan']],
    ['a region made lighter', { regions: { ...EXAMPLE.regions, hip: 1 } }, ['plan']],
    ['a region that is not loaded', { regions: { ...EXAMPLE.regions, jaw: 1 } }, ['plan']],
    ['more energy', { energy: 5 }, ['plan']],
    ['another place', { place: 'gym' }, ['plan']],
    ['no place', { place: null }, ['plan']],
    [
      'minutes that are no multiple of 5',
      { minutes: 32, load: 160, end: '2026-12-05T09:42:00+01:00' },
      ['plan'],
    ],
    ['no minutes', { minutes: 0, load: 0, end: '2026-12-05T09:10:00+01:00' }, ['plan']],
    ['another offset', { start: '2026-12-05T08:00:00Z' }, ['plan']],
    ['no offset', { start: '2026-12-05T09:00' }, ['plan']],
    ['seconds', { start: '2026-12-05T09:00:30+01:00' }, ['plan']],
  ])('%s', (_, changes, rules) => {
    expect(hip).toBe(2);
    expect(broken({ blocks: [{ ...EXAMPLE, ...changes }], plan: loadOf(changes) })).toEqual(rules);
  });

  /** The account of the week is true, so that only the block is not. */
  function loadOf({ minutes = 30 }: Partial<Block>): Partial<Plan> {
    const { load, budget } = planOf({ blocks: [EXAMPLE] });
    return { load: { ...load, planned: minutes * 5, minutes }, budget };
  }

  test('the way to the pool, both ways', () => {
    const swim = workout('swim_easy', MON, '10:00', 30);
    expect(swim).toMatchObject({ travelMinutes: 40, end: '2026-11-30T11:35:00+01:00' });
    expect(broken({ blocks: [swim] })).toEqual([]);
    const near = { ...swim, travelMinutes: 20, end: '2026-11-30T11:15:00+01:00' };
    const { budget } = planOf({ blocks: [swim] });
    expect(broken({ blocks: [near], plan: { budget } })).toEqual(['plan']);
  });

  test('the first of its places that the person has', () => {
    const gym = workout('elliptical', MON, '10:00', 30);
    expect(gym).toMatchObject({ place: 'gym', travelMinutes: 30 });
    expect(broken({ blocks: [gym] })).toEqual([]);
    const home: Partial<Block> = { place: 'home', travelMinutes: 0, end: `${MON}T10:45:00+01:00` };
    expect(broken({ person: { places: {} }, blocks: [{ ...gym, ...home }] })).toEqual([]);
    expect(broken({ person: { places: {} }, blocks: [gym] })).toEqual(['plan']);
  });

  test('cooking and massages load nothing', () => {
    const request = { massages: [{ id: 'm1', start: `${SAT}T17:00` }] };
    const week = (changes: Partial<Block>): Week => ({
      request,
      blocks: [massage(SAT, '17:00', 60, changes)],
    });
    expect(broken(week({}))).toEqual([]);
    expect(broken(week({ load: 10 }))).toEqual(['plan']);
    expect(broken(week({ regions: { hip: 1 } }))).toEqual(['plan']);
    expect(broken(week({ kind: 'workout' }))).toContain('plan');
    const cook = (changes: Partial<Block>) => [
      cooking('meal_prep_topup', MON, '10:00', [TUE], changes),
    ];
    expect(broken({ blocks: cook({}) })).toEqual([]);
    expect(broken({ blocks: cook({ load: 10 }) })).toEqual(['plan']);
    expect(broken({ blocks: cook({ place: 'gym' }) })).toEqual(['plan']);
  });
});

describe('only what the person listed, where they can', () => {
  test.each<[string, Week, string[]]>([
    [
      'listed',
      { person: { activities: ['tai_chi'] }, blocks: [workout('tai_chi', MON, '10:00', 30)] },
      [],
    ],
    [
      'not listed',
      { person: { activities: ['tai_chi'] }, blocks: [workout('yoga_gentle', MON, '10:00', 30)] },
      ['plan'],
    ],
    [
      'the fallbacks',
      {
        person: { activities: ['tai_chi'] },
        blocks: [
          workout('walk_easy', MON, '10:00', 10),
          workout('breathing_relax', MON, '12:00', 10),
          workout('stretch_mobility', TUE, '12:00', 10),
        ],
      },
      [],
    ],
    ['a pool nobody has', { person: { places: {} }, blocks: [poolless('planned')] }, ['plan']],
    [
      'a wish for a pool nobody has',
      {
        person: { places: {}, activities: ['tai_chi'] },
        request: {
          pinned: [{ activity: 'swim_easy', start: `${MON}T10:00`, minutes: 30 }],
        },
        blocks: [poolless('pinned')],
      },
      [],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('a wish for a pool nobody has is not met at home', () => {
    const request = {
      pinned: [{ activity: 'swim_easy', start: `${MON}T10:00`, minutes: 30 } as const],
    };
    const at = (place: Block['place']): Week => ({
      person: { places: {} },
      request,
      blocks: [{ ...poolless('pinned'), place }],
    });
    expect(broken(at('pool'))).toEqual([]);
    expect(broken(at(null))).toEqual([]);
    expect(broken(at('home'))).toEqual(['plan']);
  });

  function poolless(status: Block['status']): Block {
    const changes = { travelMinutes: 0, end: `${MON}T10:55:00+01:00`, status };
    return workout('swim_easy', MON, '10:00', 30, changes);
  }

  test('the starter set, where nothing is listed', () => {
    const { activities, ...person } = requestOf({}).person;
    expect(activities).toHaveLength(29);
    const week = (block: Block): Week => ({ request: { person }, blocks: [block] });
    expect(broken(week(workout('core_floor', MON, '10:00', 30)))).toEqual([]);
    expect(broken(week(workout('tai_chi', MON, '10:00', 30)))).toEqual(['plan']);
  });

  test('an activity nobody knows', () => {
    // As a caller without types might hand it over.
    const plan: Plan = JSON.parse(
      JSON.stringify(planOf({ blocks: [EXAMPLE] })).replaceAll('strength_full_light"', 'parkour"'),
    );
    const rules = checkPlan(plan, requestOf({})).map(({ rule, text }) => [rule, text]);
    expect(rules).toContainEqual(['plan', expect.stringContaining('unknown activity parkour')]);
  });
});

describe('the plan is the one of the request', () => {
  test.each<[string, Partial<Plan>]>([
    ['another zone', { timeZone: 'Europe/Paris' }],
    ['another moment', { madeAt: '2026-11-29T18:01:00+01:00' }],
    ['another week', { week: { start: '2026-11-23', end: '2026-11-29', iso: '2026-W48' } }],
    ['a shorter week', { week: { start: MON, end: SAT, iso: '2026-W49' } }],
    ['another number', { week: { start: MON, end: '2026-12-06', iso: '2026-W50' } }],
  ])('%s', (_, plan) => expect(broken({ plan })).toEqual(['plan']));
});

test('a week from Sunday may have the number of either', () => {
  const request = { week: '2026-11-29', now: '2026-11-28T18:00' };
  const week = (iso: string): Week => ({
    request,
    plan: { week: { start: '2026-11-29', end: SAT, iso } },
  });
  expect(broken(week('2026-W48'))).toEqual([]);
  expect(broken(week('2026-W49'))).toEqual([]);
  expect(broken(week('2026-W50'))).toEqual(['plan']);
});

test('breaches name the block and speak in plain words', () => {
  const blocks = [{ ...EXAMPLE, load: 120 }];
  const { load } = planOf({ blocks: [EXAMPLE] });
  expect(breachesOf({ blocks, plan: { load } })).toEqual([
    {
      rule: 'plan',
      block: 'anna-2026-11-30-strength_full_light_1',
      text: 'Full-body strength, light on 2026-12-05 at 09:00 says load 120; it is 150.',
    },
  ]);
});
