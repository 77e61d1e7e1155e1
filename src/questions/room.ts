import { COOKING } from '../contract/names.ts';
import type { Unplaced } from '../contract/plan.ts';
import type { Option, Prescription } from '../prescribe/session.ts';
import { slotFinder } from '../rules/spots.ts';
import type { Week, WeekDay } from '../week/assess.ts';

/**
 * Whether no rule keeps something out of the whole week, whatever else it holds. Where one does,
 * there is nothing to solve: most changes leave the one hour that is missing as taken as it was.
 *
 * @param hungry Offsets of days that no cooking feeds so far.
 * @param only The day that has to have the room, by its number; any day if missing.
 */
export function hasRoom(
  { activity }: Pick<Unplaced, 'activity'>,
  hungry: readonly number[],
  week: Week,
  { sessions, cooking }: Prescription,
  only?: number,
): boolean {
  const isMeant = ({ day }: WeekDay) => only === undefined || day === only;
  if (COOKING.some((id) => id === activity)) {
    const feeds = ({ index }: WeekDay, { reachDays }: Option) =>
      hungry.some((offset) => offset > index && offset <= index + reachDays);
    return (cooking?.options ?? []).some((option) =>
      fits(week, option, (day) => isMeant(day) && feeds(day, option)),
    );
  }
  const options = sessions
    .filter((session) => session.activity === activity)
    .flatMap((session) => session.options);
  return options.some((option) => fits(week, option, isMeant));
}

function fits(week: Week, option: Option, counts: (day: WeekDay) => boolean): boolean {
  const openSlots = slotFinder(week, option);
  return week.days.some((day) => day.open && counts(day) && openSlots(day).length > 0);
}

/**
 * Whether energy at hours that are taken is all that differs, which changes nothing: what is placed
 * asks only for the energy of free hours, and for what a day can carry.
 */
export function isAlike(one: Week, other: Week): boolean {
  return (
    one.start === other.start &&
    one.days.every((day, index) => {
      const same = other.days[index];
      return day.capacity === same?.capacity && day.workCost === same.workCost;
    }) &&
    one.freeRun.every(
      (run, slot) =>
        run === other.freeRun[slot] && (run === 0 || one.energy[slot] === other.energy[slot]),
    )
  );
}
