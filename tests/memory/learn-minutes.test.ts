import { describe, expect, it } from 'vitest';
import { requestFor } from '../../src/memory/assemble.ts';
import { learnedTexts } from '../../src/memory/learn-texts.ts';
import type { Profile } from '../../src/memory/profile.ts';
import { stateOf } from '../../src/memory/state.ts';
import { planWeek } from '../../src/plan-week.ts';
import { dateText } from '../../src/time/calendar.ts';
import { planOf } from './facts.ts';
import { at, FIRST, know, MOMENT, PROFILE, plan, request, session, WEEK } from './reports.ts';

describe('minutes', () => {
  const cooked = (...minutes: number[]) =>
    minutes.map((each, week) =>
      session({ activity: 'meal_prep_batch', start: at(week * WEEK + 10), minutes: each }),
    );
  const PREP = { days: 4, foodGuidance: 'us' } as const;
  const { mealPrep: _told, ...withoutMinutes } = PROFILE.person;
  const cook: Profile = { ...PROFILE, person: { ...withoutMinutes, mealPrep: PREP } };

  it('of cooking are what it took, in steps of five', () => {
    expect(know(cooked(120, 120), cook).parameters).toEqual({});
    const own = know(cooked(120, 115, 120, 125), cook).parameters['F07.batch_minutes'];
    expect(own).toMatchObject({ value: 115, observations: 4, basis: 'your-data' });
    const made = requestFor(cook, stateOf(cooked(120, 115, 120, 125)), MOMENT);
    const batch = planWeek(made).blocks.find(({ activity }) => activity === 'meal_prep_batch');
    expect(batch?.minutes).toBe(115);
  });

  it('that a person gives to cooking stay as they say', () => {
    const mealPrep = { ...PREP, minutes: 90 };
    const profile = { ...PROFILE, person: { ...PROFILE.person, mealPrep } };
    const made = request(cooked(120, 120, 120, 120), profile);
    const batch = planWeek(made).blocks.find(({ activity }) => activity === 'meal_prep_batch');
    expect(batch?.minutes).toBe(90);
    const texts = learnedTexts(know(cooked(120, 120, 120, 120)), profile);
    expect(texts.map(({ text }) => text).join()).toContain('so we plan 90');
  });

  const week = planOf('2026-11-30');
  const role = week.asked?.sessions.find((each) => each.role === 'aerobic' || each.role === 'easy');
  const block = week.blocks.find(({ activity }) => activity === role?.activity);
  const id = role?.role === 'easy' ? 'P05.longest_easy' : 'P05.longest_aerobic';
  const weekly = (...shares: number[]) =>
    shares.flatMap((share, index) => {
      const start = dateText(FIRST + 7 * index);
      const from = `${block?.id}`.replace('2026-11-30', start);
      const moved = { ...week, week: { ...week.week, start } };
      return [
        plan({ ...moved, blocks: block ? [{ ...block, id: from, minutes: 40 }] : [] }),
        session({
          block: from,
          activity: role?.activity ?? 'walk_easy',
          start: at(index * WEEK + 7),
          minutes: Math.round(40 * share),
          status: share < 1 ? 'shortened' : 'done',
        }),
      ];
    });

  it('of a session are what it lasts, where it is steadily shorter than planned', () => {
    expect(know(weekly(0.5, 0.5)).parameters).toEqual({});
    expect(know(weekly(1, 1, 1, 1)).parameters).toEqual({});
    const own = know(weekly(0.5, 0.5, 0.5, 0.5, 0.5)).parameters[id];
    expect(own).toMatchObject({ value: 25, observations: 5, basis: 'your-data' });
  });

  it('grow again with sessions that are kept in full', () => {
    const shares = [0.5, 0.5, 0.5, ...Array.from({ length: 9 }, () => 1)];
    const before = know(weekly(0.5, 0.5, 0.5)).parameters[id]?.value ?? 0;
    expect(know(weekly(...shares)).parameters[id]?.value ?? 99).toBeGreaterThan(before);
  });
});
