import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONDITION } from '../../../src/knowledge/conditions.ts';
import { type Ran, request, rp, scratch } from '../program.ts';

const NEEDED = ['--adult', 'yes', '--bed', '22:30', '--wake', '06:30'];

/** One person's memory, and calls that use it. */
function somebody(env: Readonly<Record<string, string>> = {}) {
  const { folder, path } = scratch({ 'me.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' });
  const surroundings = {
    cwd: folder,
    env: { XDG_CONFIG_HOME: folder, TZ: 'Europe/Berlin', ...env },
  };
  const file = (name: string) => readFileSync(join(folder, 'recovery-plan', name), 'utf8');
  return {
    folder,
    path,
    call: (words: readonly string[], input = ''): Ran => rp(words, { ...surroundings, input }),
    profile: () => JSON.parse(file('config.json')),
    facts: () =>
      file('journal.jsonl')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line)),
  };
}

describe('options alone', () => {
  it('save a profile, say so on standard error, and ask nothing', () => {
    const { call, profile, folder } = somebody();
    const { code, out, err } = call(['setup', ...NEEDED, '--goal', 'get-fitter']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(`Saved in ${folder}`);
    expect(err).toMatch(/Goal +get fitter/);
    expect(err).not.toContain('?');
    expect(profile()).toMatchObject({
      timeZone: 'Europe/Berlin',
      person: { adult: true, goal: 'get-fitter', sleep: { bed: '22:30', wake: '06:30' } },
    });
  });

  it('are many', () => {
    const { call, profile, facts } = somebody();
    const words = `setup --conditions knee_pain,tendonitis --tendon-site leg --pain knee_pain=5,tendonitis=1
      --safety heart_metabolic_kidney --cleared yes --emergency-signs none --same-day-signs none --age-65 yes
      --massage-last 2026-11-20T17:00 --massage-next 2199-12-01T17:00 --massage-minutes 75
      --massage-type deep-tissue --massage-pressure 5 --massage-first-time yes
      --massage-cautions bleeding_or_thinners --massage-regions low_back,hips
      --activities walk_brisk,yoga_gentle --active-days 3 --usual-minutes 40 --longest-minutes 60
      --strength-days 1 --chronotype 5 --work-days mon-thu --work-hours 22:00-06:00 --workload 3
      --calendars me.ics --stress 4 --strain 2 --bed-days-off 23:30 --wake-days-off 09:00
      --sleep-hours 7 --time-zone Tokyo --week-start sun --clock 12 --places gym,pool --gear mat
      --gym-minutes 7 --pool-minutes 9 --cook-minutes 45 --cook-days 3 --freezer yes --food-guidance us`;
    const energy = ['--energy', 'workdays 1234, days-off 5555, sun 1111'];
    const { code, err } = call([...words.split(/\s+/), ...energy, ...NEEDED]);
    expect(code, err).toBe(0);
    const { person, ...rest } = profile();
    expect(rest).toEqual({
      schema: 'recovery-plan/profile@1',
      timeZone: 'Asia/Tokyo',
      commitments: [
        {
          title: 'Work',
          days: ['mon', 'tue', 'wed', 'thu'],
          start: '22:00',
          end: '06:00',
          workload: 3,
        },
      ],
      calendars: [expect.stringMatching(/^\/.*\/me\.ics$/)],
      clock: '12',
    });
    const off = { early: 5, morning: 5, afternoon: 5, evening: 5 };
    const sunday = { early: 1, morning: 1, afternoon: 1, evening: 1 };
    expect(person).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
      adult: true,
      age65: true,
      safety: ['heart_metabolic_kidney', 'bleeding_or_thinners'],
      clearedByProfessional: true,
      weekStart: 'sun',
      sleep: {
        bed: '22:30',
        wake: '06:30',
        hours: 7,
        days: {
          thu: { bed: '23:30' },
          fri: { bed: '23:30', wake: '09:00' },
          sat: { bed: '23:30', wake: '09:00' },
          sun: { wake: '09:00' },
        },
      },
      chronotype: 5,
      energy: {
        default: { early: 1, morning: 2, afternoon: 3, evening: 4 },
        days: { fri: off, sat: off, sun: sunday },
      },
      stress: 4,
      dailyStrain: 2,
      recent: {
        weeksActive: 4,
        sessionsPerWeek: 3,
        minutesPerWeek: 120,
        longestMinutes: 60,
        strengthDays: 1,
      },
      activities: ['walk_brisk', 'yoga_gentle'],
      places: { gym: 7, pool: 9 },
      gear: ['mat'],
      conditions: [
        { id: 'knee_pain', pain: 5 },
        { id: 'tendonitis', pain: 1, site: 'leg' },
      ],
      mealPrep: { minutes: 45, days: 3, freezer: true, foodGuidance: 'us' },
    });
    const details = {
      minutes: 75,
      type: 'deep-tissue',
      pressure: 'overly-painful',
      regions: ['low_back', 'hip'],
    };
    expect(facts()).toMatchObject([
      { massage: { id: 'm1', start: '2026-11-20T17:00', firstTime: true, ...details } },
      { massage: { id: 'm2', start: '2199-12-01T17:00', firstTime: false, ...details } },
    ]);
    expect(err).toContain('Please note: Please ask a clinician before your next massage');
    const told = err.replaceAll('\n', ' ');
    expect(told).toContain(`Please note: knee pain: ${CONDITION.knee_pain.seeSomeone}`);
  });

  it('change single answers of a profile that is there', () => {
    const { call, profile } = somebody();
    call(['setup', ...NEEDED, '--goal', 'get-fitter']);
    expect(call(['setup', '--wake', '7 am']).code).toBe(0);
    expect(profile().person).toMatchObject({ goal: 'get-fitter', sleep: { wake: '07:00' } });
  });

  it('print what was saved as JSON, and nothing else', () => {
    const { call, profile } = somebody();
    const { out, err } = call(['setup', ...NEEDED, '--json', '--quiet']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual(profile());
  });

  it('work by the other name too', () => {
    expect(somebody().call(['init', ...NEEDED]).code).toBe(0);
  });
});

describe('a massage', () => {
  it('is changed, not added again, and goes when it is no longer booked', () => {
    const { call, facts } = somebody();
    call(['setup', ...NEEDED, '--massage-next', '2199-12-01T17:00']);
    call(['setup', '--massage-next', '2199-12-02T18:00', '--massage-type', 'relaxation']);
    call(['setup', '--goal', 'feel-better']);
    expect(facts()).toMatchObject([
      { fact: 'massage', massage: { id: 'm1', start: '2199-12-01T17:00' } },
      { fact: 'massage', massage: { id: 'm1', start: '2199-12-02T18:00', type: 'relaxation' } },
    ]);
    call(['setup', '--massage', 'none']);
    expect(facts().at(-1)).toMatchObject({ fact: 'massage-removed', id: 'm1' });
    call(['setup', '--massage-next', '2199-12-05T17:00']);
    expect(facts().at(-1)).toMatchObject({ massage: { id: 'm2' } });
  });
});

describe('a document of answers', () => {
  it('is a whole request, by file or by standard input', () => {
    const { call, profile, facts } = somebody();
    const { code, err } = call(['setup', '--answers', '-'], request());
    expect(code, err).toBe(0);
    expect(err).toContain('left out: checkIns, sessions, pinned');
    const { person, timeZone, commitments, parameters } = JSON.parse(request());
    expect(profile()).toMatchObject({ person, timeZone, commitments, parameters });
    expect(facts()).toMatchObject([
      { fact: 'massage', massage: { id: 'm1', type: 'neuromuscular' } },
      { fact: 'busy', id: 'b1', busy: { title: 'Dentist' } },
    ]);
  });

  it('is a part of one, laid over what was known; options win', () => {
    const { call, profile } = somebody();
    call(['setup', ...NEEDED, '--goal', 'get-fitter', '--stress', '2']);
    const answers = { person: { stress: 5, sleep: { wake: '05:00' } }, calendars: ['work.ics'] };
    call(['setup', '--answers', '-', '--stress', '4'], JSON.stringify(answers));
    expect(profile()).toMatchObject({
      calendars: [expect.stringMatching(/^\/.*work\.ics$/)],
      person: { goal: 'get-fitter', stress: 4, sleep: { bed: '22:30', wake: '05:00' } },
    });
  });

  it('is what was saved before', () => {
    const { call, profile, path } = somebody();
    call(['setup', ...NEEDED, '--goal', 'get-fitter', '--clock', '12']);
    const before = profile();
    call(['setup', '--answers', path('recovery-plan/config.json')]);
    expect(profile()).toEqual(before);
  });
});

describe('a safety answer that stops', () => {
  it('saves nothing the first time', () => {
    const { call, path } = somebody();
    const { code, err } = call(['setup', ...NEEDED, '--emergency-signs', 'stroke_signs']);
    expect(code).toBe(5);
    expect(err).toContain('Call your local emergency number now');
    expect(statSync(path('recovery-plan/config.json'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('stops the plan of a profile that is there, until it is taken back', () => {
    const { call, profile } = somebody();
    call(['setup', ...NEEDED, '--goal', 'get-fitter']);
    const words = ['setup', '--safety', 'pregnant_or_postnatal', '--goal', 'feel-better'];
    expect(call(words).code).toBe(5);
    expect(profile().person).toMatchObject({
      safety: ['pregnant_or_postnatal'],
      goal: 'get-fitter',
    });
    expect(call(['plan', '--dry-run']).code).toBe(5);
    expect(call(['setup', '--safety', 'none']).code).toBe(0);
    expect(call(['plan', '--dry-run', '--quiet']).code).toBe(0);
  });

  it('lets all else be answered, and is taken back where it was given', () => {
    const { call, profile } = somebody();
    call(['setup', ...NEEDED]);
    expect(call(['setup', '--emergency-signs', 'stroke_signs']).code).toBe(5);
    expect(call(['setup', '--wake', '07:00']).code).toBe(0);
    expect(call(['settings', 'bed', '23:00']).code).toBe(0);
    expect(profile().person).toMatchObject({
      safety: ['stroke_signs'],
      sleep: { bed: '23:00', wake: '07:00' },
    });
    expect(call(['setup', '--emergency-signs', 'none']).code).toBe(0);
    expect(profile().person.safety).toEqual([]);
  });

  it('counts in a document as well', () => {
    const { call } = somebody();
    const answers = JSON.stringify({
      person: { adult: false, sleep: { bed: '22:00', wake: '07:00' } },
    });
    const { code, err } = call(['setup', '--answers', '-'], answers);
    expect(code).toBe(5);
    expect(err).toContain('This planner is made for adults.');
  });
});
