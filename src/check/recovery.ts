import type { Region } from '../contract/names.ts';
import { REGION_NAME } from '../knowledge/wording.ts';
import type { Instant } from '../time/zone.ts';
import type { Breach } from './breach.ts';
import { type Case, number, overlap, plannedWorkouts, TINY, type Workout, when } from './case.ts';
import { type MassageClock, massageClocks } from './massages.ts';

const LIGHT = 1;
const HEAD: readonly Region[] = ['neck', 'jaw'];

/** One planned workout beside the clock of one massage. */
interface Pair {
  readonly c: Case;
  readonly entry: Workout;
  readonly clock: MassageClock;
  /** The most any treated region is loaded, and which one. */
  readonly load: number;
  readonly region: string;
  during(from: Instant, to: Instant): boolean;
}

/** Rules M02 to M05, M08, M14, M16, M22 and M24, at every minute, for each massage by itself. */
export function recoveryBreaches(c: Case): Breach[] {
  const clocks = massageClocks(c);
  return plannedWorkouts(c).flatMap((entry) =>
    clocks.flatMap((clock) => {
      const pair = pairOf(c, entry, clock);
      const found = [resting, lightly, easing, notHard, building, unloaded, head, rolling];
      return found.flatMap((rule) => rule(pair) ?? []);
    }),
  );
}

function pairOf(c: Case, entry: Workout, clock: MassageClock): Pair {
  let load = 0;
  let region = 'nothing';
  for (const treated of clock.regions) {
    const here = entry.workout.load[treated] ?? 0;
    if (here > load) [load, region] = [here, REGION_NAME[treated]];
  }
  const during = (from: Instant, to: Instant) => overlap(entry, { start: from, end: to });
  return { c, entry, clock, load, region, during };
}

function breach({ c, entry, clock }: Pair, rule: string, until: Instant, limit: string): Breach {
  const text = `${entry.label} (${entry.workout.intensity} effort) falls between the massage that ends at ${when(c, clock.end)} and ${when(c, until)}: ${limit}.`;
  return { rule, block: entry.block.id, text };
}

function resting(pair: Pair): Breach | undefined {
  const { c, entry, clock, during } = pair;
  const most = number(c, 'M02.max_effort');
  const { intensity, effortPoints } = entry.workout;
  if (!during(clock.end, clock.restEnd)) return undefined;
  if (intensity === 'low' && effortPoints <= most) return undefined;
  return breach(pair, 'M02', clock.restEnd, `at most ${most} effort points in the rest phase`);
}

function lightly(pair: Pair): Breach | undefined {
  const { c, clock, load, region, during } = pair;
  const most = number(c, 'M03.max_region_load');
  if (load <= most || !during(clock.end, clock.easyEnd)) return undefined;
  const limit = `load at most ${most} on treated regions, and it is ${load} on the ${region}`;
  return breach(pair, 'M03', clock.easyEnd, limit);
}

function easing(pair: Pair): Breach | undefined {
  const { entry, clock, during } = pair;
  const { intensity } = entry.workout;
  if (!during(clock.restEnd, clock.easyEnd) || intensity === 'low') return undefined;
  if (intensity === 'moderate' && clock.calm) return undefined;
  const limit = clock.calm ? 'at most moderate effort' : 'low effort without a report of calm';
  return breach(pair, 'M04', clock.easyEnd, `${limit} in the easy phase`);
}

function notHard(pair: Pair): Breach | undefined {
  const { entry, clock, during } = pair;
  if (entry.workout.intensity !== 'high' || !during(clock.end, clock.noHighEnd)) return undefined;
  return breach(pair, 'M14', clock.noHighEnd, 'nothing hard after firm or overly painful work');
}

function building(pair: Pair): Breach | undefined {
  const { c, entry, clock, load, region, during } = pair;
  if (clock.sore || load <= LIGHT || !during(clock.easyEnd, clock.buildUpEnd)) return undefined;
  const { minutes, usualMinutes } = entry.block;
  const share = number(c, 'M05.volume_factor');
  const isShort = minutes <= share * usualMinutes + TINY;
  if (entry.workout.intensity !== 'high' && isShort) return undefined;
  const limit = `at most moderate and ${share} of the usual ${usualMinutes} minutes where the ${region} works at ${load}, and it lasts ${minutes}`;
  return breach(pair, 'M05', clock.buildUpEnd, limit);
}

/** While it stays sore, the region gets no load once the stretched easy phase is over. */
function unloaded(pair: Pair): Breach | undefined {
  const { c, entry, clock, load, region, during } = pair;
  if (!clock.sore || load === 0 || !during(clock.easyEnd, Number.POSITIVE_INFINITY)) {
    return undefined;
  }
  const text = `${entry.label} loads the ${region}, still sore by the latest report: no load from ${when(c, clock.easyEnd)} on.`;
  return { rule: 'M08', block: entry.block.id, text };
}

function head(pair: Pair): Breach | undefined {
  const { entry, clock, during } = pair;
  const treatsHead = clock.regions.some((region) => HEAD.includes(region));
  if (!treatsHead || !entry.workout.unsafeForTreatedHead) return undefined;
  if (!during(clock.end, clock.easyEnd)) return undefined;
  return breach(pair, 'M16', clock.easyEnd, 'not so soon after work on neck or jaw');
}

function rolling(pair: Pair): Breach | undefined {
  const { entry, clock, load, region, during } = pair;
  if (entry.workout.id !== 'foam_roll' || load === 0) return undefined;
  if (!during(clock.end, clock.easyEnd)) return undefined;
  return breach(pair, 'M24', clock.easyEnd, `no rolling on the treated ${region}`);
}
