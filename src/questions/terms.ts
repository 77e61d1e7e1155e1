import type { RuleId } from '../knowledge/rules.ts';
import type { Placement, Solution } from '../place/solve.ts';
import { slotsOf } from '../rules/rule.ts';
import { dayWord, listed, plainNumber } from '../rules/words.ts';

/** A part of the score that a block is there for, or in spite of. */
export interface ScoreTerm {
  readonly rule: RuleId;
  /** Whole points; what counts against the block is negative. */
  readonly points: number;
  readonly text: string;
}

/** What a block adds to the score of its week, the strongest first. */
export function termsOf(placement: Placement, solution: Solution): ScoreTerm[] {
  const { option, spot } = placement;
  const own = solution.objective.spotTerms(option, spot).map(
    ({ rule, name, value }): ScoreTerm => ({
      rule,
      points: Math.round(value),
      text: textOf(name, placement, solution),
    }),
  );
  const all = [...own, ...feedingTerm(placement, solution), ...dayTerms(placement, solution)];
  return all
    .filter(({ points }) => points !== 0)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

const TEXTS: Readonly<Record<string, string>> = {
  full: 'It is the whole of a session that the week asks for.',
  shortened: 'It is a session of the week, shortened: worth less than the whole of it.',
  substitute: 'It stands in for a session of the week, with another activity.',
  fallback: 'A few easy minutes keep the place of a session.',
  'a cooking block': 'Every cooking time has its price, a long one more.',
  'a sore evening': 'It falls into the rest phase after a massage.',
  'your usual part of the day': 'It keeps to your usual part of the day.',
  'the same time as last week': 'It keeps to the same time as last week.',
  'a trip on a demanding day': 'The trip falls on a day with demanding work.',
  'easy movement in the rest phase': 'Easy movement suits the rest phase after a massage.',
  'the relaxed phase': 'The areas it works are in their relaxed phase after a massage.',
  'a change to the plan': 'It changes the plan that you have.',
};

function textOf(name: string, { option, spot }: Placement, { week }: Solution): string {
  const known = TEXTS[name];
  if (known !== undefined) return known;
  const slots = slotsOf(week, option);
  const sum = (week.energySum[spot.slot + slots] ?? 0) - (week.energySum[spot.slot] ?? 0);
  const energy = plainNumber(sum / slots);
  return option.activity
    ? `Your energy is ${energy} of 5 then, and it asks for ${option.effortPoints} of 10 of effort.`
    : `Your energy is ${energy} of 5 then.`;
}

function feedingTerm({ covers }: Placement, { objective, week }: Solution): ScoreTerm[] {
  if (covers.length === 0) return [];
  const points = covers.reduce((sum, offset) => sum + objective.feeding(offset), 0);
  const days = covers.map((offset) => dayWord(week.facts.firstDay + offset));
  return [{ rule: 'O02', points, text: `It feeds ${listed(days)}.` }];
}

/** What the day and its neighbours cost more with the block than without it. */
function dayTerms(placement: Placement, solution: Solution): ScoreTerm[] {
  const { option, spot } = placement;
  if (!option.activity) return [];
  const { objective, placements } = solution;
  const others = placements.filter((each) => each !== placement);
  const sameDay = others.filter((each) => each.option.activity && each.spot.day === spot.day);
  const stands = spot.day.fixed.filter(({ activity }) => activity).length;
  const load = sameDay.reduce((sum, each) => sum + each.option.load, 0);
  const price = objective.dayPrice(spot.day);
  const dearer = price(sameDay.length + 1, load + option.load) - price(sameDay.length, load);
  const isSecond = sameDay.length + stands === 1;
  const second = isSecond ? Math.min(dearer, objective.secondWorkout) : 0;
  const row = rowPrice(placements, solution) - rowPrice(others, solution);
  return [
    { rule: 'O06', points: -second, text: 'It is the second workout of that day.' },
    {
      rule: 'O06',
      points: second - dearer,
      text: 'With it the day holds more than an even share of the week.',
    },
    { rule: 'O06', points: -row, text: 'It makes two demanding days in a row.' },
  ];
}

/** What demanding days in a row cost the week (see `search`). */
function rowPrice(placements: readonly Placement[], { week, objective }: Solution): number {
  const demanding = new Set(
    placements
      .filter(({ option }) => objective.isDemanding(option))
      .map(({ spot }) => spot.day.index),
  );
  return week.days.reduce((sum, { index }) => {
    const [before, now] = [objective.demandingFixed(index - 1), objective.demandingFixed(index)];
    const pair = (before || demanding.has(index - 1)) && (now || demanding.has(index));
    return sum + (pair && !(before && now) ? objective.twoInARow : 0);
  }, 0);
}
