import type { AnyActivityId } from '../contract/names.ts';
import type { Block, Plan } from '../contract/plan.ts';
import type { Solution } from '../place/solve.ts';
import { dateText } from '../time/calendar.ts';
import type { WhyNot } from './why-not.ts';
import { whyNotIn } from './why-not-span.ts';

export interface WhyDay {
  readonly date: string;
  readonly blocks: readonly Block[];
  /** For a day without a workout: each activity of the week, and why it is not there. */
  readonly instead: readonly WhyNot[];
}

/** Why a day holds what it holds, or nothing. */
export function whyDay(day: number, plan: Plan, solution: Solution): WhyDay | undefined {
  const { week, prescription } = solution;
  const found = week.days.find((each) => each.day === day);
  if (!found) return undefined;
  const date = dateText(day);
  const blocks = plan.blocks.filter(({ start }) => start.startsWith(date));
  if (blocks.some(({ kind }) => kind === 'workout')) return { date, blocks, instead: [] };
  const activities = new Set<AnyActivityId>(prescription.sessions.map(({ activity }) => activity));
  const span = { from: found.start, to: found.end };
  const instead = [...activities].flatMap(
    (activity) => whyNotIn(activity, span, plan, solution) ?? [],
  );
  return { date, blocks, instead };
}
