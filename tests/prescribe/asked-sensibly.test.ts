import { describe, expect, it } from 'vitest';
import { GOALS } from '../../src/contract/names.ts';
import type { Person } from '../../src/contract/request.ts';
import { energyOf } from '../support/request-builder.ts';
import { asked, fullOf, prescribed } from './prescribed.ts';

const ENERGY = { energy: energyOf(4) };

describe('a first-timer', () => {
  it('starts with at most 15 minutes, also from 20 minutes a week', () => {
    const recent = { minutesPerWeek: 20, sessionsPerWeek: 1, longestMinutes: 20 };
    const { sessions } = prescribed({ person: { ...ENERGY, recent, goal: 'feel-better' } });
    for (const session of sessions) expect(fullOf(session).minutes).toBeLessThanOrEqual(15);
  });

  it('gets four different weeks for the four goals', () => {
    const weeks = GOALS.map((goal) =>
      asked(prescribed({ person: { ...ENERGY, goal } }))
        .toSorted()
        .join(', '),
    );
    expect(new Set(weeks).size).toBe(GOALS.length);
  });
});

describe('somebody trained', () => {
  const person: Partial<Person> = {
    ...ENERGY,
    goal: 'build-strength',
    recent: { weeksActive: 20, sessionsPerWeek: 4, minutesPerWeek: 200, longestMinutes: 60 },
    activities: ['strength_full_heavy', 'strength_full_light', 'walk_brisk', 'yoga_gentle'],
    places: { gym: 10 },
  };

  it('is not asked for hard work that a condition limits, and that no rule would place', () => {
    const conditions: Person['conditions'] = [{ id: 'calf_cramps', pain: 6 }];
    const full = prescribed({ person: { ...person, conditions } }).sessions.map(fullOf);
    expect(full.filter(({ limited, intensity }) => limited && intensity === 'high')).toEqual([]);
  });

  it('may do moderate work of the kind where energy is too low for hard work', () => {
    const heavy = prescribed({ person }).sessions.find(({ id }) => id === 'strength_full_heavy_1');
    const instead = heavy?.options.find(({ variant }) => variant === 'substitute');
    expect(instead?.id).toBe('strength_full_light');
  });
});
