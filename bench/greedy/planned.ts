// What the scheduler made of a week, as one of our plans, so that the same judge can read it.
import type { Plan } from '../../src/contract/plan.ts';
import { describe } from '../../src/explain/describe.ts';
import { objectiveFor } from '../../src/place/objective.ts';
import type { Placement } from '../../src/place/solve.ts';
import type { Prescription } from '../../src/prescribe/session.ts';
import type { Week } from '../../src/week/assess.ts';
import { schedule } from './schedule.ts';
import type { Desk, Scheduled } from './task.ts';
import type { Job } from './translate.ts';

/** What lies after the week counts as left out. */
export function greedyPlan(
  week: Week,
  prescription: Prescription,
  jobs: readonly Job[],
  desk: Desk,
): Plan {
  const placed = schedule(
    jobs.map(({ task }) => task),
    desk,
  );
  const placements = placementsOf(week, prescription, jobs, placed);
  const used = new Set(placements.map(({ session }) => session));
  return describe({
    week,
    prescription,
    objective: objectiveFor(week, prescription),
    placements,
    leftOut: prescription.sessions.filter((session) => !used.has(session)),
    score: 0,
    optimal: false,
    moves: undefined,
  });
}

function placementsOf(
  week: Week,
  { sessions, cooking }: Prescription,
  jobs: readonly Job[],
  placed: readonly Scheduled[],
): Placement[] {
  const hungry = new Set(cooking?.wanted);
  return [...placed]
    .sort((one, other) => one.start - other.start)
    .flatMap(({ task, start }): Placement[] => {
      const option = jobs.find((job) => job.task === task)?.option;
      const day = week.days.find((each) => start >= each.start && start < each.end);
      if (!option || !day) return [];
      const slot = Math.floor((start - week.start) / week.slotMinutes);
      const spot = { day, slot, start, end: start + option.totalMinutes };
      const session = option.activity && sessions.find(({ id }) => id === task.id);
      const covers = option.activity
        ? []
        : [...hungry].filter((at) => at > day.index && at <= day.index + option.reachDays);
      for (const offset of covers) hungry.delete(offset);
      return [{ session, option, spot, covers }];
    });
}
