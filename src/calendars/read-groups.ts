import type { CalendarEvent } from './read-events.ts';
import { type EventText, unfolded } from './read-lines.ts';
import { propertyOf } from './read-property.ts';
import { type Occurrence, occurrences, type Reader, single } from './read-series.ts';
import { startInstant } from './read-times.ts';

/** Events by what they call themselves; one without a name stands alone. */
export function groupsOf(text: string, events: readonly EventText[]): EventText[][] {
  const groups = new Map<string, EventText[]>();
  const alone: EventText[][] = [];
  for (const event of events) {
    const uid = uidOf(text, event);
    const group = groups.get(uid);
    if (uid === '') alone.push([event]);
    else if (group) group.push(event);
    else groups.set(uid, [event]);
  }
  return [...groups.values(), ...alone];
}

function uidOf(text: string, { lines }: EventText): string {
  const line = lines.find(({ name }) => name === 'UID');
  if (!line) return '';
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
