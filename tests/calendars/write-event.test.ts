import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../src/calendars/write.ts';
import type { Plan } from '../../src/contract/plan.ts';
import { because, eventsOf, expectSameTimes, planOf, textOf } from './write-fixture.ts';
import { lint } from './write-lint.ts';

/** Computed apart from the library that writes it. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function fileOf(plan: Plan): string {
  return calendarText([plan]);
}

describe('an event', () => {
  it('holds what a calendar needs', () => {
    const reasons = [because('T02', 'You have time then.'), because('E01', 'Energy, at its best.')];
    const changedAt = '2026-11-29T18:00:00+01:00';
    const block = { kind: 'meal-prep', sequence: 3, place: 'gym', reasons, changedAt } as const;
    const text = fileOf(planOf([block]));
    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|NAME/);
    expect(text.slice(text.indexOf('BEGIN:VEVENT')).split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      `UID:${sha256('me-2026-11-30-walk_brisk_1')}@recovery-plan.invalid`,
      'DTSTAMP:20261129T170000Z',
      'LAST-MODIFIED:20261129T170000Z',
      'DTSTART;TZID=Europe/Berlin:20261201T170000',
      'DTEND;TZID=Europe/Berlin:20261201T173000',
      'SUMMARY:Brisk walk',
      'DESCRIPTION:You have time then.\\nEnergy\\, at its best.',
      'LOCATION:Gym',
      'CATEGORIES:Meal prep',
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'CLASS:PRIVATE',
      'COLOR:orange',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      `X-RECOVERY-PLAN-BLOCK:${sha256('me-2026-11-30-walk_brisk_1')}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has the time of its last change, else that of its plan', () => {
    const madeAt = '2026-11-29T20:00:00+01:00';
    const changedAt = '2026-11-28T09:00:00+01:00';
    expect(fileOf(planOf([{ changedAt }], { madeAt }))).toContain('DTSTAMP:20261128T080000Z');
    expect(fileOf(planOf([{}], { madeAt }))).toContain('DTSTAMP:20261129T190000Z');
  });

  it('leaves out what speaks of health', () => {
    const rules = ['C01', 'C12', 'Z03', 'M05', 'M06', 'M07', 'M08', 'M09', 'M12', 'T01'];
    const reasons = rules.map((rule) => because(rule, `word ${rule}`));
    const [event] = eventsOf(fileOf(planOf([{ reasons }])));
    expect(textOf(event, 'description')).toBe('word M05\nword M12\nword T01');
  });

  it('has no description when there is nothing to say', () => {
    expect(fileOf(planOf([{ reasons: [because('C01', 'secret')] }]))).not.toMatch(
      /DESCRIPTION|secret/,
    );
  });

  it('is cancelled when its block was dropped', () => {
    const [start, end] = ['2026-12-02T07:00:00+01:00', '2026-12-02T07:30:00+01:00'];
    const plan = planOf([{}], { dropped: [{ id: 'old', start, end, sequence: 4 }] });
    const text = fileOf(plan);
    const tomb = eventsOf(text).find((event) => textOf(event, 'status') === 'CANCELLED');
    expect(['uid', 'status', 'transp', 'sequence'].map((name) => textOf(tomb, name))).toEqual([
      `${sha256('old')}@recovery-plan.invalid`,
      'CANCELLED',
      'TRANSPARENT',
      '4',
    ]);
    expectSameTimes(plan, text);
    expect(lint(text)).toEqual([]);
  });
});

describe('hostile texts', () => {
  const cases: [text: string, shown: string][] = [
    ['a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b', 'a END:VEVENT BEGIN:VEVENT SUMMARY:b'],
    ['one\rtwo\nthree\u2028four\u0085five', 'one two three four five'],
    ['\u001b]0;owned\u0007red\u001b[31m evil\u0000\u009b0mx\u007f', 'red evil x'],
    ['back\\slash; semi, comma: "quotes" \\n ^n', 'back\\slash; semi, comma: "quotes" \\n ^n'],
    ['x\u202egnp.\u2066y\ufeff', 'xgnp.y'],
    ['half \ud83d of it', 'half \ufffd of it'],
    ['👩‍👩‍👧‍👦'.repeat(40), '👩‍👩‍👧‍👦'.repeat(40)],
    ['ß€'.repeat(90), 'ß€'.repeat(90)],
    [';'.repeat(200), ';'.repeat(200)],
    ['   ', ''],
  ];

  it.each(cases)('%j', (hostile, shown) => {
    const reasons = [because('T01', hostile)];
    const text = fileOf(planOf([{ id: hostile, title: hostile, reasons }]));
    const events = eventsOf(text);
    expect(events).toHaveLength(1);
    expect(textOf(events[0], 'summary')).toBe(shown || 'Workout');
    expect(textOf(events[0], 'description')).toBe(shown);
    expect(lint(text)).toEqual([]);
  });

  it.each(Array.from({ length: 80 }, (_, length) => length))('folds after %i letters', (length) => {
    const title = `${'a'.repeat(length)}${'é漢😀'.repeat(20)}`;
    const text = fileOf(planOf([{ title }]));
    expect(lint(text)).toEqual([]);
    expect(textOf(eventsOf(text)[0], 'summary')).toBe(title);
  });
});
