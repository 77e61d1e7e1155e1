import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contract/plan.ts';
import { planWeek } from '../../src/plan-week.ts';
import { planText } from '../../src/present/plan-text.ts';
import { randomRequest } from '../support/random-request.ts';

const LOOK = { width: 80, ascii: false, view: 'auto', reasons: true } as const;
const HOSTILE = [
  '\u001b[2Jhi\r',
  'マッサージ',
  '🧘‍♀️ yoga',
  'e\u0301te\u0301',
  '한국어 운동',
  '\u202eabc',
];

function titled(plan: Plan, title: string): Plan {
  return { ...plan, blocks: plan.blocks.map((block) => ({ ...block, title })) };
}

describe('a plan as text', () => {
  it('keeps to the width, ends its lines cleanly and steers no terminal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(40, 60, 76, 80, 100, 120, 140, 200),
        fc.constantFrom(...HOSTILE),
        fc.boolean(),
        (seed, width, title, reasons) => {
          const plan = titled(planWeek(randomRequest(seed)), title);
          const text = planText(plan, { ...LOOK, width, reasons });
          expect(text.endsWith('\n')).toBe(true);
          for (const line of text.slice(0, -1).split('\n')) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
            expect(line).toBe(line.trimEnd());
            expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it('has seven bits in ASCII, whatever the titles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...HOSTILE), (seed, title) => {
        const text = planText(titled(planWeek(randomRequest(seed)), title), {
          ...LOOK,
          ascii: true,
        });
        expect(text).toMatch(/^[ -~\n]*$/);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('numbers every block once, in both views', () => {
    const plan = planWeek(randomRequest(3));
    for (const view of ['timeline', 'agenda'] as const) {
      const text = planText(plan, { ...LOOK, view });
      const numbers = [...text.matchAll(/^ *[●○◆▓] +(\d+) {2}/gmu)].map((match) =>
        Number(match[1]),
      );
      expect(numbers).toEqual(plan.blocks.map((_, index) => index + 1));
    }
  });

  it('draws a row a day, fifteen minutes a cell, with the block where it belongs', () => {
    const plan = planWeek(randomRequest(3));
    const rows = planText(plan, LOOK).match(/^\w{3} [ \d]\d .*│.*│/gmu) ?? [];
    expect(rows).toHaveLength(7);
    for (const [index, block] of plan.blocks.entries()) {
      const day = Number(block.start.slice(8, 10));
      const row = rows.find((each) => Number(each.slice(4, 6)) === day) ?? '';
      const [hour = 0, minute = 0] = block.start.slice(11, 16).split(':').map(Number);
      const cell = ((hour - 6) * 60 + minute) / 15;
      if (cell < 0 || index > 8) continue;
      expect([...row][11 + Math.floor(cell)]).toBe(String(index + 1));
    }
  });
});
