import { parseInstant, wallAt } from '../time/zone.ts';
import type { Facts } from './facts.ts';

/** Rule E14: how many nights in a row up to the last one were short, as far as reported; at most 2. */
export function shortNights(facts: Facts): 0 | 1 | 2 {
  const slept = hoursSlept(facts);
  const least = facts.numbers('E14.short_sleep_h');
  const short = (day: number) => (slept.get(day)?.hours ?? least) < least;
  if (!short(facts.today)) return 0;
  return short(facts.today - 1) ? 2 : 1;
}

/** Hours slept in the night that ended today, if anybody told. */
export function lastNight(facts: Facts): number | undefined {
  return hoursSlept(facts).get(facts.today)?.hours;
}

/** By the day on which it was reported; a later report counts. */
function hoursSlept(facts: Facts): Map<number, { at: number; hours: number }> {
  const slept = new Map<number, { at: number; hours: number }>();
  for (const { at: text, sleepHours } of facts.request.checkIns ?? []) {
    const at = parseInstant(facts.zone, text);
    if (sleepHours === undefined || at > facts.now) continue;
    const { day } = wallAt(facts.zone, at);
    if (at >= (slept.get(day)?.at ?? at)) slept.set(day, { at, hours: sleepHours });
  }
  return slept;
}
