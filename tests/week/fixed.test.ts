import { describe, expect, it, test } from 'vitest';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { dateText } from '../../src/time/calendar.ts';
import { instantText } from '../../src/time/zone.ts';
import type { Week } from '../../src/week/assess.ts';
import { type Changes, weekWith } from '../support/request-builder.ts';
import { exampleBlock, examplePlan } from './example-plan.ts';
import { freeTimes } from './free-times.ts';

type Pinned = NonNullable<Request['pinned']>[number];

function pinned(...wishes: Pinned[]): Changes {
  return { pinned: wishes };
}

/** What stands in a week: `pinned yoga_gentle 2026-12-05T10:00-10:45`. */
function standing({ fixed, facts }: Week): string[] {
  return fixed.map(({ status, id, start, end }) => {
    const [from, to] = [start, end].map((time) => instantText(facts.zone, time).slice(0, 16));
    return `${status} ${id} ${from}-${to?.slice(11)}`;
  });
}

describe('what the person pinned', () => {
  test.each<[what: string, wish: Pinned, block: string[]]>([
    [
      'as long as said',
      { activity: 'yoga_gentle', start: '2026-12-05T10:00', minutes: 45 },
      ['pinned yoga_gentle 2026-12-05T10:00-10:45'],
    ],
    [
      'half an hour unless said',
      { activity: 'yoga_gentle', start: '2026-12-05T10:00' },
      ['pinned yoga_gentle 2026-12-05T10:00-10:30'],
    ],
    [
      'with set-up and clean-up',
      { activity: 'walk_brisk', start: '2026-12-05T10:00', minutes: 30 },
      ['pinned walk_brisk 2026-12-05T10:00-10:40'],
    ],
    [
      'batch cooking',
      { activity: 'meal_prep_batch', start: '2026-12-05T10:00' },
      ['pinned meal_prep_batch 2026-12-05T10:00-11:30'],
    ],
    [
      'top-up cooking, off the grid',
      { activity: 'meal_prep_topup', start: '2026-12-05T10:05' },
      ['pinned meal_prep_topup 2026-12-05T10:05-10:30'],
    ],
    ['before the week', { activity: 'yoga_gentle', start: '2026-11-29T23:45' }, []],
    ['after the week', { activity: 'yoga_gentle', start: '2026-12-07T00:00' }, []],
    [
      'on a day that is over',
      { activity: 'yoga_gentle', start: '2026-11-30T10:00' },
      ['pinned yoga_gentle 2026-11-30T10:00-10:30'],
    ],
  ])('%s', (_, wish, block) => {
    expect(standing(weekWith({ ...pinned(wish), now: '2026-12-02T12:00' }))).toEqual(block);
  });

  it('with travel both ways, where there is a gym', () => {
    const wish: Pinned = { activity: 'elliptical', start: '2026-12-05T10:00', minutes: 30 };
    const week = weekWith({ ...pinned(wish), person: { places: { gym: 20 } } });
    expect(standing(week)).toEqual(['pinned elliptical 2026-12-05T10:00-11:25']);
  });

  it('as long as batch cooking takes this person', () => {
    const week = weekWith({
      ...pinned({ activity: 'meal_prep_batch', start: '2026-12-05T10:00' }),
      person: { mealPrep: { minutes: 60 } },
    });
    expect(standing(week)).toEqual(['pinned meal_prep_batch 2026-12-05T10:00-11:00']);
  });

  it('is not free time, and stands on its day', () => {
    const wish: Pinned = { activity: 'yoga_gentle', start: '2026-12-05T10:05', minutes: 30 };
    const week = weekWith(pinned(wish));
    expect(freeTimes(week, 'sat')).toEqual(['07:00-10:00', '10:45-22:30']);
    expect(week.days.map((day) => day.fixed.length)).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });

  it('twice the same is one, as long as the last says', () => {
    const wish: Pinned = { activity: 'yoga_gentle', start: '2026-12-05T10:00' };
    const again: Pinned = { ...wish, start: '2026-12-05T09:00Z', minutes: 20 };
    expect(standing(weekWith(pinned(wish, again)))).toEqual([
      'pinned yoga_gentle 2026-12-05T10:00-10:20',
    ]);
    expect(standing(weekWith(pinned(again, wish)))).toEqual([
      'pinned yoga_gentle 2026-12-05T10:00-10:30',
    ]);
    expect(weekWith(pinned(wish, { ...wish, activity: 'tai_chi' })).fixed).toHaveLength(2);
  });

  it('one that a later one overruled overrules none itself', () => {
    const wish: Pinned = { activity: 'walk_brisk', start: '2026-12-01T18:00', minutes: 30 };
    const block = 'me-2026-11-30-massage-m0';
    const wishes = [wish, { ...wish, block }, { ...wish, block, start: '2026-12-02T18:00' }];
    const massages = [{ id: 'm0', start: '2026-12-05T18:00' }];
    expect(standing(weekWith({ ...pinned(...wishes), massages }))).toEqual([
      'pinned walk_brisk 2026-12-01T18:00-18:40',
      'pinned walk_brisk 2026-12-02T18:00-18:40',
    ]);
  });

  it('two blocks moved to one time are two', () => {
    const wish: Pinned = { activity: 'yoga_gentle', start: '2026-12-05T10:00' };
    const wishes = pinned({ ...wish, block: 'one' }, { ...wish, block: 'other' }, wish);
    expect(weekWith(wishes).fixed).toHaveLength(3);
  });
});

describe('what the last plan of the week held', () => {
  const walk = (date: string, rest: Partial<Block> = {}) =>
    exampleBlock({
      id: `me-2026-11-30-walk_${date}`,
      activity: 'walk_brisk',
      start: `${date}T10:00:00+01:00`,
      end: `${date}T10:40:00+01:00`,
      usualMinutes: 40,
      ...rest,
    });
  const [monday, wednesday, sunday] = ['2026-11-30', '2026-12-02', '2026-12-06'].map((date) =>
    walk(date),
  );
  const planOf = (blocks: (Block | undefined)[]): Plan =>
    examplePlan({ blocks: blocks.filter((block) => block !== undefined) });
  const again = (now: string, changes: Changes = {}, blocks = [monday, wednesday, sunday]) =>
    weekWith({ now, previousPlan: planOf(blocks), ...changes });
  const frozen = (week: Week) =>
    week.fixed.map(({ status, blockId }) => `${status} ${blockId?.slice(-10)}`);

  test.each<[now: string, blocks: string[]]>([
    ['2026-11-29T23:59', []],
    ['2026-11-30T00:00', ['frozen 2026-11-30']],
    ['2026-12-01T23:59', ['frozen 2026-11-30']],
    ['2026-12-02T08:00', ['frozen 2026-11-30', 'frozen 2026-12-02']],
    ['2026-12-05T08:00', ['frozen 2026-11-30', 'frozen 2026-12-02']],
    ['2026-12-06T00:00', ['frozen 2026-11-30', 'frozen 2026-12-02', 'frozen 2026-12-06']],
  ])('at %s the days gone by and today are frozen: %o', (now, blocks) =>
    expect(frozen(again(now))).toEqual(blocks),
  );

  it('keeps its minutes, its usual length and its time', () => {
    expect(again('2026-11-30T08:00').fixed[0]).toMatchObject({
      id: 'walk_brisk',
      minutes: 30,
      usualMinutes: 40,
      load: 150,
      intensity: 'moderate',
    });
    expect(standing(again('2026-11-30T08:00'))).toEqual([
      'frozen walk_brisk 2026-11-30T10:00-10:40',
    ]);
  });

  test.each<[status: 'done' | 'shortened' | 'swapped' | 'assumed' | 'skipped', stands: boolean]>([
    ['done', true],
    ['shortened', true],
    ['swapped', true],
    ['assumed', true],
    ['skipped', false],
  ])('%s since then: it stands %s', (status, stands) => {
    const start = '2026-11-30T10:00';
    const sessions: Request['sessions'] = [
      { block: `${monday?.id}`, activity: 'walk_brisk', start, minutes: 30, status },
    ];
    const week = again('2026-12-01T08:00', { sessions });
    expect(frozen(week)).toEqual(stands ? ['frozen 2026-11-30'] : []);
  });

  it('counts once where it is pinned now', () => {
    const wish: Pinned = { activity: 'walk_brisk', start: '2026-11-30T10:00', minutes: 30 };
    expect(standing(again('2026-12-01T08:00', pinned(wish)))).toEqual([
      'pinned walk_brisk 2026-11-30T10:00-10:40',
    ]);
  });

  it('of another week is none of this', () => {
    const plan = planOf([monday]);
    const other = { ...plan, week: { ...plan.week, start: '2026-11-23', end: '2026-11-29' } };
    expect(weekWith({ now: '2026-12-06T08:00', previousPlan: other }).fixed).toEqual([]);
  });

  it('what was pinned or a massage then is not frozen', () => {
    const blocks = [
      walk('2026-11-30', { status: 'pinned' }),
      walk('2026-12-01', { kind: 'massage', activity: 'massage' }),
    ];
    expect(again('2026-12-06T08:00', {}, blocks).fixed).toEqual([]);
  });

  it('what was frozen then stays frozen', () => {
    const blocks = [walk('2026-11-30', { status: 'frozen' })];
    expect(frozen(again('2026-12-06T08:00', {}, blocks))).toEqual(['frozen 2026-11-30']);
  });

  it('cooking keeps the days it feeds', () => {
    const cooking = walk('2026-11-30', {
      kind: 'meal-prep',
      activity: 'meal_prep_topup',
      minutes: 25,
      covers: ['2026-12-01', '2026-12-02'],
    });
    const week = again('2026-12-01T08:00', {}, [cooking]);
    expect(standing(week)).toEqual(['frozen meal_prep_topup 2026-11-30T10:00-10:25']);
    expect(week.fixed[0]?.covers.map(dateText)).toEqual(['2026-12-01', '2026-12-02']);
  });
});
