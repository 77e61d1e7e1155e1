import type { Option } from '../prescribe/session.ts';
import type { Week } from '../week/assess.ts';
import { energyAt } from '../week/energy.ts';
import { type PlacementRule, slotsOf } from './rule.ts';
import { atClock, plainNumber } from './words.ts';

/** The lowest energy (1–5) of the slots an option would touch. */
export function lowestEnergy(week: Week, option: Option, slot: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  const end = slot + slotsOf(week, option);
  for (let at = slot; at < end; at += 1) lowest = Math.min(lowest, energyAt(week, at));
  return lowest;
}

/** Rules E01 and E02: the energy an effort needs, over the whole block. */
export const enoughEnergy: PlacementRule = {
  id: 'E01',
  name: 'enough energy',
  judgedBy: 'room',
  test: (week, option) => (spot) => lowestEnergy(week, option, spot.slot) < option.energyNeeded,
  words: (week, option, spot) => {
    const lowest = plainNumber(lowestEnergy(week, option, spot.slot));
    return (
      `Around ${atClock(week, spot.start)} your energy is ${lowest} of 5; ` +
      `${option.activity ? `${option.intensity} effort` : 'this cooking'} takes ${option.energyNeeded}.`
    );
  },
};
