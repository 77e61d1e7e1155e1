/** How the weeks went, as the person told it. What nobody reported is missing, never zero. */
export interface ProgressWeek {
  /** Its first day. */
  readonly start: string;
  /** Whether days of it are still to come. */
  readonly underWay: boolean;
  /** Minutes and load points of workouts that took place; null where nothing was reported. */
  readonly minutes: number | null;
  readonly load: number | null;
  /** The mean of the check-ins, from 1 to 5. */
  readonly energy: number | null;
  readonly checkIns: number;
  /** Planned workouts: those known to have taken place, of those reported, and those without a report. */
  readonly done: number;
  readonly known: number;
  readonly unknown: number;
}

/** How long soreness lasted after one massage. */
export interface MassageSoreness {
  readonly id: string;
  readonly start: string;
  /** Hours between which it faded to 2 of 10; null as the second where it was not seen to fade. */
  readonly hours: readonly [number, number | null];
  /** When it probably was; null where reports leave too much open. */
  readonly likely: number | null;
}

export interface Progress {
  readonly weeks: readonly ProgressWeek[];
  readonly massages: readonly MassageSoreness[];
}
