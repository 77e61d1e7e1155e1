// One task after the other, each at the best time that is left; no way back.
import { scoreOf } from './score.ts';
import { slotsFor } from './slots.ts';
import type { Desk, Scheduled, Task } from './task.ts';

/** What fits nowhere is missing, and nothing says so. */
export function schedule(tasks: readonly Task[], desk: Desk): Scheduled[] {
  const order = tasks
    .map((task) => ({ task, hope: best(task, desk, [])?.score ?? 0 }))
    .sort((one, other) => other.hope - one.hope);
  const placed: Scheduled[] = [];
  for (const { task } of order) {
    const found = best(task, desk, placed);
    if (found) placed.push(found);
  }
  return placed;
}

/** The earliest of the best. */
function best(task: Task, desk: Desk, placed: readonly Scheduled[]): Scheduled | undefined {
  let found: Scheduled | undefined;
  for (const slot of slotsFor(task, desk, placed)) {
    const score = scoreOf(task, slot, desk, placed);
    if (!found || score > found.score) found = { task, start: slot.start, end: slot.end, score };
  }
  return found;
}
