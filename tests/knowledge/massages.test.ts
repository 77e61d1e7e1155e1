import { expect, test } from 'vitest';
import { MASSAGE_TYPES, type MassageType } from '../../src/contract/names.ts';
import { MASSAGE, NO_HIGH_PRESSURES } from '../../src/knowledge/massages.ts';

/** What moderate pressure asks, by type: rest, easy, build-up. */
const MODERATE: Record<MassageType, readonly [number, number, number]> = {
  neuromuscular: [24, 36, 72],
  'deep-tissue': [24, 48, 72],
  myofascial: [24, 36, 72],
  'sports-firm': [24, 48, 72],
  'sports-light': [12, 24, 48],
  relaxation: [12, 24, 36],
};

const held = (hours: number, least: number, most: number) => Math.min(most, Math.max(least, hours));

const clock = (rest: number, easy: number, buildUp: number) => ({
  restHours: held(rest, 6, 72),
  easyHours: held(easy, 6, 72),
  buildUpHours: held(buildUp, 24, 96),
});

test.each(MASSAGE_TYPES)('the clocks of %s follow from the pressure', (type) => {
  const [rest, easy, buildUp] = MODERATE[type];
  const long = 1.5 * easy;

  expect(MASSAGE[type].clocks).toEqual({
    light: clock(0.5 * rest, 0.5 * easy, buildUp - 24),
    moderate: clock(rest, easy, buildUp),
    firm: clock(rest, easy, buildUp),
    'overly-painful': clock(1.5 * rest, long, Math.max(buildUp, long + 12)),
  });
  expect(MASSAGE[type].basis).toMatch(/\.$/);
});

test('the phases of every clock come one after the other', () => {
  for (const type of MASSAGE_TYPES) {
    for (const { restHours, easyHours, buildUpHours } of Object.values(MASSAGE[type].clocks)) {
      expect(restHours).toBeLessThan(easyHours);
      expect(easyHours).toBeLessThan(buildUpHours);
    }
  }
});

test('only firm and overly painful pressure hold back hard work', () => {
  expect(NO_HIGH_PRESSURES).toEqual(['firm', 'overly-painful']);
});
