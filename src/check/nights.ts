import { clockMinutes, weekday } from '../time/calendar.ts';
import { at, type Case, type Span } from './case.ts';

const NOON = 720;

/**
 * The sleeps that can touch the week, from bed to waking; the first one ends on its first day. A
 * bed time before noon belongs to the night that began the evening before.
 */
export function nights(c: Case): Span[] {
  const [first = 0] = c.days;
  return [first - 1, ...c.days].flatMap((day) => {
    const bed = clockMinutes(clockOf(c, day, 'bed'));
    const start = at(c, bed < NOON ? day + 1 : day, bed);
    const end = at(c, day + 1, clockMinutes(clockOf(c, day + 1, 'wake')));
    return end > start ? [{ start, end }] : [];
  });
}

function clockOf(c: Case, day: number, which: 'bed' | 'wake'): string {
  const { sleep } = c.request.person;
  return sleep.days?.[weekday(day)]?.[which] ?? sleep[which];
}
