// Five people, four goals each: their weeks as they would read them, kept beside this file.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendars/read.ts';
import { checkPlan } from '../../src/check/check.ts';
import { GOALS, type Goal } from '../../src/contract/names.ts';
import type { Plan } from '../../src/contract/plan.ts';
import { type Request, requestSchema } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { planWeek } from '../../src/plan-week.ts';
import { planText } from '../../src/present/plan-text.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { instantText, startOfDay, zoneNamed } from '../../src/time/zone.ts';

const PEOPLE = ['desk-worker', 'nurse', 'beginner', 'runner', 'no-massage'] as const;
type Name = (typeof PEOPLE)[number];

const LOOK = { width: 96, ascii: false, view: 'timeline', reasons: true } as const;

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

/** The person's request as the command line hands it to the planner: calendars read into `busy`. */
function requestOf(name: Name): { request: Request; warnings: string[] } {
  const result = validate(requestSchema, JSON.parse(textOf(`${name}.json`)));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const { calendars = [], ...document } = result.value;
  const zone = zoneNamed(document.timeZone);
  if (!zone) throw new Error(document.timeZone);
  const first = dayNumber(`${document.week}`);
  const window = { zone, from: startOfDay(zone, first - 1), to: startOfDay(zone, first + 8) };
  const readings = calendars.map((file) => readCalendar(textOf(file), window));
  const busy = readings.flatMap((reading) =>
    reading.busy.map(({ start, end }) => ({
      start: instantText(zone, start),
      end: instantText(zone, end),
    })),
  );
  return {
    request: { ...document, busy: [...(document.busy ?? []), ...busy] },
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

function wanting(goal: Goal, request: Request): Request {
  return { ...request, person: { ...request.person, goal } };
}

/** What somebody does in the week, whenever that is. */
function activitiesOf(plan: Plan): string {
  const workouts = plan.blocks.filter(({ kind }) => kind === 'workout');
  return workouts
    .map(({ activity }) => activity)
    .sort()
    .join(', ');
}

describe.each(PEOPLE)('%s', (name) => {
  const { request, warnings } = requestOf(name);

  it('has a calendar that is read without a doubt', () => {
    expect(warnings).toEqual([]);
    expect(request.busy?.length).toBeGreaterThanOrEqual(4);
  });

  it.each(GOALS)('gets a week to %s that breaks no rule', async (goal) => {
    const asked = wanting(goal, request);
    const plan = planWeek(asked);
    expect(checkPlan(plan, asked)).toEqual([]);
    await expect(planText(plan, LOOK)).toMatchFileSnapshot(`plans/${name}.${goal}.txt`);
  });

  it('does something else for each goal', () => {
    const weeks = GOALS.map((goal) => activitiesOf(planWeek(wanting(goal, request))));
    expect(new Set(weeks).size, weeks.join('\n')).toBe(GOALS.length);
  });
});
