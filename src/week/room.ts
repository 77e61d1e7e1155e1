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

/** Slots in a row, `to` not included, that are free and in which energy never falls below a level. */
interface Opening {
  readonly from: number;
  readonly to: number;
}

interface Room {
  /** Of each day, from its first slot to its last. */
  readonly openings: readonly (readonly Opening[])[];
  /** The slots of the longest of each day. */
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

function newRoom(week: Week, least: number): Room {
  const openings = week.days.map((day) => openingsOf(day, week, least));
  const longest = openings.map((all) =>
    all.reduce((most, { from, to }) => Math.max(most, to - from), 0),
  );
  return { openings, longest };
}

function openingsOf({ firstSlot, endSlot }: WeekDay, { freeRun, energy }: Week, least: number) {
  const openings: Opening[] = [];
  let from = firstSlot;
  for (let slot = firstSlot; slot <= endSlot; slot += 1) {
    const fits = slot < endSlot && (freeRun[slot] ?? 0) > 0 && (energy[slot] ?? 0) >= least;
    if (fits) continue;
    if (slot > from) openings.push({ from, to: slot });
    from = slot + 1;
  }
  return openings;
}
