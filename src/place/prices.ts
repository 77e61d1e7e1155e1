import type { Pattern } from './best-patterns.ts';
import type { Behind } from './course.ts';
import type { SearchDay } from './search-day.ts';

/** From so many patterns in a week on, better prices pay for themselves many times over. */
const MANY = 400;
/** With so many ways from day to day, every round costs more than it saves. */
const TOO_MANY = 4000;
/** With fewer than this, the search is over before better prices would help it. */
const FEW = 200;
const FOR_FEW = { rounds: 8, firstStep: 100, shrink: 0.6 };
const FOR_SOME = { rounds: 24, firstStep: 100, shrink: 0.85 };
const FOR_MANY = { rounds: 80, firstStep: 300, shrink: 0.93 };

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * A price in whole points for each type of session, and with it a bound: where every day may use
 * what it likes but pays for it, the days together are worth at least as much as when they share
 * what there is, once the price of all that is left is given back. Whatever the prices are, no week
 * is worth more; good ones come close (a Lagrangian relaxation, improved by subgradients).
 */
export class Prices {
  private readonly days: readonly SearchDay[];
  /** The last is for no session at all. */
  private readonly of: number[];
  /** For each day what its patterns are worth, and the types they use. */
  private readonly priced: readonly Columns[];
  private readonly moves: readonly Moves[];
  /** For each day and kind, the pattern that is worth most once it has paid, and that. */
  private readonly best: readonly { readonly at: number[]; readonly net: Float64Array }[];
  /** For each day and what may be behind it, what is worth most from there on, and of which kind. */
  private readonly ahead: readonly {
    readonly value: Float64Array;
    readonly kind: Uint16Array;
  }[];

  constructor(days: readonly SearchDay[], counts: readonly number[]) {
    this.days = days;
    this.of = [...counts.map((count, type) => firstPrice(days, type, count)), 0];
    this.priced = days.map(({ patterns }) => columns(patterns, counts.length));
    this.moves = days.map(({ behind }) => movesOf(behind));
    this.best = days.map(({ kinds }) => ({ at: [], net: new Float64Array(kinds) }));
    this.ahead = days.map(({ behind }) => ({
      value: new Float64Array(behind.length),
      kind: new Uint16Array(behind.length),
    }));
    this.improve(counts);
  }

  /** The price of some sessions. */
  sum(types: readonly number[]): number {
    let sum = 0;
    for (let at = 0; at < types.length; at += 1) sum += this.of[types[at] ?? 0] ?? 0;
    return sum;
  }

  /** What is left of a day's value once it has paid. */
  net({ value, types }: Pattern): number {
    return value - this.sum(types);
  }

  given(counts: readonly number[]): number {
    return counts.reduce((sum, count, type) => sum + count * (this.of[type] ?? 0), 0);
  }

  /** What the days from one on are worth at most once they have paid. */
  from(day: number, place: number): number {
    const ahead = this.ahead[day];
    return ahead ? (ahead.value[place] ?? NEVER) : 0;
  }

  /** What is used more often than there is becomes dearer, the rest cheaper, in smaller steps. */
  private improve(counts: readonly number[]): void {
    const { rounds, firstStep, shrink } = this.effort();
    let best = [...this.of];
    let lowest = Number.POSITIVE_INFINITY;
    let step = firstStep;
    for (let round = 0; round < rounds; round += 1) {
      this.look();
      const bound = this.from(0, 0) + this.given(counts);
      if (bound < lowest) {
        lowest = bound;
        best = [...this.of];
      }
      const over = this.overUse(counts);
      // Such a week is possible, and worth as much as any can be.
      if (over.every((more) => more <= 0) && bound + this.given(over) >= lowest) break;
      for (const [type, more] of over.entries()) {
        this.of[type] = Math.max(0, Math.round((this.of[type] ?? 0) + step * more));
      }
      step *= shrink;
    }
    for (const [type, price] of best.entries()) this.of[type] = price;
    this.look();
  }

  private effort() {
    const patterns = this.days.reduce((sum, day) => sum + day.patterns.length, 0);
    if (patterns < FEW) return FOR_FEW;
    const moves = this.moves.reduce((sum, { kind }) => sum + kind.length, 0);
    return patterns >= MANY && moves < TOO_MANY ? FOR_MANY : FOR_SOME;
  }

  /** From the last day to the first. */
  private look(): void {
    for (let day = this.days.length - 1; day >= 0; day -= 1) {
      this.lookAt(day);
    }
  }

  private lookAt(day: number): void {
    const today = this.days[day];
    const best = this.best[day];
    const ahead = this.ahead[day];
    const priced = this.priced[day];
    const moves = this.moves[day];
    if (!today || !best || !ahead || !priced || !moves) return;
    const { kindOf, kinds } = today;
    const { worth, first, second } = priced;
    const { of } = this;
    for (let kind = 0; kind < kinds; kind += 1) best.net[kind] = NEVER;
    for (let at = 0; at < worth.length; at += 1) {
      const cost = (of[first[at] ?? 0] ?? 0) + (of[second[at] ?? 0] ?? 0);
      const net = (worth[at] ?? NEVER) - cost;
      const kind = kindOf[at] ?? 0;
      if (net > (best.net[kind] ?? NEVER)) {
        best.net[kind] = net;
        best.at[kind] = at;
      }
    }
    const { starts, kind: kindAt, gain, next } = moves;
    const after = this.ahead[day + 1]?.value;
    for (let place = 0; place < ahead.value.length; place += 1) {
      let most = NEVER;
      let chosen = 0;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at += 1) {
        const kind = kindAt[at] ?? 0;
        const rest = after ? (after[next[at] ?? 0] ?? NEVER) : 0;
        const value = (gain[at] ?? NEVER) + (best.net[kind] ?? NEVER) + rest;
        if (value > most) {
          most = value;
          chosen = kind;
        }
      }
      ahead.value[place] = most;
      ahead.kind[place] = chosen;
    }
  }

  /** How much more often each type is used than there is, when every day does what is best. */
  private overUse(counts: readonly number[]): number[] {
    const used = counts.map((count) => -count);
    let place = 0;
    for (let day = 0; day < this.days.length; day += 1) {
      const kind = this.ahead[day]?.kind[place] ?? 0;
      const at = this.best[day]?.at[kind] ?? 0;
      for (const type of this.days[day]?.patterns[at]?.types ?? [])
        used[type] = (used[type] ?? 0) + 1;
      place = this.days[day]?.behind[place]?.next[kind] ?? 0;
    }
    return used;
  }
}

/** The same of all patterns of a day, side by side: they are gone through at every price. */
interface Columns {
  readonly worth: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

function columns(patterns: readonly Pattern[], none: number): Columns {
  return {
    worth: patterns.map(({ value }) => value),
    first: patterns.map(({ types }) => types[0] ?? none),
    second: patterns.map(({ types }) => types[1] ?? none),
  };
}

/** All that may follow what is behind a day, one after another; `starts` says from where for each. */
interface Moves {
  readonly starts: Uint32Array;
  readonly kind: Uint16Array;
  readonly gain: Float64Array;
  readonly next: Uint32Array;
}

function movesOf(behind: readonly Behind[]): Moves {
  const most = behind.reduce((sum, { gains }) => sum + gains.length, 0);
  const starts = new Uint32Array(behind.length + 1);
  const kind = new Uint16Array(most);
  const gain = new Float64Array(most);
  const next = new Uint32Array(most);
  let at = 0;
  for (const [place, each] of behind.entries()) {
    for (let of = 0; of < each.gains.length; of += 1) {
      if (each.gains[of] === NEVER) continue;
      kind[at] = of;
      gain[at] = each.gains[of] ?? NEVER;
      next[at] = each.next[of] ?? 0;
      at += 1;
    }
    starts[place + 1] = at;
  }
  return { starts, kind, gain, next };
}

/**
 * Between the worth of a type on the last day that could have one of so many sessions and on the
 * first that could not, each day by itself.
 */
function firstPrice(days: readonly SearchDay[], type: number, count: number): number {
  const worth = days.map(({ patterns }) => {
    let without = 0;
    let alone = NEVER;
    for (const { types, value } of patterns) {
      if (types.length === 0) without = Math.max(without, value);
      else if (types.length === 1 && types[0] === type) alone = Math.max(alone, value);
    }
    return Math.max(0, alone - without);
  });
  worth.sort((one, other) => other - one);
  return Math.round(((worth[count - 1] ?? 0) + (worth[count] ?? 0)) / 2);
}
