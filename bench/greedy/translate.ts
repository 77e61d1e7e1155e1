// A week of ours as a person would enter it into a calendar with an auto-scheduler. Where two ways
// were possible, the one that is kinder to the scheduler is taken; docs/benchmarks.md lists them.
import type { CookingWish, Option, Prescription } from '../../src/prescribe/session.ts';
import { clockMinutes, MINUTES_PER_DAY } from '../../src/time/calendar.ts';
import type { Week, WeekDay } from '../../src/week/assess.ts';
import type { Desk, Hours, Level, Settings, Span, Task } from './task.ts';

export interface Way {
  readonly repaired: boolean;
  /**
   * Whether the person thinks for it: a massage is entered as busy until its soreness fades, hours
   * without any energy as busy too, and each session as one for the best hours, with a day of its own
   * to start from, alike ones evenly apart.
   */
  readonly careful: boolean;
}

/** A task, and what it stands for. */
export interface Job {
  readonly task: Task;
  readonly option: Option;
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const LEVELS: readonly Level[] = ['low', 'medium', 'high'];

/** Every session as it is asked for, and a cooking for each stretch of days that one can feed. */
export function jobsOf(week: Week, { sessions, cooking }: Prescription, way: Way): Job[] {
  const open = week.days.filter((day) => day.open);
  const [first] = open;
  if (!first) return [];
  const asked = sessions.flatMap(({ id, options: [option] }) => (option ? [{ id, option }] : []));
  const days = way.careful ? spread(asked, open) : [];
  const due = week.days.at(-1)?.end ?? first.end;
  // It knows no days on which only workouts are out; here it does.
  const closed = open.filter((day) => !day.workoutsAllowed);
  const workouts = asked.map(({ id, option }, index) => {
    const from = (days[index] ?? first).start;
    const wish: Pick<Task, 'energy'> = way.careful ? { energy: 'high' } : {};
    const task = {
      ...taskOf(id, option, week),
      ...wish,
      from,
      ...(way.repaired && { due }),
      closed,
    };
    return { option, task };
  });
  return [...workouts, ...(cooking ? cookingJobs(week, cooking, first.index, way) : [])];
}

/** A day for each: alike ones evenly apart, on days that have fewest so far. */
function spread(asked: readonly { readonly option: Option }[], open: readonly WeekDay[]) {
  const used = new Map<WeekDay, number>();
  return asked.map(({ option }, index) => {
    const alike = asked.filter((other) => other.option.id === option.id).length;
    const before = asked.slice(0, index).filter((other) => other.option.id === option.id).length;
    const ideal = Math.floor((before * open.length) / alike);
    const inTurn = [...open.slice(ideal), ...open.slice(0, ideal)];
    const [day] = inTurn.sort((one, other) => (used.get(one) ?? 0) - (used.get(other) ?? 0));
    if (day) used.set(day, (used.get(day) ?? 0) + 1);
    return day;
  });
}

/** From the day before the first day that it is to feed. */
function cookingJobs(
  week: Week,
  { options, wanted }: CookingWish,
  first: number,
  { repaired }: Way,
): Job[] {
  const [option] = [...options].sort(
    (one, other) => other.reachDays - one.reachDays || one.totalMinutes - other.totalMinutes,
  );
  if (!option) return [];
  const jobs: Job[] = [];
  let fedUntil = first;
  for (const offset of wanted) {
    const [before, day] = [week.days[offset - 1], week.days[offset]];
    if (offset <= fedUntil || !before || !day) continue;
    const when = { from: before.start, ...(repaired && { due: day.start }) };
    jobs.push({ option, task: { ...taskOf(`cooking ${offset}`, option, week), ...when } });
    fedUntil = offset - 1 + option.reachDays;
  }
  return jobs;
}

function taskOf(id: string, option: Option, week: Week): Task {
  const { slotMinutes } = week;
  const energy = levelOf(option.energyNeeded, week);
  const minutes = Math.ceil(option.totalMinutes / slotMinutes) * slotMinutes;
  // What is hard to place goes first.
  return { id, minutes, ...(energy && { energy, priority: energy }) };
}

/** From the energies that our rules want for low, moderate and high effort. */
function levelOf(energy: number, { facts: { numbers } }: Week): Level | undefined {
  if (energy >= numbers('E01.high')) return 'high';
  if (energy >= numbers('E01.moderate')) return 'medium';
  return energy >= numbers('E01.low') ? 'low' : undefined;
}

/** Settings are made once: nobody draws their bands anew for one tired day. */
export function deskOf(
  week: Week,
  { repaired, careful }: Way,
  settings: Settings = settingsOf(week),
): Desk {
  const { facts } = week;
  const first = week.days.find((day) => day.open);
  return {
    // At midnight before the first day that is open, so that its window holds the whole week.
    now: first ? Math.max(facts.now, first.start - 1) : facts.now,
    zone: facts.zone,
    // As if everybody ran a server at home.
    serverZone: facts.zone,
    settings,
    events: eventsOf(week, { repaired, careful }),
    repaired,
  };
}

/** With the margin around commitments, which the repaired one keeps itself around all it knows of. */
function eventsOf(week: Week, { repaired, careful }: Way): Span[] {
  const { numbers } = week.facts;
  const margin = repaired ? numbers('T01.around_commitments_min') : 0;
  const sore = careful ? numbers('M01.fade_h') * 60 : 0;
  const known = week.taken.map(({ by, start, end }) => {
    if (by === 'massage') return { start, end: end + sore };
    const wide = !KEEPS_MARGIN.some((name) => name === by);
    return wide ? { start: start + margin, end: end - margin } : { start, end };
  });
  return [...known, ...(careful ? drained(week, margin) : [])];
}

/** Appointments that come without a margin of their own. */
const KEEPS_MARGIN = ['busy', 'pinned', 'frozen'];

/** Stretches in which nothing at all should be asked. */
function drained({ start, slotMinutes, energy, facts }: Week, margin: number): Span[] {
  const least = facts.numbers('E01.low');
  const spans: Span[] = [];
  let from: number | undefined;
  for (const [slot, value] of [...energy, least].entries()) {
    const at = start + slot * slotMinutes;
    if (value < least) from ??= at;
    else if (from !== undefined) {
      spans.push({ start: from + margin, end: at - margin });
      from = undefined;
    }
  }
  return spans.filter((span) => span.end > span.start);
}

export function settingsOf(week: Week): Settings {
  const bufferMinutes = week.facts.numbers('T01.around_commitments_min');
  const workHours = wakingHours(week);
  return { workDays: EVERY_DAY, workHours, bufferMinutes, bands: bandsOf(week), byProject: false };
}

/** The usual waking hours; whoever sleeps by day says every hour, and sleep is an event anyway. */
function wakingHours({ facts }: Week): Hours {
  const { bed, wake } = facts.request.person.sleep;
  const opens = Math.floor(clockMinutes(wake) / 60);
  const closes = Math.ceil(clockMinutes(bed) / 60);
  return closes > opens ? [opens, closes] : [0, 24];
}

/** For each level the longest stretch of hours that has it on an average day. */
function bandsOf(week: Week): Settings['bands'] {
  const levels = averageDay(week).map((energy) => levelOf(energy, week));
  const [opens, closes] = wakingHours(week);
  const longest: Partial<Record<Level, Hours>> = {};
  for (const level of LEVELS) {
    for (let from = opens; from < closes; from += 1) {
      let to = from;
      while (to < closes && levels[to] === level) to += 1;
      const [start, end] = longest[level] ?? [0, 0];
      if (to - from > end - start) longest[level] = [from, to];
    }
  }
  return longest;
}

/** The mean energy of each hour over the seven days. */
function averageDay({ energy, wallMinutes }: Week): number[] {
  const sums = Array.from({ length: MINUTES_PER_DAY / 60 }, () => ({ sum: 0, count: 0 }));
  for (const [slot, value] of energy.entries()) {
    const hour = sums[Math.floor((wallMinutes[slot] ?? 0) / 60)];
    if (!hour) continue;
    hour.sum += value;
    hour.count += 1;
  }
  return sums.map(({ sum, count }) => (count === 0 ? 0 : sum / count));
}
