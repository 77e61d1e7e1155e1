import { calendarDate, dayNumber, pad } from '../time/calendar.ts';
import { wallAt } from '../time/zone.ts';
import { plainDay } from './read-day.ts';
import { LIMITS } from './read-limits.ts';
import type { Line } from './read-lines.ts';
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
/** What may stand in a rule so that reading it has nothing to complain about. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^(?:19|20)\d{6}(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/,
  WKST: /^(?:MO|SU)$/,
  BYDAY: /^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6}$/,
  BYMONTH: /^[1-9]$/,
  BYMONTHDAY: /^[1-9]$/,
};

/**
 * Whether an event is certain not to touch these days, and as certain to give no reason for a
 * warning: its plain dates say so. Of a long calendar that is nearly all, and reading them in full
 * would take most of the time.
 */
export function isElsewhere(text: string, lines: readonly Line[], { first, last }: Days): boolean {
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
  const day = from ? plainDay(from[2] ?? '') : undefined;
  if (!from || day === undefined) return false;
  const days = daysLong(text, from, day, end, duration);
  if (days === undefined) return false;
  if (day > last) return true;
  if (!rule) return day + days < first;
  const parts = partsOf(text.slice(rule.start, rule.end));
  if (!parts) return false;
  if (isAnniversary(parts)) return !comesRound(day, days, { first, last });
  const lastDay = lastOf(parts, day);
  return lastDay !== undefined && Math.max(day, lastDay) + days < first;
}

type Parts = ReadonlyMap<string, string>;

function partsOf(line: string): Parts | undefined {
  const parts = new Map<string, string>();
  for (const part of line
    .replace(/^RRULE:/, '')
    .replace(/\r$/, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (!Object.hasOwn(PARTS, name) || !PARTS[name]?.test(value) || parts.has(name))
      return undefined;
    parts.set(name, value);
  }
  return parts.has('FREQ') ? parts : undefined;
}

/** The last day on which a rule can have an occurrence begin; undefined when that is not plain. */
function lastOf(parts: Parts, start: number): number | undefined {
  const until = parts.get('UNTIL');
  if (until !== undefined) return plainDay(until);
  const frequency = parts.get('FREQ');
  const step = frequency === 'DAILY' ? 1 : frequency === 'WEEKLY' ? 7 : undefined;
  const count = Number(parts.get('COUNT') ?? Infinity);
  const limits = ['BYMONTH', 'BYMONTHDAY', ...(step === 1 ? ['BYDAY'] : [])];
  if (step === undefined || count === Infinity || limits.some((name) => parts.has(name))) {
    return undefined;
  }
  return start + (count + 1) * step * Number(parts.get('INTERVAL') ?? 1);
}

/** The same day of every year. */
function isAnniversary(parts: Parts): boolean {
  return [...parts].every(([name, value]) =>
    name === 'FREQ'
      ? value === 'YEARLY'
      : name === 'WKST' || (name === 'INTERVAL' && value === '1'),
  );
}

function comesRound(start: number, days: number, { first, last }: Days): boolean {
  const { month, day } = calendarDate(start);
  if (month === 2 && day === 29) return true;
  const years = [first - days, last].map((each) => calendarDate(each).year);
  for (let year = years[0] ?? 0; year <= (years[1] ?? 0); year += 1) {
    const found = dayNumber(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
    if (found + days >= first && found <= last) return true;
  }
  return false;
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
    const lastDay = to ? plainDay(to[2] ?? '') : undefined;
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
