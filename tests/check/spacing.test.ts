import { describe, expect, test } from 'vitest';
import type { ActivityId } from '../../src/contract/names.ts';
import type { Request } from '../../src/contract/request.ts';
import {
  breachesOf,
  broken,
  FRI,
  LAST_WEEK,
  MON,
  SUN,
  THU,
  TUE,
  WED,
  type Week,
  workout,
} from './builder.ts';

const lower = (date: string) => workout('strength_lower', date, '10:00', 20);
const upper = (date: string) => workout('strength_upper', date, '10:00', 20);
const hiit = (date: string) => workout('circuit_hiit', date, '10:00', 15);

/** At stress 4 the cap is 600 × 1.05. */
const STRESSED = { person: { stress: 4 }, cap: 630 };

describe('P08: days between demanding work for a region', () => {
  test.each<[string, Week, string[]]>([
    ['on two days in a row', { blocks: [lower(MON), lower(TUE)] }, ['P08']],
    ['with a day between', { blocks: [lower(MON), lower(WED)] }, []],
    ['whatever the order in the plan', { blocks: [lower(TUE), lower(MON)] }, ['P08']],
    ['upper and lower share no region', { blocks: [lower(MON), upper(TUE)] }, []],
    ['strength and high effort', { blocks: [lower(MON), hiit(TUE)] }, ['P08']],
    ['high and high', { blocks: [hiit(MON), workout('run_intervals', TUE, '10:00', 15)] }, ['P08']],
    [
      'moderate and not strength',
      { blocks: [lower(MON), workout('run_easy', TUE, '10:00', 20)] },
      [],
    ],
    [
      'a shared region, but one of them light on it: core 1 and 2',
      { blocks: [workout('core_floor', MON, '10:00', 20), lower(TUE)] },
      [],
    ],
    [
      'low effort is strength all the same',
      {
        blocks: [workout('core_floor', MON, '10:00', 20), workout('pilates', TUE, '10:00', 20)],
      },
      ['P08'],
    ],
    [
      'the same day',
      {
        blocks: [
          lower(MON),
          { ...hiit(MON), start: `${MON}T12:00:00+01:00`, end: `${MON}T12:30:00+01:00` },
        ],
      },
      ['P08'],
    ],
    ['stress 4: a day between', { ...STRESSED, blocks: [lower(MON), lower(WED)] }, ['P08']],
    ['stress 4: two days between', { ...STRESSED, blocks: [lower(MON), lower(THU)] }, []],
    [
      'an own setting',
      {
        request: { parameters: { 'P08.gap_days': { value: 3 } } },
        blocks: [lower(MON), lower(WED)],
      },
      ['P08'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test.each<[string, number, number | undefined, string[]]>([
    ['calm this morning, stressed otherwise', 4, 2, []],
    ['stressed this morning, calm otherwise', 2, 4, ['P08']],
    ['nothing said this morning', 4, undefined, ['P08']],
  ])('%s', (_, usual, stress, rules) => {
    const checkIns = [{ at: '2026-11-29T07:00', energy: 4, ...(stress && { stress }) }];
    const cap = rules.length > 0 ? 630 : 660;
    const week = { person: { stress: usual }, request: { checkIns }, cap };
    expect(broken({ ...week, blocks: [lower(MON), lower(WED)] })).toEqual(rules);
  });

  test('a check-in counts for 24 hours', () => {
    const week = (at: string, cap: number): Week => ({
      request: { checkIns: [{ at, stress: 4 }] },
      cap,
      blocks: [lower(MON), lower(WED)],
    });
    expect(broken(week('2026-11-28T18:00', 630))).toEqual(['P08']);
    expect(broken(week('2026-11-28T17:59', 660))).toEqual([]);
    expect(broken(week('2026-11-29T18:01', 660))).toEqual([]);
  });

  /** Sunday evening's session is no workout of the week, but close to its first days. */
  const logged = (
    status: NonNullable<Request['sessions']>[number]['status'],
    activity: ActivityId = 'strength_lower',
  ): Partial<Request> => {
    const session = { activity, start: '2026-11-29T17:00', minutes: 20, effort: 5 };
    return { sessions: [LAST_WEEK, { ...session, ...(status && { status }) }] };
  };
  // What happened makes the week before 700 and 140 minutes: the cap is 770, and 25 minutes of
  // strength are the longest allowed.
  const more = { previous: 700, cap: 770 };
  test.each<[string, Week, string[]]>([
    ['done on the eve', { request: logged('done'), ...more, blocks: [lower(MON)] }, ['P08']],
    ['done two days before', { request: logged('done'), ...more, blocks: [lower(TUE)] }, []],
    ['shortened', { request: logged('shortened'), ...more, blocks: [lower(MON)] }, ['P08']],
    ['swapped', { request: logged('swapped'), ...more, blocks: [lower(MON)] }, ['P08']],
    ['without a status', { request: logged(undefined), ...more, blocks: [lower(MON)] }, ['P08']],
    ['assumed', { request: logged('assumed'), blocks: [lower(MON)] }, ['P08']],
    ['skipped', { request: logged('skipped'), blocks: [lower(MON)] }, []],
    ['another region', { request: logged('assumed'), blocks: [upper(MON)] }, []],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('a block that is also in the log is one thing', () => {
    const pin = { activity: 'strength_lower', start: `${MON}T10:00`, minutes: 20 } as const;
    const wish = { ...lower(MON), status: 'pinned' as const };
    const sessions = [LAST_WEEK, { ...pin, block: wish.id, status: 'done' as const }];
    const week: Week = { request: { pinned: [pin], sessions }, blocks: [wish, lower(TUE)] };
    expect(breachesOf(week).map(({ rule }) => rule)).toEqual(['P08']);
    // What was done instead counts as well.
    const swapped = { ...pin, activity: 'strength_full_light' as const, block: wish.id };
    const other: Week = {
      request: { pinned: [pin], sessions: [LAST_WEEK, swapped] },
      blocks: [wish, lower(TUE)],
    };
    expect(breachesOf(other).map(({ rule }) => rule)).toEqual(['P08', 'P08']);
  });

  test('pinned blocks count, but not between themselves', () => {
    const pinned = [MON, TUE].map(
      (date) => ({ activity: 'strength_lower', start: `${date}T10:00`, minutes: 20 }) as const,
    );
    const wishes = [MON, TUE].map((date) => ({ ...lower(date), status: 'pinned' as const }));
    expect(broken({ request: { pinned }, blocks: wishes })).toEqual([]);
    expect(broken({ request: { pinned }, blocks: [...wishes, lower(WED)] })).toEqual(['P08']);
    expect(broken({ request: { pinned }, blocks: [...wishes, lower(THU)] })).toEqual([]);
  });
});

describe('P09: few hard sessions', () => {
  const active = (weeksActive: number, blocks: Week['blocks']): Week => ({
    person: { recent: { weeksActive, longestMinutes: 60 } },
    ...(blocks && { blocks }),
  });
  test.each<[string, Week, string[]]>([
    ['none before 6 active weeks', active(5.9, [hiit(MON)]), ['P09']],
    ['one from 6', active(6, [hiit(MON)]), []],
    ['not two', active(6, [hiit(MON), hiit(WED)]), ['P09']],
    ['not two at 12', active(12, [hiit(MON), hiit(WED)]), ['P09']],
    ['two beyond 12', active(12.5, [hiit(MON), hiit(WED)]), []],
    ['not three', active(20, [hiit(MON), hiit(WED), hiit(FRI)]), ['P09']],
    [
      'nothing said: none',
      { person: { recent: { longestMinutes: 60 } }, blocks: [hiit(MON)] },
      ['P09'],
    ],
    [
      'two on a day',
      active(20, [hiit(SUN), workout('swim_laps_hard', SUN, '14:00', 15)]),
      ['P08', 'P09'],
    ],
  ])('%s', (_, week, rules) => expect(broken(week)).toEqual(rules));

  test('pinned ones count against planned ones, not against themselves', () => {
    const pinned = [{ activity: 'circuit_hiit', start: `${MON}T10:00`, minutes: 15 } as const];
    const wish = { ...hiit(MON), status: 'pinned' as const };
    const week = { ...active(5, [wish]), request: { pinned } };
    expect(broken(week)).toEqual([]);
    expect(broken({ ...active(6, [wish, hiit(FRI)]), request: { pinned } })).toEqual(['P09']);
  });
});
