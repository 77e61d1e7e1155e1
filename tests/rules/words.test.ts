import { describe, expect, it, test } from 'vitest';
import { breachesAt } from '../../src/rules/all.ts';
import { atClock, atDay, dayWord, listed, plainNumber } from '../../src/rules/words.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { parseInstant } from '../../src/time/zone.ts';
import { type Changes, energyOf, weekWith } from '../support/request-builder.ts';
import { massaged, sore } from './massages.ts';
import { type Ask, optionIn, spotIn } from './tables.ts';

describe('what a rule says to the person', () => {
  const WORK = { title: 'Work', start: '09:00', end: '17:30', workload: 3 };
  const ILL: Changes = {
    pauses: [{ from: '2026-12-01', to: '2026-12-01', reason: 'ill' }],
    person: { energy: energyOf(5), recent: { longestMinutes: 60 } },
  };
  const strong: Changes = { person: { energy: energyOf(5), recent: { longestMinutes: 60 } } };

  test.each<[what: string, changes: Changes, ask: Ask, at: string, says: string[]]>([
    ['nothing where nothing is broken', strong, ['walk_brisk'], 'tue 12:00', []],
    ['T01 asleep', strong, ['walk_easy'], 'tue 05:00', ['T01 At 05:00 you sleep.']],
    [
      'T01 just awake',
      strong,
      ['yoga_gentle'],
      'tue 06:30',
      ['T01 At 06:30 you have only just woken.'],
    ],
    [
      'T01 at work',
      { ...strong, commitments: [{ ...WORK, workload: 0 }] },
      ['yoga_gentle'],
      'tue 08:30',
      ['T01 At 08:30 Work is close by.'],
    ],
    [
      'T01 busy',
      {
        ...strong,
        busy: [{ title: 'Dentist', start: '2026-12-01T12:00', end: '2026-12-01T13:00' }],
      },
      ['yoga_gentle'],
      'tue 12:30',
      ['T01 At 12:30 Dentist is in the way.'],
    ],
    [
      'T01 away',
      { ...strong, pauses: [{ from: '2026-12-01', to: '2026-12-01' }] },
      ['yoga_gentle'],
      'tue 12:30',
      ['T01 At 12:30 you are away.'],
    ],
    [
      'T01 pinned',
      { ...strong, pinned: [{ activity: 'tai_chi', start: '2026-12-01T12:00' }] },
      ['yoga_gentle'],
      'tue 12:15',
      ['T01 At 12:15 Tai chi is pinned there.'],
    ],
    [
      'T01 today',
      { ...strong, now: '2026-12-01T08:00' },
      ['yoga_gentle'],
      'tue 12:30',
      ['T01 Nothing new is added to today or to days gone by.'],
    ],
    [
      'T01 over midnight',
      { person: { ...strong.person, sleep: { bed: '08:00', wake: '15:00' } } },
      ['yoga_gentle'],
      'tue 23:45',
      ['T01 It would not end before midnight.'],
    ],
    [
      'T01 twice a day',
      { ...strong, pinned: [{ activity: 'yoga_gentle', start: '2026-12-01T12:00' }] },
      ['yoga_gentle'],
      'tue 18:00',
      ['T01 Gentle yoga would come twice that day.'],
    ],
    [
      'Z05',
      ILL,
      ['walk_easy'],
      'tue 12:00',
      ['Z05 You told us you are ill or injured then, so only cooking is planned.'],
    ],
    [
      'E01 for a session',
      {
        person: { ...strong.person, energy: { default: { ...energyOf(5).default, evening: 2.5 } } },
      },
      ['walk_brisk'],
      'tue 18:00',
      ['E01 Around 18:00 your energy is 2.5 of 5; moderate effort takes 3.'],
    ],
    [
      'E01 for cooking',
      { person: { energy: { default: { ...energyOf(5).default, evening: 1 } } } },
      ['meal_prep_topup', 25],
      'tue 18:00',
      ['E01 Around 18:00 your energy is 1 of 5; this cooking takes 2.'],
    ],
    [
      'E04',
      { person: { energy: energyOf(2) }, commitments: [{ ...WORK, end: '10:00' }] },
      ['walk_easy', 15],
      'tue 18:00',
      ['E04 Tuesday can carry 4 points; work and what stands already leave 0, and this takes 1.'],
    ],
    [
      'P04 by the minutes',
      strong,
      ['walk_easy', 80],
      'tue 12:00',
      ['P04 80 minutes is a big jump; 66 is the most for now.'],
    ],
    [
      'P04 by what would be usual',
      strong,
      ['walk_easy', 30, { usualMinutes: 80 }],
      'tue 12:00',
      ['P04 80 minutes is a big jump; 66 is the most for now.'],
    ],
    [
      'P08',
      { ...strong, pinned: [{ activity: 'strength_lower', start: '2026-12-02T12:00' }] },
      ['strength_full_light'],
      'thu 12:00',
      ['P08 Thursday is too close to other work for hips and thighs: we keep a day between.'],
    ],
    [
      'C04',
      { person: { ...strong.person, conditions: [{ id: 'knee_pain' }] } },
      ['hike_hills'],
      'tue 12:00',
      ['C04 Hill walk is left out for now because of what you told us (knee pain).'],
    ],
    [
      'M03 and M04',
      { ...massaged(['foot']), ...strong },
      ['walk_brisk'],
      'tue 18:00',
      [
        'M03 The massaged areas take only light use until Wednesday 00:00.',
        'M04 It is the easy phase after your massage until Wednesday 00:00.',
        'M05 The massaged areas build up until Thursday 12:00, at most 70% of the usual length.',
      ],
    ],
    [
      'M08',
      { ...sore(['hip'], 6), ...strong },
      ['walk_easy'],
      'sun 12:00',
      ['M08 You told us the massaged areas are still sore.'],
    ],
  ])('%s', (_, changes, ask, at, says) => {
    const week = weekWith(changes);
    const option = optionIn(week, ask);
    const breaches = breachesAt(week, option, spotIn(week, option, at));
    expect(breaches.map(({ rule, text }) => `${rule} ${text}`)).toEqual(says);
  });
});

describe('words for times and numbers', () => {
  const week = weekWith();
  const at = (text: string) => parseInstant(week.facts.zone, text);

  it('a clock is that of the person', () => {
    expect(atClock(week, at('2026-12-03T05:30Z'))).toBe('06:30');
  });

  test.each([
    ['2026-12-03T06:00', 'Thursday 06:00'],
    ['2026-11-30T00:00', 'Monday 00:00'],
    ['2026-12-06T23:45', 'Sunday 23:45'],
    ['2026-12-07T00:00', 'Monday 2026-12-07 00:00'],
    ['2026-11-29T23:59', 'Sunday 2026-11-29 23:59'],
  ])('%s is %s', (text, words) => expect(atDay(week, at(text))).toBe(words));

  it('a day has its name', () => expect(dayWord(dayNumber('2026-12-06'))).toBe('Sunday'));

  test.each([
    [3, '3'],
    [2.5, '2.5'],
    [2.04, '2'],
    [2.06, '2.1'],
    [38.500000001, '38.5'],
    [0.5, '0.5'],
    [0, '0'],
  ])('%d is %s', (value, text) => expect(plainNumber(value)).toBe(text));

  test.each([
    [[], ''],
    [['hip'], 'hip'],
    [['hip', 'thigh'], 'hip and thigh'],
    [['hip', 'thigh', 'knee'], 'hip, thigh and knee'],
  ])('%o are %s', (words, text) => expect(listed(words)).toBe(text));
});
