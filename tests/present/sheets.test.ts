// The same week for spreadsheets and for whatever shows Markdown.
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contract/plan.ts';
import { csvText } from '../../src/present/csv.ts';
import { markdownText } from '../../src/present/markdown.ts';
import { fullWeek } from './full-week.ts';
import { block, emptyPlan, samplePlan } from './plan-fixture.ts';

function titled(...titles: string[]): Plan {
  return samplePlan({ blocks: titles.map((title) => block({ title })) });
}

/** Rows of a table as RFC 4180 has them, read by hand. */
function rowsOf(text: string): string[][] {
  expect(text).toMatch(/\r\n$/);
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

function column(text: string, name: string): string[] {
  const [head = [], ...rows] = rowsOf(text);
  return rows.map((row) => row[head.indexOf(name)] ?? '');
}

describe('a table', () => {
  it('has a row a block, all of the same length, over all weeks', () => {
    const text = csvText([samplePlan(), fullWeek()]);
    const [head, ...rows] = rowsOf(text);
    expect(rows).toHaveLength(samplePlan().blocks.length + fullWeek().blocks.length);
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
    expect(column(text, 'number').slice(0, 5)).toEqual(['1', '2', '3', '4', '1']);
  });

  it('has a head even where nothing is planned', () => {
    expect(csvText([emptyPlan()])).toBe(
      'week,number,day,start,end,kind,activity,title,minutes,set_up_minutes,clean_up_minutes,travel_minutes,effort,load,place,feeds,variant,status,why\r\n',
    );
  });

  it('keeps times with their offset', () => {
    expect(column(csvText([samplePlan()]), 'start')[0]).toBe('2026-11-30T07:00:00+01:00');
  });

  it('quotes what needs it', () => {
    const titles = ['Yoga, "gentle"', 'Swim; far', 'plain', 'two\r\nlines'];
    expect(column(csvText([titled(...titles)]), 'title')).toEqual([
      'Yoga, "gentle"',
      'Swim; far',
      'plain',
      'two lines',
    ]);
  });

  it.each([
    '=1+1',
    '+49 30',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '|cmd',
    '%0A=1',
    '"=1"',
    '=HYPERLINK("http://x","y")',
  ])('gives a spreadsheet nothing to run: %j', (title) => {
    const [written = ''] = column(csvText([titled(title)]), 'title');
    expect(written).not.toMatch(/^[\s]*[=+\-@＝＋－＠|%]/u);
    expect(written.replace(/^'/, '')).toBe(title.trim());
  });
});

describe('Markdown', () => {
  it('reads as a week', async () => {
    await expect(markdownText([samplePlan()])).toMatchFileSnapshot('expected/week.md');
  });

  it('keeps a row a block whatever the title, and shows it as it is written', () => {
    const title = 'a | b\n# c * d_e_ <b>`x`</b> [l](http://x) www.x.org a@b.c \\| ~~z~~';
    const text = markdownText([titled(title, title)]);
    const rows = text.split('\n').filter((line) => line.startsWith('| ☐'));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(7);
      expect(row).toContain(
        'a \\| b \\# c \\* d\\_e\\_ \\<b\\>\\`x\\`\\</b\\> \\[l\\](http\\://x) www\\.x.org a\\@b.c \\\\\\| \\~\\~z\\~\\~',
      );
    }
  });

  it('holds several weeks', () => {
    const text = markdownText([samplePlan(), emptyPlan()]);
    expect(text.match(/^# Week 49/gm)).toHaveLength(2);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('keeps to a clock of twelve hours', () => {
    expect(markdownText([samplePlan()], { twelveHour: true })).toContain('5:00–6:00pm');
  });
});

describe('health in tables and Markdown', () => {
  const reasons = [
    { rule: 'C03', basis: 'our-choice', text: 'Shorter: zzpain.', data: {} },
  ] as const;
  const ill = samplePlan({ blocks: [block({ reasons: [...reasons] })] });

  it.each([csvText, markdownText])('is left out unless asked for', (write) => {
    expect(write([ill])).not.toContain('zzpain');
    expect(write([ill], { withHealth: true })).toContain('zzpain');
  });
});
