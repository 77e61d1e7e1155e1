import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { readRequest } from '../../src/cli/request.ts';
import { fakeWorld, type Given } from './fake-world.ts';

const { now: _now, week: _week, ...open } = EXAMPLE;
const OPEN = JSON.stringify(open);

const EVENT = 'BEGIN:VEVENT\r\nDTSTART:20261202T120000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n';
const BROKEN = 'BEGIN:VEVENT\r\nSUMMARY:no time\r\nEND:VEVENT\r\n';
const ICS = `BEGIN:VCALENDAR\r\n${EVENT}${BROKEN}END:VCALENDAR\r\n`;

function resolve(source: string, given: Given, asked = {}) {
  return readRequest(fakeWorld(given).world, source, asked);
}

describe('the time of a request', () => {
  const files = { 'open.json': OPEN, 'closed.json': JSON.stringify(EXAMPLE) };

  it('comes from the clock, read in the zone of the person', async () => {
    const { request } = await resolve('open.json', { files, now: '2026-12-31T23:30Z' });
    expect(request).toMatchObject({ now: '2027-01-01T00:30:00+01:00', week: '2026-12-28' });
  });

  it('comes from the request before the clock', async () => {
    const { request } = await resolve('closed.json', { files, now: '2030-01-01T00:00Z' });
    expect(request).toMatchObject({ now: '2026-11-29T18:00', week: '2026-11-30' });
  });

  it('comes from the options before all else', async () => {
    const asked = { now: '2026-12-01 17:00', week: 'next' };
    const { request } = await resolve('closed.json', { files }, asked);
    expect(request).toMatchObject({ now: '2026-12-01T17:00', week: '2026-12-07' });
  });

  it('says which week from the time alone', async () => {
    const { request } = await resolve('open.json', { files }, { now: '2026-12-04 18:00' });
    expect(request.week).toBe('2026-12-07');
  });
});

describe('the calendars of a request', () => {
  const withCalendars = (...calendars: string[]) => JSON.stringify({ ...EXAMPLE, calendars });

  it('are looked for beside the request', async () => {
    const files = { 'people/anna.json': withCalendars('me.ics'), 'people/me.ics': ICS };
    const { request, warnings } = await resolve('people/anna.json', { files });
    expect(request).not.toHaveProperty('calendars');
    expect(request.busy).toEqual([
      ...(EXAMPLE.busy ?? []),
      { start: '2026-12-02T13:00:00+01:00', end: '2026-12-02T14:00:00+01:00' },
    ]);
    expect(warnings).toEqual(['me.ics: The event at line 6 was left out: it has no start.']);
  });

  it('are looked for here when the request comes from standard input', async () => {
    const given = { input: withCalendars('me.ics'), files: { 'me.ics': ICS } };
    const { request } = await resolve('-', given);
    expect(request.busy).toHaveLength(2);
  });

  it('may be in UTF-16', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ICS, 'utf16le')]);
    const { request } = await resolve('-', { input: withCalendars('a'), files: { a: bytes } });
    expect(request.busy).toHaveLength(2);
  });

  it.each([
    ['that is missing', {}, 'Cannot read me.ics: it does not exist.'],
    ['that is none', { 'me.ics': 'hello' }, 'This is not a calendar file'],
  ])('stop the run when there is one %s', async (_, files, message) => {
    await expect(resolve('-', { input: withCalendars('me.ics'), files })).rejects.toThrow(
      expect.objectContaining({
        kind: 'invalid',
        message: expect.stringContaining(message),
        place: 'me.ics',
      }),
    );
  });
});

describe('a zone nobody knows', () => {
  it.each([
    ['Europe/Berln', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['Atlantis', undefined],
  ])('%s: did you mean %s', async (timeZone, nearest) => {
    const input = JSON.stringify({ ...EXAMPLE, timeZone });
    await expect(resolve('-', { input })).rejects.toThrow(
      expect.objectContaining({
        kind: 'invalid',
        faults: [expect.objectContaining({ path: 'timeZone', ...(nearest && { nearest }) })],
      }),
    );
  });
});

describe('a request with faults', () => {
  it('names them all at once', async () => {
    const input = JSON.stringify({ ...EXAMPLE, week: '2026-11-31', weak: 1, person: {} });
    await expect(resolve('-', { input })).rejects.toThrow(
      expect.objectContaining({
        place: 'standard input',
        message: 'The request has 4 faults.',
        faults: expect.arrayContaining([
          expect.objectContaining({ path: 'week' }),
          expect.objectContaining({ path: 'weak', nearest: 'week' }),
          expect.objectContaining({ path: 'person.adult' }),
          expect.objectContaining({ path: 'person.sleep' }),
        ]),
      }),
    );
  });
});
