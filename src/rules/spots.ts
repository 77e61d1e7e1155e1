import type { Option } from '../prescribe/session.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { roomOf } from '../week/room.ts';
import { BAN_RULES, DAY_RULES, TIME_RULES, testsFor } from './all.ts';
import { type Ban, type Spot, slotsOf, spotAt, strikes } from './rule.ts';
import { standsAlready } from './time.ts';

/** Every spot of an option that no rule forbids, day by day. */
export function openSpots(week: Week, option: Option, day: WeekDay): Spot[] {
  return slotFinder(week, option)(day).map((slot) => spotAt(week, day, slot, option));
}

/** The slots of the same, prepared once for all days of the week. */
export function slotFinder(week: Week, option: Option): (day: WeekDay) => number[] {
  const slots = slotsOf(week, option);
  const { openings, longest } = roomOf(week, option.energyNeeded);
  if (!longest.some((run) => run >= slots)) return () => [];
  const dayTests = testsFor(week, option, DAY_RULES);
  const timeTests = testsFor(week, option, TIME_RULES);
  const bans = BAN_RULES.flatMap((rule) => rule.bans?.(week, option) ?? []);
  return (day) => {
    if ((longest[day.index] ?? 0) < slots || standsAlready(day, option)) return [];
    const first = spotAt(week, day, day.firstSlot, option);
    if (dayTests.some((test) => test(first))) return [];
    const open: number[] = [];
    for (const { from, to } of openings[day.index] ?? []) {
      addOpen(open, from, to - slots, bans, option, week);
    }
    if (timeTests.length === 0) return open;
    return open.filter((slot) => {
      const spot = spotAt(week, day, slot, option);
      return !timeTests.some((test) => test(spot));
    });
  };
}

/** The slots from one to another, both included, at which no ban strikes. */
function addOpen(
  open: number[],
  from: number,
  last: number,
  bans: readonly Ban[],
  { totalMinutes }: Option,
  week: Week,
): void {
  let slot = from;
  while (slot <= last) {
    const start = week.start + slot * week.slotMinutes;
    const ban = bans.length > 0 && bans.find((each) => strikes(each, start, start + totalMinutes));
    if (ban) {
      // It strikes at every start until it ends.
      slot = Math.ceil((ban.to - week.start) / week.slotMinutes);
    } else {
      open.push(slot);
      slot += 1;
    }
  }
}
