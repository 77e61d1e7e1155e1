import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import type { Facts } from './facts.ts';

/** How to come back to the usual week after a break (rules P17 and Z05). */
export interface WayBack {
  /** The share of the usual load to begin with; 1 without a break, 0 to start anew. */
  readonly share: number;
  /** Ill or injured until less than a week ago: a week to find back, not to grow. */
  readonly recentlyIll: boolean;
}

export function wayBack(facts: Facts): WayBack {
  const from = firstDayBack(facts);
  const ended = (facts.request.pauses ?? [])
    .map(({ from: first, to, reason }) => ({ first: dayNumber(first), to: dayNumber(to), reason }))
    .filter(({ to }) => to < from && from - to <= DAYS_PER_WEEK);
  const shares = ended.map(({ first, to }) => shareAfter(to + 1, first, facts));
  return {
    share: Math.min(shareAfter(from, from, facts), ...shares),
    recentlyIll: ended.some(({ reason }) => reason === 'ill' || reason === 'injured'),
  };
}

/** Whether a day is one of a pause. */
export function restsOn(facts: Facts, day: number): boolean {
  const { pauses = [] } = facts.request;
  return pauses.some(({ from, to }) => dayNumber(from) <= day && day <= dayNumber(to));
}

/** The first day from today on, or of the week, that no pause takes. */
function firstDayBack(facts: Facts): number {
  const first = Math.max(facts.firstDay, facts.today);
  let day = first;
  while (day < first + DAYS_PER_WEEK && restsOn(facts, day)) day += 1;
  return day;
}

/** Rule P17: by how long ago the last session before a day was, nobody having said it was skipped. */
function shareAfter(day: number, before: number, facts: Facts): number {
  const { numbers, log } = facts;
  const last = log.findLast(
    ({ activity, day: on, status }) => activity && on < before && status !== 'skipped',
  );
  const days = last ? day - last.day : 0;
  if (days <= numbers('P17.days_same')) return 1;
  if (days <= numbers('P17.days_most')) return numbers('P17.most');
  return days <= numbers('P17.days_half') ? numbers('P17.half') : 0;
}
