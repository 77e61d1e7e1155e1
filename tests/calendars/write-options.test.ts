import { describe, expect, it } from 'vitest';
import { type CalendarOptions, calendarText } from '../../src/calendars/write.ts';
import { CONDITIONS } from '../../src/contract/names.ts';
import { planWeek } from '../../src/plan-week.ts';
import { Dice, randomRequest } from '../support/random-request.ts';
import { because, eventsOf, planOf, textOf } from './write-fixture.ts';
import { lint } from './write-lint.ts';

const ID = 'anna-2026-11-30-';

/** One block of each kind, each with something to tell. */
const week = planOf(
  [
    {
      id: `${ID}walk_brisk_1`,
      place: 'gym',
      reasons: [
        because('M05', 'The easy phase after Monday’s massage ended on Tuesday.'),
        because('C03', 'Half the usual time, because of what you told us (low back pain).'),
        because('P01', 'You told us you want to change your body composition.'),
      ],
    },
    {
      id: `${ID}meal_prep_1`,
      kind: 'meal-prep',
      title: 'Cook for several days',
      place: 'home',
      reasons: [because('F01', 'It feeds Monday and Tuesday.')],
    },
    {
      id: `${ID}massage-m1`,
      kind: 'massage',
      title: 'Massage, firm, low back',
      reasons: [because('M01', 'Your appointment: deep-tissue massage.', { pressure: 'firm' })],
    },
  ],
  {
    dropped: ['yoga_gentle_1', 'pinned-meal_prep_topup-2026-12-05T10~3a~00', 'massage-m2'].map(
      (session) => ({
        id: `${ID}${session}`,
        start: '2026-12-03T07:00:00+01:00',
        end: '2026-12-03T07:30:00+01:00',
        sequence: 1,
      }),
    ),
    windows: [
      {
        massage: 'm1',
        phase: 'easy',
        start: '2026-12-02T18:00:00+01:00',
        end: '2026-12-03T18:00:00+01:00',
        regions: ['low_back'],
        text: 'Easy for low back until Thursday 18:00. You may do more once you are hardly sore.',
      },
    ],
  },
);

function titles(options: CalendarOptions) {
  return eventsOf(calendarText([week], options)).map((event) => textOf(event, 'summary'));
}

describe('without options', () => {
  const text = calendarText([week]);

  it('a file tells the plan, without conditions, alarms and windows', () => {
    expect(text).toContain('Monday’s massage');
    expect(text).not.toMatch(/pain|VALARM|Recovery after/);
    expect(lint(text)).toEqual([]);
  });

  it('nobody is named', () => expect(text).not.toMatch(/anna/i));

  it('only places to go to are named', () => {
    const places = eventsOf(text).map((event) => textOf(event, 'location'));
    expect(places.filter((place) => place !== '')).toEqual(['Gym']);
  });
});

describe('--alarm', () => {
  it.each([
    [30, '-PT30M'],
    [90, '-PT1H30M'],
    [0, 'PT0S'],
    [1440, '-P1D'],
  ])('%i minutes before each block, and for nothing that takes no time', (alarm, trigger) => {
    const text = calendarText([week], { alarm, windows: true });
    expect(text.match(/TRIGGER:.*/g)).toEqual(
      Array.from({ length: 3 }, () => `TRIGGER:${trigger}`),
    );
    expect(lint(text)).toEqual([]);
  });
});

describe('--private', () => {
  it('tells that one is busy, and nothing else', () => {
    const text = calendarText([week], {
      private: true,
      windows: true,
      alarm: 15,
      withHealth: true,
    });
    expect(new Set(titles({ private: true, windows: true }))).toEqual(new Set(['Busy']));
    const [, body = ''] = text.split('CALSCALE:GREGORIAN');
    expect(body).not.toMatch(
      /DESCRIPTION:(?!Busy)|LOCATION|CATEGORIES|COLOR|[Rr]ecovery p|walk|ook|assage/,
    );
    expect(lint(text)).toEqual([]);
  });
});

describe('--for-sharing', () => {
  const text = calendarText([week], { forSharing: true, windows: true, withHealth: true });

  it('tells what and when, and nothing of the body', () => {
    expect(titles({ forSharing: true })).toEqual(
      expect.arrayContaining(['Brisk walk', 'Cook for several days', 'Massage', 'Cancelled']),
    );
    expect(text).toContain('DESCRIPTION:It feeds Monday and Tuesday.');
    const [, body = ''] = text.split('CALSCALE:GREGORIAN');
    expect(body).not.toMatch(/firm|back|pain|phase|[Rr]ecovery p|tissue|composition|PRIVATE/);
    expect(lint(text)).toEqual([]);
  });
});

describe('--only', () => {
  it.each([
    [['workout'], ['Brisk walk', 'Cancelled']],
    [['meal-prep'], ['Cook for several days', 'Cancelled']],
    [['massage'], ['Massage, firm, low back', 'Cancelled']],
    [
      ['workout', 'meal-prep'],
      ['Brisk walk', 'Cook for several days', 'Cancelled', 'Cancelled'],
    ],
    [[], []],
  ] as const)('%j, dropped ones too', (only, expected) => {
    expect(titles({ only }).sort()).toEqual([...expected].sort());
  });
});

describe('health', () => {
  const told = planOf([
    {
      reasons: [
        because('C01', 'Secret one.'),
        because('E03', 'Secret two: still sore.'),
        because('E05', 'Secret three.', { soreness: 4 }),
        because('P17', 'Open.', { start: 'x' }),
      ],
    },
  ]);
  const description = (options: CalendarOptions) =>
    textOf(eventsOf(calendarText([told], options))[0], 'description');

  it('is told only when asked for', () => {
    expect(description({})).toBe('Open.');
    expect(description({ withHealth: true })).toMatch(/^Secret one\.\n.*\n.*\nOpen\.$/);
    expect(description({ withHealth: true, forSharing: true })).toBe('');
  });

  it('stays out of windows, whose phase and areas are told', () => {
    const window = (options: CalendarOptions) =>
      eventsOf(calendarText([week], { windows: true, ...options }))
        .map((event) => textOf(event, 'description'))
        .find((text) => text.startsWith('Easy for'));
    expect(window({})).toBe('Easy for low back until Thursday 18:00.');
    expect(window({ withHealth: true })).toContain('hardly sore');
  });

  it('is nowhere in the files of many weeks, and the files are sound', () => {
    const names = CONDITIONS.map((id) => id.replaceAll('_', ' '));
    const health = new RegExp(`\\b(?:pain|sore|soreness|condition|${names.join('|')})\\b`, 'i');
    const bodily = /massaged|phase|pressure|recovery p|energy|goal|65 or more/i;
    let told = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const dice = new Dice(seed);
      const plans = [planWeek(randomRequest(seed))];
      const read = (options: CalendarOptions) => {
        const text = calendarText(plans, options);
        expect(lint(text)).toEqual([]);
        return text.replaceAll('\r\n ', '').split('CALSCALE:GREGORIAN')[1] ?? '';
      };
      const alarm = dice.whole(0, 2000);
      expect(read({ alarm, windows: dice.chance(0.5) })).not.toMatch(health);
      expect(read({ alarm, forSharing: true })).not.toMatch(health);
      expect(read({ alarm, forSharing: true })).not.toMatch(bodily);
      if (health.test(read({ withHealth: true }))) told += 1;
    }
    expect(told).toBeGreaterThan(3);
  });
});
