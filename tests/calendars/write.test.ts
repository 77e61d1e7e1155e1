import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendars/read.ts';
import { calendarText } from '../../src/calendars/write.ts';
import type { Block, Plan, Reason } from '../../src/contract/plan.ts';
import { planWeek } from '../../src/plan-week.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import {
  type Instant,
  instantText,
  startOfDay,
  type Zone,
  zoneNamed,
} from '../../src/time/zone.ts';
import { randomRequest } from '../support/random-request.ts';
import { requestWith } from '../support/request-builder.ts';

type Component = InstanceType<typeof ICAL.Component>;

/** Zones, each with the Mondays of weeks in which its clocks change, if they do. */
const ZONES: [name: string, weeks: readonly string[]][] = [
  ['Europe/Berlin', ['2026-03-23', '2026-10-19', '2026-11-30']],
  ['America/New_York', ['2026-03-02', '2026-10-26']],
  ['Australia/Lord_Howe', ['2026-03-30', '2026-09-28']],
  ['Asia/Kathmandu', ['2026-03-23']],
  ['UTC', ['2026-10-19']],
  ['America/Santiago', ['2026-03-30', '2026-08-31']],
];

const basePlan = planWeek(requestWith());

const baseBlock: Block = {
  id: 'me-2026-11-30-walk_brisk_1',
  kind: 'workout',
  activity: 'walk_brisk',
  title: 'Brisk walk',
  start: '2026-12-01T17:00:00+01:00',
  end: '2026-12-01T17:30:00+01:00',
  minutes: 30,
  usualMinutes: 30,
  setUpMinutes: 0,
  cleanUpMinutes: 0,
  travelMinutes: 0,
  effort: 'moderate',
  effortPoints: 4,
  load: 120,
  regions: {},
  energy: 3,
  place: null,
  covers: [],
  variant: 'full',
  status: 'planned',
  sequence: 0,
  reasons: [],
};

function zoneOf(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(name);
  return found;
}

function planOf(blocks: readonly Partial<Block>[], changes: Partial<Plan> = {}): Plan {
  const whole = blocks.map((block) => ({ ...baseBlock, ...block }));
  return { ...basePlan, dropped: [], ...changes, blocks: whole };
}

function because(rule: string, text: string): Reason {
  return { rule, basis: 'our-choice', text, data: {} };
}

function fileOf(plan: Plan): string {
  return calendarText([plan]);
}

/** A plan with a block at every half hour of a week and a day more. */
function fullWeek(name: string, monday: string): Plan {
  const zone = zoneOf(name);
  const first = dayNumber(monday);
  const from = startOfDay(zone, first);
  const count = (startOfDay(zone, first + 8) - from) / 30;
  const blocks = Array.from({ length: count }, (_, index) => ({
    id: `b${index}`,
    start: instantText(zone, from + index * 30),
    end: instantText(zone, from + index * 30 + 45),
  }));
  const week = { start: monday, end: dateText(first + 6), iso: '' };
  return planOf(blocks, { timeZone: name, week });
}

function eventsOf(text: string): Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

function textOf(component: Component | undefined, name: string): string {
  return String(component?.getFirstPropertyValue(name) ?? '');
}

/** The instant that ical.js understands by a time, through the VTIMEZONE of the file. */
function instantIn(event: Component, name: string): Instant {
  const value = event.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
  const zone = event.getFirstProperty(name)?.getParameter('tzid') ?? 'UTC';
  if (value.zone?.tzid !== zone) throw new Error(`${zone} is not described`);
  return value.toUnixTime() / 60;
}

/** Uid, start, end of everything, as the file says and as the plan says. */
function expectSameTimes(plan: Plan, text: string) {
  const read = eventsOf(text).map((event) => [
    textOf(event, 'uid'),
    instantIn(event, 'dtstart'),
    instantIn(event, 'dtend'),
  ]);
  const meant = [...plan.blocks, ...plan.dropped].map(({ id, start, end }) => [
    `${id}@recovery-plan`,
    exact(start),
    exact(end),
  ]);
  expect(read).toEqual(meant);
}

/** The instant of a time with an offset, computed apart from our own arithmetic. */
function exact(text: string): Instant {
  expect(text).toMatch(/(?:Z|[+-]\d\d:\d\d)$/);
  return Date.parse(text) / 60_000;
}

const ORDER = 'UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION SEQUENCE STATUS TRANSP CATEGORIES';

/** What RFC 5545 forbids and parsers let pass. */
function lint(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('END:VCALENDAR\r\n')) faults.push('the end');
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) faults.push('a bare CR or LF');
  if (/(?![\r\n])\p{Cc}/u.test(text)) faults.push('a control character');
  if (/\p{Surrogate}/u.test(text)) faults.push('half a character');
  const lines = text.split('\r\n').slice(0, -1);
  if (lines.some((line) => new TextEncoder().encode(line).length > 75)) faults.push('a long line');
  if (lines.some((line) => line.trim() === '')) faults.push('an empty line');
  const whole = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  if (whole.some((line) => !/^[A-Z-]+(?:;[A-Z-]+=[^:;"]+)*:./.test(line)))
    faults.push('no property');
  const names = whole.map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? '');
  const head = 'BEGIN VERSION PRODID CALSCALE X-WR-CALNAME BEGIN';
  if (!names.join(' ').startsWith(head)) faults.push('the head');
  for (const [, body = ''] of text
    .replaceAll('\r\n ', '')
    .matchAll(/:VEVENT\r\n([\s\S]*?)END:VEV/g)) {
    const found = body
      .split('\r\n')
      .slice(0, -1)
      .map((line) => /^[A-Z]+/.exec(line)?.[0] ?? '');
    const ordered = ORDER.split(' ').filter((name) => found.includes(name));
    if (found.join(' ') !== ordered.join(' ')) faults.push('the order');
  }
  return [...new Set(faults)];
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
    const { busy, warnings } = readCalendar(fileOf(fullWeek(name, monday)), {
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
      'BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n',
    );
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n',
    );
  });

  it('are in UTC when a block ends in an hour that comes again', () => {
    const text = fileOf(night('2026-10-25T01:30:00+02:00', '2026-10-25T02:15:00+01:00'));
    expect(text).toContain('\r\nDTSTART:20261024T233000Z\r\nDTEND:20261025T011500Z\r\n');
  });

  it('are in UTC in the first pass of that hour too, and local before and after it', () => {
    const first = night('2026-10-25T02:15:00+02:00', '2026-10-25T02:45:00+02:00');
    expect(fileOf(first)).toContain('\r\nDTSTART:20261025T001500Z\r\n');
    const around = night('2026-10-25T01:45:00+02:00', '2026-10-25T03:00:00+01:00');
    expect(fileOf(around)).toContain(
      'DTSTART;TZID=Europe/Berlin:20261025T014500\r\nDTEND;TZID=Europe/Berlin:20261025T030000\r\n',
    );
  });

  it.each(['UTC', 'Etc/UTC', 'Nowhere/Land'])('are in UTC for %s', (timeZone) => {
    const text = fileOf(planOf([{}], { timeZone }));
    expect(text).toContain('\r\nDTSTART:20261201T160000Z\r\n');
    expect(text).not.toMatch(/VTIMEZONE|TZID/);
  });

  it('are in UTC far from the week, where the zone is not described', () => {
    const [start, end] = ['2031-07-01T10:00:00+02:00', '2031-07-01T11:00:00+02:00'];
    expect(fileOf(planOf([{ start, end }]))).toContain('\r\nDTSTART:20310701T080000Z\r\n');
  });
});

describe('an event', () => {
  it('holds what a calendar needs', () => {
    const reasons = [because('T02', 'You have time then.'), because('E01', 'Energy, at its best.')];
    const madeAt = '2026-11-29T18:00:00+01:00';
    const text = fileOf(planOf([{ kind: 'meal-prep', sequence: 3, reasons }], { madeAt }));
    const [event] = eventsOf(text);
    expect(text).toContain('\r\nDTSTAMP:20261129T170000Z\r\n');
    const values = ['uid', 'summary', 'sequence', 'status', 'transp', 'categories', 'description'];
    expect(values.map((name) => textOf(event, name))).toEqual([
      'me-2026-11-30-walk_brisk_1@recovery-plan',
      'Brisk walk',
      '3',
      'CONFIRMED',
      'OPAQUE',
      'meal-prep',
      'You have time then.\nEnergy, at its best.',
    ]);
    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE/);
  });

  it('leaves out what speaks of health', () => {
    const rules = ['C01', 'C12', 'Z03', 'M05', 'M06', 'M07', 'M08', 'M09', 'T01'];
    const reasons = rules.map((rule) => because(rule, `word ${rule}`));
    const [event] = eventsOf(fileOf(planOf([{ reasons }])));
    expect(textOf(event, 'description')).toBe('word M05\nword M09\nword T01');
  });

  it('has no description when there is nothing to say', () => {
    expect(fileOf(planOf([{ reasons: [because('C01', 'secret')] }]))).not.toMatch(
      /DESCRIPTION|secret/,
    );
  });

  it('is cancelled when its block was dropped', () => {
    const [start, end] = ['2026-12-02T07:00:00+01:00', '2026-12-02T07:30:00+01:00'];
    const plan = planOf([{}], { dropped: [{ id: 'old', start, end, sequence: 4 }] });
    const text = fileOf(plan);
    const tomb = eventsOf(text)[1];
    expect(['uid', 'status', 'transp', 'sequence'].map((name) => textOf(tomb, name))).toEqual([
      'old@recovery-plan',
      'CANCELLED',
      'TRANSPARENT',
      '4',
    ]);
    expectSameTimes(plan, text);
    expect(lint(text)).toEqual([]);
  });
});

describe('hostile texts', () => {
  const cases: [text: string, shown: string][] = [
    ['a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b', 'a END:VEVENT BEGIN:VEVENT SUMMARY:b'],
    ['one\rtwo\nthree\u2028four\u0085five', 'one two three four five'],
    ['\u001b]0;owned\u0007red\u001b[31m evil\u0000\u009b0mx\u007f', 'red evil x'],
    ['back\\slash; semi, comma: "quotes" \\n ^n', 'back\\slash; semi, comma: "quotes" \\n ^n'],
    ['x\u202egnp.\u2066y\ufeff', 'xgnp.y'],
    ['half \ud83d of it', 'half \ufffd of it'],
    ['👩‍👩‍👧‍👦'.repeat(40), '👩‍👩‍👧‍👦'.repeat(40)],
    ['ß€'.repeat(90), 'ß€'.repeat(90)],
    [';'.repeat(200), ';'.repeat(200)],
    ['   ', ''],
  ];

  it.each(cases)('%j', (hostile, shown) => {
    const reasons = [because('T01', hostile)];
    const text = fileOf(planOf([{ id: hostile, title: hostile, reasons }]));
    const events = eventsOf(text);
    expect(events).toHaveLength(1);
    expect(textOf(events[0], 'summary')).toBe(shown);
    expect(textOf(events[0], 'description')).toBe(shown);
    expect(textOf(events[0], 'uid')).toBe(`${shown}@recovery-plan`);
    expect(lint(text).filter((fault) => shown !== '' || fault !== 'no property')).toEqual([]);
  });

  it.each(Array.from({ length: 80 }, (_, length) => length))('folds after %i letters', (length) => {
    const title = `${'a'.repeat(length)}${'é漢😀'.repeat(20)}`;
    const text = fileOf(planOf([{ title }]));
    expect(lint(text)).toEqual([]);
    expect(textOf(eventsOf(text)[0], 'summary')).toBe(title);
  });
});

describe('the linter', () => {
  const good = fileOf(planOf([{}]));
  const cases: [fault: string, text: string][] = [
    ['the end', good.slice(0, -2)],
    ['a bare CR or LF', good.replace('Brisk walk', 'Brisk\rwalk')],
    ['a control character', good.replace('Brisk walk', 'Brisk\u0007walk')],
    ['a long line', good.replace('Brisk walk', 'é'.repeat(34))],
    ['no property', good.replace('SUMMARY:', 'SUMMARY')],
    ['the head', good.replace('CALSCALE', 'SCALE')],
    ['the order', good.replace(/(SUMMARY.*\r\n)(SEQUENCE.*\r\n)/, '$2$1')],
  ];

  it.each(cases)('finds %s', (fault, text) => expect(lint(text)).toContain(fault));
});
