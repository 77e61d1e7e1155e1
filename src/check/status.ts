import type { Block } from '../contract/plan.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { dateText } from '../time/calendar.ts';
import { type Instant, parseInstant } from '../time/zone.ts';
import { type Breach, UNTRUE } from './breach.ts';
import { type Case, dayOf, type Entry, isCookingId, isWorkoutId, spanOfDay, when } from './case.ts';
import { reports, safetyAnswers } from './check-ins.ts';
import { massageSpan } from './massages.ts';
import { previousOf } from './previous.ts';
import { forbids } from './safety.ts';

/** What the request fixes for the week: a massage, or a wish of the person. */
interface Fixed {
  readonly activity: Block['activity'];
  readonly start: Instant;
  readonly minutes: number | undefined;
}

/** Blocks are what they call themselves, and nothing the request fixed is missing. */
export function statusBreaches(c: Case): Breach[] {
  return [...sameIds(c), ...notFrozen(c), ...pinnedAgainstRequest(c)];
}

function sameIds(c: Case): Breach[] {
  const ids = c.entries.map(({ block }) => block.id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({
    rule: UNTRUE,
    block: id,
    text: `More than one block has the id ${id}.`,
  }));
}

function notFrozen(c: Case): Breach[] {
  return c.entries.flatMap((entry) => {
    if (entry.block.status !== 'frozen') return [];
    const why = whyNotFrozen(c, entry);
    return why ? [{ rule: UNTRUE, block: entry.block.id, text: `${entry.label} ${why}.` }] : [];
  });
}

function whyNotFrozen(c: Case, entry: Entry): string | undefined {
  if (entry.block.activity === 'massage') return 'is frozen; a massage is always pinned';
  const before = previousOf(c, entry);
  if (!before) return 'is frozen, but the plan before did not have it there';
  if (entry.start >= spanOfDay(c, c.today).end) {
    return `is frozen, but starts after ${dateText(c.today)}, the day of planning`;
  }
  const { activity, minutes } = entry.block;
  if (activity === before.activity && minutes === before.minutes) return undefined;
  const was = `was ${before.activity} for ${before.minutes} minutes`;
  if (entry.day !== c.today || !hasCause(c)) return `is frozen, but ${was}`;
  if (minutes <= before.minutes && isNoHarder(entry, before)) return undefined;
  return `is frozen, but ${was}; today only gets easier`;
}

/** What may ease today: a check-in, a massage, busy time, a pause or a safety answer. */
function hasCause(c: Case): boolean {
  const { massages = [], busy = [], pauses = [] } = c.request;
  const checkIns = reports(c).filter(({ at }) => dayOf(c, at) >= c.today - 1);
  return [checkIns, massages, busy, pauses, [...safetyAnswers(c)]].some(({ length }) => length > 0);
}

function isNoHarder(entry: Entry, before: Block): boolean {
  if (entry.cooking) {
    return (
      isCookingId(before.activity) &&
      [before.activity, 'meal_prep_topup'].includes(entry.cooking.id)
    );
  }
  if (!entry.workout || !isWorkoutId(before.activity)) return false;
  return entry.workout.effortPoints <= ACTIVITY[before.activity].effortPoints;
}

/** Each pinned block has its own line in the request, and each line that still holds its block. */
function pinnedAgainstRequest(c: Case): Breach[] {
  const open = [...massagesOfWeek(c), ...wishesOfWeek(c)];
  const unasked = c.entries.filter((entry) => {
    if (entry.block.status === 'planned') return false;
    const index = open.findIndex((fixed) => answers(c, entry, fixed));
    if (index >= 0) open.splice(index, 1);
    return index < 0 && entry.block.status === 'pinned';
  });
  return [
    ...unasked.map((entry) => ({
      rule: UNTRUE,
      block: entry.block.id,
      text: `${entry.label} is pinned, but the request does not pin it there for ${entry.block.minutes} minutes.`,
    })),
    ...plannedMassages(c),
    ...open.filter((fixed) => mustStand(c, fixed)).map((fixed) => missing(c, fixed)),
  ];
}

function massagesOfWeek(c: Case): Fixed[] {
  return (c.request.massages ?? [])
    .map((massage) => massageSpan(c, massage))
    .filter(({ start }) => c.days.includes(dayOf(c, start)))
    .map(({ start, end }) => ({ activity: 'massage', start, minutes: end - start }));
}

function wishesOfWeek(c: Case): Fixed[] {
  return (c.request.pinned ?? [])
    .map(({ activity, start, minutes }) => ({
      activity,
      start: parseInstant(c.zone, start),
      minutes,
    }))
    .filter(({ start }) => c.days.includes(dayOf(c, start)));
}

/** A frozen block answers a wish for the same time, even if it was eased since. */
function answers(c: Case, entry: Entry, fixed: Fixed): boolean {
  const { block, start } = entry;
  if (start !== fixed.start) return false;
  if (block.status === 'frozen') return previousOf(c, entry)?.activity === fixed.activity;
  if (block.activity !== fixed.activity) return false;
  return fixed.minutes === undefined || block.minutes === fixed.minutes;
}

function plannedMassages(c: Case): Breach[] {
  return c.entries
    .filter(({ block, planned }) => planned && block.activity === 'massage')
    .map(({ block, label }) => ({
      rule: UNTRUE,
      block: block.id,
      text: `${label} is planned; a massage is always pinned.`,
    }));
}

/** Safety overrules a wish, and a plan for a week that is over is empty. */
function mustStand(c: Case, { activity }: Fixed): boolean {
  if (c.days.every((day) => day < c.today)) return false;
  return !isWorkoutId(activity) || !forbids(c, ACTIVITY[activity].intensity);
}

function missing(c: Case, { activity, start }: Fixed): Breach {
  return {
    rule: UNTRUE,
    text: `The request has ${activity} at ${when(c, start)}; the plan does not.`,
  };
}
