// planWeek beside HiGHS on the same weeks, and whether their scores agree.
// Each week counts with its best of some runs, so that what else the machine does counts less.
//   node bench/highs.mjs [weeks] [runs]
import highsLoader from 'highs';
import { load, quantile, timed } from './load.mjs';

const [weeks = 100, runs = 1] = process.argv.slice(2).map(Number);
const WARM_UP = 8000;
const OPTIONS = { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false };

const lib = await load(`
  export { planWeek, weekModel } from './src/plan-week.ts';
  export { randomRequest } from './tests/support/random-request.ts';`);

for (let seed = 1; seed <= WARM_UP; seed += 1) lib.planWeek(lib.randomRequest(10_000 + seed));
let solver;

/** WebAssembly that aborted once stays broken, so one more try gets a fresh instance. */
async function solved(model) {
  try {
    return timed(() => solver.solve(model, OPTIONS));
  } catch {
    solver = await highsLoader();
    return timed(() => solver.solve(model, OPTIONS));
  }
}

const seeds = Array.from({ length: weeks }, (_, index) => index + 1);

/** The quickest run of each week; one run goes through all weeks. */
async function bestOf(once) {
  const best = [];
  for (let run = 0; run < runs; run += 1) {
    for (const [index, seed] of seeds.entries()) {
      const made = await once(seed);
      if (!best[index] || made.time < best[index].time) best[index] = made;
    }
  }
  return best;
}

// One after the other: between two runs of a solver nothing of ours would stay warm.
const plans = await bestOf((seed) => {
  const request = lib.randomRequest(seed);
  return timed(() => lib.planWeek(request));
});
solver = await highsLoader();
solver.solve(lib.weekModel(lib.randomRequest(1)), OPTIONS);
const theirs = await bestOf((seed) => solved(lib.weekModel(lib.randomRequest(seed))));
const ours = plans.map(({ time }) => time);
const ratios = theirs.map(({ time }, index) => time / ours[index]);
const agreed = theirs.filter(
  ({ result }, index) =>
    result.Status === 'Optimal' &&
    Math.round(result.ObjectiveValue) === plans[index].result.score.value,
).length;

const row = (name, times) =>
  console.log(
    `${name.padEnd(26)}${quantile(times, 0.5).toFixed(2).padStart(10)}${quantile(times, 1).toFixed(2).padStart(10)}`,
  );
console.log(
  `${weeks} random weeks${''.padEnd(12)}${'median'.padStart(10)}${'slowest'.padStart(10)}`,
);
row('planWeek, warm, ms', ours);
row(
  'HiGHS, warm, ms',
  theirs.map(({ time }) => time),
);
row('HiGHS / planWeek, a week', ratios);
console.log(
  `medians: ${(
    quantile(
      theirs.map(({ time }) => time),
      0.5,
    ) / quantile(ours, 0.5)
  ).toFixed(0)}`,
);
console.log(`planWeek, slowest / median: ${(quantile(ours, 1) / quantile(ours, 0.5)).toFixed(1)}`);
console.log(`equal scores: ${agreed} of ${weeks}`);
if (agreed < weeks) process.exitCode = 1;
