import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contract/plan.ts';
import { dayText } from '../../src/present/day-text.ts';
import type { TextOptions } from '../../src/present/options.ts';
import { at, block, emptyPlan, phase, samplePlan } from './plan-fixture.ts';

const LOOK: TextOptions = { width: 80, ascii: false, view: 'auto', reasons: false };
const TUESDAY_NOON = '2026-12-01T12:10:00+01:00';

function linesOf(
  date: string,
  look: Partial<TextOptions> = {},
  plans: Plan | Plan[] = samplePlan(),
): string[] {
  return dayText(plans, date, { ...LOOK, ...look }).split('\n');
}

/** The week after, with one walk on its Monday. */
function nextWeek(changes: Partial<Plan> = {}): Plan {
  return emptyPlan({
    week: { start: '2026-12-07', end: '2026-12-13', iso: '2026-W50' },
    blocks: [block({ id: 'next', ...at('2026-12-07', '07:00', '07:25') })],
    ...changes,
  });
}

describe('one day', () => {
  it.each([
    ['day-80', '2026-12-01', { now: TUESDAY_NOON }],
    ['day-40-ascii', '2026-12-01', { now: TUESDAY_NOON, width: 40, ascii: true }],
    ['day-60-12-hours', '2026-12-01', { now: TUESDAY_NOON, width: 60, twelveHour: true }],
    ['day-140', '2026-12-05', { now: TUESDAY_NOON, width: 140 }],
    ['day-spoken-60', '2026-12-01', { now: TUESDAY_NOON, width: 60, accessible: true }],
    ['day-all-reasons-80', '2026-12-05', { reasons: true }],
  ] as const)('as %s', async (file, date, look) => {
    const text = dayText(samplePlan(), date, { ...LOOK, ...look });
    await expect(text).toMatchFileSnapshot(`expected/${file}.txt`);
  });

  it.each([
    ['2026-11-30', undefined, 'Mon 30 Nov  ▅ energy 3/5'],
    ['2026-11-30', TUESDAY_NOON, 'Mon 30 Nov  ▅ energy 3/5'],
    ['2026-12-01', TUESDAY_NOON, 'Today, Tue 1 Dec  ▅ energy 3/5'],
    ['2026-12-02', TUESDAY_NOON, 'Tomorrow, Wed 2 Dec  ▅ energy 3/5'],
    ['2026-12-03', TUESDAY_NOON, 'Thu 3 Dec  ▅ energy 3/5'],
    ['2026-12-02', '2026-12-01T22:59:00Z', 'Tomorrow, Wed 2 Dec  ▅ energy 3/5'],
    ['2026-12-02', '2026-12-01T23:00:00Z', 'Today, Wed 2 Dec  ▅ energy 3/5'],
  ])('%s read at %s is called %s', (date, now, heading) =>
    expect(linesOf(date, { now })[0]?.startsWith(`${heading}   `)).toBe(true),
  );

  it.each([
    ['2026-12-02', '2026-12-02T12:00:00+01:00', 'Nothing is planned today.'],
    ['2026-12-02', TUESDAY_NOON, 'Nothing is planned tomorrow.'],
    ['2026-12-04', TUESDAY_NOON, 'Nothing is planned on Fri 4 Dec.'],
    ['2026-12-02', '2026-12-05T12:00:00+01:00', 'Nothing was planned on Wed 2 Dec.'],
    ['2026-11-30', '2026-11-30T12:00:00+01:00', 'Nothing more is planned today.'],
    ['2026-12-20', TUESDAY_NOON, 'The week of Sun 20 Dec is not planned yet.'],
    ['2026-12-08', '2026-12-07T12:00:00+01:00', 'The week of tomorrow is not planned yet.'],
  ])('%s read at %s: %s', (date, now, text) => expect(linesOf(date, { now })).toContain(text));

  it('says that clocks change on that day', () => {
    const week = { start: '2026-10-19', end: '2026-10-25', iso: '2026-W43' };
    const lines = (date: string) => linesOf(date, {}, emptyPlan({ week }));
    expect(lines('2026-10-25')).toContain('Clocks go back an hour on Sun 25 Oct.');
    expect(lines('2026-10-24')).not.toContain('Clocks go back an hour on Sun 25 Oct.');
  });
});

describe('the phase of each treated area', () => {
  const recovery = (date: string, windows: Plan['windows']) => {
    const lines = linesOf(date, { width: 140 }, emptyPlan({ windows }));
    const told = /^.{14}(\w[^:]*:|(?:[░·] | {2})(?:then )?(?:rest|easy|build-up|relaxed) [^.]*\.)/u;
    return lines.flatMap((line) => told.exec(line)?.[1] ?? []);
  };
  const WINDOWS = [
    phase('rest', '2026-12-01T18:00', '2026-12-02T18:00'),
    phase('easy', '2026-12-02T18:00', '2026-12-03T00:00'),
    phase('build-up', '2026-12-03T00:00', '2026-12-04T18:00'),
    phase('relaxed', '2026-12-04T18:00', '2026-12-12T00:00'),
  ];

  it.each([
    ['2026-11-30', []],
    ['2026-12-01', ['░ rest from 18:00 until Wed 18:00.']],
    ['2026-12-02', ['░ rest until 18:00.', '· then easy for the rest of the day.']],
    ['2026-12-03', ['build-up all day, until Fri 18:00.']],
    ['2026-12-04', ['build-up until 18:00.', 'then relaxed until Sat 12 Dec 00:00.']],
    ['2026-12-05', ['relaxed all day, until Sat 12 Dec 00:00.']],
    ['2026-12-06', ['relaxed all day, until Sat 00:00.']],
  ])('is told on %s', (date, told) => {
    const lines = recovery(date, WINDOWS);
    expect(lines.slice(1).map((line) => line.trim())).toEqual(told);
    expect(lines.slice(0, 1)).toEqual(told.length > 0 ? ['Low back, hips:'] : []);
  });

  it('is told for areas that differ one by one, the stricter of two massages first', () => {
    const lines = recovery('2026-12-02', [
      {
        ...phase('relaxed', '2026-11-28T18:00', '2026-12-09T18:00', 'm0'),
        regions: ['neck', 'hip'],
      },
      { ...phase('rest', '2026-12-01T18:00', '2026-12-02T18:00'), regions: ['hip', 'thigh'] },
    ]);
    expect(lines).toEqual([
      'Neck:',
      '  relaxed all day, until Wed 9 Dec 18:00.',
      'Hips:',
      '░ rest until 18:00.',
      '  then relaxed until Wed 9 Dec 18:00.',
      'Thighs:',
      '░ rest until 18:00.',
    ]);
  });

  it('says a text of its own as it is', () => {
    const sore = { ...phase('build-up', '2026-12-02T06:00', '2026-12-04T06:00') };
    const windows = [{ ...sore, text: 'Still sore, you told us.' }];
    expect(linesOf('2026-12-03', {}, emptyPlan({ windows }))).toContain(
      '                build-up all day, until Fri 06:00. Still sore, you told us.',
    );
  });
});

describe('what is next after the day', () => {
  const next = (...given: Parameters<typeof linesOf>) =>
    linesOf(...given).find((line) => /^(?:Next|After that) {3}/.test(line));

  it.each([
    ['2026-12-01', undefined, 'Next          Thu 3 Dec 18:30  Cook for several days'],
    ['2026-12-01', TUESDAY_NOON, 'After that    Thu 3 Dec 18:30  Cook for several days'],
    ['2026-12-01', '2026-12-01T19:00:00+01:00', 'Next          Thu 3 Dec 18:30  Cook'],
    ['2026-12-02', TUESDAY_NOON, 'Next          Thu 3 Dec 18:30  Cook for several days'],
    ['2026-11-30', TUESDAY_NOON, 'Next          Today, Tue 1 Dec 17:00  Massage'],
    ['2026-12-02', '2026-12-02T08:00:00+01:00', 'Next          Tomorrow, Thu 3 Dec 18:30'],
  ])('%s read at %s: %s', (date, now, text) => expect(next(date, { now })).toContain(text));

  it('may be in the week after', () => {
    expect(next('2026-12-06', {})).toBeUndefined();
    const plans = [samplePlan(), nextWeek()];
    expect(next('2026-12-06', {}, plans)).toContain('Mon 7 Dec 07:00  Easy walk');
  });

  it('is one block only, whatever the number of weeks', () => {
    const plans = [samplePlan(), nextWeek()];
    expect(linesOf('2026-12-07', { now: TUESDAY_NOON }, plans).join('\n')).not.toContain('Next:');
    const now = '2026-12-06T12:00:00+01:00';
    expect(linesOf('2026-12-07', { now }, plans).join('\n')).toContain('Next: Easy walk');
  });
});

describe('weeks that overlap', () => {
  const massage = { kind: 'massage', activity: 'massage', title: 'Massage' } as const;
  const plans = [
    samplePlan(),
    emptyPlan({
      week: { start: '2026-12-03', end: '2026-12-09', iso: '2026-W49' },
      blocks: [
        block({ id: 'yoga', title: 'Gentle yoga', ...at('2026-12-05', '08:00', '08:30') }),
        block({ id: 'm', ...massage, ...at('2026-12-07', '17:00', '18:00') }),
      ],
    }),
    nextWeek({ blocks: [block({ id: 'm2', ...massage, ...at('2026-12-07', '17:00', '18:00') })] }),
  ];

  it('show all blocks of a day, numbered by the week planned last', () => {
    const blocks = linesOf('2026-12-05', {}, plans).filter((line) => /\d\d:\d\d–/.test(line));
    expect(blocks).toEqual([
      '  ○ 1  08:00–08:30  Gentle yoga · 20 min, 25 with set-up',
      '  ●    09:00–10:00  Full-body strength, light · 20 min, 60 door to door · at the',
    ]);
  });

  it('show an appointment once', () => {
    const blocks = linesOf('2026-12-07', {}, plans).filter((line) => /\d\d:\d\d–/.test(line));
    expect(blocks).toHaveLength(1);
  });
});
