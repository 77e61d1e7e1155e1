import { describe, expect, test } from 'vitest';
import { broken, MON, SAT, SUN, TUE, type Week, workout } from './builder.ts';

/** 20 minutes and 10 for cleaning up. */
const rope = (date: string, clock: string) => workout('jump_plyo', date, clock, 20);

describe('E16: nothing hard close to bed', () => {
  const late = {
    sleep: { bed: '22:30', wake: '06:30', days: { sat: { bed: '00:15' } } },
  };
  const early = {
    sleep: { bed: '08:00', wake: '15:00' },
  };
  test.each<[string, Week, string[]]>([
    // Bed at 22:30; over at 21:15 and 21:30
    ['75 minutes before', { blocks: [rope(MON, '20:45')] }, []],
    ['60 minutes before', { blocks: [rope(MON, '21:00')] }, ['E16']],
    ['45 minutes before', { blocks: [rope(MON, '21:15')] }, ['E16']],
    ['until bed', { blocks: [rope(MON, '22:00')] }, ['E16']],
    ['the last day of the week', { blocks: [rope(SUN, '21:15')] }, ['E16']],
    ['moderate work', { blocks: [workout('walk_brisk', MON, '21:00', 30)] }, []],
    ['a late bed', { person: late, blocks: [rope(SAT, '22:30')] }, []],
    ['a late bed after midnight', { person: late, blocks: [rope(SAT, '23:00')] }, ['E16']],
    ['bed in the morning', { person: early, blocks: [rope(MON, '06:30')] }, ['E16']],
    ['long before it', { person: early, blocks: [rope(MON, '06:15')] }, []],
    [
      'an own setting',
      {
        request: { parameters: { 'E16.before_bed_min': { value: 90 } } },
        blocks: [rope(MON, '20:45')],
      },
      ['E16'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});

describe('E14: after a short night', () => {
  // Nothing is planned today at all, so that T01 always comes with it.
  const today = (hours: number[], activity: Parameters<typeof workout>[0]): Week => ({
    request: {
      now: `${TUE}T08:00`,
      checkIns: hours.map((sleepHours, index) => ({
        at: index === 0 ? `${TUE}T07:00` : `${MON}T07:00`,
        sleepHours,
      })),
    },
    from: '2026-12-02',
    cap: 471,
    blocks: [workout(activity, TUE, '10:00', 20)],
  });
  test.each<[string, Week, string[]]>([
    ['6 hours, hard', today([6], 'jump_plyo'), ['T01']],
    ['under 6 hours, hard', today([5.9], 'jump_plyo'), ['E14', 'T01']],
    ['under 6 hours, moderate', today([5.9], 'walk_brisk'), ['T01']],
    ['two nights, moderate', today([5.9, 5], 'walk_brisk'), ['E14', 'T01']],
    ['two nights, low', today([5.9, 5], 'walk_easy'), ['T01']],
    ['a good night after a short one', today([7, 5], 'jump_plyo'), ['T01']],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));
});
