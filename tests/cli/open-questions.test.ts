import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { nextQuestion } from '../../src/cli/open-questions/next.ts';
import type { NewFact } from '../../src/memory/journal.ts';
import { stateOf } from '../../src/memory/state.ts';
import { planWeek } from '../../src/plan-week.ts';
import { parseInstant, zoneNamed } from '../../src/time/zone.ts';

const zone = zoneNamed('Europe/Berlin') ?? { name: 'UTC', offsetAt: () => 0 };
const { timeZone, person, commitments } = EXAMPLE;
const plan = planWeek({
  schema: 'recovery-plan/request@1',
  timeZone,
  person,
  commitments,
  week: '2026-11-30',
  now: '2026-11-29T18:00',
});

/** The id of what would be asked at this time, after these facts. */
function asked(now: string, ...facts: NewFact[]): string | undefined {
  const written = facts.map((fact, index) => ({
    ...fact,
    at: '2026-11-29T18:00',
    call: `c${index}`,
  }));
  const here = { zone, now: parseInstant(zone, now) };
  return nextQuestion({ profile: undefined, state: stateOf(written), here })?.id;
}

const massage = (feedback = {}): NewFact => ({
  fact: 'massage',
  massage: { id: 'm1', start: '2026-12-01T17:00', feedback },
});
const isAsked = (question: string): NewFact => ({ fact: 'asked', question });
const week: NewFact = { fact: 'plan', plan };

describe('the one question', () => {
  it.each([
    ['before the massage', '2026-12-01T12:00', [massage()], undefined],
    ['right after it', '2026-12-01T19:00', [massage()], 'massage:m1'],
    ['once', '2026-12-01T19:00', [massage(), isAsked('massage:m1')], undefined],
    ['not where it was told', '2026-12-01T19:00', [massage({ pressure: 'firm' })], undefined],
    [
      'about soreness later',
      '2026-12-03T19:00',
      [massage({ pressure: 'firm' })],
      'massage-gone:m1',
    ],
    [
      'about tightness later still',
      '2026-12-06T19:00',
      [massage({ pressure: 'firm', goneAfterHours: 24 })],
      'massage-tight:m1:0',
    ],
    [
      'about tightness again a week later',
      '2026-12-12T19:00',
      [
        massage({ pressure: 'firm', goneAfterHours: 24, tightAgain: 'no' }),
        isAsked('massage-tight:m1:0'),
      ],
      'massage-tight:m1:1',
    ],
    [
      'never once it is tight',
      '2026-12-12T19:00',
      [massage({ pressure: 'firm', goneAfterHours: 24, tightAgain: 'yes' })],
      undefined,
    ],
  ] satisfies [string, string, NewFact[], string | undefined][])('%s', (_, now, facts, id) =>
    expect(asked(now, ...facts)).toBe(id),
  );

  it('is about the last session, while few are open', () => {
    expect(asked('2026-11-30T06:00', week)).toBeUndefined();
    expect(asked('2026-11-30T12:00', week)).toMatch(/^session:.*strength/);
  });

  it('is about all of them after three silent days, and only once', () => {
    const id = asked('2026-12-06T20:00', week);
    expect(id).toMatch(/^sessions:/);
    expect(asked('2026-12-06T20:00', week, isAsked(`${id}`))).toBeUndefined();
  });
});
