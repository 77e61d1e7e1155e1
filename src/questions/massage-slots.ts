import { MASSAGE_CAUTIONS } from '../contract/names.ts';
import type { NextMassage, Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { describe } from '../explain/describe.ts';
import { nextMassage } from '../explain/windows.ts';
import type { Solution } from '../place/solve.ts';
import { atDay, listed } from '../rules/words.ts';
import { dateText } from '../time/calendar.ts';
import { type Instant, instantText, parseInstant, wallAt } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import type { Massage } from '../week/facts.ts';
import { differencesTo } from './beside.ts';
import { solvedWeek } from './solved-week.ts';

type Slot = NextMassage['slots'][number];

/** The request for the week after a plan. */
export type Following = (request: Request, plan: Plan) => Request;

export interface MassageTimes {
  /** Undefined where nothing is suggested. */
  readonly next: NextMassage | undefined;
  /** Why nothing is suggested; undefined where something is. */
  readonly silent: string | undefined;
}

const SLOTS = 3;
/** Practices are open then; nobody is asked, so these are only the usual hours. */
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const HOUR = 60;
/** The relaxed phase ends within three weeks of any massage. */
const MOST_WEEKS = 4;

/**
 * Free times for the next massage when it would be timely (rule M20), the best three on different
 * parts of days: each is tried by solving the weeks it touches. Nothing is said where `nextMassage`
 * is silent.
 */
export function massageTimes(request: Request, following: Following): MassageTimes {
  const first = solvedWeek(request);
  const next = nextMassage(first.week);
  if (!next) return { next: undefined, silent: silence(first.week) };
  const { zone, now } = first.week.facts;
  const from = Math.max(parseInstant(zone, next.from), now);
  const to = Math.max(parseInstant(zone, next.to), from + apart(first.week));
  const weeks = weeksUntil(to, planned(request), following);
  const last = first.week.facts.massages.at(-1);
  if (!last) return { next: undefined, silent: silence(first.week) };
  const slots = best(weeks.flatMap((_, index) => triedIn(index, weeks, { from, to, last })));
  return {
    next: { ...next, from: instantText(zone, from), to: instantText(zone, to), slots },
    silent: undefined,
  };
}

/** Why nothing is suggested, without a word that urges. */
function silence({ clocks, safety }: Week): string {
  if (clocks.length === 0) return 'No massage is recorded yet, so there is nothing to go by.';
  if (MASSAGE_CAUTIONS.some((answer) => safety.has(answer))) {
    return 'Because of what you ticked about your health, ask a clinician first.';
  }
  const latest = [...clocks].sort((one, other) => other.massage.end - one.massage.end)[0];
  if (latest?.massage.pressure === 'overly-painful') {
    return 'The last one was overly painful: talk about the pressure with your therapist first.';
  }
  if (latest?.stillSore) return 'You told us you are still sore from the last one.';
  return 'You told us you do not feel well.';
}

function apart({ facts }: Week): number {
  return facts.numbers('M20.apart_h') * HOUR;
}

interface SolvedWeek {
  /** With the plan made for it, which stays as it is where it can. */
  readonly request: Request;
  readonly solution: Solution;
  readonly plan: Plan;
}

function planned(request: Request): SolvedWeek {
  const plan = describe(solvedWeek(request));
  const known = { ...request, previousPlan: plan };
  return { request: known, solution: solvedWeek(known), plan };
}

/** The weeks up to an instant, and the one after it: a massage late in a week reaches into the next. */
function weeksUntil(to: Instant, first: SolvedWeek, following: Following): SolvedWeek[] {
  const weeks = [first];
  let last = first;
  while (weeks.length < MOST_WEEKS + 1) {
    const end = last.solution.week.days.at(-1)?.end ?? to;
    const request = following(last.request, last.plan);
    last = planned(request);
    weeks.push(last);
    if (end > to) break;
  }
  return weeks;
}

interface Tried {
  readonly times: Omit<Slot, 'text'>;
  /** The effect in words, which only the best need. */
  readonly tell: () => string;
  readonly place: string;
  readonly lost: number;
  readonly cost: number;
  readonly afterHard: boolean;
}

interface Window {
  readonly from: Instant;
  readonly to: Instant;
  readonly last: Massage;
}

function triedIn(index: number, weeks: readonly SolvedWeek[], window: Window): Tried[] {
  const week = weeks[index];
  if (!week) return [];
  return freeStarts(week.solution.week, window).map((start) =>
    tried(start, weeks.slice(index, index + 2), window.last),
  );
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

interface Result {
  readonly plan: Plan;
  readonly before: Solution;
  readonly after: Solution;
}

/** The weeks without and with a massage like the last one. */
function withMassage(weeks: readonly SolvedWeek[], start: Instant, last: Massage): Result[] {
  return weeks.map(({ request, plan, solution }) => {
    const given = request.massages?.find(({ id }) => id === last.id);
    const at = instantText(solution.week.facts.zone, start);
    const massage = { ...given, id: 'suggested', start: at, feedback: null };
    const massages = [...(request.massages ?? []), massage];
    return { plan, before: solution, after: solvedWeek({ ...request, massages }) };
  });
}

function workouts({ placements, week }: Solution): number {
  return (
    placements.filter(({ session }) => session).length +
    week.fixed.filter(({ activity }) => activity).length
  );
}

/** What a massage then makes of the weeks it touches. */
function tried(start: Instant, weeks: readonly SolvedWeek[], last: Massage): Tried {
  const results = withMassage(weeks, start, last);
  const sum = (count: (each: Result) => number) =>
    results.reduce((total, each) => total + count(each), 0);
  const lost = sum(({ before, after }) => workouts(before) - workouts(after));
  const cost = sum(({ before, after }) => before.score - after.score);
  const { zone } = results[0]?.before.week.facts ?? { zone: undefined };
  const [own] = results;
  const afterHard = own !== undefined && hardBefore(own.after, start);
  const tell = () => {
    const changes = results.flatMap(({ plan, after }, index) =>
      differencesTo(plan, after)
        .filter(({ text }) => !text.startsWith('Massage on '))
        .map(({ text }) => ({ text: index === 0 ? text : `the week after, ${text}` })),
    );
    return own
      ? effect(own.after.week, start, { lost, kept: workouts(own.before), changes, afterHard })
      : '';
  };
  const times = zone
    ? { start: instantText(zone, start), end: instantText(zone, start + last.minutes) }
    : { start: '', end: '' };
  const place = `${times.start.slice(0, 10)} ${Number(times.start.slice(11, 13)) >= 12}`;
  return { times, tell, place, lost, cost, afterHard };
}

/** Rule M18: a hard session in the day before. */
function hardBefore({ placements }: Solution, start: Instant): boolean {
  const day = 24 * HOUR;
  return placements.some(
    ({ option, spot }) =>
      option.intensity === 'high' && spot.end <= start && spot.end > start - day,
  );
}

interface Effect {
  readonly lost: number;
  readonly kept: number;
  readonly changes: readonly { readonly text: string }[];
  readonly afterHard: boolean;
}

const MOST_CHANGES = 2;

/** `Friday 18:00: keeps all 4 workouts; Brisk walk moves from … to ….` */
function effect(week: Week, start: Instant, { lost, kept, changes, afterHard }: Effect): string {
  const first =
    lost > 0
      ? `${lost} ${lost === 1 ? 'workout has' : 'workouts have'} no place then`
      : kept > 0
        ? `keeps all ${kept} workouts of that week`
        : 'no workout is in the way';
  const told = changes.slice(0, MOST_CHANGES).map(({ text }) => text.replace(/\.$/, ''));
  const more = changes.length - told.length;
  const rest = more > 0 ? [`${more} more ${more === 1 ? 'change' : 'changes'}`] : [];
  const order = afterHard ? ['it comes after a hard session, the better order'] : [];
  const nothing = changes.length === 0 && lost === 0 ? ['nothing moves'] : [];
  const clauses = [
    first,
    ...order,
    ...nothing,
    ...(told.length > 0 ? [listed([...told, ...rest])] : []),
  ];
  const day = dateText(wallAt(week.facts.zone, start).day);
  const when = atDay(week, start).replace(' ', ` ${day} `);
  return `${when}: ${clauses.join('; ')}.`;
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
