import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { type Supposition, whatIf, withChange } from '../../src/questions/what-if.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

const WEEKS = 100;

function randomChange(seed: number, { week = '' }: Request): Supposition {
  const dice = new Dice(seed);
  const date = dateText(dayNumber(week) + dice.whole(0, 6));
  const hour = dice.whole(8, 19);
  const at = (hours: number) => `${date}T${String(hours).padStart(2, '0')}:00`;
  return dice.one<Supposition>([
    { kind: 'massage', start: at(hour) },
    { kind: 'busy', start: at(hour), end: at(hour + 3) },
    { kind: 'energy', day: 'wed', level: dice.whole(1, 5) },
    { kind: 'energy', day: 'sat', part: 'morning', level: dice.whole(1, 5) },
  ]);
}

describe('what if', () => {
  it('shows the plan that the changed request gives, and the difference in score', () => {
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = randomRequest(seed);
      const plan = planWeek(request);
      const change = randomChange(seed, request);
      const known = { ...request, previousPlan: plan };
      const { before, after, cost } = whatIf(request, plan, change);
      expect(before).toBe(plan);
      expect(after).toEqual(planWeek(withChange(known, change)));
      expect(cost).toBe(planWeek(known).score.value - after.score.value);
    }
  });

  it('says what it costs in words', () => {
    const plan = planWeek(EXAMPLE);
    const busy = { kind: 'busy', start: '2026-12-06T08:00', end: '2026-12-06T12:00' } as const;
    expect(whatIf(EXAMPLE, plan, busy).words).toMatch(
      /^2 blocks move; the week is worth \d+ points less\.$/,
    );
    const free = { kind: 'busy', start: '2026-12-04T20:00', end: '2026-12-04T20:30' } as const;
    expect(whatIf(EXAMPLE, plan, free).words).toBe(
      'Nothing else changes; the week is worth as much as before.',
    );
  });

  it('skips a block as saying so would', () => {
    const plan = planWeek(EXAMPLE);
    const block = plan.blocks.find(({ activity }) => activity === 'walk_brisk');
    if (!block) throw new Error('the example has a walk');
    const { after } = whatIf(EXAMPLE, plan, { kind: 'skip', block });
    const walk = after.blocks.find(({ id }) => id === block.id);
    expect(walk?.reasons.map(({ rule }) => rule)).toContain('P16');
  });
});
