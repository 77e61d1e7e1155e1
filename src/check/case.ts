import { ACTIVITIES, type ActivityId, COOKING, type CookingId } from '../contract/names.ts';
import type { Block, Plan } from '../contract/plan.ts';
import { Problem } from '../contract/problem.ts';
import type { Request } from '../contract/request.ts';
import {
  ACTIVITY,
  type Activity,
  COOKING_CATALOGUE,
  type Cooking,
} from '../knowledge/activities.ts';
import { PARAMETERS, type ParameterId } from '../knowledge/parameters.ts';
import { clockText, DAYS_PER_WEEK, dateText, dayNumber } from '../time/calendar.ts';
import {
  type Instant,
  instantOf,
  parseInstant,
  startOfDay,
  wallAt,
  type Zone,
  zoneNamed,
} from '../time/zone.ts';

/** From `start` until just before `end`. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** A block of the plan beside what the catalogue knows about its activity. */
export interface Entry extends Span {
  readonly block: Block;
  /** The day it starts on. */
  readonly day: number;
  readonly planned: boolean;
  readonly workout: Activity | undefined;
  readonly cooking: Cooking | undefined;
  /** `Easy walk on 2026-12-01 at 17:00`. */
  readonly label: string;
}

export interface Workout extends Entry {
  readonly workout: Activity;
}

/** A plan and the request it claims to answer, read once. Days are day numbers. */
export interface Case {
  readonly plan: Plan;
  readonly request: Request;
  readonly zone: Zone;
  readonly now: Instant;
  readonly today: number;
  readonly days: readonly number[];
  readonly entries: readonly Entry[];
}

export function openCase(plan: Plan, request: Request): Case {
  const zone = zoneNamed(request.timeZone);
  if (!zone) throw unresolved('timeZone', 'names no time zone that is known here');
  if (request.now === undefined) throw unresolved('now', 'is missing');
  if (request.week === undefined) throw unresolved('week', 'is missing');
  if (request.calendars !== undefined) throw unresolved('calendars', 'have not been read');
  const now = parseInstant(zone, request.now, 'up');
  const first = dayNumber(request.week);
  return {
    plan,
    request,
    zone,
    now,
    today: wallAt(zone, now).day,
    days: Array.from({ length: DAYS_PER_WEEK }, (_, index) => first + index),
    entries: plan.blocks.map((block) => entryOf(zone, block)),
  };
}

function unresolved(field: string, what: string): Problem {
  return new Problem({
    kind: 'invalid',
    message: `The request cannot be checked: ${field} ${what}.`,
    place: field,
    remedy: 'Check the plan against the request exactly as it was planned.',
  });
}

export function entryOf(zone: Zone, block: Block): Entry {
  const start = parseInstant(zone, block.start);
  const { day, minutes } = wallAt(zone, start);
  const workout = isWorkoutId(block.activity) ? ACTIVITY[block.activity] : undefined;
  const cooking = isCookingId(block.activity) ? COOKING_CATALOGUE[block.activity] : undefined;
  const name = workout?.name ?? cooking?.name ?? block.title;
  return {
    block,
    start,
    end: parseInstant(zone, block.end, 'up'),
    day,
    planned: block.status === 'planned',
    workout,
    cooking,
    label: `${name} on ${dateText(day)} at ${clockText(minutes)}`,
  };
}

export function isWorkoutId(id: string): id is ActivityId {
  return ACTIVITIES.some((known) => known === id);
}

export function isCookingId(id: string): id is CookingId {
  return COOKING.some((known) => known === id);
}

export function isWorkout(entry: Entry): entry is Workout {
  return entry.workout !== undefined;
}

export function plannedWorkouts(c: Case): Workout[] {
  return c.entries.filter(isWorkout).filter((entry) => entry.planned);
}

/** The person's setting of a number, else the default. */
export function number(c: Case, id: ParameterId): number {
  return c.request.parameters?.[id]?.value ?? PARAMETERS[id].value;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function dayOf(c: Case, instant: Instant): number {
  return wallAt(c.zone, instant).day;
}

export function at(c: Case, day: number, minutes: number): Instant {
  return instantOf(c.zone, day, minutes);
}

/** The whole calendar day, whatever the clocks do in it. */
export function spanOfDay(c: Case, day: number): Span {
  return { start: startOfDay(c.zone, day), end: startOfDay(c.zone, day + 1) };
}

/** `2026-12-01 17:00`. */
export function when(c: Case, instant: Instant): string {
  const { day, minutes } = wallAt(c.zone, instant);
  return `${dateText(day)} ${clockText(minutes)}`;
}

/** Sums of decimal fractions are not exact; no rule turns on a difference this small. */
export const TINY = 1e-6;
