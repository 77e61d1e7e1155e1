import { clockText, type DayName, weekday } from '../../src/time/calendar.ts';
import type { Week } from '../../src/week/assess.ts';

/** The free stretches of a day as they read on the wall clock: `07:00-22:30`. */
export function freeTimes(week: Week, name: DayName): string[] {
  const day = week.days.find((each) => weekday(each.day) === name);
  if (!day) throw new Error(`${name} is not in the week`);
  const stretches: string[] = [];
  const wall = (slot: number) => week.wallMinutes[slot] ?? 0;
  for (let slot = day.firstSlot; slot < day.endSlot; slot += 1) {
    const run = week.freeRun[slot] ?? 0;
    if (run === 0) continue;
    const end = wall(slot + run - 1) + week.slotMinutes;
    stretches.push(`${clockText(wall(slot))}-${end === 1440 ? '24:00' : clockText(end)}`);
    slot += run;
  }
  return stretches;
}

/** How many quarter hours of a day are free. */
export function freeSlots(week: Week, name: DayName): number {
  const day = week.days.find((each) => weekday(each.day) === name);
  if (!day) throw new Error(`${name} is not in the week`);
  return week.freeRun.slice(day.firstSlot, day.endSlot).filter((run) => run > 0).length;
}
