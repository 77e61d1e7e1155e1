// Calendar programs that import our files: every instant, and what a second import does.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { calendarText } from '../../src/calendars/write.ts';
import type { Plan } from '../../src/contract/plan.ts';
import { instantText } from '../../src/time/zone.ts';
import { planOf, zoneOf } from '../calendars/write-fixture.ts';
import { filesFor, temporaryFolder, uidOf, weeksOfChange, ZONES } from './calendar-files.ts';
import { output, program, withComponents } from './components.ts';

const folder = temporaryFolder();
const files = filesFor(folder, ZONES, weeksOf, 720);
const blocks = files.flatMap(({ plan }) => plan.blocks);
const AROUND = ['2025-12-25', '800d'];

afterAll(() => rmSync(folder, { recursive: true }));

const utc = (time: string) =>
  instantText({ name: 'UTC', offsetAt: () => 0 }, Date.parse(time) / 60_000);

describe(`khal, ${files.length} files of ${ZONES.length} zones`, () => {
  withComponents('shows every event at its instant', [program('khal', '--version')], () => {
    const khal = khalIn('instants');
    khal.import(...files.map(({ path }) => path));
    const meant = blocks.map(({ id, start, end, title }) =>
      [
        uidOf(id),
        ...[start, end].map((time) => utc(time).slice(0, 16).replace('T', ' ')),
        title,
      ].join('\t'),
    );
    expect(meant.length).toBeGreaterThan(1000);
    expect(khal.list().sort()).toEqual(meant.sort());
  });

  withComponents('updates what it knows', [program('khal', '--version')], () => {
    const khal = khalIn('again');
    const first = [
      { id: 'me-2026-11-30-walk_brisk_1', title: 'Brisk walk' },
      { id: 'me-2026-11-30-walk_brisk_2', title: 'Second walk', ...at('02', '07:00', '07:30') },
      { id: 'me-2026-11-30-walk_brisk_3', title: 'Third walk', ...at('03', '07:00', '07:30') },
    ];
    const [one = {}, two = {}, three = {}] = first;
    const before = planOf(first);
    const moved = { ...two, ...at('04', '18:00', '18:30'), sequence: 1 };
    const gone = { id: 'me-2026-11-30-walk_brisk_3', ...at('03', '07:00', '07:30'), sequence: 1 };
    const after = planOf([{ ...one, title: 'Easy walk', sequence: 1 }, moved], { dropped: [gone] });
    expect(three).toMatchObject({ id: gone.id });
    khal.import(khal.write(before));
    khal.import(khal.write(before));
    expect(khal.titles()).toEqual(['Brisk walk', 'Second walk', 'Third walk']);
    khal.import(khal.write(after));
    expect(khal.titles()).toEqual(['Easy walk', 'Cancelled', 'Second walk']);
    expect(khal.list().join()).toContain('2026-12-04 17:00');
  });

  withComponents('shows windows once in files of two weeks', [program('khal', '--version')], () => {
    const khal = khalIn('windows');
    const window = {
      massage: 'm1',
      phase: 'rest' as const,
      ...at('06', '18:00', '23:00'),
      regions: ['hip' as const],
      text: 'Rest for hips until Sunday 23:00.',
    };
    const week = { start: '2026-12-07', end: '2026-12-13', iso: '2026-W50' };
    const plans = [planOf([{}], { windows: [window] }), planOf([], { week, windows: [window] })];
    for (const given of [plans, plans.slice(0, 1), [...plans].reverse()]) {
      const path = join(folder, 'windows.ics');
      writeFileSync(path, calendarText(given, { windows: true }));
      khal.import(path);
    }
    expect(khal.titles()).toEqual(['Brisk walk', 'Recovery after massage: rest']);
  });
});

describe(`calcurse, ${files.length} files of ${ZONES.length} zones`, () => {
  withComponents('shows every event at its instant', [program('calcurse', '--version')], () => {
    const home = join(folder, 'calcurse');
    mkdirSync(home);
    for (const { path } of files) {
      output('calcurse', ['-q', '-D', home, '-i', path], { env: { TZ: 'UTC', LC_ALL: 'C' } });
    }
    const shown = readFileSync(join(home, 'apts'), 'utf8').trimEnd().split('\n');
    const day = (time: string) => `${time.slice(5, 7)}/${time.slice(8, 10)}/${time.slice(0, 4)}`;
    const clock = (time: string) => `${day(utc(time))} @ ${utc(time).slice(11, 16)}`;
    const meant = blocks.map(
      ({ start, end, title }) => `${clock(start)} -> ${clock(end)} ${title}`,
    );
    expect(shown.map((line) => line.replace(/(?:>[0-9a-f]{40} )?[!|]/, ' ')).sort()).toEqual(
      meant.sort(),
    );
  });
});

/** Programs are slower than libraries: the weeks of change, or one without. */
function weeksOf(zone: string): readonly string[] {
  const changes = weeksOfChange(zone, [2026]);
  return changes.length > 0 ? changes : ['2027-05-31'];
}

/** Two times of a day of December in Berlin. */
function at(day: string, start: string, end: string) {
  const time = (clock: string) =>
    instantText(zoneOf('Europe/Berlin'), Date.parse(`2026-12-${day}T${clock}Z`) / 60_000 - 60);
  return { start: time(start), end: time(end) };
}

function khalIn(name: string) {
  const home = join(folder, `khal-${name}`);
  const config = join(home, 'config');
  mkdirSync(join(home, 'calendar'), { recursive: true });
  writeFileSync(
    config,
    `[calendars]
[[plan]]
path = ${join(home, 'calendar')}
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(home, 'khal.db')}
[default]
default_calendar = plan
`,
  );
  // In other locales this version of khal stops at emoji.
  const env = { LC_ALL: 'C', HOME: home };
  const khal = (...args: string[]) => output('khal', ['-c', config, ...args], { env });
  const format = ['{uid}', '{start-long}', '{end-long}', '{title}'].join('\t');
  const list = () => {
    const printed = khal('list', '--once', '--day-format', '', '--format', format, ...AROUND);
    return printed.split('\n').filter((line) => line !== '');
  };
  return {
    import: (...paths: string[]) => khal('import', '--batch', '-a', 'plan', ...paths),
    list,
    titles: () => list().map((line) => line.split('\t')[3]),
    write: (plan: Plan) => {
      const path = join(home, 'file.ics');
      writeFileSync(path, calendarText([plan]));
      return path;
    },
  };
}
