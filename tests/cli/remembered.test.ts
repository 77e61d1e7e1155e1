import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { home } from './home.ts';
import { rp } from './program.ts';

/** The blocks of the remembered week, as `walk_brisk 2026-12-02T07:00`. */
function blocks(person: ReturnType<typeof home>, now?: string): string[] {
  const { out } = person.run('show --json', now);
  return JSON.parse(out).blocks.map(
    ({ activity, start }: { activity: string; start: string }) =>
      `${activity} ${start.slice(0, 16)}`,
  );
}

describe('a remembered week', () => {
  const anna = home();
  const planned = anna.run('plan --week next --json');

  it('is shown again as it was planned', () => {
    expect(planned.code).toBe(0);
    expect(anna.run('show --json').out).toBe(planned.out);
    expect(anna.run('show').out).toContain('Week 49');
  });

  it('is written down once: planning again without news adds nothing', () => {
    const again = anna.run('plan --json', '2026-12-02T12:00');
    expect(again.out).toBe(planned.out);
    expect(anna.plans()).toBe(1);
  });

  it('gives the same calendar bytes on another day', () => {
    const first = anna.run('show --format ical').out;
    expect(anna.run('plan --format ical', '2026-12-01T12:00').out).toBe(first);
    expect(first).toContain('BEGIN:VEVENT');
  });

  it('is not written down by a dry run', () => {
    const before = anna.plans();
    expect(anna.run('plan --week 2026-W50 --dry-run').out).toContain('Week 50');
    expect(anna.plans()).toBe(before);
    expect(anna.run('show --week 2026-W50').code).toBe(2);
  });

  it('shows one day, by name, by date, for people and for programs', () => {
    expect(anna.run('show today', '2026-11-30T06:00').out).toContain('Today, Mon 30 Nov');
    expect(anna.run('show tomorrow').out).toContain('Mon 30 Nov');
    const { out } = anna.run('show 2026-11-30 --json');
    const starts = JSON.parse(out).blocks.map(({ start }: { start: string }) => start.slice(0, 10));
    expect(new Set(starts)).toEqual(new Set(['2026-11-30']));
  });
});

describe('before anything is known', () => {
  it('a bad week is named, not the missing answers', () => {
    const { code, err } = rp(['plan', '--week', '2026-02-30']);
    expect(code).toBe(2);
    expect(err).toContain('"2026-02-30" is no value for --week.');
  });

  it('a machine without a zone is told so', () => {
    const { code, err } = rp(['checkin', '--energy', '3'], { env: { TZ: 'Bad/Zone' } });
    expect(code).toBe(2);
    expect(err).toContain('"Bad/Zone" is no time zone that is known here.');
  });
});

describe('a block', () => {
  const dora = home();
  dora.run('plan --week next --quiet');

  it.each([
    ['wlak', 'walk'],
    ['strenght', 'strength'],
  ])('called %s may be the %s', (typed, meant) => {
    const { code, err } = dora.run(`skip ${typed}`);
    expect(code).toBe(2);
    expect(err).toContain(`Did you mean ${meant}?`);
  });
});

describe('planning quietly', () => {
  const carla = home();

  it('remembers the week and prints nothing', () => {
    expect(carla.run('plan --week next --quiet')).toEqual({ code: 0, out: '', err: '' });
    expect(carla.run('show').out).toContain('Week 49');
  });

  it.each(['--json', '--format markdown', '--output -'])('prints what %s asks for', (form) => {
    const { out, err } = carla.run(`plan --week next --quiet ${form}`);
    expect(err).toBe('');
    expect(out).not.toBe('');
  });
});

describe('a wish', () => {
  it('to move a block is obeyed, and stays through every later plan', () => {
    const anna = home();
    anna.run('plan --week next');
    const { out, code } = anna.run('move 5 sun 10:00');
    expect(code).toBe(0);
    expect(out).toContain('Brisk walk is on Sun 6 Dec 10:00 now');
    expect(out).toContain('Nothing else moved.');
    expect(blocks(anna)).toContain('walk_brisk 2026-12-06T10:00');
    anna.run('plan', '2026-12-02T12:00');
    expect(blocks(anna, '2026-12-02T12:00')).toContain('walk_brisk 2026-12-06T10:00');
    expect(anna.facts()).toMatchObject([{ fact: 'pin', pinned: { start: '2026-12-06T10:00' } }]);
  });

  it('that breaks a rule is obeyed, and what it breaks is said', () => {
    const anna = home();
    anna.run('plan --week next');
    const { out, code } = anna.run('move 5 wed 05:30');
    expect(code).toBe(0);
    expect(out).toContain('What it breaks');
    expect(out).toContain('Sleep');
    expect(blocks(anna)).toContain('walk_brisk 2026-12-02T05:30');
  });

  it('to drop a block leaves a cancelled event in the calendar', () => {
    const anna = home();
    anna.run('plan --week next');
    const before = blocks(anna);
    expect(anna.run('drop 5').out).toContain('Brisk walk on Sat 5 Dec 09:00 is taken out.');
    expect(blocks(anna)).toEqual(before.filter((block) => !block.includes('12-05T09:00')));
    expect(anna.run('show --format ical').out).toContain('STATUS:CANCELLED');
    anna.run('plan', '2026-12-01T12:00');
    expect(blocks(anna)).toEqual(before.filter((block) => !block.includes('12-05T09:00')));
  });

  it('to add something puts it there', () => {
    const anna = home();
    anna.run('plan --week next');
    expect(anna.run('add gentle yoga fri 18:00 --minutes 20').out).toContain('Gentle yoga');
    expect(blocks(anna)).toContain('yoga_gentle 2026-12-04T18:00');
    anna.run('add easy walk fri 12:00');
    expect(blocks(anna)).toContain('walk_easy 2026-12-04T12:00');
    expect(blocks(anna)).toContain('yoga_gentle 2026-12-04T18:00');
  });

  it.each([
    ['move 5 thu 18:00', '2026-12-05T12:00', 'is over'],
    ['move 5 mon 10:00', '2026-12-02T12:00', 'is not in the week of this block'],
    ['move 5 2026-11-28T10:00', '2026-11-29T18:00', 'is over'],
    ['drop 99', '2026-11-29T18:00', 'a number from 1 to 6'],
    ['drop today', '2026-11-29T18:00', 'Nothing more is planned today'],
    ['add yoga fri 18:00', '2026-11-29T18:00', 'one of gentle yoga, flow yoga'],
    ['add brisk walk', '2026-11-29T18:00', 'a time after it'],
    ['add brisk walk fri 18:00 --minutes 7', '2026-11-29T18:00', 'a multiple of 5'],
  ])('%s at %s: %s', (words, now, message) => {
    const anna = home();
    anna.run('plan --week next');
    const { code, out, err } = anna.run(words, now);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(anna.facts()).toEqual([]);
  });
});

describe('news', () => {
  it('of a massage plans the rest of the week anew at once', () => {
    const anna = home();
    anna.run('plan --week next');
    const { out } = anna.run('massage add tue 17:00 --regions "low back,hips" --type deep-tissue');
    expect(out).toContain('Massage m1: Tue 1 Dec 17:00.');
    expect(out).toMatch(/Brisk walk: Wed 07:00 → /);
    expect(out).toContain('rest phase after your massage');
    expect(anna.facts()).toMatchObject([
      { fact: 'massage', massage: { id: 'm1', type: 'deep-tissue', regions: ['low_back', 'hip'] } },
    ]);
    expect(anna.run('massage list').out).toContain('m1  Tue 1 Dec 17:00, 60 min');
    expect(anna.run('massage remove m1').out).toContain('is removed');
    expect(JSON.parse(anna.run('massage list --json').out)).toEqual({ massages: [] });
    expect(anna.run('massage add wed 17:00').out).toContain('Massage m2');
  });

  it('of a busy time moves what stood there, and nothing else', () => {
    const anna = home();
    anna.run('plan --week next');
    const before = blocks(anna);
    const { out } = anna.run('busy add sat 8:30-12:00 --title Dentist');
    expect(out).toContain('Busy b1: Sat 5 Dec 08:30 to 12:00, Dentist.');
    expect(out).toContain('Dentist is in the way');
    const after = blocks(anna);
    expect(after.filter((block) => !before.includes(block))).toHaveLength(1);
    expect(anna.run('busy list').out).toBe('b1  Sat 5 Dec 08:30 to 12:00, Dentist\n');
    anna.run('busy remove b1');
    expect(anna.run('busy list').out).toBe('No busy times are recorded.\n');
  });

  it('is kept before the first setup, for the first plan', () => {
    const nobody = home();
    expect(nobody.run('data erase --yes', '').code).toBe(0);
    expect(nobody.run('massage add 2026-12-01T17:00').code).toBe(0);
    expect(nobody.facts()).toMatchObject([{ fact: 'massage' }]);
    expect(nobody.run('show').code).toBe(2);
  });
});

describe('after a warning sign', () => {
  const anna = home();
  anna.run('plan --week 2026-W48', '2026-11-22T18:00');
  anna.run('plan --week next');
  anna.run('checkin --flags hot_swollen_calf', '2026-12-02T06:40');

  it.each(['show', 'show today', 'show sat', 'show --format ical', 'show today --json'])(
    'what was planned is not shown as advice: %s',
    (words) => {
      const { code, out, err } = anna.run(words, '2026-12-02T06:45');
      expect({ code, out }).toEqual({ code: 5, out: '' });
      expect(err).toContain('Have it seen by a clinician today');
    },
  );

  it('a day that is over can be looked at', () => {
    expect(anna.run('show 2026-11-30', '2026-12-02T06:45').code).toBe(0);
    expect(anna.run('show --week 2026-W48', '2026-12-02T06:45').code).toBe(0);
  });

  it('the plan is shown again when planning goes on', () => {
    expect(anna.run('show', '2026-12-04T06:45').code).toBe(0);
  });
});

describe('undo', () => {
  it('gives back week by week what was before, with sequences that only rise', () => {
    const anna = home();
    anna.run('plan --week next');
    const first = blocks(anna);
    anna.run('massage add tue 17:00');
    const second = blocks(anna);
    anna.run('drop 1');
    expect(blocks(anna)).not.toEqual(second);
    anna.run('undo');
    expect(blocks(anna)).toEqual(second);
    anna.run('undo');
    expect(blocks(anna)).toEqual(first);
    const { blocks: after } = JSON.parse(anna.run('show --json').out);
    const walk = after.find(({ start }: { start: string }) => start.startsWith('2026-12-02'));
    expect(walk.sequence).toBe(2);
    expect(anna.run('massage list').out).toBe('No massages are recorded.\n');
  });

  it('takes back a report also while a warning sign stops planning', () => {
    const anna = home();
    anna.run('plan --week next');
    anna.run('checkin --flags hot_swollen_calf');
    anna.run('checkin --energy 3');
    expect(anna.run('undo').code).toBe(5);
    expect(anna.run('undo')).toMatchObject({ code: 0, err: '' });
    expect(anna.run('show').code).toBe(0);
  });

  it('ends with nothing to take back', () => {
    const anna = home();
    anna.run('plan --week next');
    expect(anna.run('undo').out).toContain('the plan of the week from 2026-11-30');
    expect(anna.run('show').code).toBe(2);
    expect(anna.run('undo')).toMatchObject({ code: 2, out: '' });
  });
});

describe('profiles', () => {
  it('know nothing of one another', () => {
    const anna = home();
    anna.run('plan --week next');
    expect(anna.run('show --profile "client 7"')).toMatchObject({ code: 2 });
    anna.run('massage add tue 17:00 --profile "client 7"');
    expect(anna.run('massage list').out).toBe('No massages are recorded.\n');
    expect(anna.run('massage list --profile "client 7"').out).toContain('m1');
    expect(anna.run('profiles list', '').out).toContain('client 7');
  });
});

describe('only safety says no', () => {
  it('to a wish, with what to do instead, and writes nothing down', () => {
    const careful = home({
      person: { ...EXAMPLE.person, safety: ['heart_metabolic_kidney'] },
    });
    careful.run('plan --week next');
    const { code, out, err } = careful.run('add heavy strength fri 18:00');
    expect({ code, out }).toEqual({ code: 5, out: '' });
    expect(err).toMatch(/until a professional has agreed/);
    expect(err).toMatch(/ {2}do: \S/);
    expect(careful.facts()).toEqual([]);
    expect(careful.run('add easy walk fri 12:00').code).toBe(0);
  });
});

describe('setup again', () => {
  it('keeps what calendar commands set', () => {
    const anna = home({ calendarOptions: { addresses: ['anna@example.org'] } });
    expect(anna.run('setup --bed 22:00').code).toBe(0);
    const { out } = rp(['data', 'export'], { env: anna.env });
    const { profile } = JSON.parse(out);
    expect(profile.calendarOptions).toEqual({ addresses: ['anna@example.org'] });
    expect(profile.person.sleep.bed).toBe('22:00');
  });
});
