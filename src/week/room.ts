import type { Week, WeekDay } from './assess.ts';
import { perWeek } from './per-week.ts';

/** How many days have a free stretch of so many minutes in which energy never falls below a level. */
export function daysWithRoom(week: Week, minutes: number, energy: number): number {
  return week.days.filter((day) => hasRoom(day, week, minutes, energy)).length;
}

export function roomFor(week: Week, minutes: number, energy: number): boolean {
  return week.days.some((day) => hasRoom(day, week, minutes, energy));
}

function hasRoom(day: WeekDay, week: Week, minutes: number, energy: number): boolean {
  const slots = Math.ceil(minutes / week.slotMinutes);
  return (roomOf(week, energy).longest[day.index] ?? 0) >= slots;
}

interface Room {
  /** Per slot: free slots in a row from here, none of them with less energy. */
  readonly runs: Uint16Array;
  /** The longest such run of each day. */
  readonly longest: readonly number[];
}

/** By the energy asked for: a few levels serve all options of a week. */
const rooms = perWeek((): Map<number, Room> => new Map());

/** Where a week has free time in which energy never falls below a level. */
export function roomOf(week: Week, energy: number): Room {
  const known = rooms(week);
  const kept = known.get(energy) ?? newRoom(week, energy);
  known.set(energy, kept);
  return kept;
}

function newRoom({ days, freeRun, energy }: Week, least: number): Room {
  const runs = new Uint16Array(freeRun.length);
  const longest = days.map(({ firstSlot, endSlot }) => {
    let run = 0;
    let most = 0;
    for (let slot = endSlot - 1; slot >= firstSlot; slot -= 1) {
      const fits = (freeRun[slot] ?? 0) > 0 && (energy[slot] ?? 0) >= least;
      run = fits ? run + 1 : 0;
      runs[slot] = run;
      if (run > most) most = run;
    }
    return most;
  });
  return { runs, longest };
}
