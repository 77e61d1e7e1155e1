// The same made-up people with four ways of planning, and what came of it.
import { fixedLife } from './fixed-life.ts';
import { personFrom, WEEKS } from './person.ts';
import { type Lived, PlannedLife, type Way } from './planned-life.ts';

export const WAYS = ['ours', 'ours, not learning', '10 % ramp', 'static plan'] as const;
type WayName = (typeof WAYS)[number];

export interface Cohort {
  /** For each way, one entry a person, the same person at the same place. */
  readonly lives: Readonly<Record<WayName, readonly Lived[]>>;
}

export interface Size {
  readonly seeds: number;
  readonly people: number;
  readonly weeks?: number;
  /** How many mornings of 100 they check in; missing: 40 to 90. */
  readonly checkIns?: number;
  readonly onPlan?: Way['onPlan'];
}

/** Every person's number is different; a seed is a group of people. */
const SEED_STEP = 1000;

export function cohortOf(size: Size, firstDay: number): Cohort {
  const { seeds, people, weeks = WEEKS, checkIns, onPlan } = size;
  const lives: Record<WayName, Lived[]> = {
    ours: [],
    'ours, not learning': [],
    '10 % ramp': [],
    'static plan': [],
  };
  for (let index = 0; index < seeds * people; index += 1) {
    const seed = SEED_STEP * (1 + Math.floor(index / people)) + (index % people);
    const person = personFrom(seed, firstDay, checkIns);
    const way = { weeks, ...(onPlan && { onPlan }) };
    lives.ours.push(new PlannedLife(person, firstDay, { ...way, learning: true }).live());
    lives['ours, not learning'].push(
      new PlannedLife(person, firstDay, { ...way, learning: false }).live(),
    );
    lives['10 % ramp'].push(fixedLife(person, firstDay, { growth: 0.1, weeks }));
    lives['static plan'].push(fixedLife(person, firstDay, { growth: 0, weeks }));
  }
  return { lives };
}

export interface Estimate {
  readonly mean: number;
  /** Half of the 95 % interval. */
  readonly half: number;
}

export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  return { mean, half: (1.96 * deviation) / Math.sqrt(Math.max(1, values.length)) };
}

export interface Measure {
  readonly name: string;
  readonly of: (lived: Lived) => number;
}

const TARGET_MINUTES = 150;

/** Never reaching it counts as the week after the last. */
function weeksToTarget({ minutes }: Lived): number {
  const reached = minutes.findIndex((each) => each >= TARGET_MINUTES);
  return (reached < 0 ? minutes.length : reached) + 1;
}

export const MEASURES: readonly Measure[] = [
  { name: 'hard sessions while truly sore', of: ({ hardWhileSore }) => hardWhileSore },
  {
    name: 'the same, of 100 planned',
    of: ({ hardWhileSore, planned }) => (100 * hardWhileSore) / Math.max(1, planned),
  },
  { name: 'sessions planned', of: ({ planned }) => planned },
  { name: 'sessions done', of: ({ done }) => done },
  { name: 'done, of 100 planned', of: ({ done, planned }) => (100 * done) / Math.max(1, planned) },
  {
    name: 'minutes a week, last four',
    of: ({ minutes }) => minutes.slice(-4).reduce((sum, value) => sum + value, 0) / 4,
  },
  { name: 'weeks to 150 minutes', of: weeksToTarget },
  {
    name: 'who reached them, of 100',
    of: (lived) => (weeksToTarget(lived) > lived.minutes.length ? 0 : 100),
  },
  { name: 'moves a week', of: ({ moves, minutes }) => moves / minutes.length },
];

/** The error of the hours of soreness after so many massages, over all people who had them. */
export function errorsByMassages({ lives }: Cohort): Map<number, Estimate> {
  const found = new Map<number, number[]>();
  for (const { errors } of lives.ours) {
    const seen = new Map(errors.map(({ massages, error }) => [massages, error]));
    for (const [massages, error] of seen) {
      found.set(massages, [...(found.get(massages) ?? []), error]);
    }
  }
  return new Map(
    [...found].sort(([one], [other]) => one - other).map(([n, all]) => [n, estimate(all)]),
  );
}
