// Half a year of somebody made up with the planner: planned on Sundays, adapted by what they tell.
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { requestFor } from '../../src/memory/assemble.ts';
import type { Fact, NewFact } from '../../src/memory/journal.ts';
import { learned } from '../../src/memory/learn.ts';
import { stateOf } from '../../src/memory/state.ts';
import { planWeek } from '../../src/plan-week.ts';
import { clockMinutes, clockText, dateText, dayNumber } from '../../src/time/calendar.ts';
import { activityOf } from '../../src/week/log.ts';
import { type Outcome, outcomeOf, trueEnergy, trueSoreness } from './life.ts';
import { normal, within } from './luck.ts';
import type { SyntheticPerson } from './person.ts';

export interface Lived {
  /** By week. */
  readonly minutes: readonly number[];
  readonly planned: number;
  readonly done: number;
  readonly hardWhileSore: number;
  readonly moves: number;
  /** How far the hours of soreness the planner believes in are from the truth, by massages so far. */
  readonly errors: readonly { readonly massages: number; readonly error: number }[];
  /** The same for every part of every weekday that was rated often enough to be said. */
  readonly energy: { readonly told: number; readonly learned: number } | undefined;
}

export interface Way {
  readonly learning: boolean;
  readonly weeks: number;
  readonly onPlan?: (plan: Plan, request: Request) => void;
}

const MORNING = clockMinutes('07:00');
const NIGHT = clockMinutes('22:15');

export class PlannedLife {
  private readonly facts: Fact[] = [];
  private readonly person: SyntheticPerson;
  private readonly firstDay: number;
  private readonly way: Way;
  private moves = 0;
  private calls = 0;

  constructor(person: SyntheticPerson, firstDay: number, way: Way) {
    this.person = person;
    this.firstDay = firstDay;
    this.way = way;
  }

  live(): Lived {
    const outcomes: { readonly week: number; readonly outcome: Outcome }[] = [];
    const errors: { massages: number; error: number }[] = [];
    for (let week = 0; week < this.way.weeks; week += 1) {
      const monday = this.firstDay + 7 * week;
      const sunday = `${dateText(monday - 1)}T18:00`;
      this.tellAppointments(monday, sunday);
      errors.push(this.error(monday, sunday));
      this.plan(monday, sunday);
      for (let day = monday; day < monday + 7; day += 1) {
        outcomes.push(...this.liveDay(day, monday).map((outcome) => ({ week, outcome })));
      }
    }
    const done = outcomes.filter(({ outcome }) => outcome.status !== 'skipped');
    return {
      minutes: Array.from({ length: this.way.weeks }, (_, week) =>
        done.reduce((sum, each) => sum + (each.week === week ? each.outcome.minutes : 0), 0),
      ),
      planned: outcomes.length,
      done: done.length,
      hardWhileSore: outcomes.filter(({ outcome }) => outcome.hardWhileSore).length,
      moves: this.moves,
      errors,
      energy: this.energyErrors(),
    };
  }

  private tell(at: string, ...facts: readonly NewFact[]): void {
    this.calls += 1;
    for (const fact of facts) this.facts.push({ ...fact, at, call: `c${this.calls}` });
  }

  private tellAppointments(monday: number, at: string): void {
    for (const { massage, day } of this.person.massages) {
      if (day >= monday && day < monday + 7) this.tell(at, { fact: 'massage', massage });
    }
  }

  private request(monday: number, now: string): Request {
    const { profile } = this.person;
    const moment = { now, week: dateText(monday) };
    const made = requestFor(profile, stateOf(this.facts), moment);
    if (this.way.learning) return made;
    const { parameters: _, ...untaught } = made;
    const recent = { ...profile.person.recent, ...made.person.recent };
    return { ...untaught, person: { ...profile.person, recent } };
  }

  /** Plans the week and keeps the plan; what was moved since the last time counts. */
  private plan(monday: number, now: string): void {
    const request = this.request(monday, now);
    const plan = planWeek(request);
    this.way.onPlan?.(plan, request);
    const before = request.previousPlan;
    if (before && plan.revision === before.revision) return;
    this.moves += plan.changes.filter(({ from, to }) => from && to && from !== to).length;
    this.tell(now, { fact: 'plan', plan });
  }

  private liveDay(day: number, monday: number): Outcome[] {
    const { luck, tells } = this.person;
    const date = dateText(day);
    if (luck('checks in', day).chance(tells.checkIn)) {
      const at = `${date}T07:00`;
      const checkIn = { at, ...this.rating(day, MORNING), ...this.soreness(day, MORNING) };
      this.tell(at, { fact: 'check-in', checkIn });
      this.plan(monday, at);
    }
    const outcomes = this.sessionsOf(date, monday);
    const evening = `${date}T22:15`;
    if (luck('checks in late', day).chance(tells.checkIn / 3)) {
      const checkIn = { at: `${date}T19:30`, ...this.rating(day, clockMinutes('19:30')) };
      this.tell(evening, { fact: 'check-in', checkIn });
    }
    this.tellFaded(day, evening);
    this.plan(monday, evening);
    return outcomes;
  }

  private sessionsOf(date: string, monday: number): Outcome[] {
    const plan = stateOf(this.facts).plans.find(({ week }) => week.start === dateText(monday));
    const today = plan?.blocks.filter(
      ({ start, kind }) => kind === 'workout' && start.startsWith(date),
    );
    return (today ?? []).flatMap(({ id, activity, start, minutes }) => {
      const known = activity === 'massage' ? undefined : activityOf(activity);
      if (!known) return [];
      const starts = clockMinutes(start.slice(11, 16));
      const planned = { activity: known.id, day: dayNumber(date), starts, minutes };
      const outcome = outcomeOf(this.person, planned);
      if (this.person.luck('reports', planned.day, starts).chance(this.person.tells.session)) {
        const { minutes: lasted, status } = outcome;
        const session = { block: id, activity: known.id, start, minutes: lasted, status };
        this.tell(`${date}T${clockText(NIGHT)}`, { fact: 'session', session });
      }
      return [outcome];
    });
  }

  private rating(day: number, minutes: number): { energy: number } {
    const felt = normal(this.person.luck('rates', day, minutes), 0, 0.4);
    return { energy: Math.round(within(trueEnergy(this.person, day, minutes) + felt, 1, 5)) };
  }

  private soreness(day: number, minutes: number): { soreness: number } {
    const felt = normal(this.person.luck('aches', day), 0, 0.4);
    return { soreness: Math.round(within(trueSoreness(this.person, day, minutes) + felt, 0, 10)) };
  }

  /** Some days after a massage, they may say how long it lasted: not to the hour. */
  private tellFaded(day: number, at: string): void {
    const { massages, luck, tells } = this.person;
    for (const [index, each] of massages.entries()) {
      const dice = luck('says', index);
      if (day !== each.day + 4 || !dice.chance(tells.massage)) continue;
      const said = each.soreHours * Math.exp(normal(dice, 0, 0.1));
      const feedback = { goneAfterHours: Math.min(96, Math.round(said / 3) * 3) };
      this.tell(at, { fact: 'massage', massage: { ...each.massage, feedback } });
    }
  }

  private error(monday: number, now: string) {
    const { profile, massages, truth } = this.person;
    const known = learned(profile, stateOf(this.facts), { now, week: dateText(monday) });
    const own = this.way.learning ? known.parameters['M01.fade_h']?.value : undefined;
    // One that was this week is not reported in full yet.
    const over = massages.filter(({ day }) => day < monday - 4).length;
    return { massages: over, error: Math.abs((own ?? 36) - truth.fadeHours) };
  }

  private energyErrors(): Lived['energy'] {
    const { profile, truth } = this.person;
    const monday = this.firstDay + 7 * this.way.weeks;
    const moment = { now: `${dateText(monday - 1)}T23:00`, week: dateText(monday) };
    const cells = learned(profile, stateOf(this.facts), moment).energy;
    if (cells.length === 0) return undefined;
    const mean = (name: 'told' | 'value') =>
      cells.reduce(
        (sum, each) => sum + Math.abs(each[name] - truth.energy[each.day][each.part]),
        0,
      ) / cells.length;
    return { told: mean('told'), learned: mean('value') };
  }
}
