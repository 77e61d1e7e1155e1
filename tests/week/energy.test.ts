import { describe, expect, it, test } from 'vitest';
import type { DayPart } from '../../src/contract/names.ts';
import type { Person, Request } from '../../src/contract/request.ts';
import { clockMinutes, dayNumber } from '../../src/time/calendar.ts';
import { workCost } from '../../src/week/assess.ts';
import { dayEnergy, dayPartAt } from '../../src/week/energy.ts';
import {
  energyOf,
  factsWith,
  MON,
  setting,
  slotIn,
  TUE,
  weekWith,
} from '../support/request-builder.ts';

describe('the parts of the day', () => {
  test.each<[clock: string, part: DayPart]>([
    ['00:00', 'night'],
    ['04:45', 'night'],
    ['05:00', 'early'],
    ['08:45', 'early'],
    ['09:00', 'morning'],
    ['11:45', 'morning'],
    ['12:00', 'afternoon'],
    ['16:45', 'afternoon'],
    ['17:00', 'evening'],
    ['21:45', 'evening'],
    ['22:00', 'night'],
    ['23:45', 'night'],
  ])('%s is %s', (clock, part) => expect(dayPartAt(clockMinutes(clock))).toBe(part));
});

describe('energy falls back from the day to days in general, then to the prior of the type', () => {
  const on = (person: Partial<Person>, date: string) =>
    Object.values(dayEnergy(factsWith({ person }), dayNumber(date)));

  // Early, morning, afternoon, evening, night.
  test.each<[chronotype: number, energies: number[]]>([
    [1, [4, 4, 3, 2, 1]],
    [2, [4, 4, 3, 2, 1]],
    [2.5, [3, 3, 4, 3, 1]],
    [3, [3, 3, 4, 3, 1]],
    [4, [2, 3, 4, 4, 1]],
    [5, [2, 3, 4, 4, 1]],
  ])('chronotype %d expects %o', (chronotype, energies) =>
    expect(on({ chronotype }, MON)).toEqual(energies),
  );

  test.each<[what: string, person: Partial<Person>, date: string, energies: number[]]>([
    ['nothing said', {}, MON, [3, 3, 4, 3, 1]],
    ['a part in general', { energy: { default: { early: 5 } } }, MON, [5, 3, 4, 3, 1]],
    ['the night in general', { energy: { default: { night: 2 } } }, MON, [3, 3, 4, 3, 2]],
    ['a part of the day', { energy: { days: { mon: { evening: 1 } } } }, MON, [3, 3, 4, 1, 1]],
    ['of another day', { energy: { days: { mon: { evening: 1 } } } }, TUE, [3, 3, 4, 3, 1]],
    [
      'all three',
      {
        chronotype: 1,
        energy: { default: { early: 2, morning: 5 }, days: { mon: { early: 3 } } },
      },
      MON,
      [3, 5, 3, 2, 1],
    ],
    [
      'the night of a day before the night in general',
      { energy: { default: { night: 2 }, days: { mon: { night: 3 } } } },
      MON,
      [3, 3, 4, 3, 3],
    ],
    [
      'a night that only days in general know',
      { energy: { default: { night: 2 }, days: { mon: { early: 3 } } } },
      MON,
      [3, 3, 4, 3, 2],
    ],
  ])('%s', (_, person, date, energies) => expect(on(person, date)).toEqual(energies));

  it('each slot has the energy of its day and part', () => {
    const energy = { default: { morning: 4, afternoon: 2 }, days: { tue: { morning: 5 } } };
    const week = weekWith({ person: { energy } });
    const at = (text: string) => week.energy[slotIn(week, text)];
    expect(at('mon 11:45')).toBe(4);
    expect(at('mon 12:00')).toBe(2);
    expect(at('tue 09:00')).toBe(5);
    expect(at('wed 03:00')).toBe(1);
  });

  it('sums are those of the slots before', () => {
    const week = weekWith({ person: { energy: energyOf(3) } });
    expect(week.energySum[0]).toBe(0);
    expect(week.energySum[10]).toBe(30);
    expect(week.energySum).toHaveLength(week.energy.length + 1);
  });
});

describe('capacity: twice the mean energy of waking quarter hours, rounded up', () => {
  // Awake 06:30–22:30: early 10, morning 12, afternoon 20, evening 20, night 2 of 64.
  const of = (person: Partial<Person>, parameters?: Request['parameters']) =>
    weekWith({ person, ...(parameters && { parameters }) }).days[0]?.capacity;

  test.each<[what: string, person: Partial<Person>, capacity: number]>([
    ['1 all day', { energy: energyOf(1) }, 2],
    ['3 all day', { energy: energyOf(3) }, 6],
    ['3.1 all day', { energy: energyOf(3.1) }, 7],
    ['3.5 all day', { energy: energyOf(3.5) }, 7],
    ['5 all day', { energy: energyOf(5) }, 10],
    ['a morning type: 2 × 190 / 64 = 5.9', { chronotype: 1 }, 6],
    ['neither: 2 × 208 / 64 = 6.5', { chronotype: 3 }, 7],
    ['an evening type: 2 × 218 / 64 = 6.8', { chronotype: 5 }, 7],
    [
      'the night counts where somebody is awake: 2 × (62 × 3 + 2 × 1) / 64 = 5.9',
      { energy: { default: { ...energyOf(3).default, night: 1 } } },
      6,
    ],
    [
      'and not where they sleep: 2 × 62 × 3 / 62 = 6',
      {
        sleep: { bed: '22:00', wake: '06:30' },
        energy: { default: { ...energyOf(3).default, night: 1 } },
      },
      6,
    ],
    [
      'a whole night awake: 2 × (40 × 3 + 28 × 1) / 68 = 4.4',
      {
        sleep: { bed: '08:00', wake: '15:00' },
        energy: { default: { ...energyOf(3).default, night: 1 } },
      },
      5,
    ],
    [
      'half an hour after waking counts: 2 × (10 × 1 + 54 × 3) / 64 = 5.4',
      { energy: { default: { ...energyOf(3).default, early: 1 } } },
      6,
    ],
  ])('%s', (_, person, capacity) => expect(of(person)).toBe(capacity));

  it('a day slept through has none', () => {
    const sleep = { bed: '22:30', wake: '06:30', days: { tue: { wake: '23:59' } } };
    expect(weekWith({ person: { sleep } }).days.map(({ capacity }) => capacity)).toEqual([
      ...[7, 0],
      ...[7, 7, 7, 7, 7],
    ]);
  });

  it('what is whole but for rounding is not rounded up', () => {
    // 64 times 1.2 adds up to a hair more than 76.8.
    expect(of({ energy: energyOf(1.2) }, setting('E04.capacity_factor', 2.5))).toBe(3);
    expect(of({ energy: energyOf(2.8) }, setting('E04.capacity_factor', 2.5))).toBe(7);
  });

  it('each day has its own', () => {
    const energy = { ...energyOf(3), days: { tue: energyOf(5).default, sun: energyOf(2).default } };
    expect(weekWith({ person: { energy } }).days.map(({ capacity }) => capacity)).toEqual([
      ...[6, 10],
      ...[6, 6, 6, 6, 4],
    ]);
  });
});

describe('what work takes of a day', () => {
  type Commitment = NonNullable<Request['commitments']>[number];
  const at = (workload?: number, start = '09:00', end = '17:00'): Commitment => ({
    title: 'Work',
    days: ['mon'],
    start,
    end,
    ...(workload !== undefined && { workload }),
  });
  const cost = (commitments: Commitment[], date = MON, parameters?: Request['parameters']) =>
    workCost(factsWith({ commitments, ...(parameters && { parameters }) }), dayNumber(date));

  test.each<[what: string, commitments: Commitment[], date: string, points: number]>([
    ['no commitment', [], MON, 0],
    ['workload 0', [at(0)], MON, 0],
    ['workload 1', [at(1)], MON, 1],
    ['workload 2', [at(2)], MON, 2],
    ['workload 3', [at(3)], MON, 4],
    ['none said', [at()], MON, 2],
    ['between two, as the higher', [at(1.5)], MON, 2],
    ['the highest of several', [at(1), at(3), at(0)], MON, 4],
    ['another day', [at(3)], TUE, 0],
    ['a shift over midnight, where it starts', [at(3, '21:00', '07:00')], MON, 4],
    ['a shift over midnight, where it ends', [at(3, '21:00', '07:00')], TUE, 0],
  ])('%s', (_, commitments, date, points) => expect(cost(commitments, date)).toBe(points));

  it('as the person sets it', () => {
    expect(cost([at(3)], MON, setting('E04.work_3', 5))).toBe(5);
    expect(cost([at()], MON, setting('E04.usual_workload', 3))).toBe(4);
  });

  it('busy times and massages take nothing', () => {
    const week = weekWith({
      busy: [{ start: '2026-11-30T09:00', end: '2026-11-30T17:00' }],
      massages: [{ id: 'm1', start: '2026-11-30T18:00' }],
    });
    expect(week.days.map((day) => day.workCost)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
