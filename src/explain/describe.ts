import type { Shape } from '../contract/names.ts';
import { type Block, PLAN_SCHEMA, type Plan } from '../contract/plan.ts';
import { GENERATOR } from '../contract/version.ts';
import type { RuleId } from '../knowledge/rules.ts';
import type { Solution } from '../place/solve.ts';
import { DAYS_PER_WEEK, dateText, isoWeek } from '../time/calendar.ts';
import { instantText } from '../time/zone.ts';
import { askedOf } from './asked.ts';
import { blocksOf } from './blocks.ts';
import { compared } from './changes.ts';
import { noticesOf } from './notices.ts';
import { omissionsOf } from './omissions.ts';
import { summaryOf } from './summary.ts';
import { warningsOf } from './warnings.ts';
import { nextMassage, windowsOf } from './windows.ts';

/** Puts a solution into the contract's words: why each block is there, and why not the rest. */
export function describe(solution: Solution): Plan {
  const { week } = solution;
  const { facts } = week;
  const { blocks, changes, dropped, revision } = compared(blocksOf(solution), solution);
  const unplaced = omissionsOf(solution);
  return {
    schema: PLAN_SCHEMA,
    generator: GENERATOR,
    revision,
    madeAt: instantText(facts.zone, facts.now),
    timeZone: facts.zone.name,
    week: {
      start: dateText(facts.firstDay),
      end: dateText(facts.firstDay + DAYS_PER_WEEK - 1),
      iso: isoWeek(facts.firstDay),
    },
    summary: summaryOf(blocks, unplaced, solution),
    blocks: [...blocks],
    windows: windowsOf(week),
    nextMassage: nextMassage(week),
    unplaced,
    changes,
    dropped,
    load: loadOf(blocks, solution),
    budget: budgetOf(solution),
    score: { value: solution.score, optimal: solution.optimal },
    asked: askedOf(solution.prescription, week),
    notices: noticesOf(solution),
    warnings: warningsOf(week),
  };
}

/** The rule that decided how much the week holds, where it is not the cap alone. */
const DECIDES: Partial<Record<Shape, RuleId>> = {
  hold: 'P18',
  less: 'P19',
  'step-back': 'P11',
  'after-a-break': 'P17',
};

function loadOf(blocks: readonly Block[], { week, prescription }: Solution): Plan['load'] {
  const { load } = week;
  const from = dateText(load.fromDay);
  const workouts = blocks.filter(
    ({ kind, start }) => kind === 'workout' && start.slice(0, 10) >= from,
  );
  return {
    previous: rounded(load.previousLoad),
    planned: workouts.reduce((sum, block) => sum + block.load, 0),
    cap: rounded(load.cap),
    minutes: workouts.reduce((sum, block) => sum + block.minutes, 0),
    bindingRule: DECIDES[prescription.shape] ?? load.bindingRule,
    from,
  };
}

function rounded(value: number): number {
  return Math.floor(value + 1e-9);
}

/** What each day asks, from everything on it (rule E04). */
function budgetOf({ week, placements }: Solution): Plan['budget'] {
  const parts = [
    ...placements.map(({ option, spot }) => ({ day: spot.day.day, cost: option.cost })),
    ...week.fixed,
  ];
  return week.days.map(({ day, capacity, workCost }) => {
    const costs = parts.filter((part) => part.day === day).map(({ cost }) => cost);
    const sum = (part: 'setUp' | 'workout' | 'mealPrep') =>
      costs.reduce((total, cost) => total + cost[part], 0);
    return {
      date: dateText(day),
      capacity,
      work: workCost,
      setUp: sum('setUp'),
      workout: sum('workout'),
      mealPrep: sum('mealPrep'),
    };
  });
}
