import { blockId } from '../contract/ids.ts';
import type { Block } from '../contract/plan.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { type Instant, instantText, parseInstant } from '../time/zone.ts';
import { type Breach, UNTRUE } from './breach.ts';
import { type Case, dayOf, type Entry, isWorkoutId, when } from './case.ts';
import { massageSpan } from './massages.ts';
import { previousOf } from './previous.ts';
import { forbids } from './safety.ts';

/** What the request fixes for the week: a massage, or a wish of the person. */
interface Fixed {
  readonly activity: Block['activity'];
  readonly start: Instant;
  readonly minutes: number | undefined;
  /** The block of the earlier plan that a wish is about. */
  readonly block?: string | undefined;
}

/**
 * Each pinned block has its own line in the request, and each line that still holds its block; what
 * the person took out is out.
 */
export function wishBreaches(c: Case): Breach[] {
  return [...pinnedAgainstRequest(c), ...takenOut(c)];
}

function takenOut(c: Case): Breach[] {
  const out = c.request.dropped ?? [];
  return c.entries
    .filter(({ block }) => block.activity !== 'massage' && out.includes(block.id))
    .map(({ block, label }) => ({
      rule: UNTRUE,
      block: block.id,
      text: `${label} is in the plan, but the person took it out.`,
    }));
}

function pinnedAgainstRequest(c: Case): Breach[] {
  const open = [...massagesOfWeek(c), ...wishesOfWeek(c)];
  const unasked = c.entries.filter((entry) => {
    if (entry.block.status === 'planned') return false;
    const index = open.findIndex((fixed) => answers(c, entry, fixed));
    if (index >= 0) open.splice(index, 1);
    return index < 0 && entry.block.status === 'pinned';
  });
  return [
    ...unasked.map((entry) => ({
      rule: UNTRUE,
      block: entry.block.id,
      text: `${entry.label} is pinned, but the request does not pin it there for ${entry.block.minutes} minutes.`,
    })),
    ...plannedMassages(c),
    ...open.filter((fixed) => mustStand(c, fixed)).map((fixed) => missing(c, fixed)),
  ];
}

function massagesOfWeek(c: Case): Fixed[] {
  return (c.request.massages ?? [])
    .map((massage) => massageSpan(c, massage))
    .filter(({ start }) => c.days.includes(dayOf(c, start)))
    .map(({ start, end }) => ({ activity: 'massage', start, minutes: end - start }));
}

/** Of several for the same block, or for the same at the same time, the last one. */
function wishesOfWeek(c: Case): Fixed[] {
  const wishes = c.request.pinned ?? [];
  const out = c.request.dropped ?? [];
  const lastOf = new Map(wishes.map(({ block }, index) => [block, index]));
  const named = wishes
    .filter(({ block }, index) => block === undefined || lastOf.get(block) === index)
    .map(({ block, activity, start, minutes }) => ({
      block: isMassage(c, block) ? undefined : block,
      activity,
      start: parseInstant(c.zone, start),
      minutes,
    }));
  const ids = named.map((wish) => idOf(c, wish));
  const lastId = new Map(ids.map((id, index) => [id, index]));
  return named.filter((wish, index) => {
    const id = ids[index] ?? '';
    return c.days.includes(dayOf(c, wish.start)) && !out.includes(id) && lastId.get(id) === index;
  });
}

function isMassage(c: Case, block: string | undefined): boolean {
  return (c.request.massages ?? []).some(({ id }) => idIn(c, `massage-${id}`) === block);
}

/** The id of a wish's block: its own, or one made of what and when. */
function idOf(c: Case, { block, activity, start }: Fixed): string {
  const when = instantText(c.zone, start).slice(0, 16);
  return block ?? idIn(c, `pinned-${activity}-${when}`);
}

function idIn({ request }: Case, name: string): string {
  return blockId(request.person.id, request.week ?? '', name);
}

/** A frozen block answers a wish for the same time, even if it was eased since. */
function answers(c: Case, entry: Entry, fixed: Fixed): boolean {
  const { block, start } = entry;
  if (start !== fixed.start) return false;
  if (fixed.block !== undefined && block.id !== fixed.block) return false;
  if (block.status === 'frozen') return previousOf(c, entry)?.activity === fixed.activity;
  if (block.activity !== fixed.activity) return false;
  return fixed.minutes === undefined || block.minutes === fixed.minutes;
}

function plannedMassages(c: Case): Breach[] {
  return c.entries
    .filter(({ block, planned }) => planned && block.activity === 'massage')
    .map(({ block, label }) => ({
      rule: UNTRUE,
      block: block.id,
      text: `${label} is planned; a massage is always pinned.`,
    }));
}

/** Safety overrules a wish, and a plan for a week that is over is empty. */
function mustStand(c: Case, { activity }: Fixed): boolean {
  if (c.days.every((day) => day < c.today)) return false;
  return !isWorkoutId(activity) || !forbids(c, ACTIVITY[activity].intensity);
}

function missing(c: Case, { activity, start }: Fixed): Breach {
  return {
    rule: UNTRUE,
    text: `The request has ${activity} at ${when(c, start)}; the plan does not.`,
  };
}
