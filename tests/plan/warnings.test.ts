// A wish is obeyed whatever it breaks, and every rule it breaks is said.
import { describe, expect, it, test } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { Dice, randomRequest } from '../support/random-request.ts';
import { type Changes, energyOf, requestWith } from '../support/request-builder.ts';

type Wish = NonNullable<Request['pinned']>[number];

const WEEKS = 400;

/** The rules of warnings about a wish, with the texts. */
function warned(wish: Wish, changes: Changes = {}): string[] {
  const plan = planWeek(requestWith({ ...changes, pinned: [wish, ...(changes.pinned ?? [])] }));
  return plan.warnings.map(({ rule, text }) => `${rule} ${text}`);
}

const AT = '2026-12-02T10:00';
const strong = {
  energy: energyOf(5),
  recent: { weeksActive: 20, longestMinutes: 60, minutesPerWeek: 300 },
};

describe('what a wish breaks is said', () => {
  test.each<[what: string, wish: Wish, changes: Changes, warning: RegExp]>([
    [
      'busy time',
      { activity: 'walk_easy', start: AT },
      { busy: [{ title: 'Dentist', start: AT, end: '2026-12-02T11:00' }] },
      /^T01 Easy walk on Wednesday overlaps Dentist\.$/,
    ],
    [
      'sleep',
      { activity: 'walk_easy', start: '2026-12-02T23:00' },
      {},
      /^T01 .* overlaps Sleep\.$/,
    ],
    [
      'just awake',
      { activity: 'walk_easy', start: '2026-12-02T06:45', minutes: 10 },
      {},
      /^T01 .*30 minutes after waking\.$/,
    ],
    [
      'close to work',
      { activity: 'walk_easy', start: AT, minutes: 10 },
      { commitments: [{ title: 'Work', start: '10:20', end: '12:00' }] },
      /^T01 .* within 15 minutes of Work\.$/,
    ],
    [
      'another wish',
      { activity: 'walk_easy', start: AT },
      { pinned: [{ activity: 'tai_chi', start: '2026-12-02T10:15' }] },
      /^T01 .* overlaps Tai chi\.$/,
    ],
    [
      'twice a day',
      { activity: 'walk_easy', start: AT },
      { pinned: [{ activity: 'walk_easy', start: '2026-12-02T15:00' }] },
      /^T01 Easy walk, pinned by you: .*twice/,
    ],
    [
      'being away',
      { activity: 'walk_easy', start: AT },
      { pauses: [{ from: '2026-12-02', to: '2026-12-02' }] },
      /^T01 .* overlaps Away\.$/,
    ],
    [
      'an injury',
      { activity: 'walk_easy', start: AT },
      { pauses: [{ from: '2026-12-02', to: '2026-12-02', reason: 'injured' }] },
      /^Z05 /,
    ],
    [
      'low energy',
      { activity: 'walk_brisk', start: AT },
      { person: { energy: energyOf(2) } },
      /^E01 /,
    ],
    [
      'low energy for cooking',
      { activity: 'meal_prep_batch', start: AT },
      { person: { energy: energyOf(2) } },
      /^E01 Cooking, pinned by you: /,
    ],
    [
      'the day’s budget',
      { activity: 'run_intervals', start: AT },
      { person: { energy: energyOf(1) } },
      /^E04 Wednesday can carry 2 points; with what you pinned it asks 3\.$/,
    ],
    [
      'the massage clock',
      { activity: 'run_intervals', start: AT },
      { person: strong, massages: [{ id: 'm1', start: '2026-12-01T17:00' }] },
      /^M02 /,
    ],
    [
      'a condition',
      { activity: 'run_intervals', start: AT },
      { person: { ...strong, conditions: [{ id: 'knee_pain', pain: 7 }] } },
      /^C04 /,
    ],
    [
      'days between',
      { activity: 'strength_lower', start: AT },
      { person: strong, pinned: [{ activity: 'strength_lower', start: '2026-12-03T10:00' }] },
      /^P08 /,
    ],
    ['its length', { activity: 'walk_easy', start: AT, minutes: 120 }, {}, /^P04 /],
    [
      'the week’s load',
      { activity: 'walk_easy', start: AT, minutes: 240 },
      {},
      /^P02 .*load is at least 720/,
    ],
    ['hard sessions', { activity: 'run_intervals', start: AT, minutes: 10 }, {}, /^P09 /],
    [
      'bedtime',
      { activity: 'run_intervals', start: '2026-12-02T21:00', minutes: 30 },
      { person: strong },
      /^E16 /,
    ],
    [
      'a short night',
      { activity: 'run_intervals', start: '2026-12-02T18:00', minutes: 30 },
      {
        person: strong,
        now: '2026-12-02T08:00',
        checkIns: [{ at: '2026-12-02T07:00', sleepHours: 4 }],
      },
      /^E14 /,
    ],
  ])('%s', (_, wish, changes, warning) => {
    expect(warned(wish, changes)).toContainEqual(expect.stringMatching(warning));
    const plan = planWeek(requestWith({ ...changes, pinned: [wish, ...(changes.pinned ?? [])] }));
    const text = plan.blocks.map(({ activity, start }) => `${activity} ${start.slice(0, 16)}`);
    expect(text).toContain(`${wish.activity} ${wish.start}`);
  });

  it('a wish that breaks nothing is not warned about', () => {
    expect(warned({ activity: 'walk_easy', start: AT, minutes: 15 })).toEqual([]);
  });

  it('what is over is not warned about', () => {
    expect(
      warned({ activity: 'walk_easy', start: AT, minutes: 90 }, { now: '2026-12-03T08:00' }),
    ).toEqual([]);
  });
});

/** Rules that the proof finds when a wish is called planned, and that the plan does not warn of. */
function unsaid(plan: Plan, request: Request): string[] {
  const wishes = plan.blocks.filter(
    ({ status, kind }) => status === 'pinned' && kind !== 'massage',
  );
  const ids = new Set(wishes.map(({ id }) => id));
  const blocks = plan.blocks
    .filter(({ status }) => status !== 'planned')
    .map((block) => (ids.has(block.id) ? { ...block, status: 'planned' as const } : block));
  const found = checkPlan({ ...plan, blocks }, { ...request, pinned: [] }).filter(
    ({ rule, block, text }) =>
      rule !== 'plan' &&
      rule !== 'F01' &&
      (block === undefined || ids.has(block)) &&
      !/mark of 15|day of planning|outside the week|pause \((ill|injured)\)/.test(text),
  );
  const said = plan.warnings.map(({ rule }) => family(rule));
  return found
    .filter(({ rule }) => !said.includes(family(rule)))
    .map(({ rule, text }) => `${rule} ${text}`);
}

/** Of several phases after a massage one is named, and rules that go together share a name. */
function family(rule: string): string {
  if (rule === 'E02') return 'E01';
  if (rule.startsWith('M')) return 'M';
  return rule === 'P02' ? 'P03' : rule;
}

it('the proof finds nothing in a wish that is not said', () => {
  for (let seed = 1; seed <= WEEKS; seed += 1) {
    const dice = new Dice(seed);
    const random = randomRequest(seed);
    const first = dayNumber(random.week ?? '');
    const pinned = dice.times(
      1,
      4,
      (): Wish => ({
        activity: dice.one([
          'walk_easy',
          'walk_brisk',
          'run_intervals',
          'strength_lower',
          'strength_upper',
          'meal_prep_batch',
          'yoga_gentle',
        ]),
        start: `${dateText(first + dice.whole(0, 6))}T${dice.one(['06:45', '09:00', '12:00', '17:15', '21:00'])}`,
        minutes: dice.one([15, 30, 60, 90]),
      }),
    );
    const request = { ...random, pinned, now: `${dateText(first - 1)}T18:00` };
    expect(unsaid(planWeek(request), request), `seed ${seed}`).toEqual([]);
  }
}, 120_000);
