import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { MASSAGE_CAUTIONS } from '../../src/contract/names.ts';
import type { Request } from '../../src/contract/request.ts';
import { followingRequest } from '../../src/memory/assumed.ts';
import { planWeek } from '../../src/plan-week.ts';
import { massageTimes } from '../../src/questions/massage-slots.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { parseInstant } from '../../src/time/zone.ts';
import { assess } from '../../src/week/assess.ts';
import { readFacts } from '../../src/week/facts.ts';
import { randomRequest } from '../support/random-request.ts';

const WEEKS = 60;

const times = (request: Request) => massageTimes(request, followingRequest);

/** What takes time of a person in the week of a day. */
function takenAround(request: Request, date: string) {
  return assess(readFacts({ ...request, week: dateText(dayNumber(date) - 3), previousPlan: null }))
    .taken;
}

describe('times for the next massage', () => {
  it('lie in the timely window, where nothing fixed is in the way, best first', () => {
    let told = 0;
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const request = randomRequest(seed);
      const { next, silent } = times(request);
      expect(next === undefined).toBe(silent !== undefined);
      if (!next) continue;
      const { zone } = readFacts(request);
      for (const slot of next.slots) {
        told += 1;
        const [start, end] = [parseInstant(zone, slot.start), parseInstant(zone, slot.end)];
        expect(slot.start >= next.from.slice(0, 10)).toBe(true);
        expect(start).toBeGreaterThanOrEqual(parseInstant(zone, next.from));
        expect(end).toBeLessThanOrEqual(parseInstant(zone, next.to));
        const fixed = takenAround(request, slot.start.slice(0, 10)).filter(
          ({ by }) => by !== 'pinned' && by !== 'frozen',
        );
        expect(fixed.filter((taken) => taken.start < end && taken.end > start)).toEqual([]);
      }
      expect(new Set(next.slots.map(({ start }) => start)).size).toBe(next.slots.length);
      expect(next.slots.length).toBeLessThanOrEqual(3);
    }
    expect(told).toBeGreaterThan(15);
  });

  it('of the example: the effect is what planning with the massage gives', () => {
    const { next } = times(EXAMPLE);
    const [slot] = next?.slots ?? [];
    expect(slot?.text).toBe(
      'Saturday 12 Dec 10:00: keeps all 3 workouts of that week; nothing moves.'.replace(
        '12 Dec',
        '2026-12-12',
      ),
    );
    const plan = planWeek(EXAMPLE);
    const week = followingRequest(EXAMPLE, plan);
    const before = planWeek(week);
    const massage = { ...EXAMPLE.massages?.[0], id: 'next', start: slot?.start ?? '' };
    const massages = [...(week.massages ?? []), massage];
    const after = planWeek({ ...week, massages, previousPlan: before });
    const workouts = ({ blocks }: typeof before) =>
      blocks.filter(({ kind }) => kind === 'workout').map(({ id, start }) => `${id} ${start}`);
    expect(workouts(after)).toEqual(workouts(before));
    expect(workouts(before)).toHaveLength(3);
  });

  const [massage] = EXAMPLE.massages ?? [];
  const changed = (changes: Partial<Request>): Request => ({ ...EXAMPLE, ...changes });
  const sore = { at: '2026-12-05T07:00', soreness: 5 };
  it.each<[string, Request]>([
    ['no massage is known', changed({ massages: [] })],
    ...MASSAGE_CAUTIONS.map((answer): [string, Request] => [
      answer,
      changed({ person: { ...EXAMPLE.person, safety: [answer] } }),
    ]),
    [
      'the last one was overly painful',
      changed({ massages: massage ? [{ ...massage, pressure: 'overly-painful' }] : [] }),
    ],
    [
      'the last one felt overly painful',
      changed({
        now: '2026-12-05T08:00',
        massages: massage ? [{ ...massage, feedback: { pressure: 'overly-painful' } }] : [],
      }),
    ],
    [
      'the last one felt overly painful and the next is agreed',
      changed({
        now: '2026-12-05T08:00',
        massages: massage
          ? [
              { ...massage, feedback: { pressure: 'overly-painful' } },
              { ...massage, id: 'next', start: '2026-12-06T17:00', feedback: null },
            ]
          : [],
      }),
    ],
    [
      'it is still sore and the next is agreed',
      changed({
        now: '2026-12-05T08:00',
        checkIns: [sore],
        massages: massage ? [massage, { ...massage, id: 'next', start: '2026-12-06T17:00' }] : [],
      }),
    ],
    ['sore after more than 72 hours', changed({ now: '2026-12-05T08:00', checkIns: [sore] })],
  ])('are not told when %s', (_, request) => {
    const { next, silent } = times(request);
    expect(next).toBeUndefined();
    expect(silent).toMatch(/^(?:No|Because|The|You) /);
    expect(silent).not.toMatch(/should|must|need|time for/);
  });

  it('are in no plan that nobody asked for them', () =>
    expect(planWeek(EXAMPLE).nextMassage?.slots).toEqual([]));
});
