// More sessions than a week asks for: only then do prices bound the search. What it finds is held
// against going through every way to fill the days, with nothing bounded and nothing left out.
import { expect, it } from 'vitest';
import type { Pattern } from '../../src/place/best-patterns.ts';
import { dayCandidates, sessionTypes } from '../../src/place/candidates.ts';
import { type Objective, objectiveFor } from '../../src/place/objective.ts';
import { dayPatterns } from '../../src/place/patterns.ts';
import { search } from '../../src/place/search.ts';
import { weekOf } from '../../src/place/solved.ts';
import { optionsFor } from '../../src/prescribe/options.ts';
import { choose } from '../../src/prescribe/permitted.ts';
import { prescribe } from '../../src/prescribe/prescribe.ts';
import { gapDays } from '../../src/rules/spacing.ts';
import type { Week } from '../../src/week/assess.ts';
import { readFacts } from '../../src/week/facts.ts';
import { randomRequest } from '../support/random-request.ts';

const WEEKS = 8;

/** A random week with eight sessions or more of all that is permitted. */
function crowded(seed: number, gap?: number) {
  const request = { ...randomRequest(seed), ...(gap && { parameters: gapOf(gap) }) };
  const person = { ...request.person, safety: [], conditions: [], places: { gym: 10, pool: 10 } };
  const week = weekOf(readFacts({ ...request, person, pauses: [] }));
  const asked = prescribe(week);
  const [like] = asked.sessions;
  const { permitted } = choose(week);
  if (!like || permitted.length < 8) return undefined;
  const sessions = permitted.slice(0, 8).map((one, index) => {
    return { ...like, id: `crowded_${index}`, options: optionsFor(one, 20, permitted, week) };
  });
  const prescription = { ...asked, sessions };
  const objective = objectiveFor(week, prescription);
  const types = sessionTypes(sessions);
  const days = dayCandidates(week, prescription, types, objective);
  const patterns = days.map((day) => dayPatterns(week, day, types, objective));
  return { week, types, patterns, wanted: prescription.cooking?.wanted ?? [], objective };
}

function gapOf(value: number) {
  return { 'P08.gap_days': { value }, 'P08.gap_days_stressed': { value } };
}

/** The best of all weeks, worked out from one day to the next for every state there is. */
function bestOfAll(
  week: Week,
  patterns: readonly (readonly Pattern[])[],
  counts: readonly number[],
  wanted: readonly number[],
  objective: Objective,
): number {
  const gap = gapDays(week.facts);
  const known = new Map<string, number>();
  const from = (
    day: number,
    left: readonly number[],
    heavy: readonly number[],
    tired: boolean,
    fedUntil: number,
  ): number => {
    const key = [day, left, heavy, tired, fedUntil].join(' ');
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    let best = day < patterns.length ? Number.NEGATIVE_INFINITY : 0;
    for (const pattern of patterns[day] ?? []) {
      if (heavy.some((regions) => regions & pattern.heavy)) continue;
      const rest = left.map(
        (count, type) => count - pattern.types.filter((t) => t === type).length,
      );
      if (rest.some((count) => count < 0)) continue;
      const until = pattern.reachDays > 0 ? day + pattern.reachDays + 1 : fedUntil;
      const fed = wanted.filter((at) => at > day && at >= fedUntil && at < until);
      if (pattern.reachDays > 0 && fed.length === 0) continue;
      const fixed = objective.demandingFixed(day);
      const demanding = pattern.demanding || fixed;
      const inARow = demanding && tired && !(fixed && objective.demandingFixed(day - 1));
      const own = pattern.value - (inARow ? objective.twoInARow : 0);
      const worth = fed.reduce((sum, at) => sum + objective.feeding(at), own);
      const after = [pattern.heavy, ...heavy].slice(0, gap - 1);
      best = Math.max(best, worth + from(day + 1, rest, after, demanding, until));
    }
    known.set(key, best);
    return best;
  };
  return from(0, counts, [], objective.demandingFixed(-1), 0);
}

function wrongWeeks(weeks: number, gap?: number) {
  const wrong = [];
  let tried = 0;
  for (let seed = 1; tried < weeks; seed += 1) {
    const made = crowded(seed, gap);
    if (!made) continue;
    tried += 1;
    const { week, types, patterns, wanted, objective } = made;
    const counts = types.map(({ sessions }) => sessions.length);
    const { value, days } = search({ ...made, keep: 0 });
    const best = bestOfAll(week, patterns, counts, wanted, objective);
    if (value !== best || days.length !== week.days.length) wrong.push({ seed, value, best });
  }
  return wrong;
}

it(`the search finds the best of ${WEEKS} crowded weeks`, { timeout: 240_000 }, () => {
  expect(wrongWeeks(WEEKS)).toEqual([]);
});

it.each([1, 4])(
  'the same with %i days from hard work to hard work',
  { timeout: 240_000 },
  (gap) => {
    expect(wrongWeeks(WEEKS / 2, gap)).toEqual([]);
  },
);
