import type { Block, Plan } from '../contract/plan.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { timeOf } from './block-list.ts';
import type { Item, WeekView } from './week-view.ts';
import { momentInWeek, type Words } from './words.ts';

export const NEWS_KINDS = ['New', 'Moved', 'Changed', 'Taken out'] as const;

/** What a new plan does with one block of the week. */
export interface News {
  readonly kind: (typeof NEWS_KINDS)[number];
  /** The block as it is now; for one that is gone, as it was. */
  readonly item: Item;
  /** The block as it was. */
  readonly old: Item | undefined;
  /** As the planner tells it, if it does. */
  readonly told: string;
}

/**
 * The difference between two plans of a week. The plans themselves say what differs: after an undo
 * the older plan stands again, and its `changes` speak of something else.
 */
export function newsOf(before: WeekView, after: WeekView): News[] {
  const earlier = new Map(before.items.map((item) => [item.block.id, item]));
  const stays = new Set(after.items.map(({ block }) => block.id));
  const news = after.items.flatMap((item): News[] => {
    const old = earlier.get(item.block.id);
    const told = toldOf(after.plan, item.block.id, old?.block.start, item.block.start);
    if (!old) return [{ kind: 'New', item, old, told }];
    if (old.block.start !== item.block.start) return [{ kind: 'Moved', item, old, told }];
    return isSame(old.block, item.block) ? [] : [{ kind: 'Changed', item, old, told }];
  });
  const gone = before.items
    .filter(({ block }) => !stays.has(block.id))
    .map((old): News => {
      const told = toldOf(after.plan, old.block.id, old.block.start, undefined);
      return { kind: 'Taken out', item: old, old, told };
    });
  const all = [...news, ...gone];
  return NEWS_KINDS.flatMap((kind) => all.filter((each) => each.kind === kind));
}

function isSame(one: Block, other: Block): boolean {
  return one.end === other.end && one.activity === other.activity && one.minutes === other.minutes;
}

function toldOf(plan: Plan, id: string, from: string | undefined, to: string | undefined): string {
  const change = plan.changes.find(
    (each) => each.block === id && each.from === (from ?? null) && each.to === (to ?? null),
  );
  return change?.text ?? '';
}

/** `Brisk walk: Tue 07:00 → Thu 07:00`. */
export function newsText({ kind, item, old }: News, words: Words): string {
  const title = words.say(item.block.title);
  const when = momentInWeek(item.start, words);
  if (!old || kind === 'New' || kind === 'Taken out') return `${title}: ${when}`;
  const { arrow } = words.glyphs;
  const swapped = old.block.activity !== item.block.activity;
  const instead = swapped ? `, instead of ${words.say(old.block.title)}` : '';
  const minutes = `${item.block.minutes} min`;
  const resized = old.block.minutes !== item.block.minutes;
  if (kind === 'Moved') {
    const sameDay = dayOf(old) === dayOf(item);
    const to = sameDay ? words.clock(item.start - dayOf(item) * MINUTES_PER_DAY) : when;
    const length = resized ? `, now ${minutes}` : '';
    return `${title}: ${momentInWeek(old.start, words)} ${arrow} ${to}${length}${instead}`;
  }
  if (resized) return `${title}, ${when}: ${old.block.minutes} ${arrow} ${minutes}${instead}`;
  if (swapped) return `${title}, ${when}${instead}`;
  return `${title}, ${when}: ${timeOf(old, words)} ${arrow} ${timeOf(item, words)}`;
}

function dayOf({ start }: Item): number {
  return Math.floor(start / MINUTES_PER_DAY);
}

/** What stands beside it already: the planner's sentence up to `: ` and the reason. */
const BARE =
  /^.*?(?: moves from .*?\d\d:\d\d to .*?\d\d:\d\d[^:]*| becomes [^:]*| lasts [^:]*| ends at another time| is new| is dropped)[:.] */;

export function newsReason({ told }: News, words: Words): string {
  const rest = told.replace(BARE, '');
  return words.say(`${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`);
}
