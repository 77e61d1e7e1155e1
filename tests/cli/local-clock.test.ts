import { afterEach, describe, expect, it } from 'vitest';
import { quickZone } from '../../src/cli/local-clock.ts';
import { real, type World } from '../../src/cli/world.ts';

const world = real();
const usual = process.env.TZ;
afterEach(() => {
  if (usual === undefined) delete process.env.TZ;
  else process.env.TZ = usual;
});

/** The zones whose offset was asked of the clock, and what the zone says then. */
function asked(name: string) {
  const names: string[] = [];
  const watched: World = {
    ...world,
    offsetIn: (zone, instant) => {
      names.push(zone);
      return world.offsetIn(zone, instant);
    },
  };
  return { zone: quickZone(watched, name), names };
}

/** Read off a formatted date: another way to the same number. */
function offsetOf(name: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(instant * 60_000)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) || 0;
}

const MONTHS = Array.from({ length: 12 * 40 }, (_, month) => Date.UTC(1995, month, 15) / 60_000);

describe.each(['UTC', 'Asia/Tokyo', ''])('zones by the clock of a machine set to %j', (host) => {
  it('keep the offsets they have by the calendar', () => {
    process.env.TZ = host;
    for (const name of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata']) {
      const zone = quickZone(world, name);
      for (const instant of MONTHS.filter((_, index) => index % 5 === 0)) {
        expect(zone?.offsetAt(instant), `${name} ${instant}`).toBe(offsetOf(name, instant));
      }
    }
    expect(process.env.TZ).toBe(host);
  });

  it.each(['Foo/Bar', 'Europe/Atlantis', 'posix/Europe/Berlin', 'right/UTC', 'EST5', 'FOO-3', ''])(
    'are not made up: %j',
    (name) => {
      process.env.TZ = host;
      expect(quickZone(world, name)).toBeUndefined();
    },
  );
});

describe('which clock is asked', () => {
  it('the one of this process, for a city it knows', () => {
    expect(asked('Europe/Lisbon').names).toContain('Europe/Lisbon');
  });

  it.each(['UTC', 'Etc/GMT+5', 'EST5EDT', 'europe/berlin'])('none for %s', (name) => {
    const { zone, names } = asked(name);
    expect(names).toEqual([]);
    expect(zone?.name).toBe(name);
  });
});
