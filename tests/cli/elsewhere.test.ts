import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { noteElsewhere } from '../../src/cli/remember/elsewhere.ts';
import { stateOf } from '../../src/memory/state.ts';
import { parseInstant, zoneNamed } from '../../src/time/zone.ts';
import { fakeWorld } from './fake-world.ts';

const zone = zoneNamed('Europe/Berlin') ?? { name: 'UTC', offsetAt: () => 0 };
const { person } = EXAMPLE;
const profile = { schema: 'recovery-plan/profile@1' as const, timeZone: 'Europe/Berlin', person };
const anna = {
  profile,
  state: stateOf([]),
  here: { zone, now: parseInstant(zone, '2026-11-29T18:00') },
};

async function said(systemZone: string | undefined, isTTY = true): Promise<string> {
  const { world, err } = fakeWorld({ isTTY });
  const call = { world: { ...world, systemZone: () => systemZone }, args: [], options: new Map() };
  await noteElsewhere(call, anna);
  return err();
}

describe('a machine with another clock than the person', () => {
  it('is told, with the way to change it', async () => {
    expect(await said('America/New_York')).toContain(
      'times are those of Europe/Berlin, as you told us',
    );
    expect(await said('America/New_York')).toContain('settings timeZone America/New_York');
  });

  it.each([
    ['the same zone', 'Europe/Berlin'],
    ['another with the same time', 'Europe/Paris'],
    ['a server', 'UTC'],
    ['no zone that is known', 'Bad/Zone'],
    ['no zone at all', undefined],
  ])('is no news: %s', async (_, name) => expect(await said(name)).toBe(''));

  it('is not told to a script', async () => expect(await said('America/New_York', false)).toBe(''));
});
