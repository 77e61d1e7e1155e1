// Libraries that read our calendar files, each event's instants compared with the plan's. Every
// file is read twice: as it is, and with a zone name that nobody knows, so that a reader has
// nothing but the definition in the file.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CalendarFile,
  expectedLines,
  filesFor,
  hostileFile,
  temporaryFolder,
  ZONES,
} from './calendar-files.ts';
import { library, output, PYTHON, pythonModule, withComponents } from './components.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = temporaryFolder();
const files = [...filesFor(folder), hostileFile(folder)];
const nameless = withoutKnownNames(files);

afterAll(() => rmSync(folder, { recursive: true }));

function withoutKnownNames(known: readonly CalendarFile[]): CalendarFile[] {
  mkdirSync(join(folder, 'nameless'));
  return (
    known
      // vobject takes an unknown zone that is never apart from UTC for UTC, and forgets its name.
      .filter(({ zone, text }) => text.includes('TZID') && zone !== 'Africa/Monrovia')
      // Every other one: that is enough, and Python is slow.
      .filter((_, index) => index % 2 === 0)
      .map((file, index) => {
        const path = file.path.replace(folder, join(folder, 'nameless'));
        const text = file.text.replace(/(TZID[=:])[\w+/-]+/g, `$1Nowhere/Land${index}`);
        writeFileSync(path, text);
        return { ...file, path, text };
      })
  );
}

/** Compares without a diff of tens of thousands of lines. */
function expectAllRead(printed: string, given: readonly CalendarFile[]): void {
  const read = printed.trimEnd().split('\n');
  const expected = expectedLines(given);
  const found = new Set(read);
  const short = (lines: string[]) => lines.slice(0, 5).map((line) => line.replace(folder, ''));
  const missing = expected.filter((line) => !found.has(line));
  const wanted = new Set(expected);
  const strange = read.filter((line) => !wanted.has(line));
  expect({ missing: short(missing), strange: short(strange) }).toEqual({
    missing: [],
    strange: [],
  });
  expect(read).toHaveLength(expected.length);
  expect(read.length).toBeGreaterThan(10_000);
}

const paths = (given: readonly CalendarFile[]) => given.map(({ path }) => `${path}\n`).join('');

const SETS: [how: string, given: readonly CalendarFile[]][] = [
  ['with the names of zones', files],
  ["with nothing but the file's own zones", nameless],
];

describe.each(SETS)(`${ZONES.length} zones, %s: every instant comes back`, (_how, given) => {
  withComponents('from libical', [library('libical', 'libical/ical.h')], () => {
    const reader = join(folder, 'libical-reader');
    output('cc', ['-O1', '-o', reader, here('libical-reader.c'), '-lical']);
    expectAllRead(output(reader, [], { input: paths(given) }), given);
  });

  for (const name of ['icalendar', 'vobject', 'recurring_ical_events']) {
    withComponents(`from ${name}`, [pythonModule(name)], () => {
      const args = [here('reader.py'), name];
      expectAllRead(output(PYTHON, args, { input: paths(given) }), given);
    });
  }

  it('from ical.js', () => {
    expectAllRead(given.flatMap(readByIcalJs).join('\n'), given);
  });
});

function readByIcalJs({ path, text }: CalendarFile): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const times = [event.startDate, event.endDate].map((time) => time.toUnixTime());
    return [path, event.uid, ...times].join('\t');
  });
}
