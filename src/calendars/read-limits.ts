/** Far above what people write on purpose, far below what would exhaust time or memory. */
export const LIMITS = {
  /** Characters of a calendar file. */
  text: 20_000_000,
  components: 100_000,
  nesting: 8,
  /** Characters of a line that matters, unfolded. */
  line: 1_000_000,
  /** Characters of a rule. */
  rule: 2_000,
  /** Values in one list of a rule. */
  list: 366,
  /** Times of a day that a rule names. */
  timesOfDay: 96,
  /** Steps of a rule that repeats within days. */
  steps: 50_000,
  rulesPerEvent: 4,
  occurrencesPerEvent: 5_000,
  occurrencesPerFile: 50_000,
  /** EXDATE and RDATE values of one event. */
  datesPerEvent: 20_000,
  windowDays: 400,
  firstYear: 1900,
  lastYear: 2200,
  /** Days an event lasts. */
  days: 3_660,
  /** Parts of a time zone in the file. */
  zoneParts: 400,
  titleLength: 200,
} as const;

/** Work that is safe to do at once, while somebody waits; more is for a worker that can be ended. */
export interface Effort {
  /** Rules that may be expanded. */
  rules: number;
}

/** Thrown when the allowed effort is used up: the same reading belongs into a worker. */
export class TooMuchAtOnce extends Error {}
