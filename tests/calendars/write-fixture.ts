// Plans to write into calendar files, and what ical.js reads in those files.
import ICAL from 'ical.js';
import { expect } from 'vitest';
import type { Block, Plan, Reason } from '../../src/contract/plan.ts';
import { planWeek } from '../../src/plan-week.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import {
  type Instant,
  instantText,
  startOfDay,
  type Zone,
  zoneNamed,
} from '../../src/time/zone.ts';
import { requestWith } from '../support/request-builder.ts';

export type Component = InstanceType<typeof ICAL.Component>;

const basePlan = planWeek(requestWith());

const baseBlock: Block = {
  id: 'me-2026-11-30-walk_brisk_1',
  kind: 'workout',
  activity: 'walk_brisk',
  title: 'Brisk walk',
  start: '2026-12-01T17:00:00+01:00',
  end: '2026-12-01T17:30:00+01:00',
  minutes: 30,
  usualMinutes: 30,
  setUpMinutes: 0,
  cleanUpMinutes: 0,
  travelMinutes: 0,
  effort: 'moderate',
  effortPoints: 4,
  load: 120,
  regions: {},
  energy: 3,
  place: null,
  covers: [],
  variant: 'full',
  status: 'planned',
  sequence: 0,
  reasons: [],
};

export function zoneOf(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(name);
  return found;
}

export function planOf(blocks: readonly Partial<Block>[], changes: Partial<Plan> = {}): Plan {
  const whole = blocks.map((block) => ({ ...baseBlock, ...block }));
  return { ...basePlan, dropped: [], windows: [], ...changes, blocks: whole };
}

export function because(rule: string, text: string, data: Reason['data'] = {}): Reason {
  return { rule, basis: 'our-choice', text, data };
}

/** A plan with a block at every so many minutes of a week and a day more; they overlap by half. */
export function fullWeek(name: string, monday: string, every = 30): Plan {
  const zone = zoneOf(name);
  const first = dayNumber(monday);
  const from = startOfDay(zone, first);
  const count = Math.floor((startOfDay(zone, first + 8) - from) / every);
  const blocks = Array.from({ length: count }, (_, index) => ({
    id: `me-${monday}-b${index}`,
    start: instantText(zone, from + index * every),
    end: instantText(zone, from + index * every + 15 * Math.floor(every / 10)),
  }));
  const week = { start: monday, end: dateText(first + 6), iso: '' };
  return planOf(blocks, { timeZone: name, week });
}

export function eventsOf(text: string): Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

export function textOf(component: Component | undefined, name: string): string {
  return String(component?.getFirstPropertyValue(name) ?? '');
}

/** The instant that ical.js understands by a time, through the VTIMEZONE of the file. */
function instantIn(event: Component, name: string): Instant {
  const value = event.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
  const zone = event.getFirstProperty(name)?.getParameter('tzid') ?? 'UTC';
  if (value.zone?.tzid !== zone) throw new Error(`${zone} is not described`);
  return value.toUnixTime() / 60;
}

/** Title, start, end of everything, as the file says and as the plan says. */
export function expectSameTimes(plan: Plan, text: string) {
  const read = eventsOf(text).map((event) =>
    [textOf(event, 'summary'), instantIn(event, 'dtstart'), instantIn(event, 'dtend')].join(' '),
  );
  const meant = [...plan.blocks, ...plan.dropped.map((tomb) => ({ ...tomb, title: 'Cancelled' }))];
  expect(read.sort()).toEqual(
    meant.map(({ title, start, end }) => [title, exact(start), exact(end)].join(' ')).sort(),
  );
}

/** The instant of a time with an offset, computed apart from our own arithmetic. */
function exact(text: string): Instant {
  expect(text).toMatch(/(?:Z|[+-]\d\d:\d\d)$/);
  return Date.parse(text) / 60_000;
}
