/** More than any day offset that cooking can reach. */
const REACH = 32;

/** What cooking on a day is worth to the days that no earlier cooking feeds. */
export class Feeding {
  private readonly wanted: readonly number[];
  private readonly worth: (offset: number) => number;
  /** By the first day not fed yet and the first that the cooking does not reach. */
  private readonly known: (number | undefined)[] = [];

  constructor(wanted: readonly number[], worth: (offset: number) => number) {
    this.wanted = wanted;
    this.worth = worth;
  }

  /** The first day offset that nothing feeds yet after a day with such cooking. */
  until(day: number, fedUntil: number, reachDays: number): number {
    return reachDays === 0 ? fedUntil : day + reachDays + 1;
  }

  /** −∞ where the cooking would feed no day at all. */
  value(day: number, fedUntil: number, reachDays: number): number {
    if (reachDays === 0) return 0;
    const from = Math.max(day + 1, fedUntil);
    const until = day + reachDays + 1;
    const key = from * REACH + until;
    const kept = this.known[key];
    if (kept !== undefined) return kept;
    const fed = this.wanted.filter((offset) => offset >= from && offset < until);
    const value = fed.reduce((sum, offset) => sum + this.worth(offset), 0);
    const known = fed.length > 0 ? value : Number.NEGATIVE_INFINITY;
    this.known[key] = known;
    return known;
  }
}
