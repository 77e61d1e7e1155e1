import { MASSAGE } from '../knowledge/massages.ts';
import type { ParameterId } from '../knowledge/parameters.ts';
import { PARAMETERS } from '../knowledge/parameters.ts';
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, parseInstant, type Zone } from '../time/zone.ts';
import type { Observation } from './learn-number.ts';
import type { Massage, State } from './state.ts';

const HOUR = 60;
/** A report of little soreness sooner than this says nothing: it may be yet to come. */
const SORE_BY_HOURS = 12;
/** Between two answers further apart than this, the later one alone is taken. */
const NEAR_DAYS = DAYS_PER_WEEK;
/** Who says so later remembers something else. */
const LATEST_DAYS = 3 * DAYS_PER_WEEK;

/** Reports about massages, by the clock. */
interface Reports {
  readonly zone: Zone;
  readonly now: Instant;
  readonly numbers: (id: ParameterId) => number;
}

interface Timed {
  readonly massage: Massage;
  readonly end: Instant;
  /** When the next massage begins: from then on a report is about that one. */
  readonly until: Instant;
}

/** Massages that are over, the first one first. */
function timed({ massages }: State, { zone, now }: Reports): Timed[] {
  const starts = massages.map(({ start }) => parseInstant(zone, start));
  return massages
    .map((massage, index) => {
      const start = starts[index] ?? 0;
      const later = starts.filter((other) => other > start);
      return { massage, end: start + (massage.minutes ?? 60), until: Math.min(now + 1, ...later) };
    })
    .filter(({ end }) => end <= now)
    .sort((one, other) => one.end - other.end || (one.massage.id < other.massage.id ? -1 : 1));
}

export interface MassageHours {
  readonly massage: Massage;
  /** From the end of the massage until soreness had faded. */
  readonly hours: Observation;
}

/** How long soreness lasted after each massage of which something is known. */
export function sorenessHours(state: State, reports: Reports): MassageHours[] {
  const { zone, numbers } = reports;
  const sore = state.checkIns
    .flatMap(({ at, soreness }) =>
      soreness === undefined ? [] : [{ at: parseInstant(zone, at), soreness }],
    )
    .sort((one, other) => one.at - other.at);
  const longest = numbers('M08.clinician_h') * HOUR;
  return timed(state, reports).flatMap(({ massage, end, until }) => {
    const told = massage.feedback?.goneAfterHours;
    if (told !== undefined) return [{ massage, hours: { from: told, to: told } }];
    const last = Math.min(until, end + longest);
    const since = sore.filter(({ at }) => at >= end && at < last);
    const hours = hoursIn(since, end, numbers('M04.soreness_ok'));
    return hours ? [{ massage, hours }] : [];
  });
}

/** What each massage says of M01.fade_h, as if it had been a firm neuromuscular one. */
export function fadeReports(state: State, reports: Reports): Observation[] {
  return sorenessHours(state, reports).map(({ massage, hours }) =>
    asUsual(hours, massage, reports.numbers),
  );
}

/** From the last report of soreness to the first that it has faded. */
function hoursIn(
  reports: readonly { readonly at: Instant; readonly soreness: number }[],
  end: Instant,
  calm: number,
): Observation | undefined {
  const hours = ({ at }: { readonly at: Instant }) => (at - end) / HOUR;
  const first = reports.findIndex(({ soreness }) => soreness > calm);
  if (first < 0) {
    const never = reports.find((report) => hours(report) >= SORE_BY_HOURS);
    return never && { from: 0, to: hours(never) };
  }
  const faded = reports.findIndex(({ soreness }, index) => index > first && soreness <= calm);
  const before = reports.at(faded < 0 ? -1 : faded - 1);
  const after = faded < 0 ? undefined : reports[faded];
  if (!before) return undefined;
  const from = hours(before);
  if (!after) return { from, to: Number.POSITIVE_INFINITY };
  // Soreness fades little by little: 3 in the evening and 2 in the morning was gone late in the night.
  const share = (before.soreness - calm) / (before.soreness - after.soreness);
  const to = hours(after);
  return { from, to, likely: from + share * (to - from) };
}

/** Takes out what type, pressure and a first time add, the way the clocks put it in. */
function asUsual(
  { from, to, likely }: Observation,
  { type = 'neuromuscular', pressure = 'firm', firstTime, feedback }: Massage,
  numbers: Reports['numbers'],
): Observation {
  const { easyHours } = MASSAGE[type].clocks[feedback?.pressure ?? pressure];
  const first = firstTime ? numbers('M15.first_time_h') : 0;
  const usual = (hours: number) =>
    Math.max(0, ((hours - first) * PARAMETERS['M01.fade_h'].value) / easyHours);
  return {
    from: usual(from),
    to: usual(to),
    ...(likely !== undefined && { likely: usual(likely) }),
  };
}

/** What each massage says of M01.loose_days: when the area was tight again. */
export function looseReports(state: State, reports: Reports): Observation[] {
  const { zone } = reports;
  return timed(state, reports).flatMap(({ massage, end, until }) => {
    const answers = state.tightness
      .filter(({ massage: id }) => id === massage.id)
      .map(({ at, tightAgain }) => ({ at: parseInstant(zone, at), tightAgain }))
      .filter(({ at }) => at >= end && at < Math.min(until, end + LATEST_DAYS * MINUTES_PER_DAY))
      .sort((one, other) => one.at - other.at)
      .map(({ at, tightAgain }) => ({ days: (at - end) / MINUTES_PER_DAY, tightAgain }));
    const tight = answers.find(({ tightAgain }) => tightAgain === 'yes')?.days;
    const loose = answers.findLast(
      ({ days, tightAgain }) => tightAgain !== 'yes' && days < (tight ?? days + 1),
    )?.days;
    if (tight === undefined) {
      return loose === undefined ? [] : [{ from: loose, to: Number.POSITIVE_INFINITY }];
    }
    const isNear = loose !== undefined && tight - loose <= NEAR_DAYS;
    return [{ from: isNear ? loose : tight, to: tight }];
  });
}
