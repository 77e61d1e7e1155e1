import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { blockId } from '../../src/contract/ids.ts';
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { weekOf } from '../../src/place/solved.ts';
import { planWeek } from '../../src/plan-week.ts';
import { smallChanges } from '../../src/questions/small-changes.ts';
import { smallestChanges, withSmallestChanges } from '../../src/questions/smallest-change.ts';
import { dayWord } from '../../src/rules/words.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { readFacts } from '../../src/week/facts.ts';
import { randomRequest } from '../support/random-request.ts';
import { energyOf, requestWith } from '../support/request-builder.ts';

const WEEKS = 200;

/** A week with less energy and time than it asks for. */
function tight(seed: number): Request {
  const request = randomRequest(seed);
  const busy = [1, 2, 3, 4, 5].map((day) => ({
    title: 'Course',
    start: `${request.week?.slice(0, 8)}0${day}T10:00`,
    end: `${request.week?.slice(0, 8)}0${day}T11:00`,
  }));
  const { person } = request;
  const energy = energyOf(seed % 2 === 0 ? 2 : 1);
  const days = { sat: { morning: 2 + (seed % 3) } };
  return { ...request, busy, person: { ...person, energy: { ...energy, days } } };
}

function placed(activity: string, { asked, blocks, week }: Plan, { person }: Request): number {
  const ids = new Set(blocks.map(({ id }) => id));
  return (asked?.sessions ?? []).filter(
    (session) =>
      session.activity === activity && ids.has(blockId(person.id, week.start, session.id)),
  ).length;
}

const DAY_WORD = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/g;
const isCooking = (activity: string) => activity.startsWith('meal_prep');

/** The days that a plan says no cooking feeds. */
function hungry({ unplaced }: Plan): string[] {
  return unplaced
    .filter(({ activity }) => isCooking(activity))
    .flatMap(({ text }) => text.split(':')[0]?.match(DAY_WORD) ?? []);
}

function sessionsOut({ unplaced }: Plan): number {
  return unplaced.filter(({ activity }) => !isCooking(activity)).length;
}

/** The days that no cooking of a plan feeds, of those that another says are not fed. */
function stillHungry(before: Plan, { blocks, week }: Plan): string[] {
  const fed = blocks
    .flatMap(({ covers }) => covers)
    .filter((date) => date <= week.end)
    .map((date) => dayWord(dayNumber(date)));
  return hungry(before).filter((day) => !fed.includes(day));
}

/** Whether what was left out has its place, or some of its days, and nothing more is left out. */
function isBetter(activity: string, before: Plan, after: Plan, request: Request): boolean {
  if (isCooking(activity)) {
    const unfed = new Set([...stillHungry(before, after), ...hungry(after)]);
    return unfed.size < hungry(before).length && sessionsOut(after) <= sessionsOut(before);
  }
  return (
    placed(activity, after, request) > placed(activity, before, request) &&
    sessionsOut(after) < sessionsOut(before) &&
    hungry(after).length <= hungry(before).length
  );
}

const weekOfSeed = (seed: number) => (seed % 2 === 0 ? tight(seed) : randomRequest(seed));
const SILENT = /^(?:Z|M08$|P16$)/;

describe('the smallest change', () => {
  it('places the session: for whoever keeps the plan, and for whoever plans afresh', () => {
    let [tried, partly, ofTwo] = [0, 0, 0];
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = weekOfSeed(seed);
      const plan = planWeek(request);
      const changes = smallestChanges(request, plan);
      for (const [index, { activity }] of plan.unplaced.entries()) {
        const change = changes[index];
        if (!change) continue;
        tried += 1;
        if (change.text.includes(', and ')) ofTwo += 1;
        const fed = /, which feeds (.*)$/.exec(change.text)?.[1]?.match(DAY_WORD);
        if (fed) partly += 1;
        for (const previousPlan of [plan, request.previousPlan]) {
          const changed = { ...change.request, ...(previousPlan && { previousPlan }) };
          const after = planWeek(changed);
          expect(isBetter(activity, plan, after, request)).toBe(true);
          if (fed) for (const day of fed) expect(stillHungry(plan, after)).not.toContain(day);
          else if (isCooking(activity)) expect(hungry(after)).toEqual([]);
          expect(checkPlan(after, changed)).toEqual([]);
        }
      }
    }
    expect(tried).toBeGreaterThan(10);
    expect(partly).toBeGreaterThan(0);
    expect(ofTwo).toBeGreaterThan(0);
  });

  it('is missing only where no change of the list helps, and two at once come last', () => {
    let [none, ofTwo] = [0, 0];
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = weekOfSeed(seed);
      const plan = planWeek(request);
      const changes = smallestChanges(request, plan);
      const left = plan.unplaced.filter(({ rule }, index) => {
        const isOfTwo = changes[index]?.text.includes(', and ') ?? false;
        if (isOfTwo) ofTwo += 1;
        return !SILENT.test(rule) && (isOfTwo || changes[index] === undefined);
      });
      if (left.length === 0) continue;
      none += 1;
      for (const change of smallChanges(request, plan, weekOf(readFacts(request)))) {
        if (change.leavesOut) continue;
        const kept = planWeek({ ...change.request, previousPlan: plan });
        const fresh = planWeek(change.request);
        for (const { activity } of left) {
          const helps =
            isBetter(activity, plan, kept, request) && isBetter(activity, plan, fresh, request);
          expect(helps, `${seed}: ${change.text} for ${activity}`).toBe(false);
        }
      }
    }
    expect(none).toBeGreaterThan(5);
    expect(ofTwo).toBeGreaterThan(0);
  });

  it('is said not to be there where it is not', () => {
    let told = 0;
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = weekOfSeed(seed);
      const plan = planWeek(request);
      const after = withSmallestChanges(request, plan);
      for (const [index, { text, rule, smallestChange }] of after.unplaced.entries()) {
        const isSearched = !SILENT.test(rule);
        const none = isSearched && smallestChange === null;
        const before = plan.unplaced[index]?.text ?? '';
        expect(text).toBe(
          none ? `${before} We found no small change that makes room for it.` : before,
        );
        if (none) told += 1;
      }
    }
    expect(told).toBeGreaterThan(2);
  });

  it('says nothing against safety, soreness, or letting a missed session go', () => {
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = randomRequest(seed);
      for (const { rule, smallestChange } of withSmallestChanges(request, planWeek(request))
        .unplaced) {
        if (SILENT.test(rule)) expect(smallestChange).toBeNull();
      }
    }
  });

  it('is a quarter of an hour where that is enough', () => {
    const request = requestWith({
      person: {
        activities: ['walk_brisk'],
        energy: { default: energyOf(1).default, days: { wed: { morning: 4 } } },
        recent: { minutesPerWeek: 20, sessionsPerWeek: 1, weeksActive: 9, longestMinutes: 30 },
      },
      busy: [{ title: 'Dentist', start: '2026-12-02T09:05', end: '2026-12-02T11:55' }],
    });
    const { unplaced } = withSmallestChanges(request, planWeek(request));
    expect(unplaced[0]?.smallestChange).toMatch(
      /^(?:end|begin) Dentist on Wednesday 15 minutes (?:earlier|later)$/,
    );
  });

  it('is only looked for when asked', () => {
    for (const { smallestChange } of planWeek(tight(2)).unplaced) expect(smallestChange).toBeNull();
  });
});
