import { REGIONS } from '../contract/names.ts';
import type { Activity } from '../knowledge/activities.ts';
import { REGION_NAME } from '../knowledge/wording.ts';
import { dateText } from '../time/calendar.ts';
import type { Breach } from './breach.ts';
import { type Case, isWorkout, number, plannedWorkouts, type Workout } from './case.ts';
import { isStressed } from './check-ins.ts';
import { loggedWorkouts } from './log.ts';

/** Rules P08 and P09: days between demanding work for a region, and few hard sessions. */
export function spacingBreaches(c: Case): Breach[] {
  return [...tooClose(c), ...hardOnADay(c), ...hardInTheWeek(c)];
}

/** Something that happened, or stands in the plan, on a day. */
interface Stop {
  readonly activity: Activity;
  readonly day: number;
  readonly label: string;
}

function tooClose(c: Case): Breach[] {
  const gap = number(c, isStressed(c) ? 'P08.gap_days_stressed' : 'P08.gap_days');
  const standing = c.entries.filter(isWorkout);
  const sessions = sessionsAsStops(c);
  return plannedWorkouts(c).flatMap((entry) => {
    const others = standing.filter((other) => !other.planned || comesBefore(c, other, entry));
    const stops = [...others.map((other) => ({ ...other, activity: other.workout })), ...sessions];
    return stops.flatMap((stop) => {
      const region = sharedRegion(c, entry.workout, stop.activity);
      if (region === undefined || Math.abs(entry.day - stop.day) >= gap) return [];
      const text = `${entry.label} and ${stop.label} both ask much of the ${region}; at least ${gap} days lie between.`;
      return [{ rule: 'P08', block: entry.block.id, text }];
    });
  });
}

/** So that each pair of planned blocks is looked at once. */
function comesBefore(c: Case, other: Workout, entry: Workout): boolean {
  return c.entries.indexOf(other) < c.entries.indexOf(entry);
}

function sessionsAsStops(c: Case): Stop[] {
  return loggedWorkouts(c)
    .filter(({ status }) => status !== 'skipped')
    .filter(({ activity, block }) => !standsInPlan(c, activity, block))
    .map(({ activity, day }) => ({
      activity,
      day,
      label: `${activity.name} on ${dateText(day)} (logged)`,
    }));
}

function standsInPlan(c: Case, activity: Activity, id: string | undefined): boolean {
  return c.entries.some(({ block }) => block.id === id && block.activity === activity.id);
}

function sharedRegion(c: Case, one: Activity, other: Activity): string | undefined {
  if (!isDemanding(one) || !isDemanding(other)) return undefined;
  const least = number(c, 'P08.region_load');
  const shared = REGIONS.find(
    (region) => (one.load[region] ?? 0) >= least && (other.load[region] ?? 0) >= least,
  );
  return shared && REGION_NAME[shared];
}

function isDemanding({ kind, intensity }: Activity): boolean {
  return kind === 'strength' || intensity === 'high';
}

function hardOnADay(c: Case): Breach[] {
  return c.days.flatMap((day) => {
    const hard = hardWorkouts(c).filter((entry) => entry.day === day);
    return tooMany(hard, 1, 'that day');
  });
}

function hardInTheWeek(c: Case): Breach[] {
  const weeks = c.request.person.recent?.weeksActive ?? 0;
  let most = 0;
  if (weeks >= number(c, 'P09.weeks_first')) most = number(c, 'P09.high_first');
  if (weeks > number(c, 'P09.weeks_more')) most = number(c, 'P09.high_more');
  return tooMany(hardWorkouts(c), most, `this week, after ${weeks} active weeks`);
}

function hardWorkouts(c: Case): Workout[] {
  return c.entries.filter(isWorkout).filter(({ workout }) => workout.intensity === 'high');
}

function tooMany(hard: readonly Workout[], most: number, where: string): Breach[] {
  const last = hard.findLast((entry) => entry.planned);
  if (hard.length <= most || !last) return [];
  const text = `${last.label} is one of ${hard.length} hard sessions ${where}; the limit is ${most}.`;
  return [{ rule: 'P09', block: last.block.id, text }];
}
