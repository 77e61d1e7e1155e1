// Rule E18: one new kind of activity at a time.
import { describe, expect, it } from 'vitest';
import type { ActivityId } from '../../src/contract/names.ts';
import type { Request } from '../../src/contract/request.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';
import { randomRequest } from '../support/random-request.ts';
import { energyOf } from '../support/request-builder.ts';
import { fullOf, prescribed, prescribedFor } from './prescribed.ts';

type Session = NonNullable<Request['sessions']>[number];

function did(activity: ActivityId, ...daysBefore: number[]): Session[] {
  return daysBefore.map((days) => ({
    activity,
    start: `${dateText(dayNumber('2026-11-30') - days)}T10:00`,
    minutes: 20,
  }));
}

const PERSON = {
  energy: energyOf(4),
  goal: 'feel-better' as const,
  recent: { sessionsPerWeek: 5, minutesPerWeek: 150, longestMinutes: 30 },
  activities: ['walk_brisk', 'strength_full_light', 'tai_chi'] satisfies ActivityId[],
};

function kindsFor(sessions: readonly Session[]): string[] {
  const { sessions: asked } = prescribed({ person: PERSON, sessions: [...sessions] });
  return [...new Set(asked.map((session) => `${fullOf(session).activity?.kind}`))].sort();
}

const WALKS = did('walk_brisk', 1, 3, 5, 8, 10, 12, 15, 17, 20, 22, 24);

describe('habits one at a time', () => {
  it('the first week holds what its goal asks for', () => {
    expect(kindsFor([])).toEqual(['aerobic', 'mobility', 'strength']);
  });

  it('one new kind may start once the others are two weeks old', () => {
    expect(kindsFor(WALKS)).toHaveLength(2);
  });

  it('none while another is younger', () => {
    expect(kindsFor([...WALKS, ...did('tai_chi', 2, 4)])).toEqual(['aerobic', 'mobility']);
    expect(kindsFor(did('walk_brisk', 1, 3, 5, 7))).toEqual(['aerobic']);
  });

  it('what the first week had and was missed may come again', () => {
    const skipped = did('tai_chi', 2).map((each) => ({ ...each, status: 'skipped' as const }));
    expect(kindsFor([...did('walk_brisk', 1, 3, 5, 7), ...skipped])).toEqual([
      'aerobic',
      'mobility',
    ]);
  });

  it('never two at once, in any week', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { week, sessions } = prescribedFor(randomRequest(seed));
      const known = new Set(week.facts.log.flatMap(({ activity }) => activity?.kind ?? []));
      if (known.size === 0) continue;
      if (week.facts.request.person.recent?.strengthDays) known.add('strength');
      const habits = sessions.filter(({ role }) => role !== 'loosen');
      const full = habits.map(fullOf).filter(({ variant }) => variant === 'full');
      const kinds = new Set(full.flatMap(({ activity }) => activity?.kind ?? []));
      const fresh = [...kinds].filter((kind) => !known.has(kind));
      expect(fresh.length, `seed ${seed}`).toBeLessThanOrEqual(1);
    }
  });
});
