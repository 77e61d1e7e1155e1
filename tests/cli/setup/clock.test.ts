import { describe, expect, it } from 'vitest';
import { typedHours } from '../../../src/cli/setup/clock.ts';

describe('hours of work, as typed', () => {
  it.each([
    ['9 to 5', '09:00', '17:00'],
    ['9-5', '09:00', '17:00'],
    ['9:00-5:30', '09:00', '17:30'],
    ['10 until 6', '10:00', '18:00'],
    ['9-12', '09:00', '12:00'],
    ['7-3', '07:00', '15:00'],
    ['9 am to 5:30 pm', '09:00', '17:30'],
    ['9-17', '09:00', '17:00'],
  ])('%s is a day', (text, start, end) => {
    expect(typedHours(text)).toEqual({ start, end });
  });

  it.each([
    ['22:00-06:00', '22:00', '06:00'],
    ['22-6', '22:00', '06:00'],
    ['10 pm to 6 am', '22:00', '06:00'],
    ['9 am to 5 am', '09:00', '05:00'],
    ['09:00-05:00', '09:00', '05:00'],
  ])('%s goes over midnight', (text, start, end) => {
    expect(typedHours(text)).toEqual({ start, end });
  });

  it.each(['9', '9-25', 'nine to five', '9-5-6', '9-9'])('%s is not understood', (text) => {
    expect(typedHours(text)).toBeUndefined();
  });
});
