import type { SafetyAnswer } from '../contract/names.ts';
import { DAYS_PER_WEEK, MINUTES_PER_DAY, weekday } from '../time/calendar.ts';
import { type Instant, startOfDay } from '../time/zone.ts';
import { type RegionClock, regionClocks } from './clocks.ts';
import { hourEnergy } from './energy.ts';
import type { Facts } from './facts.ts';
import { fixedBlocks } from './fixed.ts';
import { type LoadBudget, loadBudget } from './load.ts';
import type { FixedBlock, Why } from './parts.ts';
import { isIll, safeBlocks, safetyAnswers } from './safety.ts';
import { bedtime, standingTimes, type Taken, takenTimes, workoutsPaused } from './taken.ts';

/** One day of the week, with what it can carry. */
export interface WeekDay {
  readonly index: number;
  readonly day: number;
  readonly start: Instant;
  readonly end: Instant;
  /** Its slots are `firstSlot` up to but not including `endSlot` of the week's. */
  readonly firstSlot: number;
  readonly endSlot: number;
  /** Points of rule E04: what the day can carry, and what work takes of it. */
  readonly capacity: number;
  readonly workCost: number;
  /** Whether anything new may be placed on it: only days after today. */
  readonly open: boolean;
  readonly workoutsAllowed: boolean;
  /** What stands on it already. */
  readonly fixed: readonly FixedBlock[];
}

/** A week as it is before anything is decided: the answer to "when could something happen?" */
export interface Week {
  readonly facts: Facts;
  readonly start: Instant;
  readonly days: readonly WeekDay[];
  readonly slotMinutes: number;
  /** Per slot: free slots in a row from here to the end of its day; 0 where it is taken. */
  readonly freeRun: Uint16Array;
  /** Per slot: minutes after midnight on the wall clock. */
  readonly wallMinutes: Uint16Array;
  /** Per slot: energy 1–5. */
  readonly energy: Float64Array;
  /** Energy summed over the slots before, so that a mean is one subtraction. */
  readonly energySum: Float64Array;
  readonly taken: readonly Taken[];
  readonly clocks: readonly RegionClock[];
  readonly fixed: readonly FixedBlock[];
  /** Wishes that safety says no to. */
  readonly refused: readonly FixedBlock[];
  /** Blocks of today that can no longer be, not even easier, by id. */
  readonly overruled: ReadonlyMap<string, Why>;
  readonly load: LoadBudget;
  readonly bedtimes: readonly Instant[];
  readonly safety: ReadonlySet<SafetyAnswer>;
}

export function assess(facts: Facts): Week {
  const slotMinutes = facts.numbers('T01.slot_minutes');
  const starts = Array.from({ length: DAYS_PER_WEEK + 1 }, (_, index) =>
    startOfDay(facts.zone, facts.firstDay + index),
  );
  const start = starts[0] ?? 0;
  const slotCount = Math.floor(((starts[DAYS_PER_WEEK] ?? start) - start) / slotMinutes);
  const times = takenTimes(facts);
  const safety = safetyAnswers(facts);
  const [fixed, refused] = safeBlocks(fixedBlocks(facts), facts, safety);
  const taken = [...times, ...standingTimes(fixed)];
  const { wallMinutes, energy } = slotsBetween(starts, slotCount, slotMinutes, facts);
  const asleep = marked(
    times.filter(({ by }) => by === 'sleep'),
    start,
    slotCount,
    slotMinutes,
  );
  const days = starts.slice(0, DAYS_PER_WEEK).map((dayStart, index): WeekDay => {
    const day = facts.firstDay + index;
    const dayEnd = starts[index + 1] ?? dayStart;
    const firstSlot = Math.round((dayStart - start) / slotMinutes);
    const endSlot = Math.round((dayEnd - start) / slotMinutes);
    return {
      index,
      day,
      start: dayStart,
      end: dayEnd,
      firstSlot,
      endSlot,
      capacity: capacityOf(energy, asleep, firstSlot, endSlot, facts),
      workCost: workCost(facts, day),
      open: day > facts.today,
      workoutsAllowed: !workoutsPaused(facts, day) && !isIll(safety),
      fixed: fixed.filter((block) => block.day === day),
    };
  });
  return {
    facts,
    start,
    days,
    slotMinutes,
    freeRun: freeRuns(days, marked(taken, start, slotCount, slotMinutes)),
    wallMinutes,
    energy,
    energySum: sums(energy),
    taken,
    clocks: regionClocks(facts),
    fixed,
    refused,
    overruled: new Map(),
    load: loadBudget(facts),
    bedtimes: Array.from({ length: DAYS_PER_WEEK + 2 }, (_, index) =>
      bedtime(facts, facts.firstDay - 1 + index),
    ),
    safety,
  };
}

/** A slot that a stretch of time touches is marked. */
function marked(times: readonly Taken[], start: Instant, slots: number, minutes: number) {
  const marks = new Uint8Array(slots);
  for (const time of times) {
    if (time.end <= time.start) continue;
    const from = Math.max(0, Math.floor((time.start - start) / minutes));
    const to = Math.min(slots, Math.ceil((time.end - start) / minutes));
    if (to > from) marks.fill(1, from, to);
  }
  return marks;
}

function freeRuns(days: readonly WeekDay[], marks: Uint8Array): Uint16Array {
  const runs = new Uint16Array(marks.length);
  for (const day of days) {
    let run = 0;
    for (let slot = day.endSlot - 1; slot >= day.firstSlot; slot -= 1) {
      run = day.open && marks[slot] === 0 ? run + 1 : 0;
      runs[slot] = run;
    }
  }
  return runs;
}

/** The wall clock and the energy of every slot, from the starts of the days and of the next week. */
function slotsBetween(starts: readonly Instant[], count: number, minutes: number, facts: Facts) {
  const wallMinutes = new Uint16Array(count);
  const energy = new Float64Array(count);
  const { zone } = facts;
  let slot = 0;
  for (let index = 0; index < DAYS_PER_WEEK; index += 1) {
    const end = starts[index + 1] ?? 0;
    const offset = zone.offsetAt(starts[index] ?? 0);
    const steady = offset === zone.offsetAt(end);
    let wallDay = facts.firstDay + index;
    let perHour = hourEnergy(facts, wallDay);
    for (; slot < count; slot += 1) {
      const instant = (starts[0] ?? 0) + slot * minutes;
      if (instant >= end) break;
      const local = instant + (steady ? offset : zone.offsetAt(instant));
      const day = Math.floor(local / MINUTES_PER_DAY);
      // Clocks put back just after midnight go through the evening before once more.
      if (day !== wallDay) perHour = hourEnergy(facts, day);
      wallDay = day;
      const wall = local - day * MINUTES_PER_DAY;
      wallMinutes[slot] = wall;
      energy[slot] = perHour[Math.floor(wall / 60)] ?? 0;
    }
  }
  return { wallMinutes, energy };
}

/** Rule E04: twice the mean energy of the day's waking slots, rounded up. */
function capacityOf(
  energy: Float64Array,
  asleep: Uint8Array,
  from: number,
  to: number,
  facts: Facts,
): number {
  let sum = 0;
  let awake = 0;
  for (let slot = from; slot < to; slot += 1) {
    if (asleep[slot]) continue;
    sum += energy[slot] ?? 0;
    awake += 1;
  }
  if (awake === 0) return 0;
  const exact = (facts.numbers('E04.capacity_factor') * sum) / awake;
  // A mean such as 3.0000000004 is 3: rounding noise must not add a point.
  return Math.ceil(exact - 1e-9);
}

/** A commitment counts on the day it starts, with its workload or the usual one. */
export function workCost(facts: Facts, day: number): number {
  const loads = (facts.request.commitments ?? [])
    .filter(({ days }) => days === undefined || days.includes(weekday(day)))
    .map(({ workload }) => workload ?? facts.numbers('E04.usual_workload'));
  const highest = Math.ceil(Math.max(0, ...loads));
  if (highest >= 3) return facts.numbers('E04.work_3');
  if (highest === 2) return facts.numbers('E04.work_2');
  return facts.numbers(highest === 1 ? 'E04.work_1' : 'E04.work_0');
}

function sums(values: Float64Array): Float64Array {
  const total = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index += 1) {
    total[index + 1] = (total[index] ?? 0) + (values[index] ?? 0);
  }
  return total;
}
