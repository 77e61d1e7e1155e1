import { type ActivityId, COOKING, type CookingId, type Variant } from '../contract/names.ts';
import { ACTIVITY, type Activity, COOKING_CATALOGUE, FALLBACKS } from '../knowledge/activities.ts';
import type { Week } from '../week/assess.ts';
import { cellFor, limitedMinutes } from '../week/conditions.ts';
import { batchMinutes } from '../week/fixed.ts';
import { longestAllowed } from '../week/load.ts';
import { type FixedBlock, partsOf } from '../week/parts.ts';
import { roomFor } from '../week/room.ts';
import type { Permitted } from './permitted.ts';
import type { Option } from './session.ts';

const STEP = 5;

export function inSteps(minutes: number): number {
  return Math.floor(minutes / STEP + 1e-9) * STEP;
}

/** What stands in the week, as an option that rules can be asked about. */
export function standingOption(block: FixedBlock, { facts }: Week): Option {
  const { id, intensity } = block;
  const cooking = id === 'meal_prep_batch' || id === 'meal_prep_topup';
  const needs = cooking ? COOKING_CATALOGUE[id].energy : (`E01.${intensity}` as const);
  return {
    ...block,
    variant: 'full',
    energyNeeded: facts.numbers(needs),
    limited: !cooking && cellFor(id, facts) === 'limit',
    reachDays: 0,
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
  return {
    ...parts,
    variant,
    usualMinutes,
    energyNeeded: facts.numbers(`E01.${parts.intensity}`),
    limited: cellFor(id, facts) === 'limit',
    reachDays: 0,
  };
}

export function fullOption(asked: Permitted, usualMinutes: number, week: Week): Option {
  const minutes = asked.cell === 'limit' ? limitedMinutes(usualMinutes, week.facts) : usualMinutes;
  return optionOf(asked.activity.id, 'full', minutes, usualMinutes, week);
}

/** The part of a session that also suits the build-up phase, or less where no day has room for it. */
function shortened(id: ActivityId, full: Option, usualMinutes: number, week: Week): Option[] {
  if (full.limited) return [];
  const most = inSteps(usualMinutes * week.facts.numbers('M05.volume_factor'));
  const lengths = Array.from({ length: most / STEP }, (_, index) => most - index * STEP);
  const options = lengths
    .filter((minutes) => minutes < full.minutes)
    .map((minutes) => optionOf(id, 'shortened', minutes, usualMinutes, week));
  const fitting = options.find((option) => roomFor(week, option.totalMinutes, option.energyNeeded));
  const chosen = fitting ?? options[0];
  return chosen ? [chosen] : [];
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
  const able = FALLBACKS.flatMap((id) => {
    const { effortPoints } = ACTIVITY[id];
    if (['avoid', 'limit'].includes(cellFor(id, week.facts))) return [];
    const minutes = lengths.find(
      (length) =>
        length * effortPoints <= instead.load && (id !== instead.id || length < instead.minutes),
    );
    return minutes ? [optionOf(id, 'fallback', minutes, minutes, week)] : [];
  });
  const moving = able.find(({ id }) => id !== 'breathing_relax');
  const still = able.find(({ id }) => id === 'breathing_relax');
  const sore = week.clocks.some((clock) => clock.stillSore);
  return [moving, sore || !moving ? still : undefined].filter((option) => option !== undefined);
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
      ...partsOf(id, minutes, facts.request.person, numbers),
      id,
      variant: 'full',
      usualMinutes: minutes,
      energyNeeded: numbers(COOKING_CATALOGUE[id].energy),
      limited: false,
      reachDays,
    };
  });
}

/** Rule F01: for how many days cooked food may be planned. */
export function keepsDays({ facts }: Week): number {
  const { mealPrep } = facts.request.person;
  if (mealPrep?.freezer) return facts.numbers('F01.days_freezer');
  return facts.numbers(mealPrep?.foodGuidance === 'us' ? 'F01.days_us' : 'F01.days_uk');
}
