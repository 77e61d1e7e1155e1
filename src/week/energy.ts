import { DAY_PARTS, type DayPart } from '../contract/names.ts';
import { ENERGY_PRIOR } from '../knowledge/energy-prior.ts';
import { weekday } from '../time/calendar.ts';
import { wallAt } from '../time/zone.ts';
import type { Week } from './assess.ts';
import type { Facts } from './facts.ts';

/** The hour of the wall clock at which each part of the day begins. */
export const PART_STARTS: Record<DayPart, number> = {
  early: 5,
  morning: 9,
  afternoon: 12,
  evening: 17,
  night: 22,
};

/** The part that each hour of the wall clock belongs to. */
const PART_OF_HOUR = Array.from(
  { length: 24 },
  (_, hour): DayPart => DAY_PARTS.findLast((part) => hour >= PART_STARTS[part]) ?? 'night',
);

export function dayPartAt(wallMinutes: number): DayPart {
  return PART_OF_HOUR[Math.floor(wallMinutes / 60)] ?? 'night';
}

/** The energy of each hour of a day's wall clock. */
export function hourEnergy(facts: Facts, day: number): number[] {
  const parts = dayEnergy(facts, day);
  return PART_OF_HOUR.map((part) => parts[part]);
}

/** What the person told us about a day, else about days in general, else the prior of rule E07. */
export function dayEnergy(facts: Facts, day: number): Record<DayPart, number> {
  const { energy, chronotype = 3 } = facts.request.person;
  const kind = chronotype <= 2 ? 2 : chronotype >= 4 ? 4 : 3;
  const own = energy?.days?.[weekday(day)];
  const part = (name: DayPart) =>
    own?.[name] ?? energy?.default?.[name] ?? ENERGY_PRIOR[kind][name];
  return ofEachPart(part);
}

export function ofEachPart(of: (name: DayPart) => number): Record<DayPart, number> {
  return {
    early: of('early'),
    morning: of('morning'),
    afternoon: of('afternoon'),
    evening: of('evening'),
    night: of('night'),
  };
}

/** Energy 1–5 at a slot; what is pinned may go on after the last slot of the week. */
export function energyAt({ energy, start, slotMinutes, facts }: Week, slot: number): number {
  const known = energy[slot];
  if (known !== undefined) return known;
  const { day, minutes } = wallAt(facts.zone, start + slot * slotMinutes);
  return dayEnergy(facts, day)[dayPartAt(minutes)];
}
