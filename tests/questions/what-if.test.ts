import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Plan } from '../../src/contract/plan.ts';
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
      /^2 blocks move; the week is worth \d+ points less, where a whole session counts 1000\.$/,
    );
    const free = { kind: 'busy', start: '2026-12-04T20:00', end: '2026-12-04T20:30' } as const;
    expect(whatIf(EXAMPLE, plan, free).words).toBe(
      'Nothing else changes; the week is worth as much as before.',
    );
  });

  const blockOf = (plan: Plan, name: string) => {
    const block = plan.blocks.find(({ activity }) => activity === name);
    if (!block) throw new Error(`the example has no ${name}`);
    return block;
  };

  it('without a block that is ahead is the week without it, not a quarter of an hour later', () => {
    const plan = planWeek(EXAMPLE);
    const block = blockOf(plan, 'walk_brisk');
    const { after } = whatIf(EXAMPLE, plan, { kind: 'skip', block });
    expect(after.blocks.map(({ id }) => id)).not.toContain(block.id);
    expect(after).toEqual(planWeek({ ...EXAMPLE, previousPlan: plan, dropped: [block.id] }));
  });

  it('without the massage is the week without it', () => {
    const plan = planWeek(EXAMPLE);
    const { after } = whatIf(EXAMPLE, plan, { kind: 'skip', block: blockOf(plan, 'massage') });
    expect(after).toEqual(planWeek({ ...EXAMPLE, previousPlan: plan, massages: [] }));
    expect(after.blocks.filter(({ kind }) => kind === 'massage')).toEqual([]);
  });

  it('skips a block that has begun as saying so would', () => {
    const plan = planWeek(EXAMPLE);
    const block = blockOf(plan, 'walk_brisk');
    const request = { ...EXAMPLE, now: `${block.start.slice(0, 10)}T23:00` };
    const { after } = whatIf(request, plan, { kind: 'skip', block });
    const walk = after.blocks.find(({ id }) => id === block.id);
    expect(walk?.reasons.map(({ rule }) => rule)).toContain('P16');
  });

  it('with the massage at another time has it there and nowhere else, and counts it as no block', () => {
    const plan = planWeek(EXAMPLE);
    const start = '2026-12-03T18:00';
    const instead = blockOf(plan, 'massage').id;
    const { after, words } = whatIf(EXAMPLE, plan, { kind: 'massage', start, instead });
    const massages = after.blocks.filter(({ kind }) => kind === 'massage');
    expect(massages.map((block) => block.start)).toEqual(['2026-12-03T18:00:00+01:00']);
    const moved = (EXAMPLE.massages ?? []).map((massage) => ({ ...massage, start }));
    expect(after).toEqual(planWeek({ ...EXAMPLE, previousPlan: plan, massages: moved }));
    const told = after.changes.find(({ block }) => block === instead);
    expect(told?.text).toBe('Massage moves from Tuesday 17:00 to Thursday 18:00.');
    const others = plan.blocks.filter(({ id, kind, start: before }) => {
      const now = after.blocks.find((block) => block.id === id);
      return kind !== 'massage' && now !== undefined && now.start !== before;
    });
    expect(words).toContain(`${others.length} `);
  });
});
