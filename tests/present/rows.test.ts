import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../src/contract/names.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import { regionNames } from '../../src/present/notes.ts';
import { planText } from '../../src/present/plan-text.ts';
import { at, block, emptyPlan, phase } from './plan-fixture.ts';

const LOOK = { width: 80, ascii: false, view: 'timeline', reasons: false } as const;

/** The hours and the rows of the days, as drawn. */
function drawn(plan: Plan, width = 80): string[] {
  const lines = planText(plan, { ...LOOK, width }).split('\n');
  const first = lines.findIndex((line) => /^ {10,}\d\d {2}/.test(line));
  return lines.slice(first, lines.indexOf('', first));
}

function planOf(...blocks: Partial<Block>[]): Plan {
  return emptyPlan({ blocks: blocks.map((each, index) => block({ id: `b${index}`, ...each })) });
}

const MONDAY = '2026-11-30';

describe('where a block is drawn', () => {
  it('begins with its number in the cell of its start', () => {
    const [, monday] = drawn(planOf(at(MONDAY, '06:00', '06:25'), at(MONDAY, '21:45', '22:00')));
    expect(monday).toBe(`Mon 30 ▅3 │1─${' '.repeat(61)}2│ 40m`);
  });

  it('touches every cell it lasts into', () => {
    const [, monday] = drawn(planOf(at(MONDAY, '07:15', '07:50')));
    expect(monday).toContain(`│${' '.repeat(5)}1── `);
  });

  it('gives a number of two digits the room it needs', () => {
    const many = ['07:00', '08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'];
    const plan = planOf(
      ...many.map((start) => at(MONDAY, start, `${start.slice(0, 2)}:15`)),
      at(MONDAY, '16:00', '16:15'),
      at(MONDAY, '16:15', '16:45'),
    );
    const [, first, second, tuesday] = drawn(plan);
    expect(first).toContain('9   10 ');
    expect(second).toBe(`${' '.repeat(10)}│${' '.repeat(41)}11${' '.repeat(21)}│`);
    expect(tuesday).toMatch(/^Tue {2}1/);
  });

  it('draws what overlaps on a line of its own', () => {
    const plan = planOf(
      { ...at(MONDAY, '17:00', '18:00'), kind: 'massage', activity: 'massage' },
      at(MONDAY, '17:30', '18:30'),
    );
    const [, first, second, tuesday] = drawn(plan);
    expect(first).toBe(`Mon 30 ▅3 │${' '.repeat(44)}1▓▓▓${' '.repeat(16)}│ 20m`);
    expect(second).toBe(`${' '.repeat(10)}│${' '.repeat(46)}2───${' '.repeat(14)}│`);
    expect(tuesday).toMatch(/^Tue {2}1/);
  });

  it('goes on after midnight', () => {
    const night = { start: `${MONDAY}T23:00:00+01:00`, end: '2026-12-01T00:30:00+01:00' };
    const [hours, monday, tuesday] = drawn(planOf(night), 120);
    expect(hours).toMatch(/^ {11}00 {6}02 .* 24$/);
    expect(monday).toContain('1──>│');
    expect(tuesday).toContain('│<─ ');
  });

  it('shades rest before easy where two massages overlap', () => {
    const plan = emptyPlan({
      windows: [
        phase('easy', `${MONDAY}T06:00`, `${MONDAY}T12:00`),
        phase('rest', `${MONDAY}T08:00`, `${MONDAY}T10:00`, 'm2'),
        phase('build-up', `${MONDAY}T12:00`, `${MONDAY}T22:00`),
      ],
    });
    const [, monday] = drawn(plan);
    const shades = `${'·'.repeat(8)}${'░'.repeat(8)}${'·'.repeat(8)}${' '.repeat(40)}`;
    expect(monday).toBe(`Mon 30 ▅3 │${shades}│`);
  });

  it('shades a phase to the nearest quarter hour', () => {
    const plan = emptyPlan({ windows: [phase('rest', `${MONDAY}T06:10`, `${MONDAY}T06:50`)] });
    expect(drawn(plan)[1]).toContain('│ ░░ ');
  });
});

describe('which hours are drawn', () => {
  const hoursOf = (plan: Plan, width: number) => drawn(plan, width)[0]?.trim().split(/\s+/);

  it('are 6 to 22, wider for what lies outside', () => {
    expect(hoursOf(planOf(at(MONDAY, '07:00', '08:00')), 80)).toEqual(
      '06 08 10 12 14 16 18 20 22'.split(' '),
    );
    expect(hoursOf(planOf(at(MONDAY, '04:30', '05:00')), 100)).toEqual(
      '04 06 08 10 12 14 16 18 20 22'.split(' '),
    );
  });

  it('leave empty hours out where the width is small', () => {
    const late = planOf(at(MONDAY, '12:00', '13:00'), at(MONDAY, '23:00', '23:30'));
    expect(hoursOf(late, 80)).toEqual('08 10 12 14 16 18 20 22 24'.split(' ').slice(0, 8));
    expect(drawn(late, 80)[1]).toContain('2─');
  });

  it('take half an hour a mark where all of them are needed', () => {
    const shifts = planOf(at(MONDAY, '01:00', '02:00'), at(MONDAY, '23:00', '23:30'));
    const text = planText(shifts, LOOK);
    expect(text).toContain('24 h, half an hour a mark');
    expect(drawn(shifts)[1]).toMatch(/│1─ {42}2 │/);
  });

  it('become an agenda where even that is too wide', () => {
    const shifts = planOf(at(MONDAY, '01:00', '02:00'), at(MONDAY, '23:00', '23:30'));
    expect(planText(shifts, { ...LOOK, width: 50 })).toContain('Mon 30 Nov  ▅ energy 3/5\n  ○ 1');
  });
});

describe('the header', () => {
  const header = (plan: Partial<Plan>) => planText(emptyPlan(plan), LOOK).split('\n').slice(0, 2);

  it.each([
    ['Europe/Berlin', '2026-10-19', 'Clocks go back an hour on Sun 25 Oct.'],
    ['Europe/Berlin', '2026-03-23', 'Clocks go forward an hour on Sun 29 Mar.'],
    ['Australia/Lord_Howe', '2026-09-28', 'Clocks go forward 30 minutes on Sun 4 Oct.'],
    ['Europe/Berlin', '2026-10-12', ''],
    ['Mars/Olympus_Mons', '2026-10-19', ''],
  ])('says for %s in the week of %s: %s', (timeZone, start, note) => {
    const week = { start, end: start, iso: '2026-W01' };
    expect(header({ timeZone, week })[1]).toBe(note);
  });

  it('names month and year once where once is enough', () => {
    const title = (start: string, iso: string) => header({ week: { start, end: start, iso } })[0];
    expect(title('2026-11-23', '2026-W48')).toContain('Week 48 · Mon 23 – Sun 29 Nov 2026  ');
    expect(title('2026-12-28', '2026-W53')).toContain('Mon 28 Dec 2026 – Sun 3 Jan 2027  ');
    expect(title('2027-01-04', '2027-W01')).toContain('Week 1 · Mon 4 – Sun 10 Jan 2027  ');
  });

  it('has no week number for seven days from another weekday', () => {
    const week = { start: '2026-12-02', end: '2026-12-08', iso: '2026-W49' };
    expect(header({ week })[0]).toMatch(/^Wed 2 – Tue 8 Dec 2026 /);
  });
});

describe('what is said once', () => {
  const lines = (plan: Partial<Plan>) => planText(emptyPlan(plan), LOOK).split('\n');

  it('says nothing of a next massage unless times for it were asked for', () => {
    const timely = { from: '2026-12-10T18:00', to: '2026-12-12T18:00', text: 'Timely then.' };
    const slot = { start: '2026-12-11T10:00', end: '2026-12-11T11:00', text: 'Nothing moves.' };
    const nextIn = (slots: (typeof slot)[]) =>
      lines({ nextMassage: { ...timely, slots } }).filter((line) => line.includes('Next massage'));
    expect(nextIn([])).toEqual([]);
    expect(nextIn([slot])).toEqual(['Next massage  Timely then.']);
  });

  it('counts what did not fit for the same reason', () => {
    const walk = {
      activity: 'walk_easy',
      minutes: 15,
      rule: 'T01',
      text: 'No room.',
      smallestChange: null,
    } as const;
    const yoga = { ...walk, activity: 'yoga_gentle', smallestChange: 'another day.' } as const;
    expect(lines({ unplaced: [walk, yoga, walk] }).slice(-6, -2)).toEqual([
      'Not placed    2 × Easy walk, 15 min: No room.',
      '              Gentle yoga, 15 min: No room.',
      '              What would help: another day.',
      '',
    ]);
    expect(lines({ unplaced: [yoga, yoga] }).slice(-5, -2)).toEqual([
      'Not placed    2 × Gentle yoga, 15 min: No room.',
      '              What would help one of them: another day.',
      '',
    ]);
  });

  it.each([
    [['2026-12-04'], 'feeds Fri'],
    [['2026-12-02', '2026-12-04', '2026-12-01'], 'feeds Tue, Wed, Fri'],
    [['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'], 'feeds Fri–Mon'],
    [['01', '02', '03', '04', '05', '06'].map((day) => `2026-12-${day}`), 'feeds 6 days'],
  ])('names the days %j as %s', (covers, told) => {
    const cooking = block({ title: 'Soup', ...at(MONDAY, '07:00', '07:25'), covers });
    expect(lines({ blocks: [cooking] }).join('\n')).toContain(told);
  });

  it('names a massage over midnight by the day it begins, as the week does', () => {
    const late = block({
      kind: 'massage',
      activity: 'massage',
      start: `${MONDAY}T23:30:00+01:00`,
      end: '2026-12-01T00:30:00+01:00',
    });
    const windows = [phase('rest', '2026-12-01T00:30', '2026-12-02T00:30')];
    expect(lines({ blocks: [late], windows }).join('\n')).toContain(
      'After the massage on Mon 30 Nov (low back, hips):',
    );
  });

  it('tells the phases of each massage, and a text of its own as it is', () => {
    const sore = { ...phase('build-up', '2026-12-02T06:00', '2026-12-04T06:00', 'm2') };
    const text = lines({
      windows: [
        { ...sore, text: 'Still sore, you told us.' },
        phase('rest', `${MONDAY}T06:10`, `${MONDAY}T18:10`),
      ],
    });
    const first = text.findIndex((line) => line.startsWith('Recovery'));
    expect(text.slice(first, first + 5)).toEqual([
      'Recovery      After the massage on Mon 30 Nov (low back, hips):',
      '              ░ rest until Mon 30 Nov 18:10. An easy day: everything stays at',
      '                low effort.',
      'Recovery      After an earlier massage (low back, hips):',
      '                Still sore, you told us.',
    ]);
  });
});

describe('the areas of a massage', () => {
  it('are the whole body where none is left out', () => {
    expect(regionNames(REGIONS)).toBe('the whole body');
    expect(regionNames(REGIONS.slice(1))).toBe('most of the body');
    expect(regionNames(['neck', 'jaw'])).toBe('neck, jaw');
  });
});
