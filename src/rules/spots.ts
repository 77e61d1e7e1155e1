import type { Option } from '../prescribe/session.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { testsFor } from './all.ts';
import { type Spot, slotsOf, spotAt } from './rule.ts';
import { standsAlready } from './time.ts';

/** Every spot of an option that no rule forbids, day by day. */
export function openSpots(week: Week, option: Option, day: WeekDay): Spot[] {
  if (!day.open || standsAlready(day, option)) return [];
  const tests = testsFor(week, option);
  const spots: Spot[] = [];
  const last = day.endSlot - slotsOf(week, option);
  for (let slot = day.firstSlot; slot <= last; slot += 1) {
    const spot = spotAt(week, day, slot, option);
    if (!tests.some((test) => test(spot))) spots.push(spot);
  }
  return spots;
}
