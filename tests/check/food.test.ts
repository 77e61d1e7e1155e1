import { expect, test } from 'vitest';
import type { Block } from '../../src/contract/plan.ts';
import type { Person } from '../../src/contract/request.ts';
import {
  broken,
  cooking,
  FRI,
  MON,
  PERSON,
  planOf,
  SAT,
  SUN,
  THU,
  TUE,
  WED,
  type Week,
  workout,
} from './builder.ts';

function fed(mealPrep: Person['mealPrep'], blocks: Block[]): Week {
  return { person: { mealPrep: mealPrep ?? null }, blocks };
}

const batch = (covers: string[]) => [cooking('meal_prep_batch', MON, '10:00', covers)];
const topUp = (covers: string[]) => [cooking('meal_prep_topup', MON, '10:00', covers)];
const us = { foodGuidance: 'us' } as const;

test.each<[string, Week, string[]]>([
  ['us: 4 days', fed(us, batch([TUE, WED, THU, FRI])), []],
  ['us: the fifth day', fed(us, batch([SAT])), ['F01']],
  ['uk: 2 days', fed({ foodGuidance: 'uk' }, batch([TUE, WED])), []],
  ['uk: the third day', fed({ foodGuidance: 'uk' }, batch([TUE, THU])), ['F01']],
  ['unknown: as uk', fed({}, batch([WED])), []],
  ['unknown: not as us', fed({}, batch([THU])), ['F01']],
  ['freezer: 14 days', fed({ freezer: true }, batch(['2026-12-14'])), []],
  ['freezer: the fifteenth day', fed({ freezer: true }, batch(['2026-12-15'])), ['F01']],
  ['the day itself', fed(us, batch([MON, TUE])), ['F01']],
  ['a day before', fed(us, batch(['2026-11-29'])), ['F01']],
  ['no day', fed(us, batch([])), ['F01']],
  ['into next week', fed(us, [cooking('meal_prep_batch', SUN, '10:00', ['2026-12-10'])]), []],
  ['top-up: 2 days', fed(us, topUp([TUE, WED])), []],
  ['top-up: the third day', fed(us, topUp([THU])), ['F01']],
  ['top-up: the third day, with a freezer', fed({ freezer: true }, topUp([THU])), ['F01']],
  [
    'each day once',
    fed(us, [...batch([TUE, WED]), cooking('meal_prep_topup', TUE, '10:00', [THU])]),
    [],
  ],
  [
    'a day twice',
    fed(us, [...batch([TUE, WED]), cooking('meal_prep_topup', TUE, '10:00', [WED])]),
    ['F01'],
  ],
  ['a day twice by the same block', fed(us, batch([TUE, TUE])), ['F01']],
  [
    'nobody asked for cooking, and there is none',
    fed(null, [workout('walk_easy', MON, '10:00', 30)]),
    [],
  ],
  ['nobody asked for cooking', fed(null, batch([TUE])), ['F01']],
  [
    'an own setting',
    {
      ...fed(us, batch([FRI])),
      request: { parameters: { 'F01.days_us': { value: 3 } } },
    },
    ['F01'],
  ],
  [
    'batches of 60 minutes, if asked',
    fed({ ...us, minutes: 60 }, [
      cooking('meal_prep_batch', MON, '10:00', [TUE], {
        minutes: 60,
        end: `${MON}T11:00:00+01:00`,
      }),
    ]),
    [],
  ],
  ['batches of 90 minutes, if not asked', fed({ ...us, minutes: 60 }, batch([TUE])), ['plan']],
  [
    'a top-up is always 25 minutes',
    fed(us, [
      cooking('meal_prep_topup', MON, '10:00', [TUE], {
        minutes: 30,
        end: `${MON}T10:30:00+01:00`,
      }),
    ]),
    ['plan'],
  ],
  [
    'a walk feeds nobody',
    { blocks: [workout('walk_easy', MON, '10:00', 30, { covers: [TUE] })] },
    ['plan'],
  ],
])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

test('a wish for cooking needs no meal prep, and has the length of the wish', () => {
  const pinned = [{ activity: 'meal_prep_batch', start: `${MON}T10:00`, minutes: 60 } as const];
  const wish = cooking('meal_prep_batch', MON, '10:00', [TUE], {
    minutes: 60,
    end: `${MON}T11:00:00+01:00`,
    status: 'pinned',
  });
  expect(broken({ ...fed(null, [wish]), request: { pinned } })).toEqual([]);
});

test('a pinned cooking block may not claim more days either', () => {
  const pinned = [{ activity: 'meal_prep_batch', start: `${MON}T10:00` } as const];
  const wish = (covers: string[]): Block[] => [
    cooking('meal_prep_batch', MON, '10:00', covers, { status: 'pinned' }),
  ];
  expect(broken({ request: { pinned }, blocks: wish([TUE, FRI]) })).toEqual([]);
  expect(broken({ request: { pinned }, blocks: wish([]) })).toEqual([]);
  expect(broken({ request: { pinned }, blocks: wish([SAT]) })).toEqual(['F01']);
  const again = [...wish([TUE]), cooking('meal_prep_topup', TUE, '10:00', [WED])];
  expect(broken({ request: { pinned }, blocks: again })).toEqual([]);
});

test('what was cooked before is a fact, but its days are fed', () => {
  const old = cooking('meal_prep_batch', MON, '10:00', [TUE, WED, THU, FRI]);
  const frozen: Block = { ...old, status: 'frozen' };
  const week = (blocks: Block[]): Week => ({
    // The person has moved to the UK since.
    person: { ...PERSON, mealPrep: { foodGuidance: 'uk' } },
    request: { now: `${TUE}T12:00`, previousPlan: planOf({ blocks: [old] }) },
    blocks,
  });
  const topUpOn = (covers: string[]) => cooking('meal_prep_topup', WED, '10:00', covers);
  expect(broken(week([frozen]))).toEqual([]);
  expect(broken(week([frozen, topUpOn([FRI])]))).toEqual(['F01']);
  expect(broken(week([{ ...frozen, covers: [TUE, WED, THU] }]))).toEqual(['F01']);
  expect(broken(week([{ ...frozen, covers: [TUE, WED] }, topUpOn([THU, FRI])]))).toEqual([]);
});
