// What really happens to somebody made up, whoever plans.
import type { ActivityId, DayPart } from '../../src/contract/names.ts';
import { ACTIVITY } from '../../src/knowledge/activities.ts';
import { weekday } from '../../src/time/calendar.ts';
import { normal, within } from './luck.ts';
import type { RealMassage, SyntheticPerson } from './person.ts';

const PARTS = { early: 5, morning: 9, afternoon: 12, evening: 17, night: 22 } as const;
/** What low, moderate and high effort take, on the scale of energy. */
const NEEDED = { low: 2, moderate: 3, high: 4 } as const;
const CALM = 2;

export interface Planned {
  readonly activity: ActivityId;
  readonly day: number;
  /** Minutes after midnight. */
  readonly starts: number;
  readonly minutes: number;
}

export interface Outcome {
  readonly minutes: number;
  readonly status: 'done' | 'shortened' | 'skipped';
  /** More than easy work for an area that is truly sore. */
  readonly hardWhileSore: boolean;
}

/** Falls evenly from its peak to 2 when it has faded, and on. */
export function trueSoreness(person: SyntheticPerson, day: number, minutes: number): number {
  return Math.max(0, ...person.massages.map((each) => sorenessAfter(each, day, minutes)));
}

function sorenessAfter({ day: on, ends, peak, soreHours }: RealMassage, day: number, now: number) {
  const hours = (day - on) * 24 + (now - ends) / 60;
  if (hours < 0) return 0;
  return Math.max(0, peak - ((peak - CALM) * hours) / soreHours);
}

export function trueEnergy(person: SyntheticPerson, day: number, minutes: number): number {
  const names = ['early', 'morning', 'afternoon', 'evening', 'night'] as const;
  const part: DayPart = names.findLast((name) => minutes >= PARTS[name] * 60) ?? 'night';
  const swing = normal(person.luck('swing', day), 0, 0.5);
  return within(person.truth.energy[weekday(day)][part] + swing, 1, 5);
}

/**
 * Whether somebody does what was planned: less likely with too little energy for it, and less where
 * it hurts. Nothing in this world punishes fast growth.
 */
export function outcomeOf(person: SyntheticPerson, planned: Planned): Outcome {
  const { luck, truth } = person;
  const { day, starts, minutes } = planned;
  const { intensity } = ACTIVITY[planned.activity];
  const lacking = Math.max(0, NEEDED[intensity] - trueEnergy(person, day, starts));
  const hardWhileSore = isHardWhileSore(person, planned);
  const chance = Math.min(0.95, truth.skips + 0.2 * lacking + (hardWhileSore ? 0.35 : 0));
  const dice = luck('session', day, Math.floor(starts / 360));
  if (dice.chance(chance)) return { minutes: 0, status: 'skipped', hardWhileSore };
  if (!dice.chance(0.1)) return { minutes, status: 'done', hardWhileSore };
  const less = Math.max(5, Math.round((minutes * 0.6) / 5) * 5);
  return { minutes: less, status: less < minutes ? 'shortened' : 'done', hardWhileSore };
}

function isHardWhileSore(person: SyntheticPerson, { activity, day, starts }: Planned): boolean {
  const { load, effortPoints } = ACTIVITY[activity];
  if (effortPoints < 4) return false;
  return person.massages.some((each) => {
    if (sorenessAfter(each, day, starts) <= CALM) return false;
    const regions = each.massage.regions ?? [];
    return regions.some((region) => region !== 'whole_body' && (load[region] ?? 0) > 1);
  });
}
