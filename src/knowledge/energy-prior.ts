import type { DayPart } from '../contract/names.ts';

export type Chronotype = 1 | 2 | 3 | 4 | 5;

type Energies = Record<DayPart, number>;

const MORNING: Energies = { early: 4, morning: 4, afternoon: 3, evening: 2, night: 1 };
const NEITHER: Energies = { early: 3, morning: 3, afternoon: 4, evening: 3, night: 1 };
const EVENING: Energies = { early: 2, morning: 3, afternoon: 4, evening: 4, night: 1 };

/** Rule E07: the energy to expect in a part of the day before the person has said anything. */
export const ENERGY_PRIOR: Record<Chronotype, Energies> = {
  1: MORNING,
  2: MORNING,
  3: NEITHER,
  4: EVENING,
  5: EVENING,
};
