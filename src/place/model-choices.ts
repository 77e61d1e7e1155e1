import type { Option, Prescription } from '../prescribe/session.ts';
import type { Spot } from '../rules/rule.ts';
import { openSpots } from '../rules/spots.ts';
import { cookingLeft, workoutsLeft } from '../rules/time.ts';
import { clockText, weekday } from '../time/calendar.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import type { LinearProgramme, Term } from './lp.ts';
import type { Objective } from './objective.ts';

/** One binary variable: a way of a session, or cooking, at a spot. */
export interface Choice {
  readonly variable: string;
  readonly session: string;
  readonly option: Option;
  readonly spot: Spot;
}

/** Every spot of every option that no rule forbids, as variables. */
export function allChoices(
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

export function terms(
  choices: readonly Choice[],
  weight: (choice: Choice) => number = () => 1,
): Term[] {
  return choices.map((choice) => ({ coefficient: weight(choice), variable: choice.variable }));
}

export function grouped(choices: readonly Choice[], key: (choice: Choice) => string) {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const name = key(choice);
    groups.set(name, [...(groups.get(name) ?? []), choice]);
  }
  return groups;
}
