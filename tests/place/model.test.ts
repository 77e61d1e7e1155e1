// A solver that knows nothing of our search confirms that no arrangement scores higher.
import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import type { Request } from '../../src/contract/request.ts';
import { planWeek, weekModel } from '../../src/plan-week.ts';
import { withNews } from '../support/news.ts';
import { randomRequest } from '../support/random-request.ts';

const WEEKS = 300;
const NEWS = 60;
const TIMEOUT = 600_000;

let solver = highsLoader();

/** WebAssembly that aborted once stays broken, so one more try gets a fresh instance. */
async function solved(model: string) {
  const options = { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false };
  try {
    return (await solver).solve(model, options);
  } catch {
    solver = highsLoader();
    return (await solver).solve(model, options);
  }
}

/** The week, where the solver disagrees. */
async function disagreement(request: Request) {
  const { Status, ObjectiveValue } = await solved(weekModel(request));
  const ours = planWeek(request).score.value;
  const agreed = Status === 'Optimal' && Math.round(ObjectiveValue) === ours;
  return agreed ? [] : [{ Status, ObjectiveValue, ours }];
}

describe('HiGHS, solving the model of a week', () => {
  it('agrees on the example', async () => {
    expect(await disagreement(EXAMPLE)).toEqual([]);
  });

  it(
    `agrees on ${WEEKS} random weeks`,
    async () => {
      const found = [];
      for (let seed = 1; seed <= WEEKS; seed += 1) {
        for (const each of await disagreement(randomRequest(seed))) found.push({ seed, ...each });
      }
      expect(found).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    `agrees on ${NEWS} weeks planned again with news and few moves`,
    async () => {
      const found = [];
      for (let seed = 1; seed <= NEWS; seed += 1) {
        const request = withNews(seed);
        if (!request) continue;
        const limited = { ...request, ...(seed % 4 > 0 && { maxMoves: seed % 4 }) };
        for (const each of await disagreement(limited)) found.push({ seed, ...each });
      }
      expect(found).toEqual([]);
    },
    TIMEOUT,
  );
});
