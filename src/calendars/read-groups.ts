import type { CalendarEvent } from './read-events.ts';
import { type EventText, type Line, type Outline, unfolded, wholeEvent } from './read-lines.ts';
import { propertyOf } from './read-property.ts';
import { type Occurrence, occurrences, type Reader, single } from './read-series.ts';
import { startInstant } from './read-times.ts';

/**
 * Events by what they call themselves; one without a name stands alone. What was passed over comes
 * back where an event of the same name may matter.
 */
export function groupsOf(text: string, { events, elsewhere }: Outline): EventText[][] {
  const groups = new Map<string, EventText[]>();
  const alone: EventText[][] = [];
  for (const place of events) {
    const event = wholeEvent(text, place);
    const uid = uidOf(text, event.lines);
    const group = groups.get(uid);
    if (uid === '') alone.push([event]);
    else if (group) group.push(event);
    else groups.set(uid, [event]);
  }
  for (const place of elsewhere.which((line) => groups.has(uidIn(text, line)))) {
    const event = wholeEvent(text, place);
    groups.get(uidOf(text, event.lines))?.push(event);
  }
  const all = [...groups.values(), ...alone];
  const first = (group: readonly EventText[]) => group[0]?.start ?? 0;
  for (const group of all) group.sort((one, other) => one.start - other.start);
  return all.sort((one, other) => first(one) - first(other));
}

function uidOf(text: string, lines: readonly Line[]): string {
  const line = lines.find(({ name }) => name === 'UID');
  return line ? uidIn(text, line) : '';
}

function uidIn(text: string, line: { start: number; end: number }): string {
  try {
    const whole = unfolded(text, line);
    return whole.startsWith('UID:') ? whole.slice(4).trim() : propertyOf(whole).value;
  } catch {
    return '';
  }
}

/** The occurrences of events with one name: series, what replaces parts of them, copies. */
export function occurrencesIn(
  events: readonly CalendarEvent[],
  reader: Reader,
  attempt: (event: CalendarEvent, work: () => Occurrence[]) => Occurrence[],
): Occurrence[] {
  const masters = newest(events.filter(({ replaces }) => !replaces));
  const overrides = latestOverrides(events.filter(({ replaces }) => replaces));
  const homes = new Set(masters.map(({ text }) => text.calendar));
  const found = masters.flatMap((master) => {
    const { calendar } = master.text;
    // A calendar that only has the exception speaks of a series in another one of the file.
    const own = overrides.filter(
      ({ text }) => text.calendar === calendar || !homes.has(text.calendar),
    );
    return attempt(master, () => occurrences(master, own, reader));
  });
  return unique([
    ...found,
    ...overrides.flatMap((event) => attempt(event, () => single(event, reader))),
  ]);
}

/** An event that was changed and sent again stands in the file twice; the higher number is newer. */
function newest(masters: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const highest = Math.max(...masters.map(({ sequence }) => sequence));
  return masters.filter(({ sequence }) => sequence === highest);
}

function latestOverrides(overrides: readonly CalendarEvent[]): CalendarEvent[] {
  const latest = new Map<string, CalendarEvent>();
  for (const event of overrides) {
    const { replaces, text, sequence } = event;
    const key = `${text.calendar} ${replaces && startInstant(replaces)} ${replaces?.allDay}`;
    if (sequence >= (latest.get(key)?.sequence ?? 0)) latest.set(key, event);
  }
  return [...latest.values()];
}

function unique(found: readonly Occurrence[]): Occurrence[] {
  const keyOf = ({ start, end, event }: Occurrence) => `${start} ${end} ${event.ignored ?? ''}`;
  return [...new Map(found.map((each) => [keyOf(each), each])).values()];
}
