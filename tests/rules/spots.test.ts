import { describe, expect, it, test } from 'vitest';
import { PLACEMENT_RULES, testsFor } from '../../src/rules/all.ts';
import { budgetLeft, costOf } from '../../src/rules/budget.ts';
import { slotsOf, spotAt } from '../../src/rules/rule.ts';
import { openSpots } from '../../src/rules/spots.ts';
import { cookingLeft, standsAlready, workoutsLeft } from '../../src/rules/time.ts';
import { clockText } from '../../src/time/calendar.ts';
import { wallAt } from '../../src/time/zone.ts';
import { assess } from '../../src/week/assess.ts';
import { readFacts } from '../../src/week/facts.ts';
import { randomRequest } from '../support/random-request.ts';
import { type Changes, energyOf, momentIn, slotIn, weekWith } from '../support/request-builder.ts';
import { type Ask, optionIn } from './tables.ts';

const FULL = { energy: energyOf(5), recent: { longestMinutes: 60 } };

/** Where an option may start on a day, as clock times. */
function starts(changes: Changes, ask: Ask, name: string): string[] {
  const week = weekWith(changes);
  const { day } = momentIn(week, `${name} 00:00`);
  return openSpots(week, optionIn(week, ask), day).map(({ start }) =>
    clockText(wallAt(week.facts.zone, start).minutes),
  );
}

describe('open spots', () => {
  const commitments = [
    { title: 'Work', start: '08:15', end: '17:45', workload: 0 },
    { title: 'Family', start: '19:30', end: '22:00', workload: 0 },
  ];

  test.each<[minutes: number, starts: string[]]>([
    [30, ['07:00', '07:15', '07:30', '18:00', '18:15', '18:30', '18:45']],
    [60, ['07:00', '18:00', '18:15']],
    [61, ['18:00']],
    [75, ['18:00']],
    [76, []],
  ])('of %i minutes between commitments: %o', (minutes, expected) => {
    const person = { ...FULL, recent: { longestMinutes: 120 } };
    expect(starts({ person, commitments }, ['yoga_gentle', minutes], 'tue')).toEqual(expected);
  });

  it('reach to midnight', () => {
    const person = { ...FULL, sleep: { bed: '08:00', wake: '15:00' } };
    expect(starts({ person }, ['yoga_gentle'], 'tue').at(-1)).toBe('23:30');
  });

  it('are none today and on days gone by', () => {
    const changes = { person: FULL, now: '2026-12-01T06:00' };
    expect(starts(changes, ['yoga_gentle'], 'mon')).toEqual([]);
    expect(starts(changes, ['yoga_gentle'], 'tue')).toEqual([]);
    expect(starts(changes, ['yoga_gentle'], 'wed')).toHaveLength(61);
  });

  it('are none where the activity stands on the day', () => {
    const pinned: Changes['pinned'] = [{ activity: 'yoga_gentle', start: '2026-12-01T10:00' }];
    expect(starts({ person: FULL, pinned }, ['yoga_gentle'], 'tue')).toEqual([]);
    expect(starts({ person: FULL, pinned }, ['yoga_gentle'], 'wed')).not.toEqual([]);
  });

  it('keep every rule, and leave out nothing that keeps all', () => {
    const changes: Changes = {
      person: { ...FULL, energy: { default: { ...energyOf(4).default, evening: 2 } } },
      commitments,
      massages: [{ id: 'm1', start: '2026-11-30T11:00', regions: ['hip'] }],
    };
    const week = weekWith(changes);
    const asks: Ask[] = [['walk_brisk'], ['run_intervals', 20], ['yoga_gentle']];
    for (const ask of asks) {
      const option = optionIn(week, ask);
      for (const day of week.days) {
        const slots = Array.from(
          { length: day.endSlot - day.firstSlot },
          (_, at) => day.firstSlot + at,
        );
        const kept = slots.filter((slot) => {
          const spot = spotAt(week, day, slot, option);
          return !PLACEMENT_RULES.some((rule) => rule.test(week, option)?.(spot));
        });
        expect(openSpots(week, option, day).map(({ slot }) => slot)).toEqual(kept);
      }
    }
  });
});

describe('a spot', () => {
  test.each<[ask: Ask, slots: number]>([
    [['yoga_gentle', 30], 2],
    [['yoga_gentle', 31], 3],
    [['walk_easy', 10], 1],
    [['walk_easy', 11], 2],
    [['walk_brisk', 30], 3],
  ])('%o touches %i quarter hours', (ask, slots) => {
    const week = weekWith();
    expect(slotsOf(week, optionIn(week, ask))).toBe(slots);
  });

  it('begins at its slot and lasts everything included', () => {
    const week = weekWith();
    const option = optionIn(week, ['walk_brisk', 30]);
    const { day, instant } = momentIn(week, 'tue 12:00');
    const spot = spotAt(week, day, slotIn(week, 'tue 12:00'), option);
    expect(spot).toMatchObject({ start: instant, end: instant + 40 });
  });
});

describe('tests are made only where a rule can fail', () => {
  it('for cooking these are free time and energy', () => {
    const week = weekWith({ person: FULL });
    const names = PLACEMENT_RULES.filter((rule) =>
      rule.test(week, optionIn(week, ['meal_prep_topup', 25])),
    ).map(({ name }) => name);
    expect(names).toEqual(['free time', 'enough energy']);
    expect(testsFor(week, optionIn(week, ['meal_prep_topup', 25]))).toHaveLength(2);
  });
});

describe('how much more a day takes', () => {
  const pinned: Changes['pinned'] = [
    { activity: 'yoga_gentle', start: '2026-12-01T10:00' },
    { activity: 'walk_brisk', start: '2026-12-01T12:00', minutes: 30 },
    { activity: 'walk_easy', start: '2026-12-01T15:00' },
    { activity: 'tai_chi', start: '2026-12-02T10:00' },
    { activity: 'meal_prep_topup', start: '2026-12-03T10:00' },
  ];
  const week = weekWith({ person: { energy: energyOf(3) }, pinned });

  test.each([
    ['mon', 2, 1, 6],
    ['tue', 0, 1, 2], // three workouts of 1, 2 and 1 points
    ['wed', 1, 1, 5],
    ['thu', 2, 0, 5],
  ])('%s: %i workouts, %i cooking, %i points', (name, workouts, cooking, points) => {
    const { day } = momentIn(week, `${name} 12:00`);
    expect([workoutsLeft(day, 2), cookingLeft(day, 1), budgetLeft(day)]).toEqual([
      workouts,
      cooking,
      points,
    ]);
  });

  it('an activity that stands there is known', () => {
    const { day } = momentIn(week, 'wed 12:00');
    expect(standsAlready(day, optionIn(week, ['tai_chi', 5]))).toBe(true);
    expect(standsAlready(day, optionIn(week, ['yoga_gentle', 5]))).toBe(false);
  });

  it('costs add up', () => {
    expect(costOf({ cost: { setUp: 2, workout: 3, mealPrep: 0 } })).toBe(5);
  });
});

describe('what a rule says it judges by', () => {
  const asks: Ask[] = [['run_intervals', 20], ['strength_full_heavy', 60], ['yoga_gentle']];

  it('is the day alone where it says so: it answers the same at every spot of a day', () => {
    const answers = new Set<boolean>();
    const changed: string[] = [];
    for (let seed = 1; seed <= 40; seed += 1) {
      const week = assess(readFacts(randomRequest(seed)));
      for (const ask of asks) {
        const option = optionIn(week, ask);
        for (const { judgedBy, name, test: prepare } of PLACEMENT_RULES) {
          const breaks = judgedBy === 'day' ? prepare(week, option) : undefined;
          if (!breaks) continue;
          for (const day of week.days) {
            const at = (slot: number) => breaks(spotAt(week, day, slot, option));
            const first = at(day.firstSlot);
            answers.add(first);
            for (let slot = day.firstSlot; slot < day.endSlot; slot += 1) {
              if (at(slot) !== first) changed.push(`${name} in week ${seed}`);
            }
          }
        }
      }
    }
    expect(changed).toEqual([]);
    expect(answers).toEqual(new Set([true, false]));
  });

  it('is free time and energy for two rules, which finding the spots stands for', () => {
    const byRoom = PLACEMENT_RULES.filter(({ judgedBy }) => judgedBy === 'room');
    expect(byRoom.map(({ name }) => name)).toEqual(['free time', 'enough energy']);
    for (let seed = 1; seed <= 40; seed += 1) {
      const week = assess(readFacts(randomRequest(seed)));
      for (const ask of asks) {
        const option = optionIn(week, ask);
        const tests = testsFor(week, option);
        for (const day of week.days.filter((each) => !standsAlready(each, option))) {
          const open = new Set(openSpots(week, option, day).map(({ slot }) => slot));
          for (let slot = day.firstSlot; slot < day.endSlot; slot += 1) {
            const spot = spotAt(week, day, slot, option);
            expect(open.has(slot)).toBe(!tests.some((test) => test(spot)));
          }
        }
      }
    }
  });
});
