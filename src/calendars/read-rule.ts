import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { LIMITS } from './read-limits.ts';
import { dayOf, shown } from './read-times.ts';

/** How long a step of these frequencies is. */
export const STEP_MINUTES: Readonly<Record<string, number>> = {
  SECONDLY: 1 / 60,
  MINUTELY: 1,
  HOURLY: 60,
  DAILY: MINUTES_PER_DAY,
  WEEKLY: 7 * MINUTES_PER_DAY,
};
const FREQUENCIES = ['YEARLY', 'MONTHLY', ...Object.keys(STEP_MINUTES)];

/** The end of a rule as it is written; a date includes all of its day. */
interface Until {
  readonly wall: number;
  readonly isUtc: boolean;
  readonly isDate: boolean;
}

export interface Rule {
  readonly frequency: string;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: Until | undefined;
  /** All other parts. */
  readonly parts: ReadonlyMap<string, string>;
  /** Parts that nobody knows, which were left out. */
  readonly unknown: readonly string[];
}

/** What each list may hold. */
const LISTS: Readonly<Record<string, RegExp>> = {
  BYSECOND: /^\d{1,2}$/,
  BYMINUTE: /^\d{1,2}$/,
  BYHOUR: /^\d{1,2}$/,
  BYDAY: /^[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)$/,
  BYMONTHDAY: /^[+-]?\d{1,2}$/,
  BYYEARDAY: /^[+-]?\d{1,3}$/,
  BYWEEKNO: /^[+-]?\d{1,2}$/,
  BYMONTH: /^\d{1,2}$/,
  BYSETPOS: /^[+-]?\d{1,3}$/,
};
/** The largest value in each list. */
const LARGEST: Readonly<Record<string, number>> = {
  BYSECOND: 60,
  BYMINUTE: 59,
  BYHOUR: 23,
  BYMONTHDAY: 31,
  BYYEARDAY: 366,
  BYWEEKNO: 53,
  BYMONTH: 12,
  BYSETPOS: 366,
};
const FROM_ZERO = ['BYSECOND', 'BYMINUTE', 'BYHOUR'];

/** Rules already read: thousands of series share a few. */
const READ = new Map<string, Rule>();
const MOST_READ = 1_000;

export function ruleOf(written: string): Rule {
  const known = READ.get(written);
  if (known) return known;
  const rule = readRule(written);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(written, rule);
  return rule;
}

/** Reads an RRULE as leniently as can be without guessing. Throws when it is not understood. */
function readRule(written: string): Rule {
  if (written.length > LIMITS.rule) throw new Error('its rule is too long');
  const parts = new Map<string, string>();
  const unknown: string[] = [];
  for (const part of written.replace(/^\s*RRULE:/i, '').split(';')) {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim().toUpperCase());
    if (name === '') continue;
    if (isKnown(name)) parts.set(name, checked(name, value));
    else if (!name.startsWith('X-')) unknown.push(name);
  }
  const frequency = parts.get('FREQ') ?? '';
  if (!FREQUENCIES.includes(frequency)) {
    throw new Error(`${frequency === '' ? 'nothing' : shown(frequency)} is no frequency`);
  }
  guardTimes(parts);
  const rule = {
    frequency,
    interval: Math.max(1, numberIn(parts, 'INTERVAL') ?? 1),
    count: numberIn(parts, 'COUNT'),
    until: untilOf(parts.get('UNTIL')),
    unknown,
  };
  for (const name of ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'RSCALE']) parts.delete(name);
  return { ...rule, parts };
}

function isKnown(name: string): boolean {
  return name in LISTS || /^(FREQ|INTERVAL|COUNT|UNTIL|WKST|RSCALE|SKIP)$/.test(name);
}

function checked(name: string, value: string): string {
  const form = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  const isFine = form
    ? isList(name, value, form)
    : name === 'WKST'
      ? /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value)
      : name === 'RSCALE'
        ? value === 'GREGORIAN'
        : name !== 'SKIP' || value === 'OMIT';
  if (isFine) return form ? value.replaceAll(/\s|\+/g, '').replace(/,$/, '') : value;
  throw new Error(`${shown(`${name}=${value}`)} in its rule is not understood`);
}

function isList(name: string, value: string, form: RegExp): boolean {
  const entries = value.replace(/,$/, '').split(',');
  const largest = LARGEST[name] ?? 53;
  return (
    entries.length <= LIMITS.list &&
    entries.every((entry) => {
      const text = entry.trim();
      const size = Math.abs(Number.parseInt(text, 10));
      if (!form.test(text)) return false;
      if (Number.isNaN(size)) return true;
      return size <= largest && (size > 0 || FROM_ZERO.includes(name));
    })
  );
}

/** Lists of times multiply, and the library would hold all of their products at once. */
function guardTimes(parts: ReadonlyMap<string, string>): void {
  const sizes = FROM_ZERO.map((name) => new Set(parts.get(name)?.split(',')).size || 1);
  const times = sizes.reduce((product, size) => product * size, 1);
  if (times > LIMITS.timesOfDay) throw new Error('its rule names too many times of day');
}

function numberIn(parts: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = parts.get(name);
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && (name === 'INTERVAL' || Number(text) > 0)) return Number(text);
  throw new Error(`${shown(`${name}=${text}`)} in its rule is not understood`);
}

function untilOf(text: string | undefined): Until | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4}-?\d{2}-?\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/.exec(text);
  if (!match) throw new Error(`${shown(`UNTIL=${text}`)} in its rule is not understood`);
  const year = Number(text.slice(0, 4));
  // "For ever" is written as the last year there is.
  const day = year > LIMITS.lastYear ? dayOf(`${LIMITS.lastYear}1231`) : dayOf(match[1] ?? '', 0);
  const isDate = match[2] === undefined;
  const minutes = isDate ? MINUTES_PER_DAY - 1 : Number(match[2]) * 60 + Number(match[3]);
  return { wall: day * MINUTES_PER_DAY + minutes, isUtc: match[5] !== undefined, isDate };
}
