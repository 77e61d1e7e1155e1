import { blockId } from '../contract/ids.ts';
import type { Plan, Unplaced } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { describe } from '../explain/describe.ts';
import type { Solution } from '../place/solve.ts';
import { weekOf } from '../place/solved.ts';
import { readFacts } from '../week/facts.ts';
import { type SmallChange, smallChanges } from './small-changes.ts';
import { solvedWeek } from './solved-week.ts';

/** So many weeks are solved at most, so that a plan in a terminal stays quick. */
const MOST_SOLVED = 120;

/** Nothing is suggested against these: safety, soreness, and letting a missed session go. */
const SILENT = /^(?:Z|M08$|P16$)/;

/** The plan with the smallest change that would place each thing left out, where one is found. */
export function withSmallestChanges(request: Request, plan: Plan): Plan {
  const changes = smallestChanges(request, plan);
  return {
    ...plan,
    unplaced: plan.unplaced.map((each, index) => ({
      ...each,
      smallestChange: changes[index]?.text ?? null,
    })),
  };
}

/**
 * For each thing left out, the first change of the list (see `smallChanges`) with which the week,
 * solved anew, holds it, and leaves out nothing more instead.
 */
export function smallestChanges(request: Request, plan: Plan): (SmallChange | undefined)[] {
  const found: (SmallChange | undefined)[] = plan.unplaced.map(() => undefined);
  const open = new Set(
    plan.unplaced.flatMap(({ rule }, index) => (SILENT.test(rule) ? [] : [index])),
  );
  if (open.size === 0) return found;
  const week = weekOf(readFacts(request));
  const left = (index: number): Left => ({
    person: request.person.id,
    unplaced: plan.unplaced[index],
  });
  const before = holdings(solvedWeek({ ...request, previousPlan: plan }));
  let solved = 0;
  for (const change of smallChanges(request, plan, week)) {
    if (open.size === 0 || solved >= MOST_SOLVED) break;
    solved += 1;
    const solution = solvedWeek({ ...change.request, previousPlan: plan });
    // Most changes help nothing, and telling that takes no words.
    if (!change.leavesOut && holdings(solution) <= before) continue;
    const after = describe(solution);
    const helped = [...open].filter((index) => helps(left(index), plan, after));
    if (helped.length === 0) continue;
    // Planned afresh it has to help too: not everybody keeps the plan they had.
    solved += 1;
    const fresh = describe(solvedWeek(change.request));
    for (const index of helped) {
      if (!helps(left(index), plan, fresh)) continue;
      found[index] = change;
      open.delete(index);
    }
  }
  return found;
}

/** Sessions that have a place, and days that are fed. */
function holdings({ placements }: Solution): number {
  return placements.reduce((sum, { session, covers }) => sum + (session ? 1 : covers.length), 0);
}

interface Left {
  readonly person: string | undefined;
  readonly unplaced: Unplaced | undefined;
}

/** Whether a session more of the activity has a block, and less is left out altogether. */
function helps({ unplaced, person }: Left, before: Plan, after: Plan): boolean {
  if (!unplaced || after.unplaced.length >= before.unplaced.length) return false;
  const { activity } = unplaced;
  const left = (plan: Plan) => plan.unplaced.filter((each) => each.activity === activity).length;
  if (left(after) >= left(before)) return false;
  if (activity === 'meal_prep_batch' || activity === 'meal_prep_topup') return true;
  const placed = ({ asked, blocks, week }: Plan) => {
    const standing = new Set(blocks.map(({ id }) => id));
    return (asked?.sessions ?? []).filter(
      (session) =>
        session.activity === activity && standing.has(blockId(person, week.start, session.id)),
    ).length;
  };
  return placed(after) > placed(before);
}
