import type { Day } from '../../contract/names.ts';
import type { Person, Request } from '../../contract/request.ts';
import { PROFILE_SCHEMA, type Profile } from '../../memory/profile.ts';
import type { Massage, State } from '../../memory/state.ts';
import { type Instant, parseInstant, type Zone } from '../../time/zone.ts';
import type { Locale } from './locale.ts';

export type Commitment = NonNullable<Request['commitments']>[number];
type Busy = NonNullable<Request['busy']>[number];

/** A person who may not have answered everything yet. */
export type DraftPerson = Omit<Person, 'adult' | 'sleep'> & {
  readonly adult?: boolean | undefined;
  readonly sleep: { readonly [K in keyof Person['sleep']]?: Person['sleep'][K] | undefined };
};

export type MassageAnswer = 'none' | 'booked' | 'had' | 'both';

/** What is asked once and holds for both massages. */
export type MassageDetails = Omit<Massage, 'id' | 'start' | 'feedback'>;

interface MassageDraft {
  readonly answer: MassageAnswer | undefined;
  /** As remembered, to be changed rather than added again. */
  readonly known: { readonly last: Massage | undefined; readonly next: Massage | undefined };
  readonly lastStart: string | undefined;
  readonly nextStart: string | undefined;
  readonly details: MassageDetails;
}

/** The answers so far. Questions and options change it; nothing is saved before it is whole. */
export interface Draft {
  readonly timeZone: string | undefined;
  readonly person: DraftPerson;
  readonly commitments: readonly Commitment[];
  readonly calendars: readonly string[];
  readonly parameters: Profile['parameters'];
  readonly clock: Profile['clock'];
  readonly massages: MassageDraft;
  /** An earlier setup was saved: an empty list in it is an answer. */
  readonly isKnown: boolean;
  /** From a document of answers, to be written down as they are. */
  readonly given: { readonly massages: readonly Massage[]; readonly busy: readonly Busy[] };
  /** The picture of energy has a row for every day of the week. */
  readonly eachDay: boolean | undefined;
  /** Names of the questions that were answered in this call. */
  readonly answered: ReadonlySet<string>;
}

/** What an answer may depend on besides the answers. */
export interface Context {
  readonly now: Instant;
  readonly cwd: string;
  readonly canRead: (path: string) => boolean;
  readonly locale: Locale;
  /** The zone of this machine, where it is one that is known. */
  readonly systemZone: string | undefined;
  /** Where times are typed: the draft's zone, else the machine's, else UTC. */
  zoneOf(draft: Draft): Zone;
}

/** A massage this long ago still says something about this week. */
const RECENT = 14 * 24 * 60;

export function draftOf(profile: Profile | undefined, state: State, context: Context): Draft {
  const { person, commitments = [], calendars = [], parameters, clock } = profile ?? {};
  const bare: Draft = {
    timeZone: profile?.timeZone,
    person: person ?? { sleep: {} },
    commitments,
    calendars,
    parameters,
    clock,
    massages: {
      answer: undefined,
      known: { last: undefined, next: undefined },
      lastStart: undefined,
      nextStart: undefined,
      details: {},
    },
    isKnown: profile !== undefined,
    given: { massages: [], busy: [] },
    eachDay: undefined,
    answered: new Set(),
  };
  return { ...bare, massages: massagesOf(state, bare, context) };
}

function massagesOf({ massages }: State, draft: Draft, context: Context): MassageDraft {
  const zone = context.zoneOf(draft);
  const sorted = massages
    .map((massage) => ({ massage, at: parseInstant(zone, massage.start) }))
    .sort((one, other) => one.at - other.at);
  const next = sorted.find(({ at }) => at > context.now)?.massage;
  const last = sorted.findLast(({ at }) => at <= context.now && at > context.now - RECENT)?.massage;
  const { id: _, start: __, feedback: ___, ...details } = next ?? last ?? { id: '', start: '' };
  return {
    answer: next ? (last ? 'both' : 'booked') : last ? 'had' : undefined,
    known: { last, next },
    lastStart: last?.start,
    nextStart: next?.start,
    details,
  };
}

/** Names of the options that are still needed. */
export function missingIn({ person, timeZone, massages }: Draft, context: Context): string[] {
  const { answer, lastStart, nextStart } = massages;
  const names = [
    person.adult === undefined && 'adult',
    person.sleep.bed === undefined && 'bed',
    person.sleep.wake === undefined && 'wake',
    (timeZone ?? context.systemZone) === undefined && 'time-zone',
    (answer === 'had' || answer === 'both') && lastStart === undefined && 'massage-last',
    (answer === 'booked' || answer === 'both') && nextStart === undefined && 'massage-next',
  ];
  return names.filter((name) => name !== false);
}

/** The profile, or undefined while something is missing. */
export function profileOf(draft: Draft, context: Context): Profile | undefined {
  const { person, calendars, commitments, parameters, clock } = draft;
  const { adult, sleep } = person;
  const { bed, wake } = sleep;
  const timeZone = draft.timeZone ?? context.systemZone;
  if (adult === undefined || !bed || !wake || !timeZone) return undefined;
  return {
    schema: PROFILE_SCHEMA,
    timeZone,
    person: {
      ...person,
      adult,
      weekStart: person.weekStart ?? context.locale.weekStart,
      sleep: { ...sleep, bed, wake },
    },
    commitments: [...commitments],
    calendars: [...calendars],
    ...(parameters && { parameters }),
    ...(clock && { clock }),
  };
}

export function withPerson(draft: Draft, changes: Partial<DraftPerson>): Draft {
  return { ...draft, person: { ...draft.person, ...changes } };
}

export function withSleep(draft: Draft, changes: DraftPerson['sleep']): Draft {
  return withPerson(draft, { sleep: { ...draft.person.sleep, ...changes } });
}

export function withRecent(draft: Draft, changes: Partial<NonNullable<Person['recent']>>): Draft {
  return withPerson(draft, { recent: { ...draft.person.recent, ...changes } });
}

export type MealPrep = NonNullable<Person['mealPrep']>;

export function withMealPrep(draft: Draft, changes: Partial<MealPrep>): Draft {
  return withPerson(draft, { mealPrep: { ...draft.person.mealPrep, ...changes } });
}

export function markAnswered(draft: Draft, name: string): Draft {
  return { ...draft, answered: new Set([...draft.answered, name]) };
}

/** Days of the week in the order in which this person's weeks run. */
export function daysFrom(start: Day, all: readonly Day[]): readonly Day[] {
  const at = all.indexOf(start);
  return [...all.slice(at), ...all.slice(0, at)];
}
