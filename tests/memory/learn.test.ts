import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestSchema } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { isParameterId, PARAMETERS } from '../../src/knowledge/parameters.ts';
import type { Fact } from '../../src/memory/journal.ts';
import { learnedTexts } from '../../src/memory/learn-texts.ts';
import { at, checkIn, gone, know, massage, PROFILE, request, session, WEEK } from './reports.ts';

describe('without reports', () => {
  it('nothing is said, and the request is as the person told', () => {
    expect(know([])).toEqual({ parameters: {}, energy: [], weeksActive: undefined });
    expect(request([])).toMatchObject({ person: PROFILE.person });
    expect(request([])).not.toHaveProperty('parameters');
  });

  it('one is too few, and a report of the future is none', () => {
    expect(know(gone([50])).parameters).toEqual({});
    const moment = { now: at(2 * WEEK), week: '2026-12-07' };
    expect(know(gone([50, 50, 50, 50]), PROFILE, moment).parameters['M01.fade_h']).toMatchObject({
      observations: 2,
    });
  });
});

describe('active weeks', () => {
  const active = (...days: number[]) =>
    days.map((day) => session({ activity: 'walk_easy', start: at(day * 24 + 7), minutes: 20 }));
  const told = PROFILE.person.recent?.weeksActive ?? 0;
  const weeks = (facts: readonly Fact[]) => request(facts).person.recent?.weeksActive;

  it('grow by each week with a session, on top of those told', () => {
    expect(weeks([])).toBe(told);
    expect(weeks(active(70, 71, 77, 84))).toBe(told + 3);
  });

  it('do not grow by cooking, by what was skipped, or in the week that is planned', () => {
    const cooking = session({ activity: 'meal_prep_topup', start: at(24), minutes: 25 });
    const skipped = session({
      activity: 'walk_easy',
      start: at(48),
      minutes: 0,
      status: 'skipped',
    });
    expect(weeks([cooking, skipped])).toBe(told);
    expect(weeks(active(70, 91))).toBe(told + 1);
  });

  it('begin anew after a gap of more than four weeks', () => {
    expect(weeks(active(0, 7, 42, 49, 70, 84))).toBe(4);
    expect(weeks(active(0, 7, 14))).toBe(0);
  });
});

describe('all that is learned', () => {
  const minute = fc.integer({ min: 0, max: 90 * 24 * 60 });
  const any = fc.oneof(
    fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        start: minute,
        gone: fc.option(fc.integer({ min: 0, max: 240 }), { nil: undefined }),
        tight: fc.option(fc.constantFrom('no' as const, 'a-bit' as const, 'yes' as const), {
          nil: undefined,
        }),
        later: minute,
      })
      .map(({ id, start, gone: goneAfterHours, tight: tightAgain, later }) =>
        massage(
          {
            id,
            start: at(start / 60),
            feedback: {
              ...(goneAfterHours !== undefined && { goneAfterHours }),
              ...(tightAgain && { tightAgain }),
            },
          },
          at((start + later) / 60),
        ),
      ),
    fc
      .record({
        at: minute.map((value) => at(value / 60)),
        energy: fc.integer({ min: 1, max: 5 }),
        soreness: fc.integer({ min: 0, max: 10 }),
      })
      .map(checkIn),
    fc
      .record({
        activity: fc.constantFrom(
          'meal_prep_batch' as const,
          'meal_prep_topup' as const,
          'walk_easy' as const,
        ),
        start: minute.map((value) => at(value / 60)),
        minutes: fc.integer({ min: 0, max: 1000 }),
      })
      .map(session),
  );
  const facts = fc.array(any, { maxLength: 40 });

  it('lies inside the range of its rule, keeps to the contract, and can be said', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const found = know(all);
        for (const [id, own] of Object.entries(found.parameters)) {
          if (!isParameterId(id)) throw new Error(id);
          const [least, most] = PARAMETERS[id].range;
          const [low, high] = own.range ?? [Number.NaN, Number.NaN];
          expect(own.value).toBeGreaterThanOrEqual(Math.max(least, low));
          expect(own.value).toBeLessThanOrEqual(Math.min(most, high));
          expect(own.basis).toBe('your-data');
        }
        expect(validate(requestSchema, request(all))).toMatchObject({ ok: true });
        for (const { text } of learnedTexts(found, PROFILE)) {
          expect(text).not.toMatch(/undefined|NaN|Infinity/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order in which check-ins and sessions were written down', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const told = all.filter((each) => each.fact !== 'massage');
        const massages = all.filter((each) => each.fact === 'massage');
        const times = told.map((each) =>
          each.fact === 'check-in'
            ? each.checkIn.at
            : each.fact === 'session'
              ? each.session.start
              : '',
        );
        fc.pre(new Set(times).size === times.length);
        expect(know([...[...told].reverse(), ...massages])).toEqual(know([...massages, ...told]));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what was learned, in words', () => {
  it('says the number, that it is your data, from how much, and what is usual', () => {
    const [text, ...others] = learnedTexts(know(gone([26, 30, 29, 33, 31])), PROFILE);
    expect(others).toEqual([]);
    expect(text?.name).toBe('M01.fade_h');
    expect(text?.text).toContain(
      '31 hours (your data: 5 massages, from 26 to 33; usually 36): hours until soreness',
    );
  });
});
