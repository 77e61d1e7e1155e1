// Calendar files for readers that are not ours, and the instants that must come back from them.
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarText } from '../../src/calendars/write.ts';
import type { Plan } from '../../src/contract/plan.ts';
import { dateText, dayNumber, weekdayIndex } from '../../src/time/calendar.ts';
import { fullWeek, zoneOf } from '../calendars/write-fixture.ts';

/** All habits of clocks: by an hour or half of one, at midnight, backwards, in odd quarters. */
export const ZONES = [
  ...['Africa/Cairo', 'Africa/Casablanca', 'Africa/Johannesburg', 'Africa/Monrovia'],
  ...['Africa/Windhoek', 'America/Adak', 'America/Anchorage', 'America/Argentina/Buenos_Aires'],
  ...['America/Asuncion', 'America/Caracas', 'America/Chicago', 'America/Havana'],
  ...['America/Los_Angeles', 'America/Mexico_City', 'America/New_York', 'America/Nuuk'],
  ...['America/Phoenix', 'America/Santiago', 'America/Sao_Paulo', 'America/St_Johns'],
  ...['Antarctica/Casey', 'Antarctica/Troll', 'Asia/Amman', 'Asia/Beirut', 'Asia/Dhaka'],
  ...['Asia/Gaza', 'Asia/Jerusalem', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Pyongyang'],
  ...['Asia/Tehran', 'Asia/Tokyo', 'Atlantic/Azores', 'Australia/Adelaide', 'Australia/Eucla'],
  ...[
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'Europe/Chisinau',
    'Europe/Dublin',
    'Europe/Istanbul',
  ],
  ...['Europe/Kyiv', 'Europe/London', 'Europe/Moscow', 'Europe/Volgograd', 'Etc/GMT+5', 'EST5EDT'],
  ...['Pacific/Apia', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Easter', 'Pacific/Fiji'],
  ...['Pacific/Kiritimati', 'Pacific/Marquesas', 'Pacific/Norfolk', 'Pacific/Tongatapu', 'UTC'],
];

/** Years whose clock changes are tried; those of seldom years too. */
const YEARS = [2000, 2011, 2026, 2027, 2035, 2036];
/** Weeks that every zone is tried in, whatever its clocks do. */
const PLAIN = ['2026-11-30', '2035-12-31', '2037-07-06', '2199-07-01'];

/** The Mondays of the weeks of these years in which clocks change. */
export function weeksOfChange(name: string, years: readonly number[]): string[] {
  const zone = zoneOf(name);
  const mondays = new Set<string>();
  for (const year of years) {
    const first = dayNumber(`${year}-01-01`);
    for (let day = first; day < first + 365; day++) {
      if (zone.offsetAt(day * 1440) === zone.offsetAt((day + 1) * 1440)) continue;
      mondays.add(dateText(day - weekdayIndex(day)));
    }
  }
  return [...mondays];
}

export interface CalendarFile {
  readonly path: string;
  readonly zone: string;
  readonly text: string;
  readonly plan: Plan;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'recovery-plan-calendars-'));
}

export function filesFor(
  folder: string,
  zones: readonly string[] = ZONES,
  weeksOf = (name: string): readonly string[] => [...PLAIN, ...weeksOfChange(name, YEARS)],
  every = 210,
): CalendarFile[] {
  return zones.flatMap((zone) =>
    [...new Set(weeksOf(zone))].map((monday) => {
      const week = fullWeek(zone, monday, every);
      const blocks = week.blocks.map((block) => {
        const id = `${zone.replaceAll('/', '.')}-${block.id}`;
        return { ...block, id, title: id };
      });
      const plan = { ...week, blocks };
      const text = calendarText([plan], { alarm: 30 });
      const path = join(folder, `${zone.replaceAll('/', '.')}-${monday}.ics`);
      writeFileSync(path, text);
      return { path, zone, text, plan };
    }),
  );
}

/** Titles that try to be more than a title; each must stay one event. */
const HOSTILE = [
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b',
  '\u001b]0;owned\u0007red\u001b[31m evil\u0000\u009b0mx\u007f',
  'back\\slash; semi, comma: "quotes" \\n ^n',
  'half \ud83d of it',
  '👩‍👩‍👧‍👦'.repeat(40),
  `${';,\\'.repeat(80)}é漢😀`,
  '   ',
];

export function hostileFile(folder: string): CalendarFile {
  const zone = 'Europe/Berlin';
  const week = fullWeek(zone, '2026-11-30', 720);
  const blocks = week.blocks.map((block, index) => ({
    ...block,
    id: `hostile-${index}-${HOSTILE[index % HOSTILE.length]}`,
    title: HOSTILE[index % HOSTILE.length] ?? '',
  }));
  const plan = { ...week, blocks };
  const path = join(folder, 'hostile.ics');
  const text = calendarText([plan], { alarm: 30 });
  writeFileSync(path, text);
  return { path, zone, text, plan };
}

/** What a reader should print: file, UID, start and end in seconds, computed apart from our code. */
export function expectedLines(files: readonly CalendarFile[]): string[] {
  return files.flatMap(({ path, plan }) =>
    plan.blocks.map(({ id, start, end }) =>
      [path, uidOf(id), Date.parse(start) / 1000, Date.parse(end) / 1000].join('\t'),
    ),
  );
}

export function uidOf(id: string): string {
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return `${hash}@recovery-plan.invalid`;
}
