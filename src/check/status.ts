import type { Block } from '../contract/plan.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { dateText } from '../time/calendar.ts';
import { type Breach, UNTRUE } from './breach.ts';
import {
  type Case,
  dayOf,
  type Entry,
  entryOf,
  isCookingId,
  isWorkoutId,
  spanOfDay,
} from './case.ts';
import { reports } from './check-ins.ts';
import { previousOf } from './previous.ts';
import { troubles } from './today.ts';

/** Blocks are what they call themselves. */
export function statusBreaches(c: Case): Breach[] {
  return [...sameIds(c), ...notFrozen(c)];
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
    if (why) return [{ rule: UNTRUE, block: entry.block.id, text: `${entry.label} ${why}.` }];
    return isAhead(c, entry) ? troubles(c, entry) : [];
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
  if (!isAhead(c, entry) || !hasCause(c, before)) return `is frozen, but ${was}`;
  if (minutes <= before.minutes && isNoHarder(entry, before)) return undefined;
  return `is frozen, but ${was}; today only gets easier`;
}

function isAhead(c: Case, { day, start }: Entry): boolean {
  return day === c.today && start >= c.now;
}

/** What may ease a block of today: a check-in, or a rule that it breaks by now. */
function hasCause(c: Case, before: Block): boolean {
  const checkedIn = reports(c).some(({ at }) => dayOf(c, at) >= c.today - 1);
  return checkedIn || troubles(c, entryOf(c.zone, before)).length > 0;
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
