import { Problem } from '../contract/problem.ts';
import type { Instant } from '../time/zone.ts';
import { type CalendarEvent, type EventText, eventFrom, eventTexts } from './read-events.ts';
import { occurrences, type Span } from './read-series.ts';
import { type CalendarWindow, type Zones, zonesFor } from './read-times.ts';

export interface CalendarReading {
  /** Taken times that touch the window, by start. Titles stay in the calendar: they are private. */
  readonly busy: readonly Span[];
  /** Events that could not be read, each in one sentence. */
  readonly warnings: readonly string[];
}

/**
 * The busy times in a calendar file. All-day events do not block, nor do free or cancelled ones.
 * One bad event costs that event and a warning; a text that is no calendar is a problem.
 */
export function readCalendar(text: string, window: CalendarWindow): CalendarReading {
  const warnings = new Set<string>();
  const warn = (warning: string) => warnings.add(warning);
  const { events: texts, complete } = eventTexts(text, warn);
  if (texts === undefined) throw notACalendar();
  if (!complete) warn('The file ends before its calendar does; the rest may be missing.');
  const zones = zonesFor(window.zone, warn);
  const events = texts.flatMap((event) => attempt(event, warn, () => [eventFrom(event, zones)]));
  return { busy: spansOf(events, window, zones, warn), warnings: [...warnings] };
}

function spansOf(
  events: readonly CalendarEvent[],
  window: CalendarWindow,
  zones: Zones,
  warn: (warning: string) => void,
): Span[] {
  const changed = new Map<string, Instant[]>();
  for (const { uid, replaces } of events) {
    if (replaces !== undefined) changed.set(uid, [...(changed.get(uid) ?? []), replaces]);
  }
  return events
    .filter((event) => event.blocks)
    .flatMap((event) => {
      const moved = event.replaces === undefined ? (changed.get(event.uid) ?? []) : [];
      return attempt(event.text, warn, () => occurrences(event, moved, window, zones, warn));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What one event yields; nothing and a warning when it is broken. */
function attempt<T>(event: EventText, warn: (warning: string) => void, read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    // ical.js throws plain errors for whatever it cannot read.
    const reason = error instanceof Error ? error.message : String(error);
    warn(`The event at line ${event.line} was left out: ${reason}.`);
    return [];
  }
}

function notACalendar(): Problem {
  return new Problem({
    kind: 'invalid',
    message: 'This is not a calendar file: it does not begin with BEGIN:VCALENDAR.',
    remedy: 'Export the calendar as an .ics file (iCalendar) and name that.',
  });
}
