/** Counts of sessions left, one digit a type, so that a state is cheap to copy and to look up. */
export class Stock {
  private readonly bases: readonly number[];
  private readonly weights: number[] = [];
  readonly full: number;

  constructor(counts: readonly number[]) {
    this.bases = counts.map((count) => count + 1);
    let weight = 1;
    for (const base of this.bases) {
      this.weights.push(weight);
      weight *= base;
    }
    this.full = weight - 1;
  }

  has(left: number, type: number, count = 1): boolean {
    return Math.floor(left / (this.weights[type] ?? 1)) % (this.bases[type] ?? 1) >= count;
  }

  /** What is left after using the types, or −1 where one of them is used up. */
  without(left: number, types: readonly number[]): number {
    const [first, second] = types;
    if (first === undefined) return left;
    if (!this.has(left, first, second === first ? 2 : 1)) return -1;
    const rest = left - (this.weights[first] ?? 0);
    if (second === undefined) return rest;
    return this.has(left, second) ? rest - (this.weights[second] ?? 0) : -1;
  }
}
