import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWeek } from '../../src/plan-week.ts';
import { dayText } from '../../src/present/day-text.ts';
import { newsText } from '../../src/present/news-text.ts';
import { planText, type TextOptions, weekText } from '../../src/present/plan-text.ts';
import { wordsFor } from '../../src/present/words.ts';
import { randomRequest } from '../support/random-request.ts';
import { at, block, emptyPlan } from './plan-fixture.ts';

const LOOK: TextOptions = { width: 80, ascii: false, view: 'auto', reasons: true };
const TWELVE = { ...LOOK, twelveHour: true };

describe('a clock with twelve hours', () => {
  const { clock, span, say } = wordsFor(false, true);

  it.each([
    [0, '12:00am'],
    [5, '12:05am'],
    [60, '1:00am'],
    [11 * 60 + 59, '11:59am'],
    [12 * 60, '12:00pm'],
    [13 * 60 + 30, '1:30pm'],
    [23 * 60 + 45, '11:45pm'],
    [24 * 60, '12:00am'],
  ])('shows minute %i as %s', (minutes, shown) => expect(clock(minutes)).toBe(shown));

  it.each([
    [7 * 60, 7 * 60 + 25, '7:00–7:25am'],
    [11 * 60 + 30, 12 * 60, '11:30am–12:00pm'],
    [12 * 60, 13 * 60, '12:00–1:00pm'],
    [23 * 60, 24 * 60, '11:00pm–12:00am'],
    [23 * 60, 30, '11:00pm–12:30am'],
    [22 * 60, 21 * 60, '10:00pm–9:00pm'],
    [0, 24 * 60, '12:00am–12:00am'],
    [15, 75, '12:15–1:15am'],
    [0, 12 * 60, '12:00am–12:00pm'],
  ])('from %i to %i as %s', (start, end, shown) => expect(span(start, end)).toBe(shown));

  it.each([
    [
      'rest until Wednesday 18:00, easy until Thursday 00:00',
      'rest until Wednesday 6:00pm, easy until Thursday 12:00am',
    ],
    ['Work, 09:00–17:30 and 24:00', 'Work, 9:00am–5:30pm and 12:00am'],
    ['free from 2026-12-07 07:05', 'free from 7 Dec 7:05am'],
    ['a ratio of 3:10, minute 125:00, 18:60', 'a ratio of 3:10, minute 125:00, 18:60'],
  ])('in the sentence %j', (text, told) => expect(say(text)).toBe(told));

  it('is the only one in a text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(40, 80, 140),
        fc.boolean(),
        (seed, other, width, accessible) => {
          const plan = planWeek(randomRequest(seed));
          const look = { ...TWELVE, width, accessible };
          const texts = [
            planText(plan, look),
            weekText(plan, look),
            newsText(planWeek(randomRequest(other)), plan, look),
            ...plan.budget.map(({ date }) => dayText(plan, date, look)),
          ];
          for (const text of texts) {
            expect(text).not.toMatch(/\b(?:0\d|1[3-9]|2\d):[0-5]\d/);
            expect(text).not.toMatch(/\b24 h\b/);
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('is on the hours above the days', () =>
    expect(planText(emptyPlan(), TWELVE)).toContain(
      '6a      8a      10a     12p     2p      4p      6p      8p      10p',
    ));
});

describe('a week from any day', () => {
  it.each([
    ['2026-11-29', '2026-12-05', 'Sun 29 Nov – Sat 5 Dec 2026', 'Sun Mon Tue Wed Thu Fri Sat'],
    ['2026-11-28', '2026-12-04', 'Sat 28 Nov – Fri 4 Dec 2026', 'Sat Sun Mon Tue Wed Thu Fri'],
    ['2026-12-02', '2026-12-08', 'Wed 2 – Tue 8 Dec 2026', 'Wed Thu Fri Sat Sun Mon Tue'],
    [
      '2026-11-30',
      '2026-12-06',
      'Week 49 · Mon 30 Nov – Sun 6 Dec 2026',
      'Mon Tue Wed Thu Fri Sat Sun',
    ],
  ])('%s', (start, end, title, days) => {
    const plan = emptyPlan({
      week: { start, end, iso: '2026-W49' },
      blocks: [
        block(at(start, '07:00', '07:25')),
        block({ id: 'last', ...at(end, '07:00', '07:25') }),
      ],
    });
    const now = `${end}T06:00:00+01:00`;
    const drawn = planText(plan, { ...LOOK, now }).split('\n');
    expect(drawn[0]).toMatch(new RegExp(`^${title} `));
    expect(drawn.flatMap((line) => /^[ >](\w{3}) [ \d]\d .*│/.exec(line)?.[1] ?? [])).toEqual(
      days.split(' '),
    );
    expect(drawn.filter((line) => line.startsWith('>'))).toHaveLength(1);
    const listed = planText(plan, { ...LOOK, width: 40, now }).split('\n');
    const letters = days.split(' ').map((day) => day.charAt(0));
    const strip = listed.find((line) => line.startsWith('energy')) ?? '';
    expect([...strip.matchAll(/[ >]([A-Z])/g)].map((match) => match[1])).toEqual(letters);
    expect(
      listed.filter((line) => /^(?:Today, )?\w{3} \d+ \w{3}/.test(line) && !line.includes('–')),
    ).toHaveLength(7);
  });
});
