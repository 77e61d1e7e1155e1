// What the auto-scheduler of FluidCalendar (commit 2cade52) knows of a task and of a person; written
// anew from a description of its behaviour.
import type { Instant, Zone } from '../../src/time/zone.ts';

export type Level = 'high' | 'medium' | 'low';
export type TimeOfDay = 'morning' | 'afternoon' | 'evening';

/** From `start` until just before `end`. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

export interface Task {
  readonly id: string;
  readonly minutes: number;
  readonly from?: Instant;
  readonly due?: Instant;
  readonly priority?: Level;
  readonly energy?: Level;
  readonly prefers?: TimeOfDay;
  readonly project?: string;
  /** Times closed to this task alone; the original knows no such thing. */
  readonly closed?: readonly Span[];
}

/** From an hour of the day up to another. */
export type Hours = readonly [from: number, to: number];

export interface Settings {
  /** 0 for Monday to 6 for Sunday. */
  readonly workDays: readonly number[];
  readonly workHours: Hours;
  readonly bufferMinutes: number;
  readonly bands: Partial<Record<Level, Hours>>;
  readonly byProject: boolean;
}

/** Everything but the tasks. */
export interface Desk {
  readonly now: Instant;
  /** The person's zone, and the one its server runs in, in which it reads energy and preferences. */
  readonly zone: Zone;
  readonly serverZone: Zone;
  readonly settings: Settings;
  readonly events: readonly Span[];
  /**
   * Without the faults that are none of the idea's: buffers are kept, starts lie on quarter hours, the
   * end is compared with closing time, and a due date is kept instead of drawing tasks past it.
   */
  readonly repaired: boolean;
}

export interface Scheduled extends Span {
  readonly task: Task;
  readonly score: number;
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
