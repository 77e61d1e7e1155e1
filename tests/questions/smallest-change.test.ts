import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { blockId } from '../../src/contract/ids.ts';
import type { Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { smallestChanges, withSmallestChanges } from '../../src/questions/smallest-change.ts';
import { randomRequest } from '../support/random-request.ts';
import { energyOf, requestWith } from '../support/request-builder.ts';

const WEEKS = 300;

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

describe('the smallest change', () => {
  it('places the session: for whoever keeps the plan, and for whoever plans afresh', () => {
    let tried = 0;
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = seed % 2 === 0 ? tight(seed) : randomRequest(seed);
      const plan = planWeek(request);
      const changes = smallestChanges(request, plan);
      for (const [index, { activity }] of plan.unplaced.entries()) {
        const change = changes[index];
        if (!change) continue;
        tried += 1;
        for (const previousPlan of [plan, request.previousPlan]) {
          const changed = { ...change.request, ...(previousPlan && { previousPlan }) };
          const after = planWeek(changed);
          expect(after.unplaced.length).toBeLessThan(plan.unplaced.length);
          if (!activity.startsWith('meal_prep')) {
            const before = placed(activity, plan, request);
            expect(placed(activity, after, request)).toBeGreaterThan(before);
          }
          expect(checkPlan(after, changed)).toEqual([]);
        }
      }
    }
    expect(tried).toBeGreaterThan(10);
  });

  it('says nothing against safety, soreness, or letting a missed session go', () => {
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = randomRequest(seed);
      for (const { rule, smallestChange } of withSmallestChanges(request, planWeek(request))
        .unplaced) {
        if (/^(?:Z|M08$|P16$)/.test(rule)) expect(smallestChange).toBeNull();
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
