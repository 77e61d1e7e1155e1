import type { NextMassage } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { massageSilence, nextMassage, type Silence } from '../explain/windows.ts';
import { type Instant, instantText, parseInstant, wallAt } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import type { Massage } from '../week/facts.ts';
import { planned, type SolvedWeek, type Tried, tried } from './massage-effect.ts';
import { toEnd } from './to-end.ts';

type Slot = NextMassage['slots'][number];

/** The request for the week after a plan. */
export type Following = (request: Request, plan: SolvedWeek['plan']) => Request;

export interface MassageTimes {
  /** Undefined where nothing is suggested. */
  readonly next: NextMassage | undefined;
  /** Why nothing is suggested, without a word that urges; undefined where something is. */
  readonly silent: string | undefined;
}

const SLOTS = 3;
/** Practices are open then; nobody is asked, so these are only the usual hours. */
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const HOUR = 60;
/** The relaxed phase ends within three weeks of any massage. */
const MOST_WEEKS = 4;

const SILENT: Readonly<Record<Silence, string>> = {
  'none-known': 'No massage is recorded yet, so there is nothing to go by.',
  caution: 'Because of what you ticked about your health, ask a clinician first.',
  'overly-painful':
    'The last one was overly painful: talk about the pressure with your therapist first.',
  'still-sore': 'You told us you are still sore from the last one.',
  ill: 'You told us you do not feel well.',
};

/**
 * Free times for the next massage when it would be timely (rule M20), the best three on different
 * parts of days: each is tried by solving the weeks it touches. Nothing is said where `nextMassage`
 * is silent.
 */
export function massageTimes(request: Request, following: Following): MassageTimes {
  return toEnd(searchedTimes(request, following));
}

/** The same in steps, each a moment's work, for whoever has to do something else in between. */
export function* searchedTimes(
  request: Request,
  following: Following,
): Generator<undefined, MassageTimes> {
  const first = planned(request);
  const { week } = first.solution;
  const next = nextMassage(week);
  const last = week.facts.massages.at(-1);
  if (!next || !last) return { next: undefined, silent: SILENT[massageSilence(week) ?? 'ill'] };
  const { zone, now } = week.facts;
  const from = Math.max(parseInstant(zone, next.from), now);
  const to = Math.max(parseInstant(zone, next.to), from + apart(week));
  const weeks = yield* weeksUntil(to, first, following);
  const all: Tried[] = [];
  for (const [index, { solution }] of weeks.entries()) {
    for (const start of freeStarts(solution.week, { from, to, last })) {
      yield;
      all.push(tried(start, weeks.slice(index, index + 2), last));
    }
  }
  const slots = best(all);
  return {
    next: { ...next, from: instantText(zone, from), to: instantText(zone, to), slots },
    silent: undefined,
  };
}

function apart({ facts }: Week): number {
  return facts.numbers('M20.apart_h') * HOUR;
}

/** The weeks up to an instant, and the one after it: a massage late in a week reaches into the next. */
function* weeksUntil(
  to: Instant,
  first: SolvedWeek,
  following: Following,
): Generator<undefined, SolvedWeek[]> {
  const weeks = [first];
  let last = first;
  while (weeks.length < MOST_WEEKS + 1) {
    yield;
    const end = last.solution.week.days.at(-1)?.end ?? to;
    last = planned(following(last.request, last.plan));
    weeks.push(last);
    if (end > to) break;
  }
  return weeks;
}

interface Window {
  readonly from: Instant;
  readonly to: Instant;
  readonly last: Massage;
}

/** Full hours in the window at which nothing fixed is in the way; planned blocks can move. */
function freeStarts(week: Week, { from, to, last }: Window): Instant[] {
  const { zone } = week.facts;
  const length = last.minutes;
  return week.days
    .filter(({ open }) => open)
    .flatMap(({ start }) =>
      Array.from(
        { length: LAST_HOUR - FIRST_HOUR },
        (_, hour) => start + (FIRST_HOUR + hour) * HOUR,
      ),
    )
    .filter((start) => {
      const end = start + length;
      const isFree = !week.taken.some((taken) => taken.start < end && taken.end > start);
      const inHours = wallAt(zone, start).minutes >= FIRST_HOUR * HOUR;
      return start >= from && end <= to && isFree && inHours && !beforeHard(week, end);
    });
}

/** Rule M17: a hard session that stands within the two days after. */
function beforeHard({ fixed, facts }: Week, end: Instant): boolean {
  const hours = facts.numbers('M17.before_hard_h') * HOUR;
  return fixed.some(
    (block) => block.intensity === 'high' && block.start >= end && block.start < end + hours,
  );
}

/** The best of each half of a day, then the best three of those, in order of worth. */
function best(all: readonly Tried[]): Slot[] {
  const ranked = [...all].sort(
    (one, other) =>
      one.lost - other.lost ||
      one.cost - other.cost ||
      Number(other.afterHard) - Number(one.afterHard) ||
      (one.times.start < other.times.start ? -1 : 1),
  );
  const places = new Set<string>();
  const chosen = ranked.filter(({ place }) => {
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
  return chosen.slice(0, SLOTS).map(({ times, tell }) => ({ ...times, text: tell() }));
}
