import type { Pattern } from './best-patterns.ts';

/** The best value of a day for each thing that bounds notice. */
export interface Outline {
  readonly types: readonly number[];
  readonly reachDays: number;
  readonly kept: number;
  readonly value: number;
}

/** Outlines of a day whose cooking feeds as many days; cooking is worth the same to all of them. */
export interface Outlines {
  readonly reachDays: number;
  readonly all: Outline[];
  /** What each is worth to the day once it has paid for its sessions; where prices are made. */
  readonly nets: number[];
}

export function outlinesOf(patterns: readonly Pattern[]): Outlines[] {
  const groups: Outlines[] = [];
  for (const pattern of patterns) {
    const { reachDays } = pattern;
    const known = groups.find((other) => other.reachDays === reachDays);
    const group = known ?? { reachDays, all: [], nets: [] };
    if (!known) groups.push(group);
    addBest(group.all, pattern);
  }
  return groups;
}

function addBest(all: Outline[], pattern: Pattern): void {
  const { types, kept, value } = pattern;
  const place = all.findIndex(
    (other) => other.kept === kept && other.types[0] === types[0] && other.types[1] === types[1],
  );
  const known = all[place];
  if (!known) all.push(pattern);
  else if (value > known.value) all[place] = pattern;
}
