import { PHASES, type Phase } from '../contract/names.ts';
import { MASSAGE, NO_HIGH_PRESSURES } from '../knowledge/massages.ts';
import { PARAMETERS } from '../knowledge/parameters.ts';
import type { Instant } from '../time/zone.ts';
import { DAY, type Facts, type Massage } from './facts.ts';

const HOUR = 60;

/** The graded recovery of the regions one massage treated, as instants (rules M01–M15). */
export interface RegionClock {
  readonly massage: Massage;
  readonly restEnds: Instant;
  readonly easyEnds: Instant;
  readonly buildUpEnds: Instant;
  readonly relaxedEnds: Instant;
  /** Nothing of high effort before this; the massage's own end when its pressure asks nothing. */
  readonly noHighUntil: Instant;
  /** The latest report says it is still sore: after easy, no load at all until a calmer report. */
  readonly stillSore: boolean;
  /** The latest report says it is calm: moderate work elsewhere is fine in the easy phase. */
  readonly calm: boolean;
}

export function regionClocks(facts: Facts): RegionClock[] {
  return facts.massages.map((massage) => clockOf(massage, facts));
}

function clockOf(massage: Massage, facts: Facts): RegionClock {
  const { numbers } = facts;
  const row = MASSAGE[massage.type].clocks[massage.pressure];
  const scale = numbers('M01.fade_h') / PARAMETERS['M01.fade_h'].value;
  const first = massage.firstTime ? numbers('M15.first_time_h') : 0;
  const easyHours = Math.max(row.restHours, row.easyHours * scale) + first;
  const sorenessGate = numbers('M04.soreness_ok');
  const stillSore = massage.soreness !== undefined && massage.soreness > sorenessGate;
  const keptOpen = stillSore ? Math.max(easyHours, numbers('M08.no_load_h')) : easyHours;
  const buildUpHours = Math.max(row.buildUpHours, keptOpen + numbers('M14.build_up_gap_h'));
  const firm = NO_HIGH_PRESSURES.some((pressure) => pressure === massage.pressure);
  const after = (hours: number) => massage.end + Math.ceil(hours * HOUR);
  const buildUpEnds = after(buildUpHours);
  return {
    massage,
    restEnds: after(row.restHours),
    easyEnds: after(keptOpen),
    buildUpEnds,
    relaxedEnds: Math.max(buildUpEnds, massage.end + Math.round(relaxedDays(facts) * DAY)),
    noHighUntil: firm ? after(numbers('M14.no_high_h')) : massage.end,
    stillSore,
    calm: massage.soreness !== undefined && massage.soreness <= sorenessGate,
  };
}

/** Rule M11: fewer relaxed days with stress and daily strain, unless the person's own are known. */
export function relaxedDays(facts: Facts): number {
  const own = facts.request.parameters?.['M01.loose_days'];
  if (own) return own.value;
  const longest = facts.numbers('M11.longest_days');
  const shortest = facts.numbers('M11.shortest_days');
  const share = (rating: number) => (rating - 1) / 4;
  const burden = (share(facts.stress) + share(facts.request.person.dailyStrain ?? 3)) / 2;
  return longest - (longest - shortest) * burden;
}

/** From when to when a phase lasts, the last moment not included; empty where `to` is not after. */
export function phaseSpan(
  { massage, restEnds, easyEnds, buildUpEnds, relaxedEnds }: RegionClock,
  phase: Phase,
): { from: Instant; to: Instant } {
  const ends = [restEnds, easyEnds, buildUpEnds, relaxedEnds];
  const index = PHASES.indexOf(phase);
  const from = Math.max(massage.end, ...ends.slice(0, index));
  return { from, to: Math.min(ends[index] ?? from, relaxedEnds) };
}

/** The phase a massage's regions are in at an instant; undefined before its end and after all. */
export function phaseAt(clock: RegionClock, instant: Instant): Phase | undefined {
  return PHASES.find((phase) => {
    const { from, to } = phaseSpan(clock, phase);
    return instant >= from && instant < to;
  });
}
