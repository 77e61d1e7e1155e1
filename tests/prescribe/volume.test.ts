import { describe, expect, it, test } from 'vitest';
import type { Goal } from '../../src/contract/names.ts';
import { GOALS } from '../../src/contract/names.ts';
import type { Person, Request } from '../../src/contract/request.ts';
import { type Changes, energyOf } from '../support/request-builder.ts';
import { asked, fullOf, loadOf, prescribed } from './prescribed.ts';

type Session = NonNullable<Request['sessions']>[number];

/** A brisk walk so many days before the week, of so many minutes. */
function walk(daysBefore: number, minutes: number): Session {
  const date = new Date(Date.UTC(2026, 10, 30 - daysBefore)).toISOString().slice(0, 10);
  return { activity: 'walk_brisk', start: `${date}T10:00`, minutes, status: 'done' };
}

/** Four walks a week of so many minutes, in the weeks before, the latest first. */
function weeks(...minutes: number[]): Session[] {
  return minutes.flatMap((each, week) => [1, 3, 5, 7].map((day) => walk(7 * week + day, each)));
}

const PERSON: Partial<Person> = { energy: energyOf(4) };

describe('P02: somebody new starts tiny', () => {
  test.each<[what: string, recent: Person['recent']]>([
    ['nothing done', undefined],
    ['10 minutes a week', { minutesPerWeek: 10, sessionsPerWeek: 1, longestMinutes: 10 }],
  ])('%s: four sessions of at most 15 minutes for every goal', (_, recent) => {
    for (const goal of GOALS) {
      const first = prescribed({ person: { ...PERSON, goal, ...(recent && { recent }) } });
      expect(first.shape).toBe('first-steps');
      const full = first.sessions.map(fullOf);
      expect(full.length).toBeGreaterThan(0);
      expect(full.length).toBeLessThanOrEqual(4);
      for (const { minutes } of full) expect(minutes).toBeLessThanOrEqual(15);
      expect(full.filter(({ intensity }) => intensity === 'moderate').length).toBeLessThanOrEqual(
        1,
      );
      expect(full.filter(({ intensity }) => intensity === 'high')).toEqual([]);
      expect(loadOf(first)).toBeLessThanOrEqual(210);
    }
  });

  it('three easy and one short strength session to get fitter', () => {
    const first = prescribed({ person: { ...PERSON, goal: 'get-fitter' } });
    const kinds = first.sessions.map((session) => fullOf(session).activity);
    expect(
      kinds.map((activity) => activity?.kind).filter((kind) => kind === 'strength'),
    ).toHaveLength(1);
    expect(kinds.filter((activity) => activity?.intensity === 'low').length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('30 minutes a week are a start already', () => {
    const recent = { minutesPerWeek: 30, sessionsPerWeek: 2, longestMinutes: 15 };
    expect(prescribed({ person: { ...PERSON, recent } }).shape).toBe('hold');
  });
});

describe('P03: a steady week grows by a tenth at most', () => {
  test.each<[what: string, changes: Changes, cap: number]>([
    ['as before', {}, 880],
    ['stressed', { person: { stress: 5 } }, 840],
    ['tired', { checkIns: [{ at: '2026-11-29T08:00', energy: 1 }] }, 840],
    ['a part of the week', { now: '2026-12-02T12:00' }, (880 * 4) / 7],
  ])('%s', (_, changes, cap) => {
    // 40 minutes at 5 points, four times a week: 800 points
    const sessions = weeks(40, 40, 40, 40);
    const person = { ...PERSON, ...changes.person };
    const load = loadOf(prescribed({ ...changes, person, sessions }));
    expect(load).toBeLessThanOrEqual(cap + 1e-6);
    expect(load).toBeGreaterThan(cap / 2);
  });

  it('what is pinned counts', () => {
    const pinned: Request['pinned'] = [
      { activity: 'walk_brisk', start: '2026-12-05T10:00', minutes: 120 },
    ];
    const load = loadOf(prescribed({ person: PERSON, sessions: weeks(40, 40, 40, 40), pinned }));
    expect(load).toBeLessThanOrEqual(880 - 600 + 1e-6);
  });

  it('nothing is asked of a week gone by', () => {
    expect(prescribed({ person: PERSON, now: '2026-12-07T08:00' }).sessions).toEqual([]);
  });
});

describe('P11: after three rising weeks comes a lighter one', () => {
  it('of 60 % of what was usual', () => {
    const rising = prescribed({ person: PERSON, sessions: weeks(40, 35, 30, 25) });
    expect(rising.shape).toBe('step-back');
    // The mean of four weeks is 4 × 32.5 minutes × 5 points = 650.
    expect(loadOf(rising)).toBeLessThanOrEqual(650 * 0.6);
    expect(loadOf(rising)).toBeGreaterThan(0);
  });

  it('not after two', () => {
    expect(prescribed({ person: PERSON, sessions: weeks(40, 35, 30, 30) }).shape).toBe('steady');
  });

  it('with as many sessions as before', () => {
    const rising = prescribed({ person: PERSON, sessions: weeks(40, 35, 30, 25) });
    expect(rising.sessions).toHaveLength(4);
  });
});

describe('P17: after a break', () => {
  // Weeks of 800 points; the week begins so many days after the last session.
  const after = (days: number) =>
    prescribed({
      person: PERSON,
      sessions: weeks(40, 40, 40, 40).map((session, index) => ({
        ...session,
        ...walk(days + 7 * Math.floor(index / 4) + (index % 4), 40),
      })),
    });

  test.each<[days: number, shape: string, load: number]>([
    [7, 'steady', 880],
    [8, 'after-a-break', 600],
    [14, 'after-a-break', 600],
    [15, 'after-a-break', 400],
    [28, 'after-a-break', 400],
    [29, 'first-steps', 210],
  ])('of %i days: %s, %i points at most', (days, shape, load) => {
    const week = after(days);
    expect(week.shape).toBe(shape);
    expect(loadOf(week)).toBeLessThanOrEqual(load);
    expect(loadOf(week)).toBeGreaterThan(0);
  });
});

describe('P18: it grows after three good weeks in a row, and holds otherwise', () => {
  const fates = (...each: Session['status'][][]): Session[] =>
    each.flatMap((week, index) =>
      week.map((status, number) => ({ ...walk(7 * index + 2 * number + 1, 40), status })),
    );
  const good: Session['status'][] = ['done', 'done', 'done', 'done'];
  const unknown: Session['status'][] = ['assumed', 'assumed', 'assumed', 'assumed'];
  const fair: Session['status'][] = ['done', 'done', 'done', 'skipped'];

  test.each<[what: string, sessions: Session[], shape: string, most: number]>([
    ['three good weeks', fates(good, good, good), 'steady', 880],
    ['two good weeks', fates(good, good), 'hold', 800],
    ['a fair week among four', fates(good, fair, good, good), 'hold', 750],
    ['a fair last week', fates(fair, good, good, good), 'hold', 750],
    ['three weeks nobody reported', fates(unknown, unknown, unknown), 'hold', 800],
    ['half reported', fates(['done', 'done', 'assumed', 'assumed'], good, good, good), 'hold', 800],
  ])('%s: %s', (_, sessions, shape, most) => {
    const recent = { minutesPerWeek: 160, sessionsPerWeek: 4, longestMinutes: 40 };
    const activities = ['walk_brisk' as const];
    const week = prescribed({ person: { ...PERSON, activities, recent }, sessions });
    expect(week.shape).toBe(shape);
    expect(loadOf(week)).toBeLessThanOrEqual(most);
    expect(loadOf(week)).toBeGreaterThan(most - 60);
    expect(week.sessions).toHaveLength(4);
  });

  it('holds where the energy falls', () => {
    const sessions = fates(good, good, good);
    const rated = (...energies: number[]) =>
      energies.map((energy, week) => ({ at: walk(7 * week + 2, 0).start, energy }));
    const of = (...energies: number[]) =>
      prescribed({ person: PERSON, sessions, checkIns: rated(...energies) }).shape;
    expect(of(4, 4, 3)).toBe('steady');
    expect(of(3, 4, 4)).toBe('hold');
    expect(of(4, 3, 4)).toBe('hold');
  });

  it('asks somebody new for the small start again as long as nothing is known', () => {
    const first = { person: PERSON, sessions: [] };
    const load = loadOf(prescribed(first));
    const easy = (status: Session['status']): Session[] =>
      [1, 3, 5, 6].map((day) => ({ ...walk(day, 15), activity: 'walk_easy', status }));
    expect(loadOf(prescribed({ ...first, sessions: easy('assumed') }))).toBe(load);
  });

  it('takes a first week that began late as part of one', () => {
    const recent = { minutesPerWeek: 160, sessionsPerWeek: 4, longestMinutes: 40 };
    const sessions = [walk(1, 40), walk(3, 40)];
    const week = prescribed({ person: { ...PERSON, recent }, sessions });
    expect(week.week.load.usualLoad).toBe(640);
    expect(loadOf(week)).toBeLessThanOrEqual(week.week.load.cap);
    expect(loadOf(week)).toBeGreaterThan(400);
  });

  it('grows by half the step from 65 on', () => {
    const age65 = { ...PERSON, age65: true };
    expect(loadOf(prescribed({ person: age65, sessions: fates(good, good, good) }))).toBeLessThan(
      841,
    );
  });
});

describe('P19: after two thin weeks it asks for a quarter less', () => {
  const thin: Session['status'][] = ['done', 'skipped', 'skipped', 'done', 'skipped'];
  const week = (status: readonly Session['status'][], ago: number, minutes: number) =>
    status.map((each, day) => ({ ...walk(7 * ago + day + 1, minutes), status: each }));
  const all = (status: Session['status']) => Array.from({ length: 4 }, () => status);
  const recent = { minutesPerWeek: 200, sessionsPerWeek: 5, longestMinutes: 40 };
  const weekAfter = (...sessions: Session[][]) =>
    prescribed({ person: { ...PERSON, recent }, sessions: sessions.flat() });

  it('of what the last week held', () => {
    const shrunk = weekAfter(week(thin, 0, 20), week(thin, 1, 60));
    // Five walks of 20 minutes at 5 points; two weeks of which 2/5 was done come to 400.
    expect(shrunk.shape).toBe('less');
    expect(loadOf(shrunk)).toBeLessThanOrEqual(500 * 0.75);
    expect(loadOf(shrunk)).toBeGreaterThan(250);
  });

  test.each<[what: string, sessions: Session[][]]>([
    ['one thin week', [week(thin, 0, 20)]],
    ['a good one between', [week(thin, 0, 20), week(all('done'), 1, 20), week(thin, 2, 20)]],
    ['two weeks nobody reported', [week(all('assumed'), 0, 20), week(all('assumed'), 1, 20)]],
    ['a week of nothing between', [week(thin, 0, 20), week(thin, 2, 20)]],
  ])('not after %s', (_, sessions) => expect(weekAfter(...sessions).shape).not.toBe('less'));

  it('and stays there until three good weeks', () => {
    const best = (count: number) =>
      Array.from({ length: count }, (_, ago) => week(all('done'), ago, 10)).flat();
    const two = [week(thin, 0, 20), week(thin, 1, 20)].flat();
    const later = (weeksAgo: number) =>
      two.map((session, index) => ({
        ...walk(7 * (weeksAgo + Math.floor(index / 5)) + (index % 5) + 1, 20),
        status: session.status,
      }));
    expect(weekAfter(best(2), later(2)).week.load.trend.most).toBe(375);
    expect(weekAfter(best(3), later(3)).week.load.trend.most).toBeUndefined();
  });

  it('somebody new too, and a little is always left', () => {
    const skipped = (ago: number, minutes: number) => [
      { ...walk(7 * ago + 2, minutes), activity: 'walk_easy' as const, status: 'skipped' as const },
    ];
    const small = prescribed({ person: PERSON, sessions: [...skipped(0, 10), ...skipped(1, 10)] });
    expect(small.shape).toBe('less');
    expect(loadOf(small)).toBe(30);
  });
});

describe('Z05: back after a pause', () => {
  const sessions = (daysBefore: number) =>
    weeks(40, 40, 40, 40).map((session, index) => ({
      ...session,
      ...walk(daysBefore + 7 * Math.floor(index / 4) + (index % 4), 40),
    }));
  const pause = (from: string, to: string, reason: 'ill' | 'away') => [{ from, to, reason }];

  test.each<[what: string, changes: Changes, shape: string, most: number]>([
    [
      'ten days ill, over since Thursday',
      { sessions: sessions(14), pauses: pause('2026-11-17', '2026-11-26', 'ill') },
      'after-a-break',
      600,
    ],
    [
      'the same, with a walk since',
      {
        sessions: [...sessions(14), walk(2, 20)],
        pauses: pause('2026-11-17', '2026-11-26', 'ill'),
      },
      'after-a-break',
      600,
    ],
    [
      'three days ill: no growth in the week after',
      { sessions: sessions(5), pauses: pause('2026-11-26', '2026-11-28', 'ill') },
      'hold',
      800,
    ],
    [
      'away over the start of the week',
      { sessions: sessions(2), pauses: pause('2026-11-29', '2026-12-02', 'away') },
      'steady',
      (880 * 4) / 7,
    ],
    [
      'away for so long that it is a break',
      { sessions: sessions(6), pauses: pause('2026-11-25', '2026-12-02', 'away') },
      'after-a-break',
      (600 * 4) / 7,
    ],
  ])('%s', (_, changes, shape, most) => {
    const week = prescribed({ person: PERSON, ...changes });
    expect(week.shape).toBe(shape);
    expect(loadOf(week)).toBeLessThanOrEqual(most + 1e-6);
    expect(loadOf(week)).toBeGreaterThan(most / 3);
  });
});

describe('the four goals', () => {
  const people: [who: string, person: Partial<Person>, changes?: Changes][] = [
    ['somebody in practice', PERSON, { sessions: weeks(40, 40, 40, 40) }],
    [
      'somebody trained',
      {
        ...PERSON,
        recent: { weeksActive: 30, sessionsPerWeek: 5, minutesPerWeek: 240, longestMinutes: 60 },
        activities: [
          ...(['walk_easy', 'walk_brisk', 'run_easy', 'run_intervals', 'yoga_gentle'] as const),
          ...(['strength_full_light', 'strength_full_heavy', 'core_floor', 'pilates'] as const),
        ],
        places: { gym: 10 },
      },
    ],
  ];

  test.each(people)('ask four different weeks of %s', (_, person, changes) => {
    const of = (goal: Goal) => asked(prescribed({ ...changes, person: { ...person, goal } }));
    expect(new Set(GOALS.map((goal) => of(goal).toSorted().join(', '))).size).toBe(GOALS.length);
  });

  it('building strength asks for the most strength, feeling better for the least effort', () => {
    const [, trained] = people;
    const of = (goal: Goal) =>
      prescribed({ person: { ...trained?.[1], goal } }).sessions.map(fullOf);
    const strength = (goal: Goal) =>
      of(goal).filter(({ activity }) => activity?.kind === 'strength').length;
    const high = (goal: Goal) => of(goal).filter(({ intensity }) => intensity === 'high').length;
    for (const goal of GOALS) {
      if (goal !== 'build-strength')
        expect(strength('build-strength')).toBeGreaterThan(strength(goal));
      expect(high('feel-better')).toBeLessThanOrEqual(high(goal));
    }
    expect(high('feel-better')).toBe(0);
  });
});
