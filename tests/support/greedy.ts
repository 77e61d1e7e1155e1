// A plain planner to beat: one thing after the other, each at the first spot that is allowed.
import type { Objective } from '../../src/place/objective.ts';
import { prescribe } from '../../src/prescribe/prescribe.ts';
import type { Option, Prescription } from '../../src/prescribe/session.ts';
import { PAIR_RULES } from '../../src/rules/all.ts';
import { budgetLeft, costOf } from '../../src/rules/budget.ts';
import type { Spot } from '../../src/rules/rule.ts';
import { openSpots } from '../../src/rules/spots.ts';
import { cookingLeft, workoutsLeft } from '../../src/rules/time.ts';
import type { Week, WeekDay } from '../../src/week/assess.ts';

export interface Placed {
  readonly option: Option;
  readonly spot: Spot;
}

/** Sessions in order, options in order, earliest spot; then cooking, for the first hungry day. */
export function greedy(week: Week, prescription: Prescription = prescribe(week)): Placed[] {
  const placed: Placed[] = [];
  const place = (option: Option, days: readonly WeekDay[]) => {
    const spot = days
      .flatMap((day) => openSpots(week, option, day))
      .find((each) => fits(week, { option, spot: each }, placed));
    if (spot) placed.push({ option, spot });
    return spot !== undefined;
  };
  for (const { options } of prescription.sessions) {
    options.some((option) => place(option, week.days));
  }
  const { options = [], wanted = [] } = prescription.cooking ?? {};
  for (const offset of wanted) {
    if (fedDays(placed, wanted).has(offset)) continue;
    options.some((option) => place(option, daysBefore(week, offset, option.reachDays)));
  }
  return placed;
}

/** Days on which cooking reaches a day, the earliest first. */
function daysBefore(week: Week, offset: number, reach: number): WeekDay[] {
  return week.days.filter(({ index }) => index < offset && offset <= index + reach);
}

/** Whether something may join what is placed: no overlap, and every rule about several things. */
function fits(week: Week, candidate: Placed, placed: readonly Placed[]): boolean {
  const { option, spot } = candidate;
  const { numbers } = week.facts;
  const sameDay = placed.filter((other) => other.spot.day === spot.day);
  const alike = sameDay.filter((other) => isWorkout(other) === isWorkout(candidate));
  const most = isWorkout(candidate)
    ? workoutsLeft(spot.day, numbers('T01.workouts_a_day'))
    : cookingLeft(spot.day, numbers('T01.cooking_a_day'));
  if (alike.length >= most) return false;
  const cost = sameDay.reduce((sum, other) => sum + costOf(other.option), costOf(option));
  if (cost > 0 && cost > budgetLeft(spot.day)) return false;
  return placed.every((other) => {
    const apart = Math.abs(other.spot.day.index - spot.day.index);
    return !overlap(week, spot, other.spot) && !forbidden(week, option, other.option, apart);
  });
}

/** Blocks take whole slots. */
function overlap({ start, slotMinutes }: Week, one: Spot, other: Spot): boolean {
  const endSlot = ({ end }: Spot) => Math.ceil((end - start) / slotMinutes);
  return one.slot < endSlot(other) && other.slot < endSlot(one);
}

function forbidden(week: Week, one: Option, other: Option, apart: number): boolean {
  return PAIR_RULES.some((rule) => rule.forbids(week, one, other, apart));
}

function isWorkout({ option }: Placed): boolean {
  return option.activity !== undefined;
}

export function workoutsOf(placed: readonly Placed[]): Placed[] {
  return placed.filter(isWorkout);
}

export function minutesOf(placed: readonly Placed[]): number {
  return workoutsOf(placed).reduce((sum, { option }) => sum + option.minutes, 0);
}

/** Day offsets that the cooking feeds, each once. */
export function fedDays(placed: readonly Placed[], wanted: readonly number[]): Set<number> {
  const meals = placed.filter((each) => !isWorkout(each));
  return new Set(
    wanted.filter((offset) =>
      meals.some(
        ({ option, spot: { day } }) => offset > day.index && offset <= day.index + option.reachDays,
      ),
    ),
  );
}

/** What any arrangement is worth under the planner's own objective. */
export function scoreOf(
  { days }: Week,
  placed: readonly Placed[],
  objective: Objective,
  wanted: readonly number[],
): number {
  const spots = placed.reduce(
    (sum, { option, spot }) => sum + objective.spotValue(option, spot),
    0,
  );
  const prices = days.reduce((sum, day) => {
    const workouts = workoutsOf(placed).filter(({ spot }) => spot.day === day);
    const load = workouts.reduce((total, { option }) => total + option.load, 0);
    return sum + objective.dayPrice(day)(workouts.length, load);
  }, 0);
  const fed = [...fedDays(placed, wanted)].reduce((sum, day) => sum + objective.feeding(day), 0);
  return spots - prices - objective.twoInARow * daysInARow(days, placed, objective) + fed;
}

/** Demanding days right after another, unless both stood before anything was placed. */
function daysInARow(
  days: readonly WeekDay[],
  placed: readonly Placed[],
  { demandingFixed, isDemanding }: Objective,
): number {
  const demanding = (index: number) =>
    demandingFixed(index) ||
    placed.some(({ option, spot }) => spot.day.index === index && isDemanding(option));
  return days.filter(
    ({ index }) =>
      demanding(index - 1) &&
      demanding(index) &&
      !(demandingFixed(index - 1) && demandingFixed(index)),
  ).length;
}
