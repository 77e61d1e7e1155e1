import type { Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { cookingChanges, massageChanges, sessionChanges } from './changes-of-asks.ts';
import { brighterDays, energyChanges, sleepChanges, workloadChanges } from './changes-of-energy.ts';
import { busyChanges, commitmentChanges } from './changes-of-time.ts';

/** A change that a person could make to their week, in words and made. */
export interface SmallChange {
  readonly text: string;
  readonly request: Request;
  /** Nothing but energy is different. */
  readonly onlyEnergy?: boolean;
  /** The day that it is all about, where it makes room nowhere else. */
  readonly day?: number;
  /** What of the week it gives up for it. */
  readonly leavesOut?: 'cooking' | 'workout';
}

/** Minutes of something fixed that might be freed, the easier first. */
const FREED_MINUTES = [15, 30] as const;
const FREED_AT_MOST = 60;

/**
 * What somebody might change for a session to fit, from what people find small to what they find
 * large: a quarter of an hour of something that is fixed, half an hour of it; one step more energy
 * in one part of a day; half an hour of sleep moved; a whole hour of something fixed; one step more
 * energy all day; a lighter day at work; a massage a day or two earlier or later; one day less of
 * cooking ahead; one session less. Within a kind the earlier day comes first. Two at once come only
 * after all of these (see `changesOfTwo`).
 */
export function* smallChanges(request: Request, plan: Plan, week: Week): Generator<SmallChange> {
  const days = openDays(week);
  for (const minutes of FREED_MINUTES) yield* freed(request, week, minutes);
  for (const day of days) yield* energyChanges(request, week, day);
  for (const day of days) yield* sleepChanges(request, day);
  yield* freed(request, week, FREED_AT_MOST);
  for (const day of days) yield* brighterDays(request, week, day);
  for (const day of days) yield* workloadChanges(request, week, day);
  yield* massageChanges(request, week);
  yield* cookingChanges(request, week);
  yield* sessionChanges(request, plan, week);
}

/**
 * Two changes to one day: half an hour or an hour of something fixed, or of sleep, or a lighter day
 * at work, each with more energy, since time without energy is of no use.
 */
export function* changesOfTwo(request: Request, week: Week): Generator<SmallChange> {
  for (const day of openDays(week)) {
    for (const energy of brighterDays(request, week, day)) {
      for (const other of changesOfDay(energy.request, week, day)) {
        const text = `${other.text}, and ${energy.text}`;
        yield { text, request: other.request, day: day.day };
      }
    }
  }
}

function* changesOfDay(request: Request, week: Week, day: WeekDay): Generator<SmallChange> {
  for (const minutes of [30, FREED_AT_MOST]) {
    yield* busyChanges(request, week, minutes, day);
    yield* commitmentChanges(request, day, minutes);
  }
  yield* sleepChanges(request, day);
  yield* workloadChanges(request, week, day);
}

function* freed(request: Request, week: Week, minutes: number): Generator<SmallChange> {
  yield* busyChanges(request, week, minutes);
  for (const day of openDays(week)) yield* commitmentChanges(request, day, minutes);
}

function openDays({ days }: Week): WeekDay[] {
  return days.filter(({ open }) => open);
}
