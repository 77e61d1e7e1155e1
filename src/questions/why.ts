import type { Block, Plan, Reason } from '../contract/plan.ts';
import type { Rule } from '../knowledge/rule.ts';
import { RULES } from '../knowledge/rules.ts';
import { sessionTypes } from '../place/candidates.ts';
import { type Placement, type Solution, solve } from '../place/solve.ts';
import type { Option } from '../prescribe/session.ts';
import type { Spot } from '../rules/rule.ts';
import { atDay } from '../rules/words.ts';
import { instantText } from '../time/zone.ts';
import { dayPartAt } from '../week/energy.ts';
import { type Difference, differencesTo } from './beside.ts';
import { type ScoreTerm, termsOf } from './terms.ts';

/** Another day or part of the day for a block: the best week without it where it was before. */
interface OtherPlace {
  /** When it would begin, or null where the best is to leave it out. */
  readonly start: string | null;
  readonly minutes: number | null;
  /** How many points of the week's score it costs; 0 is as good. */
  readonly cost: number;
  /** What else would be different. */
  readonly others: readonly Difference[];
  readonly text: string;
}

export interface Why {
  readonly block: Pick<Block, 'id' | 'title' | 'activity' | 'start' | 'end' | 'status'>;
  readonly reasons: readonly Reason[];
  /** The strongest first; none for what the planner did not place. */
  readonly terms: readonly ScoreTerm[];
  readonly elsewhere: readonly OtherPlace[];
  /** What no plan can do for anybody, such as chilling what was cooked. */
  readonly advice: readonly Reason[];
}

const PLACES = 2;

/** Why a block is where it is, and what its two next-best places would cost. */
export function whyOf(block: Block, plan: Plan, solution: Solution): Why {
  const { id, title, activity, start, end, status, reasons } = block;
  const placement = placementOf(block, solution);
  return {
    block: { id, title, activity, start, end, status },
    reasons,
    terms: placement ? termsOf(placement, solution) : [],
    elsewhere: placement ? otherPlaces(placement, block, plan, solution) : [],
    advice: adviceBeside(block),
  };
}

/** What the solution has where the block is, if it has the block. */
export function placementOf(
  { start, activity, minutes }: Block,
  { placements, week }: Solution,
): Placement | undefined {
  return placements.find(
    ({ option, spot }) =>
      option.id === activity &&
      option.minutes === minutes &&
      instantText(week.facts.zone, spot.start) === start,
  );
}

function adviceBeside({ kind }: Block): Reason[] {
  const all: readonly Rule[] = Object.values(RULES);
  return all
    .filter(({ beside }) => beside === kind)
    .map(({ id, basis, text }) => ({ rule: id, basis, text, data: {} }));
}

/**
 * A place is a part of a day: nobody asks why not a quarter of an hour later. First the best week in
 * which nothing of this session begins in its part of its day, then the best in which it is at
 * neither of the two. Both are solved exactly, with everything else free to move.
 */
function otherPlaces(
  placement: Placement,
  block: Block,
  plan: Plan,
  solution: Solution,
): OtherPlace[] {
  const own = ownOptions(placement, solution);
  const place = (spot: Spot) =>
    `${spot.day.index} ${dayPartAt(solution.week.wallMinutes[spot.slot] ?? 0)}`;
  const avoided = new Set([place(placement.spot)]);
  const places: OtherPlace[] = [];
  while (places.length < PLACES) {
    const other = solve(solution.week, solution.prescription, {
      allows: (option, spot) => !own.has(option) || !avoided.has(place(spot)),
    });
    const moved = newPlacement(own, solution, other);
    places.push(placeOf(moved, { block, plan, solution, other, placement }));
    if (!moved) break;
    avoided.add(place(moved.spot));
  }
  return places;
}

/** Every way of the session and of those that differ from it only by number; of cooking, all. */
function ownOptions({ option }: Placement, { prescription }: Solution): ReadonlySet<Option> {
  const type = sessionTypes(prescription.sessions).find(({ options }) => options.includes(option));
  return new Set(type?.options ?? prescription.cooking?.options ?? []);
}

function newPlacement(own: ReadonlySet<Option>, before: Solution, after: Solution) {
  const starts = new Set(
    before.placements.filter(({ option }) => own.has(option)).map(({ spot }) => spot.start),
  );
  return after.placements.find(({ option, spot }) => own.has(option) && !starts.has(spot.start));
}

interface Compared {
  readonly block: Block;
  readonly plan: Plan;
  readonly solution: Solution;
  readonly other: Solution;
  readonly placement: Placement;
}

function placeOf(moved: Placement | undefined, compared: Compared): OtherPlace {
  const { block, plan, solution, other } = compared;
  const { week } = solution;
  const cost = solution.score - other.score;
  const start = moved ? instantText(week.facts.zone, moved.spot.start) : null;
  const others = differencesTo(plan, other).filter(
    (each) => each.block !== block.id && !(start && isAdded(each, moved, week)),
  );
  const when = moved ? `On ${atDay(week, moved.spot.start)}` : 'Nowhere else: it would be left out';
  const text = `${when}, ${costWords(cost)}${whyWorse(moved, compared)}.`;
  return { start, minutes: moved?.option.minutes ?? null, cost, others, text };
}

/** The session at its new place may pass for one that is added. */
function isAdded({ text }: Difference, moved: Placement | undefined, week: Solution['week']) {
  return moved !== undefined && text.includes(`on ${atDay(week, moved.spot.start)} is added`);
}

export function costWords(cost: number): string {
  if (cost === 0) return 'just as good; of equals the earlier is taken';
  return `${cost} ${cost === 1 ? 'point' : 'points'} less`;
}

/** The terms that make the other place worse, the most telling two. */
function whyWorse(moved: Placement | undefined, { placement, solution, other }: Compared): string {
  if (!moved || solution.score === other.score) return '';
  const before = termsOf(placement, solution);
  const after = termsOf(moved, other);
  const pointsIn = (terms: readonly ScoreTerm[], text: string) =>
    terms.filter((term) => term.text === text).reduce((sum, { points }) => sum + points, 0);
  const lost = before.map((term) => ({
    points: term.points - pointsIn(after, term.text),
    text: `not: ${term.text}`,
  }));
  const gained = after.map((term) => ({
    points: pointsIn(before, term.text) - term.points,
    text: term.text,
  }));
  const isEnergy = ({ text }: { text: string }) => text.startsWith('Your energy');
  const same = before.find(isEnergy)?.text;
  const energy = gained.find((each) => isEnergy(each) && each.text !== same);
  const worse = [...lost.filter(({ text }) => !text.startsWith('not: Your energy')), ...gained]
    .filter((each) => !isEnergy(each) && each.points > 0)
    .sort((one, other) => other.points - one.points)
    .slice(0, 2)
    .map(({ text }) => clause(text));
  const told = [...(energy ? [clause(energy.text)] : []), ...worse];
  return told.length === 0 ? '' : `: ${told.join('; ')}`;
}

/** A term as half a sentence; `not:` before one that holds here and not there. */
function clause(sentence: string): string {
  const text = sentence
    .replace(/\.$/, '')
    .replace(/^not: It (keeps|feeds) /, 'it no longer $1 ')
    .replace(/^not: /, 'this no longer holds: ');
  return text.replace(/: [A-Z]|^[A-Z]/, (start) => start.toLowerCase());
}
