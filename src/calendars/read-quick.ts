import { wallAt } from '../time/zone.ts';
import { LIMITS } from './read-limits.ts';
import type { EventText, Line } from './read-lines.ts';
import { MARGIN_DAYS } from './read-series.ts';
import type { CalendarWindow } from './read-times.ts';

/** Days that no event may reach whose zone is not looked at. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export function daysAround({ zone, from, to }: CalendarWindow): Days {
  return {
    first: wallAt(zone, from).day - MARGIN_DAYS - 1,
    last: wallAt(zone, to).day + MARGIN_DAYS + 1,
  };
}

const TIME =
  /^DT(?:START|END)((?:;TZID=[^":;,=\r\n]+|;VALUE=DATE(?:-TIME)?)*):(\d{8})(T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?\r?$/;
const DURATION =
  /^DURATION:P(?:(\d{1,2})W|(\d{1,3})D)?(?:T(?:\d{1,2}H)?(?:\d{1,2}M)?(?:\d{1,2}S)?)?\r?$/;
/** An ordinary rule that ends with a day, and holds nothing that reading it could complain about. */
const ENDING =
  /^RRULE:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL=[1-9]\d?|WKST=(?:MO|SU)|BYMONTH=[1-9]|BYMONTHDAY=[1-9]|BYDAY=(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6}))*;UNTIL=((?:19|20)\d{6})(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?(?:;(?:INTERVAL=[1-9]\d?|WKST=(?:MO|SU)|BYMONTH=[1-9]|BYMONTHDAY=[1-9]|BYDAY=(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6}))*\r?$/;

/**
 * Whether an event is certain not to touch these days, and as certain to give no reason for a
 * warning: its plain dates say so. Of a long calendar that is nearly all, and reading them in full
 * would take most of the time.
 */
export function isElsewhere(text: string, { lines }: EventText, { first, last }: Days): boolean {
  let start: Line | undefined;
  let end: Line | undefined;
  let duration: Line | undefined;
  let rule: Line | undefined;
  for (const line of lines) {
    switch (line.name) {
      case 'DTSTART':
        if (start) return false;
        start = line;
        break;
      case 'DTEND':
        if (end) return false;
        end = line;
        break;
      case 'DURATION':
        if (duration) return false;
        duration = line;
        break;
      case 'RRULE':
        if (rule) return false;
        rule = line;
        break;
      case 'RDATE':
      case 'EXRULE':
      case 'RECURRENCE-ID':
        return false;
    }
  }
  const from = start && TIME.exec(text.slice(start.start, start.end));
  const day = from ? dayOf(from[2] ?? '') : undefined;
  if (!from || day === undefined) return false;
  const days = daysLong(text, from, day, end, duration);
  if (days === undefined) return false;
  if (day > last) return true;
  const lastDay = rule ? lastOf(text, rule) : day;
  return lastDay !== undefined && Math.max(day, lastDay) + days < first;
}

function daysLong(
  text: string,
  start: RegExpExecArray,
  day: number,
  end: Line | undefined,
  duration: Line | undefined,
): number | undefined {
  if (end) {
    const to = TIME.exec(text.slice(end.start, end.end));
    const lastDay = to ? dayOf(to[2] ?? '') : undefined;
    if (!to || lastDay === undefined || to[1] !== start[1]) return undefined;
    const isSame = lastDay === day;
    const [one = '', other = ''] = [start[3], to[3]];
    const isOrderly = one.length === other.length && (isSame ? other >= one : lastDay > day);
    return isOrderly && lastDay - day < LIMITS.days - 1 ? lastDay - day + 1 : undefined;
  }
  if (!duration) return 1;
  const match = DURATION.exec(text.slice(duration.start, duration.end));
  if (!match || /[PT]\r?$/.test(match[0])) return undefined;
  return Number(match[1] ?? 0) * 7 + Number(match[2] ?? 0) + 5;
}

function lastOf(text: string, { start, end }: Line): number | undefined {
  const match = ENDING.exec(text.slice(start, end));
  return match ? dayOf(match[1] ?? '') : undefined;
}

/** The number of a day that surely exists. */
function dayOf(digits: string): number | undefined {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  const isPlain = month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 28 : 30);
  const isLast = day === 31 && [1, 3, 5, 7, 8, 10, 12].includes(month);
  if (year < LIMITS.firstYear || year > LIMITS.lastYear || !(isPlain || isLast)) return undefined;
  // Years begin in March, so that the leap day is the last.
  const shifted = month > 2 ? year : year - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return shifted * 365 + leaps + dayOfYear - 719_468;
}
