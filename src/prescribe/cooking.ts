import type { CookingId } from '../contract/names.ts';
import { DAYS, type Day } from '../contract/names.ts';
import { DAYS_PER_WEEK, dayNumber, weekday } from '../time/calendar.ts';
import { type Week, workCost } from '../week/assess.ts';
import type { FixedBlock } from '../week/parts.ts';
import { cookingOptions, keepsDays } from './options.ts';
import type { CookingWish } from './session.ts';

/** The days that want feeding and are not fed yet, with the ways to cook. */
export function cookingWish(week: Week): CookingWish | undefined {
  const { facts } = week;
  const { mealPrep } = facts.request.person;
  if (!mealPrep) return undefined;
  const weekdays = wantedWeekdays(week);
  const fed = daysFed(week);
  const hungry = Array.from({ length: 2 * DAYS_PER_WEEK }, (_, offset) => offset).filter(
    (offset) =>
      weekdays.has(weekday(facts.firstDay + offset)) &&
      facts.firstDay + offset > facts.today &&
      !fed.has(facts.firstDay + offset),
  );
  const given = givenUp(week);
  const wanted = hungry.filter((offset) => !given.has(facts.firstDay + offset));
  if (wanted.length === 0) return undefined;
  const welcome = hungry.filter((offset) => given.has(facts.firstDay + offset));
  return { options: cookingOptions(week), wanted, welcome };
}

/** Days of cooking that the person took out of the week. */
function givenUp({ facts }: Week): Set<number> {
  const { earlier, dropped } = facts;
  const known = [...(earlier?.blocks ?? []), ...(earlier?.dropped ?? [])];
  const out = known.filter(({ id }) => dropped.has(id));
  return new Set(out.flatMap(({ covers = [] }) => covers.map(dayNumber)));
}

/** The weekdays to feed: as the person said, else workdays first, in the week's order. */
export function wantedWeekdays(week: Week): Set<Day> {
  const { facts } = week;
  const { mealPrep } = facts.request.person;
  const ordered = week.days.map(({ day }) => day);
  const working = ordered.filter((day) => workCost(facts, day) > 0);
  const others = ordered.filter((day) => workCost(facts, day) === 0);
  const preferred = mealPrep?.for ?? [...working, ...others].map(weekday);
  const count = mealPrep?.days ?? mealPrep?.for?.length ?? (working.length || DAYS.length);
  return new Set(preferred.slice(0, count));
}

/** Days that cooking already done or standing feeds, so that each day is fed once. */
export function daysFed(week: Week): Map<number, string> {
  const { facts } = week;
  const fed = new Map<number, string>();
  const feed = (day: number, block: string) => {
    if (!fed.has(day)) fed.set(day, block);
  };
  for (const session of facts.log) {
    if (session.activity || (!session.counts && session.status !== 'assumed')) continue;
    if (session.day >= facts.firstDay) continue;
    for (let ahead = 1; ahead <= reachOf(session.id, week); ahead += 1)
      feed(session.day + ahead, 'earlier');
  }
  // What is under way has its days; a wish feeds what is left.
  const facing = [...week.fixed].sort((one, other) => rank(one) - rank(other));
  for (const block of facing) {
    if (block.activity) continue;
    if (block.status === 'frozen') for (const day of block.covers) feed(day, `${block.start}`);
    else {
      const reach = reachOf(block.id, week);
      for (let ahead = 1; ahead <= reach; ahead += 1) feed(block.day + ahead, `${block.start}`);
    }
  }
  return fed;
}

function rank({ status }: FixedBlock): number {
  return status === 'frozen' ? 0 : 1;
}

function reachOf(id: string, week: Week): number {
  const batch: CookingId = 'meal_prep_batch';
  return id === batch ? keepsDays(week) : week.facts.numbers('F01.days_topup');
}
