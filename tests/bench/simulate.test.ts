// A reduced run of bench/simulate: that the made-up world and the planner in it are sane.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Cohort,
  cohortOf,
  errorsByMassages,
  estimate,
  MEASURES,
  WAYS,
} from '../../bench/simulate/compare.ts';
import { trueSoreness } from '../../bench/simulate/life.ts';
import { personFrom } from '../../bench/simulate/person.ts';
import { tableOf } from '../../bench/simulate/table.ts';
import { checkPlan } from '../../src/check/check.ts';
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { PARAMETERS } from '../../src/knowledge/parameters.ts';
import { dayNumber } from '../../src/time/calendar.ts';

const FIRST = dayNumber('2026-01-05');

describe('made-up people', () => {
  const people = Array.from({ length: 40 }, (_, seed) => personFrom(seed, FIRST));

  it('are the same for the same seed, and differ otherwise', () => {
    const [one] = people;
    expect(personFrom(0, FIRST).truth).toEqual(one?.truth);
    expect(new Set(people.map(({ truth }) => truth.fadeHours)).size).toBeGreaterThan(35);
  });

  it('are sore as long as their hidden hours say, whatever the planner believes', () => {
    for (const person of people) {
      const [first] = person.massages;
      if (!first) throw new Error('nobody goes without a massage here');
      const at = (hours: number) => {
        const minutes = first.ends + Math.round(hours * 60);
        return trueSoreness(person, first.day + Math.floor(minutes / 1440), minutes % 1440);
      };
      expect(at(first.soreHours - 0.5)).toBeGreaterThan(2);
      expect(at(first.soreHours + 0.5)).toBeLessThanOrEqual(2);
    }
  });
});

describe('half a year, made up', () => {
  const broken: string[] = [];
  const hours: number[] = [];
  let cohort: Cohort = {
    lives: { ours: [], 'ours, not learning': [], '10 % ramp': [], 'static plan': [] },
  };

  beforeAll(() => {
    const size = {
      seeds: 1,
      people: 3,
      weeks: 14,
      onPlan: (plan: Plan, request: Request) => {
        broken.push(...checkPlan(plan, request).map(({ rule, text }) => `${rule}: ${text}`));
        hours.push(request.parameters?.['M01.fade_h']?.value ?? 36);
      },
    };
    cohort = cohortOf(size, FIRST);
  }, 300_000);

  it('breaks no rule in any plan, the weekly cap among them', () => {
    expect(hours.length).toBeGreaterThan(400);
    expect(broken).toEqual([]);
  });

  it('keeps learned hours inside their range, and brings them nearer to the truth', () => {
    const [least, most] = PARAMETERS['M01.fade_h'].range;
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...hours)).toBeLessThanOrEqual(most);
    const errors = errorsByMassages(cohort);
    const none = errors.get(0)?.mean ?? 0;
    expect(errors.get(5)?.mean ?? none).toBeLessThan(none);
  });

  it('believes in energies that are nearer to the truth than what was told', () => {
    const known = cohort.lives.ours.flatMap(({ energy }) => energy ?? []);
    expect(estimate(known.map(({ learned }) => learned)).mean).toBeLessThan(
      estimate(known.map(({ told }) => told)).mean,
    );
  });

  it('gives a table with every measure, and no number that is none', () => {
    const table = tableOf(cohort);
    for (const { name } of MEASURES) expect(table).toContain(name);
    for (const way of WAYS) expect(table).toContain(way);
    expect(table).not.toMatch(/NaN|Infinity|undefined/);
  });
});
