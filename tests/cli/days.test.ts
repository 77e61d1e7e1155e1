import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { type Home, home } from './home.ts';

/** The blocks of the remembered week, as `walk_brisk 2026-12-02T07:00 20`. */
function blocks(person: Home, now: string): string[] {
  const { out } = person.run('show --json', now);
  return JSON.parse(out).blocks.map(
    ({ activity, start, minutes }: { activity: string; start: string; minutes: number }) =>
      `${activity} ${start.slice(0, 16)} ${minutes}`,
  );
}

function planned(changes: object = {}): Home {
  const person = home(changes);
  expect(person.run('plan --week next').code).toBe(0);
  return person;
}

const WEDNESDAY = '2026-12-02T06:40';

describe('checkin', () => {
  it('leaves a good day as it is: go', () => {
    const anna = planned();
    const before = blocks(anna, WEDNESDAY);
    const { code, out } = anna.run(
      'checkin --energy 4 --sleep-hours 8 --sleep-quality 4 --stress 2 --soreness 0',
      WEDNESDAY,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Go: /);
    expect(blocks(anna, WEDNESDAY)).toEqual(before);
    expect(anna.facts()).toMatchObject([
      { fact: 'check-in', checkIn: { energy: 4, sleepHours: 8, stress: 2 } },
    ]);
  });

  it('makes a tired day easier, at the same time, and says why', () => {
    const anna = planned();
    const { out } = anna.run(
      'checkin --energy 2 --sleep-hours 5 --sleep-quality 2 --stress 4',
      WEDNESDAY,
    );
    expect(out).toMatch(/^(Modify|Skip): /);
    const [walk] = blocks(anna, WEDNESDAY).filter((block) => block.includes('12-02T07:00'));
    const minutes = Number(walk?.split(' ')[2] ?? 0);
    expect(minutes).toBeLessThan(20);
  });

  it('with a warning sign stops, keeps what was said, and says what to do instead', () => {
    const anna = planned();
    const { code, out, err } = anna.run('checkin --flags dark_urine_swollen_muscles', WEDNESDAY);
    expect({ code, out }).toEqual({ code: 5, out: '' });
    expect(err).toContain('emergency');
    expect(anna.facts()).toMatchObject([{ fact: 'check-in' }]);
    expect(anna.run('plan', WEDNESDAY).code).toBe(5);
  });

  it.each([
    ['checkin', 'There is nobody to ask how you are'],
    ['checkin --energy 7', 'a number from 1 to 5'],
    ['checkin --sleep-hours lots', 'a number from 0 to 24'],
    ['checkin --flags dizzy', 'none, or names such as'],
  ])('%s: %s', (words, message) => {
    const anna = planned();
    const { code, err } = anna.run(words, WEDNESDAY);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(anna.facts()).toEqual([]);
  });
});

describe('done and skip', () => {
  it('write down what happened, as planned or not', () => {
    const anna = planned();
    expect(anna.run('done 2 --effort 4', '2026-11-30T09:00').out).toContain('15 minutes, noted.');
    anna.run('done 4 --minutes 10 --pain 5', '2026-12-02T09:00');
    anna.run('done 5 --activity "easy walk" --minutes 30', '2026-12-05T12:00');
    anna.run('done "gentle yoga" --at "yesterday 18:00" --minutes 25', '2026-12-05T12:00');
    expect(anna.facts()).toMatchObject([
      { session: { activity: 'strength_full_light', minutes: 15, effort: 4, status: 'done' } },
      { session: { activity: 'walk_brisk', minutes: 10, pain: 5, status: 'shortened' } },
      { session: { activity: 'walk_easy', minutes: 30, status: 'swapped' } },
      { session: { activity: 'yoga_gentle', start: '2026-12-04T18:00', minutes: 25 } },
    ]);
  });

  it('move nothing that is to come when all went as planned', () => {
    const anna = planned();
    const before = blocks(anna, '2026-11-30T09:00');
    anna.run('done 1', '2026-11-30T09:00');
    anna.run('done 2', '2026-11-30T09:00');
    expect(blocks(anna, '2026-11-30T09:00')).toEqual(before);
    expect(anna.plans()).toBe(1);
  });

  it('say what pain while training means', () => {
    const anna = planned();
    expect(anna.run('done 2 --pain 2', '2026-11-30T09:00').out).not.toContain('Pain');
    expect(anna.run('done 2 --pain 4', '2026-11-30T09:00').out).toContain('by tomorrow morning');
    expect(anna.run('done 2 --pain 7', '2026-11-30T09:00').out).toContain('leave that activity');
  });

  it('a skipped session is moved once, never added on top', () => {
    const anna = planned();
    const { out } = anna.run('skip 4', '2026-12-02T08:00');
    expect(out).toContain('Brisk walk on Wed 2 Dec 07:00 is skipped. That happens.');
    const walks = blocks(anna, '2026-12-02T08:00').filter((block) => block.startsWith('walk'));
    expect(walks.length).toBeLessThanOrEqual(2);
    expect(walks.filter((block) => block.includes('12-02'))).toEqual([]);
  });

  it('a skipped session is dropped where the person chose so', () => {
    const { person } = JSON.parse(JSON.stringify(EXAMPLE));
    const anna = planned({ person: { ...person, policy: { missed: 'drop' } } });
    anna.run('skip 4', '2026-12-02T08:00');
    const walks = blocks(anna, '2026-12-02T08:00').filter((block) => block.startsWith('walk'));
    expect(walks).toEqual(['walk_brisk 2026-12-05T09:00 15']);
  });

  it.each([
    ['done 5', 'It is', '2026-11-30T09:00'],
    ['done "easy walk"', 'say when it was', '2026-12-02T09:00'],
    ['done walk --at "tomorrow 8:00" --minutes 5', 'a time that is over', '2026-12-02T09:00'],
    ['done "easy walk" --at "yesterday 8:00"', 'has to be said', '2026-12-02T09:00'],
  ])('%s: %s', (words, message, now) => {
    const anna = planned();
    const { code, err } = anna.run(words, now);
    expect(code).toBe(2);
    expect(err.toLowerCase()).toContain(message.toLowerCase());
    expect(anna.facts()).toEqual([]);
  });
});

describe('pause', () => {
  it('clears the days away, and says so', () => {
    const anna = planned();
    const { out } = anna.run('pause --from thu --to sun --reason away', WEDNESDAY);
    expect(out).toContain('Enjoy it: nothing is planned from Thu 3 Dec to Sun 6 Dec.');
    expect(blocks(anna, WEDNESDAY).filter((block) => / 2026-12-0[3-6]T/.test(block))).toEqual([]);
  });

  it('ends on the weekday after its first day, not on the one after today', () => {
    const anna = planned();
    const { code, out } = anna.run('pause --from fri --to wed --reason away', WEDNESDAY);
    expect(code).toBe(0);
    expect(out).toContain('from Fri 4 Dec to Wed 9 Dec.');
  });

  it('leaves only cooking while ill', () => {
    const anna = planned();
    anna.run('pause --to sun --reason ill', WEDNESDAY);
    const left = blocks(anna, WEDNESDAY).filter((block) => / 2026-12-0[3-6]T/.test(block));
    expect(left.every((block) => block.startsWith('meal_prep'))).toBe(true);
  });

  it.each([
    ['pause --reason ill', '--to'],
    ['pause --to fri', '--reason'],
    ['pause --from 2026-12-04 --to 2026-12-03 --reason away', 'a day not before'],
    ['pause --from fri --to today --reason away', 'a day not before'],
  ])('%s: %s', (words, message) => {
    const { code, err } = planned().run(words, WEDNESDAY);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('massage feedback', () => {
  it('is kept with the massage, and reminds that one may speak up', () => {
    const anna = planned();
    anna.run('massage add "last tue 17:00"');
    const { out } = anna.run('massage feedback --pressure overly-painful --gone-after 48');
    expect(out).toContain('You may tell your therapist');
    anna.run('massage feedback m1 --tight-again no');
    expect(anna.facts().at(-1)).toMatchObject({
      massage: {
        id: 'm1',
        feedback: { pressure: 'overly-painful', goneAfterHours: 48, tightAgain: 'no' },
      },
    });
  });

  it.each([
    ['massage feedback', 'nothing to note'],
    ['massage feedback m9 --pressure firm', 'none: no massage is over yet'],
    ['massage feedback --pressure firm', 'No massage is over yet'],
  ])('%s: %s', (words, message) => {
    const { code, err } = planned().run(words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('what was learned', () => {
  it('is told among the settings, as the person’s own data', () => {
    const anna = planned();
    for (const [day, hours] of [
      ['2026-11-03', 24],
      ['2026-11-10', 26],
      ['2026-11-17', 25],
    ]) {
      anna.run(`massage add ${day}T17:00`);
      anna.run(`massage feedback --gone-after ${hours}`);
    }
    const { out } = anna.run('settings');
    expect(out).toContain('Learned from what you reported');
    expect(out).toMatch(/M01\.fade_h +\d+(\.\d+)? hours \(your data: 3 massages/);
    const { learned } = JSON.parse(anna.run('settings --json').out);
    expect(learned).toMatchObject([{ name: 'M01.fade_h' }]);
  });
});
