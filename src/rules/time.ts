import type { Option } from '../prescribe/session.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import type { Taken } from '../week/taken.ts';
import type { PairRule, PlacementRule, Spot } from './rule.ts';
import { slotsOf } from './rule.ts';
import { atClock } from './words.ts';

/** Rule T01: inside free time of one day, and nothing new today or before. */
export const freeTime: PlacementRule = {
  id: 'T01',
  name: 'free time',
  judgedBy: 'room',
  test: (week, option) => {
    const slots = slotsOf(week, option);
    return ({ slot }) => (week.freeRun[slot] ?? 0) < slots;
  },
  words: (week, _option, spot) => {
    if (!spot.day.open) return 'Nothing new is added to today or to days gone by.';
    const taken = week.taken.find(({ start, end }) => start < spot.end && end > spot.start);
    if (!taken) return 'It would not end before midnight.';
    return takenWords(week, spot, taken);
  },
};

export function takenWords(week: Week, spot: Spot, { by, title }: Taken): string {
  const what = {
    sleep: 'you sleep',
    waking: 'you have only just woken',
    commitment: `${title} is close by`,
    busy: `${title} is in the way`,
    massage: 'your massage is then',
    pause: 'you are away',
    pinned: `${title} is pinned there`,
    frozen: `${title} is there already`,
  }[by];
  return `At ${atClock(week, spot.start)} ${what}.`;
}

/** Illness and injury leave room for cooking only. */
export const workoutDay: PlacementRule = {
  id: 'Z05',
  name: 'no workouts while ill or injured',
  judgedBy: 'day',
  test: (_week, option) => {
    if (option.activity === undefined) return undefined;
    return ({ day }) => !day.workoutsAllowed;
  },
  words: () => 'You told us you are ill or injured then, so only cooking is planned.',
};

/** Rule T01: no activity twice a day. */
export const onceADay: PairRule = {
  id: 'T01',
  name: 'no activity twice a day',
  forbids: (_week, one, other, daysApart) => daysApart === 0 && one.id === other.id,
  words: (_week, one) => `${one.activity?.name ?? 'Cooking'} would come twice that day.`,
};

/** Rule T01: how many more workouts, and whether cooking, a day has room for. */
export function workoutsLeft(day: WeekDay, most: number): number {
  return Math.max(0, most - day.fixed.filter(({ activity }) => activity).length);
}

export function cookingLeft(day: WeekDay, most: number): number {
  return Math.max(0, most - day.fixed.filter(({ activity }) => !activity).length);
}

/** Whether an activity stands on the day already. */
export function standsAlready(day: WeekDay, option: Option): boolean {
  return day.fixed.some(({ id }) => id === option.id);
}
