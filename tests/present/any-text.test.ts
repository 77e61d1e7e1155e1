// Whatever people, calendars or other programs write into a plan, a view stays in its lines.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contract/plan.ts';
import { dayText } from '../../src/present/day-text.ts';
import { newsText } from '../../src/present/news-text.ts';
import { planText, type TextOptions, weekText } from '../../src/present/plan-text.ts';
import { block, samplePlan } from './plan-fixture.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(
      ...['\u001b[31m', '\u001b]0;x\u0007', '\u009b2J', '\r', '\n', '\u202e', '\u200f'],
      ...[
        '🧘‍♀️',
        '👨‍👩‍👧',
        '🇩🇪',
        'e\u0301\u0302\u0303',
        'マッサージ',
        '한',
        'ᄀᄀᆨ',
        'ชำ',
        'שלום',
        'مرحبا',
      ],
      ...['–', '→', '′', 'ü', 'ß', '…', '\ud800', '1⃣', ' ', 'a', 'word '],
    ),
    maxLength: 40,
  }),
);

const anyTime = fc.tuple(
  fc.constantFrom('11-30', '12-01', '12-03', '12-06'),
  fc.integer({ min: 0, max: 95 }),
  fc.integer({ min: 0, max: 40 }),
);

const anyPlan = fc
  .record({
    text: anyText,
    title: anyText,
    timeZone: fc.oneof(fc.constant('Europe/Berlin'), anyText),
    times: fc.array(anyTime, { maxLength: 14 }),
  })
  .map(({ text, title, timeZone, times }): Plan => {
    const plan = samplePlan();
    const said = { text, smallestChange: text };
    return {
      ...plan,
      timeZone,
      summary: text,
      blocks: [
        ...plan.blocks,
        ...times.map((time, index) => block({ id: `b${index}`, title, ...span(time) })),
      ],
      windows: plan.windows.map((window) => ({ ...window, text })),
      nextMassage: plan.nextMassage && { ...plan.nextMassage, text },
      unplaced: plan.unplaced.map((each) => ({ ...each, ...said })),
      changes: plan.blocks.map(({ id, start }) => ({ block: id, from: null, to: start, text })),
      notices: [{ rule: 'T01', text }],
      warnings: [{ rule: 'T01', text: title }],
    };
  });

function span([day, quarter, length]: [string, number, number]) {
  const clock = (quarters: number) =>
    `${String(Math.floor(quarters / 4) % 24).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
  const next = day === '11-30' ? '12-01' : `12-0${Number(day.slice(3)) + 1}`;
  const end = quarter + length;
  return {
    start: `2026-${day}T${clock(quarter)}:00+01:00`,
    end: `2026-${end >= 96 ? next : day}T${clock(end)}:00+01:00`,
  };
}

const anyNow = fc.constantFrom(
  undefined,
  '2026-11-20T00:00:00+01:00',
  '2026-11-30T07:10:00+01:00',
  '2026-12-03T23:59:00+01:00',
  'never',
);

const anyLook = fc.record({
  width: fc.integer({ min: 40, max: 200 }),
  ascii: fc.boolean(),
  view: fc.constantFrom('timeline', 'agenda', 'auto'),
  reasons: fc.boolean(),
  twelveHour: fc.boolean(),
  accessible: fc.boolean(),
  now: anyNow,
  nowMark: fc.boolean(),
});

const VIEWS: readonly ((plan: Plan, look: TextOptions) => string)[] = [
  planText,
  weekText,
  (plan, look) => dayText(plan, '2026-12-01', look),
  (plan, look) => dayText([plan, plan], '2026-12-03', look),
  (plan, look) => newsText(undefined, plan, look),
  (plan, look) => newsText(samplePlan(), plan, look),
];

describe('any text in a plan', () => {
  it('stays in its lines and steers nothing', () => {
    fc.assert(
      fc.property(anyPlan, anyLook, fc.constantFrom(...VIEWS), (plan, look, view) => {
        const text = view(plan, look);
        expect(text.endsWith('\n')).toBe(true);
        for (const line of text.slice(0, -1).split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(look.width);
          expect(line).not.toMatch(/\s$/u);
          expect(line).not.toMatch(
            /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
          );
          if (look.ascii) expect(line).toMatch(/^[ -~]*$/);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('leaves the borders where they are', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 80, max: 200 }), anyNow, (plan, width, now) => {
        const look = { width, ascii: false, view: 'timeline', reasons: false, now } as const;
        const borders = planText(plan, look)
          .split('\n')
          .filter((line) => /^(?:[ >]?\w{3} [ \d]\d .{2,3}| {10})│/u.test(line))
          .map((line) => line.indexOf('│', 11));
        expect(borders.length).toBeGreaterThanOrEqual(7);
        expect(new Set(borders).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});
