import { clockText, dateText, pad, weekday } from '../time/calendar.ts';
import { type Instant, wallAt, type Zone } from '../time/zone.ts';
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

/** What saying a time takes to know of a week. */
export interface WhichWeek {
  readonly facts: { readonly zone: Zone; readonly firstDay: number };
  readonly days: { readonly length: number };
}

/** `Thursday 06:00`, with the date where it lies outside the week. */
export function atDay({ facts, days }: WhichWeek, instant: Instant): string {
  const { day, minutes } = wallAt(facts.zone, instant);
  const inWeek = day >= facts.firstDay && day < facts.firstDay + days.length;
  const date = inWeek ? '' : ` ${dateText(day)}`;
  return `${dayWord(day)}${date} ${clockText(minutes)}`;
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
