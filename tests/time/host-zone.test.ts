import { afterEach, describe, expect, it } from 'vitest';
import { planWeek } from '../../src/plan-week.ts';
import { dayNumber } from '../../src/time/calendar.ts';
import { instantText, parseInstant, startOfDay, wallAt } from '../../src/time/zone.ts';
import { randomRequest } from '../support/random-request.ts';
import { zone } from './zones.ts';

const HOSTS = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];

/** What a function gives in each zone of the machine. */
function onHosts<T>(make: () => T): T[] {
  return HOSTS.map((host) => {
    process.env.TZ = host;
    return make();
  });
}

describe('the zone of the machine', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it('really changes in these tests', () => {
    expect(new Set(onHosts(() => new Date(2026, 6, 1).getTime())).size).toBe(HOSTS.length);
  });

  it('changes neither instants nor walls nor days', () => {
    const results = onHosts(() => {
      const berlin = zone('Europe/Berlin');
      const times = ['2026-03-29T02:30', '2026-10-25T02:30', '2026-12-01T17:00-05:00'];
      return times.map((text) => {
        const instant = parseInstant(berlin, text);
        const start = startOfDay(berlin, dayNumber(text.slice(0, 10)));
        return [instantText(berlin, instant), wallAt(berlin, instant), start];
      });
    });
    for (const result of results) expect(result).toEqual(results[0]);
  });

  it('changes no plan', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const plans = onHosts(() => JSON.stringify(planWeek(randomRequest(seed))));
      expect(new Set(plans).size).toBe(1);
    }
  });
});
