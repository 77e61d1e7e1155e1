import { clockMinutes, DAYS_PER_WEEK, dayNumber, weekday } from '../time/calendar.ts';
import { type Instant, instantOf, parseInstant, startOfDay } from '../time/zone.ts';
import type { Facts } from './facts.ts';
import type { FixedBlock } from './parts.ts';

type TakenBy =
  | 'sleep'
  | 'waking'
  | 'commitment'
  | 'busy'
  | 'massage'
  | 'pause'
  | 'pinned'
  | 'frozen';

/** A stretch of time in which nothing else can be. */
export interface Taken {
  readonly by: TakenBy;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
}

/** Nights and shifts that began shortly before the week reach into it. */
const DAYS_BEFORE = 2;

export function takenTimes(facts: Facts): Taken[] {
  return [
    ...sleepTimes(facts),
    ...commitmentTimes(facts),
    ...busyTimes(facts),
    ...facts.massages.map(
      ({ start, end }) => ({ by: 'massage', title: 'Massage', start, end }) as const,
    ),
    ...awayTimes(facts),
  ];
}

/** The time of what stands in the week already. */
export function standingTimes(fixed: readonly FixedBlock[]): Taken[] {
  return fixed.map(({ status, activity, start, end }) => ({
    by: status,
    title: activity?.name ?? 'Cooking',
    start,
    end,
  }));
}

function daysAround(facts: Facts): number[] {
  const count = DAYS_BEFORE + DAYS_PER_WEEK + 1;
  return Array.from({ length: count }, (_, index) => facts.firstDay - DAYS_BEFORE + index);
}

/** When somebody goes to bed on the evening of a day: after midnight where the clock says so. */
export function bedtime(facts: Facts, day: number): Instant {
  const { sleep } = facts.request.person;
  const bed = clockMinutes(sleep.days?.[weekday(day)]?.bed ?? sleep.bed);
  return instantOf(facts.zone, bed < NOON ? day + 1 : day, bed);
}

const NOON = 12 * 60;

function wakeTime(facts: Facts, day: number): Instant {
  const { sleep } = facts.request.person;
  return instantOf(facts.zone, day, clockMinutes(sleep.days?.[weekday(day)]?.wake ?? sleep.wake));
}

function sleepTimes(facts: Facts): Taken[] {
  const rising = facts.numbers('T01.after_waking_min');
  return daysAround(facts).flatMap((day) => {
    const wake = wakeTime(facts, day + 1);
    return [
      { by: 'sleep', title: 'Sleep', start: bedtime(facts, day), end: wake },
      { by: 'waking', title: 'Just after waking', start: wake, end: wake + rising },
    ] as const;
  });
}

function commitmentTimes(facts: Facts): Taken[] {
  const margin = facts.numbers('T01.around_commitments_min');
  const commitments = (facts.request.commitments ?? []).map(({ title, days, start, end }) => {
    const [from, to] = [clockMinutes(start), clockMinutes(end)];
    return { title, days, from, to, overnight: to <= from ? 1 : 0 };
  });
  return daysAround(facts).flatMap((day) =>
    commitments
      .filter(({ days }) => days === undefined || days.includes(weekday(day)))
      .map(({ title, from, to, overnight }) => ({
        by: 'commitment',
        title,
        start: instantOf(facts.zone, day, from) - margin,
        end: instantOf(facts.zone, day + overnight, to) + margin,
      })),
  );
}

function busyTimes(facts: Facts): Taken[] {
  return (facts.request.busy ?? []).map(({ title, start, end }) => ({
    by: 'busy',
    title: title ?? 'Busy',
    start: parseInstant(facts.zone, start),
    end: parseInstant(facts.zone, end, 'up'),
  }));
}

function awayTimes(facts: Facts): Taken[] {
  return (facts.request.pauses ?? [])
    .filter(({ reason }) => (reason ?? 'away') === 'away')
    .map(({ from, to }) => ({
      by: 'pause',
      title: 'Away',
      start: startOfDay(facts.zone, dayNumber(from)),
      end: startOfDay(facts.zone, dayNumber(to) + 1),
    }));
}

/** Whether workouts rest on a day because of illness or injury; cooking may go on. */
export function workoutsPaused(facts: Facts, day: number): boolean {
  return (facts.request.pauses ?? []).some(
    ({ from, to, reason }) =>
      (reason === 'ill' || reason === 'injured') && dayNumber(from) <= day && day <= dayNumber(to),
  );
}
