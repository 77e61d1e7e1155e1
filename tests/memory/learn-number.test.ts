import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beginning, learnedNumber, type Observation } from '../../src/memory/learn-number.ts';

const BEGINNING: Beginning = {
  start: { value: 36, observations: 0, range: [36, 36] },
  usual: 36,
  limits: [12, 72],
  weight: 0.3,
  widest: 24,
};

const exactly = (...values: number[]): Observation[] =>
  values.map((value) => ({ from: value, to: value }));
const learnedFrom = (reports: readonly Observation[]) => learnedNumber(reports, BEGINNING);

const hours = fc.double({ min: 0, max: 240, noNaN: true });
const report = fc.oneof(
  hours.map((value): Observation => ({ from: value, to: value })),
  fc.tuple(hours, hours).map(([one, other]): Observation => {
    return { from: Math.min(one, other), to: Math.max(one, other) };
  }),
  hours.map((from): Observation => ({ from, to: Number.POSITIVE_INFINITY })),
);

describe('a number learned from reports', () => {
  it('is the beginning as long as there are none', () => {
    expect(learnedFrom([])).toEqual(BEGINNING.start);
  });

  it('stays inside its limits, and in its own range, whatever is reported', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 30 }), (reports) => {
        const { value, range, observations } = learnedFrom(reports);
        expect(value).toBeGreaterThanOrEqual(12);
        expect(value).toBeLessThanOrEqual(72);
        expect(range[0]).toBeLessThanOrEqual(value);
        expect(range[1]).toBeGreaterThanOrEqual(value);
        expect(observations).toBeLessThanOrEqual(reports.length);
      }),
    );
  });

  it.each([14, 20, 28, 36, 48, 60, 70])(
    'is near %d hours after five massages that say so',
    (truth) => {
      const { value, observations } = learnedFrom(exactly(truth, truth, truth, truth, truth));
      expect(Math.abs(value - truth)).toBeLessThanOrEqual(0.2 * Math.abs(36 - truth));
      expect(observations).toBe(5);
    },
  );

  it('leaves less of a wrong beginning than the weight alone would', () => {
    const alone = 30 + 6 * 0.7 ** 5;
    expect(learnedFrom(exactly(30, 30, 30, 30, 30)).value).toBeLessThan(alone);
  });

  it('moves little for one report that stands alone, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 14, max: 70, noNaN: true }),
        fc.integer({ min: 0, max: 5 }),
        fc.double({ min: 0, max: 240, noNaN: true }),
        (truth, at, outlier) => {
          const usual = exactly(...Array.from({ length: 6 }, () => truth));
          const with1 = usual.with(at, { from: outlier, to: outlier });
          expect(Math.abs(learnedFrom(with1).value - learnedFrom(usual).value)).toBeLessThanOrEqual(
            8,
          );
        },
      ),
    );
    const steady = exactly(36, 36, 36, 36, 36);
    expect(learnedFrom([...steady, ...exactly(240)]).value).toBeCloseTo(36 + 0.3 * 12);
  });

  it('follows a person who has changed', () => {
    const reports = exactly(36, 36, 36, 36, 36, 36, 60, 60, 60, 60, 60, 60);
    expect(learnedFrom(reports).value).toBeGreaterThan(55);
  });

  it('is never lower for a report that says more', () => {
    fc.assert(
      fc.property(
        fc.array(report, { maxLength: 6 }),
        hours,
        hours,
        fc.array(report, { maxLength: 6 }),
        (before, one, other, later) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const low = learnedFrom([...before, ...exactly(less), ...later]).value;
          const high = learnedFrom([...before, ...exactly(more), ...later]).value;
          expect(high).toBeGreaterThanOrEqual(low - 1e-9);
        },
      ),
    );
  });

  it('takes the middle of what a report leaves open, where that is little', () => {
    expect(learnedFrom([{ from: 20, to: 40 }]).value).toBe(33);
  });

  it('counts a report that only agrees for nothing', () => {
    const open = Number.POSITIVE_INFINITY;
    expect(
      learnedFrom([
        { from: 3, to: open },
        { from: 0, to: 60 },
      ]),
    ).toEqual(BEGINNING.start);
    expect(learnedFrom([{ from: 48, to: open }])).toMatchObject({ observations: 1, value: 42 });
    expect(learnedFrom([{ from: 0, to: 30 }])).toMatchObject({ observations: 1, value: 33 });
  });

  it('goes on from what was learned elsewhere', () => {
    const start = { value: 30, observations: 4, range: [26, 36] } as const;
    const { value, observations } = learnedNumber(exactly(40), { ...BEGINNING, start });
    expect(value).toBeCloseTo(33);
    expect(observations).toBe(5);
  });
});
