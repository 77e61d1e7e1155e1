import type { Intensity } from '../contract/names.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import type { Breach } from './breach.ts';
import { type Case, type Entry, number } from './case.ts';
import { lowestEnergy } from './slots.ts';

const NEEDED: Record<Intensity, ParameterId> = {
  low: 'E01.low',
  moderate: 'E01.moderate',
  high: 'E01.high',
};

const DRAINED = 1;

/** Rules E01 and E02: enough energy in every slot a planned block touches. */
export function energyBreaches(c: Case): Breach[] {
  return c.entries.flatMap((entry) => {
    const need = neededBy(entry);
    if (!entry.planned || need === undefined) return [];
    const least = number(c, need);
    const lowest = lowestEnergy(c, entry);
    if (lowest <= DRAINED) {
      const text = `${entry.label} falls into a time of energy ${lowest}, where nothing is planned.`;
      return [{ rule: 'E02', block: entry.block.id, text }];
    }
    if (lowest >= least) return [];
    const text = `${entry.label} needs energy ${least} all the way; the lowest there is ${lowest}.`;
    return [{ rule: 'E01', block: entry.block.id, text }];
  });
}

function neededBy(entry: Entry): ParameterId | undefined {
  return entry.workout ? NEEDED[entry.workout.intensity] : entry.cooking?.energy;
}
