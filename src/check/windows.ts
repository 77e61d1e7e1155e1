import type { Phase } from '../contract/names.ts';
import type { RecoveryWindow } from '../contract/plan.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import { type Instant, parseInstant } from '../time/zone.ts';
import { type Breach, UNTRUE } from './breach.ts';
import { type Case, spanOfDay, when } from './case.ts';
import { type MassageClock, massageClocks } from './massages.ts';

/** A phase may end within a minute; a plan may round it either way. */
const ROUNDING = 1;

/** The windows a plan shows are those of its massages' clocks, whole or cut to the week. */
export function windowBreaches(c: Case): Breach[] {
  const clocks = massageClocks(c);
  return c.plan.windows.flatMap((window) => {
    const clock = clocks.find(({ massage }) => massage.id === window.massage);
    if (!clock) {
      const text = `A window belongs to the massage ${window.massage}, which is not in the request.`;
      return [{ rule: UNTRUE, text }];
    }
    return [...wrongEnds(c, window, clock), ...wrongRegions(window, clock)];
  });
}

interface Ends {
  readonly start: Instant;
  /** Undefined where no hard rule fixes it. */
  readonly end: Instant | undefined;
}

function endsOf(clock: MassageClock, phase: Phase): Ends | undefined {
  if (phase === 'rest') return { start: clock.end, end: clock.restEnd };
  if (phase === 'easy') return { start: clock.restEnd, end: clock.easyEnd };
  // While it stays sore nobody knows when the later phases begin.
  if (clock.sore) return undefined;
  if (phase === 'build-up') return { start: clock.easyEnd, end: clock.buildUpEnd };
  return { start: clock.buildUpEnd, end: undefined };
}

function wrongEnds(c: Case, window: RecoveryWindow, clock: MassageClock): Breach[] {
  const ends = endsOf(clock, window.phase);
  if (!ends) return [];
  const [first = 0] = c.days;
  const week = {
    start: spanOfDay(c, first).start,
    end: spanOfDay(c, first + DAYS_PER_WEEK - 1).end,
  };
  const shown = {
    start: parseInstant(c.zone, window.start),
    end: parseInstant(c.zone, window.end),
  };
  const found: string[] = [];
  const cutStart = Math.max(ends.start, week.start);
  if (![ends.start, cutStart].some((time) => Math.abs(time - shown.start) <= ROUNDING)) {
    found.push(`starts at ${when(c, shown.start)}; the clock says ${when(c, ends.start)}`);
  }
  const { end } = ends;
  if (end !== undefined) {
    const cutEnd = Math.min(end, week.end);
    if (![end, cutEnd].some((time) => Math.abs(time - shown.end) <= ROUNDING)) {
      found.push(`ends at ${when(c, shown.end)}; the clock says ${when(c, end)}`);
    }
  }
  return found.map((what) => ({ rule: UNTRUE, text: `${title(window)} ${what}.` }));
}

function wrongRegions(window: RecoveryWindow, clock: MassageClock): Breach[] {
  const named = clock.regions.filter((region) => window.regions.includes(region));
  if (named.length === clock.regions.length && named.length === window.regions.length) return [];
  const text = `${title(window)} names ${window.regions.join(', ') || 'no region'}; treated are ${clock.regions.join(', ')}.`;
  return [{ rule: UNTRUE, text }];
}

function title({ phase, massage }: RecoveryWindow): string {
  return `The ${phase} window of the massage ${massage}`;
}
