import { REGIONS } from '../contract/names.ts';
import { highAllowed } from '../prescribe/permitted.ts';
import type { Option, Prescription } from '../prescribe/session.ts';
import { budgetLeft, costOf } from '../rules/budget.ts';
import { type Spot, slotsOf } from '../rules/rule.ts';
import { gapDays } from '../rules/spacing.ts';
import { openSpots } from '../rules/spots.ts';
import { cookingLeft, workoutsLeft } from '../rules/time.ts';
import { clockText, DAYS_PER_WEEK, weekday } from '../time/calendar.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { LinearProgramme, type Term } from './lp.ts';
import { type Objective, objectiveFor } from './objective.ts';

/** One binary variable: a way of a session, or cooking, at a spot. */
interface Choice {
  readonly variable: string;
  readonly session: string;
  readonly option: Option;
  readonly spot: Spot;
}

/**
 * The problem of placing a prescription as a mixed-integer programme, written from the assessed
 * week and the rules alone, so that a solver which knows nothing of our search can confirm it.
 */
export function modelText(week: Week, prescription: Prescription): string {
  const objective = objectiveFor(week, prescription);
  const programme = new LinearProgramme();
  const choices = allChoices(week, prescription, objective, programme);
  once(choices, programme);
  withoutOverlap(choices, week, programme);
  for (const day of week.days) dayRows(day, choices, week, objective, programme);
  spacing(choices, week, programme);
  wholeWeek(choices, week, programme);
  twoInARow(choices, week, objective, programme);
  feeding(choices, prescription, objective, programme);
  return programme.text(`recovery-plan: the week of ${week.facts.request.week ?? ''}`);
}

function allChoices(
  week: Week,
  { sessions, cooking }: Prescription,
  objective: Objective,
  programme: LinearProgramme,
): Choice[] {
  const wishes = [
    ...sessions.map(({ id, options }) => ({ id, options })),
    ...(cooking?.options ?? []).map((option) => ({ id: option.id, options: [option] })),
  ];
  const used = new Set<string>();
  return wishes.flatMap(({ id, options }) =>
    options.flatMap((option, index) => {
      const alike = options.slice(0, index).filter(({ variant }) => variant === option.variant);
      const label = `${id}__${option.variant}${alike.length > 0 ? alike.length + 1 : ''}`;
      return week.days.flatMap((day) => {
        if (!hasRoom(day, option, week)) return [];
        return openSpots(week, option, day).map((spot): Choice => {
          const variable = unused(`${label}__${spotName(spot, week)}`, used);
          programme.binary(variable, objective.spotValue(option, spot));
          return { variable, session: option.activity ? id : 'cooking', option, spot };
        });
      });
    }),
  );
}

function hasRoom(day: WeekDay, option: Option, { facts }: Week): boolean {
  return option.activity
    ? workoutsLeft(day, facts.numbers('T01.workouts_a_day')) > 0
    : cookingLeft(day, facts.numbers('T01.cooking_a_day')) > 0;
}

function spotName({ day, slot }: Spot, week: Week): string {
  return `${weekday(day.day)}_${clockText(week.wallMinutes[slot] ?? 0).replace(':', '')}`;
}

/** When clocks go back an hour has two of each quarter; the second gets a letter. */
function unused(name: string, used: Set<string>): string {
  const free = used.has(name) ? `${name}b` : name;
  used.add(free);
  return free;
}

function terms(choices: readonly Choice[], weight: (choice: Choice) => number = () => 1): Term[] {
  return choices.map((choice) => ({ coefficient: weight(choice), variable: choice.variable }));
}

function grouped(choices: readonly Choice[], key: (choice: Choice) => string) {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const name = key(choice);
    groups.set(name, [...(groups.get(name) ?? []), choice]);
  }
  return groups;
}

/** Each session at most once. */
function once(choices: readonly Choice[], programme: LinearProgramme): void {
  const workouts = choices.filter(({ option }) => option.activity);
  for (const [session, own] of grouped(workouts, ({ session }) => session)) {
    programme.row(`once_${session}`, terms(own), '<=', 1);
  }
}

/** Rule T01: at most one block on every slot. */
function withoutOverlap(choices: readonly Choice[], week: Week, programme: LinearProgramme): void {
  const bySlot = new Map<number, Choice[]>();
  for (const choice of choices) {
    const end = choice.spot.slot + slotsOf(week, choice.option);
    for (let slot = choice.spot.slot; slot < end; slot += 1) {
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), choice]);
    }
  }
  for (const [slot, own] of bySlot) programme.row(`slot_${slot}`, terms(own), '<=', 1);
}

/** Rules T01, E04 and P09 within a day, and the day's prices. */
function dayRows(
  day: WeekDay,
  choices: readonly Choice[],
  { facts }: Week,
  objective: Objective,
  programme: LinearProgramme,
): void {
  const own = choices.filter(({ spot }) => spot.day === day);
  if (own.length === 0) return;
  const name = weekday(day.day);
  const workouts = own.filter(({ option }) => option.activity);
  const cooking = own.filter(({ option }) => !option.activity);
  const limit = workoutsLeft(day, facts.numbers('T01.workouts_a_day'));
  programme.row(`workouts_${name}`, terms(workouts), '<=', limit);
  programme.row(
    `cooking_${name}`,
    terms(cooking),
    '<=',
    cookingLeft(day, facts.numbers('T01.cooking_a_day')),
  );
  for (const [id, same] of grouped(workouts, ({ option }) => option.id)) {
    programme.row(`same_${name}_${id}`, terms(same), '<=', 1);
  }
  const high = workouts.filter(({ option }) => option.intensity === 'high');
  programme.row(`high_${name}`, terms(high), '<=', 1);
  programme.row(
    `budget_${name}`,
    terms(own, ({ option }) => costOf(option)),
    '<=',
    budgetLeft(day),
  );
  dayPrices(day, workouts, objective, programme);
}

/** A second workout, and the smaller of load above an even share and a price a session. */
function dayPrices(
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

/** Rule P08: in every stretch of the gap's days a region is worked hard at most once. */
function spacing(choices: readonly Choice[], week: Week, programme: LinearProgramme): void {
  const gap = gapDays(week.facts);
  for (const [bit, region] of REGIONS.entries()) {
    const heavy = choices.filter(({ option }) => (option.heavy >> bit) & 1);
    for (let first = 0; first <= DAYS_PER_WEEK - gap; first += 1) {
      const near = heavy.filter(
        ({ spot }) => spot.day.index >= first && spot.day.index < first + gap,
      );
      programme.row(`apart_${region}_${first}`, terms(near), '<=', 1);
    }
  }
}

/** Rules P03, P09 and C03 over the week. Prescribing sees to them already; the model proves it. */
function wholeWeek(choices: readonly Choice[], week: Week, programme: LinearProgramme): void {
  const { load, fixed, facts } = week;
  const standing = fixed
    .filter((block) => block.day >= load.fromDay)
    .reduce((sum, block) => sum + block.load, 0);
  const workouts = choices.filter(({ option }) => option.activity);
  programme.row(
    'load_of_the_week',
    terms(workouts, ({ option }) => option.load),
    '<=',
    Math.max(0, Math.floor(load.cap - standing + 1e-9)),
  );
  const high = workouts.filter(({ option }) => option.intensity === 'high');
  programme.row('high_of_the_week', terms(high), '<=', highAllowed(week));
  const limited = workouts.filter(({ option }) => option.limited);
  for (const [id, own] of grouped(limited, ({ option }) => option.id)) {
    const already = fixed.filter((block) => block.id === id).length;
    const times = Math.max(0, facts.numbers('C03.per_week') - already);
    programme.row(`limited_${id}`, terms(own), '<=', times);
  }
}

/** The price of moderate or hard work on two days in a row, unless both stand already. */
function twoInARow(
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
function feeding(
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
