import type { Variant } from '../contract/names.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import type { Option } from '../prescribe/session.ts';
import { type Spot, slotsOf } from '../rules/rule.ts';
import type { Instant } from '../time/zone.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { phaseSpan, type RegionClock } from '../week/clocks.ts';
import { highestLoad } from '../week/regions.ts';
import type { EarlierPlaces } from './earlier.ts';
import { routineOf, routineTerms } from './routine.ts';
import type { Points, SlotTerm, Stretch, Term } from './slot-terms.ts';

/** What the mean energy over the slots of an option counts. */
interface Fit {
  readonly weight: number;
  readonly slots: number;
}

/** All that one option is worth, prepared so that trying its slots is cheap. */
export interface OptionTerms {
  readonly base: Term;
  readonly fit: Fit;
  readonly others: readonly SlotTerm[];
}

/**
 * Puts what an option is worth at some slots of a day, each rounded once, into a list of the day's
 * slots that holds −∞ everywhere.
 */
export type Worth = (day: WeekDay, slots: readonly number[], values: number[]) => void;

export function termsIn(
  week: Week,
  earlier: EarlierPlaces | undefined,
): (option: Option) => OptionTerms {
  const { numbers } = week.facts;
  const routine = routineOf(week);
  const known = new Map<Option, OptionTerms>();
  return (option) => {
    const kept = known.get(option);
    if (kept) return kept;
    const asks = asksOf(option, week);
    const others = [
      ...routineTerms(option, numbers('O04.routine') * asks, week, routine),
      ...placeTerms(option, week),
      ...calmTerm(option, week, earlier),
    ];
    const fit = { weight: numbers('O03.energy_fit') * asks, slots: slotsOf(week, option) };
    const made = { base: baseTerm(option, week), fit, others };
    known.set(option, made);
    return made;
  };
}

/** The parts of what an option is worth at a spot that count anything. */
export function termsAt(
  week: Week,
  { base, fit, others }: OptionTerms,
  { day, slot }: Spot,
): Term[] {
  const { energySum } = week;
  const energy = (energySum[slot + fit.slots] ?? 0) - (energySum[slot] ?? 0);
  const value = (fit.weight * energy) / fit.slots;
  const more = others.map(({ rule, name, points }): Term => {
    const here = points[day.index]?.find(({ from, to }) => from <= slot && slot < to);
    return { rule, name, value: here?.value ?? 0 };
  });
  const all: Term[] = [base, { rule: 'O03', name: 'energy at that time', value }, ...more];
  return all.filter((term) => term.value !== 0);
}

/** Indexed loops all through: on a first plan, iterators would take longer than all they do. */
export function worthIn(week: Week, { base, fit, others }: OptionTerms): Worth {
  const { energySum } = week;
  const { weight, slots: length } = fit;
  return ({ index, firstSlot, endSlot }, slots, values) => {
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] ?? 0;
      const energy = (energySum[slot + length] ?? 0) - (energySum[slot] ?? 0);
      values[slot - firstSlot] = base.value + (weight * energy) / length;
    }
    const first = slots[0] ?? endSlot;
    const end = (slots.at(-1) ?? 0) + 1;
    for (const { points } of others) {
      for (const { from, to, value } of points[index] ?? []) {
        const last = Math.min(to, end) - firstSlot;
        for (let at = Math.max(from, first) - firstSlot; at < last; at += 1) {
          values[at] = (values[at] ?? 0) + value;
        }
      }
    }
    for (let at = 0; at < slots.length; at += 1) {
      const slot = (slots[at] ?? 0) - firstSlot;
      values[slot] = Math.round(values[slot] ?? 0);
    }
  };
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

function asksOf(option: Option, { facts }: Week): number {
  return option.activity ? option.effortPoints : facts.numbers('O03.cooking_asks');
}

/** The relaxed phase, easy movement at rest, little set-up, and no cooking on a sore evening. */
function placeTerms(option: Option, week: Week): SlotTerm[] {
  const terms: SlotTerm[] = [];
  const weight = week.facts.numbers('O05.low_set_up') * option.cost.setUp;
  if (weight > 0) {
    const points = week.days.map(({ firstSlot: from, endSlot: to, workCost }) => [
      { from, to, value: -weight * workCost },
    ]);
    terms.push({ rule: 'O05', name: 'a trip on a demanding day', points });
  }
  if (week.clocks.length > 0) terms.push(phaseTerm(option, week));
  return terms;
}

function phaseTerm(option: Option, week: Week): SlotTerm {
  const { clocks, facts } = week;
  const { numbers } = facts;
  if (!option.activity) {
    const rests = clocks.map((clock) => slotsBetween(week, phaseSpan(clock, 'rest')));
    const points = byDay(week, rests, -numbers('O02.sore_evening'));
    return { rule: 'O02', name: 'a sore evening', points };
  }
  if (option.intensity === 'low') {
    const rests = option.travelMinutes > 0 ? [] : clocks.flatMap((clock) => daysAfter(week, clock));
    const points = byDay(week, rests, numbers('O05.rest_movement') * option.effortPoints);
    return { rule: 'O05', name: 'easy movement in the rest phase', points };
  }
  const least = numbers('M03.max_region_load');
  const relaxed = clocks
    .filter(({ massage }) => highestLoad(option.regions, massage.regions) > least)
    .map((clock) => slotsBetween(week, phaseSpan(clock, 'relaxed')));
  const points = byDay(week, relaxed, numbers('O05.relaxed') * option.effortPoints);
  return { rule: 'O05', name: 'the relaxed phase', points };
}

/** On the evening itself people want to be home; the day after is the time to loosen up. */
function daysAfter(week: Week, clock: RegionClock): Stretch[] {
  const next = week.days.find(({ start }) => clock.massage.end <= start);
  if (!next) return [];
  const { from, to } = slotsBetween(week, phaseSpan(clock, 'rest'));
  return [{ from: Math.max(from, next.firstSlot), to }];
}

/** The slots that start at one moment or later, and before another. */
function slotsBetween(
  { start, slotMinutes }: Week,
  { from, to }: { from: Instant; to: Instant },
): Stretch {
  const slot = (instant: Instant) => Math.ceil((instant - start) / slotMinutes);
  return { from: slot(from), to: slot(to) };
}

/** The same points wherever any of the stretches is. */
function byDay(week: Week, stretches: readonly Stretch[], value: number): Points[][] {
  const sorted = stretches.toSorted((one, other) => one.from - other.from);
  return week.days.map(({ firstSlot, endSlot }) => {
    const points: Points[] = [];
    let done = firstSlot;
    for (const { from, to } of sorted) {
      const first = Math.max(from, done);
      const end = Math.min(to, endSlot);
      if (first >= end) continue;
      points.push({ from: first, to: end, value });
      done = end;
    }
    return points;
  });
}

function calmTerm(option: Option, week: Week, earlier?: EarlierPlaces): SlotTerm[] {
  if (!earlier) return [];
  const places = earlier(option);
  const value = -week.facts.numbers('O07.move');
  const points = week.days.map(({ firstSlot, endSlot }) => {
    const edges = [firstSlot - 1, ...places, endSlot].filter(
      (slot) => slot >= firstSlot - 1 && slot <= endSlot,
    );
    return edges.slice(1).map((to, index) => ({ from: (edges[index] ?? 0) + 1, to, value }));
  });
  return [{ rule: 'O07', name: 'a change to the plan', points }];
}
