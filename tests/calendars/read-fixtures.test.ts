// One file for each defect and each kind of recurrence, named after it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ReadingOptions, readCalendar } from '../../src/calendars/read.ts';
import { calendarTextOf } from '../../src/cli/calendars/text.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { instantText, startOfDay, zoneNamed } from '../../src/time/zone.ts';
import { FIXTURES, type Fixture } from './read-fixtures.ts';

const folder = fileURLToPath(new URL('ics/', import.meta.url));

function zone(name: string) {
  const found = zoneNamed(name);
  if (!found) throw new Error(name);
  return found;
}

function read(fixture: Fixture, more: ReadingOptions = {}) {
  const own = zone(fixture.zone);
  const window = {
    zone: own,
    from: startOfDay(own, dayNumber(fixture.from)),
    to: startOfDay(own, dayNumber(fixture.to) + 1),
  };
  const { allDay = false, addresses = [] } = fixture;
  const { text, decode } = calendarTextOf(readFileSync(`${folder}${fixture.name}.ics`));
  const reading = readCalendar(text, window, { allDay, addresses, decode, ...more });
  const short = (instant: number) => instantText(own, instant).slice(5, 16).replace('T', ' ');
  const busy = reading.busy.map(({ start, end }) => `${short(start)} - ${short(end)}`);
  return { ...reading, busy };
}

describe('the fixtures', () => {
  it.each(FIXTURES)('$name', (fixture) => {
    const { busy, warnings, ignored } = read(fixture);
    expect(busy).toEqual(fixture.busy);
    expect(warnings).toEqual(fixture.warnings.map((part) => expect.stringContaining(part)));
    const counts = Object.entries(ignored).filter(([, count]) => count > 0);
    if (fixture.ignored) expect(Object.fromEntries(counts)).toEqual(fixture.ignored);
  });

  it.each(FIXTURES)('$name, read in full', (fixture) =>
    expect(read(fixture, { inFull: true })).toEqual(read(fixture)),
  );

  it('are all there are', () => {
    const files = readdirSync(folder).map((name) => name.replace('.ics', ''));
    expect(files.sort()).toEqual(FIXTURES.map(({ name }) => name).sort());
  });
});
