// A solver that knows nothing of our search confirms what a forced place costs.
import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { describe as planOf } from '../../src/explain/describe.ts';
import { LinearProgramme } from '../../src/place/lp.ts';
import { modelText } from '../../src/place/model.ts';
import { allChoices } from '../../src/place/model-choices.ts';
import { objectiveFor } from '../../src/place/objective.ts';
import type { Solution } from '../../src/place/solve.ts';
import { solvedWeek } from '../../src/questions/solved-week.ts';
import { whyNot } from '../../src/questions/why-not.ts';
import { breachesAt } from '../../src/rules/all.ts';
import { parseInstant } from '../../src/time/zone.ts';
import { Dice, randomRequest } from '../support/random-request.ts';

const WEEKS = 40;
const TIMEOUT = 300_000;

/** A choice of the model at random, and the model with it made a must. */
function forcedModel(seed: number, { week, prescription }: Solution) {
  const objective = objectiveFor(week, prescription);
  const choices = allChoices(week, prescription, objective, new LinearProgramme());
  if (choices.length === 0) return undefined;
  const { option, spot } = new Dice(seed).one(choices);
  const same = choices.filter(
    (choice) => choice.option.id === option.id && choice.spot.start === spot.start,
  );
  const sum = same.map(({ variable }) => variable).join(' + ');
  const model = modelText(week, prescription).replace(
    /^Subject To\n/im,
    (line) => `${line} forced: ${sum} = 1\n`,
  );
  return { option, spot, model };
}

describe('why not then', () => {
  it(
    `costs what HiGHS says, on ${WEEKS} random weeks with a random place forced`,
    async () => {
      const found = [];
      let solved = 0;
      for (let seed = 1; seed <= WEEKS; seed += 1) {
        const solution = solvedWeek(randomRequest(seed));
        const forced = forcedModel(seed, solution);
        if (!forced) continue;
        const { option, spot, model } = forced;
        expect(model).toContain(' forced: ');
        const answer = whyNot(option.id, spot.start, planOf(solution), solution);
        const highs = await highsLoader();
        const { Status, ObjectiveValue } = highs.solve(model, {
          mip_rel_gap: 0,
          mip_abs_gap: 0,
          output_flag: false,
        });
        solved += 1;
        const cost = answer?.verdict === 'planned' ? 0 : answer?.cost;
        const expected = Status === 'Optimal' ? solution.score - Math.round(ObjectiveValue) : null;
        if (cost !== expected) found.push({ seed, cost, expected, verdict: answer?.verdict });
      }
      expect(found).toEqual([]);
      expect(solved).toBeGreaterThan(WEEKS / 2);
    },
    TIMEOUT,
  );

  it('names a rule exactly where every way of the activity breaks one', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const solution = solvedWeek(randomRequest(seed));
      const { week, prescription } = solution;
      const session = prescription.sessions[0];
      const [option] = session?.options ?? [];
      if (!option) continue;
      const ways = prescription.sessions
        .flatMap(({ options }) => options)
        .filter(({ id }) => id === option.id);
      for (const day of week.days) {
        const slot = day.firstSlot + 40;
        const start = week.start + slot * week.slotMinutes;
        const answer = whyNot(option.id, start, planOf(solution), solution);
        const every = ways.every((way) => {
          const spot = { day, slot, start, end: start + way.totalMinutes };
          return breachesAt(week, way, spot).length > 0;
        });
        if (answer?.verdict === 'planned') continue;
        if (every) expect(answer?.breaches.length).toBeGreaterThan(0);
        else expect(answer?.verdict).toBe('possible');
      }
    }
  });

  it('says all that stands against it, in words', () => {
    const solution = solvedWeek(EXAMPLE);
    const plan = planOf(solution);
    const at = (time: string) =>
      whyNot('strength_full_light', parseInstant(solution.week.facts.zone, time), plan, solution);
    expect(at('2026-12-01T18:30')?.breaches.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['M02', 'E01']),
    );
    expect(at('2026-12-06T15:05')?.breaches.map(({ text }) => text)).toContain(
      'Blocks begin on a quarter of an hour.',
    );
    expect(at('2026-12-06T15:00')).toMatchObject({ verdict: 'possible' });
    expect(at('2026-12-08T15:00')).toBeUndefined();
  });
});
