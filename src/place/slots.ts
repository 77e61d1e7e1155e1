/** As many slots as a day may have when clocks go back. */
const LONGEST_DAY = new Array<number>(200).fill(Number.NEGATIVE_INFINITY);

/** So many slots of a day in which nothing can be; a copy is the quickest way to them. */
export function nowhere(slots: number): number[] {
  return LONGEST_DAY.slice(0, slots);
}
