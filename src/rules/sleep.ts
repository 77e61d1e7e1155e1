import type { PlacementRule } from './rule.ts';
import { atClock } from './words.ts';

/** Rule E16: nothing of high effort that ends close to bedtime. */
export const calmBeforeBed: PlacementRule = {
  id: 'E16',
  name: 'no high effort close to bed',
  test: ({ facts, bedtimes }, { intensity }) => {
    if (intensity !== 'high') return undefined;
    const quiet = facts.numbers('E16.before_bed_min');
    return ({ end }) => bedtimes.some((bed) => end <= bed && bed - end <= quiet);
  },
  words: (week, _option, { end }) =>
    `It would end at ${atClock(week, end)}, within an hour or so of bed.`,
};
