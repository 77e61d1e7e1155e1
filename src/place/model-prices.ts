import type { Prescription } from '../prescribe/session.ts';
import { weekday } from '../time/calendar.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import type { LinearProgramme } from './lp.ts';
import { type Choice, grouped, terms } from './model-choices.ts';
import type { Objective } from './objective.ts';

/** A second workout, and the smaller of load above an even share and a price a session. */
export function dayPrices(
  day: WeekDay,
  workouts: readonly Choice[],
  { secondWorkout, evenLoad, evenMost }: Objective,
  programme: LinearProgramme,
): void {
  if (workouts.length === 0) return;
  const name = weekday(day.day);
  const standing = day.fixed.filter(({ activity }) => activity);
  const second = programme.upTo(`second_${name}`, 1, -secondWorkout);
  programme.row(
    `second_row_${name}`,
    [...terms(workouts), { coefficient: -1, variable: second }],
    '<=',
    1 - standing.length,
  );
  const free = evenLoad - standing.reduce((sum, block) => sum + block.load, 0);
  const loads = workouts.map(({ option }) => option.load);
  const most = 2 * Math.max(0, ...loads);
  const even = programme.upTo(`even_${name}`, Math.max(2 * evenMost, most + Math.abs(free)), -1);
  const byPrice = programme.binary(`priced_${name}`);
  const slack = Math.max(0, most - free);
  programme.row(
    `even_load_${name}`,
    [
      ...terms(workouts, ({ option }) => option.load),
      { coefficient: -1, variable: even },
      { coefficient: -slack, variable: byPrice },
    ],
    '<=',
    free,
  );
  programme.row(
    `even_price_${name}`,
    [
      ...terms(workouts, () => evenMost),
      { coefficient: -1, variable: even },
      { coefficient: 2 * evenMost, variable: byPrice },
    ],
    '<=',
    2 * evenMost,
  );
}

/** The price of moderate or hard work on two days in a row, unless both stand already. */
export function twoInARow(
  choices: readonly Choice[],
  week: Week,
  objective: Objective,
  programme: LinearProgramme,
): void {
  const standing = [-1, ...week.days.keys()].map((index) => objective.demandingFixed(index));
  const marks = week.days.map(({ index, day }) => {
    const own = choices.filter(
      ({ spot, option }) =>
        spot.day.index === index && option.activity && objective.isDemanding(option),
    );
    if (standing[index + 1] || own.length === 0) return undefined;
    const mark = programme.binary(`demanding_${weekday(day)}`);
    for (const [session, ways] of grouped(own, (choice) => choice.session)) {
      const row = [...terms(ways), { coefficient: -1, variable: mark }];
      programme.row(`mark_${weekday(day)}_${session}`, row, '<=', 0);
    }
    return mark;
  });
  for (const { index, day } of week.days) {
    const [before, today] = [standing[index], standing[index + 1]];
    const variables = [index > 0 && !before ? marks[index - 1] : undefined, marks[index]];
    const moving = variables.filter((mark) => mark !== undefined);
    const able = (before || variables[0]) && (today || variables[1]);
    if (!able || (before && today)) continue;
    const pair = programme.upTo(`in_a_row_${weekday(day)}`, 1, -objective.twoInARow);
    const row = moving.map((variable) => ({ coefficient: 1, variable }));
    programme.row(
      `in_a_row_row_${weekday(day)}`,
      [...row, { coefficient: -1, variable: pair }],
      '<=',
      moving.length - 1,
    );
  }
}

/** Rule F01: a wanted day is fed by a block that reaches it; each block feeds a day of its own. */
export function feeding(
  choices: readonly Choice[],
  { cooking }: Prescription,
  objective: Objective,
  programme: LinearProgramme,
): void {
  const meals = choices.filter(({ option }) => !option.activity);
  const reaches = ({ option, spot }: Choice, offset: number) =>
    offset > spot.day.index && offset <= spot.day.index + option.reachDays;
  for (const offset of cooking?.wanted ?? []) {
    const able = meals.filter((meal) => reaches(meal, offset));
    if (able.length === 0) continue;
    const fed = programme.upTo(`fed_${offset}`, 1, objective.feeding(offset));
    const row = terms(able, () => -1);
    programme.row(`feed_${offset}`, [{ coefficient: 1, variable: fed }, ...row], '<=', 0);
  }
  const blocks = grouped(meals, ({ spot, option }) => `${spot.day.index}_${option.reachDays}`);
  for (const [name, own] of blocks) {
    const [meal] = own;
    if (!meal) continue;
    const newly = (cooking?.wanted ?? []).filter((offset) => reaches(meal, offset));
    const fresh = newly.map((offset) => {
      const variable = programme.upTo(`new_${name}_${offset}`, 1, 0);
      const earlier = meals.filter(
        (other) => other.spot.day.index < meal.spot.day.index && reaches(other, offset),
      );
      for (const [day, before] of grouped(earlier, ({ spot }) => String(spot.day.index))) {
        const row = [...terms(before), { coefficient: 1, variable }];
        programme.row(`new_row_${name}_${offset}_${day}`, row, '<=', 1);
      }
      return { coefficient: -1, variable };
    });
    programme.row(`useful_${name}`, [...terms(own), ...fresh], '<=', 0);
  }
}
