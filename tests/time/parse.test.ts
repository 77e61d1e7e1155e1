import { describe, expect, it, test } from 'vitest';
import { instantText, parseInstant } from '../../src/time/zone.ts';
import { zone } from './zones.ts';

const berlin = zone('Europe/Berlin');

describe('a time as people write it', () => {
  test.each([
    ['local', '2026-12-01T17:00', '2026-12-01T17:00:00+01:00'],
    ['local in summer', '2026-07-01T17:00', '2026-07-01T17:00:00+02:00'],
    ['with its own offset', '2026-12-01T17:00+01:00', '2026-12-01T17:00:00+01:00'],
    ['with another offset', '2026-12-01T17:00-05:00', '2026-12-01T23:00:00+01:00'],
    ['with a half-hour offset', '2026-12-01T17:00+05:30', '2026-12-01T12:30:00+01:00'],
    ['west of Greenwich by half an hour', '2026-12-01T17:00-00:30', '2026-12-01T18:30:00+01:00'],
    ['in UTC', '2026-12-01T17:00Z', '2026-12-01T18:00:00+01:00'],
    ['over midnight by its offset', '2026-12-31T23:30Z', '2027-01-01T00:30:00+01:00'],
    ['in the second hour of a fold', '2026-10-25T02:30+01:00', '2026-10-25T02:30:00+01:00'],
    ['with seconds', '2026-12-01T17:00:59', '2026-12-01T17:00:00+01:00'],
    ['with parts of a second', '2026-12-01T17:00:59.999Z', '2026-12-01T18:00:00+01:00'],
  ])('%s: %s is %s', (_, text, written) =>
    expect(instantText(berlin, parseInstant(berlin, text))).toBe(written),
  );
});

describe('seconds round up where asked', () => {
  test.each([
    ['2026-12-01T17:00:00', '2026-12-01T17:00:00+01:00'],
    ['2026-12-01T17:00:00.000', '2026-12-01T17:00:00+01:00'],
    ['2026-12-01T17:00:01', '2026-12-01T17:01:00+01:00'],
    ['2026-12-01T17:00:00.5', '2026-12-01T17:01:00+01:00'],
    ['2026-12-01T17:00:00.000000001Z', '2026-12-01T18:01:00+01:00'],
    ['2026-12-31T23:59:30', '2027-01-01T00:00:00+01:00'],
    ['2026-12-01T17:59:30-05:00', '2026-12-02T00:00:00+01:00'],
  ])('%s is %s', (text, written) =>
    expect(instantText(berlin, parseInstant(berlin, text, 'up'))).toBe(written),
  );
});

describe('what is no time', () => {
  it.each(['', 'tomorrow', '2026-12-01', '2026-12-01 17:00', '17:00'])('%o is none', (text) =>
    expect(parseInstant(berlin, text)).toBeNaN(),
  );
});
