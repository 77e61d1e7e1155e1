import { REGIONS } from '../contract/names.ts';
import { highAllowed } from '../prescribe/permitted.ts';
import type { Prescription } from '../prescribe/session.ts';
import { budgetLeft, costOf } from '../rules/budget.ts';
import { slotsOf } from '../rules/rule.ts';
import { gapDays } from '../rules/spacing.ts';
import { cookingLeft, workoutsLeft } from '../rules/time.ts';
import { DAYS_PER_WEEK, weekday } from '../time/calendar.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { LinearProgramme } from './lp.ts';
import { allChoices, type Choice, grouped, terms } from './model-choices.ts';
import { dayPrices, feeding, twoInARow } from './model-prices.ts';
import { type Objective, objectiveFor } from './objective.ts';
import { blocksToKeep } from './solve.ts';

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
  keeping(choices, blocksToKeep(week, prescription), objective, programme);
  return programme.text(`recovery-plan: the week of ${week.facts.request.week ?? ''}`);
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

/** Where moves are limited: so many blocks of the earlier plan stay where they are. */
function keeping(
  choices: readonly Choice[],
  keep: number,
  { earlier }: Objective,
  programme: LinearProgramme,
): void {
  if (keep === 0) return;
  const same = choices.filter(({ option, spot }) => earlier?.(option).includes(spot.slot));
  programme.row('stay_where_they_are', terms(same), '>=', keep);
}
