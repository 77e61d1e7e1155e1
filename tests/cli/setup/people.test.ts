import { describe, expect, it } from 'vitest';
import { WentBack } from '../../../src/cli/ask/asker.ts';
import { type Draft, draftOf, profileOf } from '../../../src/cli/setup/draft.ts';
import { askAll } from '../../../src/cli/setup/flow.ts';
import { ITEMS } from '../../../src/cli/setup/items.ts';
import { stoppingIn } from '../../../src/cli/setup/stop.ts';
import { validate } from '../../../src/contract/validate.ts';
import { type Profile, profileSchema } from '../../../src/memory/profile.ts';
import { stateOf } from '../../../src/memory/state.ts';
import { WORDS } from '../../claims/claims.ts';
import { context, empty, interview, type Replies } from './asked.ts';

async function answered(replies: Replies, start?: Draft, on = context()) {
  const { asker, asked, unused } = interview(replies);
  const way = { asker, context: on, watch: async () => {}, leavable: false };
  const draft = await askAll(ITEMS, start ?? empty(on), way);
  expect(unused()).toEqual([]);
  const profile = profileOf(draft, on);
  if (!profile) throw new Error('the profile is not whole');
  expect(validate(profileSchema, JSON.parse(JSON.stringify(profile)))).toMatchObject({ ok: true });
  return { draft, profile, asked };
}

describe('Enter, Enter, Enter', () => {
  it('gives a whole profile that starts gently', async () => {
    const { profile, asked } = await answered({});
    expect(profile).toMatchObject({
      timeZone: 'Europe/Berlin',
      person: {
        adult: true,
        safety: [],
        age65: false,
        weekStart: 'mon',
        sleep: { bed: '22:30', wake: '06:30', hours: 7.5 },
        energy: { default: { early: 3, morning: 3, afternoon: 4, evening: 3 } },
        recent: { sessionsPerWeek: 0, minutesPerWeek: 0 },
        goal: 'feel-better',
        conditions: [],
        mealPrep: { minutes: 60, freezer: false, foodGuidance: 'uk' },
      },
      commitments: [{ title: 'Work', start: '09:00', end: '17:30' }],
      calendars: [],
    });
    expect(asked.length).toBeLessThan(25);
  });

  it('skips the details of a massage that is not there, and pain that is not there', async () => {
    const { asked } = await answered({});
    expect(asked.filter((text) => /^[67] /.test(text))).toEqual([]);
    expect(asked.filter((text) => text.startsWith('5 '))).toHaveLength(1);
    expect(asked.filter((text) => text.startsWith('4 '))).toEqual([]);
    expect(asked.some((text) => /time zone/.test(text))).toBe(false);
  });

  it('follows the habits of an American', async () => {
    const locale = { weekStart: 'sun', twelveHour: true, foodGuidance: 'us' } as const;
    const { profile } = await answered({}, undefined, context({ locale }));
    expect(profile.person).toMatchObject({
      weekStart: 'sun',
      sleep: { bed: '22:30', wake: '06:30' },
      mealPrep: { foodGuidance: 'us' },
    });
  });

  it('asks for the time zone where the machine has none', async () => {
    const on = context({ systemZone: undefined });
    const { profile } = await answered({ 'Which time zone': 'new york' }, undefined, on);
    expect(profile.timeZone).toBe('America/New_York');
  });
});

describe('three people', () => {
  it('Anna: a desk, a sore back, a massage on Thursday', async () => {
    const { profile, draft, asked } = await answered({
      'Is there something': ['low_back_pain', 'tendonitis'],
      'Where is the tendon?': 'arm',
      'How much does it hurt': [[2], [5]],
      'Is a massage booked': 'booked',
      'When is the next one?': 'thu 18:00',
      'Which kind': 'deep-tissue',
      'How does the pressure': 4,
      'Is it your first': true,
      'Which areas': ['low_back', 'hip'],
      'What would you like most?': 'get-fitter',
      'In the last four weeks': 2,
      'And how long': 30,
      'How much energy': [
        [3, 4, 3, 2],
        [3, 4, 4, 3],
      ],
      'What can you use?': ['gym', 'mat'],
      'How long is the way to the gym?': 15,
    });
    expect(profile.person).toMatchObject({
      conditions: [
        { id: 'tendonitis', site: 'arm', pain: 2 },
        { id: 'low_back_pain', pain: 5 },
      ],
      recent: { weeksActive: 4, sessionsPerWeek: 2, minutesPerWeek: 60, longestMinutes: 30 },
      energy: {
        default: { early: 3, morning: 4, afternoon: 3, evening: 2 },
        days: {
          sat: { early: 3, morning: 4, afternoon: 4, evening: 3 },
          sun: { early: 3, morning: 4, afternoon: 4, evening: 3 },
        },
      },
      places: { gym: 15 },
      gear: ['mat'],
    });
    expect(draft.massages).toMatchObject({
      answer: 'booked',
      nextStart: '2026-11-26T18:00',
      details: {
        minutes: 60,
        type: 'deep-tissue',
        pressure: 'firm',
        firstTime: true,
        regions: ['low_back', 'hip'],
      },
    });
    expect(asked.some((text) => text.includes('Before a massage'))).toBe(true);
  });

  it('Ben: a nurse on nights, who had a painful massage last Sunday', async () => {
    const { profile, draft } = await answered({
      'Is a massage booked': 'had',
      'When was it?': 'sun 10:00',
      'How does the pressure': 5,
      'On which days': ['mon', 'tue', 'wed'],
      'From when to when?': '21:00 - 7 am',
      'How much does such a day': 3,
      'When do you usually go to bed?': '8:30',
      'And when do you get up?': '1530',
      'How many hours': '6,5',
      'How long may one round': 0,
      'How was last week?': 5,
    });
    expect(draft.massages).toMatchObject({
      lastStart: '2026-11-22T10:00',
      details: { pressure: 'overly-painful', regions: ['whole_body'] },
    });
    expect(profile.commitments).toEqual([
      { title: 'Work', days: ['mon', 'tue', 'wed'], start: '21:00', end: '07:00', workload: 3 },
    ]);
    expect(profile.person).toMatchObject({
      sleep: { bed: '08:30', wake: '15:30', hours: 6.5 },
      mealPrep: null,
      stress: 5,
    });
  });

  it('Clara: retired, a heart condition, no fixed hours, every day different', async () => {
    const week = [1, 2, 3, 4, 5, 4, 3].map((value) => [value, 3, 3, 3]);
    const { profile } = await answered({
      'First, for your safety': ['heart_metabolic_kidney', 'age_65'],
      'Has a doctor': true,
      'Are you a morning': 1,
      'How much energy': [() => 'other', () => week],
      'On which days': [],
    });
    expect(profile.person).toMatchObject({
      safety: ['heart_metabolic_kidney'],
      clearedByProfessional: true,
      age65: true,
      chronotype: 1,
      energy: { default: { early: 1 }, days: { wed: { early: 3 }, sun: { early: 3 } } },
    });
    expect(profile.commitments).toEqual([]);
  });
});

function again(profile: Profile): Draft {
  return draftOf(JSON.parse(JSON.stringify(profile)), stateOf([]), context());
}

describe('a second time', () => {
  it('offers the old answers: Enter changes nothing', async () => {
    const first = await answered({
      'Is there something': ['knee_pain'],
      'How much does it hurt': [[6]],
      'What would you like most?': 'build-strength',
      'In the last four weeks': 3,
      'And how long': 45,
      'How much energy': [
        [5, 4, 3, 2],
        [1, 2, 3, 4],
      ],
      'On which days': ['mon', 'sat'],
      'What can you use?': ['pool', 'bands'],
      'How long is the way to the pool?': 5,
    });
    const second = await answered({}, again(first.profile));
    expect(second.profile).toEqual(first.profile);
  });

  it('takes no fixed hours and no cooking for an answer', async () => {
    const first = await answered({ 'On which days': [], 'How long may one round': 0 });
    const second = await answered({}, again(first.profile));
    expect(second.profile).toEqual(first.profile);
    expect(second.profile).toMatchObject({ commitments: [], person: { mealPrep: null } });
  });

  it('keeps what the questions do not ask about', async () => {
    const start: Draft = {
      ...empty(),
      person: {
        adult: true,
        sleep: { bed: '23:00', wake: '07:00', days: { sat: { wake: '09:00' } } },
        policy: { missed: 'drop' },
        energy: { default: { early: 2, night: 4 } },
        conditions: [{ id: 'hip_pain', pain: 2, allowed: [{ activity: 'run_easy' }] }],
      },
      commitments: [
        { title: 'Choir', days: ['wed'], start: '19:00', end: '21:00' },
        { title: 'Work', days: ['mon'], start: '08:00', end: '12:00' },
      ],
      parameters: { 'M01.fade_h': { value: 30, basis: 'your-data' } },
    };
    const { profile } = await answered({}, start);
    expect(profile).toMatchObject({
      person: {
        sleep: { bed: '23:00', days: { sat: { wake: '09:00' } } },
        policy: { missed: 'drop' },
        energy: { default: { night: 4 } },
        conditions: [{ id: 'hip_pain', pain: 2, allowed: [{ activity: 'run_easy' }] }],
      },
      commitments: [{ title: 'Work', days: ['mon'] }, { title: 'Choir' }],
      parameters: { 'M01.fade_h': { value: 30 } },
    });
  });

  it('shows one row of energy to somebody without fixed days', async () => {
    const first = await answered({ 'On which days': [] });
    const row = [[2, 3, 4, 5]];
    const second = await answered({ 'How much energy': row }, again(first.profile));
    expect(second.profile.person.energy).toEqual({
      default: { early: 2, morning: 3, afternoon: 4, evening: 5 },
    });
  });

  it('moves the energy of days off along with them', async () => {
    const rows = [
      [1, 1, 1, 1],
      [5, 5, 5, 5],
    ];
    const first = await answered({ 'How much energy': rows, 'On which days': ['mon', 'tue'] });
    expect(first.profile.person.energy?.days).toMatchObject({
      wed: { early: 5 },
      sun: { early: 5 },
    });
    expect(first.profile.person.energy?.days).not.toHaveProperty('tue');
  });
});

describe('going back', () => {
  it('asks the question before again, with the answer offered', async () => {
    let times = 0;
    const goal = () => {
      times += 1;
      return times === 1 ? 'get-fitter' : undefined;
    };
    let isFirst = true;
    const back = () => {
      if (!isFirst) return undefined;
      isFirst = false;
      throw new WentBack();
    };
    const { profile } = await answered({
      'What would you like most?': [goal, goal],
      'What do you like': [back, back],
    });
    expect(times).toBe(2);
    expect(profile.person.goal).toBe('get-fitter');
  });
});

describe('what stops planning', () => {
  it.each(['pregnant_or_postnatal', 'under_18'])('%s', async (answer) => {
    const { draft } = await answered({ 'First, for your safety': [answer] });
    expect(stoppingIn(draft)).toEqual([answer]);
  });

  it('a warning sign comes first', async () => {
    const { draft } = await answered({
      'First, for your safety': ['under_18'],
      'Do you have any': ['stroke_signs'],
    });
    expect(stoppingIn(draft)).toEqual(['stroke_signs', 'under_18']);
  });

  it.each(['heart_metabolic_kidney', 'new_injury', 'fever_or_ill'])(
    '%s does not',
    async (answer) => {
      const { draft } = await answered({ 'First, for your safety': [answer] });
      expect(stoppingIn(draft)).toEqual([]);
    },
  );
});

describe('the words', () => {
  it('of every question claim nothing and end in a question mark', async () => {
    const { asked } = await answered({
      'Is there something': ['tendonitis'],
      'Is a massage booked': 'both',
      'In the last four weeks': 3,
      'What can you use?': ['gym', 'pool'],
    });
    expect(asked.length).toBeGreaterThan(35);
    for (const text of asked) {
      expect(text).toMatch(/\?$/);
      for (const claim of WORDS) expect(text).not.toMatch(claim);
    }
  });
});
