import type { CalendarReading } from '../calendars/read.ts';
import { plainAddress } from '../calendars/read-address.ts';
import { Problem } from '../contract/problem.ts';
import type { Request } from '../contract/request.ts';
import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import { type Instant, instantText, startOfDay, type Zone } from '../time/zone.ts';
import { calendarName, isAddress } from './calendars/address.ts';
import { readBounded } from './calendars/bounded.ts';
import { type Loaded, load } from './calendars/load.ts';
import { ignoredText } from './calendars/words.ts';
import type { World } from './world.ts';

type Busy = NonNullable<Request['busy']>;
export type CalendarOptions = NonNullable<Request['calendarOptions']>;

/** Where calendars come from. */
export interface Sources {
  /** Where files are looked for. */
  readonly folder: string;
  /** Where copies of addresses are kept; without it none are. */
  readonly copies?: string | undefined;
  /**
   * A remembered calendar that cannot be read is a warning, because a person who only wants a plan
   * can do nothing about it; in a request it is a fault.
   */
  readonly isRemembered?: boolean;
  readonly options?: CalendarOptions | undefined;
  /** How long a server may take. */
  readonly waitMs?: number | undefined;
}

/** What reaches into the week from the day before it, and what the day after it still needs. */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 1;

/** The busy times of calendars around one week, as a request writes them. */
export async function readCalendars(
  world: World,
  calendars: readonly string[],
  sources: Sources,
  zone: Zone,
  week: string,
): Promise<{ busy: Busy; warnings: string[]; notes: string[] }> {
  const first = dayNumber(week);
  const stretch = {
    zone,
    from: startOfDay(zone, first - DAYS_BEFORE),
    to: startOfDay(zone, first + DAYS_PER_WEEK + DAYS_AFTER),
  };
  const busy: Busy = [];
  const warnings: string[] = [];
  const notes: string[] = [];
  for (const calendar of calendars) {
    const name = calendarName(calendar);
    const reading = await readOne(world, calendar, sources, stretch);
    for (const { start, end, title } of reading.busy) {
      const times = { start: instantText(zone, start), end: instantText(zone, end) };
      busy.push(title === undefined ? times : { title, ...times });
    }
    warnings.push(...reading.warnings.map((warning) => `${name}: ${warning}`));
    const ignored = ignoredText(reading.ignored);
    if (ignored !== undefined) notes.push(`${name}: ${ignored}`);
  }
  return { busy, warnings, notes };
}

export interface Stretch {
  readonly zone: Zone;
  readonly from: Instant;
  readonly to: Instant;
}

export interface OneReading extends CalendarReading {
  /** Whether it is the calendar as it is now, and not an old copy or nothing. */
  readonly isFresh: boolean;
}

/** What one calendar says about a stretch of time. */
export async function readOne(
  world: World,
  calendar: string,
  { folder, copies, isRemembered = false, options = {}, waitMs }: Sources,
  stretch: Stretch,
): Promise<OneReading> {
  const addresses = (options.addresses ?? []).map(plainAddress);
  const titles = options.keepTitles?.includes(calendar) ?? false;
  const allDay = options.allDay?.includes(calendar) ?? false;
  const where = { folder, copies, titles, addresses, ...(waitMs !== undefined && { waitMs }) };
  try {
    const { bytes, warning } = await loadedOnce(world, calendar === '-' ? './-' : calendar, where);
    const wanted = { ...stretch, options: { allDay, addresses, titles } };
    const reading = await readBounded(bytes, wanted, !isAddress(calendar));
    return warning === undefined
      ? { ...reading, isFresh: true }
      : { ...reading, warnings: [warning, ...reading.warnings], isFresh: false };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (!isRemembered) throw named(calendarName(calendar), error);
    const ignored = { allDay: 0, free: 0, cancelled: 0, declined: 0, ours: 0 };
    const warnings = [`${error.message} It was left out.`];
    return { busy: [], warnings, ignored, isFresh: false };
  }
}

/** One call asks a server once, however many weeks it plans. */
const ASKED = new WeakMap<World, Map<string, Promise<Loaded>>>();

function loadedOnce(
  world: World,
  calendar: string,
  where: Parameters<typeof load>[2],
): Promise<Loaded> {
  if (!isAddress(calendar)) return load(world, calendar, where);
  const known = ASKED.get(world) ?? new Map<string, Promise<Loaded>>();
  ASKED.set(world, known);
  const key = JSON.stringify([calendar, where]);
  const loading = known.get(key) ?? load(world, calendar, where);
  known.set(key, loading);
  return loading;
}

/** The reader does not know what its text is called. */
function named(name: string, error: Problem): Problem {
  const { kind, message, place, remedy = '' } = error;
  const at = place === undefined || place === name ? name : `${name}, ${place}`;
  return new Problem({ kind, message, place: at, remedy });
}
