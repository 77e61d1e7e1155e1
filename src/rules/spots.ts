import type { Option } from '../prescribe/session.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { roomOf } from '../week/room.ts';
import { DAY_RULES, TIME_RULES, testsFor } from './all.ts';
import { type Spot, slotsOf, spotAt } from './rule.ts';
import { standsAlready } from './time.ts';

/** Every spot of an option that no rule forbids, day by day. */
export function openSpots(week: Week, option: Option, day: WeekDay): Spot[] {
  return slotFinder(week, option)(day).map((slot) => spotAt(week, day, slot, option));
}

/** The slots of the same, prepared once for all days of the week. */
export function slotFinder(week: Week, option: Option): (day: WeekDay) => number[] {
  const slots = slotsOf(week, option);
  const { runs, longest } = roomOf(week, option.energyNeeded);
  if (!longest.some((run) => run >= slots)) return () => [];
  const dayTests = testsFor(week, option, DAY_RULES);
  const timeTests = testsFor(week, option, TIME_RULES);
  return (day) => {
    if ((longest[day.index] ?? 0) < slots || standsAlready(day, option)) return [];
    const first = spotAt(week, day, day.firstSlot, option);
    if (dayTests.some((test) => test(first))) return [];
    const open: number[] = [];
    for (let slot = day.firstSlot; slot < day.endSlot; slot += 1) {
      if ((runs[slot] ?? 0) < slots) continue;
      if (timeTests.length > 0) {
        const spot = spotAt(week, day, slot, option);
        if (timeTests.some((test) => test(spot))) continue;
      }
      open.push(slot);
    }
    return open;
  };
}
