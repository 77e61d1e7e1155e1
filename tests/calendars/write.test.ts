import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendars/read.ts';
import { calendarText } from '../../src/calendars/write.ts';
import type { Plan } from '../../src/contract/plan.ts';
import { planWeek } from '../../src/plan-week.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { instantText, knownZones, startOfDay } from '../../src/time/zone.ts';
import { Dice, randomRequest } from '../support/random-request.ts';
import { expectSameTimes, fullWeek, planOf, zoneOf } from './write-fixture.ts';
import { lint } from './write-lint.ts';

/** Zones, each with the Mondays of weeks in which its clocks change, if they do. */
const ZONES: [name: string, weeks: readonly string[]][] = [
  ['Europe/Berlin', ['2026-03-23', '2026-10-19', '2026-11-30']],
  ['America/New_York', ['2026-03-02', '2026-10-26']],
  ['Australia/Lord_Howe', ['2026-03-30', '2026-09-28']],
  ['Asia/Kathmandu', ['2026-03-23']],
  ['UTC', ['2026-10-19']],
  ['America/Santiago', ['2026-03-30', '2026-08-31']],
];

function fileOf(plan: Plan): string {
  return calendarText([plan]);
}

describe('every instant comes back', () => {
  const weeks = ZONES.flatMap(([name, mondays]) =>
    mondays.map((monday) => [name, monday] as const),
  );

  it.each(weeks)('%s, each half hour of the week of %s', (name, monday) => {
    const plan = fullWeek(name, monday);
    const text = fileOf(plan);
    expectSameTimes(plan, text);
    expect(lint(text)).toEqual([]);
  });

  it.each(weeks)('%s, week of %s, read by ourselves', (name, monday) => {
    const zone = zoneOf(name);
    const [from, to] = [
      startOfDay(zone, dayNumber(monday)),
      startOfDay(zone, dayNumber(monday) + 9),
    ];
    // As if another program had written it: what is our own is no busy time.
    const text = fileOf(fullWeek(name, monday))
      .replace(/X-RECOVERY-PLAN.*\r\n/g, '')
      .replaceAll('@recovery-plan.invalid', '@example.org');
    const { busy, warnings } = readCalendar(text, {
      zone,
      from,
      to,
    });
    expect(warnings).toEqual([]);
    expect(busy.at(0)?.start).toBe(from);
    expect(busy.at(-1)?.end).toBe(startOfDay(zone, dayNumber(monday) + 8) + 15);
  });

  it.each(ZONES)('%s, planned weeks', (name) => {
    let blocks = 0;
    for (const seed of [1, 2, 3, 5]) {
      const plan = planWeek({ ...randomRequest(seed), timeZone: name });
      const text = fileOf(plan);
      expectSameTimes(plan, text);
      expect(lint(text)).toEqual([]);
      blocks += plan.blocks.length;
    }
    expect(blocks).toBeGreaterThan(0);
  });
});

describe('times', () => {
  const night = (start: string, end: string) =>
    planOf([{ start, end }], {
      week: { start: '2026-10-19', end: '2026-10-25', iso: '2026-W43' },
    });

  it('are those of the wall clock, with the zone described', () => {
    const text = fileOf(planOf([{}]));
    expect(text).toContain('\r\nDTSTART;TZID=Europe/Berlin:20261201T170000\r\n');
    expect(text).toContain('\r\nDTEND;TZID=Europe/Berlin:20261201T173000\r\n');
    expect(text).toContain(
      'BEGIN:STANDARD\r\nDTSTART:19981025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n',
    );
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:19980329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n',
    );
  });

  it('are in UTC when a block ends in an hour that comes again', () => {
    const text = fileOf(night('2026-10-25T01:30:00+02:00', '2026-10-25T02:15:00+01:00'));
    expect(text).toContain('\r\nDTSTART:20261024T233000Z\r\nDTEND:20261025T011500Z\r\n');
  });

  it('are in UTC in the first pass of that hour too, and local three hours before and after it', () => {
    const first = night('2026-10-25T02:15:00+02:00', '2026-10-25T02:45:00+02:00');
    expect(fileOf(first)).toContain('\r\nDTSTART:20261025T001500Z\r\n');
    const around = night('2026-10-24T23:45:00+02:00', '2026-10-25T05:00:00+01:00');
    expect(fileOf(around)).toContain(
      'DTSTART;TZID=Europe/Berlin:20261024T234500\r\nDTEND;TZID=Europe/Berlin:20261025T050000\r\n',
    );
    const beside = night('2026-10-25T04:30:00+01:00', '2026-10-25T05:00:00+01:00');
    expect(fileOf(beside)).toContain('DTSTART:20261025T033000Z\r\nDTEND:20261025T040000Z\r\n');
  });

  it.each(['UTC', 'Etc/UTC', 'Nowhere/Land'])('are in UTC for %s', (timeZone) => {
    const text = fileOf(planOf([{}], { timeZone }));
    expect(text).toContain('\r\nDTSTART:20261201T160000Z\r\n');
    expect(text).not.toMatch(/VTIMEZONE|TZID/);
  });

  it('are in UTC from 2036 on, where the zone tables of some programs end', () => {
    const [start, end] = ['2041-07-01T10:00:00+02:00', '2041-07-01T11:00:00+02:00'];
    const text = calendarText([planOf([{ start, end }])]);
    expect(text).toContain('\r\nDTSTART:20410701T080000Z\r\n');
    expect(text).not.toMatch(/VTIMEZONE|TZID/);
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['US/Eastern', 'US/Eastern'],
  ])('name the zone %s as the world does: %s', (timeZone, tzid) => {
    const text = fileOf(planOf([{}], { timeZone }));
    expect(text).toContain(`\r\nTZID:${tzid}\r\n`);
    expect(text).toContain(`\r\nDTSTART;TZID=${tzid}:2026`);
  });
});

describe('zones', () => {
  /** Everything that a description says can be wrong in a few places only: where clocks change. */
  function instantsOf(name: string, dice: Dice): number[] {
    const zone = zoneOf(name);
    const from = dayNumber('2000-01-01') * 1440;
    const changes = Array.from({ length: 36 * 52 }, (_, week) => from + week * 10_080).filter(
      (start) => zone.offsetAt(start) !== zone.offsetAt(start + 10_080),
    );
    const near = changes.flatMap((start) => [start, start + 15 * dice.whole(0, 671)]);
    return [...near, ...dice.times(20, 20, () => from + 15 * dice.whole(0, 36 * 35_040))];
  }

  it.each(['Af', 'Am', 'An', 'As', 'At', 'Au', 'Eu', 'I', 'P', 'U'])(
    'all of %s… are described truly for 36 years',
    (start) => {
      const names = knownZones().filter((name) => name.startsWith(start));
      expect(names).not.toEqual([]);
      for (const name of names) {
        const zone = zoneOf(name);
        const blocks = instantsOf(name, new Dice(name.length)).map((instant, index) => ({
          id: `b${index}`,
          start: instantText(zone, instant),
          end: instantText(zone, instant + 60),
        }));
        const plan = planOf(blocks, { timeZone: name });
        expectSameTimes(plan, fileOf(plan));
      }
    },
  );

  it('are each described once, and only where they are used', () => {
    const plans = ['Europe/Berlin', 'EUROPE/BERLIN', 'UTC', 'Asia/Tokyo'].map((timeZone, index) =>
      planOf(index === 3 ? [] : [{ id: `me-2026-11-30-${index}` }], { timeZone }),
    );
    const text = calendarText(plans);
    expect(text.match(/\nTZID:.*/g)).toEqual(['\nTZID:Europe/Berlin\r'.trimEnd()]);
    expect(lint(text)).toEqual([]);
  });

  it('are all there is in the file of an empty week', () => {
    const text = calendarText([planOf([])]);
    expect(text).toContain('TZID:Europe/Berlin');
    expect(lint(text)).toEqual([]);
  });
});
