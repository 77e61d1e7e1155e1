import { ACTIVITY, STARTER_SET } from '../knowledge/activities.ts';
import { DAYS_PER_WEEK, dateText, dayNumber } from '../time/calendar.ts';
import { type Breach, UNTRUE } from './breach.ts';
import { type Case, isWorkout, number, plannedWorkouts, TINY, type Workout } from './case.ts';
import { isStressed, readiness } from './check-ins.ts';
import { happened, loggedWorkouts, longestAllowed } from './log.ts';

/** What a week of the person's usually holds. */
interface Usual {
  readonly load: number;
  readonly minutes: number;
}

/** Rules P02, P03 and P04: gradual change, of the week and of each session. */
export function loadBreaches(c: Case): Breach[] {
  return [...tooLong(c), ...overTheCap(c), ...untrueFigures(c)];
}

function tooLong(c: Case): Breach[] {
  return plannedWorkouts(c).flatMap((entry) => {
    const most = longestAllowed(c, entry.workout.kind);
    const { id, minutes, usualMinutes } = entry.block;
    const limit = `sessions of its kind may last ${Math.floor(most + TINY)}`;
    const texts: string[] = [];
    if (minutes > most + TINY) texts.push(`${entry.label} lasts ${minutes} minutes; ${limit}.`);
    if (usualMinutes > most + TINY) {
      texts.push(`${entry.label} calls ${usualMinutes} minutes usual; ${limit}.`);
    }
    return texts.map((text) => ({ rule: 'P04', block: id, text }));
  });
}

function overTheCap(c: Case): Breach[] {
  const cap = capOf(c);
  const load = loadOf(counted(c));
  if (load <= cap + TINY || plannedWorkouts(c).length === 0) return [];
  const text = `The workouts from ${dateText(firstDay(c))} on add up to a load of ${load}; the cap is ${Math.floor(cap + TINY)}, after ${Math.round(usualWeek(c).load)} before.`;
  return [{ rule: 'P03', text }];
}

/** The day the week's share is counted from: the first plan of the week fixed it. */
function firstDay(c: Case): number {
  const [first = 0] = c.days;
  const earlier = c.request.previousPlan;
  const fixed = earlier && dayNumber(earlier.week.start) === first ? earlier.load.from : undefined;
  return fixed === undefined ? Math.max(first, c.today + 1) : dayNumber(fixed);
}

function counted(c: Case): Workout[] {
  const from = firstDay(c);
  return c.entries.filter(isWorkout).filter(({ day }) => day >= from);
}

/** From the catalogue's points, whatever the blocks say. */
function loadOf(entries: readonly Workout[]): number {
  return entries.reduce((sum, { block, workout }) => sum + block.minutes * workout.effortPoints, 0);
}

function capOf(c: Case): number {
  const usual = usualWeek(c);
  const gently = isStressed(c) || readiness(c) < number(c, 'P03.readiness');
  const growth = number(c, gently ? 'P03.growth_stressed' : 'P03.growth');
  let cap = usual.load * (1 + growth);
  if (usual.minutes < number(c, 'P03.room_below_minutes') && !gently) {
    cap = Math.max(cap, usual.load + number(c, 'P03.room_load'));
  }
  if (usual.minutes < number(c, 'P02.floor_minutes')) {
    cap = Math.max(cap, number(c, 'P02.start_load'));
  }
  const left = c.days.filter((day) => day >= firstDay(c)).length;
  return (cap * left) / DAYS_PER_WEEK;
}

/** The mean of the last logged weeks, else an estimate from what the person told. */
function usualWeek(c: Case): Usual {
  const weeks = loggedWeeks(c).slice(0, number(c, 'P03.weeks'));
  if (weeks.length === 0) return estimatedWeek(c);
  const mean = (figure: (week: Usual) => number) =>
    weeks.reduce((sum, week) => sum + figure(week), 0) / weeks.length;
  return { load: mean((week) => week.load), minutes: mean((week) => week.minutes) };
}

function estimatedWeek(c: Case): Usual {
  const { activities = STARTER_SET, recent } = c.request.person;
  const minutes = recent?.minutesPerWeek ?? 0;
  const points = activities.map((id) => ACTIVITY[id].effortPoints);
  const mean = points.reduce((sum, each) => sum + each, 0) / Math.max(1, points.length);
  return { load: minutes * Math.max(number(c, 'P03.least_points'), mean), minutes };
}

/** Seven days each, counted back from the week's start; those in which nothing happened fall out. */
function loggedWeeks(c: Case): Usual[] {
  const [first = 0] = c.days;
  const weeks = new Map<number, Usual>();
  for (const session of loggedWorkouts(c)) {
    if (session.day >= first || !happened(session)) continue;
    const back = Math.ceil((first - session.day) / DAYS_PER_WEEK);
    const { load, minutes } = weeks.get(back) ?? { load: 0, minutes: 0 };
    weeks.set(back, { load: load + session.load, minutes: minutes + session.minutes });
  }
  return [...weeks].sort(([a], [b]) => a - b).map(([, week]) => week);
}

/** Whole points; a plan may round either way. */
const ROUNDING = 1;

function untrueFigures(c: Case): Breach[] {
  const { load } = c.plan;
  const blocks = counted(c);
  const minutes = blocks.reduce((sum, { block }) => sum + block.minutes, 0);
  const figures: [name: string, said: number, real: number, rounding: number][] = [
    ['previous', load.previous, usualWeek(c).load, ROUNDING],
    ['cap', load.cap, capOf(c), ROUNDING],
    ['planned', load.planned, loadOf(blocks), TINY],
    ['minutes', load.minutes, minutes, TINY],
  ];
  const found = figures
    .filter(([, said, real, rounding]) => Math.abs(said - real) >= rounding)
    .map(([name, said, real]) => `The load says ${name} ${said}; it is ${Math.round(real)}.`);
  const from = dateText(firstDay(c));
  if (load.from === undefined ? firstDay(c) !== c.days[0] : load.from !== from) {
    found.push(`The load counts from ${load.from ?? 'the first day'}; it is from ${from}.`);
  }
  return found.map((text) => ({ rule: UNTRUE, text }));
}
