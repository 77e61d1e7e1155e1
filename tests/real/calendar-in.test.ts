// Calendars made by chance, read by an independent reader too: the same occurrences must come out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { readCalendar } from '../../src/calendars/read.ts';
import { dateText, dayNumber, MINUTES_PER_DAY } from '../../src/time/calendar.ts';
import { startOfDay } from '../../src/time/zone.ts';
import { zoneOf } from '../calendars/write-fixture.ts';
import { output, PYTHON, pythonModule, withComponents } from './components.ts';

const FILES = 1_000;
const DAYS_ASKED = 21;
const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-calendars-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Its answers are in UTC, where a day begins for both at the same instant. */
const UTC = zoneOf('UTC');
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney', 'UTC'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-20') });
// Not by night, when clocks change and readers differ in what they make of it.
const minutes = fc.integer({ min: 16, max: 90 }).map((quarter) => quarter * 15);
const compact = (wall: number) => {
  const at = Math.floor(wall / MINUTES_PER_DAY);
  const rest = wall - at * MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dateText(at).replaceAll('-', '')}T${two(Math.floor(rest / 60))}${two(rest % 60)}00`;
};

const ending = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 400 }).map((count) => `;COUNT=${count}`),
  day.map((until) => `;UNTIL=${compact(until * MINUTES_PER_DAY + 1)}Z`),
);
const interval = fc.integer({ min: 1, max: 4 }).map((size) => `;INTERVAL=${size}`);
const weekdays = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 });
const shape = fc.oneof(
  fc.constant('FREQ=DAILY'),
  weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
  fc.constant('FREQ=WEEKLY'),
  fc.constantFrom(...DAYS).map((name) => `FREQ=MONTHLY;BYDAY=2${name}`),
  fc.constantFrom(...DAYS).map((name) => `FREQ=MONTHLY;BYDAY=-1${name}`),
  fc.integer({ min: 1, max: 31 }).map((date) => `FREQ=MONTHLY;BYMONTHDAY=${date}`),
);
const rule = fc.tuple(shape, interval, ending).map((parts) => parts.join(''));

interface Made {
  readonly lines: readonly string[];
}

/** A series whose start is an occurrence of its own rule, with days off and days moved. */
const series: fc.Arbitrary<Made> = fc
  .record({
    day,
    minutes,
    zone: fc.constantFrom(...ZONES),
    length: fc.integer({ min: 1, max: 20 }).map((quarter) => quarter * 15),
    rule: fc.option(rule),
    off: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 3 }),
    extra: fc.array(day, { maxLength: 2 }),
    moved: fc.option(fc.record({ nth: fc.integer({ min: 0, max: 20 }), by: minutes })),
    uid: fc.uuid(),
  })
  // Whether a series that ends before it begins has a first occurrence is anybody's guess.
  .filter(({ rule: given, day: first }) => untilOf(given) > dateText(first).replaceAll('-', ''))
  .map((made) => ({ lines: linesOf(made) }));

function untilOf(given: string | null): string {
  return /UNTIL=(\d{8})/.exec(given ?? '')?.[1] ?? '9';
}

interface Series {
  readonly day: number;
  readonly minutes: number;
  readonly zone: string;
  readonly length: number;
  readonly rule: string | null;
  readonly off: readonly number[];
  readonly extra: readonly number[];
  readonly moved: { readonly nth: number; readonly by: number } | null;
  readonly uid: string;
}

function linesOf({
  day: first,
  minutes: clock,
  zone,
  length,
  rule: given,
  ...made
}: Series): string[] {
  const start = first * MINUTES_PER_DAY + clock;
  const at = (wall: number) =>
    zone === 'UTC' ? `:${compact(wall)}Z` : `;TZID=${zone}:${compact(wall)}`;
  const days = `DURATION:PT${length}M`;
  const daily = given?.startsWith('FREQ=DAILY') ?? false;
  const step = (nth: number) =>
    start + nth * MINUTES_PER_DAY * Number(/INTERVAL=(\d)/.exec(given ?? '')?.[1]);
  const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${made.uid}`, ...lines, 'END:VEVENT'];
  const exceptions = daily ? made.off.map((nth) => `EXDATE${at(step(nth))}`) : [];
  const additions = made.extra.map((extra) => `RDATE${at(extra * MINUTES_PER_DAY + clock + 5)}`);
  const more = given === null ? [] : [`RRULE:${given}`, ...exceptions, ...additions];
  const master = event(`DTSTART${at(start)}`, days, 'DTSTAMP:20240101T000000Z', ...more);
  if (!daily || !made.moved || /COUNT|UNTIL/.test(given ?? '') || made.off.includes(made.moved.nth))
    return master;
  const from = step(made.moved.nth);
  const to = from - clock + made.moved.by + MINUTES_PER_DAY;
  return [
    ...master,
    ...event(`RECURRENCE-ID${at(from)}`, `DTSTART${at(to)}`, days, 'DTSTAMP:20240101T000000Z'),
  ];
}

const calendar = fc.record({
  events: fc.array(series, { minLength: 1, maxLength: 6 }),
  from: fc.integer({ min: dayNumber('2024-03-01'), max: dayNumber('2026-12-01') }),
});

withComponents(
  'recurring_ical_events finds the same',
  [pythonModule('recurring_ical_events')],
  () => {
    const made = fc.sample(calendar, { numRuns: FILES, seed: 5 }).map(({ events, from }, index) => {
      const path = join(folder, `${index}.ics`);
      const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN'];
      const text = [...lines, ...events.flatMap((each) => each.lines), 'END:VCALENDAR', ''].join(
        '\r\n',
      );
      writeFileSync(path, text);
      return { path, from, to: from + DAYS_ASKED - 1, text };
    });
    const asked = made.map(({ path, from, to }) => `${path}\t${dateText(from)}\t${dateText(to)}\n`);
    const script = fileURLToPath(new URL('calendar-in.py', import.meta.url));
    const firsts = new Map(made.map(({ path, from }) => [path, from]));
    // The other reader begins a day where the event is, so the days at both ends do not count.
    const isInside = (line: string) => {
      const [path = '', start] = line.split('\t');
      const into = Number(start) / 86_400 - (firsts.get(path) ?? 0);
      return into > 1 && into < DAYS_ASKED - 1;
    };
    const printed = output(PYTHON, [script], { input: asked.join('') });
    const theirs = printed.trimEnd().split('\n').filter(isInside);
    const all = made.flatMap(({ path, from, to, text }) => {
      const window = { zone: UTC, from: startOfDay(UTC, from), to: startOfDay(UTC, to + 1) };
      const { busy, warnings } = readCalendar(text, window);
      expect(warnings).toEqual([]);
      return busy.map(({ start, end }) => [path, start * 60, end * 60].join('\t'));
    });
    const ours = all.filter(isInside);
    const missing = theirs.filter((line) => !ours.includes(line));
    const strange = ours.filter((line) => !theirs.includes(line));
    expect({ missing, strange }).toEqual({ missing: [], strange: [] });
    expect(ours.length).toBeGreaterThan(1_000);
  },
);
