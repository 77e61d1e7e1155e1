import { describe, expect, it, test } from 'vitest';
import type { MassageType, Pressure } from '../../src/contract/names.ts';
import type { Person, Request } from '../../src/contract/request.ts';
import { phaseAt, type RegionClock, regionClocks, relaxedDays } from '../../src/week/clocks.ts';
import { factsWith, setting } from '../support/request-builder.ts';

type Massage = NonNullable<Request['massages']>[number];
type CheckIn = NonNullable<Request['checkIns']>[number];

/** Ends on Monday the 30th at 12:00; the request is made on Friday evening. */
const MASSAGE: Massage = { id: 'm1', start: '2026-11-30T11:00' };
const NOW = '2026-12-04T18:00';

function clockOf(massage: Partial<Massage>, rest: Partial<Request> = {}): RegionClock {
  const [clock] = regionClocks(
    factsWith({ now: NOW, massages: [{ ...MASSAGE, ...massage }], ...rest }),
  );
  if (!clock) throw new Error('a massage has a clock');
  return clock;
}

/** Hours from the end of the massage until rest, easy and build-up are over. */
function hours(clock: RegionClock): number[] {
  const { massage, restEnds, easyEnds, buildUpEnds } = clock;
  return [restEnds, easyEnds, buildUpEnds].map((end) => (end - massage.end) / 60);
}

function noHighHours(clock: RegionClock): number {
  return (clock.noHighUntil - clock.massage.end) / 60;
}

describe('hours by type and pressure', () => {
  test.each<[type: MassageType, light: string, moderate: string, firm: string, painful: string]>([
    ['neuromuscular', '12 18 48', '24 36 72', '24 36 72', '36 54 72'],
    ['deep-tissue', '12 24 48', '24 48 72', '24 48 72', '36 72 84'],
    ['myofascial', '12 18 48', '24 36 72', '24 36 72', '36 54 72'],
    ['sports-firm', '12 24 48', '24 48 72', '24 48 72', '36 72 84'],
    ['sports-light', '6 12 24', '12 24 48', '12 24 48', '18 36 48'],
    ['relaxation', '6 12 24', '12 24 36', '12 24 36', '18 36 48'],
  ])('%s', (type, light, moderate, firm, painful) => {
    const by = (pressure: Pressure) => hours(clockOf({ type, pressure })).join(' ');
    expect([by('light'), by('moderate'), by('firm'), by('overly-painful')]).toEqual([
      light,
      moderate,
      firm,
      painful,
    ]);
  });

  it('go by how it felt, once that is told', () => {
    const felt = (pressure: Pressure) => hours(clockOf({ feedback: { pressure } })).join(' ');
    expect([felt('light'), felt('overly-painful')]).toEqual(['12 18 48', '36 54 72']);
    expect(noHighHours(clockOf({ feedback: { pressure: 'light' } }))).toBe(0);
  });

  test.each<[pressure: Pressure, hours: number]>([
    ['light', 0],
    ['moderate', 0],
    ['firm', 48],
    ['overly-painful', 48],
  ])('%s: nothing high for %i hours', (pressure, until) => {
    for (const type of ['neuromuscular', 'deep-tissue', 'sports-light', 'relaxation'] as const) {
      expect(noHighHours(clockOf({ type, pressure }))).toBe(until);
    }
  });

  it('a massage is neuromuscular and firm unless said', () => {
    expect(hours(clockOf({}))).toEqual([24, 36, 72]);
    expect(noHighHours(clockOf({}))).toBe(48);
  });

  it('hours count from its end, however long it was', () => {
    const clock = clockOf({ minutes: 90 });
    expect(clock.massage.end - clock.massage.start).toBe(90);
    expect(hours(clock)).toEqual([24, 36, 72]);
  });

  it('hours are real hours, also when clocks change', () => {
    const massages = [{ id: 'm1', start: '2026-10-24T11:00' }];
    const now = '2026-10-30T12:00';
    const [clock] = regionClocks(factsWith({ week: '2026-10-26', now, massages }));
    expect(clock && hours(clock)).toEqual([24, 36, 72]);
  });
});

describe('the first time', () => {
  test.each<[massage: Partial<Massage>, hours: number[]]>([
    [{}, [24, 48, 72]],
    [{ type: 'deep-tissue' }, [24, 60, 72]],
    [{ type: 'deep-tissue', pressure: 'overly-painful' }, [36, 84, 96]],
    [{ pressure: 'overly-painful' }, [36, 66, 78]],
    [{ pressure: 'light' }, [12, 30, 48]],
    [{ type: 'relaxation' }, [12, 36, 48]],
    [{ type: 'relaxation', pressure: 'light' }, [6, 24, 36]],
  ])('%o takes 12 hours more, and build-up 12 after that at least', (massage, expected) =>
    expect(hours(clockOf({ ...massage, firstTime: true }))).toEqual(expected),
  );

  it('as many hours as the person sets', () => {
    const parameters = setting('M15.first_time_h', 24);
    expect(hours(clockOf({ firstTime: true }, { parameters }))).toEqual([24, 60, 72]);
  });
});

describe('M01.fade_h scales easy by its share of 36', () => {
  test.each<[fade: number, massage: Partial<Massage>, hours: number[]]>([
    [36, {}, [24, 36, 72]],
    [30, {}, [24, 30, 72]],
    [72, {}, [24, 72, 84]],
    [72, { pressure: 'overly-painful' }, [36, 108, 120]],
    [30, { type: 'deep-tissue' }, [24, 40, 72]],
    [30, { firstTime: true }, [24, 42, 72]],
    [31, { pressure: 'light' }, [12, 15.5, 48]],
    [18, {}, [24, 24, 72]],
    [12, { type: 'deep-tissue' }, [24, 24, 72]],
    [66, {}, [24, 66, 78]],
  ])('%d hours, %o: %o', (fade, massage, expected) =>
    expect(hours(clockOf(massage, { parameters: setting('M01.fade_h', fade) }))).toEqual(expected),
  );
});

describe('soreness that is not gone', () => {
  const report = (at: string, soreness?: number): CheckIn => ({
    at,
    ...(soreness !== undefined && { soreness }),
  });
  const after = (...checkIns: CheckIn[]) => clockOf({}, { checkIns });

  test.each<[what: string, checkIns: CheckIn[], hours: number[], sore: boolean, calm: boolean]>([
    ['nothing reported', [], [24, 36, 72], false, false],
    ['2', [report('2026-12-01T08:00', 2)], [24, 36, 72], false, true],
    ['3', [report('2026-12-01T08:00', 3)], [24, 72, 84], true, false],
    ['10', [report('2026-12-01T08:00', 10)], [24, 72, 84], true, false],
    [
      '3, then 2',
      [report('2026-12-01T08:00', 3), report('2026-12-02T08:00', 2)],
      [24, 36, 72],
      false,
      true,
    ],
    [
      '2 and 3, whatever their order in the list',
      [report('2026-12-02T08:00', 3), report('2026-12-01T08:00', 2)],
      [24, 72, 84],
      true,
      false,
    ],
    [
      '3, then a check-in without soreness',
      [report('2026-12-01T08:00', 3), report('2026-12-02T08:00')],
      [24, 72, 84],
      true,
      false,
    ],
    [
      '2 and 3 in one minute: the later entry',
      [report('2026-12-02T08:00', 2), report('2026-12-02T08:00', 3)],
      [24, 72, 84],
      true,
      false,
    ],
    ['before the massage', [report('2026-11-30T11:59', 8)], [24, 36, 72], false, false],
    ['as it ends', [report('2026-11-30T12:00', 8)], [24, 72, 84], true, false],
    ['after now', [report('2026-12-05T08:00', 8)], [24, 36, 72], false, false],
  ])('%s', (_, checkIns, expected, sore, calm) => {
    const clock = after(...checkIns);
    expect(hours(clock)).toEqual(expected);
    expect([clock.stillSore, clock.calm]).toEqual([sore, calm]);
  });

  it('does not shorten an easy phase that is longer anyway', () => {
    const checkIns = [report('2026-12-01T08:00', 5)];
    const massage = { type: 'deep-tissue', pressure: 'overly-painful', firstTime: true } as const;
    expect(hours(clockOf(massage, { checkIns }))).toEqual([36, 84, 96]);
  });

  it('counts for each massage from its own end', () => {
    const massages = [MASSAGE, { id: 'm2', start: '2026-12-02T11:00' }];
    const checkIns = [report('2026-12-01T08:00', 5)];
    const clocks = regionClocks(factsWith({ now: NOW, massages, checkIns }));
    expect(clocks.map(({ stillSore }) => stillSore)).toEqual([true, false]);
  });
});

describe('relaxed days fall from 14 to 4 with stress and strain', () => {
  test.each<[stress: number, dailyStrain: number, days: number]>([
    [1, 1, 14],
    [5, 5, 4],
    [3, 3, 9],
    [1, 5, 9],
    [5, 1, 9],
    [2, 3, 10.25],
    [4, 3, 7.75],
    [2, 2, 11.5],
  ])('stress %i, strain %i: %d days', (stress, dailyStrain, days) => {
    const person: Partial<Person> = { stress, dailyStrain };
    expect(relaxedDays(factsWith({ person }))).toBeCloseTo(days, 10);
    const { massage, relaxedEnds } = clockOf({}, factsWith({ person }).request);
    expect((relaxedEnds - massage.end) / 1440).toBeCloseTo(days, 10);
  });

  it('nine where nothing is said', () => expect(relaxedDays(factsWith())).toBe(9));

  it('a check-in of today tells the stress', () => {
    const checkIns = [{ at: '2026-11-29T17:00', stress: 1 }];
    expect(relaxedDays(factsWith({ checkIns }))).toBeCloseTo(11.5, 10);
  });

  it('the person’s own days come first', () => {
    const parameters = setting('M01.loose_days', 6);
    expect(relaxedDays(factsWith({ parameters, person: { stress: 5, dailyStrain: 5 } }))).toBe(6);
  });

  it('they never end before build-up does', () => {
    const parameters = { ...setting('M01.loose_days', 4), ...setting('M01.fade_h', 72) };
    const clock = clockOf({ pressure: 'overly-painful' }, { parameters });
    expect(hours(clock)).toEqual([36, 108, 120]);
    expect(clock.relaxedEnds).toBe(clock.buildUpEnds);
  });
});

describe('the phase at a moment', () => {
  const clock = clockOf({});
  test.each([
    [-1, undefined],
    [0, 'rest'],
    [24 * 60 - 1, 'rest'],
    [24 * 60, 'easy'],
    [36 * 60 - 1, 'easy'],
    [36 * 60, 'build-up'],
    [72 * 60 - 1, 'build-up'],
    [72 * 60, 'relaxed'],
    [9 * 1440 - 1, 'relaxed'],
    [9 * 1440, undefined],
  ] as const)('%i minutes after its end: %s', (minutes, phase) =>
    expect(phaseAt(clock, clock.massage.end + minutes)).toBe(phase),
  );
});
