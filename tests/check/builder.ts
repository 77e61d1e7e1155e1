// A small week to start from: it breaks no rule, so that each test changes one thing and knows
// what must follow. Figures are worked out here in the plainest way, apart from src.

import { type Breach, checkPlan } from '../../src/check/check.ts';
import type { ActivityId, AnyActivityId } from '../../src/contract/names.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Person, Request } from '../../src/contract/request.ts';
import { ACTIVITY } from '../../src/knowledge/activities.ts';

export const MON = '2026-11-30';
export const TUE = '2026-12-01';
export const WED = '2026-12-02';
export const THU = '2026-12-03';
export const FRI = '2026-12-04';
export const SAT = '2026-12-05';
export const SUN = '2026-12-06';

/** Energy 4 at all hours, so that each day has 8 points. */
export const FULL_ENERGY = { early: 4, morning: 4, afternoon: 4, evening: 4, night: 4 };

/** All 29 activities are listed, so that what is possible is decided by the rule under test. */
const EVERYTHING = Object.values(ACTIVITY).map(({ id }) => id);

export const PERSON: Person = {
  adult: true,
  sleep: { bed: '22:30', wake: '06:30' },
  energy: { default: FULL_ENERGY },
  recent: { weeksActive: 20, longestMinutes: 60 },
  activities: EVERYTHING,
  places: { gym: 15, pool: 20 },
  mealPrep: { days: 4, foodGuidance: 'us' },
};

/** The week before held one walk of 120 minutes at effort 5: a load of 600. */
export const LAST_WEEK: NonNullable<Request['sessions']>[number] = {
  activity: 'walk_brisk',
  start: '2026-11-25T10:00',
  minutes: 120,
  effort: 5,
  status: 'done',
};

export interface Week {
  request?: Partial<Request>;
  person?: Partial<Person>;
  blocks?: Block[];
  /** What the request gives: by hand, as the rule says it. */
  previous?: number;
  cap?: number;
  from?: string;
  capacity?: number | Record<string, number>;
  work?: Record<string, number>;
  plan?: Partial<Plan>;
}

export function requestOf({ request, person }: Week): Request {
  return {
    schema: 'recovery-plan/request@1',
    timeZone: 'Europe/Berlin',
    week: MON,
    now: '2026-11-29T18:00',
    person: { ...PERSON, ...person },
    sessions: [LAST_WEEK],
    ...request,
  };
}

/** The dates of a week from its first day. */
function datesFrom(first: string): string[] {
  const start = Date.parse(`${first}T00:00Z`);
  return [0, 1, 2, 3, 4, 5, 6].map((day) =>
    new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Berlin, in the year of the tests. */
function offset(date: string): string {
  return date >= '2026-03-29' && date < '2026-10-25' ? '+02:00' : '+01:00';
}

function time(date: string, clock: string, plus = 0): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const total = hours * 60 + minutes + plus;
  if (total >= 1440) {
    const [, next = ''] = datesFrom(date);
    return time(next, '00:00', total - 1440);
  }
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(total / 60))}:${two(total % 60)}:00${offset(date)}`;
}

function idOf(activity: string, date: string, clock: string): string {
  return `me-${date}-${clock}-${activity}`;
}

/** A workout; `minutes` without set-up, travel and clean-up. */
export function workout(
  activity: ActivityId,
  date: string,
  clock: string,
  minutes: number,
  changes: Partial<Block> = {},
): Block {
  const { setUpMinutes, cleanUpMinutes, intensity, effortPoints, load, places } =
    ACTIVITY[activity];
  const [place = 'home'] = places;
  const travelMinutes = { home: 0, outdoors: 0, gym: 30, pool: 40 }[place];
  const length = setUpMinutes + minutes + cleanUpMinutes + travelMinutes;
  return {
    id: idOf(activity, date, clock),
    kind: 'workout',
    activity,
    title: 'A session',
    start: time(date, clock),
    end: time(date, clock, length),
    minutes,
    usualMinutes: minutes,
    setUpMinutes,
    cleanUpMinutes,
    travelMinutes,
    effort: intensity,
    effortPoints,
    load: minutes * effortPoints,
    regions: load,
    energy: 4,
    place,
    covers: [],
    variant: 'full',
    status: 'planned',
    sequence: 0,
    reasons: [],
    ...changes,
  };
}

const NOTHING = {
  setUpMinutes: 0,
  cleanUpMinutes: 0,
  travelMinutes: 0,
  effort: 'low',
  effortPoints: 0,
  load: 0,
  regions: {},
  energy: 4,
  place: null,
  covers: [],
  variant: 'full',
  status: 'planned',
  sequence: 0,
  reasons: [],
} satisfies Partial<Block>;

export function cooking(
  activity: Exclude<AnyActivityId, ActivityId>,
  date: string,
  clock: string,
  covers: string[],
  changes: Partial<Block> = {},
): Block {
  const minutes = activity === 'meal_prep_batch' ? 90 : 25;
  return {
    ...NOTHING,
    id: idOf(activity, date, clock),
    kind: 'meal-prep',
    activity,
    title: 'Cook',
    start: time(date, clock),
    end: time(date, clock, minutes),
    minutes,
    usualMinutes: minutes,
    place: 'home',
    covers,
    ...changes,
  };
}

export function massage(
  date: string,
  clock: string,
  minutes = 60,
  changes: Partial<Block> = {},
): Block {
  return {
    ...NOTHING,
    id: idOf('massage', date, clock),
    kind: 'massage',
    activity: 'massage',
    title: 'Massage',
    start: time(date, clock),
    end: time(date, clock, minutes),
    minutes,
    usualMinutes: minutes,
    status: 'pinned',
    ...changes,
  };
}

const EFFORT_COST = { low: 1, moderate: 2, high: 3 };

function budgetRow(week: Week, date: string): Plan['budget'][number] {
  const blocks = (week.blocks ?? []).filter(({ start }) => start.startsWith(date));
  const sum = (points: (block: Block) => number) =>
    blocks.reduce((total, block) => total + points(block), 0);
  const { capacity = 8 } = week;
  return {
    date,
    capacity: typeof capacity === 'number' ? capacity : (capacity[date] ?? 8),
    work: week.work?.[date] ?? 0,
    setUp: sum(({ travelMinutes }) => (travelMinutes === 0 ? 0 : travelMinutes <= 30 ? 1 : 2)),
    workout: sum(({ kind, effort, minutes }) =>
      kind === 'workout' ? EFFORT_COST[effort] + (minutes > 60 ? 1 : 0) : 0,
    ),
    mealPrep: sum(({ activity }) =>
      activity === 'meal_prep_batch' ? 2 : activity === 'meal_prep_topup' ? 1 : 0,
    ),
  };
}

export function planOf(week: Week): Plan {
  const request = requestOf(week);
  const dates = datesFrom(request.week ?? MON);
  const [start = '', , , , , , end = ''] = dates;
  const { blocks = [], from = start } = week;
  const counted = blocks.filter((block) => block.kind === 'workout' && block.start >= from);
  const [day = '', clock = ''] = (request.now ?? '').split('T');
  return {
    schema: 'recovery-plan/plan@1',
    generator: 'by hand',
    revision: 1,
    madeAt: time(day, clock),
    timeZone: request.timeZone,
    week: { start, end, iso: start === MON ? '2026-W49' : '2026-W13' },
    summary: '',
    blocks,
    windows: [],
    nextMassage: null,
    unplaced: [],
    changes: [],
    dropped: [],
    load: {
      previous: week.previous ?? 600,
      planned: counted.reduce((sum, block) => sum + block.load, 0),
      cap: week.cap ?? 660,
      minutes: counted.reduce((sum, block) => sum + block.minutes, 0),
      bindingRule: 'P03',
      from,
    },
    budget: dates.map((date) => budgetRow(week, date)),
    score: { value: 0, optimal: false },
    notices: [],
    warnings: [],
    ...week.plan,
  };
}

export function breachesOf(week: Week): Breach[] {
  return checkPlan(planOf(week), requestOf(week));
}

/** The rules broken, each once, sorted. */
export function broken(week: Week): string[] {
  return [...new Set(breachesOf(week).map(({ rule }) => rule))].sort();
}
