import { describe, expect, it, test } from 'vitest';
import type { Person, Request } from '../../src/contract/request.ts';
import { dateText } from '../../src/time/calendar.ts';
import { type LoadBudget, loadBudget } from '../../src/week/load.ts';
import { type Changes, factsWith, setting } from '../support/request-builder.ts';
import { examplePlan } from './example-plan.ts';

type Session = NonNullable<Request['sessions']>[number];

function budget(changes: Changes): LoadBudget {
  return loadBudget(factsWith(changes));
}

/** A person who does so many minutes a week, all of them brisk walks of 5 points. */
function walking(minutesPerWeek: number, person: Partial<Person> = {}): Changes {
  return { person: { activities: ['walk_brisk'], recent: { minutesPerWeek }, ...person } };
}

/** A brisk walk so many days before the week, of so many minutes. */
function walk(daysBefore: number, minutes: number, rest: Partial<Session> = {}): Session {
  const date = new Date(Date.UTC(2026, 10, 30 - daysBefore)).toISOString().slice(0, 10);
  return { activity: 'walk_brisk', start: `${date}T10:00`, minutes, ...rest };
}

/** One walk in each of the weeks before, the latest first. */
function weeks(...minutes: number[]): Session[] {
  return minutes.map((each, index) => walk(7 * index + 3, each));
}

describe('P03: the cap of a week is a tenth more than before', () => {
  test.each<[what: string, changes: Changes, cap: number, rule: string]>([
    ['150 minutes', walking(150), 825, 'P03'],
    ['200 minutes', walking(200), 1100, 'P03'],
    ['149 minutes: a tenth is more than 45 points', walking(149), 819.5, 'P03'],
    ['100 minutes: a tenth is more than 45 points', walking(100), 550, 'P03'],
    ['80 minutes: 45 points are more', walking(80), 445, 'P03'],
    ['40 minutes', walking(40), 245, 'P03'],
    ['30 minutes: no small first week', walking(30), 195, 'P03'],
    ['29 minutes: a small first week', walking(29), 210, 'P02'],
    ['nothing before', walking(0), 210, 'P02'],
    [
      '29 hard minutes: 45 points are more',
      walking(29, { activities: ['run_intervals'] }),
      306,
      'P03',
    ],
    ['stress of 4: a twentieth more', walking(200, { stress: 4 }), 1050, 'P03'],
    ['stress of 3.9', walking(200, { stress: 3.9 }), 1100, 'P03'],
    ['stress of 4 takes the 45 points away', walking(80, { stress: 4 }), 420, 'P03'],
    ['a first week stays one under stress', walking(20, { stress: 5 }), 210, 'P02'],
  ])('%s: %d by %s', (_, changes, cap, rule) => {
    const { weekCap, bindingRule } = budget(changes);
    expect(weekCap).toBeCloseTo(cap, 8);
    expect(bindingRule).toBe(rule);
  });

  test.each<[energy: number, cap: number]>([
    [3, 1100],
    [2.9, 1050],
    [1, 1050],
  ])('a readiness of %d: %d', (energy, cap) => {
    const checkIns = [{ at: '2026-11-29T07:00', energy }];
    expect(budget({ ...walking(200), checkIns }).weekCap).toBeCloseTo(cap, 8);
  });

  it('as the person sets it', () => {
    const parameters = setting('P03.growth', 0);
    expect(budget({ ...walking(149), parameters }).weekCap).toBe(745 + 45);
    expect(budget({ ...walking(150), parameters }).weekCap).toBe(750);
  });
});

describe('the load of a usual week, where nothing is logged', () => {
  test.each<[activities: Person['activities'], load: number]>([
    [['walk_brisk'], 500],
    [['walk_easy'], 400], // 3 points, but at least 4 are taken
    [['run_intervals', 'walk_easy'], 600], // (9 + 3) / 2
    [[], 400],
    [undefined, 400], // the starter set: (3 + 5 + 5 + 2 + 2 + 3) / 6 is under 4
  ])('100 minutes of %o: %d', (activities, load) => {
    const person = { recent: { minutesPerWeek: 100 }, ...(activities && { activities }) };
    expect(budget({ person })).toMatchObject({
      previousLoad: load,
      previousMinutes: 100,
      loggedSessions: undefined,
    });
  });
});

describe('the load of a usual week, from the log', () => {
  const previous = (sessions: Session[], rest: Changes = {}) => {
    const { previousLoad, previousMinutes } = budget({ ...walking(600), ...rest, sessions });
    return [previousLoad, previousMinutes];
  };

  test.each<[what: string, sessions: Session[], load: number, minutes: number]>([
    ['one week', weeks(100), 500, 100],
    ['two sessions of a week add up', [walk(1, 40), walk(7, 60)], 500, 100],
    ['eight days before is another week', [walk(1, 40), walk(8, 60)], 250, 50],
    ['the mean of weeks', weeks(100, 200), 750, 150],
    ['the mean of the last four', weeks(100, 200, 100, 200, 900), 750, 150],
    ['a week without sessions is no logged week', [walk(3, 100), walk(24, 200)], 750, 150],
    [
      'all statuses that happened',
      [
        walk(1, 10, { status: 'done' }),
        walk(2, 20, { status: 'shortened' }),
        walk(3, 30, { status: 'swapped' }),
      ],
      300,
      60,
    ],
    ['skipped ones do not count', [walk(1, 10), walk(2, 50, { status: 'skipped' })], 50, 10],
    ['assumed ones do not count', [walk(1, 10), walk(2, 50, { status: 'assumed' })], 50, 10],
    ['what felt easier counts as easier', [walk(1, 100, { effort: 3 })], 300, 100],
    ['what felt harder counts as in the catalogue', [walk(1, 100, { effort: 9 })], 500, 100],
    ['cooking is no load', [walk(1, 10), { ...walk(2, 90), activity: 'meal_prep_batch' }], 50, 10],
    ['a session of this week is not before it', [walk(1, 10), walk(0, 90)], 50, 10],
  ])('%s', (_, sessions, load, minutes) => expect(previous(sessions)).toEqual([load, minutes]));

  test.each<[what: string, sessions: Session[]]>([
    ['only skipped', [walk(1, 50, { status: 'skipped' })]],
    ['only assumed', [walk(1, 50, { status: 'assumed' })]],
    ['only of this week', [walk(0, 50)]],
  ])('%s: what the person said', (_, sessions) => expect(previous(sessions)).toEqual([3000, 600]));

  it('as many weeks as the person sets', () => {
    const parameters = setting('P03.weeks', 2);
    expect(previous(weeks(100, 200, 900), { parameters })).toEqual([750, 150]);
  });

  it('sessions a week are those of logged weeks', () => {
    const sessions = [walk(1, 10), walk(2, 10), walk(3, 10), walk(10, 10)];
    expect(budget({ sessions }).loggedSessions).toBe(2);
  });
});

describe('a week under way has the share of days left', () => {
  test.each<[now: string, cap: number, from: string]>([
    ['2026-11-20T12:00', 1100, '2026-11-30'],
    ['2026-11-29T23:59', 1100, '2026-11-30'],
    ['2026-11-30T00:00', (1100 * 6) / 7, '2026-12-01'],
    ['2026-12-02T12:00', (1100 * 4) / 7, '2026-12-03'],
    ['2026-12-05T12:00', 1100 / 7, '2026-12-06'],
    ['2026-12-06T12:00', 0, '2026-12-07'],
    ['2026-12-20T12:00', 0, '2026-12-21'],
  ])('at %s: %d from %s', (now, cap, from) => {
    const part = budget({ ...walking(200), now });
    expect(part.cap).toBeCloseTo(cap, 8);
    expect(part.weekCap).toBeCloseTo(1100, 8);
    expect(dateText(part.fromDay)).toBe(from);
  });

  test.each<[from: string | undefined, now: string, cap: number]>([
    ['2026-11-30', '2026-12-02T12:00', 1100],
    ['2026-12-02', '2026-12-04T12:00', (1100 * 5) / 7],
    ['2026-12-06', '2026-12-02T12:00', (1100 * 4) / 7],
    [undefined, '2026-12-02T12:00', (1100 * 4) / 7],
  ])('planned before from %s: at %s it keeps the cap %d', (from, now, cap) => {
    const { load } = examplePlan();
    const previousPlan = examplePlan({ load: { ...load, ...(from && { from }) } });
    expect(budget({ ...walking(200), now, previousPlan }).cap).toBeCloseTo(cap, 8);
  });

  it('a first week too: six sevenths of 210', () => {
    expect(budget({ now: '2026-11-30T12:00' }).cap).toBe(180);
  });
});

describe('P11: a lighter week after rising ones', () => {
  test.each<[what: string, sessions: Session[], stepBack: boolean]>([
    ['three rises', weeks(40, 30, 20, 10), true],
    ['five rises', weeks(60, 50, 40, 30, 20, 10), true],
    ['two rises', weeks(30, 20, 10), false],
    ['two rises after a lighter week', weeks(30, 20, 10, 40), false],
    ['three weeks, one as the one before', weeks(40, 30, 30, 10), false],
    ['a fall last week', weeks(30, 40, 20, 10), false],
    ['nothing last week', [walk(10, 40), walk(17, 30), walk(24, 20), walk(31, 10)], false],
    [
      'a week without sessions between',
      [walk(3, 40), walk(10, 30), walk(24, 20), walk(31, 10)],
      false,
    ],
    ['nothing logged', [], false],
  ])('%s', (_, sessions, stepBack) => expect(budget({ sessions }).stepBack).toBe(stepBack));

  it('as often as the person sets', () => {
    const parameters = setting('P11.every_weeks', 3);
    expect(budget({ sessions: weeks(30, 20, 10), parameters }).stepBack).toBe(true);
  });
});
