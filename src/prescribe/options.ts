import {
  type ActivityId,
  COOKING,
  type CookingId,
  type Intensity,
  type Variant,
} from '../contract/names.ts';
import { ACTIVITY, type Activity, COOKING_CATALOGUE, FALLBACKS } from '../knowledge/activities.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import type { Week } from '../week/assess.ts';
import { cellFor, limitedMinutes } from '../week/conditions.ts';
import { batchMinutes } from '../week/fixed.ts';
import { longestAllowed } from '../week/load.ts';
import { type FixedBlock, partsOf } from '../week/parts.ts';
import { roomFor } from '../week/room.ts';
import type { Permitted } from './permitted.ts';
import type { Option } from './session.ts';

const STEP = 5;

/** Named in full: a name put together from parts is slow to look up. */
const ENERGY_NEEDED = {
  low: 'E01.low',
  moderate: 'E01.moderate',
  high: 'E01.high',
} as const satisfies Record<Intensity, ParameterId>;

export function inSteps(minutes: number): number {
  return Math.floor(minutes / STEP + 1e-9) * STEP;
}

/** What stands in the week, as an option that rules can be asked about. */
export function standingOption(block: FixedBlock, { facts }: Week): Option {
  const { id, intensity } = block;
  const cooking = id === 'meal_prep_batch' || id === 'meal_prep_topup';
  const needs = cooking ? COOKING_CATALOGUE[id].energy : ENERGY_NEEDED[intensity];
  return {
    variant: 'full',
    energyNeeded: facts.numbers(needs),
    limited: !cooking && cellFor(id, facts) === 'limit',
    reachDays: 0,
    ...block,
  };
}

/** The ways to do one session, from as asked for down to a few easy minutes. */
export function optionsFor(
  asked: Permitted,
  usualMinutes: number,
  permitted: readonly Permitted[],
  week: Week,
): Option[] {
  const full = fullOption(asked, usualMinutes, week);
  return [
    full,
    ...shortened(asked.activity.id, full, usualMinutes, week),
    ...substitutes(full, permitted, week),
    ...fallbacks(full, week),
  ];
}

export function optionOf(
  id: ActivityId,
  variant: Variant,
  minutes: number,
  usualMinutes: number,
  week: Week,
): Option {
  const { facts } = week;
  const parts = partsOf(id, minutes, facts.request.person, facts.numbers);
  // The many parts come last: fields added after a spread make it some ten times slower.
  return {
    variant,
    usualMinutes,
    energyNeeded: facts.numbers(ENERGY_NEEDED[parts.intensity]),
    limited: cellFor(id, facts) === 'limit',
    reachDays: 0,
    ...parts,
  };
}

function fullOption(asked: Permitted, usualMinutes: number, week: Week): Option {
  const minutes = fullMinutes(asked, usualMinutes, week);
  return optionOf(asked.activity.id, 'full', minutes, usualMinutes, week);
}

function fullMinutes({ cell }: Permitted, usualMinutes: number, { facts }: Week): number {
  return cell === 'limit' ? limitedMinutes(usualMinutes, facts) : usualMinutes;
}

/** Whether some day has room for all of an activity, and how long the way to it takes. */
export function roomForFull(asked: Permitted, usualMinutes: number, week: Week) {
  const { request, numbers } = week.facts;
  const { id, intensity } = asked.activity;
  const minutes = fullMinutes(asked, usualMinutes, week);
  const { totalMinutes, travelMinutes } = partsOf(id, minutes, request.person, numbers);
  const fits = roomFor(week, totalMinutes, numbers(ENERGY_NEEDED[intensity]));
  return { fits, travelMinutes };
}

/** The part of a session that also suits the build-up phase, or less where no day has room for it. */
function shortened(id: ActivityId, full: Option, usualMinutes: number, week: Week): Option[] {
  if (full.limited) return [];
  const most = inSteps(usualMinutes * week.facts.numbers('M05.volume_factor'));
  const longest = Math.min(most, STEP * Math.ceil(full.minutes / STEP) - STEP);
  if (longest < STEP) return [];
  // Whatever its length, a session needs the same energy and the same time around it.
  const around = full.totalMinutes - full.minutes;
  let fitting = longest;
  while (fitting >= STEP && !roomFor(week, fitting + around, full.energyNeeded)) fitting -= STEP;
  const minutes = fitting >= STEP ? fitting : longest;
  return [optionOf(id, 'shortened', minutes, usualMinutes, week)];
}

/**
 * Other activities of the kind that load no more: one that takes less energy, and one that works
 * other regions or needs no trip, so that a tired or a treated body still has a choice.
 */
function substitutes(full: Option, permitted: readonly Permitted[], week: Week): Option[] {
  const others = permitted.filter(
    ({ activity, cell }) =>
      activity.kind === full.activity?.kind &&
      activity.id !== full.id &&
      cell !== 'limit' &&
      activity.intensity !== 'high' &&
      activity.effortPoints <= full.effortPoints,
  );
  const easier = others.filter(({ activity }) => activity.intensity === 'low');
  const alike = full.intensity === 'low' ? 'low' : 'moderate';
  const similar = others.filter(({ activity }) => activity.intensity === alike);
  const picks = new Set([easier[0], similar[0]].filter((pick) => pick !== undefined));
  return [...picks].flatMap(({ activity }) => substituteOption(activity, full, week));
}

function substituteOption(activity: Activity, full: Option, week: Week): Option[] {
  const most = inSteps(
    Math.min(
      full.usualMinutes,
      full.load / activity.effortPoints,
      longestAllowed(activity.kind, week.facts),
    ),
  );
  return most < STEP ? [] : [optionOf(activity.id, 'substitute', most, most, week)];
}

/** The few easy minutes that are left where nothing the person named is possible. */
export function fallbacksWithin(load: number, week: Week): Option[] {
  return fallbacks({ load, id: undefined, minutes: 0 }, week);
}

/** What a fallback stands in for: it must load no more, and be less than the same in full. */
interface Instead {
  readonly load: number;
  readonly id: string | undefined;
  readonly minutes: number;
}

/** Rule E19: five to ten minutes of the easiest version, in the same place of the day. */
function fallbacks(instead: Instead, week: Week): Option[] {
  const { numbers } = week.facts;
  const lengths = [numbers('E19.max_minutes'), numbers('E19.min_minutes')].map(inSteps);
  const first = (fits: (id: ActivityId) => boolean): Option[] => {
    for (const id of FALLBACKS) {
      if (!fits(id) || isUnfit(id, week)) continue;
      const { effortPoints } = ACTIVITY[id];
      const minutes = lengths.find(
        (length) =>
          length * effortPoints <= instead.load && (id !== instead.id || length < instead.minutes),
      );
      if (minutes) return [optionOf(id, 'fallback', minutes, minutes, week)];
    }
    return [];
  };
  const moving = first((id) => id !== 'breathing_relax');
  const sore = week.clocks.some((clock) => clock.stillSore);
  const still = sore || moving.length === 0 ? first((id) => id === 'breathing_relax') : [];
  return [...moving, ...still];
}

function isUnfit(id: ActivityId, { facts }: Week): boolean {
  const cell = cellFor(id, facts);
  return cell === 'avoid' || cell === 'limit';
}

/** Batch and top-up cooking as this person does them. */
export function cookingOptions(week: Week): (Option & { id: CookingId })[] {
  const { facts } = week;
  const { numbers } = facts;
  return COOKING.map((id) => {
    const batch = id === 'meal_prep_batch';
    const reachDays = batch ? keepsDays(week) : numbers('F01.days_topup');
    const minutes = batch ? batchMinutes(facts) : inSteps(numbers('F07.topup_minutes'));
    return {
      variant: 'full',
      usualMinutes: minutes,
      energyNeeded: numbers(COOKING_CATALOGUE[id].energy),
      limited: false,
      reachDays,
      ...partsOf(id, minutes, facts.request.person, numbers),
      id,
    };
  });
}

/** Rule F01: for how many days cooked food may be planned. */
export function keepsDays({ facts }: Week): number {
  const { mealPrep } = facts.request.person;
  if (mealPrep?.freezer) return facts.numbers('F01.days_freezer');
  return facts.numbers(mealPrep?.foodGuidance === 'us' ? 'F01.days_us' : 'F01.days_uk');
}
