import type { Week, WeekDay } from './assess.ts';

/** How many days have a free stretch of so many minutes in which energy never falls below a level. */
export function daysWithRoom(week: Week, minutes: number, energy: number): number {
  return week.days.filter((day) => hasRoom(day, week, minutes, energy)).length;
}

export function roomFor(week: Week, minutes: number, energy: number): boolean {
  return week.days.some((day) => hasRoom(day, week, minutes, energy));
}

function hasRoom(day: WeekDay, week: Week, minutes: number, energy: number): boolean {
  const slots = Math.ceil(minutes / week.slotMinutes);
  let run = 0;
  for (let slot = day.firstSlot; slot < day.endSlot; slot += 1) {
    const fits = (week.freeRun[slot] ?? 0) > 0 && (week.energy[slot] ?? 0) >= energy;
    run = fits ? run + 1 : 0;
    if (run >= slots) return true;
  }
  return false;
}
