import { type Phase as PhaseName, REGIONS, type Region } from '../contract/names.ts';
import { PHASE } from '../knowledge/wording.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import type { Phase } from './week-view.ts';
import type { WallMinutes } from './words.ts';

/** One phase of an area, as far as it touches a day; `start` and `end` are not cut to it. */
export interface Stretch {
  readonly phase: PhaseName;
  readonly start: WallMinutes;
  readonly end: WallMinutes;
  /** What it means for this area. */
  readonly text: string;
}

/** Regions that go through the same phases on a day. */
export interface Area {
  readonly regions: readonly Region[];
  readonly stretches: readonly Stretch[];
}

const STRICTEST_FIRST = ['rest', 'easy', 'build-up', 'relaxed'] as const;

/** Which phases each treated area is in on a day; of two massages the stricter phase counts. */
export function areasOn(day: number, phases: readonly Phase[]): Area[] {
  const areas = new Map<string, { regions: Region[]; stretches: readonly Stretch[] }>();
  for (const region of REGIONS) {
    const own = phases.filter(({ window }) => window.regions.includes(region));
    const stretches = stretchesOf(own).filter(
      ({ start, end }) => start < (day + 1) * MINUTES_PER_DAY && end > day * MINUTES_PER_DAY,
    );
    if (stretches.length === 0) continue;
    const key = JSON.stringify(stretches);
    const known = areas.get(key);
    if (known) known.regions.push(region);
    else areas.set(key, { regions: [region], stretches });
  }
  return [...areas.values()];
}

function stretchesOf(phases: readonly Phase[]): Stretch[] {
  const edges = [...new Set(phases.flatMap(({ start, end }) => [start, end]))].sort(
    (one, other) => one - other,
  );
  const stretches: Stretch[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    const here = phases.filter((each) => each.start <= start && start < each.end);
    const phase = STRICTEST_FIRST.find((name) => here.some(({ window }) => window.phase === name));
    if (end === undefined || phase === undefined) continue;
    const text = meaningOf(phase, here);
    const last = stretches.at(-1);
    const goesOn = last?.phase === phase && last.text === text && last.end === start;
    if (goesOn) stretches.pop();
    stretches.push({ phase, start: goesOn ? last.start : start, end, text });
  }
  return stretches;
}

/** A text of its own, as for muscles still sore, counts before the usual one. */
function meaningOf(name: PhaseName, phases: readonly Phase[]): string {
  const own = phases.find(({ window: { phase, text } }) => {
    return phase === name && !text.includes(PHASE[name].text);
  });
  return own?.window.text ?? PHASE[name].text;
}
