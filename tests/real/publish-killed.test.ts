// Killed between any two requests, before or after the server did what it was asked: the next run
// leaves everything as if nothing had happened.
import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Home, home } from '../cli/home.ts';
import { filesBelow, started } from './publisher.ts';
import { CALENDAR, SECRET, type Tiny, tinyServer, USER } from './tiny-caldav.ts';

let tiny: Tiny;
beforeAll(async () => {
  tiny = await tinyServer();
});
afterAll(() => tiny.close());
beforeEach(() => {
  tiny.objects.clear();
  tiny.calendars.clear();
  tiny.mischief = () => false;
  tiny.done = () => {};
});

const PASSWORD = { RECOVERY_PLAN_CALDAV_PASSWORD: SECRET };

function planned(): Home {
  const person = home();
  expect(person.run('plan').code).toBe(0);
  return person;
}

function publishing(person: Home, words: readonly string[] = []) {
  return started(person, ['--url', tiny.url, '--user', USER, ...words], PASSWORD);
}

/** Kills it at the request of this number; false when there were fewer. */
async function killedAt(person: Home, number: number, when: 'before' | 'after'): Promise<boolean> {
  const before = tiny.taken.length;
  const run = publishing(person);
  let isKilled = false;
  const kill = (count: number) => {
    if (count - before !== number) return false;
    isKilled = true;
    run.child.kill('SIGKILL');
    return true;
  };
  if (when === 'before') {
    tiny.mischief = (_, response, count) => {
      if (!kill(count)) return false;
      response.destroy();
      return true;
    };
  } else tiny.done = (_, count) => void kill(count);
  await run.ended;
  tiny.mischief = () => false;
  tiny.done = () => {};
  return isKilled;
}

function titles(): string[] {
  return [...tiny.objects.values()].map((text) => /SUMMARY:(.*)\r/.exec(text)?.[1] ?? '').sort();
}

function starts(): string[] {
  return [...tiny.objects.values()]
    .map((text) => /BEGIN:VEVENT[\s\S]*?DTSTART[^:]*:(.*)\r/.exec(text)?.[1] ?? '')
    .sort();
}

async function settled(person: Home): Promise<void> {
  const ran = await publishing(person).ended;
  expect(ran.err).toBe('');
  expect(ran.code).toBe(0);
  const writes = tiny.writes().length;
  expect((await publishing(person).ended).code).toBe(0);
  expect(tiny.writes()).toHaveLength(writes);
  expect(filesBelow(person.folder).filter(({ text }) => text.includes(SECRET))).toEqual([]);
}

describe.each(['before', 'after'] as const)('killed %s the server acts', (when) => {
  it('publishes everything once all the same', async () => {
    const person = planned();
    const reference = await publishing(person).ended;
    expect(reference.code).toBe(0);
    const [wanted, times] = [titles(), starts()];
    expect(wanted.length).toBeGreaterThan(3);
    for (let number = 1; ; number += 1) {
      tiny.objects.clear();
      tiny.calendars.clear();
      unlinkSync(join(person.folder, '.config', 'recovery-plan', 'publish.json'));
      if (!(await killedAt(person, number, when))) break;
      await settled(person);
      expect([number, titles(), starts()]).toEqual([number, wanted, times]);
      if (number > 40) throw new Error('it never ends');
    }
  });

  it('follows changes on both sides', async () => {
    for (let number = 1; ; number += 1) {
      tiny.objects.clear();
      const person = planned();
      expect((await publishing(person).ended).code).toBe(0);
      const walks = [...tiny.objects].filter(([, text]) => /DTSTART.*20261202T070000/.test(text));
      const walk = walks[0]?.[0] ?? '';
      const moved = tiny.objects.get(walk) ?? '';
      tiny.objects.set(
        walk,
        moved
          .replaceAll('20261202T070000', '20261203T180000')
          .replaceAll('20261202T072500', '20261203T182500'),
      );
      expect(person.run('drop 1').code).toBe(0);
      const isKilled = await killedAt(person, number, when);
      await settled(person);
      expect([number, starts().includes('20261203T180000')]).toEqual([number, true]);
      expect(starts()).not.toContain('20261130T070000');
      expect(person.facts().filter(({ fact }) => fact === 'pin')).toHaveLength(1);
      expect(new Set(starts()).size).toBe(starts().length);
      if (!isKilled) break;
    }
  });
});

it('keeps what it notes for its owner alone, and forgets it with the rest', async () => {
  const person = planned();
  expect((await publishing(person).ended).code).toBe(0);
  expect([...tiny.objects.keys()].every((path) => path.startsWith(CALENDAR))).toBe(true);
  expect(person.run('data erase --yes', '').code).toBe(0);
  expect(filesBelow(person.folder)).toEqual([]);
});
