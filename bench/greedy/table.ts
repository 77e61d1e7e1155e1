// What came of the weeks, one column a planner.
import { CHANGE_NAMES, PLANNERS, type PlannerName, type WeekResult } from './compare.ts';

const NAME = 42;
const CELL = 21;

export type Results = Readonly<Record<PlannerName, readonly WeekResult[]>>;

type Row = readonly [name: string, of: (weeks: readonly WeekResult[]) => string];

const total = (weeks: readonly WeekResult[], of: (week: WeekResult) => number) =>
  weeks.reduce((sum, week) => sum + of(week), 0);

const counted = (name: string, of: (week: WeekResult) => number): Row => [
  name,
  (weeks) => String(total(weeks, of)),
];

/** Families of rules, by how their ids begin. */
const FAMILIES: readonly (readonly [name: string, ids: RegExp])[] = [
  ['still sore, as told (M08)', /^M08/],
  ['after a massage, other (M)', /^M(?!08)/],
  ['days between demanding work (P)', /^P/],
  ['enough energy there (E01, E02)', /^E0[12]/],
  ['what a day can carry (E04)', /^E04/],
  ['sleep (E14, E16)', /^E1/],
  ['time, twice or too much a day (T01)', /^T/],
  ['cooking that feeds nobody (F01)', /^F/],
  ['health (Z, C)', /^[ZC]/],
];

const ROWS: readonly Row[] = [
  counted('weeks that ask for something', ({ asked, hungry }) => (asked + hungry > 0 ? 1 : 0)),
  counted('sessions asked for', ({ asked }) => asked),
  counted('placed', ({ placed }) => placed),
  counted('of those in a lighter way', ({ lighter }) => lighter),
  counted('left out without a word', ({ leftOutUnsaid }) => leftOutUnsaid),
  counted('minutes of workouts', ({ minutes }) => minutes),
  [
    'energy there, of 5, by minutes',
    (weeks) =>
      (total(weeks, (week) => week.energyMinutes) / total(weeks, (week) => week.minutes)).toFixed(
        2,
      ),
  ],
  counted('days that want cooked food', ({ hungry }) => hungry),
  counted('fed', ({ fed }) => fed),
  counted('weeks that break a rule', ({ broken }) => (broken.length > 0 ? 1 : 0)),
  counted('rules broken, in all', ({ broken }) => broken.length),
  ...FAMILIES.map(([name, ids]) =>
    counted(`  ${name}`, ({ broken }) => broken.filter((rule) => ids.test(rule)).length),
  ),
  ...CHANGE_NAMES.flatMap((change): Row[] => {
    const of = (weeks: readonly WeekResult[]) =>
      weeks.flatMap(({ changes }) => changes[change] ?? []);
    const mean = (values: readonly number[]) =>
      (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(2);
    return [
      [`${change}: weeks`, (weeks) => String(of(weeks).length)],
      ['  blocks moved, mean', (weeks) => mean(of(weeks).map(({ moves }) => moves))],
      ['  rules broken after it, mean', (weeks) => mean(of(weeks).map(({ broken }) => broken))],
    ];
  }),
];

export function tableOf(results: Results): string {
  const line = (name: string, cells: readonly string[]) =>
    name.padEnd(NAME) + cells.map((cell) => cell.padStart(CELL)).join('');
  const rows = ROWS.map(([name, of]) =>
    line(
      name,
      PLANNERS.map((planner) => of(results[planner])),
    ),
  );
  return [line('', PLANNERS), ...rows].join('\n');
}
