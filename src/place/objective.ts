import type { DayPart } from '../contract/names.ts';
import { DAY_PARTS } from '../contract/names.ts';
import type { Option, Prescription } from '../prescribe/session.ts';
import { type Spot, slotsOf } from '../rules/rule.ts';
import { isDemanding } from '../rules/spacing.ts';
import { DAYS_PER_WEEK, weekdayIndex } from '../time/calendar.ts';
import { parseInstant } from '../time/zone.ts';
import { dayPartAt, type Week, type WeekDay } from '../week/assess.ts';
import { phaseAt } from '../week/clocks.ts';
import { highestLoad } from '../week/regions.ts';

/** One named part of the score. */
export interface Term {
  readonly rule: 'O01' | 'O02' | 'O03' | 'O04' | 'O05' | 'O07';
  readonly name: string;
  readonly value: number;
}

/** Prices and habits of one week, looked up once. All values are score points. */
export interface Objective {
  /** The worth of an option at a spot, rounded once. */
  readonly spotValue: (option: Option, spot: Spot) => number;
  readonly spotTerms: (option: Option, spot: Spot) => Term[];
  /** What a day's workouts cost together: a second one, and load above an even share. */
  readonly dayPrice: (day: WeekDay, workouts: number, load: number) => number;
  readonly secondWorkout: number;
  /** Load a day may hold for free, and the highest price of one session above it. */
  readonly evenLoad: number;
  readonly evenMost: number;
  readonly twoInARow: number;
  /** For a wanted day fed, by its offset from the week's first day. */
  readonly feeding: (offset: number) => number;
  readonly isDemanding: (option: Pick<Option, 'effortPoints'>) => boolean;
  /** Days (−1 is the day before the week) on which something demanding stands already. */
  readonly demandingFixed: (dayIndex: number) => boolean;
}

export function objectiveFor(week: Week, prescription: Prescription): Objective {
  const { numbers } = week.facts;
  const routine = routineOf(week);
  const earlier = earlierStarts(week);
  const evenLoad = Math.floor(prescription.fullLoad / numbers('O06.even_share'));
  const evenMost = numbers('O06.even_most');
  const secondWorkout = numbers('O06.second_workout');
  const spotTerms = (option: Option, spot: Spot): Term[] => [
    baseTerm(option, week),
    fitTerm(option, spot, week),
    ...routineTerms(option, spot, week, routine),
    ...placeTerms(option, spot, week),
    ...calmTerm(option, spot, week, earlier),
  ];
  return {
    spotTerms,
    spotValue: (option, spot) =>
      Math.round(spotTerms(option, spot).reduce((sum, term) => sum + term.value, 0)),
    dayPrice: (day, workouts, load) => {
      if (workouts === 0) return 0;
      const standing = day.fixed.filter(({ activity }) => activity);
      const above = load + standing.reduce((sum, block) => sum + block.load, 0) - evenLoad;
      const second = workouts + standing.length > 1 ? secondWorkout : 0;
      return second + Math.min(evenMost * workouts, Math.max(0, above));
    },
    secondWorkout,
    evenLoad,
    evenMost,
    twoInARow: numbers('O06.two_in_a_row'),
    feeding: (offset) => numbers(offset < DAYS_PER_WEEK ? 'O02.wanted_day' : 'O02.next_week_day'),
    isDemanding: (option) => isDemanding(option, numbers('O06.demanding_points')),
    demandingFixed: (dayIndex) => demandingStands(week, dayIndex),
  };
}

function baseTerm(option: Option, { facts }: Week): Term {
  if (!option.activity) {
    return { rule: 'O02', name: 'a cooking block', value: -facts.numbers('O02.block') };
  }
  return { rule: 'O01', name: option.variant, value: facts.numbers(`O01.${option.variant}`) };
}

/** The mean energy over the block times the effort it asks. */
function fitTerm(option: Option, spot: Spot, week: Week): Term {
  const slots = slotsOf(week, option);
  const sum = (week.energySum[spot.slot + slots] ?? 0) - (week.energySum[spot.slot] ?? 0);
  const asks = option.activity ? option.effortPoints : option.energyNeeded;
  const value = week.facts.numbers('O03.energy_fit') * (sum / slots) * asks;
  return { rule: 'O03', name: 'energy at that time', value };
}

interface Routine {
  readonly part: ReadonlyMap<string, DayPart>;
  readonly slots: ReadonlySet<string>;
}

function kindOf(option: Pick<Option, 'activity'>): string {
  return option.activity?.kind ?? 'cooking';
}

/** When most sessions of a kind took place, and the slots of the week before. */
function routineOf({ facts }: Week): Routine {
  const counts = new Map<string, Map<DayPart, number>>();
  const slots = new Set<string>();
  for (const session of facts.log) {
    if (!session.counts) continue;
    const parts = counts.get(kindOf(session)) ?? new Map<DayPart, number>();
    const part = dayPartAt(session.startMinutes);
    counts.set(kindOf(session), parts.set(part, (parts.get(part) ?? 0) + 1));
    if (session.day >= facts.firstDay || session.day < facts.firstDay - DAYS_PER_WEEK) continue;
    slots.add(slotKey(session.id, session.day, session.startMinutes));
  }
  const part = new Map<string, DayPart>();
  for (const [kind, parts] of counts) {
    const most = Math.max(...parts.values());
    const usual = DAY_PARTS.find((name) => parts.get(name) === most);
    if (usual) part.set(kind, usual);
  }
  return { part, slots };
}

function slotKey(id: string, day: number, minutes: number): string {
  return `${id} ${weekdayIndex(day)} ${minutes}`;
}

function asksOf(option: Option): number {
  return option.activity ? option.effortPoints : option.energyNeeded;
}

function routineTerms(option: Option, { day, slot }: Spot, week: Week, routine: Routine): Term[] {
  const minutes = week.wallMinutes[slot] ?? 0;
  const value = week.facts.numbers('O04.routine') * asksOf(option);
  const terms: Term[] = [];
  if (routine.part.get(kindOf(option)) === dayPartAt(minutes)) {
    terms.push({ rule: 'O04', name: 'your usual part of the day', value });
  }
  if (routine.slots.has(slotKey(option.id, day.day, minutes))) {
    terms.push({ rule: 'O04', name: 'the same time as last week', value });
  }
  return terms;
}

/** The relaxed phase, little set-up on demanding days, and no cooking on a sore evening. */
function placeTerms(option: Option, { day, start }: Spot, week: Week): Term[] {
  const { numbers } = week.facts;
  const terms: Term[] = [];
  for (const clock of week.clocks) {
    const phase = phaseAt(clock, start);
    if (!option.activity && phase === 'rest') {
      terms.push({ rule: 'O02', name: 'a sore evening', value: -numbers('O02.sore_evening') });
      break;
    }
    if (option.activity && option.intensity === 'low' && phase === 'rest') {
      const value = numbers('O05.rest_movement') * option.effortPoints;
      terms.push({ rule: 'O05', name: 'easy movement in the rest phase', value });
      break;
    }
    const worked =
      highestLoad(option.regions, clock.massage.regions) > numbers('M03.max_region_load');
    if (worked && phase === 'relaxed') {
      const value = numbers('O05.relaxed') * option.effortPoints;
      terms.push({ rule: 'O05', name: 'the relaxed phase', value });
      break;
    }
  }
  const setUp = option.cost.setUp * day.workCost * numbers('O05.low_set_up');
  if (setUp > 0) terms.push({ rule: 'O05', name: 'a trip on a demanding day', value: -setUp });
  return terms;
}

/** Starts of the plan made earlier for this week, so that planning again moves little. */
function earlierStarts({ facts }: Week): ReadonlySet<string> | undefined {
  const earlier = facts.request.previousPlan;
  if (!earlier) return undefined;
  return new Set(
    earlier.blocks.map(({ activity, start }) => `${activity} ${parseInstant(facts.zone, start)}`),
  );
}

function calmTerm(
  option: Option,
  { start }: Spot,
  { facts }: Week,
  earlier: ReadonlySet<string> | undefined,
): Term[] {
  if (!earlier || earlier.has(`${option.id} ${start}`)) return [];
  return [{ rule: 'O07', name: 'a change to the plan', value: -facts.numbers('O07.move') }];
}

function demandingStands({ facts, fixed }: Week, dayIndex: number): boolean {
  const points = facts.numbers('O06.demanding_points');
  const day = facts.firstDay + dayIndex;
  if (fixed.some((block) => block.day === day && isDemanding(block, points))) return true;
  return facts.log.some(
    ({ day: on, activity, status }) =>
      on === day && status !== 'skipped' && activity !== undefined && isDemanding(activity, points),
  );
}
