import { describe, expect, it } from 'vitest';
import { askedMinutes } from '../../src/cli/durations.ts';

describe('a length of time', () => {
  const good: [text: string, minutes: number][] = [
    ['30m', 30],
    ['1h', 60],
    ['90', 90],
    ['1h30m', 90],
    ['1h 30', 90],
    [' 15 min ', 15],
    ['2H', 120],
    ['0', 0],
    ['672h', 40_320],
  ];
  it.each(good)('%s', (text, minutes) => expect(askedMinutes('--alarm', text)).toBe(minutes));

  const bad = [
    '',
    ' ',
    'h',
    'soon',
    '-5',
    '1.5h',
    '30s',
    '1e3',
    '673h',
    '99999999',
    '30m1h',
    '٣٠m',
  ];
  it.each(bad)('not %j', (text) => {
    expect(() => askedMinutes('--alarm', text)).toThrow(/is no value for --alarm/);
  });
});
