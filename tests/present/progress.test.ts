import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { MassageSoreness, Progress, ProgressWeek } from '../../src/contract/progress.ts';
import type { TextOptions } from '../../src/present/options.ts';
import { progressText } from '../../src/present/progress-text.ts';
import { progressTexts } from '../../src/present/progress-words.ts';
import { dateText, dayNumber } from '../../src/time/calendar.ts';

const LOOK: TextOptions = { width: 80, ascii: false, view: 'auto', reasons: false };

const week = (start: string, told: Partial<ProgressWeek> = {}): ProgressWeek => ({
  start,
  underWay: false,
  minutes: null,
  load: null,
  energy: null,
  checkIns: 0,
  done: 0,
  known: 0,
  unknown: 0,
  ...told,
});

const FOUR: Progress = {
  weeks: [
    week('2026-11-02', { minutes: 40, load: 160, energy: 2.5, checkIns: 4, done: 2, known: 3 }),
    week('2026-11-09', { minutes: 60, load: 240, energy: 3, checkIns: 4, done: 3, known: 3 }),
    week('2026-11-16'),
    week('2026-11-23', { minutes: 80, load: 340, energy: 3.6, checkIns: 5, done: 3, known: 3 }),
    week('2026-11-30', { underWay: true, minutes: 20, load: 80, done: 1, known: 1, unknown: 1 }),
  ],
  massages: [
    { id: 'm1', start: '2026-11-03T17:00:00+01:00', hours: [48, 48], likely: 48 },
    { id: 'm2', start: '2026-11-24T17:00:00+01:00', hours: [20, 32], likely: 30 },
    { id: 'm3', start: '2026-12-01T17:00:00+01:00', hours: [14, null], likely: null },
  ],
};
const NOTHING: Progress = { weeks: [], massages: [] };

describe('progress as a text', () => {
  it('is a bar and a number for every week, and a sentence for every measure', () => {
    expect(progressText(FOUR, LOOK)).toBe(`Progress of 5 weeks

Week of      2 Nov   9 Nov  16 Nov  23 Nov  30 Nov
Minutes       ▅ 40    ▆ 60       –    █ 80    ▃ 20
Load         ▄ 160   ▆ 240       –   █ 340    ▃ 80
Energy       ▄ 2.5     ▅ 3       –   ▆ 3.6       –
Done         ▆ 2/3   █ 3/3       –   █ 3/3   █ 1/1

Soreness after massages: Tue 3 Nov █ 48 h · Tue 24 Nov ▅ about 30 h ·
  Tue 1 Dec ▃ over 14 h

You moved for 200 minutes in 4 weeks, about 60 in a usual one.
Load is minutes times effort: 340 in your last whole week, 200 on average
before.
Your energy was 3.1 of 5 on average in 13 check-ins, and a little higher lately.
After 2 massages you were hardly sore any more within about 39 hours. Many
people feel back to normal within a day or two.
You did 9 of the 10 planned sessions you told us about; of 1 more we do not
know. Habits take weeks to months; a missed day does not undo it.
`);
  });

  it('stays in seven bits where asked to', () => {
    const text = progressText(FOUR, { ...LOOK, ascii: true });
    expect(text).toMatch(/^[\n -~]*$/);
    expect(text).toContain('@ 80');
  });

  it('is words, one week a line, for a screen reader', () => {
    const text = progressText(FOUR, { ...LOOK, accessible: true });
    expect(text).toContain(
      'Week of Mon 2 Nov: 40 minutes, load 160, energy 2.5 of 5 in 4 check-ins, 2 of 3\nsessions done.',
    );
    expect(text).toContain('Week of Mon 16 Nov: nothing reported.');
    expect(text).toContain('Week of Mon 30 Nov, so far: ');
    expect(text).not.toMatch(/[▁-█·–]/);
  });

  it('says what to do where nothing is recorded', () => {
    expect(progressText(NOTHING, LOOK)).toContain('recovery-plan checkin');
    expect(progressTexts(NOTHING)).toEqual({});
  });

  it('never blames', () => {
    const poor: Progress = {
      weeks: FOUR.weeks.map((each, index) => ({
        ...each,
        minutes: index === 0 ? 10 : null,
        load: index === 0 ? 30 : null,
        energy: 3 - index / 2,
        checkIns: 2,
        done: 0,
        known: 4,
        unknown: 2,
      })),
      massages: [],
    };
    const text = progressText(poor, LOOK);
    expect(text).toContain('Habits take weeks to months; a missed day does not undo it.');
    expect(text).not.toMatch(/fail|only|should|must|bad|poor|miss(?!ed day)|behind|sorry|!/i);
  });

  const count = fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null });
  const anyWeek = fc.record({
    minutes: count,
    load: count,
    energy: fc.option(
      fc.integer({ min: 10, max: 50 }).map((each) => each / 10),
      { nil: null },
    ),
    checkIns: fc.integer({ min: 0, max: 50 }),
    done: fc.integer({ min: 0, max: 20 }),
    unknown: fc.integer({ min: 0, max: 20 }),
  });
  const anyMassage = fc.record({
    from: fc.integer({ min: 0, max: 120 }),
    more: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
  });

  it('is never wider than asked, whatever the weeks hold', () => {
    fc.assert(
      fc.property(
        fc.array(anyWeek, { maxLength: 30 }),
        fc.array(anyMassage, { maxLength: 12 }),
        fc.integer({ min: 40, max: 160 }),
        fc.boolean(),
        fc.boolean(),
        (weeks, massages, width, ascii, accessible) => {
          const first = dayNumber('2026-06-01');
          const progress: Progress = {
            weeks: weeks.map((each, index) =>
              week(dateText(first + 7 * index), { ...each, known: each.done + (index % 3) }),
            ),
            massages: massages.map(({ from, more }, index): MassageSoreness => {
              const start = `${dateText(first + 9 * index)}T17:00:00+02:00`;
              return {
                id: `m${index}`,
                start,
                hours: [from, more === null ? null : from + more],
                likely: more,
              };
            }),
          };
          const text = progressText(progress, { ...LOOK, width, ascii, accessible });
          expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
          for (const line of text.split('\n')) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
            expect(line).toBe(line.trimEnd());
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
