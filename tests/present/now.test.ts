import { describe, expect, it } from 'vitest';
import { painterFor } from '../../src/present/colour.ts';
import type { TextOptions } from '../../src/present/options.ts';
import { planText, weekText } from '../../src/present/plan-text.ts';
import { at, block, emptyPlan, samplePlan } from './plan-fixture.ts';

const LOOK: TextOptions = { width: 80, ascii: false, view: 'timeline', reasons: false };
const TUESDAY_NOON = '2026-12-01T12:10:00+01:00';
const WIDTHS = [40, 60, 76, 80, 100, 140];

function linesOf(look: Partial<TextOptions>, plan = samplePlan()): string[] {
  return planText(plan, { ...LOOK, ...look }).split('\n');
}

function rowsOf(look: Partial<TextOptions>, plan = samplePlan()): string[] {
  return linesOf(look, plan).filter((line) => /^.{10}[│|].*[│|]/.test(line));
}

describe('a week read in its midst', () => {
  it('has > before today and a word under the next block', () => {
    expect(rowsOf({ now: TUESDAY_NOON }).slice(0, 4)).toEqual([
      ` Mon 30 ▅3│    1─${' '.repeat(58)}│ 20m`,
      `>Tue  1 ▅3│${' '.repeat(44)}2▓▓▓${'░'.repeat(16)}│`,
      `          │${' '.repeat(44)}^ next${' '.repeat(14)}│`,
      ` Wed  2 ▅3│${'░'.repeat(48)}${'·'.repeat(16)}│`,
    ]);
  });

  it.each([
    ['2026-12-01T16:59:00+01:00', '2', 'Next: Massage'],
    ['2026-12-01T17:00:00+01:00', '2', 'Now: Massage'],
    ['2026-12-01T17:59:00+01:00', '3', 'Next: Cook'],
    ['2026-12-01T18:00:00+01:00', '3', 'Next: Cook'],
    ['2026-12-01T15:59:00Z', '2', 'Next: Massage'],
    ['2026-12-02T01:00:00+09:00', '2', 'Now: Massage'],
  ])('at %s says so in the list', (now, number, text) => {
    const list = linesOf({ now }).filter((line) => /(?:Next|Now): /.test(line));
    expect(list).toContainEqual(
      expect.stringMatching(new RegExp(`^. ${number} {2}\\w{3} .*  ${text}`)),
    );
  });

  it('names what is on beside what is next', () => {
    const rows = rowsOf({ now: '2026-12-01T17:30:00+01:00' }).join('\n');
    expect(rows).toContain('^ now');
    expect(rows).toMatch(/ {3}3═+ .*│\n {10}│ +\^ next/u);
  });

  it('puts a word before its sign where the hours end', () => {
    const late = emptyPlan({ blocks: [block(at('2026-12-01', '21:30', '22:00'))] });
    const row = rowsOf({ now: TUESDAY_NOON }, late).find((line) => line.includes('next'));
    expect(row).toBe(`          │${' '.repeat(57)}next ^ │`);
  });

  it('keeps the words of blocks close together apart', () => {
    const close = emptyPlan({
      blocks: [
        block({ id: 'a', ...at('2026-12-01', '12:00', '12:30') }),
        block({ id: 'b', ...at('2026-12-01', '12:30', '13:00') }),
      ],
    });
    const rows = rowsOf({ now: TUESDAY_NOON }, close).slice(1, 4);
    expect(rows[0]).toContain('1─2─');
    expect(rows[1]).toContain(`│${' '.repeat(24)}^ now `);
    expect(rows[2]).toContain(`│${' '.repeat(26)}^ next `);
  });

  it('strikes the moment through the row when asked, and explains the stroke', () => {
    const [, today] = rowsOf({ now: TUESDAY_NOON, nowMark: true });
    expect(today).toBe(`>Tue  1 ▅3│${' '.repeat(24)}│${' '.repeat(19)}2▓▓▓${'░'.repeat(16)}│`);
    expect(linesOf({ now: TUESDAY_NOON, nowMark: true })).toContainEqual('│ now');
    const ascii = linesOf({ now: TUESDAY_NOON, nowMark: true, ascii: true });
    expect(ascii).toContainEqual('| now');
    expect(linesOf({ now: TUESDAY_NOON })).not.toContainEqual('│ now');
  });

  it.each([
    ['before the hours drawn', '2026-12-01T05:00:00+01:00'],
    ['after them', '2026-12-01T22:30:00+01:00'],
  ])('has no stroke %s', (_, now) =>
    expect(linesOf({ now, nowMark: true })).toEqual(linesOf({ now })),
  );

  it('never strikes through a number', () => {
    const [, today] = rowsOf({ now: '2026-12-01T17:05:00+01:00', nowMark: true });
    expect(today).toContain('2▓▓▓');
    expect(linesOf({ now: '2026-12-01T17:05:00+01:00', nowMark: true })).not.toContain('│ now');
    const [, later] = rowsOf({ now: '2026-12-01T17:20:00+01:00', nowMark: true });
    expect(later).toContain('2│▓▓');
  });

  it.each([
    ['the week before', '2026-11-29T23:59:00+01:00'],
    ['the week after', '2026-12-07T00:00:00+01:00'],
    ['no time', 'soon'],
  ])('is as ever for a reader in %s', (_, now) => {
    for (const width of WIDTHS) {
      expect(linesOf({ now, nowMark: true, width, view: 'auto' })).toEqual(
        linesOf({ width, view: 'auto' }),
      );
    }
  });

  it('begins at midnight of its own zone', () => {
    const last = rowsOf({ now: '2026-12-06T22:59:00Z' }).at(-1);
    expect(last).toMatch(/^>Sun {2}6/);
  });
});

describe('an agenda read in its midst', () => {
  it('says today, tomorrow and next', () => {
    const lines = linesOf({ view: 'agenda', width: 40, now: TUESDAY_NOON });
    expect(lines).toContain('energy M▅3>T▅3 W▅3 T▅3 F▅3 S▅3 S▅3');
    expect(lines).toContain('Today, Tue 1 Dec  ▅ energy 3/5');
    expect(lines).toContain('  ▓ 2  17:00–18:00  Next: Massage ·');
    expect(lines).toContain('Tomorrow, Wed 2 Dec  ▅ energy 3/5');
  });

  it('says it aloud', () => {
    const lines = linesOf({ accessible: true, now: TUESDAY_NOON });
    expect(lines).toContain('Today, Tuesday 1 Dec, energy 3 of 5.');
    expect(lines).toContain('  Next: block 2, 17:00 to 18:00. Appointment: Massage, 60 min.');
    const during = linesOf({ accessible: true, now: '2026-12-01T17:30:00+01:00' });
    expect(during).toContain('  Now: block 2, 17:00 to 18:00. Appointment: Massage, 60 min.');
  });
});

describe('colour', () => {
  it('says nothing that words and signs do not', () => {
    const sign = '\u001b';
    const plain = (text: string) => text.replaceAll(new RegExp(`${sign}\\[[\\d;]*m`, 'g'), '');
    for (const width of WIDTHS) {
      const look = { ...LOOK, view: 'auto', width, now: TUESDAY_NOON, nowMark: true } as const;
      expect(plain(planText(samplePlan(), look, painterFor(2)))).toBe(planText(samplePlan(), look));
    }
  });

  it('is quiet for what is past and strong for today and what is next', () => {
    const told = (role: string, text: string) =>
      role === 'strong' ? `[${text}]` : role === 'quiet' ? `(${text})` : text;
    const lines = planText(samplePlan(), { ...LOOK, now: TUESDAY_NOON }, told).split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^\( Mon 30 \)▅3\(│\) {4}\(1─\)/u));
    expect(lines).toContainEqual(expect.stringMatching(/^\[>Tue {2}1 \]▅3\(│\) +2▓▓▓/u));
    expect(lines).toContainEqual(
      '(○)( 1)(  Mon 30  07:00–07:25  )(Easy walk · 20 min, 25 with set-up)',
    );
    expect(lines).toContainEqual('▓ 2[  Tue  1  17:00–18:00  ][Next: Massage · 60 min]');
    expect(lines).toContainEqual(expect.stringMatching(/^◆ 3 {2}Thu {2}3 /u));
  });
});

describe('a week at a glance', () => {
  it.each([
    ['glance-80', { now: TUESDAY_NOON, nowMark: true }],
    ['glance-40', { now: TUESDAY_NOON, width: 40, view: 'agenda' }],
    ['glance-spoken-60', { now: TUESDAY_NOON, width: 60, accessible: true }],
  ] as const)('as %s', async (file, look) => {
    await expect(weekText(samplePlan(), { ...LOOK, ...look })).toMatchFileSnapshot(
      `expected/${file}.txt`,
    );
  });
});
