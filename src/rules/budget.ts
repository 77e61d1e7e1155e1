import type { WeekDay } from '../week/assess.ts';
import type { Parts } from '../week/parts.ts';
import type { PlacementRule } from './rule.ts';
import { dayWord } from './words.ts';

export function costOf({ cost }: Pick<Parts, 'cost'>): number {
  return cost.setUp + cost.workout + cost.mealPrep;
}

/** Rule E04: points of the day that work and what stands already leave over; may be negative. */
export function budgetLeft(day: WeekDay): number {
  return day.fixed.reduce((left, block) => left - costOf(block), day.capacity - day.workCost);
}

/** Rule E04 for one option on its own; the search and the model add up several. */
export const withinBudget: PlacementRule = {
  id: 'E04',
  name: 'within the day’s budget',
  judgedBy: 'day',
  test: (week, option) => {
    const cost = costOf(option);
    const tight = week.days.map((day) => cost > budgetLeft(day));
    return tight.includes(true) ? ({ day }) => tight[day.index] === true : undefined;
  },
  words: (_week, option, { day }) =>
    `${dayWord(day.day)} can carry ${day.capacity} points; work and what stands already leave ` +
    `${Math.max(0, budgetLeft(day))}, and this takes ${costOf(option)}.`,
};
