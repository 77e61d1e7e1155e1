import { COOKING } from '../contract/names.ts';
import type { Person, Request } from '../contract/request.ts';
import { PARAMETERS, type ParameterId } from '../knowledge/parameters.ts';
import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import { type Instant, parseInstant, wallAt, type Zone, zoneNamed } from '../time/zone.ts';
import { type LearnedEnergy, learnedEnergies, withLearnedEnergy } from './learn-energy.ts';
import { fadeReports, looseReports } from './learn-massage.ts';
import { cookingReports, doneSessions, keptSessions, ownLength } from './learn-minutes.ts';
import { type LearnedNumber, learnedNumber, type Observation, within } from './learn-number.ts';
import type { Profile } from './profile.ts';
import type { State } from './state.ts';

type Parameters = NonNullable<Request['parameters']>;

/** What the person's own reports have taught about them so far. */
export interface Learned {
  /** Numbers of rules, as a request takes them. */
  readonly parameters: Parameters;
  readonly energy: readonly LearnedEnergy[];
  /** Active weeks up to the week that is planned; undefined where nothing is logged. */
  readonly weeksActive: number | undefined;
}

const NOTHING: Learned = { parameters: {}, energy: [], weeksActive: undefined };

/** What a request can say at most. */
const MOST_WEEKS = 5000;

/** So many reports it takes before a number of one's own is used. Massages are rare, meals are not. */
const FEWEST = { massages: 2, meals: 3, shorterSessions: 3 } as const;

const LEARNED_NUMBERS = {
  'M01.fade_h': { fewest: FEWEST.massages, step: 1, widest: 24 },
  'M01.loose_days': { fewest: FEWEST.massages, step: 0.5, widest: DAYS_PER_WEEK },
  'F07.batch_minutes': { fewest: FEWEST.meals, step: 5, widest: 0 },
  'F07.topup_minutes': { fewest: FEWEST.meals, step: 5, widest: 0 },
} as const satisfies Partial<Record<ParameterId, object>>;

type LearnedId = keyof typeof LEARNED_NUMBERS;

interface Knowing {
  readonly profile: Profile;
  readonly zone: Zone;
  readonly now: Instant;
  readonly numbers: (id: ParameterId) => number;
}

/** What is known of the person at a moment, for the week that is planned. Pure: facts in, numbers out. */
export function learned(
  profile: Profile,
  state: State,
  { now, week }: { now: string; week: string },
): Learned {
  const zone = zoneNamed(profile.timeZone);
  if (!zone) return NOTHING;
  const numbers = (id: ParameterId) => profile.parameters?.[id]?.value ?? PARAMETERS[id].value;
  const knowing = { profile, zone, now: parseInstant(zone, now, 'up'), numbers };
  return {
    parameters: { ...learnedNumbers(state, knowing), ...learnedLengths(state, knowing) },
    energy: learnedEnergies(profile.person, state, { ...knowing, weight: numbers('E08.weight') }),
    weeksActive: weeksActive(state, week, knowing),
  };
}

/** A number that the person set stays as they set it; one that they brought along is the beginning. */
function isSet({ parameters }: Profile, id: ParameterId): boolean {
  const own = parameters?.[id];
  return own !== undefined && own.basis !== 'your-data';
}

function learnedNumbers(state: State, knowing: Knowing): Parameters {
  const [batch, topup] = COOKING;
  const reports: Record<LearnedId, readonly Observation[]> = {
    'M01.fade_h': fadeReports(state, knowing),
    'M01.loose_days': looseReports(state, knowing),
    'F07.batch_minutes': cookingReports(batch, state, knowing),
    'F07.topup_minutes': cookingReports(topup, state, knowing),
  };
  const found: Parameters = {};
  for (const [id, { fewest, step, widest }] of Object.entries(LEARNED_NUMBERS)) {
    if (!isLearnedId(id) || isSet(knowing.profile, id)) continue;
    const { value: usual, range: limits } = PARAMETERS[id];
    const start = beginning(knowing.profile, id);
    const weight = knowing.numbers('M21.weight');
    const result = learnedNumber(reports[id], { start, usual, limits, weight, widest });
    if (result.observations === start.observations || result.observations < fewest) continue;
    found[id] = written(id, result, step);
  }
  return found;
}

function isLearnedId(id: string): id is LearnedId {
  return Object.hasOwn(LEARNED_NUMBERS, id);
}

function beginning({ parameters }: Profile, id: ParameterId): LearnedNumber {
  const own = parameters?.[id];
  const value = own?.value ?? PARAMETERS[id].value;
  const observations = own ? (own.observations ?? 1) : 0;
  return { value, observations, range: own?.range ?? [value, value] };
}

function learnedLengths(state: State, { profile, numbers, ...until }: Knowing): Parameters {
  const how = { weight: numbers('M21.weight'), growth: numbers('P04.factor') };
  const found: Parameters = {};
  for (const [id, sessions] of keptSessions(state, profile.person.id, until)) {
    const own = ownLength(sessions, how);
    if (isSet(profile, id) || !own || own.shorter < FEWEST.shorterSessions) continue;
    if (own.value < PARAMETERS[id].value) found[id] = written(id, own, 5);
  }
  return found;
}

/** In steps that say no more than is known, inside what the rule allows. */
function written(id: ParameterId, { value, observations, range }: LearnedNumber, step: number) {
  const limits = PARAMETERS[id].range;
  const stepped = within(Math.round(value / step) * step, limits);
  const [least, most] = range;
  return {
    value: stepped,
    basis: 'your-data' as const,
    observations,
    range: [
      Math.min(stepped, within(Math.round(least), limits)),
      Math.max(stepped, within(Math.round(most), limits)),
    ] satisfies [number, number],
  };
}

/**
 * Weeks with a session before this one, on top of those told at setup; a gap of more than four weeks
 * is a new beginning, as in rule P17.
 */
function weeksActive(state: State, week: string, knowing: Knowing): number | undefined {
  const { zone, numbers, profile } = knowing;
  const first = dayNumber(week);
  const days = doneSessions(state.sessions, knowing)
    .filter(({ session: { activity } }) => !COOKING.some((id) => id === activity))
    .map(({ at }) => wallAt(zone, at).day)
    .filter((day) => day < first);
  if (days.length === 0) return undefined;
  const longest = numbers('P17.days_half');
  const after = [...days.slice(1), first];
  const gap = days.findLastIndex((day, index) => (after[index] ?? first) - day > longest);
  const weeks = new Set(days.slice(gap + 1).map((day) => Math.ceil((first - day) / DAYS_PER_WEEK)));
  const told = gap < 0 ? (profile.person.recent?.weeksActive ?? 0) : 0;
  return Math.min(told + weeks.size, MOST_WEEKS);
}

/** The person as they told us, with what was learned since. */
export function personSince(person: Person, { energy, weeksActive: weeks }: Learned): Person {
  const rated = withLearnedEnergy(person, energy);
  if (weeks === undefined) return rated;
  return { ...rated, recent: { ...rated.recent, weeksActive: weeks } };
}

/** The person's own numbers: those they set, and those they taught. */
export function parametersSince(
  told: Profile['parameters'],
  { parameters }: Learned,
): Profile['parameters'] {
  return Object.keys(parameters).length === 0 ? told : { ...told, ...parameters };
}
