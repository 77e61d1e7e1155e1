/** What one report says of a number: that it lies between these, or, where they are alike, is this. */
export interface Observation {
  readonly from: number;
  /** Infinity where nobody said that it was over. */
  readonly to: number;
  /** Where between them it probably is; the middle if missing. */
  readonly likely?: number;
}

/** A number of this person's own, as far as their reports tell. */
export interface LearnedNumber {
  readonly value: number;
  readonly observations: number;
  /** Between which values the latest reports lie. */
  readonly range: readonly [number, number];
}

/** What is known before anybody reported anything, and how far reports may lead. */
export interface Beginning {
  readonly start: LearnedNumber;
  /** The value of people in general. */
  readonly usual: number;
  readonly limits: readonly [number, number];
  /** The least weight of a new report (rule M21). */
  readonly weight: number;
  /** A report that leaves more open than this says only that the number is not outside of it. */
  readonly widest: number;
}

/** So many reports are remembered one by one: what is usual lately, and the range. */
const LATELY = 5;
/** A report counts as at most so much, as a share of the usual value, away from what is usual lately. */
const OUTLIER_SHARE = 1 / 3;

/**
 * Rule M21, report by report: new = (1 − w) × old + w × report. The first reports weigh more, 1/2,
 * then 1/3, until w is reached: with 0.3 alone a sixth of what was wrong at first would be left after
 * five massages, so a tenth is. Before it counts, a report is drawn to within a third of the usual
 * value of the median of the latest, so that one that stands alone moves little, and several that
 * agree soon count in full.
 */
export function learnedNumber(
  reports: readonly Observation[],
  beginning: Beginning,
): LearnedNumber {
  const { start, usual, limits, weight } = beginning;
  const most = usual * OUTLIER_SHARE;
  let { value, observations } = start;
  let seen = [value];
  let counted: number[] = observations > 0 ? [...start.range] : [];
  for (const report of reports) {
    const said = numberIn(report, value, beginning);
    if (said === undefined) continue;
    seen = [...seen, within(said, limits)].slice(-LATELY);
    const middle = median(seen);
    const taken = within(within(said, limits), [middle - most, middle + most]);
    value += Math.max(weight, 1 / (observations + 2)) * (taken - value);
    observations += 1;
    counted = [...counted, taken].slice(-LATELY);
  }
  const range = [Math.min(value, ...counted), Math.max(value, ...counted)] as const;
  return { value, observations, range };
}

/** The number a report stands for; undefined where it only agrees with what is believed already. */
function numberIn({ from, to, likely }: Observation, believed: number, { widest }: Beginning) {
  if (to - from <= widest) return likely ?? (from + to) / 2;
  const nearest = within(believed, [from, to]);
  return nearest === believed ? undefined : nearest;
}

export function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}
