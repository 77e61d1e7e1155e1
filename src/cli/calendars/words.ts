import type { CalendarReading } from '../../calendars/read.ts';

/** What takes no time although it is in the calendar; undefined when there is nothing to say. */
export function ignoredText(ignored: CalendarReading['ignored']): string | undefined {
  const { allDay, free, declined, cancelled, ours } = ignored;
  const parts = [
    count(allDay, 'all-day event not marked busy', 'all-day events not marked busy'),
    count(free, 'marked free', 'marked free'),
    count(declined, 'declined', 'declined'),
    count(cancelled, 'cancelled', 'cancelled'),
    count(ours, 'block of this plan', 'blocks of this plan'),
  ].flatMap((part) => part ?? []);
  if (parts.length === 0) return undefined;
  return `not counted as busy: ${parts.join(', ')}.`;
}

function count(number: number, one: string, many: string): string | undefined {
  return number === 0 ? undefined : `${number} ${number === 1 ? one : many}`;
}
