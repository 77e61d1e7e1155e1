// Damaged calendars: whatever happens to a file, it is read or refused, soon, and both ways of
// reading it say the same.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendars/read.ts';
import { TooMuchAtOnce } from '../../src/calendars/read-limits.ts';
import { Problem } from '../../src/contract/problem.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { startOfDay, zoneNamed } from '../../src/time/zone.ts';

const folder = fileURLToPath(new URL('ics/', import.meta.url));
const texts = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'latin1'));
const MOST_MS = 3_000;

const own = zoneNamed('Europe/Berlin');
if (!own) throw new Error('no zone');
const first = dayNumber('2026-11-30');
const window = { zone: own, from: startOfDay(own, first), to: startOfDay(own, first + 7) };

function answer(text: string, inFull: boolean): object {
  const start = performance.now();
  try {
    const reading = readCalendar(text, window, { inFull, titles: true, addresses: ['a@b.c'] });
    for (const { start: from, end } of reading.busy) expect(end).toBeGreaterThan(from);
    return reading;
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return { refused: String(error) };
  } finally {
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  }
}

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** Bits of calendars in wrong places. */
const scrap = fc.constantFrom(
  ...[
    '',
    '\r',
    '\n ',
    '\n',
    ':',
    ';',
    ',',
    '"',
    '=',
    'Z',
    '-',
    '+',
    'P',
    '9',
    '0',
    '\u0000',
    '\u00ff',
  ],
  ...[
    '\nBEGIN:VEVENT\n',
    '\nEND:VEVENT\n',
    '\nBEGIN:VCALENDAR\n',
    '\nEND:VCALENDAR\n',
    '\nBEGIN:X\n',
  ],
  ...['\nRRULE:FREQ=DAILY\n', '\nRRULE:FREQ=SECONDLY\n', '\nRRULE:FREQ=YEARLY;UNTIL=20200101\n'],
  ...[
    '\nDTSTART:20261201T100000\n',
    '\nDTEND:20261201T110000Z\n',
    '\nDURATION:P1W\n',
    '\nUID:one@x\n',
  ],
  ...['\nRDATE:20261202T100000Z\n', '\nEXDATE;VALUE=DATE:20261201\n', '\nSEQUENCE:7\n'],
  ...['\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261201T100000Z\n', '\nSTATUS:CANCELLED\n'],
);
const damage = fc.record({ at, cut: fc.integer({ min: 0, max: 12 }), scrap });

describe('damaged calendars', () => {
  it('are read or refused, the same in both ways', () => {
    const cases = fc.record({
      text: fc.constantFrom(...texts),
      also: fc.constantFrom('', ...texts),
      damages: fc.array(damage, { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(cases, ({ text, also, damages }) => {
        const whole = damages.reduce((rest, { at: share, cut, scrap: put }) => {
          const index = Math.floor(share * rest.length);
          return rest.slice(0, index) + put + rest.slice(index + cut);
        }, text + also);
        expect(answer(whole, false)).toEqual(answer(whole, true));
      }),
      { numRuns: 3_000, seed: 7 },
    );
  });

  it('of any text at all are refused or empty', () => {
    const lines = fc.array(fc.oneof(fc.string(), scrap), { maxLength: 40 });
    fc.assert(
      fc.property(lines, (some) => {
        const text = `BEGIN:VCALENDAR\r\n${some.join('\r\n')}`;
        expect(answer(text, false)).toEqual(answer(text, true));
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  it('end early where only little may be done', () => {
    const rules = 'FREQ=YEARLY;BYMONTHDAY=30,31;BYHOUR=1,2;BYSETPOS=1,-1';
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200101T100000Z\nRRULE:${rules}\nEND:VEVENT\nEND:VCALENDAR\n`;
    expect(() => readCalendar(text, window, { effort: { rules: 10 } })).toThrow(TooMuchAtOnce);
  });
});
