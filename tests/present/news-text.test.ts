import { describe, expect, it } from 'vitest';
import type { Block, Plan } from '../../src/contract/plan.ts';
import { newsText } from '../../src/present/news-text.ts';
import type { TextOptions } from '../../src/present/options.ts';
import { at, block, emptyPlan } from './plan-fixture.ts';

const LOOK: TextOptions = { width: 80, ascii: false, view: 'auto', reasons: false };

const WALK = block({ id: 'walk', ...at('2026-12-01', '07:00', '07:25') });
const YOGA = block({ id: 'yoga', title: 'Gentle yoga', ...at('2026-12-03', '18:00', '18:25') });
const MASSAGE = block({
  id: 'massage',
  kind: 'massage',
  activity: 'massage',
  title: 'Massage',
  ...at('2026-12-02', '17:00', '18:00'),
  minutes: 60,
  setUpMinutes: 0,
});

/** The plan after, with what the planner tells of each block. */
function replanned(
  blocks: readonly Block[],
  told: Record<string, string> = {},
  changes: Partial<Plan> = {},
) {
  return emptyPlan({
    blocks: [...blocks],
    changes: Object.entries(told).map(([id, text]) => ({
      block: id,
      from: before.blocks.find((each) => each.id === id)?.start ?? null,
      to: blocks.find((each) => each.id === id)?.start ?? null,
      text,
    })),
    ...changes,
  });
}

const before = emptyPlan({ blocks: [WALK, YOGA] });

function news(plan: Plan, look: Partial<TextOptions> = {}): string[] {
  const text = newsText(before, plan, { ...LOOK, ...look });
  return text.split('\n').slice(2);
}

/** Until the first empty line. */
function changes(plan: Plan, look: Partial<TextOptions> = {}): string[] {
  const lines = news(plan, look);
  return lines.slice(0, lines.indexOf(''));
}

describe('what planning again moved', () => {
  it.each([
    ['news-80', {}],
    ['news-140', { width: 140 }],
    ['news-60-12-hours', { width: 60, twelveHour: true }],
    ['news-40-ascii', { width: 40, ascii: true }],
    ['news-spoken-60', { width: 60, accessible: true }],
  ])('as %s', async (file, look) => {
    const plan = replanned(
      [{ ...WALK, ...at('2026-12-04', '07:00', '07:25') }, MASSAGE],
      {
        massage: 'Massage on Wednesday 17:00 is new.',
        walk: 'Easy walk moves from Tuesday 07:00 to Friday 07:00: rest after the massage lasts until Thursday 18:00.',
        yoga: 'Gentle yoga on Thursday 18:00 is dropped: this week holds less now.',
      },
      { warnings: [{ rule: 'T01', text: 'Massage on Wednesday overlaps Work.' }] },
    );
    const text = newsText(before, plan, { ...LOOK, ...look, now: '2026-12-01T06:00:00+01:00' });
    await expect(text).toMatchFileSnapshot(`expected/${file}.txt`);
  });

  const moved = (times: Partial<Block>) => ({ ...WALK, ...times });

  it.each<[string, Block, string, string, string]>([
    [
      'another day',
      moved(at('2026-12-03', '07:30', '07:55')),
      'Easy walk moves from Tuesday 07:00 to Thursday 07:30: because you moved it.',
      'Moved         ○ 1  Easy walk: Tue 07:00 → Thu 07:30',
      'Because you moved it.',
    ],
    [
      'another hour',
      moved(at('2026-12-01', '12:30', '12:55')),
      'Easy walk moves from Tuesday 07:00 to Tuesday 12:30: to make room for Massage.',
      'Moved         ○ 1  Easy walk: Tue 07:00 → 12:30',
      'To make room for Massage.',
    ],
    [
      'another length as well',
      moved({ ...at('2026-12-03', '07:30', '07:50'), minutes: 15 }),
      'Easy walk moves from Tuesday 07:00 to Thursday 07:30, 15 minutes: a better fit now.',
      'Moved         ○ 1  Easy walk: Tue 07:00 → Thu 07:30, now 15 min',
      'A better fit now.',
    ],
    [
      'another activity as well',
      moved({
        ...at('2026-12-03', '07:30', '07:55'),
        activity: 'breathing_relax',
        title: 'Breathing',
      }),
      'Easy walk moves from Tuesday 07:00 to Thursday 07:30, now Breathing: a better fit now.',
      'Moved         ○ 1  Breathing: Tue 07:00 → Thu 07:30, instead of Easy walk',
      'A better fit now.',
    ],
    [
      'only another length',
      moved({ end: '2026-12-01T07:20:00+01:00', minutes: 15 }),
      'Easy walk on Tuesday 07:00 lasts 15 minutes instead of 20: a short night.',
      'Changed       ○ 1  Easy walk, Tue 07:00: 20 → 15 min',
      'A short night.',
    ],
    [
      'only another activity',
      moved({ activity: 'breathing_relax', title: 'Breathing' }),
      'Easy walk on Tuesday 07:00 becomes Breathing: a short night.',
      'Changed       ○ 1  Breathing, Tue 07:00, instead of Easy walk',
      'A short night.',
    ],
    [
      'only another end',
      moved({ end: '2026-12-01T07:30:00+01:00' }),
      'Easy walk on Tuesday 07:00 ends at another time: a longer way.',
      'Changed       ○ 1  Easy walk, Tue 07:00: 07:00–07:25 → 07:00–07:30',
      'A longer way.',
    ],
  ])('%s', (_, now, text, line, why) => {
    expect(changes(replanned([now, YOGA], { walk: text }))).toEqual([
      line,
      `                   ${why}`,
      'Nothing else moved.',
    ]);
  });

  it('says a sentence of another shape as it is', () => {
    const now = moved(at('2026-12-03', '07:30', '07:55'));
    const lines = changes(replanned([now, YOGA], { walk: 'The walk waits for the sun at 07:30.' }));
    expect(lines[1]).toBe('                   The walk waits for the sun at 07:30.');
  });

  it('compares the plans, not what the later one says of an even earlier one', () => {
    const undone = emptyPlan({
      blocks: [moved(at('2026-12-03', '07:30', '07:55')), YOGA],
      changes: [{ block: 'yoga', from: null, to: YOGA.start, text: 'Gentle yoga is new.' }],
    });
    expect(changes(undone)).toEqual([
      'Moved         ○ 1  Easy walk: Tue 07:00 → Thu 07:30',
      'Nothing else moved.',
    ]);
  });

  it('groups, and counts what is more than a few', () => {
    const many = Array.from({ length: 11 }, (_, hour) =>
      block({ id: `b${hour}`, ...at('2026-12-05', `${hour + 10}:00`, `${hour + 10}:25`) }),
    );
    const lines = changes(replanned([...many, YOGA]));
    expect(lines.filter((line) => line.startsWith('New'))).toHaveLength(1);
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe('And 4 more.');
  });

  it('says when nothing did', () => {
    expect(changes(replanned([WALK, YOGA]))).toEqual(['Nothing moved.']);
    expect(newsText(undefined, before, LOOK)).toContain('Nothing is planned this week.');
  });
});

describe('what a wish breaks', () => {
  const OLD = { rule: 'T01', text: 'Walk overlaps Work.' };
  const NEW = { rule: 'M05', text: 'Gentle yoga, pinned by you: it is Thursday 18:30 then.' };

  it('is told when it is new', () => {
    const known = { ...before, warnings: [OLD] };
    const text = newsText(known, { ...before, warnings: [OLD, NEW] }, LOOK);
    expect(text).toContain(
      'What it breaks\n  Gentle yoga, pinned by you: it is Thursday 18:30 then.\n',
    );
    expect(text).not.toContain('Walk overlaps');
    expect(newsText(known, known, LOOK)).not.toContain('What it breaks');
  });

  it('is told for the same words under another rule', () => {
    const known = { ...before, warnings: [OLD] };
    const text = newsText(known, { ...before, warnings: [OLD, { ...OLD, rule: 'M05' }] }, LOOK);
    expect(text).toContain('What it breaks');
  });

  it('has the clock of the reader', () =>
    expect(
      newsText(before, { ...before, warnings: [NEW] }, { ...LOOK, twelveHour: true }),
    ).toContain('it is Thursday 6:30pm then'));
});

describe('the days that changed', () => {
  it('are shown with the numbers that blocks have now', () => {
    const plan = replanned([{ ...WALK, ...at('2026-12-04', '07:00', '07:25') }, YOGA]);
    expect(news(plan, { now: '2026-12-01T06:00:00+01:00' }).slice(-7)).toEqual([
      'Nothing else moved.',
      '',
      'Today, Tue 1 Dec  ▅ energy 3/5',
      '  Nothing planned.',
      'Fri 4 Dec  ▅ energy 3/5',
      '  ○ 2  07:00–07:25  Easy walk · 20 min, 25 with set-up',
      '',
    ]);
  });

  it('stay on one screen', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      block({
        id: `b${index}`,
        ...at(
          `2026-12-0${(index % 5) + 1}`,
          `${10 + Math.floor(index / 5)}:00`,
          `${10 + Math.floor(index / 5)}:25`,
        ),
      }),
    );
    expect(news(replanned(many)).length).toBeLessThanOrEqual(22);
  });
});
