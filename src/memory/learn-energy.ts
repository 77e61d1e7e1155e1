import { DAY_PARTS, DAYS, type Day, type DayPart } from '../contract/names.ts';
import type { Person } from '../contract/request.ts';
import { ENERGY_PRIOR } from '../knowledge/energy-prior.ts';
import { dateText, weekday } from '../time/calendar.ts';
import { type Instant, parseInstant, wallAt, type Zone } from '../time/zone.ts';
import { within } from './learn-number.ts';
import type { CheckIn, Pause, State } from './state.ts';

/** The energy of one part of one weekday, as far as check-ins tell. */
export interface LearnedEnergy {
  readonly day: Day;
  readonly part: DayPart;
  readonly value: number;
  /** What the person told us at setup, or the prior of rule E07. */
  readonly told: number;
  readonly observations: number;
  readonly range: readonly [number, number];
}

const FEWEST = 3;
/** A rating counts as at most so many steps away: one bad night is not yet a bad weekday. */
const MOST_STEPS = 1.5;
const SCALE = [1, 5] as const;

/** The hour of the wall clock at which each part of the day begins. */
const PART_STARTS = { early: 5, morning: 9, afternoon: 12, evening: 17, night: 22 } as const;

/** Rule E08: new = (1 − w) × old + w × rating, for each weekday and part of the day by itself. */
export function learnedEnergies(
  person: Person,
  { checkIns, pauses }: Pick<State, 'checkIns' | 'pauses'>,
  { zone, now, weight }: { zone: Zone; now: Instant; weight: number },
): LearnedEnergy[] {
  const ratings = new Map<string, number[]>();
  const timed = checkIns
    .map((checkIn) => ({ checkIn, at: parseInstant(zone, checkIn.at) }))
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at);
  for (const { checkIn, at } of timed) {
    const { day, minutes } = wallAt(zone, at);
    if (checkIn.energy === undefined || isUnusual(checkIn, dateText(day), pauses)) continue;
    const cell = `${weekday(day)} ${partAt(minutes)}`;
    ratings.set(cell, [...(ratings.get(cell) ?? []), checkIn.energy]);
  }
  return DAYS.flatMap((day) =>
    DAY_PARTS.flatMap((part) => {
      const rated = ratings.get(`${day} ${part}`) ?? [];
      return rated.length < FEWEST
        ? []
        : [{ day, part, ...learned(person, day, part, rated, weight) }];
    }),
  );
}

/** Days on which nobody is as usual teach nothing about usual days. */
function isUnusual({ flags = [] }: CheckIn, date: string, pauses: readonly Pause[]): boolean {
  return flags.length > 0 || pauses.some(({ from, to }) => from <= date && date <= to);
}

function learned(
  person: Person,
  day: Day,
  part: DayPart,
  rated: readonly number[],
  weight: number,
) {
  const told = toldEnergy(person, day, part);
  const value = rated.reduce(
    (old, rating) => old + weight * within(rating - old, [-MOST_STEPS, MOST_STEPS]),
    told,
  );
  return {
    told,
    value,
    observations: rated.length,
    range: [Math.min(value, ...rated), Math.max(value, ...rated)] as const,
  };
}

/** The person's energies with what was learned in their place, in whole steps as people give them. */
export function withLearnedEnergy(person: Person, learned: readonly LearnedEnergy[]): Person {
  const moved = learned.filter((each) => wholeSteps(each) !== each.told);
  if (moved.length === 0) return person;
  const days = { ...person.energy?.days };
  for (const each of moved) days[each.day] = { ...days[each.day], [each.part]: wholeSteps(each) };
  return { ...person, energy: { ...person.energy, days } };
}

/**
 * The rules ask for energies of 2, 3 and 4: half a step less than what was told would forbid a
 * session that one low rating is no reason to forbid. In the middle, what was told stays.
 */
function wholeSteps({ told, value }: LearnedEnergy): number {
  const away = Math.abs(value - told);
  const steps = Math.ceil(away - 0.5 - 1e-9);
  return within(told + Math.sign(value - told) * Math.max(0, steps), SCALE);
}

/** What was told of this day, else of days in general, else the prior of rule E07. */
function toldEnergy({ energy, chronotype = 3 }: Person, day: Day, part: DayPart): number {
  const kind = chronotype <= 2 ? 2 : chronotype >= 4 ? 4 : 3;
  return energy?.days?.[day]?.[part] ?? energy?.default?.[part] ?? ENERGY_PRIOR[kind][part];
}

function partAt(minutes: number): DayPart {
  return DAY_PARTS.findLast((part) => minutes >= PART_STARTS[part] * 60) ?? 'night';
}
