import type { Block, Plan } from '../contract/plan.ts';
import { clockMinutes, DAYS_PER_WEEK, dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import type { WallMinutes } from './words.ts';

export type Kind = 'workout' | 'gentle' | 'meal-prep' | 'massage';

/** A block as a view needs it, numbered as `BLOCK` of the commands. */
export interface Item {
  readonly number: number;
  readonly kind: Kind;
  readonly block: Block;
  readonly start: WallMinutes;
  readonly end: WallMinutes;
}

/** A phase in which something is asked of the whole day. */
interface Shade {
  readonly phase: 'rest' | 'easy';
  readonly start: WallMinutes;
  readonly end: WallMinutes;
}

export interface DayView {
  readonly day: number;
  /** 1–5. */
  readonly energy: number;
  readonly items: readonly Item[];
}

export interface WeekView {
  readonly days: readonly DayView[];
  readonly items: readonly Item[];
  readonly shades: readonly Shade[];
  /** What the clocks do, where they change this week. */
  readonly clockChange: { readonly day: number; readonly minutes: number } | undefined;
}

/** The wall clock of `2026-12-01T17:00:00+01:00`, whatever the offset. */
function wallMinutes(text: string): WallMinutes {
  return dayNumber(text.slice(0, 10)) * MINUTES_PER_DAY + clockMinutes(text.slice(11, 16));
}

export function weekView(plan: Plan): WeekView {
  const first = dayNumber(plan.week.start);
  const items = [...plan.blocks]
    .map((block) => ({ block, at: wallMinutes(block.start) }))
    .sort((one, other) => one.at - other.at)
    .map(
      ({ block, at }, index): Item => ({
        number: index + 1,
        kind: kindOf(block),
        block,
        start: at,
        end: Math.max(at, wallMinutes(block.end)),
      }),
    );
  const energy = new Map(
    plan.budget.map(({ date, capacity }) => [dayNumber(date), Math.round(capacity / 2)]),
  );
  const days = Array.from({ length: DAYS_PER_WEEK }, (_, index): DayView => {
    const day = first + index;
    const own = items.filter(({ start }) => Math.floor(start / MINUTES_PER_DAY) === day);
    return { day, energy: Math.max(1, Math.min(5, energy.get(day) ?? 3)), items: own };
  });
  return { days, items, shades: shadesOf(plan), clockChange: clockChangeIn(plan) };
}

function kindOf({ kind, effort }: Block): Kind {
  if (kind === 'workout') return effort === 'low' ? 'gentle' : 'workout';
  return kind;
}

/** Rest outranks easy where massages overlap. */
function shadesOf(plan: Plan): Shade[] {
  return plan.windows
    .flatMap(({ phase, start, end }): Shade[] =>
      phase === 'rest' || phase === 'easy'
        ? [{ phase, start: wallMinutes(start), end: wallMinutes(end) }]
        : [],
    )
    .sort((one, other) => (one.phase === other.phase ? 0 : one.phase === 'rest' ? -1 : 1));
}

function offsetIn(text: string): number {
  const zone = text.slice(19);
  if (zone === 'Z' || zone === '') return 0;
  return (zone.startsWith('-') ? -1 : 1) * clockMinutes(zone.slice(1));
}

/** Seen from the plan's own times: the first block whose offset differs from the one before. */
function clockChangeIn(plan: Plan): WeekView['clockChange'] {
  const times = [...plan.blocks.flatMap(({ start, end }) => [start, end])].sort();
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    if (before === undefined) continue;
    const minutes = offsetIn(time) - offsetIn(before);
    if (minutes !== 0) return { day: dayNumber(time.slice(0, 10)), minutes };
  }
  return undefined;
}
