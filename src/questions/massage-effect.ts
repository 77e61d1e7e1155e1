import type { NextMassage, Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { describe } from '../explain/describe.ts';
import type { Solution } from '../place/solve.ts';
import { atDay, listed } from '../rules/words.ts';
import { dateText } from '../time/calendar.ts';
import { type Instant, instantText, wallAt } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import type { Massage } from '../week/facts.ts';
import { differencesTo } from './beside.ts';
import { solvedWeek } from './solved-week.ts';

type Slot = NextMassage['slots'][number];

const HOUR = 60;

export interface SolvedWeek {
  /** With the plan made for it, which stays as it is where it can. */
  readonly request: Request;
  readonly solution: Solution;
  readonly plan: Plan;
}

export function planned(request: Request): SolvedWeek {
  const plan = describe(solvedWeek(request));
  const known = { ...request, previousPlan: plan };
  return { request: known, solution: solvedWeek(known), plan };
}

/** A time for a massage, with what it makes of the weeks it touches. */
export interface Tried {
  readonly times: Omit<Slot, 'text'>;
  /** The effect in words, which only the best need. */
  readonly tell: () => string;
  readonly place: string;
  readonly lost: number;
  readonly cost: number;
  readonly afterHard: boolean;
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
export function tried(start: Instant, weeks: readonly SolvedWeek[], last: Massage): Tried {
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
