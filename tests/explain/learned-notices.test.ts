import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { requestWith } from '../support/request-builder.ts';

const massages = [{ id: 'm1', start: '2026-12-01T17:00' }];

function told(parameters: NonNullable<Request['parameters']>, booked = massages): string[] {
  const { notices } = planWeek(requestWith({ massages: booked, parameters }));
  return notices.filter(({ rule }) => rule === 'M21').map(({ text }) => text);
}

const learned = { value: 30, basis: 'your-data', observations: 4 } as const;

describe('what was learned of a person after massages', () => {
  it('is said where it acts, as their own data', () =>
    expect(told({ 'M01.fade_h': learned })).toEqual([
      'You are usually hardly sore after about 30 hours (your data, from 4 massages).',
    ]));

  it('is said of the relaxed days too', () =>
    expect(told({ 'M01.loose_days': { ...learned, value: 7, observations: 1 } })).toEqual([
      'You usually feel looser for about 7 days (your data, from 1 massage).',
    ]));

  it('is not said of what they set themselves, nor without a massage', () => {
    expect(told({ 'M01.fade_h': { ...learned, basis: 'your-setting' } })).toEqual([]);
    expect(told({ 'M01.fade_h': learned }, [])).toEqual([]);
  });
});
