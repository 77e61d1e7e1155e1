import { DAY_PARTS, type DayPart } from '../contract/names.ts';
import { Problem } from '../contract/problem.ts';
import { dayWord } from '../rules/words.ts';
import { DAYS_PER_WEEK, dateText } from '../time/calendar.ts';
import { type Instant, instantOf } from '../time/zone.ts';
import { PART_STARTS } from '../week/energy.ts';
import { isInWeek } from './remember/blocks.ts';
import type { Person } from './remember/person.ts';
import { typedDay } from './times.ts';

/** A day as somebody speaks of it, or a part of one. */
export interface DaySpan {
  readonly day: number;
  readonly part: DayPart | undefined;
  readonly from: Instant;
  readonly to: Instant;
}

/** `fri`, `thursday evening`, `tonight`, `tomorrow morning`; undefined for what is no day. */
export function daySpanIn(text: string, { here, state }: Person): DaySpan | undefined {
  const words = text
    .toLowerCase()
    .replace(/\btonight\b/, 'today evening')
    .replace(/\b(?:on|in|the|this)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const part = DAY_PARTS.find((name) => name === words.at(-1));
  const named = (part ? words.slice(0, -1) : words).join(' ') || (part && 'today') || '';
  const typed = dayOrNot(named, here);
  if (typed === undefined) return undefined;
  const day = plannedDay(named, typed, { state });
  const { from, to } = hoursOf(part);
  const at = (hour: number) => instantOf(here.zone, day + Math.floor(hour / 24), (hour % 24) * 60);
  return { day, part, from: at(from), to: at(to) };
}

/** `Thursday evening`. */
export function daySpanWords({ day, part }: DaySpan): string {
  return `${dayWord(day)}${part ? ` ${part}` : ''}`;
}

function dayOrNot(text: string, here: Person['here']): number | undefined {
  try {
    return typedDay(text, here);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

const ONE_DAY = new Set(['yesterday', 'today', 'tomorrow']);

/**
 * A weekday of a planned week: on the evening before a week its last day has the same name as
 * today, and of the week under way the days gone by are meant, not those of a week without a plan.
 */
export function plannedDay(named: string, typed: number, { state }: Pick<Person, 'state'>): number {
  if (ONE_DAY.has(named)) return typed;
  const isPlanned = (day: number) => state.plans.some((plan) => isInWeek(plan, dateText(day)));
  return [typed, typed + DAYS_PER_WEEK, typed - DAYS_PER_WEEK].find(isPlanned) ?? typed;
}

function hoursOf(part: DayPart | undefined): { from: number; to: number } {
  if (part === undefined) return { from: 0, to: 24 };
  const next = DAY_PARTS[DAY_PARTS.indexOf(part) + 1];
  return { from: PART_STARTS[part], to: next ? PART_STARTS[next] : PART_STARTS.early + 24 };
}
