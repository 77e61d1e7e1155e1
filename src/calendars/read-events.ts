import { MINUTES_PER_DAY } from '../time/calendar.ts';
import type { Instant } from '../time/zone.ts';
import { plainAddress } from './read-address.ts';
import { LIMITS } from './read-limits.ts';
import { type EventText, unfolded } from './read-lines.ts';
import { type Property, propertyOf, unescaped } from './read-property.ts';
import {
  type Clocks,
  daysOf,
  endAfter,
  endInstant,
  type Length,
  lengthOf,
  type Reading,
  readingOf,
  sensible,
  startInstant,
} from './read-times.ts';

/** Why an event takes no time. */
export type Ignored = 'allDay' | 'free' | 'cancelled' | 'declined' | 'ours';

export interface Wishes {
  /** All-day events take time too, not only those marked busy. */
  readonly allDay: boolean;
  /** What a declined invitation calls the person, in small letters. */
  readonly addresses: readonly string[];
  readonly titles: boolean;
}

/** An extra occurrence: a start of its own, and a length of its own when it is a period. */
export interface Addition {
  readonly start: Reading;
  readonly length: Length | undefined;
}

export interface CalendarEvent {
  readonly text: EventText;
  readonly uid: string;
  readonly sequence: number;
  readonly start: Reading;
  readonly length: Length;
  readonly ignored: Ignored | undefined;
  readonly title: string | undefined;
  /** The occurrence of its series that this event replaces, and whether all later ones too. */
  readonly replaces: Reading | undefined;
  readonly andFuture: boolean;
  readonly rules: readonly string[];
  readonly exceptionRules: readonly string[];
  readonly exceptions: readonly Reading[];
  readonly additions: readonly Addition[];
}

export interface Surroundings {
  readonly clocks: Clocks;
  readonly wishes: Wishes;
  /** Says what is odd, once the event turns out to matter. */
  readonly mention: (what: string) => void;
}

type Properties = ReadonlyMap<string, readonly Property[]>;

/** Throws when it cannot be said when the event is. */
export function eventFrom(file: string, text: EventText, around: Surroundings): CalendarEvent {
  const properties = propertiesOf(file, text, around);
  const first = (name: string) => properties.get(name)?.[0];
  const value = (name: string) => first(name)?.value ?? '';
  const start = startOf(properties, around.clocks);
  const replaces = first('RECURRENCE-ID');
  const summary = around.wishes.titles ? value('SUMMARY') : '';
  const rules = (name: string) => (properties.get(name) ?? []).map((rule) => rule.value);
  return {
    text,
    uid: value('UID'),
    sequence: /^\d{1,9}$/.test(value('SEQUENCE')) ? Number(value('SEQUENCE')) : 0,
    start,
    length: lengthFrom(text, properties, start, around.clocks),
    ignored: whyIgnored(properties, start, around.wishes),
    title: summary === '' ? undefined : unescaped(summary),
    replaces: replaces && readingAt(replaces, around.clocks),
    andFuture: replaces?.params.get('range')?.toUpperCase() === 'THISANDFUTURE',
    rules: rules('RRULE'),
    exceptionRules: rules('EXRULE'),
    exceptions: datesIn(properties, 'EXDATE', around).map((addition) => addition.start),
    additions: datesIn(properties, 'RDATE', around),
  };
}

/** Lines that are none cost only themselves: what is missing then shows where it is needed. */
function propertiesOf(
  file: string,
  { lines }: EventText,
  { mention, wishes }: Surroundings,
): Properties {
  const properties = new Map<string, Property[]>();
  const unwanted = [!wishes.titles && 'SUMMARY', wishes.addresses.length === 0 && 'ATTENDEE'];
  for (const line of lines) {
    if (unwanted.includes(line.name)) continue;
    try {
      const property = propertyOf(unfolded(file, line));
      const same = properties.get(line.name);
      if (same) same.push(property);
      else properties.set(line.name, [property]);
    } catch {
      if (line.name === 'RECURRENCE-ID') throw new Error('its RECURRENCE-ID is not understood');
      mention(`one of its lines, ${line.name}, is not understood`);
    }
  }
  return properties;
}

function readingAt({ params, type, value }: Property, clocks: Clocks): Reading {
  return readingOf(value, { zone: params.get('tzid'), isDate: type === 'date' }, clocks);
}

function startOf(properties: Properties, clocks: Clocks): Reading {
  const property = properties.get('DTSTART')?.[0];
  if (!property) throw new Error('it has no start');
  const start = readingAt(property, clocks);
  if (start.allDay || !isMicrosoftDay(properties) || start.wall % MINUTES_PER_DAY !== 0) {
    return start;
  }
  return { ...start, allDay: true, floating: true, zone: clocks.floating };
}

/** Exchange writes whole days as times from midnight to midnight. */
function isMicrosoftDay(properties: Properties): boolean {
  return properties.get('X-MICROSOFT-CDO-ALLDAYEVENT')?.[0]?.value.toUpperCase() === 'TRUE';
}

function lengthFrom(
  { lines }: EventText,
  properties: Properties,
  start: Reading,
  clocks: Clocks,
): Length {
  const written = properties.get('DTEND')?.[0];
  if (!written) {
    const duration = properties.get('DURATION')?.[0];
    const hasEnd = lines.some(({ name }) => name === 'DTEND' || name === 'DURATION');
    if (!duration && hasEnd) throw new Error('its end cannot be read');
    const length = duration ? lengthOf(duration.value) : { days: 0, minutes: 0 };
    return start.allDay ? wholeDays(daysOf(length)) : length;
  }
  const end = readingAt(written, clocks);
  if (start.allDay) {
    const days = Math.ceil((end.wall - start.wall) / MINUTES_PER_DAY);
    if (days < 0) throw new Error('it ends before it starts');
    return wholeDays(days);
  }
  // The same exact time for every occurrence, also when clocks change in one (RFC 5545 3.8.5.3).
  const minutes = endInstant(end) - endInstant(start);
  // An hour that clocks skip may swallow all of an event.
  const isOrderly = end.zone === start.zone && end.wall >= start.wall;
  if (minutes < 0 && !isOrderly) throw new Error('it ends before it starts');
  return sensible({ days: 0, minutes: Math.max(0, minutes) });
}

/** A day that ends on itself is one day. */
function wholeDays(days: number): Length {
  return sensible({ days: Math.max(1, days), minutes: 0 });
}

function datesIn(properties: Properties, name: string, around: Surroundings): Addition[] {
  const found: Addition[] = [];
  for (const property of properties.get(name) ?? []) {
    for (const value of property.value.split(',')) {
      if (value.trim() === '') continue;
      if (found.length >= LIMITS.datesPerEvent) {
        around.mention(`it lists more than ${LIMITS.datesPerEvent} dates`);
        return found;
      }
      try {
        found.push(dateIn(value, property, around.clocks));
      } catch (error) {
        around.mention(`${name}: ${messageOf(error)}`);
      }
    }
  }
  return found;
}

/** A date, a time, or a period with its end or its length. */
function dateIn(value: string, { params, type }: Property, clocks: Clocks): Addition {
  const [from = '', to] = value.split('/');
  const zone = params.get('tzid');
  const start = readingOf(from, { zone, isDate: type === 'date' }, clocks);
  if (to === undefined) return { start, length: undefined };
  if (/^[+-]?P/i.test(to.trim())) return { start, length: lengthOf(to) };
  const minutes = endInstant(readingOf(to, { zone }, clocks)) - endInstant(start);
  return { start, length: sensible({ days: 0, minutes }) };
}

function whyIgnored(
  properties: Properties,
  start: Reading,
  { allDay, addresses }: Wishes,
): Ignored | undefined {
  const value = (name: string) => properties.get(name)?.[0]?.value.toUpperCase() ?? '';
  if (properties.has('X-RECOVERY-PLAN-BLOCK')) return 'ours';
  if (/^CANCELL?ED$/.test(value('STATUS'))) return 'cancelled';
  if (addresses.length > 0 && isDeclined(properties, addresses)) return 'declined';
  const transparency = value('TRANSP');
  const microsoft = value('X-MICROSOFT-CDO-BUSYSTATUS');
  if (transparency === 'TRANSPARENT') return 'free';
  if (transparency === '' && microsoft === 'FREE') return 'free';
  if (!start.allDay || allDay) return undefined;
  const isMarked = transparency === 'OPAQUE' || /^(BUSY|OOF|TENTATIVE)$/.test(microsoft);
  return isMarked ? undefined : 'allDay';
}

function isDeclined(properties: Properties, addresses: readonly string[]): boolean {
  return (properties.get('ATTENDEE') ?? []).some(({ params, value }) => {
    if (params.get('partstat')?.toUpperCase() !== 'DECLINED') return false;
    const names = [value, params.get('email') ?? ''].map(plainAddress);
    return names.some((name) => addresses.includes(name));
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function spanOf(start: Reading, length: Length): { start: Instant; end: Instant } {
  return { start: startInstant(start), end: endAfter(start, length) };
}
