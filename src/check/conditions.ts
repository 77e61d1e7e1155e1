import type { ActivityId } from '../contract/names.ts';
import type { Request } from '../contract/request.ts';
import { type Cell, CONDITION, CONDITION_CELLS, columnsFor } from '../knowledge/conditions.ts';
import type { Breach } from './breach.ts';
import { type Case, number, plannedWorkouts, TINY, type Workout } from './case.ts';

type Condition = NonNullable<Request['person']['conditions']>[number];

interface Verdict {
  readonly cell: Cell;
  readonly because: string;
}

const STRICTNESS: readonly Cell[] = ['P', '.', 'L', 'A'];
const STEP = 5;

/** Rules C01 to C04 and C08: never what to avoid, and little of what to go easy on. */
export function conditionBreaches(c: Case): Breach[] {
  return plannedWorkouts(c).flatMap((entry) => {
    const { cell, because } = verdictOn(c, entry.workout.id);
    if (cell === 'L') return limitBreaches(c, entry, because);
    if (cell !== 'A') return [];
    const text = `${entry.label} is not for days with ${because}.`;
    return [{ rule: 'C04', block: entry.block.id, text }];
  });
}

/** The strictest cell of all conditions (rule C01). */
function verdictOn(c: Case, activity: ActivityId): Verdict {
  let strictest: Verdict = { cell: 'P', because: '' };
  for (const condition of c.request.person.conditions ?? []) {
    const cell = cellFor(c, condition, activity);
    if (STRICTNESS.indexOf(cell) <= STRICTNESS.indexOf(strictest.cell)) continue;
    strictest = { cell, because: CONDITION[condition.id].name };
  }
  return strictest;
}

function cellFor(c: Case, condition: Condition, activity: ActivityId): Cell {
  if (condition.allowed?.some((exception) => exception.activity === activity)) return '.';
  const cells = columnsFor(condition.id, condition.site).map(
    (column) => CONDITION_CELLS[column][activity],
  );
  const strictest = STRICTNESS.findLast((cell) => cells.includes(cell)) ?? '.';
  const isFlare = condition.pain === undefined || condition.pain >= number(c, 'C02.flare');
  return isFlare ? strictest : softened(strictest);
}

function softened(cell: Cell): Cell {
  if (cell === 'A') return 'L';
  return cell === 'L' ? '.' : cell;
}

function limitBreaches(c: Case, entry: Workout, because: string): Breach[] {
  const found: string[] = [];
  if (entry.workout.intensity === 'high') {
    found.push(`${entry.label} is hard; with ${because} it is at most moderate effort.`);
  }
  const { minutes, usualMinutes } = entry.block;
  const share = usualMinutes * number(c, 'C03.factor') + TINY;
  const most = Math.max(STEP, Math.floor(share / STEP) * STEP);
  if (minutes > most) {
    found.push(
      `${entry.label} lasts ${minutes} minutes; with ${because} it is at most ${most}, from ${usualMinutes} as usual.`,
    );
  }
  const times = c.entries.filter((other) => other.workout?.id === entry.workout.id).length;
  const perWeek = number(c, 'C03.per_week');
  if (times > perWeek) {
    found.push(
      `${entry.label} is one of ${times} in this week; with ${because} it is at most ${perWeek}.`,
    );
  }
  return found.map((text) => ({ rule: 'C03', block: entry.block.id, text }));
}
