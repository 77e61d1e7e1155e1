import type { ActivityId, CookingId, Variant } from '../contract/names.ts';
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
}

/** What a session is for; goals are lists of these. */
export type Role =
  | 'easy'
  | 'aerobic'
  | 'hard'
  | 'strength'
  | 'core'
  | 'mobility'
  | 'balance'
  /** Ten to twenty easy minutes on the day after a massage (rule M10). */
  | 'loosen';

/** One workout the week asks for, with its options from best to least. */
export interface Session {
  /** `walk_brisk_1`: the activity asked for and a number. */
  readonly id: string;
  readonly activity: ActivityId;
  readonly role: Role;
  readonly options: readonly Option[];
}

/** Cooking the week asks for: blocks are placed as needed to feed the wanted days. */
export interface CookingWish {
  readonly options: readonly (Option & { readonly id: CookingId })[];
  /** Offsets from the week's first day (0–13) that want feeding and are not fed yet. */
  readonly wanted: readonly number[];
}

/** An activity the person named that this week cannot use, and why. */
export interface LeftAside {
  readonly activity: ActivityId;
  readonly why: 'place' | 'avoid' | 'low-only' | 'high-not-yet';
}

export interface Prescription {
  readonly sessions: readonly Session[];
  readonly cooking: CookingWish | undefined;
  readonly leftAside: readonly LeftAside[];
  /** Load points the full options add up to. */
  readonly fullLoad: number;
  /** What shaped the week's volume. */
  readonly shape: 'first-steps' | 'steady' | 'step-back' | 'after-a-break';
}
