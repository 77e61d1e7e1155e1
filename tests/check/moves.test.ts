import { expect, test } from 'vitest';
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import {
  broken,
  cooking,
  FRI,
  MON,
  planOf,
  SAT,
  THU,
  TUE,
  WED,
  type Week,
  workout,
} from './builder.ts';

const walk = workout('walk_brisk', WED, '18:00', 30);
const yoga = workout('yoga_gentle', THU, '18:00', 30);
const cook = cooking('meal_prep_topup', TUE, '10:00', [WED]);
const later = workout('walk_brisk', FRI, '18:00', 30, { id: walk.id });
const other = workout('tai_chi', WED, '18:00', 30, { id: walk.id });
const pinned = { ...later, status: 'pinned' as const };
const request = { previousPlan: planOf({ blocks: [walk, yoga, cook] }), now: '2026-11-29T19:00' };
const wish = {
  block: walk.id,
  activity: 'walk_brisk' as const,
  start: `${FRI}T18:00`,
  minutes: 30,
};
const told: Partial<Plan> = { notices: [{ rule: 'O07', text: 'Two have to.' }] };

test.each<[string, Partial<Request>, Partial<Week>, string[]]>([
  ['none moved', { maxMoves: 0 }, { blocks: [walk, yoga, cook] }, []],
  ['one moved, no limit', {}, { blocks: [later, yoga, cook] }, []],
  ['one moved, one may', { maxMoves: 1 }, { blocks: [later, yoga, cook] }, []],
  ['one moved, none may', { maxMoves: 0 }, { blocks: [later, yoga, cook] }, ['O07']],
  ['something else instead', { maxMoves: 0 }, { blocks: [other, yoga, cook] }, ['O07']],
  [
    'shorter is no move',
    { maxMoves: 0 },
    { blocks: [workout('walk_brisk', WED, '18:00', 20, { id: walk.id }), yoga, cook] },
    [],
  ],
  ['gone is one', { maxMoves: 0 }, { blocks: [walk, cook] }, ['O07']],
  [
    'a new one is none',
    { maxMoves: 0 },
    { blocks: [walk, yoga, cook, workout('tai_chi', SAT, '10:00', 20)] },
    [],
  ],
  ['the person moved it', { maxMoves: 0, pinned: [wish] }, { blocks: [pinned, yoga, cook] }, []],
  ['the person took it out', { maxMoves: 0, dropped: [walk.id] }, { blocks: [yoga, cook] }, []],
  [
    'more than may, and the plan says so',
    { maxMoves: 0 },
    { blocks: [later, yoga, cook], plan: told },
    [],
  ],
  [
    'what is over is no move',
    { maxMoves: 0, now: `${WED}T20:00` },
    { blocks: [{ ...yoga }], from: MON },
    [],
  ],
])('%s', (_, changes, week, rules) => {
  expect(broken({ request: { ...request, ...changes }, from: MON, ...week })).toEqual(rules);
});
