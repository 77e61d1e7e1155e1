// Half a year of the same person with a first week repeated, at the same times: as it was, or longer
// each week.
import { requestFor } from '../../src/memory/assemble.ts';
import { stateOf } from '../../src/memory/state.ts';
import { planWeek } from '../../src/plan-week.ts';
import { clockMinutes, dateText, dayNumber } from '../../src/time/calendar.ts';
import { activityOf } from '../../src/week/log.ts';
import { outcomeOf, type Planned } from './life.ts';
import type { SyntheticPerson } from './person.ts';
import type { Lived } from './planned-life.ts';

const TARGET_MINUTES = 150;

export function fixedLife(
  person: SyntheticPerson,
  firstDay: number,
  { growth, weeks }: { growth: number; weeks: number },
): Lived {
  const first = firstWeek(person, firstDay);
  const usual = first.reduce((sum, { minutes }) => sum + minutes, 0);
  const minutes: number[] = [];
  let [planned, done, hardWhileSore] = [0, 0, 0];
  for (let week = 0; week < weeks; week += 1) {
    const most = Math.max(1, TARGET_MINUTES / usual);
    const factor = Math.min(most, (1 + growth) ** week);
    let total = 0;
    for (const each of first) {
      const length = Math.max(5, Math.round((each.minutes * factor) / 5) * 5);
      const session = { ...each, day: each.day + 7 * week, minutes: length };
      planned += 1;
      if (meetsMassage(person, session)) continue;
      const outcome = outcomeOf(person, session);
      if (outcome.hardWhileSore) hardWhileSore += 1;
      if (outcome.status !== 'skipped') done += 1;
      total += outcome.minutes;
    }
    minutes.push(total);
  }
  return { minutes, planned, done, hardWhileSore, moves: 0, errors: [], energy: undefined };
}

/** The planner's own first week of this person, before any massage is known. */
function firstWeek({ profile }: SyntheticPerson, firstDay: number): Planned[] {
  const moment = { now: `${dateText(firstDay - 1)}T18:00`, week: dateText(firstDay) };
  const { blocks } = planWeek(requestFor(profile, stateOf([]), moment));
  return blocks.flatMap(({ activity, start, minutes }) => {
    const known = activity === 'massage' ? undefined : activityOf(activity);
    if (!known) return [];
    const starts = clockMinutes(start.slice(11, 16));
    return [{ activity: known.id, day: dayNumber(start.slice(0, 10)), starts, minutes }];
  });
}

function meetsMassage({ massages }: SyntheticPerson, { day, starts, minutes }: Planned): boolean {
  return massages.some(
    (each) => each.day === day && starts < each.ends && starts + minutes > each.ends - 60,
  );
}
