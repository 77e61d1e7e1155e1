import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { rp, scratch } from './program.ts';

const LIBRARY = fileURLToPath(new URL('../../dist/index.mjs', import.meta.url));

/** The built library in one script, as a web page would load it. */
async function bundledForPages(path: (name: string) => string): Promise<string> {
  const file = path('page.js');
  const bundle = await rolldown({ input: path('page.mjs'), platform: 'browser' });
  await bundle.write({ file, format: 'iife' });
  return readFileSync(file, 'utf8');
}

describe('the library', () => {
  const { path } = scratch({
    'page.mjs': `import { planWeek } from ${JSON.stringify(LIBRARY)};
      plan = JSON.stringify(planWeek(JSON.parse(request)));`,
  });

  it('plans in a web page, where nothing of Node is', async () => {
    const script = await bundledForPages(path);
    expect(script).not.toContain('node:');
    const page = { request: rp(['example']).out, plan: '' };
    runInNewContext(script, page);
    const { out } = rp(['plan', '--example', '--json']);
    expect(JSON.parse(page.plan)).toEqual(JSON.parse(out));
  });

  it('throws what it cannot plan, as the README says', async () => {
    const { planWeek } = await import(LIBRARY);
    const request = JSON.parse(rp(['example']).out);
    const { person } = request;
    expect(() =>
      planWeek({ ...request, week: 'soon', person: { ...person, goal: 'win' } }),
    ).toThrow(
      expect.objectContaining({
        name: 'Problem',
        kind: 'invalid',
        faults: [
          expect.objectContaining({ path: 'week' }),
          expect.objectContaining({ path: 'person.goal' }),
        ],
      }),
    );
    const chest = { ...person, safety: ['chest_pressure_or_referred_pain'] };
    expect(() => planWeek({ ...request, person: chest })).toThrow(
      expect.objectContaining({ name: 'Problem', kind: 'stopped', remedy: expect.any(String) }),
    );
  });
});
