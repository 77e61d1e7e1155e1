// What moved is said with where from, where to and why, in few words.
import { describe, expect, it, test } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';
import { requestWith } from '../support/request-builder.ts';

const { calendars: _, ...WEEK } = EXAMPLE;
const FIRST = planWeek(WEEK);
const OWN = WEEK.pinned ?? [];
const [walk, yoga] = ['walk_brisk_1', 'yoga_gentle_1'].map((id) => `anna-2026-11-30-${id}`);
const massages = WEEK.massages ?? [];

function changes(news: Partial<Request>): string[] {
  return planWeek({ ...WEEK, previousPlan: FIRST, ...news }).changes.map(({ text }) => text);
}

describe('a change says why', () => {
  test.each<[what: string, news: Partial<Request>, text: string | RegExp]>([
    [
      'busy time',
      { busy: [{ title: 'Dentist', start: '2026-12-06T09:00', end: '2026-12-06T10:00' }] },
      /^Full-body strength, light moves from Sunday 09:30 to .*: at 09:30 Dentist is in the way\.$/,
    ],
    [
      'a massage that was added',
      { massages: [...massages, { id: 'm2', start: '2026-12-05T17:00' }] },
      /^Full-body strength, light moves from Sunday 09:30 to .*: it is the rest phase after your massage until Sunday 18:00\.$/,
    ],
    [
      'the person moved it',
      {
        pinned: [
          ...OWN,
          { block: `${walk}`, activity: 'walk_brisk', start: '2026-12-03T07:00', minutes: 15 },
        ],
      },
      'Brisk walk moves from Tuesday 07:00 to Thursday 07:00 because you moved it.',
    ],
    [
      'the person put it there',
      { pinned: [...OWN, { activity: 'breathing_relax', start: '2026-12-03T21:00', minutes: 10 }] },
      'Breathing and relaxation on Thursday 21:00 is new because you put it there.',
    ],
    [
      'the person took it out',
      { dropped: [`${yoga}`] },
      'Gentle yoga on Wednesday 07:00 is dropped: you took it out.',
    ],
    [
      'the person no longer asks for it',
      { pinned: [] },
      'Gentle yoga on Saturday 10:00 is dropped: you no longer ask for it there.',
    ],
    ['a massage is off', { massages: [] }, 'Massage on Tuesday 17:00 is dropped: you took it out.'],
    [
      'the person was ill',
      { person: { ...WEEK.person, safety: ['fever_or_ill'] } },
      /^Brisk walk on Tuesday 07:00 is dropped: you told us you are ill/,
    ],
  ])('%s', (_, news, text) => {
    expect(changes(news)).toContainEqual(
      typeof text === 'string' ? text : expect.stringMatching(text),
    );
  });
});

it('of two alike each stays on its day if it can', () => {
  const request = requestWith({ person: { activities: ['walk_easy'] } });
  const previousPlan = planWeek(request);
  const walks = previousPlan.blocks.filter(({ activity }) => activity === 'walk_easy');
  expect(walks.length).toBeGreaterThan(1);
  const busy = walks.map(({ start, end }) => ({ title: 'News', start, end }));
  const plan = planWeek({ ...request, previousPlan, busy });
  const days = (of: typeof plan) => of.blocks.map(({ id, start }) => `${id} ${start.slice(0, 10)}`);
  expect(days(plan)).toEqual(days(previousPlan));
});

test('a few easy minutes that were all that was asked for stand in for nothing', () => {
  const person = { ...WEEK.person, activities: ['walk_brisk' as const] };
  const { blocks } = planWeek({ ...WEEK, person, pinned: [] });
  const [walk] = blocks.filter(({ variant }) => variant === 'fallback');
  expect(walk?.activity).toBe('walk_easy');
  expect(walk?.reasons.map(({ rule }) => rule)).toContain('M10');
  expect(walk?.reasons.map(({ rule }) => rule)).not.toContain('E19');
});
