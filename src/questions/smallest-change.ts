import { blockId } from '../contract/ids.ts';
import type { Plan, Unplaced } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { describe } from '../explain/describe.ts';
import { hungryDays } from '../explain/omissions.ts';
import { type Solution, solve } from '../place/solve.ts';
import { weekOf } from '../place/solved.ts';
import { prescribe } from '../prescribe/prescribe.ts';
import { dayWord, listed } from '../rules/words.ts';
import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import type { Week } from '../week/assess.ts';
import { checkedFacts } from '../week/facts.ts';
import { hasRoom, isAlike } from './room.ts';
import { changesOfTwo, type SmallChange, smallChanges } from './small-changes.ts';
import { solvedWeek } from './solved-week.ts';
import { toEnd } from './to-end.ts';

/** So many are tried at most, of which few take solving: weeks with more in them are rare. */
const MOST_SINGLE = 1000;
const MOST_OF_TWO = 120;

/** Nothing is suggested against these: safety, soreness, and letting a missed session go. */
const SILENT = /^(?:Z|M08$|P16$)/;

const NOTHING_SMALL = 'We found no small change that makes room for it.';

/** The plan with the smallest change that would place each thing left out, or that there is none. */
export function withSmallestChanges(request: Request, plan: Plan): Plan {
  return toEnd(searchedPlan(request, plan));
}

/** The same in steps, each a moment's work, for whoever has to do something else in between. */
export function* searchedPlan(request: Request, plan: Plan): Generator<undefined, Plan> {
  const changes = yield* search(request, plan);
  const unplaced = plan.unplaced.map((each, index): Unplaced => {
    const change = changes[index];
    if (change) return { ...each, smallestChange: change.text };
    const text = SILENT.test(each.rule) ? each.text : `${each.text} ${NOTHING_SMALL}`;
    return { ...each, text, smallestChange: null };
  });
  return { ...plan, unplaced };
}

/**
 * For each thing left out, the first change of the list (see `smallChanges`) with which the week,
 * solved anew, holds it, and leaves out nothing more instead. Where cooking cannot reach several
 * days and no change feeds all of them, the first that feeds the most.
 */
export function smallestChanges(request: Request, plan: Plan): (SmallChange | undefined)[] {
  return toEnd(search(request, plan));
}

interface Found {
  readonly change: SmallChange;
  /** How many days are still not fed. */
  readonly unfed: number;
}

function* search(request: Request, plan: Plan): Generator<undefined, (SmallChange | undefined)[]> {
  const found: (Found | undefined)[] = plan.unplaced.map(() => undefined);
  const open = new Set(
    plan.unplaced.flatMap(({ rule }, index) => (SILENT.test(rule) ? [] : [index])),
  );
  if (open.size === 0) return [];
  const week = weekOf(checkedFacts(request));
  const now = solvedWeek({ ...request, previousPlan: plan });
  const before = outcomeOf(now);
  const hungryNow = hungryDays(now);
  for (const { change, isLastResort } of listOf(request, plan, week)) {
    if (isLastResort) for (const index of open) if (found[index]) open.delete(index);
    if (open.size === 0) break;
    yield;
    const changed = weekOf(checkedFacts({ ...change.request, previousPlan: plan }));
    if (change.onlyEnergy && isAlike(changed, now.week)) continue;
    const prescription = prescribe(changed);
    const possible = [...open].filter((index) =>
      mayPlace(plan.unplaced[index], change, hungryNow, { week: changed, prescription }),
    );
    if (possible.length === 0) continue;
    const solution = solve(changed, prescription);
    // Most changes help nothing, and telling that takes no words.
    if (!change.leavesOut && holdings(solution) <= holdings(now)) continue;
    const kept = outcomeOf(solution);
    const mayHelp = possible.filter((index) =>
      helped(plan.unplaced[index], change, before, [kept]),
    );
    if (mayHelp.length === 0) continue;
    // Planned afresh it has to help too: not everybody keeps the plan they had.
    const fresh = outcomeOf(solvedWeek(change.request));
    for (const index of mayHelp) {
      const better = helped(plan.unplaced[index], change, before, [kept, fresh]);
      if (!better || better.unfed >= (found[index]?.unfed ?? Number.POSITIVE_INFINITY)) continue;
      found[index] = better;
      if (better.unfed === 0) open.delete(index);
    }
  }
  return found.map((each) => each?.change);
}

/** Told without solving: no change that makes no room can help. */
function mayPlace(
  left: Unplaced | undefined,
  { leavesOut, day }: SmallChange,
  hungry: readonly number[],
  { week, prescription }: Pick<Solution, 'week' | 'prescription'>,
): boolean {
  if (!left || (leavesOut === 'cooking' && isCooking(left.activity))) return false;
  return hasRoom(left, hungry, week, prescription, day);
}

interface Outcome {
  /** The activities of the week's list that have a block. */
  readonly placed: readonly string[];
  /** Sessions without a place. */
  readonly out: readonly Unplaced[];
  /** Days that want cooking and that none feeds. */
  readonly hungry: readonly number[];
  /** Days that a block of cooking feeds. */
  readonly fed: ReadonlySet<number>;
}

function outcomeOf(solution: Solution): Outcome {
  const { asked, blocks, unplaced, week } = describe(solution);
  const { firstDay, request } = solution.week.facts;
  const ids = new Set(blocks.map(({ id }) => id));
  const sessions = (asked?.sessions ?? []).filter(({ id }) =>
    ids.has(blockId(request.person.id, week.start, id)),
  );
  return {
    placed: sessions.map(({ activity }) => activity),
    out: unplaced.filter(({ activity }) => !isCooking(activity)),
    hungry: hungryDays(solution).map((offset) => firstDay + offset),
    fed: new Set(blocks.flatMap(({ covers }) => covers.map(dayNumber))),
  };
}

function isCooking(activity: Unplaced['activity']): boolean {
  return activity === 'meal_prep_batch' || activity === 'meal_prep_topup';
}

/** Sessions that have a place, and days of the week that are fed. */
function holdings({ placements }: Solution): number {
  const fed = placements.flatMap(({ covers }) => covers).filter((day) => day < DAYS_PER_WEEK);
  return placements.filter(({ session }) => session).length + fed.length;
}

/** The change, where all outcomes have what was left out, and leave out nothing more. */
function helped(
  left: Unplaced | undefined,
  change: SmallChange,
  before: Outcome,
  after: readonly Outcome[],
): Found | undefined {
  if (!left) return undefined;
  if (isCooking(left.activity)) return fed(change, before, after);
  const { activity } = left;
  const out = (outcome: Outcome) => outcome.out.filter((each) => each.activity === activity).length;
  const placed = (outcome: Outcome) => outcome.placed.filter((each) => each === activity).length;
  const better = after.every(
    (each) =>
      each.out.length < before.out.length &&
      out(each) < out(before) &&
      each.hungry.length <= before.hungry.length &&
      placed(each) > placed(before),
  );
  return better ? { change, unfed: 0 } : undefined;
}

/** No longer wanting a day does not feed it. */
function fed(change: SmallChange, before: Outcome, after: readonly Outcome[]): Found | undefined {
  if (after.some(({ out }) => out.length > before.out.length)) return undefined;
  const days = before.hungry.filter((day) => after.every((outcome) => outcome.fed.has(day)));
  const others = new Set(after.flatMap(({ hungry }) => hungry));
  for (const day of before.hungry) if (!days.includes(day)) others.add(day);
  const unfed = others.size;
  if (days.length === 0 || unfed >= before.hungry.length) return undefined;
  const which = `, which feeds ${listed(days.map(dayWord))}`;
  return { change: { ...change, text: `${change.text}${unfed === 0 ? '' : which}` }, unfed };
}

interface Listed {
  readonly change: SmallChange;
  /** Only for what nothing was found for. */
  readonly isLastResort: boolean;
}

function* listOf(request: Request, plan: Plan, week: Week): Generator<Listed> {
  const single = first(smallChanges(request, plan, week), MOST_SINGLE);
  for (const change of single) yield { change, isLastResort: false };
  const ofTwo = first(changesOfTwo(request, week), MOST_OF_TWO);
  for (const change of ofTwo) yield { change, isLastResort: true };
}

function* first<T>(items: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count === most) return;
    count += 1;
    yield item;
  }
}
