// A week that is planned again asks for what it asked for, as far as that still goes.
import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '../../src/contract/names.ts';
import type { Request } from '../../src/contract/request.ts';
import { ACTIVITY } from '../../src/knowledge/activities.ts';
import { planWeek } from '../../src/plan-week.ts';
import { highAllowed } from '../../src/prescribe/permitted.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { cellFor } from '../../src/week/conditions.ts';
import { Dice, randomRequest } from '../support/random-request.ts';
import { energyOf, requestWith } from '../support/request-builder.ts';
import { asked, fullOf, loadOf, prescribedFor } from './prescribed.ts';

const WEEKS = 500;
const TINY = 1e-6;

/** Something about the person that may make what was asked for too much. */
function changed(request: Request, dice: Dice, today: string): Request {
  const person = request.person;
  const news: (() => Partial<Request>)[] = [
    () => ({ checkIns: [{ at: `${today}T06:00`, energy: 1, sleepQuality: 1, stress: 5 }] }),
    () => ({
      person: { ...person, conditions: dice.some(CONDITIONS, 0.3).map((id) => ({ id, pain: 8 })) },
    }),
    () => ({ person: { ...person, clearedByProfessional: false, safety: ['new_injury'] } }),
    () => ({
      pinned: [
        {
          activity: dice.one(['run_intervals', 'walk_brisk']),
          start: `${today}T23:00`,
          minutes: 60,
        },
      ],
    }),
    () => ({ sessions: [] }),
  ];
  return { ...request, ...dice.one(news)() };
}

describe('what is asked for again', () => {
  it('keeps all that placing relies on, whatever changed', () => {
    let shorter = 0;
    for (let seed = 1; seed <= WEEKS; seed += 1) {
      const dice = new Dice(seed);
      const first = randomRequest(seed);
      const previousPlan = planWeek(first);
      const week = dayNumber(previousPlan.week.start);
      const today = dateText(week + dice.whole(-1, 4));
      const request = changed({ ...first, previousPlan, now: `${today}T07:00` }, dice, today);
      const again = prescribedFor(request);
      const note = `seed ${seed}`;
      const standing = again.week.fixed.filter(
        ({ activity, day }) => activity && day >= again.week.load.fromDay,
      );
      const left = again.week.load.cap - standing.reduce((sum, { load }) => sum + load, 0);
      expect(loadOf(again), note).toBeLessThanOrEqual(Math.max(0, left) + TINY);
      const high = again.sessions.filter(({ options }) =>
        options.some(({ intensity }) => intensity === 'high'),
      );
      expect(high.length, note).toBeLessThanOrEqual(highAllowed(again.week));
      for (const session of again.sessions) {
        for (const option of session.options) {
          expect(option.load, note).toBeLessThanOrEqual(fullOf(session).load);
          const cell = option.activity && cellFor(option.activity.id, again.week.facts);
          expect(cell, note).not.toBe('avoid');
          if (option.variant !== 'full') expect(option.limited, note).toBe(false);
        }
      }
      for (const { id } of Object.values(ACTIVITY)) {
        if (cellFor(id, again.week.facts) !== 'limit') continue;
        const stands = again.week.fixed.filter((block) => block.id === id).length;
        const times = again.sessions.filter((each) => fullOf(each).id === id).length;
        expect(times, note).toBeLessThanOrEqual(Math.max(0, 2 - stands));
      }
      if (
        again.list.sessions.some(
          ({ options, minutes }) => (options[0]?.usualMinutes ?? 0) < minutes,
        )
      )
        shorter += 1;
    }
    expect(shorter).toBeGreaterThan(10);
  }, 120_000);
});

describe('a week of somebody who is active', () => {
  const person = {
    energy: energyOf(4),
    activities: ['walk_brisk', 'walk_easy', 'strength_full_light', 'tai_chi'] as const,
    recent: { weeksActive: 8, sessionsPerWeek: 3, minutesPerWeek: 180, longestMinutes: 60 },
  };
  const sessions = Array.from({ length: 28 }, (_, index) => ({
    activity: 'walk_brisk' as const,
    start: `${dateText(dayNumber('2026-11-29') - index)}T12:00`,
    minutes: index % 2 === 0 ? 45 : 0,
  }));
  const request = requestWith({
    person: { ...person, activities: [...person.activities] },
    sessions,
  });
  const previousPlan = planWeek(request);
  const again = (rest: Partial<Request>) => prescribedFor({ ...request, previousPlan, ...rest });
  const tired = [{ at: '2026-11-29T19:00', energy: 1, stress: 5 }];

  it('gives a little of each session where the cap is lower', () => {
    const before = asked(prescribedFor(request));
    const after = again({ now: '2026-11-29T20:00', checkIns: tired });
    expect(after.sessions.map(({ id }) => id)).toEqual(
      prescribedFor(request).sessions.map(({ id }) => id),
    );
    expect(asked(after)).not.toEqual(before);
    expect(loadOf(after)).toBeLessThanOrEqual(after.week.load.cap + TINY);
  });

  it('has all of it back where the cap is as it was', () => {
    const cut = planWeek({ ...request, previousPlan, now: '2026-11-29T20:00', checkIns: tired });
    const fine = [...tired, { at: '2026-11-29T21:00', energy: 5, stress: 1 }];
    const back = prescribedFor({
      ...request,
      previousPlan: cut,
      now: '2026-11-29T22:00',
      checkIns: fine,
    });
    expect(asked(back)).toEqual(asked(prescribedFor(request)));
  });

  it('halves what a flare limits, and replaces what it forbids', () => {
    const flare = { ...request.person, conditions: [{ id: 'knee_pain' as const, pain: 8 }] };
    for (const session of again({ person: flare }).sessions) {
      const full = fullOf(session);
      if (full.limited) expect(full.minutes).toBeLessThanOrEqual(full.usualMinutes / 2);
    }
  });

  it('is a new list where the person chose another goal', () => {
    const other = { ...request.person, goal: 'build-strength' as const };
    expect(asked(again({ person: other }))).toEqual(
      asked(prescribedFor({ ...request, person: other })),
    );
  });

  it('is a new list once fever is over', () => {
    const ill = { ...request.person, safety: ['fever_or_ill' as const] };
    const rest = planWeek({ ...request, person: ill });
    expect(rest.blocks).toEqual([]);
    expect(asked(prescribedFor({ ...request, previousPlan: rest }))).toEqual(
      asked(prescribedFor(request)),
    );
  });

  it('asks for one session less where the person puts in one of their own', () => {
    const pinned = [{ activity: 'tai_chi' as const, start: '2026-12-05T10:00', minutes: 15 }];
    expect(again({ pinned }).sessions).toHaveLength(previousPlan.blocks.length - 1);
    const plan = planWeek({ ...request, previousPlan, pinned });
    expect(plan.unplaced.map(({ rule }) => rule)).toEqual([plan.load.bindingRule]);
  });
});

it('one more active week makes no other list', () => {
  const request = randomRequest(7);
  const { person } = request;
  const after = (weeksActive: number) => ({
    ...request,
    person: { ...person, recent: { ...person.recent, weeksActive } },
  });
  const plan = planWeek(after(3));
  const again = planWeek({ ...after(4), previousPlan: plan });
  expect(again.blocks).toEqual(plan.blocks);
  expect(again.asked?.basis).toEqual(plan.asked?.basis);
});
