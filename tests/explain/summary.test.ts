import { describe, expect, it } from 'vitest';
import { planWeek } from '../../src/plan-week.ts';
import { requestWith } from '../support/request-builder.ts';

/** What the summary says of a massage in the week of Monday 30 November. */
function told(start: string, type = 'neuromuscular' as const): string {
  const { summary } = planWeek(requestWith({ massages: [{ id: 'm', start, type }] }));
  return summary.replace(/^.*?(?=The week|$)/, '');
}

describe('what the week goes around', () => {
  it('a massage in it', () => {
    expect(told('2026-12-01T17:00')).toBe(
      'The week goes around Tuesday’s massage: rest until Wednesday 18:00, easy until Thursday 06:00, building up until Friday 18:00.',
    );
  });

  it('a massage before it, of whose phases those that are over are not told', () => {
    expect(told('2026-11-28T17:00')).toBe(
      'The week goes around the massage on Saturday 2026-11-28: easy until Monday 06:00, building up until Tuesday 18:00.',
    );
    expect(told('2026-11-27T17:00')).toMatch(/-27: building up until Monday 18:00\.$/);
  });
});
