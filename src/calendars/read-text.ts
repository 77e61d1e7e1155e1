import { Problem } from '../contract/problem.ts';
import { LIMITS } from './read-limits.ts';

/** How far into a file its calendar may begin. */
const FARTHEST_START = 65_536;

/** A calendar's text with ordinary line ends; a text that is no calendar is a problem. */
export function tidied(given: string): string {
  if (given.length > LIMITS.text) throw tooLong();
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given;
  if (!isCalendar(text.slice(0, FARTHEST_START))) throw notACalendar();
  const lines = hasOddEnds(text.slice(0, FARTHEST_START))
    ? text.replace(/\r+\n/g, '\n').replace(/\r/g, '\n')
    : text;
  // Blanks before the first line would make it the rest of another one.
  if (!/^\s/.test(lines)) return lines;
  return lines.replace(/^[^\S\n]*(?:\n[^\S\n]*)*/, (blank) => blank.replace(/[^\n]/g, ''));
}

/** Some programs write a line of their own first, but a page that speaks of calendars is none. */
export function isCalendar(beginning: string): boolean {
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  if (/^BEGIN:(?:VCALENDAR|VEVENT|VTIMEZONE)\s/i.test(text)) return true;
  return !/^[<{[]/.test(text) && /[\r\n]BEGIN:VCALENDAR\s/i.test(text);
}

/** Old Macs ended lines with CR alone, and bad conversions leave two of them. */
function hasOddEnds(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 2)) {
    if (text.charCodeAt(at + 1) !== 10) return true;
  }
  return false;
}

function notACalendar(): Problem {
  return new Problem({
    kind: 'invalid',
    message: 'This is not a calendar file: it does not begin with BEGIN:VCALENDAR.',
    remedy: 'Export the calendar as an .ics file (iCalendar) and name that.',
  });
}

function tooLong(): Problem {
  return new Problem({
    kind: 'invalid',
    message: `This calendar file is longer than ${LIMITS.text / 1_000_000} million characters.`,
    remedy: 'Export a shorter stretch of time, or leave out attachments.',
  });
}
