// A week in which a few easy minutes are possible gets a workout, nearly always.
import { expect, it } from 'vitest';
import { planWeek } from '../../src/plan-week.ts';
import type { Option } from '../../src/prescribe/session.ts';
import { openSpots } from '../../src/rules/spots.ts';
import { workoutsLeft } from '../../src/rules/time.ts';
import { assess, type Week } from '../../src/week/assess.ts';
import { cellFor } from '../../src/week/conditions.ts';
import { readFacts } from '../../src/week/facts.ts';
import { partsOf } from '../../src/week/parts.ts';
import { randomRequest } from '../support/random-request.ts';

const WEEKS = 2000;
/** Asking for five finds the same weeks. */
const MINUTES = 10;
const EASIEST = ['walk_easy', 'stretch_mobility', 'breathing_relax'] as const;

function easyMinutes(id: (typeof EASIEST)[number], { facts }: Week): Option {
  const parts = partsOf(id, MINUTES, facts.request.person, facts.numbers);
  return {
    ...parts,
    variant: 'fallback',
    usualMinutes: MINUTES,
    energyNeeded: facts.numbers(`E01.${parts.intensity}`),
    limited: cellFor(id, facts) === 'limit',
    reachDays: 0,
  };
}

function hasRoom(week: Week): boolean {
  const most = week.facts.numbers('T01.workouts_a_day');
  const days = week.days.filter((day) => workoutsLeft(day, most) > 0);
  return EASIEST.some((id) =>
    days.some((day) => openSpots(week, easyMinutes(id, week), day).length > 0),
  );
}

it('fewer than one in twenty weeks with room stay without a workout', () => {
  const empty: number[] = [];
  let roomy = 0;
  for (let seed = 1; seed <= WEEKS; seed += 1) {
    const request = randomRequest(seed);
    if (!hasRoom(assess(readFacts(request)))) continue;
    roomy += 1;
    if (!planWeek(request).blocks.some(({ kind }) => kind === 'workout')) empty.push(seed);
  }
  // Measured: 17 of 1,789.
  expect(roomy).toBeGreaterThan(WEEKS / 2);
  expect(empty.length / roomy, `${empty}`).toBeLessThan(0.05);
}, 300_000);
