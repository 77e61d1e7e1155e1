import ICAL from 'ical.js';

/** One line taken apart: its parameters by lower-case name, and its value as it is written. */
export interface Property {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  /** What VALUE says, in small letters. */
  readonly type: string;
  readonly value: string;
}

/** No property has a type, so that ical.js hands out every value as it is written. */
const UNTYPED = { name: 'raw', value: {}, param: {}, property: {}, propertyGroups: false };

/** Throws when the line is no property. */
export function propertyOf(line: string): Property {
  const parsed: unknown = ICAL.parse.property(mended(line), UNTYPED);
  if (!Array.isArray(parsed)) throw new Error('a line of it is not understood');
  const [name, params, type, value]: unknown[] = parsed;
  return {
    name: String(name),
    params: textsOf(params),
    type: String(type),
    value: bare(String(value)),
  };
}

/** Without blanks around it; other kinds of blank may be half of a letter that is not decoded yet. */
function bare(value: string): string {
  let [start, end] = [0, value.length];
  while (start < end && value.charCodeAt(start) <= SPACE) start += 1;
  while (end > start && value.charCodeAt(end - 1) <= SPACE) end -= 1;
  return value.slice(start, end);
}

const SPACE = 32;

function textsOf(params: unknown): Map<string, string> {
  const entries = typeof params === 'object' && params !== null ? Object.entries(params) : [];
  return new Map(entries.map(([name, value]) => [name, String(value)]));
}

/** Longer lines have many values, and mending one would take long. */
const LONGEST_MENDED = 400;
const UNQUOTED_ZONE = /^([A-Za-z-]+(?:;[^:"]*)?;TZID=)([^";]*:[^";]*?):?:([\d,/TZPWDHMS+-]*)$/i;
const TRAILING_COLON = /^([A-Z-]+(?:;[^:"]*)?;TZID=[^":;]*)::([\d,/TZPWDHMS+-]*)$/i;

/** Outlook's `TZID=(UTC+01:00) Berlin` wants quotes, and some programs end the name with a colon. */
function mended(line: string): string {
  if (line.length > LONGEST_MENDED || !/TZID=[^":;]*:.*:/i.test(line)) return line;
  const match = UNQUOTED_ZONE.exec(line);
  const trailing = TRAILING_COLON.exec(line);
  if (match && !trailing) return `${match[1]}"${match[2]}":${match[3]}`;
  return trailing ? `${trailing[1]}:${trailing[2]}` : line;
}

/** A text as its writer meant it. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));
}
