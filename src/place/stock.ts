/** Counts of sessions left, one digit a type, so that a state is cheap to copy and to look up. */
export class Stock {
  readonly counts: readonly number[];
  private readonly bases: readonly number[];
  private readonly weights: number[] = [];
  readonly full: number;

  constructor(counts: readonly number[]) {
    this.counts = counts;
    this.bases = counts.map((count) => count + 1);
    let weight = 1;
    for (const base of this.bases) {
      this.weights.push(weight);
      weight *= base;
    }
    this.full = weight - 1;
  }

  count(left: number, type: number): number {
    return Math.floor(left / (this.weights[type] ?? 1)) % (this.bases[type] ?? 1);
  }

  countsOf(left: number): number[] {
    return this.counts.map((_, type) => this.count(left, type));
  }

  /** What is left after using the types, or −1 where one of them is used up. */
  without(left: number, types: readonly number[]): number {
    const first = types[0];
    const second = types[1];
    if (first === undefined) return left;
    if (this.count(left, first) < (second === first ? 2 : 1)) return -1;
    const rest = left - (this.weights[first] ?? 0);
    if (second === undefined) return rest;
    return this.count(left, second) > 0 ? rest - (this.weights[second] ?? 0) : -1;
  }
}
