import { Problem } from '../contract/problem.ts';
import type { Instant } from '../time/zone.ts';
import {
  type CalendarEvent,
  eventFrom,
  type Ignored,
  messageOf,
  type Wishes,
} from './read-events.ts';
import { expander } from './read-expand.ts';
import { groupsOf, occurrencesIn } from './read-groups.ts';
import { type Effort, LIMITS, TooMuchAtOnce } from './read-limits.ts';
import { type EventText, type Line, outlineOf } from './read-lines.ts';
import { daysAround, isElsewhere } from './read-quick.ts';
import type { Occurrence, Reader } from './read-series.ts';
import { tidied } from './read-text.ts';
import type { CalendarWindow } from './read-times.ts';
import { clocksOf } from './read-zones.ts';
import { clean } from './write-text.ts';

export interface BusyTime {
  readonly start: Instant;
  readonly end: Instant;
  readonly allDay: boolean;
  /** Only when asked for: titles are private. */
  readonly title?: string;
}

export interface CalendarReading {
  /** Taken times that touch the window, by start. */
  readonly busy: readonly BusyTime[];
  /** What could not be read, each in one sentence. */
  readonly warnings: readonly string[];
  /** How many events that touch the window take no time, by reason. */
  readonly ignored: Readonly<Record<Ignored, number>>;
}

export interface ReadingOptions extends Partial<Wishes> {
  /** Ends the reading with `TooMuchAtOnce` instead of doing more than this. */
  readonly effort?: Effort;
  /** Reads the letters of a text that was taken byte by byte. */
  readonly decode?: (piece: string) => string;
  /** Reads every event in full, also those that cannot matter. */
  readonly inFull?: boolean;
}

const MOST_WARNINGS = 100;

/**
 * The busy times in a calendar file. One bad event costs that event and a warning; a text that is no
 * calendar is a problem.
 */
export function readCalendar(
  given: string,
  window: CalendarWindow,
  options: ReadingOptions = {},
): CalendarReading {
  const { allDay = false, addresses = [], titles = false, effort, inFull = false } = options;
  const { decode = (piece) => piece } = options;
  const text = tidied(given);
  const said = new Set<string>();
  const days = daysAround(window);
  const passOver = (lines: readonly Line[]) => !inFull && isElsewhere(text, lines, days);
  const outline = outlineOf(text, (warning) => said.add(warning), passOver);
  const expand = expander(effort);
  const clocks = clocksOf(text, outline, window, expand);
  const mentions = new Map<EventText, Set<string>>();
  const mention = (event: EventText, what: string) => {
    const known = mentions.get(event);
    if (known) known.add(what);
    else mentions.set(event, new Set([what]));
  };
  const wishes = { allDay, addresses, titles };
  const reader: Reader = {
    window,
    expand,
    warn: ({ text: event }, what) =>
      said.add(`The event at line ${event.line} may be incomplete: ${what}.`),
    mention: (event, what) => mention(event.text, oddly(event.text, what)),
  };
  const found: Occurrence[] = [];
  for (const group of groupsOf(text, outline)) {
    const events = group.flatMap((event) =>
      attempt(event, said, () => [
        eventFrom(text, event, {
          clocks: clocks(event.calendar, (what) => mention(event, what)),
          wishes,
          mention: (what) => mention(event, oddly(event, what)),
        }),
      ]),
    );
    found.push(...occurrencesIn(events, reader, (event, work) => attempt(event.text, said, work)));
    if (found.length > LIMITS.occurrencesPerFile) {
      said.add(`There are more than ${LIMITS.occurrencesPerFile} times; the others were not read.`);
      break;
    }
  }
  for (const { event } of found) for (const what of mentions.get(event.text) ?? []) said.add(what);
  const warnings = shortened([...said]).map((warning) => clean(decode(warning)));
  return { busy: busyIn(found, decode), ignored: ignoredIn(found), warnings };
}

function oddly({ line }: EventText, what: string): string {
  return `The event at line ${line}: ${what}.`;
}

/** What one event yields; nothing and a warning when it is broken. */
function attempt<T>({ line }: EventText, said: Set<string>, work: () => T[]): T[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuchAtOnce || error instanceof Problem) throw error;
    said.add(`The event at line ${line} was left out: ${messageOf(error).slice(0, 200)}.`);
    return [];
  }
}

function busyIn(found: readonly Occurrence[], decode: (piece: string) => string): BusyTime[] {
  return found
    .filter(({ event }) => event.ignored === undefined)
    .slice(0, LIMITS.occurrencesPerFile)
    .map(({ start, end, event }) => ({
      start,
      end,
      allDay: event.start.allDay,
      ...titleOf(event, decode),
    }))
    .sort((one, other) => one.start - other.start || one.end - other.end || byText(one, other));
}

/** So that the same calendar always gives the same list. */
function byText(one: BusyTime, other: BusyTime): number {
  if (one.allDay !== other.allDay) return one.allDay ? 1 : -1;
  const [text, next] = [one.title ?? '', other.title ?? ''];
  return text === next ? 0 : text < next ? -1 : 1;
}

function titleOf({ title }: CalendarEvent, decode: (piece: string) => string): { title?: string } {
  const whole = title === undefined ? '' : clean(decode(title));
  const text = [...whole].slice(0, LIMITS.titleLength).join('');
  return text === '' ? {} : { title: text };
}

function ignoredIn(found: readonly Occurrence[]): Record<Ignored, number> {
  const counts = { allDay: 0, free: 0, cancelled: 0, declined: 0, ours: 0 };
  const seen = new Set<EventText>();
  for (const { event } of found) {
    if (event.ignored === undefined || seen.has(event.text)) continue;
    seen.add(event.text);
    counts[event.ignored] += 1;
  }
  return counts;
}

function shortened(warnings: readonly string[]): string[] {
  if (warnings.length <= MOST_WARNINGS) return [...warnings];
  const rest = warnings.length - MOST_WARNINGS;
  return [...warnings.slice(0, MOST_WARNINGS), `There are ${rest} more warnings like these.`];
}
