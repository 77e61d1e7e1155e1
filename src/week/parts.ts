import type { AnyActivityId, Intensity, Place, Variant } from '../contract/names.ts';
import type { Person } from '../contract/request.ts';
import type { Activity } from '../knowledge/activities.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import type { RuleId } from '../knowledge/rules.ts';
import type { Instant } from '../time/zone.ts';
import { activityOf } from './log.ts';
import type { Numbers } from './parameters.ts';
import { type RegionLoads, type RegionSet, regionsFrom } from './regions.ts';

/** What a block is made of, whoever wished for it: all minutes, demands and loads. */
export interface Parts {
  readonly id: AnyActivityId;
  readonly activity: Activity | undefined;
  readonly minutes: number;
  readonly setUpMinutes: number;
  readonly cleanUpMinutes: number;
  /** Both ways together. */
  readonly travelMinutes: number;
  /** Everything included: what the block takes from the day. */
  readonly totalMinutes: number;
  readonly place: Place;
  readonly intensity: Intensity;
  readonly effortPoints: number;
  readonly load: number;
  readonly regions: RegionLoads;
  /** Regions that need days between: strength or high effort, with load enough (rule P08). */
  readonly heavy: RegionSet;
  /** Points of the day budget (rule E04). */
  readonly cost: { readonly setUp: number; readonly workout: number; readonly mealPrep: number };
}

/** The place where a person can do an activity, or undefined when they have none of its places. */
export function placeFor(activity: Activity, person: Person): Place | undefined {
  return activity.places.find(
    (place) => place === 'home' || place === 'outdoors' || person.places?.[place] !== undefined,
  );
}

export function partsOf(
  id: AnyActivityId,
  minutes: number,
  person: Person,
  numbers: Numbers,
): Parts {
  const activity = activityOf(id);
  return activity
    ? workoutParts(activity, minutes, person, numbers)
    : cookingParts(id, minutes, numbers);
}

/** Named in full: a name put together from parts is slow to look up. */
const COST = {
  low: 'E04.low',
  moderate: 'E04.moderate',
  high: 'E04.high',
} as const satisfies Record<Intensity, ParameterId>;

function workoutParts(activity: Activity, minutes: number, person: Person, numbers: Numbers) {
  const place = placeFor(activity, person) ?? activity.places[0] ?? 'home';
  const oneWay = place === 'gym' || place === 'pool' ? person.places?.[place] : undefined;
  const { setUpMinutes, cleanUpMinutes, intensity, effortPoints, load: regions, id } = activity;
  const demanding = activity.kind === 'strength' || intensity === 'high';
  const near = (oneWay ?? 0) <= numbers('E04.near_minutes');
  const long = minutes > numbers('E04.long_minutes') ? numbers('E04.long_extra') : 0;
  const travelMinutes = 2 * (oneWay ?? 0);
  return {
    id,
    activity,
    minutes,
    setUpMinutes,
    cleanUpMinutes,
    travelMinutes,
    totalMinutes: minutes + setUpMinutes + cleanUpMinutes + travelMinutes,
    place,
    intensity,
    effortPoints,
    load: minutes * effortPoints,
    regions,
    heavy: demanding ? regionsFrom(regions, numbers('P08.region_load')) : 0,
    cost: {
      setUp: oneWay === undefined ? 0 : numbers(near ? 'E04.near' : 'E04.far'),
      workout: numbers(COST[intensity]) + long,
      mealPrep: 0,
    },
  } satisfies Parts;
}

function cookingParts(id: AnyActivityId, minutes: number, numbers: Numbers) {
  return {
    id,
    activity: undefined,
    minutes,
    setUpMinutes: 0,
    cleanUpMinutes: 0,
    travelMinutes: 0,
    totalMinutes: minutes,
    place: 'home',
    intensity: 'low',
    effortPoints: 0,
    load: 0,
    regions: {},
    heavy: 0,
    cost: {
      setUp: 0,
      workout: 0,
      mealPrep: numbers(id === 'meal_prep_batch' ? 'E04.batch' : 'E04.topup'),
    },
  } satisfies Parts;
}

/** A rule that asked for something, with what it says. */
export interface Why {
  readonly rule: RuleId;
  readonly text: string;
}

/** Something with a place in time that the planner does not move: pinned, frozen or past. */
export interface FixedBlock extends Parts {
  readonly blockId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly day: number;
  readonly status: 'pinned' | 'frozen';
  /** A wish beside what the week asks for; others stand for one of its sessions. */
  readonly onTop: boolean;
  readonly usualMinutes: number;
  /** What it was before the first easing of the day; undefined where there was none. */
  readonly first?: { readonly id: AnyActivityId; readonly minutes: number };
  /** How it was made easier today; undefined where it is as it was. */
  readonly eased?: { readonly variant: Variant; readonly why: Why };
  /** Day numbers that a frozen cooking block already feeds. */
  readonly covers: readonly number[];
}
