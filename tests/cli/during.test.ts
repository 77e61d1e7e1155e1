import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Call, remark } from '../../src/cli/call.ts';
import { during } from '../../src/cli/during.ts';
import { fakeWorld, type Given } from './fake-world.ts';

function told(given: Given, options: readonly string[] = []) {
  const fake = fakeWorld({ isTTY: true, ...given });
  const flags = options.map((name) => [name, true] as const);
  const call: Call = { world: fake.world, args: [], options: new Map(flags) };
  return { ...fake, call };
}

const WIPE = '\r\u001b[K';
const slow = () => sleep(650, 'done');
const atOnce = async () => 'done';

describe('what takes longer than half a second', () => {
  it('is told on a line that goes away', async () => {
    const { call, err, out } = told({});
    expect(await during(call, 'Reading', slow)).toBe('done');
    expect(err()).toBe(`Reading ...${WIPE}`);
    expect(out()).toBe('');
  });

  it('is told step by step', async () => {
    const { call, err } = told({});
    await during(call, 'Planning', async () => {
      await during(call, 'week 1', slow);
      await during(call, 'week 2', atOnce);
    });
    expect(err()).toBe(`week 1 ...${WIPE}week 2 ...${WIPE}`);
  });

  it('makes room for a remark', async () => {
    const { call, err } = told({});
    await during(call, 'Planning', async () => {
      await slow();
      await remark(call, 'by the way');
    });
    expect(err()).toBe(`Planning ...${WIPE}recovery-plan: by the way\n`);
  });

  it('goes away when it fails', async () => {
    const { call, err } = told({});
    const failing = async () => {
      await slow();
      throw new Error('no');
    };
    await expect(during(call, 'Reading', failing)).rejects.toThrow('no');
    expect(err()).toBe(`Reading ...${WIPE}`);
  });

  it.each<[string, Given, string[]]>([
    ['without a terminal', { isTTY: false }, []],
    ['with --quiet', {}, ['quiet']],
  ])('is not told %s', async (_, given, options) => {
    const { call, err } = told(given, options);
    expect(await during(call, 'Reading', slow)).toBe('done');
    expect(err()).toBe('');
  });

  it.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])('is said once with %o', async (env) => {
    const { call, err } = told({ env });
    await during(call, 'Planning', async () => {
      await during(call, 'week 1', slow);
      await during(call, 'week 2', slow);
    });
    expect(err()).toBe('week 1 ...\n');
  });

  it('steers nothing', async () => {
    const { call, err } = told({});
    await during(call, 'Reading \u001b[2J.ics', slow);
    expect(err()).toBe(`Reading \\u{1b}[2J.ics ...${WIPE}`);
  });
});

describe('what is done at once', () => {
  it('is not worth a word', async () => {
    const { call, err } = told({});
    expect(await during(call, 'Reading', atOnce)).toBe('done');
    await sleep(600);
    expect(err()).toBe('');
  });
});
