import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, knownZones, type Zone, zoneNamed } from '../time/zone.ts';
import type { Expand } from './read-expand.ts';
import { LIMITS } from './read-limits.ts';
import { type Line, type Outline, unfolded, type ZoneText } from './read-lines.ts';
import type { CalendarWindow, Clocks } from './read-times.ts';
import { embeddedZone } from './read-vtimezone.ts';
import { windowsZone } from './read-windows-zones.ts';

/** Zones that a file describes by rules of its own, by name. */
interface EmbeddedZones {
  get(name: string): Zone | undefined;
}

/** What is odd about a zone is said once an event that needs it touches the window. */
type Warn = (warning: string) => void;

interface Resolved {
  readonly zone: Zone;
  readonly warning: string | undefined;
}

type ZoneReader = (name: string, warn: Warn) => Zone;

/**
 * Finds zones by the names that calendars give them: the world's own name, that of Windows, the tail
 * of a vendor's path, the rules in the file, an offset; and at last the person's zone, with a warning.
 */
function zoneReader(
  window: CalendarWindow,
  embeddedZones: EmbeddedZones,
  floating: Zone,
): ZoneReader {
  const known = new Map<string, Resolved>();
  return (name, warn) => {
    let resolved = known.get(name);
    if (!resolved) {
      resolved = resolve(name, embeddedZones, window, floating);
      known.set(name, resolved);
    }
    if (resolved.warning !== undefined) warn(resolved.warning);
    return resolved.zone;
  };
}

/**
 * The clocks of each calendar in a file. What is odd about one is said to `warn` by whoever reads it.
 */
export function clocksOf(
  text: string,
  { calendars, zones }: Outline,
  window: CalendarWindow,
  expand: Expand,
): (calendar: number, warn: Warn) => Clocks {
  const readers = new Map<number, { read: ZoneReader; floating: Zone }>();
  const readerOf = (calendar: number) => {
    const known = readers.get(calendar);
    if (known) return known;
    const floating = floatingZone(text, calendars[calendar] ?? []) ?? window.zone;
    const embedded = embeddedIn(text, zones, calendar, expand);
    const reader = { read: zoneReader(window, embedded, floating), floating };
    readers.set(calendar, reader);
    return reader;
  };
  return (calendar, warn) => {
    const { read, floating } = readerOf(calendar);
    return { utc: UTC, floating, named: (name) => read(name, warn) };
  };
}

/** Some programs name the zone of all times once, at the head of the calendar. */
function floatingZone(text: string, lines: readonly Line[]): Zone | undefined {
  const [line] = lines;
  if (!line) return undefined;
  const [, name = ''] = /^[^:]*:(.*)$/.exec(unfolded(text, line)) ?? [];
  return namedZone(bare(name));
}

/** Descriptions are understood when a name is first needed; most never are. */
function embeddedIn(
  text: string,
  zones: readonly ZoneText[],
  calendar: number,
  expand: Expand,
): EmbeddedZones {
  let byName: Map<string, Zone> | undefined;
  const all = () => {
    const own = zones.filter((zone) => zone.calendar === calendar);
    const others = zones.filter((zone) => zone.calendar !== calendar);
    const described = [...own, ...others]
      .slice(0, LIMITS.zoneParts)
      .flatMap((zone) => embeddedZone(text, zone, expand) ?? []);
    // The first of a name counts, which is the one in the same calendar.
    return new Map(described.reverse().map(({ name, zone }) => [bare(name), zone]));
  };
  return {
    get: (name) => {
      byName ??= all();
      return byName.get(name);
    },
  };
}

const UTC: Zone = { name: 'UTC', offsetAt: () => 0 };

function resolve(
  written: string,
  embeddedZones: EmbeddedZones,
  window: CalendarWindow,
  floating: Zone,
): Resolved {
  const name = bare(written);
  const own = embeddedZones.get(name);
  const zone = namedZone(name);
  if (zone) return { zone, warning: own && disagreement(name, zone, own, window) };
  if (own) return { zone: own, warning: undefined };
  const offset = offsetZone(name);
  if (offset?.isExact) return { zone: offset.zone, warning: undefined };
  const read = offset?.zone ?? floating;
  const warning = `The time zone ${name.slice(0, 80)} is unknown here; its times were read as ${read.name}.`;
  return { zone: read, warning };
}

function bare(name: string): string {
  return name
    .trim()
    .replace(/^["']+|["':]+$/g, '')
    .trim();
}

/** Europe/Berlin, W. Europe Standard Time, /vendor/2024_1/Europe/Berlin, (UTC+01:00) Berlin. */
function namedZone(name: string): Zone | undefined {
  const windows = windowsZone(name);
  return (
    ianaZone(name) ??
    (windows === undefined ? undefined : ianaZone(windows)) ??
    tailZone(name) ??
    cityZone(name)
  );
}

/** Newer versions of Node take +01:00 for a name, older ones do not; here it is never one. */
function ianaZone(name: string): Zone | undefined {
  return /^[A-Za-z][\w+/-]*$/.test(name) && !/^(?:utc|gmt)[+-]/i.test(name)
    ? zoneNamed(name)
    : undefined;
}

function tailZone(name: string): Zone | undefined {
  const segments = name.split('/').filter((segment) => segment !== '');
  if (!name.includes('/')) return undefined;
  for (const count of [3, 2, 1]) {
    if (count > segments.length || (count === 1 && !name.startsWith('tzone:'))) continue;
    const tail = segments.slice(-count).join('/');
    const windows = windowsZone(tail);
    const zone = ianaZone(tail) ?? (windows === undefined ? undefined : ianaZone(windows));
    if (zone) return zone;
  }
  return undefined;
}

const AMERICAN: Readonly<Record<string, string>> = {
  'atlantic time (canada)': 'America/Halifax',
  'eastern time (us & canada)': 'America/New_York',
  'central time (us & canada)': 'America/Chicago',
  'mountain time (us & canada)': 'America/Denver',
  'pacific time (us & canada)': 'America/Los_Angeles',
};
const WINTERS: readonly Instant[] = [day(2026, 0), day(2026, 6)];

function day(year: number, month: number): Instant {
  return (Math.floor((year - 1970) * 365.25) + month * 30 + 15) * MINUTES_PER_DAY;
}

/** Outlook shows zones as an offset and some cities; the first known one with that offset is it. */
function cityZone(name: string): Zone | undefined {
  const match = /^(?:\((?:UTC|GMT)([+-]\d{1,2}[:.]?\d{2})?\)\s*)?(.+)$/i.exec(name);
  if (!match || !/[,)]/.test(name)) return undefined;
  const american = AMERICAN[(match[2] ?? '').toLowerCase().replace(' and ', ' & ')];
  if (american !== undefined) return ianaZone(american);
  const hasOffset = name.startsWith('(');
  const offset = offsetOf(match[1] ?? '+00:00') ?? 0;
  for (const city of (match[2] ?? '').split(/,\s*/)) {
    const found = zoneOfCity(city.trim().replace(/\s+/g, '_').toLowerCase());
    const zone = found === undefined ? undefined : ianaZone(found);
    const winter = zone && Math.min(...WINTERS.map((instant) => zone.offsetAt(instant)));
    if (zone && (!hasOffset || winter === offset)) return zone;
  }
  return undefined;
}

let cities: ReadonlyMap<string, string> | undefined;

function zoneOfCity(city: string): string | undefined {
  cities ??= new Map(
    knownZones().map((name) => [name.slice(name.lastIndexOf('/') + 1).toLowerCase(), name]),
  );
  return cities.get(city);
}

/** `UTC+01:00` and `GMT-5` are exact; `(UTC+01:00) Somewhere` may have a summer time. */
function offsetZone(name: string): { zone: Zone; isExact: boolean } | undefined {
  const match = /^\(?(?:UTC|GMT)?\s*([+-]\d{1,2}(?:[:.]?\d{2})?)\)?(.*)$/i.exec(name);
  const offset = match ? offsetOf(match[1] ?? '') : undefined;
  if (!match || offset === undefined) return undefined;
  const isExact = (match[2] ?? '').trim() === '';
  return { zone: fixedZone(offset), isExact };
}

function offsetOf(text: string): number | undefined {
  const match = /^([+-])(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text);
  if (!match || Number(match[2]) > 15 || Number(match[3] ?? 0) > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

function fixedZone(offset: number): Zone {
  const size = Math.abs(offset);
  const clock = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return { name: `UTC${offset < 0 ? '-' : '+'}${clock.join(':')}`, offsetAt: () => offset };
}

const STEP = 180;

function disagreement(
  name: string,
  zone: Zone,
  own: Zone,
  { from, to }: CalendarWindow,
): string | undefined {
  for (let instant = from; instant < to; instant += STEP) {
    if (zone.offsetAt(instant) !== own.offsetAt(instant)) {
      return `The file has other clock changes for ${name} than this machine knows, which differ in these days; those of this machine were used.`;
    }
  }
  return undefined;
}
