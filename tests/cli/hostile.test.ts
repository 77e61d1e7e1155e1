import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { run } from '../../src/cli/run.ts';
import { changed, places } from '../contract/mutate.ts';
import { fakeWorld } from './fake-world.ts';

/** What `plan` answers to this input, as data. */
async function planned(input: string | Uint8Array) {
  const fake = fakeWorld({ args: ['plan', '--input', 'r', '--json'], files: { r: input } });
  await run(fake.world);
  return { code: fake.code(), out: fake.out(), err: fake.err() };
}

/** A plan, or a problem in words: never a fault of the program. */
function isAnswer({ code, out, err }: Awaited<ReturnType<typeof planned>>): void {
  if (code === 0) {
    expect(JSON.parse(out)).toHaveProperty('blocks');
    return;
  }
  expect(JSON.parse(err).error.code).toMatch(/^(invalid|stopped)$/);
  expect(code).toBe(err.includes('"stopped"') ? 5 : 3);
}

describe('any input is answered', () => {
  it('bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(fc.asyncProperty(bytes, async (input) => isAnswer(await planned(input))));
  });

  it('JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), async (input) => isAnswer(await planned(input))));
  });

  it('the example with one value changed', async () => {
    const place = fc.constantFrom(...places(EXAMPLE));
    const value = fc.oneof(
      fc.jsonValue(),
      fc.integer({ min: -5, max: 600 }),
      fc.constantFrom(null, [], {}, true, '', '__proto__', '2026-12-01T17:00', '00:00', 'sun'),
    );
    await fc.assert(
      fc.asyncProperty(place, value, async (keys, other) =>
        isAnswer(await planned(JSON.stringify(changed(EXAMPLE, keys, other)))),
      ),
      { numRuns: 1000 },
    );
  });

  it('names that mean something to JavaScript', async () => {
    const input = JSON.stringify(EXAMPLE).replace('{', '{"__proto__":{"x":1},"constructor":1,');
    const { code, err } = await planned(input);
    expect(code).toBe(3);
    expect(JSON.parse(err).error.faults).toHaveLength(2);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
