import type { Breach } from './breach.ts';
import type { Case, Entry } from './case.ts';
import { conditionBreaches } from './conditions.ts';
import { energyBreaches } from './energy.ts';
import { recoveryBreaches } from './recovery.ts';
import { safetyBreaches } from './safety.ts';
import { sleepBreaches } from './sleep.ts';
import { inTakenTime } from './time.ts';

/** What speaks against a block of today that has not begun: it was planned before the news came. */
export function troubles(c: Case, entry: Entry): Breach[] {
  const asked = { ...entry, planned: true };
  const alone: Case = { ...c, entries: [asked] };
  const found = [
    ...safetyBreaches(alone),
    ...inTakenTime(alone, [asked]),
    ...energyBreaches(alone),
    ...recoveryBreaches(alone),
    ...conditionBreaches(alone),
    ...sleepBreaches(alone),
  ];
  return found.filter(({ block }) => block === entry.block.id);
}
