import { describe, expect, it, test } from 'vitest';
import type { Request } from '../../src/contract/request.ts';
import { dateText } from '../../src/time/calendar.ts';
import { instantText } from '../../src/time/zone.ts';
import { ALL_REGIONS, regionSet } from '../../src/week/regions.ts';
import { factsWith, setting } from '../support/request-builder.ts';

type CheckIn = NonNullable<Request['checkIns']>[number];

describe('now', () => {
  test.each([
    ['2026-11-29T18:00', '2026-11-29T18:00:00+01:00', '2026-11-29'],
    ['2026-11-29T18:00:01', '2026-11-29T18:01:00+01:00', '2026-11-29'],
    ['2026-11-29T23:30:00Z', '2026-11-30T00:30:00+01:00', '2026-11-30'],
    ['2026-11-29T23:59:59', '2026-11-30T00:00:00+01:00', '2026-11-30'],
  ])('%s is %s, on %s', (now, instant, today) => {
    const facts = factsWith({ now });
    expect(instantText(facts.zone, facts.now)).toBe(instant);
    expect(dateText(facts.today)).toBe(today);
  });
});

describe('stress: of a check-in of the last 24 hours, else the person’s, else 3', () => {
  const at = (time: string, stress?: number): CheckIn => ({
    at: time,
    ...(stress !== undefined && { stress }),
  });
  test.each<[what: string, checkIns: CheckIn[], person: number | undefined, stress: number]>([
    ['nothing', [], undefined, 3],
    ['the person', [], 4, 4],
    ['a check-in', [at('2026-11-29T07:00', 5)], 4, 5],
    ['a check-in 24 hours ago', [at('2026-11-28T18:00', 5)], 4, 5],
    ['one a minute older', [at('2026-11-28T17:59', 5)], 4, 4],
    ['one of the future', [at('2026-11-29T18:01', 5)], 4, 4],
    ['one of this minute', [at('2026-11-29T18:00', 5)], 4, 5],
    ['one that does not say', [at('2026-11-29T07:00')], 4, 4],
    ['the later of two', [at('2026-11-29T12:00', 1), at('2026-11-29T07:00', 5)], 4, 1],
    ['the later entry of one minute', [at('2026-11-29T07:00', 1), at('2026-11-29T07:00', 5)], 4, 5],
  ])('%s', (_, checkIns, person, stress) => {
    const facts = factsWith({
      checkIns,
      ...(person !== undefined && { person: { stress: person } }),
    });
    expect(facts.stress).toBe(stress);
  });
});

describe('readiness: the mean of what a check-in answers, 5 the best', () => {
  const of = (checkIn: Partial<CheckIn>, at = '2026-11-29T07:00') =>
    factsWith({ checkIns: [{ at, ...checkIn }] }).readiness;

  test.each<[checkIn: Partial<CheckIn>, readiness: number]>([
    [{}, 3],
    [{ energy: 4 }, 4],
    [{ sleepQuality: 2 }, 2],
    [{ stress: 5 }, 1],
    [{ stress: 1 }, 5],
    [{ soreness: 0 }, 5],
    [{ soreness: 1 }, 4],
    [{ soreness: 2 }, 4],
    [{ soreness: 3 }, 3],
    [{ soreness: 4 }, 3],
    [{ soreness: 5 }, 2],
    [{ soreness: 6 }, 2],
    [{ soreness: 7 }, 1],
    [{ soreness: 10 }, 1],
    [{ sorenessElsewhere: 9, sleepHours: 3 }, 3],
    [{ energy: 3, sleepQuality: 4, stress: 2, soreness: 2 }, 3.75],
    [{ energy: 2, sleepQuality: 3 }, 2.5],
  ])('%o: %d', (checkIn, readiness) => expect(of(checkIn)).toBe(readiness));

  it('is 3 without a check-in, or with an old one', () => {
    expect(factsWith().readiness).toBe(3);
    expect(of({ energy: 1 }, '2026-11-28T12:00')).toBe(3);
  });

  it('is what the person sets for days without one', () => {
    expect(factsWith({ parameters: setting('E12.no_check_in', 2) }).readiness).toBe(2);
  });
});

describe('massages', () => {
  it('have the defaults of the contract', () => {
    const [massage] = factsWith({ massages: [{ id: 'm1', start: '2026-12-01T17:00' }] }).massages;
    expect(massage).toMatchObject({
      id: 'm1',
      minutes: 60,
      type: 'neuromuscular',
      pressure: 'firm',
      regions: ALL_REGIONS,
      firstTime: false,
      soreness: undefined,
    });
  });

  test.each([
    [['hip', 'low_back'], regionSet(['low_back', 'hip'])],
    [['hip', 'hip'], regionSet(['hip'])],
    [['whole_body'], ALL_REGIONS],
    [[], ALL_REGIONS],
    [['hip', 'whole_body'], ALL_REGIONS],
  ] as const)('treat %o', (regions, set) => {
    const massages = [{ id: 'm1', start: '2026-12-01T17:00', regions: [...regions] }];
    expect(factsWith({ massages }).massages[0]?.regions).toBe(set);
  });

  it('are in the order of time, those of one minute in the order of ids', () => {
    const massages = [
      { id: 'c', start: '2026-12-02T17:00' },
      { id: 'b', start: '2026-12-01T17:00' },
      { id: 'a', start: '2026-12-01T16:00Z' },
    ];
    expect(factsWith({ massages }).massages.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('activities', () => {
  it('are the starter set where none are named', () => {
    expect(factsWith().activities).toEqual([
      ...['walk_easy', 'walk_brisk', 'strength_full_light'],
      ...['stretch_mobility', 'yoga_gentle', 'core_floor'],
    ]);
  });

  it('are those that are named, and none where the list is empty', () => {
    expect(factsWith({ person: { activities: ['tai_chi'] } }).activities).toEqual(['tai_chi']);
    expect(factsWith({ person: { activities: [] } }).activities).toEqual([]);
  });
});

describe('the numbers of rules', () => {
  it('are the person’s where they set them, else the defaults', () => {
    const { numbers } = factsWith({ parameters: setting('P03.growth', 0.05) });
    expect(numbers('P03.growth')).toBe(0.05);
    expect(numbers('P03.growth_stressed')).toBe(0.05);
    expect(numbers('M01.fade_h')).toBe(36);
    expect(factsWith().numbers('P03.growth')).toBe(0.1);
  });
});
