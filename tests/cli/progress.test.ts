import { describe, expect, it } from 'vitest';
import { home } from './home.ts';

describe('progress', () => {
  it('works before setup, and says what to do', () => {
    const anna = home();
    const { code, out } = anna.run('progress');
    expect(code).toBe(0);
    expect(out).toContain('Nothing is recorded yet.');
  });

  it('shows what was told, for people and for programs', () => {
    const anna = home();
    anna.run('done "easy walk" --at "2026-11-28 10:00" --minutes 25');
    anna.run('checkin --energy 4 --soreness 0', '2026-11-29T08:00');
    expect(anna.run('progress').out).toContain('You moved for 25 minutes in 1 week.');
    const { weeks, massages, texts } = JSON.parse(anna.run('progress --json --weeks 2').out);
    expect(weeks).toMatchObject([{ start: '2026-11-23', minutes: 25, energy: 4, checkIns: 1 }]);
    expect(massages).toEqual([]);
    expect(Object.keys(texts)).toEqual(['minutes', 'energy']);
  });

  it('changes nothing', () => {
    const anna = home();
    anna.run('checkin --energy 4');
    const before = anna.facts();
    anna.run('progress');
    expect(anna.facts()).toEqual(before);
  });

  it('takes a number of weeks', () => {
    const { code, err } = home().run('progress --weeks 0');
    expect(code).toBe(2);
    expect(err).toContain('--weeks');
  });
});
