import { Problem } from '../contract/problem.ts';
import { LIMITS } from './read-limits.ts';
import { type Place, PlaceList } from './read-places.ts';

/** A line of a component that matters to us, still folded: `text.slice(start, end)`. */
export interface Line {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A line that may go on in the next one. */
interface OpenLine extends Line {
  end: number;
}

/** One VEVENT, and the lines that say when it is. */
export interface EventText extends Place {
  readonly lines: readonly Line[];
}

/** One VTIMEZONE as it stands in the file. */
export interface ZoneText {
  readonly calendar: number;
  readonly start: number;
  readonly end: number;
}

export interface Outline {
  /** The lines about each VCALENDAR as a whole. */
  readonly calendars: readonly (readonly Line[])[];
  readonly zones: readonly ZoneText[];
  readonly events: readonly Place[];
  readonly elsewhere: PlaceList;
}

/** Whether an event cannot matter. */
type PassOver = (lines: readonly Line[]) => boolean;

/** What says when an event is, and so whether it can matter. */
const OF_TIMES = new Set([
  ...['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'RECURRENCE-ID'],
]);
/** All that is looked at in one that can. */
const OF_EVENTS = new Set([
  ...['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE'],
  ...['RECURRENCE-ID', 'STATUS', 'TRANSP', 'SEQUENCE', 'SUMMARY', 'ATTENDEE'],
  ...['X-RECOVERY-PLAN-BLOCK', 'X-MICROSOFT-CDO-BUSYSTATUS', 'X-MICROSOFT-CDO-ALLDAYEVENT'],
]);
/** Whether a line by this name matters where an event is read. */
export function isOfEvents(name: string): boolean {
  return OF_EVENTS.has(name);
}

const OF_CALENDARS = new Set(['X-WR-TIMEZONE']);
const LONGEST_NAME = Math.max(...[...OF_EVENTS].map((name) => name.length));

const TAB = 9;
const SPACE = 32;
const DASH = 45;
const RETURN = 13;
/** BEGIN and END with the longest name of a component. */
const LONGEST_MARKER = 60;
/** Components that only stand in a calendar, never in one another. */
const NEVER_INSIDE = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
/** Components that are not worth a closer look at their name. */
const COMMON = ['VEVENT', 'VALARM'];

/** By first letter, the second letters of names that matter, as bits from A on. */
function beginningsOf(names: ReadonlySet<string>): Int32Array {
  const seconds = new Int32Array(26);
  for (const name of ['BEGIN', 'END', ...OF_CALENDARS, ...names]) {
    const [first, second] = [0, 1].map((index) => letterAt(name, index));
    // No letter follows the X of a private name.
    const bit = second !== undefined && second >= 0 && second < 26 ? 1 << second : 1 << 26;
    if (first !== undefined) seconds[first] = (seconds[first] ?? 0) | bit;
  }
  return seconds;
}

function letterAt(text: string, at: number): number {
  return (text.charCodeAt(at) & ~32) - 65;
}

const BEGINNINGS_OF_TIMES = beginningsOf(OF_TIMES);
const BEGINNINGS_OF_EVENTS = beginningsOf(OF_EVENTS);

/**
 * Cuts a file into events without understanding them, so that a bad one spoils no other. Most of a
 * file is descriptions, which are passed over.
 */
export function outlineOf(
  text: string,
  warn: (warning: string) => void,
  passOver: PassOver = () => false,
): Outline {
  return scanned(text, new Scan(text, OF_TIMES, warn, passOver), BEGINNINGS_OF_TIMES);
}

function scanned(text: string, scan: Scan, beginnings: Int32Array): Outline {
  let line = 0;
  let last: { end: number } | undefined;
  for (let at = 0; at < text.length; ) {
    line += 1;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const first = text.charCodeAt(at);
    if (first === SPACE || first === TAB) {
      if (last) last.end = end;
    } else {
      const second = letterAt(text, at + 1);
      const bit = second >= 0 && second < 26 ? 1 << second : 1 << 26;
      const matters = (beginnings[letterAt(text, at)] ?? 0) & bit;
      const name = matters ? nameAt(text, at, end) : '';
      last = name === '' ? undefined : scan.take(name, at, end, line);
      if (scan.isFull) break;
    }
    at = end + 1;
  }
  return scan.done();
}

/** What the lines so far make of a file. */
class Scan implements Outline {
  readonly calendars: Line[][] = [];
  readonly zones: ZoneText[] = [];
  readonly events: EventText[] = [];
  readonly elsewhere = new PlaceList();
  isFull = false;
  private readonly stack: string[] = [];
  private event:
    | { readonly line: number; readonly start: number; readonly lines: Line[] }
    | undefined;
  private zoneStart = 0;
  private components = 0;
  private readonly text: string;
  private readonly names: ReadonlySet<string>;
  private readonly warn: (warning: string) => void;
  private readonly passOver: PassOver;

  constructor(
    text: string,
    names: ReadonlySet<string>,
    warn: (warning: string) => void,
    passOver: PassOver,
  ) {
    this.text = text;
    this.names = names;
    this.warn = warn;
    this.passOver = passOver;
  }

  /** Takes a line by its name, and gives it back when a folded rest of it would matter. */
  take(name: string, start: number, end: number, line: number): OpenLine | undefined {
    if (name === 'BEGIN' || name === 'END') {
      const component = this.componentAt(start + name.length, end);
      if (name === 'END') this.end(component, end);
      else if (component !== '') this.begin(component, line, start);
      return undefined;
    }
    const inner = this.stack.at(-1);
    const isOfEvent = inner === 'VEVENT' && this.names.has(name);
    if (!isOfEvent && !(inner === 'VCALENDAR' && OF_CALENDARS.has(name))) return undefined;
    const part = { name, start, end };
    if (isOfEvent) this.event?.lines.push(part);
    else this.calendars.at(-1)?.push(part);
    return part;
  }

  /** What begins or ends here: `:VEVENT` up to the end of the line. */
  private componentAt(start: number, end: number): string {
    for (const name of COMMON) {
      const last = start + 1 + name.length;
      if (last === end || (last === end - 1 && this.text.charCodeAt(last) === RETURN)) {
        if (this.text.startsWith(name, start + 1)) return name;
      }
    }
    const rest = this.text.slice(start, Math.min(end, start + LONGEST_MARKER));
    return /^:\s*([\w-]+)\s*$/.exec(rest)?.[1]?.toUpperCase() ?? '';
  }

  private begin(name: string, line: number, at: number): void {
    this.components += 1;
    if (this.components > LIMITS.components) {
      this.warn(
        `There are more than ${LIMITS.components} entries; from line ${line} on none was read.`,
      );
      this.isFull = true;
    }
    if (name === 'VCALENDAR') {
      this.drop();
      this.stack.length = 0;
      this.calendars.push([]);
    } else if (NEVER_INSIDE.has(name)) {
      // One of them is still open only because its end is missing or misspelt.
      this.drop();
      const outer = this.stack.findIndex((open) => NEVER_INSIDE.has(open));
      if (outer >= 0) this.stack.length = outer;
      if (name === 'VEVENT') this.event = { line, start: at, lines: [] };
      if (name === 'VTIMEZONE') this.zoneStart = at;
    }
    this.stack.push(name);
    if (this.stack.length > LIMITS.nesting) throw tooDeep(line);
  }

  private end(name: string, at: number): void {
    const open = this.stack.lastIndexOf(name);
    if (open < 0) return;
    this.stack.length = open;
    const calendar = Math.max(0, this.calendars.length - 1);
    if (name === 'VCALENDAR') this.drop();
    if (name === 'VTIMEZONE') this.zones.push({ calendar, start: this.zoneStart, end: at });
    if (name === 'VEVENT' && this.event) {
      const { line, start, lines } = this.event;
      const place = { line, calendar, start, end: at };
      const uid = lines.find((part) => part.name === 'UID');
      if (!this.passOver(lines)) this.events.push({ ...place, lines });
      else if (uid) this.elsewhere.add(place, uid);
      this.event = undefined;
    }
  }

  private drop(): void {
    if (!this.event) return;
    this.warn(`The event at line ${this.event.line} was left out: it has no END:VEVENT.`);
    this.event = undefined;
  }

  done(): Outline {
    if (!this.isFull) this.drop();
    if (!this.isFull && this.stack.includes('VCALENDAR')) {
      this.warn('The file ends before its calendar does; the rest may be missing.');
    }
    return this;
  }
}

/** An event with all of its lines that are looked at. */
export function wholeEvent(text: string, { line, calendar, start, end }: Place): EventText {
  const piece = text.slice(start, end);
  const scan = new Scan(
    piece,
    OF_EVENTS,
    () => {},
    () => false,
  );
  scanned(piece, scan, BEGINNINGS_OF_EVENTS);
  const [event] = scan.events;
  const lines = (event?.lines ?? []).map((part) => ({
    name: part.name,
    start: part.start + start,
    end: part.end + start,
  }));
  return { line, calendar, start, end, lines };
}

/** The name at the start of a line, in capitals; nothing for one that is too long to matter. */
export function nameAt(text: string, start: number, end: number): string {
  for (const name of USUAL[letterAt(text, start)] ?? []) {
    if (text.startsWith(name, start) && !isOfName(text.charCodeAt(start + name.length)))
      return name;
  }
  const longest = Math.min(end, start + LONGEST_NAME + 1);
  for (let at = start; at < longest; at += 1) {
    if (!isOfName(text.charCodeAt(at))) return text.slice(start, at).toUpperCase();
  }
  return '';
}

function isOfName(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || code === DASH;
}

/** The names that most lines have, by first letter: comparing costs less than cutting them out. */
const USUAL: readonly (readonly string[])[] = Array.from({ length: 26 }, (_, letter) =>
  ['DTSTART', 'DTEND', 'DTSTAMP', 'DURATION', 'RRULE', 'UID', 'BEGIN', 'END'].filter(
    (name) => letterAt(name, 0) === letter,
  ),
);

function tooDeep(line: number): Problem {
  return new Problem({
    kind: 'invalid',
    message: 'This calendar file nests its parts deeper than any calendar does.',
    place: `line ${line}`,
    remedy: 'Export the calendar again.',
  });
}

/** A line in one piece. */
export function unfolded(text: string, { start, end }: { start: number; end: number }): string {
  if (end - start > LIMITS.line) throw new Error('a line of it is too long');
  const piece = text.slice(start, end);
  const whole = piece.includes('\n') ? piece.replace(/\r?\n[ \t]/g, '') : piece;
  return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
}
