import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import {
  broken,
  cooking,
  FRI,
  MON,
  massage,
  planOf,
  SAT,
  THU,
  TUE,
  WED,
  type Week,
  workout,
} from './builder.ts';

type Pin = NonNullable<Request['pinned']>[number];

describe('pinned blocks', () => {
  const pin: Pin = { activity: 'yoga_gentle', start: `${SAT}T10:05`, minutes: 45 };
  const wish = workout('yoga_gentle', SAT, '10:05', 45, { status: 'pinned' });
  const { minutes: asked, ...open } = pin;
  test.each<[string, Pin[], Block[], string[]]>([
    ['as asked, even off the grid', [pin], [wish], []],
    ['not asked', [], [wish], ['plan']],
    ['missing', [pin], [], ['plan']],
    ['moved', [pin], [workout('yoga_gentle', SAT, '10:15', 45, { status: 'pinned' })], ['plan']],
    ['shorter', [pin], [workout('yoga_gentle', SAT, '10:05', 30, { status: 'pinned' })], ['plan']],
    [
      'another activity',
      [pin],
      [workout('tai_chi', SAT, '10:05', 45, { status: 'pinned' })],
      ['plan'],
    ],
    ['of any length, where none was asked', [open], [wish], []],
    [
      'called planned',
      [{ ...pin, start: `${SAT}T10:00` }],
      [workout('yoga_gentle', SAT, '10:00', 45)],
      ['plan'],
    ],
    ['one wish, two blocks', [pin], [wish, { ...wish, id: 'again' }], ['plan']],
    ['outside the week', [{ ...pin, start: '2026-12-07T10:05' }], [], []],
  ])('%s', (_, pinned, blocks, rules) => {
    expect(asked).toBe(45);
    expect(broken({ request: { pinned }, blocks })).toEqual(rules);
  });

  test('a pinned block of another week', () => {
    const request = { pinned: [{ ...pin, start: '2026-12-07T10:05' }] };
    const block = workout('yoga_gentle', '2026-12-07', '10:05', 45, { status: 'pinned' });
    expect(broken({ request, blocks: [block] })).toEqual(['plan']);
  });

  const longer = workout('yoga_gentle', SAT, '10:00', 60, { status: 'pinned' });
  test.each<[string, Block[], string[]]>([
    ['the last counts', [longer], []],
    ['not the first', [{ ...longer, minutes: 45 }], ['plan']],
    [
      'not both',
      [
        { ...longer, minutes: 45 },
        { ...longer, id: 'again' },
      ],
      ['plan'],
    ],
  ])('a wish said twice: %s', (_, blocks, rules) => {
    const start = `${SAT}T10:00`;
    const wishes: Pin[] = [45, 60].map((minutes) => ({ activity: 'yoga_gentle', start, minutes }));
    expect(broken({ request: { pinned: wishes }, blocks })).toEqual(rules);
  });

  test('a wish for something the person did not list', () => {
    const person = { activities: ['tai_chi' as const] };
    expect(broken({ person, request: { pinned: [pin] }, blocks: [wish] })).toEqual([]);
  });
});

describe('what the person moved or took out', () => {
  const walk = workout('walk_brisk', THU, '18:00', 30);
  const before = { previousPlan: planOf({ blocks: [walk] }) };
  const wish: Pin = { block: walk.id, activity: 'walk_brisk', start: `${SAT}T10:00`, minutes: 30 };
  const moved = workout('walk_brisk', SAT, '10:00', 30, { id: walk.id, status: 'pinned' });
  const pinned = [wish];
  test.each<[string, Partial<Request>, Block[], string[]]>([
    ['moved', { pinned }, [moved], []],
    ['moved, with another id', { pinned }, [{ ...moved, id: 'another' }], ['plan']],
    ['moved, but still where it was', { pinned }, [walk], ['plan']],
    [
      'moved twice: the last time counts',
      { pinned: [{ ...wish, start: `${FRI}T10:00` }, wish] },
      [moved],
      [],
    ],
    ['moved out of the week', { pinned: [{ ...wish, start: '2026-12-08T10:00' }] }, [], []],
    ['taken out', { dropped: [walk.id] }, [], []],
    ['taken out, but still there', { dropped: [walk.id] }, [walk], ['plan']],
    ['moved and taken out', { pinned, dropped: [walk.id] }, [], []],
    ['moved and taken out, but still there', { pinned, dropped: [walk.id] }, [moved], ['plan']],
    [
      'a wish of its own, taken out',
      {
        pinned: [{ activity: 'tai_chi', start: `${SAT}T10:00`, minutes: 30 }],
        dropped: [`me-${MON}-pinned-tai_chi-${SAT}T10~3a~00`],
      },
      [],
      [],
    ],
  ])('%s', (_, request, blocks, rules) => {
    expect(broken({ request: { ...before, ...request }, blocks, from: MON })).toEqual(rules);
  });
});

describe('massages', () => {
  const massages = [{ id: 'm1', start: `${SAT}T17:00` }];
  const block = massage(SAT, '17:00');
  test.each<[string, Partial<Request>, Block[], string[]]>([
    ['of the week', { massages }, [block], []],
    ['missing', { massages }, [], ['plan']],
    ['not asked', {}, [block], ['plan']],
    ['moved', { massages }, [massage(SAT, '17:15')], ['plan']],
    ['shorter', { massages }, [massage(SAT, '17:00', 45)], ['plan']],
    ['planned', { massages }, [{ ...block, status: 'planned' }], ['T01', 'plan']],
    ['planned, and nobody asked', {}, [{ ...block, status: 'planned' }], ['plan']],
    ['frozen', { massages }, [{ ...block, status: 'frozen' }], ['plan']],
    ['twice', { massages }, [block, { ...block, id: 'again' }], ['plan']],
    [
      'of 30 minutes',
      { massages: [{ id: 'm1', start: `${SAT}T17:00`, minutes: 30 }] },
      [massage(SAT, '17:00', 30)],
      [],
    ],
    [
      'before the week',
      { massages: [{ id: 'm1', start: '2026-11-20T17:00', type: 'relaxation' }] },
      [],
      [],
    ],
    ['after the week', { massages: [{ id: 'm1', start: '2026-12-07T17:00' }] }, [], []],
    [
      'at an odd minute',
      { massages: [{ id: 'm1', start: `${SAT}T17:07` }] },
      [massage(SAT, '17:07')],
      [],
    ],
  ])('%s', (_, request, blocks, rules) => expect(broken({ request, blocks })).toEqual(rules));

  test('past ones stay', () => {
    const past = [{ id: 'm1', start: `${MON}T17:00` }];
    const week: Week = { request: { massages: past, now: `${TUE}T08:00` }, from: WED, cap: 471 };
    expect(broken({ ...week, blocks: [massage(MON, '17:00')] })).toEqual([]);
    expect(broken(week)).toEqual(['plan']);
  });

  test('on the last day of the week too', () => {
    const week: Week = {
      request: { massages, now: '2026-12-06T08:00' },
      from: '2026-12-07',
      cap: 0,
    };
    expect(broken({ ...week, blocks: [block] })).toEqual([]);
    expect(broken(week)).toEqual(['plan']);
  });

  test('a week that is over has none', () => {
    const request = { massages, now: '2026-12-07T08:00' };
    const week: Week = { request, from: '2026-12-08', cap: 0 };
    expect(broken(week)).toEqual([]);
  });
});

describe('frozen blocks', () => {
  const walk = workout('walk_brisk', TUE, '18:00', 30);
  const later = workout('walk_brisk', THU, '18:00', 30);
  const cook = cooking('meal_prep_batch', TUE, '13:00', [WED, THU, FRI]);
  const monday = workout('walk_easy', MON, '10:00', 30);
  const before = planOf({ blocks: [monday, walk, later, cook] });
  const calm = { now: `${TUE}T12:00`, previousPlan: before };
  const tired = { ...calm, checkIns: [{ at: `${TUE}T07:00`, energy: 3, sleepQuality: 4 }] };
  const frozen = (block: Block, changes: Partial<Block> = {}): Block => ({
    ...block,
    status: 'frozen',
    ...changes,
  });
  const dentist = { start: `${TUE}T18:30`, end: `${TUE}T19:00` };
  const massages = [{ id: 'm1', start: `${TUE}T15:00` }];
  const pinnedMassage = massage(TUE, '15:00');
  /** The same id and start, something else in it. */
  const instead = (activity: 'walk_easy' | 'run_intervals' | 'breathing_relax', minutes: number) =>
    frozen(workout(activity, TUE, '18:00', minutes), { id: walk.id });

  test.each<[string, Partial<Request>, Block[], string[]]>([
    ['as they were', calm, [frozen(monday), frozen(walk), frozen(cook)], []],
    ['dropped', calm, [frozen(monday)], []],
    ['not in the plan before', calm, [frozen(walk, { id: 'new' })], ['plan']],
    ['no plan before', { now: `${TUE}T12:00` }, [frozen(walk)], ['plan']],
    ['moved', calm, [frozen(workout('walk_brisk', TUE, '19:00', 30), { id: walk.id })], ['plan']],
    ['tomorrow is not frozen', calm, [frozen(later)], ['plan']],
    ['today is not planned', calm, [walk], ['T01']],
    ['easier', tired, [instead('walk_easy', 30)], []],
    ['shorter', tired, [frozen(workout('walk_brisk', TUE, '18:00', 20))], []],
    ['shorter without a cause', calm, [frozen(workout('walk_brisk', TUE, '18:00', 20))], ['plan']],
    ['easier without a cause', calm, [instead('walk_easy', 30)], ['plan']],
    ['longer', tired, [frozen(workout('walk_brisk', TUE, '18:00', 35))], ['plan']],
    ['harder', tired, [instead('run_intervals', 20)], ['plan']],
    ['easier and longer', tired, [instead('breathing_relax', 40)], ['plan']],
    [
      'yesterday cannot be eased',
      tired,
      [frozen(workout('walk_easy', MON, '10:00', 20))],
      ['plan'],
    ],
    [
      'cooking is no workout',
      tired,
      [frozen(cooking('meal_prep_topup', TUE, '18:00', [WED]), { id: walk.id })],
      ['plan'],
    ],
    [
      'less cooking',
      tired,
      [frozen(cooking('meal_prep_topup', TUE, '13:00', [WED, THU]), { id: cook.id })],
      [],
    ],
    [
      'less of what has begun',
      { ...tired, now: `${TUE}T18:15` },
      [frozen(workout('walk_brisk', TUE, '18:00', 20))],
      ['plan'],
    ],
    ['in a busy time by now', { ...calm, busy: [dentist] }, [frozen(walk)], ['T01']],
    [
      'cut by a busy time',
      { ...calm, busy: [dentist] },
      [frozen(workout('walk_brisk', TUE, '18:00', 15))],
      [],
    ],
    [
      'in a busy time, but under way',
      { ...calm, now: `${TUE}T18:05`, busy: [dentist] },
      [frozen(walk)],
      [],
    ],
    [
      'a massage came before it',
      { ...calm, massages },
      [frozen(walk), pinnedMassage],
      ['M02', 'M03'],
    ],
    [
      'easier after a massage',
      { ...calm, massages },
      [instead('walk_easy', 30), pinnedMassage],
      [],
    ],
    [
      'ill by now',
      { ...calm, checkIns: [{ at: `${TUE}T07:00`, flags: ['fever_or_ill'] }] },
      [frozen(walk)],
      ['Z05'],
    ],
    ['away by now', { ...calm, pauses: [{ from: TUE, to: TUE }] }, [frozen(walk)], ['T01']],
  ])('%s', (_, request, blocks, rules) => {
    expect(broken({ request, blocks, from: MON })).toEqual(rules);
  });

  test('midnight is tomorrow', () => {
    const person = { sleep: { bed: '03:00', wake: '09:00' } };
    const night = workout('walk_easy', WED, '00:00', 15);
    const request = { ...calm, previousPlan: planOf({ blocks: [night] }) };
    expect(broken({ person, request, blocks: [frozen(night)], from: MON })).toEqual(['plan']);
  });

  test('a massage is never frozen', () => {
    const old = massage(TUE, '18:00');
    const request = { ...calm, previousPlan: planOf({ blocks: [old] }) };
    expect(broken({ request, blocks: [frozen(old)] })).toEqual(['plan']);
  });

  test('a block of the week before is not of this plan', () => {
    const old = workout('walk_easy', '2026-11-29', '10:00', 15);
    const request = { ...calm, previousPlan: planOf({ blocks: [old] }) };
    expect(broken({ request, blocks: [frozen(old)] })).toEqual(['plan']);
  });

  test('no walk grows out of cooking', () => {
    const changed = frozen(workout('walk_easy', TUE, '13:00', 15), { id: cook.id });
    expect(broken({ request: tired, blocks: [changed] })).toEqual(['plan']);
  });

  test('a check-in of yesterday evening may ease today', () => {
    const request = { ...calm, checkIns: [{ at: `${MON}T20:00`, energy: 3 }] };
    expect(broken({ request, blocks: [instead('walk_easy', 30)] })).toEqual([]);
    const older = { ...calm, checkIns: [{ at: '2026-11-29T20:00', energy: 3 }] };
    expect(broken({ request: older, blocks: [instead('walk_easy', 30)] })).toEqual(['plan']);
  });

  test('figures that follow from settings stay as they were', () => {
    const swim = workout('swim_easy', TUE, '10:00', 30);
    const request = { ...calm, previousPlan: planOf({ blocks: [swim] }) };
    // The pool has moved away since, so the budget counts the same 2 points and the block its 40.
    const person = { places: { gym: 15, pool: 45 } };
    expect(broken({ person, request, blocks: [frozen(swim)] })).toEqual([]);
    const lie = { travelMinutes: 10, end: `${TUE}T11:05:00+01:00` };
    const { budget } = planOf({ blocks: [swim] });
    expect(broken({ person, request, blocks: [frozen(swim, lie)], plan: { budget } })).toEqual([
      'plan',
    ]);
  });

  test('they hold their place in time, spacing and load', () => {
    const strong = workout('strength_lower', TUE, '18:00', 30);
    const request = { ...calm, previousPlan: planOf({ blocks: [strong] }) };
    const again = workout('strength_lower', WED, '10:00', 30);
    expect(broken({ request, blocks: [frozen(strong), again] })).toEqual(['P08']);
    const later = workout('strength_lower', THU, '10:00', 30);
    expect(broken({ request, blocks: [frozen(strong), later] })).toEqual([]);
  });

  test('a frozen block answers a wish for it', () => {
    const pinned: Pin[] = [{ activity: 'walk_brisk', start: `${TUE}T18:00`, minutes: 30 }];
    expect(broken({ request: { ...calm, pinned }, blocks: [frozen(walk)] })).toEqual([]);
    const eased = instead('walk_easy', 20);
    expect(broken({ request: { ...tired, pinned }, blocks: [eased] })).toEqual([]);
  });
});

test('ids are unique', () => {
  const blocks = [
    workout('walk_easy', MON, '10:00', 30, { id: 'same' }),
    workout('walk_easy', WED, '10:00', 30, { id: 'same' }),
  ];
  expect(broken({ blocks })).toEqual(['plan']);
});
