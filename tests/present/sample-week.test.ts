// One small week in every form. The files were read line by line; a change in them is a change
// in what people see.
import { describe, expect, it } from 'vitest';
import { painterFor } from '../../src/present/colour.ts';
import { planText, type TextOptions } from '../../src/present/plan-text.ts';
import { emptyPlan, samplePlan } from './plan-fixture.ts';

const LOOK: TextOptions = { width: 80, ascii: false, view: 'auto', reasons: false };

const FORMS: [file: string, look: TextOptions][] = [
  ['timeline-80', LOOK],
  ['timeline-80-ascii', { ...LOOK, ascii: true }],
  ['timeline-60', { ...LOOK, width: 60, view: 'timeline' }],
  ['timeline-140', { ...LOOK, width: 140 }],
  ['agenda-40', { ...LOOK, width: 40 }],
  ['agenda-40-ascii', { ...LOOK, width: 40, ascii: true }],
  ['agenda-60-all-reasons-12-hours', { ...LOOK, width: 60, reasons: true, twelveHour: true }],
  ['spoken-60', { ...LOOK, width: 60, accessible: true }],
];

describe('a small week', () => {
  it.each(FORMS)('as %s', async (file, look) => {
    await expect(planText(samplePlan(), look)).toMatchFileSnapshot(`expected/${file}.txt`);
  });

  it('without anything in it', async () => {
    await expect(planText(emptyPlan(), LOOK)).toMatchFileSnapshot('expected/empty-80.txt');
  });

  it.each([1, 2, 3] as const)('says the same in colours of level %i', (level) => {
    for (const width of [40, 80, 140]) {
      const plain = planText(samplePlan(), { ...LOOK, width });
      const coloured = planText(samplePlan(), { ...LOOK, width }, painterFor(level));
      expect(coloured).not.toBe(plain);
      expect(withoutColours(coloured)).toBe(plain);
    }
  });
});

function withoutColours(text: string): string {
  const sign = '\u001b';
  return text.replaceAll(new RegExp(`${sign}\\[[\\d;]*m`, 'g'), '');
}
