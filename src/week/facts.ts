import { type Fault, nearestName, shown } from '../contract/faults.ts';
import {
  type ActivityId,
  type MassageType,
  type Pressure,
  REGIONS,
  type Region,
  WHOLE_BODY,
} from '../contract/names.ts';
import type { Plan } from '../contract/plan.ts';
import { invalid } from '../contract/problem.ts';
import { type Request, requestSchema, type SoundParts, soundPartsOf } from '../contract/request.ts';
import { validate } from '../contract/validate.ts';
import { STARTER_SET } from '../knowledge/activities.ts';
import { dayNumber } from '../time/calendar.ts';
import {
  type Instant,
  knownZones,
  parseInstant,
  wallAt,
  type Zone,
  zoneNamed,
} from '../time/zone.ts';
import { type LoggedSession, sessionLog } from './log.ts';
import { type Numbers, numbersOf, parameterFaults } from './parameters.ts';
import { type CheckIn, readinessOf } from './readiness.ts';
import { type RegionSet, regionSet } from './regions.ts';

export interface Massage {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly minutes: number;
  readonly type: MassageType;
  /** As it felt, once that is told; as it was booked before. */
  readonly pressure: Pressure;
  readonly regions: RegionSet;
  readonly firstTime: boolean;
  /** The latest soreness (0–10) reported since it ended, if any. */
  readonly soreness: number | undefined;
}

/** A request made ready: defaults filled, times as instants, nothing decided yet. */
export interface Facts {
  readonly request: Request;
  readonly zone: Zone;
  /** Day numbers; see time/calendar. */
  readonly firstDay: number;
  readonly today: number;
  readonly now: Instant;
  /** Check-ins, and what was logged of late, count as of then (see `asOf`). */
  readonly asOf: Instant;
  readonly numbers: Numbers;
  /** 1–5: from a check-in of the 24 hours before `asOf`, else the person's. */
  readonly stress: number;
  /** 1–5: from that check-in, else rule E12's value for nobody asked. */
  readonly readiness: number;
  /** What the person does, before conditions and places are looked at. */
  readonly activities: readonly ActivityId[];
  readonly massages: readonly Massage[];
  readonly log: readonly LoggedSession[];
  /** The last plan made for this same week; one of another week is not used. */
  readonly earlier: Plan | undefined;
  /** Ids of blocks of the earlier plan that the person moved, and of those they took out. */
  readonly moved: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
}

export const DAY = 24 * 60;

/** Checks a document of any shape and makes facts of it. Throws a Problem naming every fault. */
export function readFacts(document: unknown): Facts {
  const checked = validate(requestSchema, document);
  if (!checked.ok) {
    throw invalid('request', [...checked.faults, ...meaningFaults(soundPartsOf(document))]);
  }
  return checkedFacts(checked.value);
}

/** The same of a request that was already read against its schema. */
export function checkedFacts(request: Request): Facts {
  const faults = [...meaningFaults(request), ...unresolved(request)];
  if (faults.length > 0) throw invalid('request', faults);
  return factsOf(request);
}

/** Faults of a document that the schema cannot see: names and values that knowledge decides. */
function meaningFaults(request: SoundParts): Fault[] {
  return [
    ...zoneFaults(request.timeZone),
    ...parameterFaults(request.parameters),
    ...orderFaults(request),
  ];
}

function zoneFaults(name: string | undefined): Fault[] {
  if (name === undefined || zoneNamed(name)) return [];
  const nearest = nearestName(name, knownZones());
  const expected = 'a time zone of the IANA list, such as Europe/Berlin';
  return [{ path: 'timeZone', found: shown(name), expected, ...(nearest && { nearest }) }];
}

function orderFaults({ timeZone, busy = [], pauses = [], massages = [] }: SoundParts): Fault[] {
  const zone = timeZone === undefined ? undefined : zoneNamed(timeZone);
  const late = busy.flatMap((time, index) => {
    if (!zone || !time || parseInstant(zone, time.end) >= parseInstant(zone, time.start)) return [];
    const expected = `a time after ${time.start}`;
    return [{ path: `busy[${index}].end`, found: shown(time.end), expected }];
  });
  const backwards = pauses.flatMap((pause, index) => {
    if (!pause || pause.to >= pause.from) return [];
    const expected = `a day not before ${pause.from}`;
    return [{ path: `pauses[${index}].to`, found: shown(pause.to), expected }];
  });
  const seen = new Set<string>();
  const twins = massages.flatMap((massage, index) => {
    if (!massage) return [];
    const first = !seen.has(massage.id);
    seen.add(massage.id);
    const expected = 'an id used only once';
    return first ? [] : [{ path: `massages[${index}].id`, found: shown(massage.id), expected }];
  });
  return [...late, ...backwards, ...twins];
}

/** The edge fills these before planning; the core has no clock and reads no files. */
function unresolved(request: Request): Fault[] {
  const faults: Fault[] = [];
  if (request.now === undefined) {
    faults.push({ path: 'now', found: 'nothing', expected: 'the moment of planning' });
  }
  if (request.week === undefined) {
    faults.push({ path: 'week', found: 'nothing', expected: 'the first day of the week to plan' });
  }
  if ((request.calendars ?? []).length > 0) {
    const expected = 'calendars already read into busy';
    faults.push({ path: 'calendars', found: 'a list', expected });
  }
  return faults;
}

function factsOf(request: Request): Facts {
  const zone = zoneNamed(request.timeZone);
  if (!zone || request.now === undefined || request.week === undefined) {
    throw invalid('request', [...zoneFaults(request.timeZone), ...unresolved(request)]);
  }
  const now = parseInstant(zone, request.now, 'up');
  const numbers = numbersOf(request);
  const earlier = earlierPlan(request);
  const asOf = asOfMoment(request, earlier, zone, now);
  const checkIn = latestCheckIn(request, zone, asOf);
  const moved = (request.pinned ?? []).flatMap(({ block }) => block ?? []);
  return {
    request,
    zone,
    firstDay: dayNumber(request.week),
    today: wallAt(zone, now).day,
    now,
    asOf,
    numbers,
    stress: checkIn?.stress ?? request.person.stress ?? 3,
    readiness: readinessOf(checkIn) ?? numbers('E12.no_check_in'),
    activities: request.person.activities ?? STARTER_SET,
    massages: massagesOf(request, zone, now),
    log: sessionLog(request, zone),
    earlier,
    moved: new Set(moved),
    dropped: new Set(request.dropped),
  };
}

function earlierPlan({ previousPlan, week }: Request): Plan | undefined {
  return previousPlan && previousPlan.week.start === week ? previousPlan : undefined;
}

/**
 * A week that is planned again knows what it knew before, until another check-in says more: that a
 * check-in grows old is no news, and would else move blocks on a day on which nothing happened.
 */
function asOfMoment(request: Request, earlier: Plan | undefined, zone: Zone, now: Instant) {
  const before = earlier?.asked && parseInstant(zone, earlier.asked.asOf);
  if (before === undefined || before > now) return now;
  const times = (request.checkIns ?? []).map(({ at }) => parseInstant(zone, at));
  return times.some((at) => at > before && at <= now) ? now : before;
}

function latestCheckIn(request: Request, zone: Zone, now: Instant): CheckIn | undefined {
  const times = (request.checkIns ?? []).map((checkIn) => ({
    checkIn,
    at: parseInstant(zone, checkIn.at),
  }));
  const recent = times.filter(({ at }) => at <= now && at >= now - DAY);
  // Of two at the same minute the later entry counts.
  return recent.sort((one, other) => one.at - other.at).at(-1)?.checkIn;
}

function massagesOf(request: Request, zone: Zone, now: Instant): Massage[] {
  const massages = (request.massages ?? []).map((massage) => {
    const start = parseInstant(zone, massage.start);
    const minutes = massage.minutes ?? 60;
    const end = start + minutes;
    return {
      id: massage.id,
      start,
      end,
      minutes,
      type: massage.type ?? 'neuromuscular',
      pressure: massage.feedback?.pressure ?? massage.pressure ?? 'firm',
      regions: treatedRegions(massage.regions),
      firstTime: massage.firstTime ?? false,
      soreness: sorenessSince(request, zone, end, now),
    } satisfies Massage;
  });
  return massages.sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
}

function treatedRegions(regions: readonly (Region | typeof WHOLE_BODY)[] | undefined): RegionSet {
  if (regions === undefined || regions.length === 0 || regions.includes(WHOLE_BODY)) {
    return regionSet(REGIONS);
  }
  return regionSet(REGIONS.filter((region) => regions.includes(region)));
}

function sorenessSince(request: Request, zone: Zone, end: Instant, now: Instant) {
  let latest: { at: Instant; soreness: number } | undefined;
  for (const { at: text, soreness } of request.checkIns ?? []) {
    const at = parseInstant(zone, text);
    if (soreness === undefined || at < end || at > now) continue;
    if (!latest || at >= latest.at) latest = { at, soreness };
  }
  return latest?.soreness;
}
