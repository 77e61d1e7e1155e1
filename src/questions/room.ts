import type { Unplaced } from '../contract/plan.ts';
import type { Option, Prescription } from '../prescribe/session.ts';
import { testsFor } from '../rules/all.ts';
import { slotsOf, spotAt } from '../rules/rule.ts';
import type { Week, WeekDay } from '../week/assess.ts';

/**
 * Whether no rule keeps something out of the whole week, whatever else it holds. Where one does,
 * there is nothing to solve: most changes leave the one hour that is missing as taken as it was.
 *
 * @param hungry Offsets of days that no cooking feeds so far.
 */
export function hasRoom(
  { activity }: Pick<Unplaced, 'activity'>,
  hungry: readonly number[],
  week: Week,
  { sessions, cooking }: Prescription,
): boolean {
  if (activity === 'meal_prep_batch' || activity === 'meal_prep_topup') {
    const feeds = ({ index }: WeekDay, { reachDays }: Option) =>
      hungry.some((offset) => offset > index && offset <= index + reachDays);
    return (cooking?.options ?? []).some((option) =>
      fits(week, option, (day) => feeds(day, option)),
    );
  }
  const options = sessions
    .filter((session) => session.activity === activity)
    .flatMap((session) => session.options);
  return options.some((option) => fits(week, option, () => true));
}

function fits(week: Week, option: Option, counts: (day: WeekDay) => boolean): boolean {
  const tests = testsFor(week, option);
  const slots = slotsOf(week, option);
  return week.days.some((day) => {
    if (!day.open || !counts(day)) return false;
    for (let slot = day.firstSlot; slot + slots <= day.endSlot; slot += 1) {
      if ((week.freeRun[slot] ?? 0) < slots) continue;
      const spot = spotAt(week, day, slot, option);
      if (!tests.some((test) => test(spot))) return true;
    }
    return false;
  });
}
