import type { ActivityId, CookingId, Role, Shape, Variant } from '../contract/names.ts';
import type { Missed } from '../week/missed.ts';
import type { Parts } from '../week/parts.ts';

/** One way a session can be done: an activity for so many minutes. */
export interface Option extends Parts {
  readonly variant: Variant;
  /** What it would last with no condition, recovery phase or shortening. */
  readonly usualMinutes: number;
  /** Lowest energy (1–5) that every slot of it must have (rule E01). */
  readonly energyNeeded: number;
  /** A condition asks to go easy on this activity (rule C03). */
  readonly limited: boolean;
  /** Days it feeds, counted from the day after it; 0 for workouts. */
  readonly reachDays: number;
  /** For a session that was missed where it stood: the way it may come instead (rule P16). */
  readonly missed?: Missed;
}

/** One workout the week asks for, with its options from best to least. */
export interface Session {
  /** `walk_brisk_1`: the activity asked for and a number. */
  readonly id: string;
  readonly activity: ActivityId;
  readonly role: Role;
  /** As first asked for, in a week that had to shorten it since. */
  readonly minutes: number;
  readonly options: readonly Option[];
}

/** The sessions of a whole week, also those whose day has come, and what the list rests on. */
export interface WeekList {
  readonly basis: readonly string[];
  readonly limits: readonly string[];
  readonly shape: Shape;
  readonly sessions: readonly Session[];
}

/** Cooking the week asks for: blocks are placed as needed to feed the wanted days. */
export interface CookingWish {
  readonly options: readonly (Option & { readonly id: CookingId })[];
  /** Offsets from the week's first day (0–13) that want feeding and are not fed yet. */
  readonly wanted: readonly number[];
  /** Days of cooking that the person took out: nobody cooks for them, but food may last so long. */
  readonly welcome: readonly number[];
}

/** An activity the person named that this week cannot use, and why. */
export interface LeftAside {
  readonly activity: ActivityId;
  readonly why: 'place' | 'avoid' | 'low-only' | 'high-not-yet';
}

export interface Prescription {
  /** What is still to be placed. */
  readonly sessions: readonly Session[];
  readonly list: WeekList;
  readonly cooking: CookingWish | undefined;
  readonly leftAside: readonly LeftAside[];
  /** Load points the full options of the whole list add up to. */
  readonly fullLoad: number;
  readonly shape: Shape;
}
