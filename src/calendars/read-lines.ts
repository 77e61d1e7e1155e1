import { Problem } from '../contract/problem.ts';
import { LIMITS } from './read-limits.ts';

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

/** Where one VEVENT stands. */
export interface Place {
  readonly line: number;
  /** Which VCALENDAR of the file it is in. */
  readonly calendar: number;
  readonly start: number;
  readonly end: number;
}

/** One VEVENT, and the lines that say when it is. */
export interface EventText extends Place {
  readonly lines: readonly Line[];
}

/** One that was passed over; its lines are found again when it turns out to matter. */
export interface Elsewhere extends Place {
  readonly uid: string;
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
  readonly events: readonly EventText[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Tells an event that cannot matter by what it calls itself; undefined for one that may. */
type PassOver = (lines: readonly Line[]) => string | undefined;

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
/** BEGIN and END with the longest name of a component. */
const LONGEST_MARKER = 60;
/** First letters of names that matter, as bits from A on. */
const INITIALS = bits(['B', ...[...OF_EVENTS].map((name) => name.charAt(0))]);

function bits(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum | (1 << (letter.charCodeAt(0) - 65)), 0);
}

/**
 * Cuts a file into events without understanding them, so that a bad one spoils no other. Most of a
 * file is descriptions, which are passed over.
 */
export function outlineOf(
  text: string,
  warn: (warning: string) => void,
  passOver: PassOver = () => undefined,
): Outline {
  const scan = new Scan(text, warn, passOver);
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
      const letter = (first & ~32) - 65;
      const matters = letter >= 0 && letter < 26 && INITIALS & (1 << letter);
      const name = matters ? nameAt(text, at, end) : '';
      last = name === '' ? undefined : scan.take({ name, start: at, end }, line);
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
  readonly elsewhere: Elsewhere[] = [];
  isFull = false;
  private readonly stack: string[] = [];
  private event:
    | { readonly line: number; readonly start: number; readonly lines: Line[] }
    | undefined;
  private zoneStart = 0;
  private components = 0;
  private readonly text: string;
  private readonly warn: (warning: string) => void;
  private readonly passOver: PassOver;

  constructor(text: string, warn: (warning: string) => void, passOver: PassOver) {
    this.text = text;
    this.warn = warn;
    this.passOver = passOver;
  }

  /** Takes a line by its name, and gives it back when a folded rest of it would matter. */
  take(part: OpenLine, line: number): OpenLine | undefined {
    const { name, start, end } = part;
    if (name === 'BEGIN' || name === 'END') {
      const rest = this.text.slice(start + name.length, Math.min(end, start + LONGEST_MARKER));
      const component = /^:\s*([\w-]+)\s*$/.exec(rest)?.[1]?.toUpperCase() ?? '';
      if (name === 'BEGIN' && component !== '') this.begin(component, line, start);
      else this.end(component, end);
      return undefined;
    }
    const inner = this.stack.at(-1);
    if (inner === 'VEVENT' && OF_EVENTS.has(name)) this.event?.lines.push(part);
    else if (inner === 'VCALENDAR' && OF_CALENDARS.has(name)) this.calendars.at(-1)?.push(part);
    else return undefined;
    return part;
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
    } else if (name === 'VEVENT') {
      this.drop();
      const outer = this.stack.indexOf('VEVENT');
      if (outer >= 0) this.stack.length = outer;
      this.event = { line, start: at, lines: [] };
    } else if (name === 'VTIMEZONE') this.zoneStart = at;
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
      const uid = this.passOver(lines);
      const place = { line, calendar, start, end: at };
      if (uid === undefined) this.events.push({ ...place, lines });
      else this.elsewhere.push({ ...place, uid });
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

/** The lines of an event that was passed over. */
export function restored(text: string, place: Elsewhere): EventText {
  const piece = text.slice(place.start, place.end);
  const [event] = outlineOf(piece, () => {}).events;
  const lines = (event?.lines ?? []).map(({ name, start, end }) => ({
    name,
    start: start + place.start,
    end: end + place.start,
  }));
  return { ...place, lines };
}

/** The name at the start of a line, in capitals; nothing for one that is too long to matter. */
export function nameAt(text: string, start: number, end: number): string {
  const longest = Math.min(end, start + LONGEST_NAME + 1);
  for (let at = start; at < longest; at += 1) {
    const code = text.charCodeAt(at);
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!isLetter && code !== DASH) return text.slice(start, at).toUpperCase();
  }
  return '';
}

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
