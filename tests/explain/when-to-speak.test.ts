import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek } from '../../src/plan-week.ts';

const rules = (changes: Partial<Request>) =>
  planWeek({ ...EXAMPLE, sessions: [], ...changes }).notices.map(({ rule }) => rule);

describe('what is said of moving on', () => {
  it('is said in a usual week', () => {
    expect(rules({})).toEqual(expect.arrayContaining(['C07', 'P18']));
  });

  it('is not said to somebody who is to rest', () => {
    const told = rules({ person: { ...EXAMPLE.person, safety: ['fever_or_ill'] } });
    expect(told).toContain('Z05');
    expect(told).not.toContain('C07');
    expect(told).not.toContain('P18');
  });

  it('is not said of a week that is over', () => {
    expect(rules({ now: '2026-12-09T10:00' })).not.toContain('P18');
  });
});

describe('a start from anew', () => {
  const walked = (start: string, minutes: number): Partial<Request> => ({
    sessions: [{ activity: 'walk_brisk', start, minutes, effort: 5, status: 'done' }],
  });

  it('says that the break was long', () => {
    expect(rules(walked('2026-10-20T07:00', 40))).toContain('P17');
  });

  it('says nothing to somebody who did little before', () => {
    expect(rules(walked('2026-10-20T07:00', 15))).not.toContain('P17');
    expect(rules({ person: { ...EXAMPLE.person, recent: {} } })).not.toContain('P17');
  });
});

describe('while it is still sore', () => {
  const sore = (soreness: number) =>
    planWeek({
      ...EXAMPLE,
      now: '2026-12-03T08:00',
      massages: [{ id: 'm', start: '2026-11-30T17:00' }],
      checkIns: [{ at: '2026-12-03T08:00', soreness }],
    }).notices.map(({ text }) => text);

  it('says that another check-in brings back what waits', () => {
    expect(sore(5).join(' ')).toContain('Check in again once it is better');
    expect(sore(1).join(' ')).not.toContain('Check in again');
  });
});
