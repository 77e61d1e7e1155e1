import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import ICAL from 'ical.js';
import { utcText } from './vtimezone.ts';
import type { Entry } from './write-entries.ts';
import type { WrittenTimes } from './write-times.ts';

type Component = InstanceType<typeof ICAL.Component>;

/** Names of CSS3, the only ones RFC 7986 5.9 knows. */
const COLOUR: Record<Entry['kind'], string> = {
  workout: 'seagreen',
  'meal-prep': 'orange',
  massage: 'mediumpurple',
  window: 'lavender',
};

/** How an event is shown, whatever it is. */
export interface Showing {
  /** Hidden from those who only see when somebody is busy. */
  readonly hidden: boolean;
  readonly coloured: boolean;
  /** Minutes before the start. */
  readonly alarm: number | undefined;
}

/**
 * The name of an entry in the world's calendars. A key holds the person's id; a hash of it tells
 * nobody who that is, and stays the same for ever. `.invalid` is nobody's domain (RFC 2606).
 */
export function uidOf(key: string): string {
  return `${markOf(key)}@recovery-plan.invalid`;
}

const MARK_LENGTH = 32;

export function markOf(key: string): string {
  return bytesToHex(sha256(utf8ToBytes(key))).slice(0, MARK_LENGTH);
}

export function eventComponent(entry: Entry, times: WrittenTimes, showing: Showing): Component {
  const event = new ICAL.Component('vevent');
  const taken = entry.kind !== 'window' && !entry.cancelled;
  const changed = utcText(entry.changed);
  event.addPropertyWithValue('uid', uidOf(entry.key));
  event.addPropertyWithValue('dtstamp', changed);
  event.addPropertyWithValue('last-modified', changed);
  addTimes(event, times);
  addWords(event, entry);
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('status', entry.cancelled ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('transp', taken ? 'OPAQUE' : 'TRANSPARENT');
  if (showing.hidden) event.addPropertyWithValue('class', 'PRIVATE');
  if (showing.coloured && !entry.cancelled) event.addPropertyWithValue('color', COLOUR[entry.kind]);
  event.addPropertyWithValue('x-microsoft-cdo-busystatus', taken ? 'BUSY' : 'FREE');
  // Says that an event is ours, so that publishing never touches another.
  event.addPropertyWithValue('x-recovery-plan-block', markOf(entry.key));
  if (taken && showing.alarm !== undefined) event.addSubcomponent(alarm(entry, showing.alarm));
  return event;
}

function addTimes(event: Component, { start, end, described }: WrittenTimes): void {
  for (const [name, text] of [
    ['dtstart', start],
    ['dtend', end],
  ] as const) {
    const property = event.addPropertyWithValue(name, text);
    if (described) property.setParameter('tzid', described.tzid);
  }
}

function addWords(event: Component, { words }: Entry): void {
  event.addPropertyWithValue('summary', words.title);
  const others = [
    ['description', words.description],
    ['location', words.place],
    ['categories', words.category],
  ] as const;
  for (const [name, text] of others) if (text !== '') event.addPropertyWithValue(name, text);
}

function alarm({ words }: Entry, minutes: number): Component {
  const component = new ICAL.Component('valarm');
  component.addPropertyWithValue('action', 'DISPLAY');
  component.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutes));
  component.addPropertyWithValue('description', words.title);
  return component;
}
