import { describe, expect, it } from 'vitest';
import { parseInstant, zoneNamed } from '../../src/time/zone.ts';
import { home } from './home.ts';

const zone = zoneNamed('Europe/Berlin') ?? { name: '', offsetAt: () => 0 };
const MASSAGES = ['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'];

/** Hours from the end of Tuesday's massage until its easy phase is over. */
function easyHours(person: ReturnType<typeof home>): number {
  const { out } = person.run('plan --week next --dry-run --json', '2026-11-29T18:00');
  const windows: { massage: string; phase: string; end: string }[] = JSON.parse(out).windows;
  const easy = windows.findLast(({ phase }) => phase === 'easy');
  const end = parseInstant(zone, '2026-12-01T18:00');
  return (parseInstant(zone, easy?.end ?? '') - end) / 60;
}

describe('what massages have taught', () => {
  const told = (changes = {}) => {
    const person = home(changes);
    for (const day of MASSAGES) {
      person.run(`massage add "${day} 17:00" --minutes 60`, `${day}T08:00`);
      person.run('massage feedback --gone-after 50', `${day}T20:00`);
    }
    person.run('massage add tue 17:00 --minutes 60', '2026-11-29T17:00');
    return person;
  };

  it('makes the easy phase of the next as long as this person needs', () => {
    expect(easyHours(told())).toBe(48);
  });

  it('gives way to what the person set', () => {
    const own = { 'M01.fade_h': { value: 40, basis: 'your-setting' } };
    expect(easyHours(told({ parameters: own }))).toBe(40);
  });
});
