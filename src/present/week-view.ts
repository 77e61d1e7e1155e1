import type { Block, Plan, RecoveryWindow } from '../contract/plan.ts';
import {
  clockMinutes,
  DAYS_PER_WEEK,
  dateText,
  dayNumber,
  MINUTES_PER_DAY,
} from '../time/calendar.ts';
import { startOfDay, zoneNamed } from '../time/zone.ts';
import { type Now, type Standing, standingsOf } from './now.ts';
import type { WallMinutes } from './words.ts';

/** What a block looks like: `gentle` is a workout at low effort. */
export type Kind = 'workout' | 'gentle' | 'meal-prep' | 'massage';

/** A block as a view needs it, numbered as `BLOCK` of the commands. */
export interface Item {
  readonly number: number;
  readonly kind: Kind;
  readonly block: Block;
  readonly start: WallMinutes;
  readonly end: WallMinutes;
  readonly standing: Standing;
}

/** A stretch of a phase that is drawn. */
export interface Shade {
  readonly phase: 'rest' | 'easy';
  readonly start: WallMinutes;
  readonly end: WallMinutes;
}

export interface Phase {
  readonly window: RecoveryWindow;
  readonly start: WallMinutes;
  readonly end: WallMinutes;
}

export interface DayView {
  readonly day: number;
  /** 1–5; 0 where the plan says nothing. */
  readonly energy: number;
}

/** One week of a plan by the clock on the wall. */
export interface WeekView {
  readonly plan: Plan;
  /** Missing for someone who reads it at no time in particular. */
  readonly now: Now | undefined;
  readonly days: readonly DayView[];
  readonly items: readonly Item[];
  readonly phases: readonly Phase[];
  /** Without overlaps, in order. */
  readonly shades: readonly Shade[];
  /** What the clocks do, on days when they change. */
  readonly clockChanges: readonly {
    readonly day: number;
    readonly minutes: number;
  }[];
}

export function weekView(plan: Plan, now?: Now): WeekView {
  const days = daysOf(plan);
  const phases = plan.windows.map((window) => ({
    window,
    start: wallMinutes(window.start),
    end: wallMinutes(window.end),
  }));
  return {
    plan,
    now,
    days,
    items: itemsOf(plan, now),
    phases,
    shades: shadesOf(phases),
    clockChanges: clockChangesIn(plan, days),
  };
}

/** The wall clock of `2026-12-01T17:00:00+01:00`: a plan writes the offset of its own zone. */
function wallMinutes(text: string): WallMinutes {
  return dayNumber(text.slice(0, 10)) * MINUTES_PER_DAY + clockMinutes(text.slice(11, 16));
}

function itemsOf(plan: Plan, now: Now | undefined): Item[] {
  const inOrder = plan.blocks
    .map((block) => ({
      block,
      kind: kindOf(block),
      start: wallMinutes(block.start),
      end: wallMinutes(block.end),
    }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const standings = standingsOf(
    inOrder.map(({ block }) => block),
    now,
  );
  return inOrder.map((item, index) => ({
    ...item,
    number: index + 1,
    standing: standings[index] ?? 'later',
  }));
}

function kindOf({ kind, effort }: Block): Kind {
  return kind === 'workout' && effort === 'low' ? 'gentle' : kind;
}

function daysOf(plan: Plan): DayView[] {
  const first = dayNumber(plan.week.start);
  const capacity = new Map(plan.budget.map((each) => [each.date, each.capacity]));
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => {
    const day = first + index;
    // A day's capacity is twice its mean energy.
    const energy = Math.round((capacity.get(dateText(day)) ?? 0) / 2);
    return { day, energy: Math.min(5, energy) };
  });
}

/** Of two massages the stricter phase counts. */
function shadesOf(phases: readonly Phase[]): Shade[] {
  const edges = [...new Set(phases.flatMap(({ start, end }) => [start, end]))].sort(
    (one, other) => one - other,
  );
  const shades: Shade[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    const phase = drawnPhaseAt(phases, start);
    if (end === undefined || phase === undefined) continue;
    const last = shades.at(-1);
    const goesOn = last?.phase === phase && last.end === start;
    if (goesOn) shades.pop();
    shades.push({ phase, start: goesOn ? last.start : start, end });
  }
  return shades;
}

function drawnPhaseAt(phases: readonly Phase[], at: WallMinutes): Shade['phase'] | undefined {
  const here = phases.filter(({ start, end }) => start <= at && at < end);
  const is = (phase: Shade['phase']) => here.some(({ window }) => window.phase === phase);
  return is('rest') ? 'rest' : is('easy') ? 'easy' : undefined;
}

function clockChangesIn(plan: Plan, days: readonly DayView[]): WeekView['clockChanges'] {
  const zone = zoneNamed(plan.timeZone);
  if (!zone) return [];
  return days.flatMap(({ day }) => {
    const minutes = zone.offsetAt(startOfDay(zone, day + 1)) - zone.offsetAt(startOfDay(zone, day));
    return minutes === 0 ? [] : [{ day, minutes }];
  });
}
