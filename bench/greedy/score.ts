// How good a time is for a task: seven marks, weighed.
import { MINUTES_PER_DAY } from '../../src/time/calendar.ts';
import { wallAt, type Zone } from '../../src/time/zone.ts';
import type { Desk, Hours, Level, Scheduled, Span, Task, TimeOfDay } from './task.ts';

const WEIGHTS = {
  workHours: 1,
  energy: 1.5,
  project: 0.5,
  buffer: 0.8,
  time: 1.2,
  deadline: 3,
  priority: 1.8,
} as const;
const WEIGHT_SUM = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

const LEVELS: readonly Level[] = ['high', 'medium', 'low'];
const TIMES: Record<TimeOfDay, Hours> = {
  morning: [5, 12],
  afternoon: [12, 17],
  evening: [17, 22],
};
const PRIORITY: Record<Level, number> = { high: 1, medium: 0.75, low: 0.5 };
const NO_PRIORITY = 0.25;
/** Days in which the wish for an early time fades by half, and those that weigh a due date. */
const SOON_HALVES = 7;
const DUE_FADES = 3;
const OVERDUE_GROWS = 14;

export interface Slot extends Span {
  readonly hasBuffer: boolean;
}

export function scoreOf(
  task: Task,
  slot: Slot,
  desk: Desk,
  placed: readonly Scheduled[] = [],
): number {
  const marks = {
    workHours: 1,
    energy: energyMark(task, slot, desk),
    project: projectMark(task, slot, desk, placed),
    buffer: slot.hasBuffer ? 1 : 0,
    time: timeMark(task, slot, desk),
    deadline: deadlineMark(task, slot, desk),
    priority: task.priority ? PRIORITY[task.priority] : NO_PRIORITY,
  };
  const sum =
    WEIGHTS.workHours * marks.workHours +
    WEIGHTS.energy * marks.energy +
    WEIGHTS.project * marks.project +
    WEIGHTS.buffer * marks.buffer +
    WEIGHTS.time * marks.time +
    WEIGHTS.deadline * marks.deadline +
    WEIGHTS.priority * marks.priority;
  return sum / WEIGHT_SUM;
}

function hourOf(zone: Zone, { start }: Span): number {
  return Math.floor(wallAt(zone, start).minutes / 60);
}

/** As it is, the hour is that of the server, wherever the person lives. */
function hourSeen(slot: Span, { repaired, zone, serverZone }: Desk): number {
  return hourOf(repaired ? zone : serverZone, slot);
}

function within(hour: number, [from, to]: Hours): boolean {
  return hour >= from && hour < to;
}

function energyMark({ energy }: Task, slot: Span, desk: Desk): number {
  const hour = hourSeen(slot, desk);
  const { bands } = desk.settings;
  const found = LEVELS.find((level) => {
    const band = bands[level];
    return band !== undefined && within(hour, band);
  });
  if (!energy || !found) return 0.5;
  return 1 - Math.abs(LEVELS.indexOf(energy) - LEVELS.indexOf(found)) / 2;
}

/** Nearness in whole hours to something of the same project. */
export function projectMark(
  { project }: Task,
  slot: Span,
  { settings }: Desk,
  placed: readonly Scheduled[],
): number {
  const own = placed.filter((other) => other.task.project === project);
  if (project === undefined || !settings.byProject || own.length === 0) return 0.5;
  const hours = own.map(({ start, end }) =>
    Math.min(wholeHours(slot.start - start), wholeHours(slot.end - end)),
  );
  return Math.exp(-Math.min(...hours) / 4);
}

function wholeHours(minutes: number): number {
  return Math.floor(Math.abs(minutes) / 60);
}

function timeMark({ prefers }: Task, slot: Span, desk: Desk): number {
  if (prefers) return within(hourSeen(slot, desk), TIMES[prefers]) ? 1 : 0;
  return Math.exp((-Math.LN2 / SOON_HALVES) * daysTo(slot, desk));
}

function daysTo({ start }: Span, { now }: Desk): number {
  return (start - now) / MINUTES_PER_DAY;
}

function deadlineMark({ due }: Task, slot: Span, desk: Desk): number {
  if (due === undefined) return 0.5;
  const overdue = (desk.now - due) / MINUTES_PER_DAY;
  if (overdue > 0) {
    const waiting = Math.min(0.5, daysTo(slot, desk) / OVERDUE_GROWS);
    return Math.min(2, 1 + overdue / OVERDUE_GROWS) * (1 - waiting);
  }
  if (desk.repaired) return slot.end <= due ? 0.5 : 0;
  // It grows towards the due date and does not stop there: the day after is worth more.
  return Math.min(0.99, Math.exp((slot.start - due) / MINUTES_PER_DAY / DUE_FADES));
}
