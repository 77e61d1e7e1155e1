import type { Unplaced } from '../contract/plan.ts';
import type { RuleId } from '../knowledge/rules.ts';
import type { Solution } from '../place/solve.ts';
import { daysFed } from '../prescribe/cooking.ts';
import { isSettled } from '../prescribe/kept.ts';
import type { Option, Session } from '../prescribe/session.ts';
import { PLACEMENT_RULES } from '../rules/all.ts';
import { type Breach, type Spot, slotsOf, spotAt } from '../rules/rule.ts';
import { atDay, dayWord, listed } from '../rules/words.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Week } from '../week/assess.ts';

/** Everything the week asked for and does not hold, each with the rule that keeps it out. */
export function omissionsOf(solution: Solution): Unplaced[] {
  return [
    ...solution.leftOut.map((session) => leftOutSession(session, solution)),
    ...withoutRoom(solution),
    ...unfedDays(solution),
    ...solution.week.refused.map((block) => ({
      activity: block.id,
      minutes: block.minutes,
      rule: solution.week.days.some(({ workoutsAllowed }) => workoutsAllowed) ? 'Z02' : 'Z05',
      text: `You asked for ${block.activity?.name ?? 'this'} on ${atDay(solution.week, block.start)}; what you ticked about your health comes first.`,
      smallestChange: null,
    })),
  ];
}

/** Sessions of the week's first list that a smaller cap, or wishes of the person, left no room for. */
function withoutRoom({ week, prescription }: Solution): Unplaced[] {
  return prescription.list.sessions
    .filter((session) => session.options.length === 0 && !isSettled(session, week))
    .map(({ activity, minutes }) => ({
      activity,
      minutes,
      rule: week.load.bindingRule,
      text: 'What this week may hold, with what you added yourself, leaves no room for it.',
      smallestChange: null,
    }));
}

function leftOutSession(session: Session, solution: Solution): Unplaced {
  const full = session.options[0];
  if (full?.missed) return missedSession(session, full.minutes);
  const easiest = session.options.at(-1) ?? full;
  const breach = easiest ? barrier(easiest, solution) : undefined;
  return {
    activity: session.activity,
    minutes: full?.minutes ?? 0,
    rule: breach?.rule ?? 'T01',
    text: breach?.text ?? 'There was no room for it.',
    smallestChange: null,
  };
}

function missedSession({ activity }: Session, minutes: number): Unplaced {
  const text =
    'You skipped it, and no good time for it is left soon after, so it is let go this week. That is fine.';
  return { activity, minutes, rule: 'P16', text, smallestChange: null };
}

/**
 * The rule that keeps even the easiest way of a session out: rules are applied one after another,
 * and the one that takes away the last free spot is named.
 */
function barrier(option: Option, { week, placements }: Solution): Breach {
  let spots = week.days.flatMap((day) => everySpot(week, day.index, option));
  if (spots.length === 0) {
    return { rule: 'T01', text: 'No day of this week is left to plan.' };
  }
  for (const rule of PLACEMENT_RULES) {
    const test = rule.test(week, option);
    const left = test ? spots.filter((spot) => !test(spot)) : spots;
    const [lost] = spots;
    if (left.length === 0 && lost) {
      return { rule: rule.id, text: barrierWords(rule.id, option, rule.words(week, option, lost)) };
    }
    spots = left;
  }
  const days = listed([...new Set(spots.map(({ day }) => dayWord(day.day)))]);
  const full = placements.some(({ session }) => session);
  const rule: RuleId = option.heavy ? 'P08' : 'E04';
  const text = full
    ? `On ${days}, where it would fit, other sessions already take the room, the energy or the days between.`
    : `It would only fit on ${days}, and the day’s budget does not reach.`;
  return { rule, text };
}

function everySpot(week: Week, dayIndex: number, option: Option): Spot[] {
  const day = week.days[dayIndex];
  if (!day?.open) return [];
  const last = day.endSlot - slotsOf(week, option);
  return Array.from({ length: Math.max(0, last - day.firstSlot + 1) }, (_, index) =>
    spotAt(week, day, day.firstSlot + index, option),
  );
}

/** What one rule means for the whole week rather than for one spot. */
function barrierWords(rule: RuleId, option: Option, atOneSpot: string): string {
  const minutes = option.totalMinutes;
  const words: Partial<Record<RuleId, string>> = {
    T01: `No day has a free stretch of ${minutes} minutes for it (a quarter of an hour around commitments and the first half hour after waking are kept free).`,
    E01: `In the hours that are free your energy is below ${option.energyNeeded} of 5.`,
    E04: 'Every day with room for it already asks for all it can carry.',
    M02: 'Every free hour lies in the rest phase after a massage.',
    M03: 'In every free hour the massaged areas still need little load.',
    M04: 'Every free hour lies in the easy phase after a massage.',
    M08: 'You told us the massaged areas are still sore, so nothing loads them until you report less.',
    Z05: 'You told us you are ill or injured on the days that are left.',
  };
  return words[rule] ?? atOneSpot;
}

/** Wanted days that no cooking reaches, though some day before them was still open. */
export function hungryDays({ week, prescription, placements }: Solution): number[] {
  const fed = new Set(placements.flatMap(({ covers }) => covers));
  const firstOpen = week.days.find(({ open }) => open)?.index ?? DAYS_PER_WEEK;
  const standing = daysFed(week);
  return (prescription.cooking?.wanted ?? []).filter(
    (offset) =>
      offset < DAYS_PER_WEEK &&
      offset > firstOpen &&
      !fed.has(offset) &&
      !standing.has(week.facts.firstDay + offset),
  );
}

function unfedDays(solution: Solution): Unplaced[] {
  const { week, prescription } = solution;
  const { cooking } = prescription;
  const hungry = hungryDays(solution);
  if (!cooking || hungry.length === 0) return [];
  const days = listed(hungry.map((offset) => dayWord(week.facts.firstDay + offset)));
  const option = cooking.options.at(-1);
  return [
    {
      activity: option?.id ?? 'meal_prep_topup',
      minutes: option?.minutes ?? 0,
      rule: 'F01',
      text: `No cooking fits that would feed ${days}: it has to come on one of the ${option?.reachDays ?? 2} days before, with enough energy and room.`,
      smallestChange: null,
    },
  ];
}
