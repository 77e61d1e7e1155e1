import { describe, expect, it } from 'vitest';
import { askedNow, askedWeek, usualWeek } from '../../src/cli/moment.ts';
import type { DayName } from '../../src/time/calendar.ts';
import { parseInstant, zoneNamed } from '../../src/time/zone.ts';

function zone(name: string) {
  const found = zoneNamed(name);
  if (!found) throw new Error(name);
  return found;
}

const berlin = zone('Europe/Berlin');
const at = (time: string) => parseInstant(berlin, time);

describe('the usual week', () => {
  it.each<[now: string, start: DayName, week: string]>([
    ['2026-11-30T00:00', 'mon', '2026-11-30'],
    ['2026-12-02T12:00', 'mon', '2026-11-30'],
    ['2026-12-04T17:59', 'mon', '2026-11-30'],
    ['2026-12-04T18:00', 'mon', '2026-12-07'],
    ['2026-12-06T23:59', 'mon', '2026-12-07'],
    ['2026-12-07T00:00', 'mon', '2026-12-07'],
    ['2026-11-29T12:00', 'sun', '2026-11-29'],
    ['2026-12-04T17:59', 'sun', '2026-11-29'],
    ['2026-12-04T18:00', 'sun', '2026-12-06'],
    ['2026-12-04T18:00', 'sat', '2026-12-05'],
    ['2026-12-04T18:00', 'fri', '2026-12-04'],
    ['2026-12-08T18:00', 'fri', '2026-12-11'],
    ['2026-12-31T12:00', 'mon', '2026-12-28'],
  ])('at %s, weeks from %s: %s', (now, start, week) =>
    expect(usualWeek(berlin, at(now), start)).toBe(week),
  );

  it("is the person's, not the machine's", () => {
    const late = at('2026-12-06T23:30');
    expect(usualWeek(zone('Pacific/Auckland'), late, 'mon')).toBe('2026-12-07');
    expect(usualWeek(zone('America/New_York'), at('2026-12-04T23:00'), 'mon')).toBe('2026-11-30');
  });
});

describe('a week by name', () => {
  it.each<[asked: string, week: string]>([
    ['this', '2026-11-30'],
    ['next', '2026-12-07'],
    ['NEXT', '2026-12-07'],
    ['2026-W49', '2026-11-30'],
    ['2026-w49', '2026-11-30'],
    ['2026-W01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
    ['2025-W01', '2024-12-30'],
    ['2026-12-02', '2026-12-02'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s', (asked, week) =>
    expect(askedWeek(asked, berlin, at('2026-12-05T20:00'), 'mon')).toBe(week),
  );

  it.each([
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-02-30',
    '31-11-2026',
    '2026-11-31',
    'soon',
    '',
    '1999-W10',
  ])('%j is no week', (asked) =>
    expect(() => askedWeek(asked, berlin, at('2026-12-05T20:00'), 'mon')).toThrow(
      expect.objectContaining({ kind: 'usage' }),
    ),
  );
});

describe('now by name', () => {
  it.each<[asked: string, now: string]>([
    ['2026-12-01T17:00', '2026-12-01T17:00'],
    ['2026-12-01 17:00', '2026-12-01T17:00'],
    ['2026-12-01  17:00:30', '2026-12-01T17:00:30'],
    ['2026-12-01T17:00+01:00', '2026-12-01T17:00+01:00'],
    ['2026-12-01T16:00Z', '2026-12-01T16:00Z'],
  ])('%s', (asked, now) => expect(askedNow(asked)).toBe(now));

  it.each(['2026-12-01', '17:00', '2026-11-31 17:00', 'now', '2026-12-01 25:00'])(
    '%j is none',
    (asked) => expect(() => askedNow(asked)).toThrow(expect.objectContaining({ kind: 'usage' })),
  );
});
