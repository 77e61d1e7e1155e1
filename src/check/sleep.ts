import { dateText } from '../time/calendar.ts';
import type { Breach } from './breach.ts';
import { type Case, dayOf, number, plannedWorkouts, when } from './case.ts';
import { reports } from './check-ins.ts';
import { nights } from './nights.ts';

/** Rules E14 and E16: hard work neither close to bed nor after too little sleep. */
export function sleepBreaches(c: Case): Breach[] {
  return [...beforeBed(c), ...afterShortNights(c)];
}

function beforeBed(c: Case): Breach[] {
  const least = number(c, 'E16.before_bed_min');
  const beds = nights(c).map(({ start }) => start);
  return plannedWorkouts(c).flatMap((entry) => {
    if (entry.workout.intensity !== 'high') return [];
    const bed = beds.find((time) => time >= entry.end && time - entry.end <= least);
    if (bed === undefined) return [];
    const text = `${entry.label} is hard and ends at ${when(c, entry.end)}, ${bed - entry.end} minutes before bed; it must be more than ${least}.`;
    return [{ rule: 'E16', block: entry.block.id, text }];
  });
}

function afterShortNights(c: Case): Breach[] {
  const least = number(c, 'E14.short_sleep_h');
  const slept = new Map<number, number>();
  for (const { at, said } of reports(c)) {
    if (said.sleepHours !== undefined) slept.set(dayOf(c, at), said.sleepHours);
  }
  const short = (day: number) => (slept.get(day) ?? least) < least;
  return plannedWorkouts(c).flatMap((entry) => {
    const { intensity } = entry.workout;
    const twice = short(entry.day - 1);
    if (!short(entry.day) || intensity === 'low' || (intensity === 'moderate' && !twice)) return [];
    const nightsText = twice ? 'two nights' : 'a night';
    const text = `${entry.label} is ${intensity} effort after ${nightsText} of under ${least} hours (reported on ${dateText(entry.day)}).`;
    return [{ rule: 'E14', block: entry.block.id, text }];
  });
}
