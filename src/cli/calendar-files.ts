import { resolve } from 'node:path';
import { type CalendarReading, readCalendar } from '../calendars/read.ts';
import { Problem } from '../contract/problem.ts';
import type { Request } from '../contract/request.ts';
import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import { instantText, startOfDay, type Zone } from '../time/zone.ts';
import { readText } from './io.ts';
import type { World } from './world.ts';

type Busy = NonNullable<Request['busy']>;

/** What reaches into the week from the day before it, and what the day after it still needs. */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 1;

/** The busy times of calendar files around one week, as a request writes them. */
export async function readCalendars(
  world: World,
  files: readonly string[],
  folder: string,
  zone: Zone,
  week: string,
): Promise<{ busy: Busy; warnings: string[] }> {
  const first = dayNumber(week);
  const window = {
    zone,
    from: startOfDay(zone, first - DAYS_BEFORE),
    to: startOfDay(zone, first + DAYS_PER_WEEK + DAYS_AFTER),
  };
  const busy: Busy = [];
  const warnings: string[] = [];
  for (const file of files) {
    const text = await readText(world, file === '-' ? './-' : file, resolve(world.cwd, folder));
    const reading = named(file, () => readCalendar(text, window));
    for (const { start, end } of reading.busy) {
      busy.push({ start: instantText(zone, start), end: instantText(zone, end) });
    }
    warnings.push(...reading.warnings.map((warning) => `${file}: ${warning}`));
  }
  return { busy, warnings };
}

/** The reader does not know what its text is called. */
function named(file: string, read: () => CalendarReading): CalendarReading {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { kind, message, remedy = '' } = error;
    throw new Problem({ kind, message, place: file, remedy });
  }
}
