import ICAL from 'ical.js';
import type { Instant } from '../time/zone.ts';
import {
  endInstant,
  type Length,
  lengthOf,
  type Reading,
  readingOf,
  startInstant,
  type Zones,
} from './read-times.ts';

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;

/** The lines of one VEVENT, and where it begins. */
export interface EventText {
  readonly line: number;
  readonly lines: readonly string[];
}

export interface CalendarEvent {
  readonly text: EventText;
  readonly uid: string;
  readonly start: Reading;
  readonly length: Length;
  /** Whether it takes time at all. */
  readonly blocks: boolean;
  /** The occurrence of its series that this event replaces. */
  readonly replaces: Instant | undefined;
  readonly component: Component;
}

/** Cuts a file into events without understanding them, so that a bad one spoils no other. */
export function eventTexts(
  text: string,
  warn: (warning: string) => void,
): { events: EventText[] | undefined; complete: boolean } {
  const lines = text.replace(/^\s+/, '').split(/\r\n|\n|\r/);
  const skipped = (/^\s+/.exec(text)?.[0].match(/\n/g) ?? []).length;
  if (!is(lines[0], 'BEGIN:VCALENDAR')) return { events: undefined, complete: false };
  const events: EventText[] = [];
  let start: number | undefined;
  const unfinished = (at: number) =>
    warn(`The event at line ${at + skipped + 1} was left out: it has no END:VEVENT.`);
  for (const [index, line] of lines.entries()) {
    if (is(line, 'BEGIN:VEVENT')) {
      if (start !== undefined) unfinished(start);
      start = index;
    } else if (start !== undefined && is(line, 'END:VEVENT')) {
      events.push({ line: start + skipped + 1, lines: lines.slice(start, index + 1) });
      start = undefined;
    }
  }
  if (start !== undefined) unfinished(start);
  return { events, complete: lines.some((line) => is(line, 'END:VCALENDAR')) };
}

function is(line: string | undefined, marker: string): boolean {
  return line !== undefined && line.length < 40 && line.trimEnd().toUpperCase() === marker;
}

/** Throws when the event cannot be understood. */
export function eventFrom(text: EventText, zones: Zones): CalendarEvent {
  const file = ['BEGIN:VCALENDAR', ...text.lines, 'END:VCALENDAR'].join('\r\n');
  const component = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  if (!component) throw new Error('it is empty');
  const start = readingAt(component, 'dtstart', zones);
  if (!start) throw new Error('it has no start');
  const replaces = readingAt(component, 'recurrence-id', zones);
  return {
    text,
    uid: valueText(component, 'uid'),
    start,
    length: lengthFrom(component, start, zones),
    blocks: !start.allDay && takesTime(component),
    replaces: replaces && startInstant(replaces),
    component,
  };
}

function takesTime(component: Component): boolean {
  const status = valueText(component, 'status').toUpperCase();
  return status !== 'CANCELLED' && valueText(component, 'transp').toUpperCase() !== 'TRANSPARENT';
}

function valueText(component: Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

function readingAt(component: Component, name: string, zones: Zones): Reading | undefined {
  const property = component.getFirstProperty(name);
  if (!property) return undefined;
  const value = property.getFirstValue();
  if (!(value instanceof ICAL.Time)) throw new Error(`its ${name} is no time`);
  // ical.js quietly turns 31 November into 1 December.
  const written = writtenValue(property);
  if (written !== value.toString()) throw new Error(`there is no ${written}`);
  return readingOf(value, property, zones);
}

function writtenValue(property: Property): string {
  const written: unknown = property.jCal[3];
  return String(written);
}

function lengthFrom(component: Component, start: Reading, zones: Zones): Length {
  const duration = component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return lengthOf(duration);
  const end = readingAt(component, 'dtend', zones);
  if (!end) return { days: 0, minutes: 0 };
  // The same exact time for every occurrence, also when clocks change in one (RFC 5545 3.8.5.3).
  const minutes = endInstant(end) - endInstant(start);
  if (minutes < 0) throw new Error('it ends before it starts');
  return { days: 0, minutes };
}
