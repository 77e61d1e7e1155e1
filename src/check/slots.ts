import type { DayPart } from '../contract/names.ts';
import { type Chronotype, ENERGY_PRIOR } from '../knowledge/energy-prior.ts';
import { PARAMETERS } from '../knowledge/parameters.ts';
import { weekday } from '../time/calendar.ts';
import { type Instant, wallAt } from '../time/zone.ts';
import type { Case, Span } from './case.ts';

/** Minutes; its range holds nothing else, so nobody's setting changes it. */
export const SLOT = PARAMETERS['T01.slot_minutes'].value;

/** The starts of all slots a span touches, even by a minute. */
export function slotsOf(span: Span): Instant[] {
  const slots: Instant[] = [];
  const first = Math.floor(span.start / SLOT) * SLOT;
  for (let slot = first; slot < span.end; slot += SLOT) slots.push(slot);
  return slots;
}

const PARTS: readonly (readonly [fromHour: number, part: DayPart])[] = [
  [22, 'night'],
  [17, 'evening'],
  [12, 'afternoon'],
  [9, 'morning'],
  [5, 'early'],
  [0, 'night'],
];

/** What the person said of that part of the day, else of any day, else the prior of rule E07. */
export function energyAt(c: Case, slot: Instant): number {
  const { day, minutes } = wallAt(c.zone, slot);
  const part = PARTS.find(([hour]) => minutes >= hour * 60)?.[1] ?? 'night';
  const { energy } = c.request.person;
  const said = energy?.days?.[weekday(day)]?.[part] ?? energy?.default?.[part];
  return said ?? ENERGY_PRIOR[chronotype(c)][part];
}

function chronotype(c: Case): Chronotype {
  const answer = c.request.person.chronotype ?? 3;
  if (answer <= 2) return 2;
  return answer >= 4 ? 4 : 3;
}

export function lowestEnergy(c: Case, span: Span): number {
  return Math.min(...slotsOf(span).map((slot) => energyAt(c, slot)));
}
