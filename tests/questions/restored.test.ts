import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import { planSchema } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { planWeek } from '../../src/plan-week.ts';
import { restored } from '../../src/questions/restored.ts';

const { calendars: _, ...WEEK } = EXAMPLE;
const NOW = '2026-11-29T20:00:00+01:00';
const before = planWeek(WEEK);
const [walk, yoga] = ['walk_brisk_1', 'yoga_gentle_1'].map((id) => `anna-2026-11-30-${id}`);
const news: Request = {
  ...WEEK,
  previousPlan: before,
  dropped: [`${yoga}`],
  pinned: [
    ...(WEEK.pinned ?? []),
    { block: `${walk}`, activity: 'walk_brisk', start: '2026-12-03T07:00', minutes: 15 },
    { activity: 'tai_chi', start: '2026-12-04T07:00', minutes: 10 },
  ],
};
const current = planWeek(news);
const back = restored(current, before, NOW);
const times = (plan: typeof before) =>
  plan.blocks.map(({ id, start, end }) => ({ id, start, end }));

describe('an earlier plan put back', () => {
  it('has its blocks, numbered on from the current plan', () => {
    expect(times(back)).toEqual(times(before));
    expect(back.revision).toBe(current.revision + 1);
    const moved = back.blocks.find(({ id }) => id === walk);
    expect(moved).toMatchObject({ sequence: 2, changedAt: NOW });
    const again = back.blocks.find(({ id }) => id === yoga);
    expect(again).toMatchObject({ sequence: 2, changedAt: NOW });
    for (const block of back.blocks) {
      const now = current.blocks.find(({ id }) => id === block.id);
      expect(block.sequence).toBeGreaterThanOrEqual(now?.sequence ?? 0);
    }
    expect(validate(planSchema, back)).toMatchObject({ ok: true });
  });

  it('buries what only the current plan had', () => {
    expect(back.dropped).toMatchObject([{ sequence: 1, changedAt: NOW }]);
    expect(back.dropped[0]?.id).toContain('tai_chi');
  });

  it('says what moved back', () => {
    expect(back.changes.map(({ text }) => text)).toEqual([
      'Brisk walk moves from Thursday 07:00 to Tuesday 07:00.',
      'Gentle yoga on Wednesday 07:00 is new.',
      'Tai chi on Friday 07:00 is dropped.',
    ]);
  });

  it('is kept by planning again', () => {
    const request = { ...WEEK, now: '2026-11-29T20:00', previousPlan: back };
    const next = planWeek(request);
    expect(times(next)).toEqual(times(before));
    expect(next.changes).toEqual([]);
    expect(next.dropped).toEqual(back.dropped);
    expect(next.blocks.map(({ sequence }) => sequence)).toEqual(
      back.blocks.map(({ sequence }) => sequence),
    );
    expect(checkPlan(next, request)).toEqual([]);
  });
});
