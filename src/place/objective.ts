import type { Option, Prescription } from '../prescribe/session.ts';
import type { Spot } from '../rules/rule.ts';
import { isDemanding } from '../rules/spacing.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import type { Week, WeekDay } from '../week/assess.ts';
import { type EarlierPlaces, earlierPlaces } from './earlier.ts';
import type { Term } from './slot-terms.ts';
import { nowhere } from './slots.ts';
import { termsAt, termsIn, type Worth, worthIn } from './terms.ts';

/** Prices and habits of one week, looked up once. All values are score points. */
export interface Objective {
  /** The worth of an option at a spot, rounded once. */
  readonly spotValue: (option: Option, spot: Spot) => number;
  /** The same at some slots of a day, prepared for all days of a week. */
  readonly worthOf: (option: Option) => Worth;
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
  const earlier = earlierPlaces(week, prescription);
  const evenLoad = Math.floor(prescription.fullLoad / numbers('O06.even_share'));
  const evenMost = numbers('O06.even_most');
  const secondWorkout = numbers('O06.second_workout');
  const termsOf = termsIn(week, earlier);
  const worthOf = (option: Option): Worth => worthIn(week, termsOf(option));
  return {
    worthOf,
    spotValue: (option, { day, slot }) => {
      const values = nowhere(day.endSlot - day.firstSlot);
      worthOf(option)(day, [slot], values);
      return values[slot - day.firstSlot] ?? Number.NaN;
    },
    spotTerms: (option, spot) => termsAt(week, termsOf(option), spot),
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

function demandingStands({ facts, fixed }: Week, dayIndex: number): boolean {
  const points = facts.numbers('O06.demanding_points');
  const day = facts.firstDay + dayIndex;
  if (fixed.some((block) => block.day === day && isDemanding(block, points))) return true;
  return facts.log.some(
    ({ day: on, activity, status }) =>
      on === day && status !== 'skipped' && activity !== undefined && isDemanding(activity, points),
  );
}
