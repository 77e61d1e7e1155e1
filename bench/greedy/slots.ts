// The times that are tried for a task.
import { MINUTES_PER_DAY, weekdayIndex } from '../../src/time/calendar.ts';
import { type Instant, instantOf, wallAt } from '../../src/time/zone.ts';
import type { Slot } from './score.ts';
import { type Desk, overlap, type Span, type Task } from './task.ts';

const WINDOW_DAYS = 7;
const FROM_NOW = 15;
const ROUND = 30;
const GRID = 15;

/** In order of time: in working hours, and free of events and of what is placed. */
export function slotsFor(task: Task, desk: Desk, placed: readonly Span[]): Slot[] {
  const end = rounded(desk.now + WINDOW_DAYS * MINUTES_PER_DAY, desk);
  if (task.from !== undefined && task.from > end) return [];
  const begin = beginOf(task, desk);
  const step = desk.repaired ? GRID : task.minutes;
  const taken = [...desk.events, ...placed, ...(task.closed ?? [])];
  const slots: Slot[] = [];
  for (let start = begin; start < end; start += step) {
    const span = { start, end: start + task.minutes };
    if (!inWorkHours(span, desk) || !isFree(span, taken, desk)) continue;
    slots.push({ ...span, hasBuffer: hasBuffer(span, desk) });
  }
  return slots;
}

function beginOf({ from }: Task, desk: Desk): Instant {
  const { now, zone, settings } = desk;
  const [opens, closes] = settings.workHours;
  const today = wallAt(zone, now).day;
  const { day } = wallAt(zone, Math.max(now, from ?? now));
  if (day !== today) return instantOf(zone, day, opens * 60);
  const begin = Math.max(now, from ?? now) + FROM_NOW;
  const wall = wallAt(zone, begin);
  if (wall.minutes >= closes * 60) return instantOf(zone, wall.day + 1, opens * 60);
  return rounded(begin, desk);
}

function rounded(instant: Instant, { zone, repaired }: Desk): Instant {
  const mark = repaired ? GRID : ROUND;
  const over = wallAt(zone, instant).minutes % mark;
  return over === 0 ? instant : instant + mark - over;
}

function inWorkHours(span: Span, { zone, settings, repaired }: Desk): boolean {
  const [opens, closes] = settings.workHours;
  const start = wallAt(zone, span.start);
  const end = wallAt(zone, span.end);
  if (!settings.workDays.includes(weekdayIndex(start.day))) return false;
  if (start.minutes < opens * 60 || start.minutes >= closes * 60) return false;
  // As it is, the date of the end and its minutes go unseen.
  if (!repaired) return Math.floor(end.minutes / 60) <= closes;
  return (end.day - start.day) * MINUTES_PER_DAY + end.minutes <= closes * 60;
}

function isFree({ start, end }: Span, taken: readonly Span[], desk: Desk): boolean {
  const margin = desk.repaired ? desk.settings.bufferMinutes : 0;
  const wide = { start: start - margin, end: end + margin };
  return !taken.some((each) => overlap(each, wide));
}

/** Only whether the times around it are working time, not whether they are free. */
function hasBuffer({ start, end }: Span, desk: Desk): boolean {
  const { bufferMinutes } = desk.settings;
  return (
    inWorkHours({ start: start - bufferMinutes, end: start }, desk) &&
    inWorkHours({ start: end, end: end + bufferMinutes }, desk)
  );
}
