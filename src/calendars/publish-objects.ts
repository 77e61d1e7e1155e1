import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import ICAL from 'ical.js';
import type { Plan } from '../contract/plan.ts';
import { type Instant, parseInstant, type Zone } from '../time/zone.ts';
import { eventFrom, spanOf } from './read-events.ts';
import { expander } from './read-expand.ts';
import { groupsOf } from './read-groups.ts';
import { outlineOf } from './read-lines.ts';
import { tidied } from './read-text.ts';
import { clocksOf } from './read-zones.ts';
import { type CalendarOptions, eventTexts } from './write.ts';
import { markOf, uidOf } from './write-event.ts';

/** When something is, and a hash of the words a person reads about it. */
export interface Said {
  readonly start: Instant;
  readonly end: Instant;
  readonly words: string;
}

/** One event as the calendar is to hold it. */
export interface Wanted extends Said {
  /** The id of its block. */
  readonly key: string;
  readonly title: string;
  readonly sequence: number;
  /** The whole object. */
  readonly text: string;
  /** A hash of all of it that a reader could tell. */
  readonly look: string;
}

/** One of our events as a server holds it. */
export interface FoundEvent extends Said {
  readonly uid: string;
  readonly mark: string;
  readonly sequence: number;
  /** What we had written, as the object itself says; missing where a program took that out. */
  readonly written: (Said & { readonly token: string }) | undefined;
  /** A series, a whole day: nothing that a block could be. */
  readonly isOdd: boolean;
}

/**
 * What the name of an object on the server is made of: the block, and a word that was drawn when
 * the person's journal was begun. Ids of persons may be handed over with a request, so that two
 * people have the same one; on a calendar of both they must never meet.
 */
function seedOf(key: string, owner: string): string {
  return `${owner} ${key}`;
}

export function nameOnServer(key: string, owner: string): { mark: string; uid: string } {
  const seed = seedOf(key, owner);
  return { mark: markOf(seed), uid: uidOf(seed) };
}

const WRITTEN = 'x-recovery-plan-written';

/** The plans as objects of a CalDAV calendar: one event each, no METHOD, nobody to be invited. */
export function wantedObjects(
  plans: readonly Plan[],
  options: CalendarOptions,
  owner: string,
): Wanted[] {
  return eventTexts(plans, options, (key) => seedOf(key, owner)).map(({ entry, text }) => {
    const { key, start, end, sequence } = entry;
    const said: Said = { start, end, words: wordsHash(propertiesIn(text)) };
    const marked = text.replace(
      /^X-RECOVERY-PLAN-BLOCK:.*\r\n/m,
      (line) => `${line}${WRITTEN.toUpperCase()}:${tokenOf(said)}\r\n`,
    );
    const look = hash(text.replace(UNSEEN, ''));
    return { ...said, key, title: entry.words.title, sequence, text: marked, look };
  });
}

/** How an object names what was written into it. */
export function tokenOf({ start, end, words }: Said): string {
  return `${start}-${end}-${words}`;
}

/** Lines in which two objects may differ without a reader telling them apart. */
const UNSEEN = /^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE|PRODID|UID|X-RECOVERY-PLAN-\w+):.*\r\n/gm;

/** A number that a calendar takes for newer than the one it has; another UID where one is used up. */
export function objectText(text: string, sequence: number, generation: number): string {
  const numbered = text.replace(/^SEQUENCE:\d+/m, `SEQUENCE:${sequence}`);
  return generation === 0 ? numbered : numbered.replace(/^UID:\w+/m, `$&-${generation}`);
}

/** What a server holds, or undefined when it is no single event that anybody could read. */
export function foundEvent(body: string, zone: Zone): FoundEvent | undefined {
  try {
    const properties = propertiesIn(body);
    const one = (name: string) => properties.get(name) ?? '';
    const { start, end, isOdd } = timesIn(body, zone);
    const [, from, to, words = ''] = /^(\d+)-(\d+)-([0-9a-f]+)$/.exec(one(WRITTEN)) ?? [];
    return {
      start,
      end,
      words: wordsHash(properties),
      uid: one('uid'),
      mark: one('x-recovery-plan-block'),
      sequence: /^\d{1,9}$/.test(one('sequence')) ? Number(one('sequence')) : 0,
      written:
        from === undefined
          ? undefined
          : { start: Number(from), end: Number(to), words, token: one(WRITTEN) },
      isOdd,
    };
  } catch {
    return undefined;
  }
}

/** The first value of each property of the first event. */
function propertiesIn(text: string): Map<string, string> {
  const parsed: unknown = ICAL.parse(text);
  const root = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed;
  const parts: unknown[] = Array.isArray(root) && Array.isArray(root[2]) ? root[2] : [];
  const event = parts.find((part) => Array.isArray(part) && part[0] === 'vevent');
  const list: unknown[] = Array.isArray(event) && Array.isArray(event[1]) ? event[1] : [];
  const found = new Map<string, string>();
  for (const property of list) {
    if (!Array.isArray(property)) continue;
    const [name, , , value] = property;
    if (typeof name === 'string' && !found.has(name)) found.set(name, String(value ?? ''));
  }
  if (!found.has('uid')) throw new Error('no event');
  return found;
}

function timesIn(body: string, zone: Zone): { start: Instant; end: Instant; isOdd: boolean } {
  const text = tidied(body);
  const outline = outlineOf(
    text,
    () => {},
    () => false,
  );
  const window = { zone, from: 0, to: parseInstant(zone, '2100-01-01T00:00') };
  const clocks = clocksOf(text, outline, window, expander(undefined));
  const texts = groupsOf(text, outline).flat();
  const [first] = texts;
  if (!first) throw new Error('no event');
  const wishes = { allDay: true, addresses: [], titles: false };
  const around = { clocks: clocks(first.calendar, () => {}), wishes, mention: () => {} };
  const event = eventFrom(text, first, around);
  const { rules, additions, start } = event;
  const isOdd = texts.length > 1 || rules.length > 0 || additions.length > 0 || start.allDay;
  return { ...spanOf(start, event.length), isOdd };
}

function wordsHash(properties: ReadonlyMap<string, string>): string {
  const words = ['summary', 'description', 'location'].map((name) =>
    (properties.get(name) ?? '').replace(/\s+/g, ' ').trim(),
  );
  return hash(words.join('\n'));
}

const HASH_LENGTH = 16;

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_LENGTH);
}

/** Somebody else's words at our time. */
export function withTheirWords(wanted: Wanted, body: string, sequence: number): string | undefined {
  try {
    const theirs = new ICAL.Component(ICAL.parse(body));
    const ours = new ICAL.Component(ICAL.parse(wanted.text));
    const [event, model] = [
      theirs.getFirstSubcomponent('vevent'),
      ours.getFirstSubcomponent('vevent'),
    ];
    if (!event || !model) return undefined;
    for (const name of ['dtstart', 'dtend', 'dtstamp', 'last-modified']) {
      event.removeAllProperties(name);
      const property = model.getFirstProperty(name);
      if (property) event.addProperty(property);
    }
    event.removeAllProperties('duration');
    event.updatePropertyWithValue('sequence', sequence);
    event.updatePropertyWithValue(WRITTEN, tokenOf(wanted));
    const known = theirs
      .getAllSubcomponents('vtimezone')
      .map((zone) => zone.getFirstPropertyValue('tzid'));
    for (const zone of ours.getAllSubcomponents('vtimezone')) {
      if (!known.includes(zone.getFirstPropertyValue('tzid'))) theirs.addSubcomponent(zone);
    }
    return `${theirs.toString()}\r\n`;
  } catch {
    return undefined;
  }
}
