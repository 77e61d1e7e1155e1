import { describe, expect, it, test } from 'vitest';
import type { SafetyAnswer } from '../../src/contract/names.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { refusals } from '../../src/questions/refusals.ts';
import { requestWith } from '../support/request-builder.ts';

type Wish = NonNullable<Request['pinned']>[number];

const walk: Wish = { activity: 'walk_easy', start: '2026-12-02T10:00' };
const run: Wish = { activity: 'run_easy', start: '2026-12-02T11:00' };
const cook: Wish = { activity: 'meal_prep_topup', start: '2026-12-02T17:00' };
const pinned = [walk, run, cook];

describe('what safety refuses', () => {
  test.each<[answer: SafetyAnswer, cleared: boolean, refused: [wish: number, rule: string][]]>([
    [
      'fever_or_ill',
      false,
      [
        [0, 'Z05'],
        [1, 'Z05'],
      ],
    ],
    [
      'fever_or_ill',
      true,
      [
        [0, 'Z05'],
        [1, 'Z05'],
      ],
    ],
    ['chest_symptoms', false, [[1, 'Z02']]],
    ['chest_symptoms', true, []],
    ['new_injury', false, [[1, 'Z02']]],
  ])('%s, cleared %s', (answer, clearedByProfessional, refused) => {
    const request = requestWith({ pinned, person: { safety: [answer], clearedByProfessional } });
    const found = refusals(request);
    expect(found.map(({ wish, rule }) => [wish, rule])).toEqual(refused);
    for (const { text, advice } of found) {
      expect(text).toMatch(/^(Easy walk|Easy continuous run)/);
      expect(advice).not.toBe('');
    }
    const obeyed = pinned.filter((_, index) => !found.some(({ wish }) => wish === index));
    const standing = planWeek(request).blocks.filter(({ status }) => status === 'pinned');
    expect(standing.map(({ activity }) => activity)).toEqual(obeyed.map((wish) => wish.activity));
  });
});

it('a flag of this morning counts, and what is past is a fact', () => {
  const checkIns = [{ at: '2026-12-02T07:00', flags: ['fever_or_ill' as const] }];
  const request = requestWith({ pinned, checkIns, now: '2026-12-02T10:30' });
  expect(refusals(request).map(({ wish }) => wish)).toEqual([1]);
});

it('without safety answers nothing is refused', () => {
  expect(refusals(requestWith({ pinned }))).toEqual([]);
});
