import { dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import type { Instant, Zone } from '../time/zone.ts';
import type { Expand } from './read-expand.ts';
import { LIMITS } from './read-limits.ts';
import { unfolded, type ZoneText } from './read-lines.ts';
import { type Property, propertyOf } from './read-property.ts';
import { ruleOf } from './read-rule.ts';
import { dayOf } from './read-times.ts';

/** One STANDARD or DAYLIGHT part: an offset, and when clocks change to it. */
interface Part {
  readonly before: number;
  readonly offset: number;
  /** Readings of the clock that is changed. */
  readonly changes: readonly number[];
  readonly isRule: boolean;
}

interface Change {
  readonly at: Instant;
  readonly before: number;
  readonly offset: number;
}

/** Before these years nobody plans, and rules that go on for ever have to end somewhere. */
const FIRST = dayNumber('1970-01-01') * MINUTES_PER_DAY;
const LAST = dayNumber('2061-01-01') * MINUTES_PER_DAY;
/** Outlook's rules begin with the calendar itself, those of others with the first of all years. */
const OLDEST_YEAR = 0;
const MOST_OFFSET = 24 * 60;

/** A zone as the file describes it, and its name; undefined when nothing in it can be used. */
export function embeddedZone(
  text: string,
  { start, end }: ZoneText,
  expand: Expand,
): { name: string; zone: Zone } | undefined {
  const lines = unfolded(text, { start, end }).split(/\r?\n/);
  const names = lines.filter((line) => /^TZID[:;]/i.test(line)).flatMap((line) => attempt(line));
  const name = names[0]?.value;
  const changes = inTurn(partsOf(lines).flatMap((part) => changesOf(part, expand)))
    .flatMap(({ before, offset, changes: walls }) =>
      walls.map((wall): Change => ({ at: wall - before, before, offset })),
    )
    .sort((one, other) => one.at - other.at);
  return name === undefined || changes.length === 0
    ? undefined
    : { name, zone: zoneWith(name, changes) };
}

/** Some programs write a new rule and forget to end the old one. */
function inTurn(parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    const next = parts
      .filter(({ before, offset }) => before === part.before && offset === part.offset)
      .filter(({ changes, isRule }) => isRule && start(changes) > start(part.changes))
      .map(({ changes }) => start(changes));
    const end = Math.min(...next);
    return { ...part, changes: part.changes.filter((wall) => wall < end) };
  });
}

function start([first = 0]: readonly number[]): number {
  return first;
}

function zoneWith(name: string, changes: readonly Change[]): Zone {
  const offsetAt = (instant: Instant): number => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((changes[middle]?.at ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return (low === 0 ? changes[0]?.before : changes[low - 1]?.offset) ?? 0;
  };
  return { name, offsetAt };
}

function partsOf(lines: readonly string[]): Property[][] {
  const parts: Property[][] = [];
  let part: Property[] | undefined;
  for (const line of lines) {
    if (/^BEGIN:(STANDARD|DAYLIGHT)\s*$/i.test(line)) part = [];
    else if (/^END:(STANDARD|DAYLIGHT)\s*$/i.test(line)) {
      if (part) parts.push(part);
      part = undefined;
    } else if (/^(DTSTART|TZOFFSET(FROM|TO)|RRULE|RDATE)[:;]/i.test(line)) {
      part?.push(...attempt(line));
    }
    if (parts.length >= LIMITS.zoneParts) break;
  }
  return parts;
}

function attempt(line: string): Property[] {
  try {
    return [propertyOf(line)];
  } catch {
    return [];
  }
}

/** Nothing when a part cannot be used: the others may still be true. */
function changesOf(part: readonly Property[], expand: Expand): Part[] {
  const value = (name: string) => part.find((property) => property.name === name)?.value ?? '';
  const before = offsetOf(value('tzoffsetfrom'));
  const offset = offsetOf(value('tzoffsetto'));
  if (before === undefined || offset === undefined) return [];
  try {
    const start = wallOf(value('dtstart'));
    const dates = part
      .filter(({ name }) => name === 'rdate')
      .flatMap((property) => property.value.split(',').slice(0, LIMITS.zoneParts).map(wallOf));
    const rules = part.filter(({ name }) => name === 'rrule').slice(0, LIMITS.rulesPerEvent);
    const repeated = rules.flatMap((rule) => yearly(rule.value, start, before, expand));
    const isRule = rules.length > 0;
    return [{ before, offset, changes: [start, ...dates, ...repeated], isRule }];
  } catch {
    return [];
  }
}

function yearly(text: string, start: number, before: number, expand: Expand): readonly number[] {
  const rule = ruleOf(text);
  if (rule.frequency !== 'YEARLY') return [];
  const until = rule.until;
  // UNTIL is in UTC, the rule runs on the clock that is changed.
  const end = until && (until.isUtc ? until.wall + before : until.wall);
  return expand(rule, { start, until: end, from: FIRST, to: LAST }).walls;
}

function wallOf(value: string): number {
  const match = /^(\d{8})(?:T(\d{2})(\d{2}))?/i.exec(value.trim());
  if (!match) throw new Error('no time');
  const day = dayOf(match[1] ?? '', OLDEST_YEAR);
  return day * MINUTES_PER_DAY + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}

function offsetOf(value: string): number | undefined {
  const match = /^([+-]?)(\d{2}):?(\d{2})(?::?\d{2})?$/.exec(value);
  if (!match) return undefined;
  const size = Number(match[2]) * 60 + Number(match[3]);
  if (size > MOST_OFFSET) return undefined;
  return match[1] === '-' ? -size : size;
}
