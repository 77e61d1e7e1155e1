import { DAYS, type Day } from '../../contract/names.ts';
import { type Chronotype, ENERGY_PRIOR } from '../../knowledge/energy-prior.ts';
import { type Commitment, type Draft, daysFrom, withPerson } from './draft.ts';

/** The picture of energy: rows of days, columns of parts of the day. */

export const PARTS = ['early', 'morning', 'afternoon', 'evening'] as const;
type Part = (typeof PARTS)[number];
export type Row = readonly number[];

const WEEKEND: readonly Day[] = ['sat', 'sun'];
const USUAL_WORKDAYS: readonly Day[] = DAYS.filter((day) => !WEEKEND.includes(day));
const WORK = 'Work';

/** The fixed hours that the questionnaire asks about: others are left as they are. */
export function workIn({ commitments }: Draft): Commitment | undefined {
  return commitments.find(({ title }) => title === WORK) ?? commitments[0];
}

/** Whether no fixed hours means that there are none. */
export function knowsWork({ isKnown, answered, commitments }: Draft): boolean {
  return isKnown || answered.has('work-days') || commitments.length > 0;
}

/** Days with fixed hours; before they were asked, Monday to Friday. */
export function workdaysOf(draft: Draft): readonly Day[] {
  if (!knowsWork(draft)) return USUAL_WORKDAYS;
  const busy = new Set(draft.commitments.flatMap(({ days = DAYS }) => days));
  return DAYS.filter((day) => busy.has(day));
}

/** Commitments in which the work of the questionnaire has these days; the energy goes along. */
export function withWorkdays(draft: Draft, days: readonly Day[]): Draft {
  const rows = twoRows(draft);
  const work = workIn(draft) ?? { title: WORK, start: '09:00', end: '17:30', workload: 2 };
  const others = draft.commitments.filter((each) => each !== work);
  const mine = days.length === 0 ? [] : [{ ...work, days: [...days] }];
  const next: Draft = { ...draft, commitments: [...mine, ...others] };
  const marked = { ...next, answered: new Set([...next.answered, 'work-days']) };
  return draft.person.energy && rows ? withTwoRows(marked, rows) : marked;
}

export function withWork(draft: Draft, changes: Partial<Commitment>): Draft {
  const work = workIn(draft);
  if (!work) return draft;
  return {
    ...draft,
    commitments: draft.commitments.map((each) => (each === work ? { ...each, ...changes } : each)),
  };
}

function priorOf({ person: { chronotype = 3 } }: Draft): Record<Part, number> {
  const kind: Chronotype = chronotype <= 2 ? 2 : chronotype >= 4 ? 4 : 3;
  return ENERGY_PRIOR[kind];
}

/** What the plan would expect on a day, from what was said so far. */
export function rowOf(draft: Draft, day: Day): Row {
  const { energy } = draft.person;
  const own = energy?.days?.[day];
  return PARTS.map((part) =>
    Math.round(own?.[part] ?? energy?.default?.[part] ?? priorOf(draft)[part]),
  );
}

/** Workdays and days off, or undefined where days of one kind differ. */
export function twoRows(draft: Draft): readonly [Row, Row] | undefined {
  const workdays = workdaysOf(draft);
  const off = DAYS.filter((day) => !workdays.includes(day));
  const one = common(workdays.map((day) => rowOf(draft, day)));
  const other = common(off.map((day) => rowOf(draft, day)));
  if (one === undefined || other === undefined) return undefined;
  const usual = PARTS.map((part) => priorOf(draft)[part]);
  return [one ?? other ?? usual, other ?? one ?? usual];
}

/** The row that all are; null without any, undefined when they differ. */
function common(rows: readonly Row[]): Row | null | undefined {
  const [first] = rows;
  if (!first) return null;
  return rows.every((row) => row.join() === first.join()) ? first : undefined;
}

export function withTwoRows(draft: Draft, [work, off]: readonly [Row, Row]): Draft {
  const workdays = workdaysOf(draft);
  return withRows(
    draft,
    (day) => (workdays.includes(day) ? work : off),
    workdays.length > 0 ? work : off,
  );
}

/** Every day gets a row; those that are as usual are not written down. */
export function withRows(draft: Draft, of: (day: Day) => Row, usual: Row): Draft {
  const { energy } = draft.person;
  const night = energy?.default?.night;
  const different = DAYS.filter((day) => of(day).join() !== usual.join());
  const days = Object.fromEntries(different.map((day) => [day, parts(of(day))]));
  return withPerson(draft, {
    energy: {
      default: { ...parts(usual), ...(night !== undefined && { night }) },
      ...(different.length > 0 && { days }),
    },
  });
}

function parts(row: Row) {
  const [early = 3, morning = 3, afternoon = 3, evening = 3] = row;
  return { early, morning, afternoon, evening };
}

export function weekDays(draft: Draft, usual: Day): readonly Day[] {
  return daysFrom(draft.person.weekStart ?? usual, DAYS);
}
