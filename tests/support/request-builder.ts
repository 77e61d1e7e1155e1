// A small quiet week to start from, so that each test states only what differs: nobody works,
// nothing was done before, and one sleeps from 22:30 to 06:30.

import type { Person, Request } from '../../src/contract/request.ts';
import { clockMinutes, weekday } from '../../src/time/calendar.ts';
import { type Instant, instantOf } from '../../src/time/zone.ts';
import { assess, type Week, type WeekDay } from '../../src/week/assess.ts';
import { type Facts, readFacts } from '../../src/week/facts.ts';

export const MON = '2026-11-30';
export const TUE = '2026-12-01';

/** The same energy at all hours. */
export function energyOf(level: number) {
  return {
    default: { early: level, morning: level, afternoon: level, evening: level, night: level },
  };
}

export interface Changes extends Omit<Partial<Request>, 'person'> {
  readonly person?: Partial<Person>;
}

export function requestWith({ person, ...rest }: Changes = {}): Request {
  return {
    schema: 'recovery-plan/request@1',
    timeZone: 'Europe/Berlin',
    week: MON,
    now: '2026-11-29T18:00',
    person: { adult: true, sleep: { bed: '22:30', wake: '06:30' }, ...person },
    ...rest,
  };
}

export function factsWith(changes: Changes = {}): Facts {
  return readFacts(requestWith(changes));
}

export function weekWith(changes: Changes = {}): Week {
  return assess(factsWith(changes));
}

/** A parameter of a rule, as a person sets it. */
export function setting(id: string, value: number): NonNullable<Request['parameters']> {
  return { [id]: { value, basis: 'your-setting' } };
}

/** The day and the instant of `tue 18:00`, in the week's zone. */
export function momentIn(week: Week, text: string): { day: WeekDay; instant: Instant } {
  const [name = '', clock = ''] = text.split(' ');
  const day = week.days.find((each) => weekday(each.day) === name);
  if (!day) throw new Error(`${text} is not in the week`);
  return { day, instant: instantOf(week.facts.zone, day.day, clockMinutes(clock)) };
}

/** The slot of the week that begins at `tue 18:00`. */
export function slotIn(week: Week, text: string): number {
  return (momentIn(week, text).instant - week.start) / week.slotMinutes;
}
