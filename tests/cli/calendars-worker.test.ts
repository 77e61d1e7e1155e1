import { describe, expect, it } from 'vitest';
import { inWorker } from '../../src/cli/calendars/bounded.ts';
import { parseInstant, zoneNamed } from '../../src/time/zone.ts';

const WORKER = new URL('../../dist/calendar-worker.js', import.meta.url);
const zone = zoneNamed('Europe/Berlin') ?? { name: 'UTC', offsetAt: () => 0 };
const wanted = {
  zone,
  from: parseInstant(zone, '2026-11-30T00:00'),
  to: parseInstant(zone, '2026-12-07T00:00'),
  options: {},
};

/** A calendar of so many daily appointments. */
function calendar(events: number): Uint8Array {
  const event = (index: number) =>
    `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART;TZID=Europe/Berlin:20261125T100000\r\n` +
    'DURATION:PT30M\r\nRRULE:FREQ=DAILY\r\nSUMMARY:Stand-up\r\nEND:VEVENT\r\n';
  const body = Array.from({ length: events }, (_, index) => event(index)).join('');
  return Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${body}END:VCALENDAR\r\n`);
}

const read = (events: number, bounds?: { milliseconds: number; megabytes: number }) =>
  inWorker(WORKER, calendar(events), wanted, false, bounds);

describe('a calendar read in a thread of its own', () => {
  it('is read whole within its bounds', async () => {
    const { busy, warnings } = await read(10);
    expect(warnings).toEqual([]);
    expect(busy).toHaveLength(70);
  });

  it('is given up when it takes too long', async () => {
    const { busy, warnings } = await read(20_000, { milliseconds: 1, megabytes: 512 });
    expect({ busy, warnings }).toEqual({
      busy: [],
      warnings: ['It was left out: it took too long.'],
    });
  });

  it('is given up when it takes too much memory', async () => {
    const { busy, warnings } = await read(50_000, { milliseconds: 60_000, megabytes: 8 });
    expect({ busy, warnings }).toEqual({
      busy: [],
      warnings: ['It was left out: it took too much memory.'],
    });
  });
});
