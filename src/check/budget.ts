import type { Intensity } from '../contract/names.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import { dateText, weekday } from '../time/calendar.ts';
import { type Breach, UNTRUE } from './breach.ts';
import { type Case, type Entry, number, overlap, spanOfDay, TINY } from './case.ts';
import { nights } from './nights.ts';
import { placeFor, setUpPoints } from './places.ts';
import { energyAt, SLOT, slotsOf } from './slots.ts';

interface Budget {
  readonly capacity: number;
  readonly work: number;
  readonly setUp: number;
  readonly workout: number;
  readonly mealPrep: number;
}

const WORK: readonly ParameterId[] = ['E04.work_0', 'E04.work_1', 'E04.work_2', 'E04.work_3'];

const EFFORT: Record<Intensity, ParameterId> = {
  low: 'E04.low',
  moderate: 'E04.moderate',
  high: 'E04.high',
};

/** Rule E04: no day asks more than it has, and the plan's own account of it is true. */
export function budgetBreaches(c: Case): Breach[] {
  return c.days.flatMap((day) => {
    const budget = budgetOf(c, day);
    return [...overdrawn(c, day, budget), ...untrueRow(c, day, budget)];
  });
}

function overdrawn(c: Case, day: number, budget: Budget): Breach[] {
  const { capacity, work, setUp, workout, mealPrep } = budget;
  const asked = work + setUp + workout + mealPrep;
  if (asked <= capacity + TINY || !entriesOn(c, day).some((entry) => entry.planned)) return [];
  const text = `${dateText(day)} asks ${asked} points (work ${work}, getting there ${setUp}, workouts ${workout}, cooking ${mealPrep}) and has ${capacity}.`;
  return [{ rule: 'E04', text }];
}

function budgetOf(c: Case, day: number): Budget {
  const entries = entriesOn(c, day);
  const sum = (points: (entry: Entry) => number) =>
    entries.reduce((total, entry) => total + points(entry), 0);
  return {
    capacity: capacityOf(c, day),
    work: workOf(c, day),
    setUp: sum((entry) => (entry.workout ? setUpPoints(c, placeFor(c, entry.workout)) : 0)),
    workout: sum((entry) => workoutPoints(c, entry)),
    mealPrep: sum((entry) => (entry.cooking ? number(c, entry.cooking.budget) : 0)),
  };
}

function entriesOn(c: Case, day: number): Entry[] {
  return c.entries.filter((entry) => entry.day === day);
}

function workoutPoints(c: Case, entry: Entry): number {
  if (!entry.workout) return 0;
  const isLong = entry.block.minutes > number(c, 'E04.long_minutes');
  return number(c, EFFORT[entry.workout.intensity]) + (isLong ? number(c, 'E04.long_extra') : 0);
}

/** The heaviest commitment that starts on the day. */
function workOf(c: Case, day: number): number {
  const loads = (c.request.commitments ?? [])
    .filter(({ days }) => days === undefined || days.includes(weekday(day)))
    .map(({ workload }) => workload ?? number(c, 'E04.usual_workload'));
  return number(c, WORK[Math.round(Math.max(0, ...loads))] ?? 'E04.work_3');
}

function capacityOf(c: Case, day: number): number {
  const asleep = nights(c);
  const awake = slotsOf(spanOfDay(c, day)).filter(
    (start) => !asleep.some((night) => overlap(night, { start, end: start + SLOT })),
  );
  if (awake.length === 0) return 0;
  const mean = awake.reduce((sum, slot) => sum + energyAt(c, slot), 0) / awake.length;
  return Math.ceil(number(c, 'E04.capacity_factor') * mean - TINY);
}

function untrueRow(c: Case, day: number, budget: Budget): Breach[] {
  const date = dateText(day);
  const rows = c.plan.budget.filter((row) => row.date === date);
  const [row] = rows;
  if (!row || rows.length > 1) {
    // After its week a plan is empty and owes no account.
    if (!row && c.days.every((other) => other < c.today) && c.entries.length === 0) return [];
    return [{ rule: UNTRUE, text: `The budget has ${rows.length} rows for ${date} instead of 1.` }];
  }
  const names = ['capacity', 'work', 'setUp', 'workout', 'mealPrep'] as const;
  return names.flatMap((name) => {
    if (Math.abs(row[name] - budget[name]) < TINY) return [];
    const text = `The budget of ${date} says ${name} ${row[name]}; it is ${budget[name]}.`;
    return [{ rule: UNTRUE, text }];
  });
}
