import { DAY_PARTS, type DayPart } from '../contract/names.ts';
import type { Option } from '../prescribe/session.ts';
import { DAYS_PER_WEEK, weekdayIndex } from '../time/calendar.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { dayPartAt } from '../week/energy.ts';
import { perWeek } from '../week/per-week.ts';
import type { SlotTerm, Stretch } from './slot-terms.ts';

/** When a session of the week before took place. */
interface Habit {
  readonly id: string;
  readonly weekday: number;
  readonly minutes: number;
}

export interface Routine {
  readonly part: ReadonlyMap<string, DayPart>;
  readonly habits: readonly Habit[];
}

function kindOf(option: Pick<Option, 'activity'>): string {
  return option.activity?.kind ?? 'cooking';
}

/** When most sessions of a kind took place, and the times of the week before. */
export function routineOf({ facts }: Week): Routine {
  const counts = new Map<string, Map<DayPart, number>>();
  const habits = new Map<string, Habit>();
  for (const { counts: isCounted, id, activity, day, startMinutes: minutes } of facts.log) {
    if (!isCounted) continue;
    const kind = kindOf({ activity });
    const parts = counts.get(kind) ?? new Map<DayPart, number>();
    const part = dayPartAt(minutes);
    counts.set(kind, parts.set(part, (parts.get(part) ?? 0) + 1));
    if (day >= facts.firstDay || day < facts.firstDay - DAYS_PER_WEEK) continue;
    habits.set(`${id} ${day} ${minutes}`, { id, weekday: weekdayIndex(day), minutes });
  }
  const part = new Map<string, DayPart>();
  for (const [kind, parts] of counts) {
    const most = Math.max(...parts.values());
    const usual = DAY_PARTS.find((name) => parts.get(name) === most);
    if (usual) part.set(kind, usual);
  }
  return { part, habits: [...habits.values()] };
}

/** The parts of each day, in order of time. */
const dayParts = perWeek((week) => week.days.map((day) => partsOf(day, week)));

function partsOf({ firstSlot, endSlot }: WeekDay, { wallMinutes }: Week) {
  const parts: (Stretch & { readonly part: DayPart })[] = [];
  let from = firstSlot;
  for (let slot = firstSlot; slot < endSlot; slot += 1) {
    const part = dayPartAt(wallMinutes[slot] ?? 0);
    const isLast = slot + 1 === endSlot || dayPartAt(wallMinutes[slot + 1] ?? 0) !== part;
    if (!isLast) continue;
    parts.push({ part, from, to: slot + 1 });
    from = slot + 1;
  }
  return parts;
}

/** Points at the usual part of the day and at the times of the week before, `value` each. */
export function routineTerms(
  option: Option,
  value: number,
  week: Week,
  { part, habits }: Routine,
): SlotTerm[] {
  const usual = part.get(kindOf(option));
  if (usual === undefined) return [];
  const usually = dayParts(week).map((parts) =>
    parts.flatMap(({ part: name, from, to }) => (name === usual ? { from, to, value } : [])),
  );
  const parts: SlotTerm = { rule: 'O04', name: 'your usual part of the day', points: usually };
  const own = habits.filter(({ id }) => id === option.id);
  if (own.length === 0) return [parts];
  const points = week.days.map((day) => {
    const that = own.filter(({ weekday }) => weekday === weekdayIndex(day.day));
    const slots = that.flatMap(({ minutes }) => slotsAt(minutes, day, week));
    return slots.map((slot) => ({ from: slot, to: slot + 1, value }));
  });
  return [parts, { rule: 'O04', name: 'the same time as last week', points }];
}

/** Where the wall clock shows a time: once a day, and twice where clocks go back over it. */
function slotsAt(minutes: number, { firstSlot, endSlot }: WeekDay, { wallMinutes }: Week) {
  const slots: number[] = [];
  let slot = wallMinutes.indexOf(minutes, firstSlot);
  while (slot >= 0 && slot < endSlot) {
    slots.push(slot);
    slot = wallMinutes.indexOf(minutes, slot + 1);
  }
  return slots;
}
