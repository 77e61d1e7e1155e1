import type { Block, Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { wantedWeekdays } from '../prescribe/cooking.ts';
import { atDay, dayWord } from '../rules/words.ts';
import { DAYS_PER_WEEK, dayNumber, weekday } from '../time/calendar.ts';
import { instantOf, instantText, wallAt } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import type { SmallChange } from './small-changes.ts';

/** One day of the week that is not fed from cooking ahead. */
export function* cookingChanges(request: Request, week: Week): Generator<SmallChange> {
  const { mealPrep } = request.person;
  if (!mealPrep) return;
  const wanted = wantedWeekdays(week);
  for (const { day, open } of week.days) {
    const name = weekday(day);
    if (!open || !wanted.has(name)) continue;
    const { days, ...others } = mealPrep;
    const kept = [...wanted].filter((each) => each !== name);
    const person = { ...request.person, mealPrep: { ...others, for: kept, days: kept.length } };
    yield {
      text: `leave ${dayWord(day)} out of the cooking ahead`,
      request: { ...request, person },
      leavesOut: 'cooking',
    };
  }
}

const DAYS_MOVED = [1, -1, 2, -2] as const;

/** A massage to come, at the same hour of another day where nothing fixed is then. */
export function* massageChanges(request: Request, week: Week): Generator<SmallChange> {
  const { zone, now, firstDay } = week.facts;
  const all = request.massages ?? [];
  for (const { id, start, end } of week.facts.massages) {
    const { day, minutes } = wallAt(zone, start);
    if (start < now || day < firstDay || day >= firstDay + DAYS_PER_WEEK) continue;
    for (const moved of DAYS_MOVED) {
      const at = instantOf(zone, day + moved, minutes);
      const isFree = !week.taken.some(
        (taken) => taken.start < at + end - start && taken.end > at && taken.start !== start,
      );
      if (at <= now || day + moved < firstDay || !isFree) continue;
      if (day + moved >= firstDay + DAYS_PER_WEEK) continue;
      const text = `have the massage on ${atDay(week, at)} instead of ${dayWord(day)}`;
      const massages = all.map((each) =>
        each.id === id ? { ...each, start: instantText(zone, at) } : each,
      );
      yield { text, request: { ...request, massages } };
    }
  }
}

/** The smallest session first. */
export function* sessionChanges(request: Request, plan: Plan, week: Week): Generator<SmallChange> {
  const isOpen = ({ kind, status, start }: Block) =>
    kind === 'workout' &&
    status === 'planned' &&
    week.days.some(({ day, open }) => open && day === dayNumber(start.slice(0, 10)));
  const blocks = plan.blocks.filter(isOpen).sort((one, other) => one.load - other.load);
  for (const { id, title, start } of blocks) {
    const text = `leave out ${title} on ${dayWord(dayNumber(start.slice(0, 10)))}`;
    const dropped = [...(request.dropped ?? []), id];
    yield { text, request: { ...request, dropped }, leavesOut: 'workout' };
  }
}
