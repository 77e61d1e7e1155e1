import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendars/read.ts';
import { Problem } from '../../src/contract/problem.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { instantText, startOfDay, zoneNamed } from '../../src/time/zone.ts';

const CRLF = '\r\n';

function zone(name: string) {
  const found = zoneNamed(name);
  if (!found) throw new Error(name);
  return found;
}

function calendar(...events: (readonly string[])[]): string {
  const bodies = events.map((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join(CRLF));
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...bodies, 'END:VCALENDAR', ''].join(CRLF);
}

/** The week of 2026-11-30 with a day before and after it, in Berlin unless said otherwise. */
function reading(text: string, name = 'Europe/Berlin', week = '2026-11-30') {
  const own = zone(name);
  const first = dayNumber(week);
  const window = { zone: own, from: startOfDay(own, first - 1), to: startOfDay(own, first + 8) };
  const { busy, warnings } = readCalendar(text, window);
  return {
    busy: busy.map(({ start, end }) => `${short(own, start)} - ${short(own, end)}`),
    warnings,
  };
}

function short(own: ReturnType<typeof zone>, instant: number): string {
  return instantText(own, instant).slice(5, 16).replace('T', ' ');
}

const busyOf = (...events: (readonly string[])[]) => reading(calendar(...events)).busy;

describe('single events', () => {
  it('reads local, UTC and floating times', () => {
    const lines = [
      ['DTSTART;TZID=Europe/Berlin:20261201T100000', 'DTEND;TZID=Europe/Berlin:20261201T110000'],
      ['DTSTART:20261202T100000Z', 'DTEND:20261202T110000Z'],
      ['DTSTART:20261203T100000', 'DTEND:20261203T110000'],
      ['DTSTART;TZID="America/New_York":20261204T100000', 'DURATION:PT1H30M'],
    ];
    expect(busyOf(...lines)).toEqual([
      '12-01 10:00 - 12-01 11:00',
      '12-02 11:00 - 12-02 12:00',
      '12-03 10:00 - 12-03 11:00',
      '12-04 16:00 - 12-04 17:30',
    ]);
  });

  it.each([
    ['all day', ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202']],
    ['free', ['DTSTART:20261201T100000', 'DURATION:PT1H', 'TRANSP:TRANSPARENT']],
    ['cancelled', ['DTSTART:20261201T100000', 'DURATION:PT1H', 'STATUS:CANCELLED']],
    ['without a length', ['DTSTART:20261201T100000']],
    ['before the window', ['DTSTART:20261128T100000', 'DURATION:PT1H']],
    ['ending as it begins', ['DTSTART:20261128T230000', 'DURATION:PT1H']],
    ['after the window', ['DTSTART:20261208T000000', 'DURATION:PT1H']],
  ])('leaves out what does not block: %s', (_, lines) => expect(busyOf(lines)).toEqual([]));

  it('keeps what reaches into the window', () =>
    expect(busyOf(['DTSTART:20261128T230000', 'DURATION:PT2H'])).toEqual([
      '11-28 23:00 - 11-29 01:00',
    ]));

  it('rounds seconds outwards', () =>
    expect(busyOf(['DTSTART:20261201T100030', 'DTEND:20261201T103001'])).toEqual([
      '12-01 10:00 - 12-01 10:31',
    ]));

  it('keeps no titles', () => {
    const text = calendar(['SUMMARY:Therapy', 'DTSTART:20261201T100000', 'DURATION:PT1H']);
    const own = zone('UTC');
    const window = { zone: own, from: 29_700_000, to: 30_000_000 };
    expect(readCalendar(text, window).busy.map((span) => Object.keys(span))).toEqual([
      ['start', 'end', 'allDay'],
    ]);
    const [shown] = readCalendar(text, window, { titles: true }).busy;
    expect(shown?.title).toBe('Therapy');
  });
});

describe('series', () => {
  const weekly = (...more: string[]) => [
    'UID:a',
    'DTSTART;TZID=Europe/Berlin:20261103T180000',
    'DTEND;TZID=Europe/Berlin:20261103T190000',
    ...more,
  ];

  it.each([
    ['weekly', weekly('RRULE:FREQ=WEEKLY'), ['12-01 18:00']],
    [
      'on several days',
      weekly('RRULE:FREQ=WEEKLY;BYDAY=MO,WE'),
      ['11-30 18:00', '12-02 18:00', '12-07 18:00'],
    ],
    ['every second week', weekly('RRULE:FREQ=WEEKLY;INTERVAL=2'), ['12-01 18:00']],
    ['every third week', weekly('RRULE:FREQ=WEEKLY;INTERVAL=3'), []],
    ['counted out', weekly('RRULE:FREQ=WEEKLY;COUNT=4'), []],
    [
      'until the last one, in UTC',
      weekly('RRULE:FREQ=WEEKLY;UNTIL=20261201T170000Z'),
      ['12-01 18:00'],
    ],
    ['until just before, in UTC', weekly('RRULE:FREQ=WEEKLY;UNTIL=20261201T165900Z'), []],
    ['until a day', weekly('RRULE:FREQ=WEEKLY;UNTIL=20261201'), ['12-01 18:00']],
    ['monthly', weekly('RRULE:FREQ=MONTHLY;BYDAY=1TU'), ['12-01 18:00']],
    [
      'with an exception',
      weekly('RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Europe/Berlin:20261201T180000'),
      [],
    ],
    ['with an exception in UTC', weekly('RRULE:FREQ=WEEKLY', 'EXDATE:20261201T170000Z'), []],
    ['with a whole day off', weekly('RRULE:FREQ=WEEKLY', 'EXDATE;VALUE=DATE:20261201'), []],
    ['with an extra date', weekly('RDATE;TZID=Europe/Berlin:20261202T080000'), ['12-02 08:00']],
    ['with a broken-off rule', weekly('RRULE:FREQ=DAILY;UNTIL=20261102'), []],
  ])('%s', (_, lines, starts) =>
    expect(busyOf(lines).map((span) => span.slice(0, 11))).toEqual(starts),
  );

  it('finds this week in a series that began decades ago', () => {
    const daily = ['DTSTART:19700101T080000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY;INTERVAL=2'];
    expect(busyOf(daily).map((span) => span.slice(0, 5))).toEqual([
      '11-29',
      '12-01',
      '12-03',
      '12-05',
      '12-07',
    ]);
    const weekdays = ['DTSTART:19700105T080000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY;BYDAY=MO,FR'];
    expect(busyOf(weekdays)).toHaveLength(3);
  });

  it('gives up on what repeats every second, and says so', () => {
    const { busy, warnings } = reading(
      calendar(['DTSTART:20200101T080000', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY']),
    );
    expect(busy).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining('line 3 may be incomplete: it repeats too often'),
    ]);
  });

  it('moves an occurrence out of the week, into it, and cancels one', () => {
    const master = weekly('RRULE:FREQ=WEEKLY;BYDAY=TU,TH');
    const moved = (from: string, to: string, ...more: string[]) => [
      'UID:a',
      `RECURRENCE-ID;TZID=Europe/Berlin:${from}`,
      `DTSTART;TZID=Europe/Berlin:${to}`,
      'DURATION:PT2H',
      ...more,
    ];
    const events = [
      moved('20261201T180000', '20270101T180000'),
      moved('20261124T180000', '20261205T090000'),
      moved('20261203T180000', '20261203T180000', 'STATUS:CANCELLED'),
      master,
    ];
    expect(busyOf(...events)).toEqual(['12-05 09:00 - 12-05 11:00']);
  });

  it('does not confuse two series', () => {
    const events = [
      weekly('RRULE:FREQ=WEEKLY'),
      ['UID:b', 'RECURRENCE-ID:20261201T170000Z', 'DTSTART:20261206T100000Z', 'DURATION:PT1H'],
    ];
    expect(busyOf(...events)).toEqual(['12-01 18:00 - 12-01 19:00', '12-06 11:00 - 12-06 12:00']);
  });
});

describe('clock changes', () => {
  const nightly = (start: string, length: string) =>
    calendar([`DTSTART;TZID=Europe/Berlin:${start}`, length, 'RRULE:FREQ=DAILY;COUNT=9']);

  it('keeps the wall clock time', () => {
    const { busy } = reading(nightly('20261023T080000', 'DURATION:PT1H'), 'UTC', '2026-10-19');
    expect(busy).toEqual([
      '10-23 06:00 - 10-23 07:00',
      '10-24 06:00 - 10-24 07:00',
      '10-25 07:00 - 10-25 08:00',
      '10-26 07:00 - 10-26 08:00',
    ]);
  });

  it('knows a day from 24 hours', () => {
    const nominal = reading(nightly('20261024T120000', 'DURATION:P1D'), 'UTC', '2026-10-19').busy;
    expect(nominal[0]).toBe('10-24 10:00 - 10-25 11:00');
    const exact = reading(nightly('20261024T120000', 'DURATION:PT24H'), 'UTC', '2026-10-19').busy;
    expect(exact[0]).toBe('10-24 10:00 - 10-25 10:00');
  });

  it('moves a time that the change skips', () => {
    const { busy } = reading(
      nightly('20260328T023000', 'DURATION:PT1H'),
      'Europe/Berlin',
      '2026-03-23',
    );
    expect(busy[1]).toBe('03-29 03:30 - 03-29 04:30');
  });
});

describe('what is wrong with a file', () => {
  const good = ['DTSTART:20261201T100000', 'DURATION:PT1H'];

  it.each([
    ['no start', ['SUMMARY:x'], 'it has no start'],
    ['a day that does not exist', ['DTSTART:20261131T100000'], 'there is no 2026-11-31'],
    ['a broken date', ['DTSTART:2026120'], 'is no time'],
    [
      'an end before its start',
      ['DTSTART:20261201T100000', 'DTEND:20261201T090000'],
      'it ends before',
    ],
    ['a negative length', ['DTSTART:20261201T100000', 'DURATION:-PT1H'], 'it ends before'],
  ])('costs only the event: %s', (_, lines, reason) => {
    const { busy, warnings } = reading(calendar(lines, good));
    expect(busy).toEqual(['12-01 10:00 - 12-01 11:00']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('The event at line 3 was left out: ');
    expect(warnings[0]).toContain(reason);
  });

  it('warns about an unknown zone once and reads it as the own one', () => {
    const odd = (day: number) => [
      `DTSTART;TZID=Mars/Olympus:2026120${day}T100000`,
      'DURATION:PT1H',
    ];
    const { busy, warnings } = reading(calendar(odd(1), odd(2)));
    expect(busy).toHaveLength(2);
    expect(warnings).toEqual([
      'The time zone Mars/Olympus is unknown here; its times were read as Europe/Berlin.',
    ]);
  });

  it('notices a file that breaks off', () => {
    const whole = calendar(good, good);
    const { busy, warnings } = reading(whole.slice(0, whole.lastIndexOf('DURATION')));
    expect(busy).toHaveLength(1);
    expect(warnings).toEqual([
      'The event at line 7 was left out: it has no END:VEVENT.',
      'The file ends before its calendar does; the rest may be missing.',
    ]);
  });

  it.each(['', 'hello', '<!doctype html>', 'BEGIN:VCARD'])(
    'refuses what is no calendar: %j',
    (text) => expect(() => reading(text)).toThrow(Problem),
  );

  it.each([
    ['bare line feeds', (text: string) => text.replaceAll('\r\n', '\n')],
    [
      'lower-case names',
      (text: string) => text.replace(/(BEGIN|END):V\w+/g, (name) => name.toLowerCase()),
    ],
    ['blank lines before', (text: string) => `\n\n${text}`],
    ['two calendars', (text: string) => `${calendar()}${text}`],
  ])('accepts %s', (_, change) =>
    expect(reading(change(calendar(good))).busy).toEqual(['12-01 10:00 - 12-01 11:00']),
  );
});
