import { DAY_PARTS, type DayPart, type Phase, type Variant } from '../contract/names.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import type { Option, Prescription } from '../prescribe/session.ts';
import { type Spot, slotsOf, spotAt } from '../rules/rule.ts';
import { isDemanding } from '../rules/spacing.ts';
import { DAYS_PER_WEEK, weekdayIndex } from '../time/calendar.ts';
import { dayPartAt, type Week, type WeekDay } from '../week/assess.ts';
import { phaseAt, type RegionClock } from '../week/clocks.ts';
import { highestLoad } from '../week/regions.ts';
import { type EarlierPlaces, earlierPlaces } from './earlier.ts';

/** One named part of the score. */
interface Term {
  readonly rule: 'O01' | 'O02' | 'O03' | 'O04' | 'O05' | 'O07';
  readonly name: string;
  readonly value: number;
}

/** Prices and habits of one week, looked up once. All values are score points. */
export interface Objective {
  /** The worth of an option at a spot, rounded once. */
  readonly spotValue: (option: Option, spot: Spot) => number;
  /** The same at a slot of a day, prepared for all slots of a week. */
  readonly worthOf: (option: Option) => (day: WeekDay, slot: number) => number;
  readonly spotTerms: (option: Option, spot: Spot) => Term[];
  /** What a day's workouts cost together: a second one, and load above an even share. */
  readonly dayPrice: (day: WeekDay) => (workouts: number, load: number) => number;
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
  /** Where the week's earlier plan had things; undefined without one. */
  readonly earlier: EarlierPlaces | undefined;
}

export function objectiveFor(week: Week, prescription: Prescription): Objective {
  const { numbers } = week.facts;
  const routine = routineOf(week);
  const earlier = earlierPlaces(week, prescription);
  const evenLoad = Math.floor(prescription.fullLoad / numbers('O06.even_share'));
  const evenMost = numbers('O06.even_most');
  const secondWorkout = numbers('O06.second_workout');
  const known = new Map<Option, OptionTerms>();
  const termsOf = (option: Option): OptionTerms => {
    const kept = known.get(option);
    if (kept) return kept;
    const others = [
      ...routineTerms(option, week, routine),
      ...placeTerms(option, week),
      ...calmTerm(option, week, earlier),
    ];
    const made = { base: baseTerm(option, week), fitAt: energyFit(option, week), others };
    known.set(option, made);
    return made;
  };
  const worthOf = (option: Option) => {
    const { base, fitAt, others } = termsOf(option);
    return (day: WeekDay, slot: number) => {
      let sum = base.value + fitAt(slot);
      if (others.length === 0) return Math.round(sum);
      const spot = spotAt(week, day, slot, option);
      for (const { at } of others) sum += at(spot);
      return Math.round(sum);
    };
  };
  return {
    worthOf,
    spotValue: (option, { day, slot }) => worthOf(option)(day, slot),
    spotTerms: (option, spot) => {
      const { base, fitAt, others } = termsOf(option);
      const fit: Term = { rule: 'O03', name: 'energy at that time', value: fitAt(spot.slot) };
      const more = others.map(({ rule, name, at }) => ({ rule, name, value: at(spot) }));
      return [base, fit, ...more].filter(({ value }) => value !== 0);
    },
    dayPrice: (day) => {
      const standing = day.fixed.filter(({ activity }) => activity);
      const free = evenLoad - standing.reduce((sum, block) => sum + block.load, 0);
      return (workouts, load) => {
        if (workouts === 0) return 0;
        const second = workouts + standing.length > 1 ? secondWorkout : 0;
        return second + Math.min(evenMost * workouts, Math.max(0, load - free));
      };
    },
    secondWorkout,
    evenLoad,
    evenMost,
    twoInARow: numbers('O06.two_in_a_row'),
    feeding: (offset) => numbers(offset < DAYS_PER_WEEK ? 'O02.wanted_day' : 'O02.next_week_day'),
    isDemanding: (option) => isDemanding(option, numbers('O06.demanding_points')),
    demandingFixed: (dayIndex) => demandingStands(week, dayIndex),
    earlier,
  };
}

/** A term prepared for one option, so that trying its spots is cheap. */
interface TermMaker {
  readonly rule: Term['rule'];
  readonly name: string;
  readonly at: (spot: Spot) => number;
}

/** What every option has, and what else matters to this one. */
interface OptionTerms {
  readonly base: Term;
  readonly fitAt: (slot: number) => number;
  readonly others: readonly TermMaker[];
}

/** Named in full: a name put together from parts is slow to look up. */
const WORTH = {
  full: 'O01.full',
  shortened: 'O01.shortened',
  substitute: 'O01.substitute',
  fallback: 'O01.fallback',
} as const satisfies Record<Variant, ParameterId>;

function baseTerm(option: Option, { facts }: Week): Term {
  if (!option.activity) {
    const price = facts.numbers('O02.block') + facts.numbers('O02.minute') * option.minutes;
    return { rule: 'O02', name: 'a cooking block', value: -price };
  }
  return { rule: 'O01', name: option.variant, value: facts.numbers(WORTH[option.variant]) };
}

/** The mean energy over the block times the effort it asks. */
function energyFit(option: Option, week: Week): (slot: number) => number {
  const slots = slotsOf(week, option);
  const weight = week.facts.numbers('O03.energy_fit') * asksOf(option, week);
  const { energySum } = week;
  return (slot) => (weight * ((energySum[slot + slots] ?? 0) - (energySum[slot] ?? 0))) / slots;
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

function asksOf(option: Option, { facts }: Week): number {
  return option.activity ? option.effortPoints : facts.numbers('O03.cooking_asks');
}

function routineTerms(option: Option, week: Week, routine: Routine): TermMaker[] {
  const usual = routine.part.get(kindOf(option));
  if (usual === undefined) return [];
  const value = week.facts.numbers('O04.routine') * asksOf(option, week);
  const minutesAt = (slot: number) => week.wallMinutes[slot] ?? 0;
  const part: TermMaker = {
    rule: 'O04',
    name: 'your usual part of the day',
    at: ({ slot }) => (dayPartAt(minutesAt(slot)) === usual ? value : 0),
  };
  const own = [...routine.slots].some((key) => key.startsWith(`${option.id} `));
  if (!own) return [part];
  const same: TermMaker = {
    rule: 'O04',
    name: 'the same time as last week',
    at: ({ day, slot }) =>
      routine.slots.has(slotKey(option.id, day.day, minutesAt(slot))) ? value : 0,
  };
  return [part, same];
}

/** The relaxed phase, easy movement at rest, little set-up, and no cooking on a sore evening. */
function placeTerms(option: Option, week: Week): TermMaker[] {
  const makers: TermMaker[] = [];
  const weight = week.facts.numbers('O05.low_set_up') * option.cost.setUp;
  if (weight > 0) {
    const at = ({ day }: Spot) => -weight * day.workCost;
    makers.push({ rule: 'O05', name: 'a trip on a demanding day', at });
  }
  if (week.clocks.length > 0) makers.push(phaseTerm(option, week));
  return makers;
}

function phaseTerm(option: Option, { facts, clocks }: Week): TermMaker {
  const { numbers } = facts;
  const inPhase = (phase: Phase, clock: RegionClock, at: number) => phaseAt(clock, at) === phase;
  if (!option.activity) {
    const price = numbers('O02.sore_evening');
    const sore = (start: number) => clocks.some((clock) => inPhase('rest', clock, start));
    return { rule: 'O02', name: 'a sore evening', at: ({ start }) => (sore(start) ? -price : 0) };
  }
  if (option.intensity === 'low') {
    const value = numbers('O05.rest_movement') * option.effortPoints;
    // On the evening itself people want to be home; the day after is the time to loosen up.
    const rests = ({ start, day }: Spot) =>
      clocks.some((clock) => inPhase('rest', clock, start) && clock.massage.end <= day.start);
    const name = 'easy movement in the rest phase';
    const away = option.travelMinutes > 0;
    return { rule: 'O05', name, at: (spot) => (!away && rests(spot) ? value : 0) };
  }
  const value = numbers('O05.relaxed') * option.effortPoints;
  const least = numbers('M03.max_region_load');
  const worked = clocks.filter(
    ({ massage }) => highestLoad(option.regions, massage.regions) > least,
  );
  const relaxed = (start: number) => worked.some((clock) => inPhase('relaxed', clock, start));
  const name = 'the relaxed phase';
  return { rule: 'O05', name, at: ({ start }) => (relaxed(start) ? value : 0) };
}

function calmTerm(
  option: Option,
  { facts }: Week,
  earlier: EarlierPlaces | undefined,
): TermMaker[] {
  if (!earlier) return [];
  const price = facts.numbers('O07.move');
  const at = ({ start }: Spot) => (earlier(option, start) ? 0 : -price);
  return [{ rule: 'O07', name: 'a change to the plan', at }];
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
