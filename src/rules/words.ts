import { clockText, dateText, pad, weekday } from '../time/calendar.ts';
import { type Instant, wallAt } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';

const DAY_WORDS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const;

export function dayWord(day: number): string {
  return DAY_WORDS[weekday(day)];
}

/** `07:00`. */
export function atClock({ facts }: Week, instant: Instant): string {
  return clockText(wallAt(facts.zone, instant).minutes);
}

/** `Thursday 06:00`, with the date where it lies outside the week. */
export function atDay(week: Week, instant: Instant): string {
  const { day } = wallAt(week.facts.zone, instant);
  const inWeek = day >= week.facts.firstDay && day < week.facts.firstDay + week.days.length;
  const date = inWeek ? '' : ` ${dateText(day)}`;
  return `${dayWord(day)}${date} ${atClock(week, instant)}`;
}

/** A number as people write it: whole, or with one digit after the point. */
export function plainNumber(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths % 10 === 0
    ? String(tenths / 10)
    : `${Math.trunc(tenths / 10)}.${pad(Math.abs(tenths % 10), 1)}`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
