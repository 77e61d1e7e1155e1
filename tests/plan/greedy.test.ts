// Against a plain planner over the same prescription and the same rules.
import { expect, it } from 'vitest';
import { solve } from '../../src/place/solve.ts';
import { prescribe } from '../../src/prescribe/prescribe.ts';
import { assess, type Week } from '../../src/week/assess.ts';
import { readFacts } from '../../src/week/facts.ts';
import { fedDays, greedy, minutesOf, type Placed, scoreOf, workoutsOf } from '../support/greedy.ts';
import { randomRequest } from '../support/random-request.ts';

const WEEKS = 2000;
const TIMEOUT = 300_000;

/**
 * The objective may give up a session where that feeds more days, or asks less of a day. Measured:
 * 3 or 4 of 2,000 weeks (seeds 895, 953, 1019, 1897), as what a week asks for changed.
 */
const MOST_WEEKS_WITH_FEWER_SESSIONS = 5;

/**
 * It may also prefer a shorter session that somebody asked for to a longer one in its place, or an
 * even week to a long one. Measured: 16 to 18 of 2,000 weeks, those above among them.
 */
const MOST_WEEKS_WITH_FEWER_MINUTES = 20;

/**
 * Cooking twice for one day more can be worth less than it costs. Measured: 2 of 2,000 weeks (165
 * and 1601); until weeks held still at first it was 915 alone.
 */
const MOST_WEEKS_WITH_FEWER_FED_DAYS = 2;

interface Measures {
  readonly sessions: number;
  readonly minutes: number;
  readonly fed: number;
  readonly score: number;
}

interface Comparison {
  readonly seed: number;
  readonly ours: Measures;
  readonly plain: Measures;
  /** What the search says its arrangement is worth. */
  readonly said: number;
}

function compared(seed: number): Comparison {
  const week: Week = assess(readFacts(randomRequest(seed)));
  const prescription = prescribe(week);
  const wanted = prescription.cooking?.wanted ?? [];
  const { placements, objective, score } = solve(week, prescription);
  const measured = (placed: readonly Placed[]): Measures => ({
    sessions: workoutsOf(placed).length,
    minutes: minutesOf(placed),
    fed: fedDays(placed, wanted).size,
    score: scoreOf(week, placed, objective, wanted),
  });
  const plain = measured(greedy(week, prescription));
  return { seed, ours: measured(placements), plain, said: score };
}

const comparisons: Comparison[] = [];

function weeks(): readonly Comparison[] {
  while (comparisons.length < WEEKS) comparisons.push(compared(comparisons.length + 1));
  return comparisons;
}

function seedsOf(fails: (comparison: Comparison) => boolean): number[] {
  return weeks()
    .filter(fails)
    .map(({ seed }) => seed);
}

function sum(measure: (comparison: Comparison) => number): number {
  return weeks().reduce((total, comparison) => total + measure(comparison), 0);
}

it(
  'scores exactly what its placements add up to',
  () => {
    expect(seedsOf(({ ours, said }) => ours.score !== said)).toEqual([]);
  },
  TIMEOUT,
);

it(
  'never scores less, and feeds fewer days in hardly a week',
  () => {
    expect(seedsOf(({ ours, plain }) => ours.score < plain.score)).toEqual([]);
    const hungrier = seedsOf(({ ours, plain }) => ours.fed < plain.fed);
    expect(hungrier.length, `${hungrier}`).toBeLessThanOrEqual(MOST_WEEKS_WITH_FEWER_FED_DAYS);
  },
  TIMEOUT,
);

it(
  'scores more in most weeks',
  () => {
    // Measured: in 1,537 of 2,000.
    expect(seedsOf(({ ours, plain }) => ours.score > plain.score).length).toBeGreaterThan(
      WEEKS / 2,
    );
  },
  TIMEOUT,
);

it(
  'gives up a session or minutes in few weeks, and only for a higher score',
  () => {
    const sessions = seedsOf(({ ours, plain }) => ours.sessions < plain.sessions);
    const minutes = seedsOf(({ ours, plain }) => ours.minutes < plain.minutes);
    expect(sessions.length, `${sessions}`).toBeLessThanOrEqual(MOST_WEEKS_WITH_FEWER_SESSIONS);
    expect(minutes.length, `${minutes}`).toBeLessThanOrEqual(MOST_WEEKS_WITH_FEWER_MINUTES);
    const given = new Set([...sessions, ...minutes]);
    const forNothing = seedsOf(
      ({ seed, ours, plain }) => given.has(seed) && ours.score <= plain.score,
    );
    expect(forNothing).toEqual([]);
  },
  TIMEOUT,
);

it(
  'feeds more days over all weeks together',
  () => {
    // Measured: 4,460 against 4,314.
    expect(sum(({ ours }) => ours.fed)).toBeGreaterThan(sum((each) => each.plain.fed));
  },
  TIMEOUT,
);
