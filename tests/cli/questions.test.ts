import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { home } from './home.ts';
import { rp } from './program.ts';

const WEDNESDAY = '2026-12-02T06:00';
const input = JSON.stringify(EXAMPLE);

describe('why', () => {
  const anna = home();
  anna.run('plan --week next');

  it('says what counts for a block, and what its next-best places cost', () => {
    const { out, code } = anna.run('why 5');
    expect(code).toBe(0);
    expect(out).toContain('Brisk walk, Sat 5 Dec 09:00');
    expect(out).toContain('+1000 It is the whole of a session that the week asks for.');
    expect(out.match(/^ {2}• On /gm)).toHaveLength(2);
    expect(out.match(/ less|just as good/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('remembers nothing', () => expect(anna.plans()).toBe(1));

  it('without a block speaks of the next one today, as it was when it was placed', () => {
    const { out } = anna.run('why --json', WEDNESDAY);
    const { block, terms, elsewhere } = JSON.parse(out);
    expect(block.start).toBe('2026-12-02T07:00:00+01:00');
    expect(terms[0]).toMatchObject({ rule: 'O01', points: 1000 });
    expect(elsewhere).toHaveLength(2);
  });

  it('answers about a request of a file', () => {
    const { out, code } = rp(['why', '2', '--input', '-'], { input });
    expect(code).toBe(0);
    expect(out).toContain('Brisk walk, Tue 1 Dec 07:00');
  });

  it('says of a wish that it is one', () => {
    const { out } = rp(['why', '6', '--input', '-'], { input });
    expect(out).toContain('You put this here yourself');
    expect(out).not.toContain('points');
  });

  it('knows which blocks there are', () =>
    expect(anna.run('why 77')).toMatchObject({ code: 2, out: '' }));
});

describe('why --not', () => {
  const anna = home();
  anna.run('plan --week next');

  it('names every rule in the way', () => {
    const { out, code } = anna.run('why --not "fri 10:00" brisk walk');
    expect(code).toBe(0);
    expect(out).toContain('is not possible');
    expect(out).toContain('Work is close by. (T01)');
  });

  it('says what it would cost where no rule is', () => {
    const { out } = anna.run('why --not "sun 10:00" brisk walk --json');
    const { verdict, cost, others } = JSON.parse(out);
    expect(verdict).toBe('possible');
    expect(cost).toBeGreaterThanOrEqual(0);
    expect(others.length).toBeGreaterThan(0);
  });

  it('speaks of times of the week only', () => {
    const { code, err } = anna.run('why --not 2027-02-01T10:00 brisk walk');
    expect(code).toBe(2);
    expect(err).toContain('a time of the week from 2026-11-30');
  });
});

describe('questions as people put them', () => {
  const anna = home();
  anna.run('plan --week next');

  it.each([
    ['why --not "thursday evening" brisk walk', 'Brisk walk on Thursday evening is not possible:'],
    ['why --not friday walk', 'Brisk walk on Fri 4 Dec '],
    ['why --not "on sat afternoon" walk', 'the best time then'],
    ['why --not "sat 10 am" walking', 'Brisk walk on Sat 5 Dec 10:00'],
    ['why --not "wed 7:00" weights', 'Full-body strength, light on Wed 2 Dec 07:00'],
    ['why --not tonight walk', 'a time of the week from 2026-11-30'],
    ['why friday', 'No workout is planned on Friday'],
    ['why saturday', 'Brisk walk. Your energy is'],
    ['why strength', 'Full-body strength, light, '],
    ['why brisk', 'brisk may be block '],
    ['why --not "sat 10:00" running', 'may be one of'],
  ])('%s', (words, told) => {
    const { out, err } = anna.run(words);
    expect(`${out}${err}`.replace(/\s+/g, ' ')).toContain(told);
  });

  it.each([
    ['why monday', 'Monday • 07:00 Cook a quick top-up. '],
    ['why --not "mon 18:00" walk', 'Brisk walk on Mon 30 Nov 18:00 is not possible'],
    ['why --not "monday evening" walk', 'on a day that is over or under way'],
    ['why --not "wed 18:00" walk', 'on a day that is over or under way'],
    ['why --not "sat 10:00" massage', 'what-if massage sat 10:00 shows the week'],
  ])('%s, asked on Wednesday', (words, told) => {
    const { out, err } = anna.run(words, WEDNESDAY);
    expect(`${out}${err}`.replace(/\s+/g, ' ')).toContain(told);
  });

  it('of a day, for programs', () => {
    const { date, blocks, instead } = JSON.parse(anna.run('why fri --json').out);
    expect(date).toBe('2026-12-04');
    expect(blocks).toEqual([]);
    expect(instead.length).toBeGreaterThan(1);
  });
});

describe('what-if', () => {
  const anna = home();
  anna.run('plan --week next');

  it.each([
    ['massage thu 18:00', 'With a massage on Thu 3 Dec 18:00', '+ 18:00 Massage, 60 min'],
    ['busy sat 8:30-12:00', 'Busy on Sat 5 Dec 08:30 to 12:00', '- 09:00 Brisk walk, 15 min'],
    ['skip 5', 'Without Brisk walk on Sat 5 Dec 09:00', '- 09:00 Brisk walk, 15 min'],
    ['energy wed 2', 'With energy 2 on Wednesday', '- 07:00 '],
    ['energy sun morning 5', 'With energy 5 on Sunday, morning', 'the week is worth'],
  ])('%s: both weeks, and what differs', (words, heading, line) => {
    const { out, code } = anna.run(`what-if ${words} --width 100`);
    expect(code).toBe(0);
    expect(out).toMatch(/^As planned +│ /);
    expect(out).toContain(heading);
    expect(out).toContain(line);
    expect(anna.facts()).toEqual([]);
    expect(anna.plans()).toBe(1);
  });

  it('puts one week under the other on a narrow screen', () => {
    const { out } = anna.run('what-if massage thu 18:00 --width 44');
    expect(out).toMatch(/^As planned\n/);
    expect(out).toMatch(/^With a massage on Thu 3 Dec 18:00$/m);
    expect(out).toMatch(/^\+ Thu 3 Dec {2}18:00 Massage, 60 min$/m);
    expect(out.split('\n').filter((line) => line.length > 44)).toEqual([]);
  });

  it('can have the massage at another time instead, and says when it would be one more', () => {
    const bea = home();
    bea.run('massage add tue 17:00 --regions low_back');
    bea.run('plan --week next');
    const { out } = bea.run('what-if massage thu 6pm instead');
    expect(out).toContain('With the massage on Thu 3 Dec 18:00');
    expect(out).toContain('- 17:00 Massage, 60 min');
    expect(out).toContain('Massage moves from Tuesday 17:00 to Thursday 18:00.');
    expect(bea.run('what-if massage thu 6pm').out).toContain('With one more massage on Thu 3');
    expect(bea.run('what-if skip massage').out).toContain('Without Massage on Tue 1 Dec 17:00');
  });

  it('instead of none is refused in words', () =>
    expect(anna.run('what-if massage thu 18:00 instead').err).toContain('one massage'));

  it.each([
    ['busy sat', 'Busy all of Saturday'],
    ['busy Saturday morning', 'Busy on Saturday morning'],
    ['tired wed', 'With energy 2 on Wednesday'],
    ['skip walk', 'may be block'],
    ['skip strength', 'Without Full-body strength, light on'],
  ])('understands %s', (words, told) => {
    const { out, err } = anna.run(`what-if ${words}`);
    expect(`${out}${err}`).toContain(told);
  });

  it('is the same for programs', () => {
    const { before, after, cost, words } = JSON.parse(anna.run('what-if energy wed 1 --json').out);
    expect(before.week).toEqual(after.week);
    expect(cost).toBeGreaterThan(0);
    expect(words).toContain(`${cost} points less`);
  });

  it.each(['nothing', 'energy wed 9', 'energy 3', 'massage', 'skip 44', 'busy 2027-03-01T10:00'])(
    '%s: says what can be asked',
    (words) => expect(anna.run(`what-if ${words}`)).toMatchObject({ code: 2, out: '' }),
  );
});

describe('plan --suggest-changes', () => {
  const energy = { default: { early: 1, morning: 1, afternoon: 1, evening: 1 } };
  const days = { wed: { evening: 3 } };
  const tight = {
    ...EXAMPLE,
    massages: [],
    pinned: [],
    person: { ...EXAMPLE.person, mealPrep: null, energy: { ...energy, days } },
    busy: [{ title: 'Course', start: '2026-12-02T17:00', end: '2026-12-02T21:45' }],
  };
  const ran = (...options: string[]) =>
    rp(['plan', '--input', '-', ...options], { input: JSON.stringify(tight) }).out;
  const changesIn = (out: string) =>
    JSON.parse(out).unplaced.map((each: { smallestChange: unknown }) => each.smallestChange);

  it('says what would make room', () => {
    const changes = changesIn(ran('--json', '--suggest-changes'));
    expect(changes[0]).toMatch(/^energy 2 instead of 1 (?:early )?on \w+day/);
    expect(ran().replace(/\s+/g, ' ')).toContain(`What would help one of them: ${changes[0]}.`);
  });

  it('is no part of a plan for programs unless asked for', () =>
    expect(new Set(changesIn(ran('--json')))).toEqual(new Set([null])));
});

describe('massage suggest', () => {
  const anna = home();

  it('has nothing to say before there was a massage', () => {
    anna.run('plan --week next');
    expect(anna.run('massage suggest').out).toContain('No times are suggested for now.');
  });

  it('tells three times with what they do to the week, and how often is not its business', () => {
    anna.run('massage add tue 17:00 --regions low_back');
    const { out, code } = anna.run('massage suggest');
    expect(code).toBe(0);
    expect(out.match(/^ {2}• \w+day \d+ Dec \d\d:00: /gm)).toHaveLength(3);
    expect(out).toContain('between you and your');
    const { nextMassage } = JSON.parse(anna.run('massage suggest --json').out);
    expect(nextMassage.slots).toHaveLength(3);
  });

  it('fills a plan only where asked', () => {
    const slots = (options: string) =>
      JSON.parse(anna.run(`plan --week next --json ${options}`).out).nextMassage.slots;
    expect(slots('')).toEqual([]);
    expect(slots('--suggest-massages')).toHaveLength(3);
  });
});

describe('show', () => {
  const flat = { early: 1, morning: 1, afternoon: 1, evening: 1 };
  const anna = home({
    commitments: [],
    person: {
      ...EXAMPLE.person,
      mealPrep: null,
      energy: { default: flat, days: { wed: { evening: 3 } } },
    },
  });
  anna.run('plan --week next');

  it('says what would make room, as plan does, and remembers nothing of it', () => {
    const help = /What would help[^.]*\./;
    const planned = anna.run('plan --week next --dry-run').out.match(help)?.[0];
    expect(planned).toBeDefined();
    expect(anna.run('show').out.match(help)?.[0]).toBe(planned);
    expect(anna.plans()).toBe(1);
  });

  it('of a week that is over, no more', () =>
    expect(anna.run('show --week 2026-11-30', '2026-12-09T08:00').out).not.toContain('would help'));
});
