import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { broken, MON, massage, TUE, WED, type Week, workout } from './builder.ts';

type Massage = NonNullable<Request['massages']>[number];

/**
 * Over on Sunday 2026-11-29 at 11:00. Neuromuscular and firm: rest until Monday 11:00, easy until
 * Monday 23:00, build-up until Wednesday 11:00, nothing hard until Tuesday 11:00.
 */
const SUNDAY: Massage = { id: 'm1', start: '2026-11-29T10:00', regions: ['low_back', 'hip'] };

function massaged(
  massage: Partial<Massage>,
  blocks: Block[],
  soreness?: number,
  changes: Partial<Request> = {},
): Week {
  const checkIns = soreness === undefined ? [] : [{ at: '2026-11-29T17:00', soreness }];
  return { request: { massages: [{ ...SUNDAY, ...massage }], checkIns, ...changes }, blocks };
}

const walk = (date: string, clock: string, minutes = 20) =>
  workout('walk_easy', date, clock, minutes);
/** Moderate; 5 minutes before and after. Hip 1, calf and foot 2. */
const brisk = (date: string, clock: string, minutes = 20) =>
  workout('walk_brisk', date, clock, minutes);
/** Moderate. Hip and thigh 2. */
const light = (date: string, clock: string, minutes = 50, usualMinutes = 50) =>
  workout('strength_full_light', date, clock, minutes, { usualMinutes });
/** Moderate. Nothing on hip or low back. */
const upper = (date: string, clock: string) => workout('strength_upper', date, clock, 30);

describe('rest', () => {
  test.each<[string, Week, string[]]>([
    ['low, and light on the region', massaged({}, [walk(MON, '09:00')]), []],
    ['low, and no load at all', massaged({}, [workout('breathing_relax', MON, '09:00', 20)]), []],
    ['moderate elsewhere, even without soreness', massaged({}, [upper(MON, '09:00')], 0), ['M02']],
    ['moderate until the last minute', massaged({}, [brisk(MON, '10:30')], 0), ['M02']],
    ['moderate once it is over', massaged({}, [brisk(MON, '11:00')], 0), []],
    [
      'clean-up counts: the walk itself ends at 10:55',
      massaged({}, [brisk(MON, '10:30')], 0),
      ['M02'],
    ],
    [
      'load 2 on the region at low effort',
      massaged({ regions: ['core'] }, [workout('pilates', MON, '09:00', 30)]),
      ['M03'],
    ],
    [
      'the same load where nothing was treated',
      massaged({ regions: ['foot'] }, [workout('pilates', MON, '09:00', 30)]),
      [],
    ],
    [
      'all regions unless named',
      {
        ...massaged({}, [workout('pilates', MON, '09:00', 30)]),
        request: { massages: [{ id: 'm1', start: '2026-11-29T10:00' }] },
      },
      ['M03'],
    ],
    [
      'whole body',
      massaged({ regions: ['whole_body'] }, [workout('pilates', MON, '09:00', 30)]),
      ['M03'],
    ],
    [
      'a stricter setting of the load',
      massaged({}, [walk(MON, '09:00')], 0, {
        parameters: { 'M03.max_region_load': { value: 0 } },
      }),
      ['M03'],
    ],
    [
      'a stricter setting of the effort',
      massaged({}, [walk(MON, '09:00')], 0, { parameters: { 'M02.max_effort': { value: 2 } } }),
      ['M02'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('easy', () => {
  test.each<[string, Week, string[]]>([
    ['moderate elsewhere at soreness 2', massaged({}, [upper(MON, '12:00')], 2), []],
    ['moderate elsewhere at soreness 2.5', massaged({}, [upper(MON, '12:00')], 2.5), ['M04']],
    ['moderate elsewhere, nothing reported', massaged({}, [upper(MON, '12:00')]), ['M04']],
    ['low, nothing reported', massaged({}, [walk(MON, '12:00')]), []],
    ['moderate, load 1 on the region, at soreness 2', massaged({}, [brisk(MON, '12:00')], 2), []],
    ['load 2 on the region', massaged({}, [light(MON, '12:00')], 2), ['M03']],
    ['load 2 in its last minutes', massaged({}, [light(MON, '21:00', 15)], 2), ['M03']],
    [
      'high, light on the region',
      massaged(
        { regions: ['jaw'], pressure: 'moderate' },
        [workout('circuit_hiit', MON, '12:00', 20)],
        2,
      ),
      ['M04', 'M16'],
    ],
    [
      'a report from before the massage says nothing',
      massaged({}, [upper(MON, '12:00')], undefined, {
        checkIns: [{ at: '2026-11-29T09:00', soreness: 0 }],
      }),
      ['M04'],
    ],
    [
      'a report from after now says nothing',
      massaged({}, [upper(MON, '12:00')], undefined, {
        checkIns: [{ at: '2026-11-29T18:30', soreness: 0 }],
      }),
      ['M04'],
    ],
    [
      'a report at the very end of the massage counts',
      massaged({}, [upper(MON, '12:00')], undefined, {
        checkIns: [{ at: '2026-11-29T11:00', soreness: 0 }],
      }),
      [],
    ],
    [
      'a report of this very minute counts',
      massaged({}, [upper(MON, '12:00')], undefined, {
        checkIns: [{ at: '2026-11-29T18:00', soreness: 0 }],
      }),
      [],
    ],
    [
      'the latest report counts',
      massaged({}, [upper(MON, '12:00')], undefined, {
        checkIns: [
          { at: '2026-11-29T17:00', soreness: 2 },
          { at: '2026-11-29T12:00', soreness: 5 },
          { at: '2026-11-29T17:30', energy: 4 },
        ],
      }),
      [],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('build-up', () => {
  test.each<[string, Week, string[]]>([
    ['70 % of 50 minutes', massaged({}, [light(TUE, '09:00', 35)]), []],
    ['more than 70 %', massaged({}, [light(TUE, '09:00', 40)]), ['M05']],
    ['all of it where the load is 1', massaged({}, [brisk(TUE, '09:00')]), []],
    ['all of it a minute too soon', massaged({}, [light(WED, '10:45')]), ['M05']],
    ['all of it once it is over', massaged({}, [light(WED, '11:00')]), []],
    [
      'high where the load is above 1',
      massaged({}, [workout('run_intervals', TUE, '11:00', 20, { usualMinutes: 60 })]),
      ['M05'],
    ],
    [
      'high where it is not',
      massaged({ regions: ['jaw'] }, [workout('run_intervals', TUE, '11:00', 20)]),
      [],
    ],
    [
      'high within 48 hours of firm work',
      massaged({ regions: ['jaw'] }, [workout('run_intervals', TUE, '10:15', 20)]),
      ['M14'],
    ],
    [
      'high within 48 hours of moderate work',
      massaged({ regions: ['jaw'], pressure: 'moderate' }, [
        workout('run_intervals', TUE, '10:15', 20),
      ]),
      [],
    ],
    [
      'a stricter setting of the share',
      massaged({}, [light(TUE, '09:00', 35)], 0, {
        parameters: { 'M05.volume_factor': { value: 0.5 } },
      }),
      ['M05'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('the clocks by type, pressure, first time and learning', () => {
  const fade = (value: number) => ({ parameters: { 'M01.fade_h': { value } } });
  test.each<[string, Week, string[]]>([
    // light: rest 12, easy 18 (Monday 05:00), build-up 48 (Tuesday 11:00)
    ['light: build-up on Monday', massaged({ pressure: 'light' }, [light(MON, '09:00', 35)]), []],
    [
      'light: not the whole length',
      massaged({ pressure: 'light' }, [light(MON, '09:00')]),
      ['M05'],
    ],
    ['light: the whole length', massaged({ pressure: 'light' }, [light(TUE, '11:00')]), []],
    // relaxation, light: 6, 12, 24
    [
      'relaxation: over on Monday',
      massaged({ type: 'relaxation', pressure: 'light' }, [light(MON, '11:00')]),
      [],
    ],
    [
      'relaxation: not quite over',
      massaged({ type: 'relaxation', pressure: 'light' }, [light(MON, '10:45')]),
      ['M05'],
    ],
    // deep tissue, firm: easy until 48 h, Tuesday 11:00
    [
      'deep tissue: still easy',
      massaged({ type: 'deep-tissue' }, [light(TUE, '10:45', 35)]),
      ['M03', 'M04'],
    ],
    ['deep tissue: build-up', massaged({ type: 'deep-tissue' }, [light(TUE, '11:00', 35)]), []],
    // overly painful: rest 36 (Monday 23:00), easy 54 (Tuesday 17:00)
    [
      'overly painful: rest',
      massaged({ pressure: 'overly-painful' }, [upper(MON, '20:00')], 0),
      ['M02'],
    ],
    [
      'overly painful: easy',
      massaged({ pressure: 'overly-painful' }, [light(TUE, '16:45', 35)]),
      ['M03', 'M04'],
    ],
    [
      'overly painful: build-up',
      massaged({ pressure: 'overly-painful' }, [light(TUE, '17:00', 35)]),
      [],
    ],
    [
      'felt overly painful: easy',
      massaged({ feedback: { pressure: 'overly-painful' } }, [light(TUE, '16:45', 35)]),
      ['M03', 'M04'],
    ],
    // first time: easy 36 + 12 = 48 h
    [
      'first time: still easy',
      massaged({ firstTime: true }, [light(TUE, '10:45', 35)]),
      ['M03', 'M04'],
    ],
    ['first time: build-up', massaged({ firstTime: true }, [light(TUE, '11:00', 35)]), []],
    // first time and overly painful: easy 66 h, so build-up until 78 h, Wednesday 17:00
    [
      'build-up lasts at least 12 hours',
      massaged({ firstTime: true, pressure: 'overly-painful' }, [light(WED, '16:45')]),
      ['M05'],
    ],
    [
      'and not longer',
      massaged({ firstTime: true, pressure: 'overly-painful' }, [light(WED, '17:00')]),
      [],
    ],
    // 36 × 30 / 36 = 30 hours: Monday 17:00
    ['fading after 30: still easy', massaged({}, [light(MON, '16:45', 35)], 0, fade(30)), ['M03']],
    ['fading after 30: build-up', massaged({}, [light(MON, '17:00', 35)], 0, fade(30)), []],
    // 36 × 48 / 36 = 48 hours; deep tissue 48 × 48 / 36 = 64 hours, Wednesday 03:00
    ['fading after 48: still easy', massaged({}, [light(TUE, '10:45', 35)], 0, fade(48)), ['M03']],
    ['fading after 48: build-up', massaged({}, [light(TUE, '11:00', 35)], 0, fade(48)), []],
    [
      'deep tissue, fading after 48',
      massaged({ type: 'deep-tissue' }, [light(TUE, '20:00', 35)], 0, fade(48)),
      ['M03'],
    ],
    // never before rest is over: 24 hours
    ['fading at once: rest stays', massaged({}, [upper(MON, '10:45')], 0, fade(12)), ['M02']],
    ['fading at once: then build-up', massaged({}, [light(MON, '11:00', 35)], 0, fade(12)), []],
    ['30 minutes long: over at 10:30', massaged({ minutes: 30 }, [brisk(MON, '10:30')], 0), []],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('hours are hours when the clocks change', () => {
    // Light, over on Saturday 2026-03-28 at 13:00: easy for 18 hours, on Sunday until 08:00.
    const massages = [{ ...SUNDAY, start: '2026-03-28T12:00', pressure: 'light' as const }];
    const fixed: Block = {
      ...workout('breathing_relax', '2026-03-28', '12:00', 60),
      kind: 'massage',
      activity: 'massage',
      effortPoints: 0,
      load: 0,
      status: 'pinned',
    };
    const week = (clock: string): Week => ({
      request: { week: '2026-03-23', now: '2026-03-22T18:00', massages, sessions: [] },
      person: { recent: { longestMinutes: 60 } },
      previous: 0,
      cap: 210,
      blocks: [
        fixed,
        workout('strength_full_light', '2026-03-29', clock, 20, { usualMinutes: 60 }),
      ],
    });
    expect(broken(week('07:45'))).toEqual(['M03', 'M04']);
    expect(broken(week('08:00'))).toEqual([]);
  });
});

describe('soreness that stays', () => {
  test.each<[string, Week, string[]]>([
    // easy until 72 h, Wednesday 11:00; then no load on the region
    ['light load until 72 hours', massaged({}, [walk(WED, '10:30')], 3), []],
    ['none later', massaged({}, [walk(WED, '10:45')], 3), ['M08']],
    ['none much later', massaged({}, [walk('2026-12-06', '10:00')], 3), ['M08']],
    ['load 2 within 72 hours', massaged({}, [light(TUE, '12:00', 35)], 3), ['M03', 'M04']],
    ['moderate elsewhere within 72 hours', massaged({}, [upper(TUE, '12:00')], 3), ['M04']],
    ['moderate elsewhere later', massaged({}, [upper(WED, '12:00')], 3), []],
    ['soreness 2: normal', massaged({}, [light(WED, '11:00')], 2), []],
    ['soreness 2.5: by the clock', massaged({}, [light(WED, '11:00')], 2.5), []],
    [
      'a stretched easy phase is never shortened',
      massaged(
        { type: 'deep-tissue', pressure: 'overly-painful', firstTime: true },
        [walk(WED, '20:00')],
        3,
      ),
      [],
    ],
    [
      'a massage of long ago, sore since',
      massaged({ start: '2026-11-20T10:00' }, [walk(MON, '10:00')], 4),
      ['M08'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('head, neck and jaw; rolling', () => {
  const yoga = (date: string, clock: string) => workout('yoga_power', date, clock, 20);
  const roll = (date: string, clock: string) => workout('foam_roll', date, clock, 15);
  test.each<[string, Week, string[]]>([
    ['flow yoga after the neck', massaged({ regions: ['neck'] }, [yoga(MON, '12:00')], 0), ['M16']],
    ['flow yoga after the jaw', massaged({ regions: ['jaw'] }, [yoga(MON, '12:00')], 0), ['M16']],
    [
      'flow yoga after neck and foot',
      massaged({ regions: ['foot', 'neck'] }, [yoga(MON, '12:00')], 0),
      ['M16'],
    ],
    ['flow yoga after the foot', massaged({ regions: ['foot'] }, [yoga(MON, '12:00')], 0), []],
    ['in build-up', massaged({ regions: ['neck'] }, [yoga(TUE, '09:00')], 0), []],
    ['a walk after the neck', massaged({ regions: ['neck'] }, [brisk(MON, '12:00')], 0), []],
    ['rolling what was treated', massaged({ regions: ['thigh'] }, [roll(MON, '12:00')]), ['M24']],
    ['rolling in rest', massaged({ regions: ['thigh'] }, [roll(MON, '08:00')]), ['M24']],
    ['rolling in build-up', massaged({ regions: ['thigh'] }, [roll(TUE, '08:00')]), []],
    ['rolling elsewhere', massaged({ regions: ['neck'] }, [roll(MON, '12:00')]), []],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

test('several massages: the strictest', () => {
  const relaxing: Massage = {
    id: 'm2',
    start: '2026-11-28T10:00',
    type: 'relaxation',
    pressure: 'light',
    regions: ['hip'],
  };
  const massages = [relaxing, SUNDAY];
  expect(broken(massaged({}, [light(MON, '23:00', 5)], 0, { massages: [relaxing] }))).toContain(
    'T01',
  );
  expect(broken(massaged({}, [light(MON, '12:00')], 0, { massages: [relaxing] }))).toEqual([]);
  expect(broken(massaged({}, [light(MON, '12:00')], 0, { massages }))).toEqual(['M03']);
});

test('cooking fits every phase, and a pinned session is a fact', () => {
  const pinned = [{ activity: 'strength_full_light', start: `${MON}T09:00`, minutes: 50 } as const];
  const fact = { ...light(MON, '09:00'), status: 'pinned' as const };
  expect(broken(massaged({}, [fact], 4, { pinned }))).toEqual([]);
});

describe('the windows shown are those of the clocks', () => {
  type Window = NonNullable<Week['plan']>['windows'];
  const rest = {
    massage: 'm1',
    phase: 'rest',
    start: '2026-11-29T11:00:00+01:00',
    end: '2026-11-30T11:00:00+01:00',
    regions: ['low_back', 'hip'],
    text: '',
  } as const;
  const easy = {
    ...rest,
    phase: 'easy',
    start: rest.end,
    end: '2026-11-30T23:00:00+01:00',
  } as const;
  const buildUp = {
    ...rest,
    phase: 'build-up',
    start: easy.end,
    end: '2026-12-02T11:00:00+01:00',
  } as const;
  const relaxed = {
    ...rest,
    phase: 'relaxed',
    start: buildUp.end,
    end: '2026-12-08T11:00:00+01:00',
  } as const;
  const cut = { ...rest, start: '2026-11-30T00:00:00+01:00' } as const;
  const show = (windows: readonly object[], soreness?: number): Week => {
    const list = windows.map((window) => ({ ...rest, ...window, regions: [...rest.regions] }));
    return { ...massaged({}, [], soreness), plan: { windows: list satisfies Window } };
  };
  test.each<[string, Week, string[]]>([
    ['all four', show([rest, easy, buildUp, relaxed]), []],
    ['cut to the week', show([cut]), []],
    ['too short', show([{ ...rest, end: '2026-11-30T10:00:00+01:00' }]), ['plan']],
    ['too late', show([{ ...easy, start: '2026-11-30T12:00:00+01:00' }]), ['plan']],
    ['of an unknown massage', show([{ ...rest, massage: 'm2' }]), ['plan']],
    ['sore: nobody knows the later ones', show([buildUp, relaxed], 3), []],
    ['sore: easy to 72 hours', show([{ ...easy, end: buildUp.end }], 3), []],
    ['sore: easy by the clock', show([easy], 3), ['plan']],
    ['the relaxed one too early', show([{ ...relaxed, start: easy.end }]), ['plan']],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('cut at the end of the week', () => {
    // Over on Sunday 2026-12-06 at 18:00: rest until Monday 18:00.
    const massages = [{ id: 'm1', start: '2026-12-06T17:00', regions: ['hip' as const] }];
    const blocks = [massage('2026-12-06', '17:00')];
    const week = (end: string): Week => ({
      request: { massages },
      blocks,
      plan: {
        windows: [{ ...rest, start: '2026-12-06T18:00:00+01:00', end, regions: ['hip'] }],
      },
    });
    expect(broken(week('2026-12-07T18:00:00+01:00'))).toEqual([]);
    expect(broken(week('2026-12-07T00:00:00+01:00'))).toEqual([]);
    expect(broken(week('2026-12-07T12:00:00+01:00'))).toEqual(['plan']);
  });

  test('and of the regions treated', () => {
    const windows = [{ ...rest, regions: ['hip' as const] }];
    expect(broken({ ...massaged({}, []), plan: { windows } })).toEqual(['plan']);
  });
});
