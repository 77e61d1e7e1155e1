import ICAL from 'ical.js';
import type { Block, Plan } from '../contract/plan.ts';
import { GENERATOR } from '../contract/version.ts';
import { timeZoneComponent } from './vtimezone.ts';
import { blockEntries, type Entry, newestEach } from './write-entries.ts';
import { eventComponent, type Showing } from './write-event.ts';
import {
  type DescribedZone,
  describedZones,
  type WrittenTimes,
  writtenTimes,
} from './write-times.ts';
import { windowEntries } from './write-windows.ts';
import { calendarName, type Telling } from './write-words.ts';

type Component = InstanceType<typeof ICAL.Component>;

/** What a person may choose about a calendar file. */
export interface CalendarOptions {
  /** Minutes before a block; no alarm when missing. */
  readonly alarm?: number;
  /** Titles become "Busy", and nothing else is told. */
  readonly private?: boolean;
  /** For other people: no health words at all. */
  readonly forSharing?: boolean;
  readonly only?: readonly Block['kind'][];
  /** Recovery windows as events that take no time; never in files for other people. */
  readonly windows?: boolean;
  /** Conditions and pain, which are left out unless asked for. */
  readonly withHealth?: boolean;
}

// ical.js writes one octet more than it is told; RFC 5545 allows 75.
ICAL.foldLength = 74;

/**
 * The plans of one person, one a week, as an iCalendar file: an event for each block, and a
 * cancelled one for each dropped block, because importing a file again removes nothing that is
 * merely missing from it. The order of the plans makes no difference.
 *
 * There is no METHOD: with one, RFC 5546 wants an ORGANIZER, which makes servers send mail; and
 * CalDAV forbids it (RFC 4791 4.1).
 */
export function calendarText(plans: readonly Plan[], options: CalendarOptions = {}): string {
  const { showing, zones, entries } = prepared(plans, options);
  const events = timed(inOrder(entries), zones);
  // RFC 5545 3.6 wants a component in every calendar; of a week without blocks it is its zone.
  const used = new Set(events.length === 0 ? zones.values() : zonesOf(events));
  const name = events.length > 1 ? calendarName(tellingOf(options)) : undefined;
  return textOf(events, { used, name, showing });
}

/** What stands in the calendar now, each event as a calendar of its own: so CalDAV keeps them. */
export function eventTexts(
  plans: readonly Plan[],
  options: CalendarOptions,
  nameOf: (key: string) => string,
): { entry: Entry; text: string }[] {
  const { showing, zones, entries } = prepared(plans, options);
  return inOrder(entries)
    .filter(({ cancelled }) => !cancelled)
    .map((entry) => {
      const events = timed([{ ...entry, key: nameOf(entry.key) }], zones);
      const used = new Set(zonesOf(events));
      return { entry, text: textOf(events, { used, name: undefined, showing }) };
    });
}

type Zones = ReturnType<typeof describedZones>;
type Timed = { readonly entry: Entry; readonly times: WrittenTimes };

function prepared(plans: readonly Plan[], options: CalendarOptions) {
  const telling = tellingOf(options);
  const showing: Showing = {
    // What is made to be shared would not arrive if it were marked as private.
    hidden: !telling.forSharing,
    coloured: !telling.private,
    alarm: options.alarm,
  };
  const entries = entriesOf(plans, options, telling);
  return { showing, zones: describedZones(plans), entries };
}

function tellingOf(options: CalendarOptions): Telling {
  return {
    private: options.private ?? false,
    forSharing: options.forSharing ?? false,
    withHealth: options.withHealth ?? false,
  };
}

function timed(entries: readonly Entry[], zones: Zones): Timed[] {
  return entries.map((entry) => ({
    entry,
    times: writtenTimes(entry.start, entry.end, zones.get(entry.timeZone)),
  }));
}

function zonesOf(events: readonly Timed[]): DescribedZone[] {
  return events.flatMap(({ times }) => times.described ?? []);
}

function textOf(
  events: readonly Timed[],
  look: { used: ReadonlySet<DescribedZone>; name: string | undefined; showing: Showing },
): string {
  const calendar = new ICAL.Component('vcalendar');
  addHead(calendar, look.name);
  for (const { tzid, zone } of look.used) calendar.addSubcomponent(timeZoneComponent(tzid, zone));
  for (const { entry, times } of events) {
    calendar.addSubcomponent(eventComponent(entry, times, look.showing));
  }
  return `${calendar.toString()}\r\n`;
}

function entriesOf(plans: readonly Plan[], options: CalendarOptions, telling: Telling): Entry[] {
  const { only } = options;
  const blocks = newestEach(blockEntries(plans, telling)).filter(
    ({ kind }) => !only || only.some((wanted) => wanted === kind),
  );
  const mayShow = options.windows && !telling.private && !telling.forSharing;
  const windows = mayShow ? windowEntries(plans, telling) : [];
  // RFC 5545 3.8.2.2: an event ends after it starts.
  return [...blocks, ...windows].filter(({ start, end }) => end > start);
}

function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    (one, other) =>
      one.start - other.start || one.end - other.end || (one.key < other.key ? -1 : 1),
  );
}

/** Outlook opens a calendar of one event as a new, empty calendar when it has a name. */
function addHead(calendar: Component, name: string | undefined): void {
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//recovery-plan//${GENERATOR}//EN`);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (name) {
    calendar.addPropertyWithValue('name', name);
    calendar.addPropertyWithValue('x-wr-calname', name);
  }
}
