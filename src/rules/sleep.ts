import { shortNights } from '../week/nights.ts';
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

/** Rule E14: nothing hard after a short night, and only low effort after two. */
export const afterShortNight: PlacementRule = {
  id: 'E14',
  name: 'nothing hard after a short night',
  judgedBy: 'day',
  test: ({ facts }, { intensity }) => {
    if (intensity === 'low') return undefined;
    const nights = shortNights(facts);
    const tired = nights > 1 || (nights === 1 && intensity === 'high');
    return tired ? ({ day }) => day.day === facts.today : undefined;
  },
  words: ({ facts }) =>
    shortNights(facts) > 1
      ? 'After two short nights everything stays at low effort.'
      : 'After a short night nothing hard is planned.',
};
