import { describe, expect, it, test } from 'vitest';
import type { ActivityKind } from '../../src/contract/names.ts';
import type { Request } from '../../src/contract/request.ts';
import { dateText } from '../../src/time/calendar.ts';
import { longestAllowed } from '../../src/week/load.ts';
import { type Changes, factsWith, setting } from '../support/request-builder.ts';

type Session = NonNullable<Request['sessions']>[number];

function session(start: string, minutes: number, rest: Partial<Session> = {}): Session {
  return { activity: 'walk_brisk', start, minutes, ...rest };
}

describe('the log', () => {
  it('is in the order of time', () => {
    const sessions = [session('2026-11-24T10:00', 1), session('2026-11-23T22:00Z', 2)];
    expect(factsWith({ sessions }).log.map(({ minutes }) => minutes)).toEqual([2, 1]);
  });

  it('has day and clock of the person’s zone', () => {
    const [logged] = factsWith({ sessions: [session('2026-11-24T23:30Z', 30)] }).log;
    expect([dateText(logged?.day ?? 0), logged?.startMinutes]).toEqual(['2026-11-25', 30]);
  });

  test.each<[status: Session['status'], counts: boolean]>([
    [undefined, true],
    ['done', true],
    ['shortened', true],
    ['swapped', true],
    ['skipped', false],
    ['assumed', false],
  ])('%s counts: %s', (status, counts) => {
    const sessions = [session('2026-11-24T10:00', 30, { ...(status && { status }) })];
    const [logged] = factsWith({ sessions }).log;
    expect(logged).toMatchObject({ status: status ?? 'done', counts, load: counts ? 150 : 0 });
  });

  test.each<[effort: number | undefined, load: number]>([
    [undefined, 150],
    [0, 150],
    [3, 90],
    [4.5, 135],
    [5, 150],
    [8, 150],
  ])('30 brisk minutes of effort %s are %d points', (effort, load) => {
    const felt = effort === undefined ? {} : { effort };
    expect(factsWith({ sessions: [session('2026-11-24T10:00', 30, felt)] }).log[0]?.load).toBe(
      load,
    );
  });

  it('cooking is logged without an activity or load', () => {
    const sessions = [session('2026-11-24T10:00', 90, { activity: 'meal_prep_batch' })];
    expect(factsWith({ sessions }).log[0]).toMatchObject({
      id: 'meal_prep_batch',
      activity: undefined,
      load: 0,
      counts: true,
    });
  });
});

describe('P04: a session may be a tenth or five minutes longer than the longest of its kind', () => {
  const most = (changes: Changes, kind: ActivityKind = 'aerobic') =>
    longestAllowed(kind, factsWith(changes));
  const said = (longestMinutes: number): Changes => ({ person: { recent: { longestMinutes } } });
  const done = (...sessions: Session[]): Changes => ({ ...said(100), sessions });

  test.each<[what: string, changes: Changes, minutes: number]>([
    ['nothing known', {}, 15],
    ['10 minutes: five more', said(10), 15],
    ['15 minutes: five more', said(15), 20],
    ['50 minutes: either', said(50), 55],
    ['60 minutes: a tenth more', said(60), 66],
    ['logged comes before said', done(session('2026-11-24T10:00', 40)), 45],
    [
      'the longest counts',
      done(session('2026-11-24T10:00', 40), session('2026-11-25T10:00', 30)),
      45,
    ],
    [
      'another activity of the kind counts',
      done(session('2026-11-24T10:00', 40, { activity: 'swim_easy' })),
      45,
    ],
    [
      'another kind does not',
      done(session('2026-11-24T10:00', 40, { activity: 'yoga_gentle' })),
      110,
    ],
    ['skipped does not', done(session('2026-11-24T10:00', 40, { status: 'skipped' })), 110],
    ['assumed does not', done(session('2026-11-24T10:00', 40, { status: 'assumed' })), 110],
    ['shortened does', done(session('2026-11-24T10:00', 40, { status: 'shortened' })), 45],
    ['30 days ago does', done(session('2026-10-30T18:00', 40)), 45],
    ['a minute earlier does not', done(session('2026-10-30T17:59', 40)), 110],
    ['what is still to come does not', done(session('2026-11-29T18:01', 40)), 110],
    ['5 logged minutes: never under 15', done(session('2026-11-24T10:00', 5)), 15],
  ])('%s', (_, changes, minutes) => expect(most(changes)).toBeCloseTo(minutes, 8));

  it('for every kind from its own log', () => {
    const changes = done(
      session('2026-11-24T10:00', 40),
      session('2026-11-24T12:00', 20, { activity: 'core_floor' }),
    );
    expect(most(changes, 'strength')).toBeCloseTo(25, 8);
    expect(most(changes, 'aerobic')).toBeCloseTo(45, 8);
    expect(most(changes, 'mobility')).toBeCloseTo(110, 8);
  });

  it('as the person sets it', () => {
    const set = { ...setting('P04.factor', 1.3), ...setting('P04.floor_minutes', 20) };
    expect(most({ ...said(100), parameters: set })).toBeCloseTo(130, 8);
    expect(most({ parameters: set })).toBe(20);
  });
});
