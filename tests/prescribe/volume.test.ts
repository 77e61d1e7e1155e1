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
    expect(prescribed({ person: { ...PERSON, recent } }).shape).toBe('steady');
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
