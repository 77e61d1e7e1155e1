import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/memory/progress.ts';
import { stateOf } from '../../src/memory/state.ts';
import { parseInstant, zoneNamed } from '../../src/time/zone.ts';
import { call, PLAN } from './facts.ts';
import { at, checkIn, gone, massage, PROFILE, session, WEEK } from './reports.ts';

const zone = zoneNamed('Europe/Berlin') ?? { name: '', offsetAt: () => 0 };
const now = parseInstant(zone, at(4 * WEEK + 60));
const progress = (facts: Parameters<typeof stateOf>[0], weeks = 8) =>
  progressOf(PROFILE, stateOf(facts), { zone, now, weeks });

const walk = (week: number, minutes: number, effort?: number) =>
  session({
    activity: 'walk_brisk',
    start: at(week * WEEK + 7),
    minutes,
    ...(effort !== undefined && { effort }),
  });

describe('how the weeks went', () => {
  it('is nothing before anything was told', () => {
    expect(progress([])).toEqual({ weeks: [], massages: [] });
  });

  it('begins with the first week of which something is known, and ends with this one', () => {
    const { weeks } = progress([walk(2, 30)]);
    expect(weeks.map(({ start }) => start)).toEqual(['2026-09-21', '2026-09-28', '2026-10-05']);
    expect(weeks.map(({ underWay }) => underWay)).toEqual([false, false, true]);
    expect(progress([walk(0, 30), walk(3, 30)], 2).weeks).toHaveLength(2);
  });

  it('counts minutes and load as the planner does, and no week without a report as zero', () => {
    const { weeks } = progress([walk(2, 30), walk(2.1, 20, 2), walk(4, 30, 9)]);
    expect(weeks.map(({ minutes }) => minutes)).toEqual([50, null, 30]);
    expect(weeks.map(({ load }) => load)).toEqual([30 * 5 + 20 * 2, null, 30 * 5]);
  });

  it('takes the mean of the check-ins', () => {
    const told = [2, 4, 4].map((energy, day) => checkIn({ at: at(3 * WEEK + day * 24), energy }));
    expect(progress(told).weeks[0]).toMatchObject({ energy: 3.3, checkIns: 3 });
  });

  it('tells what was done, what was not, and what nobody reported', () => {
    const workouts = PLAN.blocks.filter(({ kind }) => kind === 'workout');
    const [first, second] = workouts;
    const facts = [
      ...call('p', { fact: 'plan', plan: PLAN }),
      ...[first, second].flatMap((block, index) =>
        block && block.activity !== 'massage'
          ? [
              session({
                block: block.id,
                activity: block.activity,
                start: block.start,
                minutes: 10,
                status: index === 0 ? 'shortened' : 'skipped',
              }),
            ]
          : [],
      ),
    ];
    const later = parseInstant(zone, '2026-12-06T23:00');
    const { weeks } = progressOf(PROFILE, stateOf(facts), { zone, now: later, weeks: 1 });
    expect(workouts.length).toBeGreaterThan(2);
    expect(weeks).toMatchObject([{ done: 1, known: 2, unknown: workouts.length - 2 }]);
  });

  it('says how long soreness lasted after each massage of these weeks', () => {
    const open = massage({ id: 'open', start: at(4 * WEEK) });
    const sore = checkIn({ at: at(4 * WEEK + 21), soreness: 5 });
    const { massages } = progress([...gone([30, 40]), walk(0, 10), open, sore]);
    expect(massages.map(({ hours }) => hours)).toEqual([
      [30, 30],
      [40, 40],
      [20, null],
    ]);
  });
});
