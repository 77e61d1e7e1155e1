import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';

/** Without news of stress, relaxed means nine days: until Thursday 10 December. */
const THAT_WEEK = { week: '2026-12-07', now: '2026-12-06T18:00' };
const ON = { 'M20.reminder': { value: 1, basis: 'your-setting' as const } };

const told = (changes: Partial<Request>) =>
  planWeek({ ...EXAMPLE, ...THAT_WEEK, ...changes }).notices.filter(({ rule }) => rule === 'M20');

describe('the reminder of the next massage', () => {
  it('is off until somebody asks for it', () => expect(told({})).toEqual([]));

  it('is said once switched on, and how often is not its business', () => {
    const parameters = { ...EXAMPLE.parameters, ...ON };
    const [notice, ...others] = told({ parameters });
    expect(others).toEqual([]);
    expect(notice?.text).toContain('looser until about Thursday');
    expect(notice?.text).toContain('how often is between you and your therapist');
    expect(notice?.text).not.toMatch(/should|must|need|due|overdue|remind/i);
  });

  it('is said in no other week', () => {
    const parameters = { ...EXAMPLE.parameters, ...ON };
    for (const week of ['2026-11-30', '2026-12-14', '2026-12-21']) {
      expect(told({ parameters, week })).toEqual([]);
    }
  });

  it('is silent about a massage that felt overly painful, whatever was agreed before it', () => {
    const parameters = { ...EXAMPLE.parameters, ...ON };
    const massages = (EXAMPLE.massages ?? []).map((massage) => ({
      ...massage,
      feedback: { pressure: 'overly-painful' as const },
    }));
    expect(told({ parameters, massages })).toEqual([]);
  });
});
