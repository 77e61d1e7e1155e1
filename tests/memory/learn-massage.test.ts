import { describe, expect, it } from 'vitest';
import type { MassageType, Pressure } from '../../src/contract/names.ts';
import { MASSAGE } from '../../src/knowledge/massages.ts';
import type { Fact } from '../../src/memory/journal.ts';
import type { Profile } from '../../src/memory/profile.ts';
import { at, checkIn, END, gone, know, massage, PROFILE, request, WEEK } from './reports.ts';

describe('hours until soreness has faded', () => {
  it('are learned from what the person says of each massage', () => {
    const own = know(gone([26, 30, 29, 30, 31])).parameters['M01.fade_h'];
    expect(own).toMatchObject({ basis: 'your-data', observations: 5 });
    expect(Math.abs((own?.value ?? 0) - 30)).toBeLessThanOrEqual(1);
    expect(own?.range?.[0]).toBeGreaterThanOrEqual(26);
  });

  it('are the same person for every type and pressure, and for a first time', () => {
    const types = Object.keys(MASSAGE).filter((type): type is MassageType => type in MASSAGE);
    for (const type of types) {
      for (const pressure of ['light', 'firm', 'overly-painful'] satisfies Pressure[]) {
        const hours = MASSAGE[type].clocks[pressure].easyHours * 1.5;
        const facts = gone([hours, hours, hours, hours, hours], { type, pressure });
        expect(know(facts).parameters['M01.fade_h']?.value).toBeGreaterThanOrEqual(51);
        const first = gone([hours + 12, hours + 12], { type, pressure, firstTime: true });
        const later = gone([hours, hours], { type, pressure });
        expect(know(first).parameters).toEqual(know(later).parameters);
      }
    }
  });

  it('take the pressure that was felt', () => {
    const booked = gone([54, 54], { pressure: 'firm' });
    const felt = gone([54, 54]).map((each) =>
      each.fact === 'massage'
        ? massage({
            ...each.massage,
            feedback: { goneAfterHours: 54, pressure: 'overly-painful' },
          })
        : each,
    );
    expect(know(booked).parameters['M01.fade_h']?.value).toBeGreaterThan(42);
    expect(know(felt).parameters['M01.fade_h']?.value).toBe(36);
  });

  const sore = (hours: number, soreness: number, week = 0) =>
    checkIn({ at: at(week * WEEK + END + hours), soreness });
  const told = [0, 1, 2, 3, 4].flatMap((week) =>
    massage({ id: `m${week}`, start: at(week * WEEK + END - 1) }),
  );
  const everyWeek = (reports: readonly (readonly [number, number])[]) => [
    ...told,
    ...told.flatMap((_each, week) => reports.map(([hours, much]) => sore(hours, much, week))),
  ];

  it('are read off check-ins: where the line from the last sore one to the first calm one meets 2', () => {
    const facts = everyWeek([
      [13, 6],
      [37, 4],
      [61, 1],
    ]);
    expect(know(facts).parameters['M01.fade_h']).toMatchObject({ value: 51, observations: 5 });
    expect(know([...facts].reverse()).parameters).toEqual(know(facts).parameters);
  });

  it.each([18, 24, 30, 36, 42, 48, 56])(
    'are near %d after five massages and a check-in a day',
    (truth) => {
      const facts = [17, 18, 9, 20, 12].flatMap((starts, week) => [
        massage({ id: `w${week}`, start: at(week * WEEK + starts) }),
        ...[1, 2, 3, 4].map((day) => {
          const hours = day * 24 + 7 - starts - 1;
          const soreness = Math.round(Math.max(0, 6 - (4 * hours) / truth));
          return checkIn({ at: at(week * WEEK + day * 24 + 7), soreness });
        }),
      ]);
      const own = know(facts).parameters['M01.fade_h'];
      expect(Math.abs((own?.value ?? 0) - truth)).toBeLessThanOrEqual(6);
      expect(own?.observations).toBeGreaterThanOrEqual(3);
    },
  );

  it('wait for soreness that comes late', () => {
    const facts = everyWeek([
      [1, 0],
      [20, 5],
      [30, 4],
      [40, 2],
      [60, 0],
    ]);
    expect(know(facts).parameters['M01.fade_h']?.value).toBe(40);
    expect(
      know(
        everyWeek([
          [1, 0],
          [5, 1],
        ]),
      ).parameters,
    ).toEqual({});
  });

  it('take check-ins that leave much open only where they contradict', () => {
    expect(know(everyWeek([[20, 5]])).parameters).toEqual({});
    expect(know(everyWeek([[60, 5]])).parameters['M01.fade_h']?.value).toBeGreaterThan(50);
    expect(know(everyWeek([[40, 1]])).parameters).toEqual({});
    expect(
      know(
        everyWeek([
          [14, 0],
          [38, 0],
        ]),
      ).parameters['M01.fade_h']?.value,
    ).toBeLessThan(20);
  });

  it('leave out soreness after the next massage, or so late that it is none of this one', () => {
    const late = [...told.slice(0, 2), ...[0, 1].map((week) => sore(130, 6, week))];
    expect(know(late).parameters).toEqual({});
    const next = [
      massage({ id: 'a', start: at(0) }),
      massage({ id: 'b', start: at(24) }),
      sore(20, 6),
      checkIn({ at: at(60), soreness: 0 }),
    ];
    expect(know(next).parameters).toEqual({});
  });

  it('are what the person sets, whatever they report', () => {
    const own = { value: 60, basis: 'your-setting' } as const;
    const profile: Profile = { ...PROFILE, parameters: { 'M01.fade_h': own } };
    expect(request(gone([20, 20, 20, 20]), profile).parameters).toEqual({ 'M01.fade_h': own });
    const unnamed: Profile = { ...PROFILE, parameters: { 'M01.fade_h': { value: 60 } } };
    expect(request(gone([20, 20, 20, 20]), unnamed).parameters?.['M01.fade_h']?.value).toBe(60);
  });

  it('go on from data that the person brought along', () => {
    const own = { value: 30, basis: 'your-data', observations: 4, range: [26, 36] } as const;
    const profile: Profile = {
      ...PROFILE,
      parameters: { 'M01.fade_h': { ...own, range: [26, 36] } },
    };
    expect(request([], profile).parameters?.['M01.fade_h']).toEqual(own);
    expect(request(gone([40]), profile).parameters?.['M01.fade_h']).toMatchObject({
      value: 33,
      observations: 5,
    });
  });

  it('learn at the speed the person sets', () => {
    const parameters = { 'M21.weight': { value: 0.5, basis: 'your-setting' as const } };
    const hours = [36, 36, 36, 36, 45];
    const slow = know(gone(hours)).parameters['M01.fade_h']?.value ?? 0;
    expect(know(gone(hours), { ...PROFILE, parameters }).parameters['M01.fade_h']?.value).toBe(
      slow + 2,
    );
  });
});

describe('relaxed days', () => {
  const answer = (week: number, days: number, tightAgain: 'no' | 'a-bit' | 'yes') =>
    massage(
      { id: `m${week}`, start: at(week * 3 * WEEK + END - 1), feedback: { tightAgain } },
      at(week * 3 * WEEK + END + days * 24),
    );
  const weeks = [0, 1, 2, 3] as const;
  const value = (facts: readonly Fact[]) => know(facts).parameters['M01.loose_days']?.value;

  it('end on the day on which the person says that it is tight again', () => {
    expect(value(weeks.map((week) => answer(week, 6, 'yes')))).toBe(6.5);
    expect(value(weeks.map((week) => answer(week, 13, 'yes')))).toBe(12.5);
  });

  it('lie between two answers that are near each other', () => {
    const facts = weeks.flatMap((week) => [answer(week, 7, 'a-bit'), answer(week, 13, 'yes')]);
    expect(value(facts)).toBe(10);
    const far = weeks.flatMap((week) => [answer(week, 2, 'no'), answer(week, 13, 'yes')]);
    expect(value(far)).toBe(12.5);
  });

  it('last at least as long as somebody says that it is not tight', () => {
    expect(value(weeks.map((week) => answer(week, 12, 'no')))).toBeGreaterThan(10);
    expect(value(weeks.map((week) => answer(week, 5, 'no')))).toBeUndefined();
  });

  it('take no answer twice that is only written down again', () => {
    const again = weeks.flatMap((week) => [answer(week, 5, 'yes'), answer(week, 12, 'yes')]);
    expect(value(again)).toBe(value(weeks.map((week) => answer(week, 5, 'yes'))));
  });
});
