import type { Plan } from '../../contract/plan.ts';
import { DAYS_PER_WEEK, dateText } from '../../time/calendar.ts';
import { wallAt } from '../../time/zone.ts';
import type { Here } from '../times.ts';

const WEEKS_AHEAD = 4;

/**
 * The weeks of a calendar file: from the last one to four ahead. A file of the coming week alone
 * would take today from whoever replaces the old file by it.
 */
export function calendarWeeks(plans: readonly Plan[], { zone, now }: Here): Plan[] {
  const { day } = wallAt(zone, now);
  const from = dateText(day - DAYS_PER_WEEK);
  const to = dateText(day + WEEKS_AHEAD * DAYS_PER_WEEK);
  return plans.filter(({ week }) => week.end >= from && week.start <= to);
}
