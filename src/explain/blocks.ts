import { blockId } from '../contract/ids.ts';
import type { Block, Reason } from '../contract/plan.ts';
import { COOKING_CATALOGUE } from '../knowledge/activities.ts';
import { MASSAGE } from '../knowledge/massages.ts';
import type { Placement, Solution } from '../place/solve.ts';
import { daysFed } from '../prescribe/cooking.ts';
import { lowestEnergy } from '../rules/energy.ts';
import { dateText } from '../time/calendar.ts';
import { type Instant, instantText } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { energyAt } from '../week/energy.ts';
import type { Massage } from '../week/facts.ts';
import type { FixedBlock, Parts, Why } from '../week/parts.ts';
import { regionsIn } from '../week/regions.ts';
import { sessionBlockId } from '../week/session-id.ts';
import { reason } from './reason.ts';
import { reasonsFor } from './reasons.ts';

/** All blocks of the plan, in order of time, as if all were new: see `versionsOf`. */
export function blocksOf(solution: Solution): Block[] {
  const { week } = solution;
  const blocks = [
    ...placedBlocks(solution),
    ...week.fixed.map((block) => fixedBlock(block, week)),
    ...massageBlocks(week),
  ];
  return blocks.sort(
    (one, other) => compare(one.start, other.start) || compare(one.activity, other.activity),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Shape {
  readonly id: string;
  readonly start: Instant;
  readonly usualMinutes: number;
  readonly energy: number;
  readonly covers: readonly string[];
  readonly variant: Block['variant'];
  readonly status: Block['status'];
  readonly reasons: readonly Reason[];
}

function blockOf(parts: Parts, shape: Shape, week: Week): Block {
  const { zone } = week.facts;
  const cooking = parts.id === 'meal_prep_batch' || parts.id === 'meal_prep_topup';
  return {
    id: shape.id,
    kind: cooking ? 'meal-prep' : 'workout',
    activity: parts.id,
    title: cooking ? COOKING_CATALOGUE[parts.id].title : (parts.activity?.name ?? parts.id),
    start: instantText(zone, shape.start),
    end: instantText(zone, shape.start + parts.totalMinutes),
    minutes: parts.minutes,
    usualMinutes: shape.usualMinutes,
    setUpMinutes: parts.setUpMinutes,
    cleanUpMinutes: parts.cleanUpMinutes,
    travelMinutes: parts.travelMinutes,
    effort: parts.intensity,
    effortPoints: parts.effortPoints,
    load: parts.load,
    regions: { ...parts.regions },
    energy: shape.energy,
    place: parts.place,
    covers: [...shape.covers],
    variant: shape.variant,
    status: shape.status,
    sequence: 0,
    changedAt: instantText(zone, week.facts.now),
    reasons: [...shape.reasons],
  };
}

function placedBlocks(solution: Solution): Block[] {
  const { week, placements } = solution;
  const mealIds = cookingIds(solution);
  return placements.map((placement) => {
    const { session, option, spot, covers } = placement;
    const shape: Shape = {
      id: session ? sessionBlockId(week, session.id) : (mealIds.get(placement) ?? ''),
      start: spot.start,
      usualMinutes: option.usualMinutes,
      energy: lowestEnergy(week, option, spot.slot),
      covers: covers.map((offset) => dateText(week.facts.firstDay + offset)),
      variant: option.variant,
      status: 'planned',
      reasons: reasonsFor(placement, solution),
    };
    return blockOf(option, shape, week);
  });
}

/** Cooking keeps the ids of the plan before: where the time is the same, or the day, then in order. */
function cookingIds({ week, placements }: Solution): Map<Placement, string> {
  const cooking = placements.filter(({ session }) => !session);
  const { earlier: before, moved, dropped } = week.facts;
  const standing = new Set([...week.fixed.map(({ blockId: id }) => id), ...moved, ...dropped]);
  const earlier = (before?.blocks ?? []).filter(
    ({ kind, id, status }) => kind === 'meal-prep' && status !== 'pinned' && !standing.has(id),
  );
  const free = new Map(earlier.map(({ id, start }) => [id, start]));
  const ids = new Map<Placement, string>();
  const take = (placement: Placement, id: string) => {
    ids.set(placement, id);
    free.delete(id);
  };
  // `2026-12-01T07:00:00+01:00` as a whole, then only its day.
  for (const length of [Number.POSITIVE_INFINITY, 10]) {
    for (const placement of cooking) {
      if (ids.has(placement)) continue;
      const start = instantText(week.facts.zone, placement.spot.start).slice(0, length);
      const same = [...free].find(([, at]) => at.slice(0, length) === start);
      if (same) take(placement, same[0]);
    }
  }
  const used = new Set([...standing, ...earlier.map(({ id }) => id)]);
  for (const placement of cooking) {
    if (ids.has(placement)) continue;
    const next = [...free.keys()][0] ?? unusedId(used, week);
    used.add(next);
    take(placement, next);
  }
  return ids;
}

function unusedId(used: ReadonlySet<string>, week: Week): string {
  let number = 1;
  while (used.has(sessionBlockId(week, `meal_prep_${number}`))) number += 1;
  return sessionBlockId(week, `meal_prep_${number}`);
}

function fixedBlock(block: FixedBlock, week: Week): Block {
  const { earlier: plan } = week.facts;
  const earlier = plan?.blocks.find(({ id }) => id === block.blockId);
  const pinned = block.status === 'pinned';
  const text = pinned
    ? `You ${earlier && !block.onTop ? 'moved' : 'put'} this here yourself, so it stays.`
    : 'This day is under way or over, so it stays as it was.';
  const shape: Shape = {
    id: block.blockId,
    start: block.start,
    usualMinutes: block.usualMinutes,
    energy: energyOf(block, week),
    covers: block.activity ? [] : coversOf(block, week),
    variant: pinned ? 'full' : (block.eased?.variant ?? earlier?.variant ?? 'full'),
    status: block.status,
    reasons: block.eased
      ? easedReasons(block.eased.why, block.first)
      : pinned
        ? [reason('O07', text)]
        : (earlier?.reasons ?? [reason('O07', text)]),
  };
  return blockOf(block, shape, week);
}

function easedReasons({ rule, text }: Why, first: FixedBlock['first']): Reason[] {
  const was = first ? { firstActivity: first.id, firstMinutes: first.minutes } : {};
  return [reason(rule, text), reason('O07', 'It was made easier today, at the time it had.', was)];
}

function coversOf(block: FixedBlock, week: Week): string[] {
  if (block.status === 'frozen') return block.covers.map(dateText);
  return [...daysFed(week)]
    .filter(([, by]) => by === `${block.start}`)
    .map(([day]) => dateText(day))
    .sort(compare);
}

function energyOf(block: { start: Instant; end: Instant }, week: Week): number {
  const from = Math.floor((block.start - week.start) / week.slotMinutes);
  const to = Math.ceil((block.end - week.start) / week.slotMinutes);
  let lowest = energyAt(week, from);
  for (let slot = from + 1; slot < to; slot += 1) lowest = Math.min(lowest, energyAt(week, slot));
  return lowest;
}

/** Massages of the week: facts, wherever they lie. */
function massageBlocks(week: Week): Block[] {
  const last = week.days.at(-1)?.end ?? week.start;
  return week.facts.massages
    .filter(({ start }) => start >= week.start && start < last)
    .map((massage) => massageBlock(massage, week));
}

function massageBlock(massage: Massage, week: Week): Block {
  const { zone, request, firstDay } = week.facts;
  const regions = Object.fromEntries(regionsIn(massage.regions).map((region) => [region, 0]));
  return {
    id: blockId(request.person.id, dateText(firstDay), `massage-${massage.id}`),
    kind: 'massage',
    activity: 'massage',
    title: 'Massage',
    start: instantText(zone, massage.start),
    end: instantText(zone, massage.end),
    minutes: massage.minutes,
    usualMinutes: massage.minutes,
    setUpMinutes: 0,
    cleanUpMinutes: 0,
    travelMinutes: 0,
    effort: 'low',
    effortPoints: 0,
    load: 0,
    regions,
    energy: energyOf(massage, week),
    place: null,
    covers: [],
    variant: 'full',
    status: 'pinned',
    sequence: 0,
    changedAt: instantText(zone, week.facts.now),
    reasons: [
      reason('M01', `Your appointment: ${MASSAGE[massage.type].name}.`, {
        type: massage.type,
        pressure: massage.pressure,
      }),
    ],
  };
}
