// Random weeks planned by us and by the greedy auto-scheduler people would use instead, as it is and
// repaired; docs/benchmarks.md says what is translated how, and what the table cannot show.
//   node bench/greedy.mjs [weeks]
import { load, quantile, timed } from './load.mjs';

const [weeks = 500] = process.argv.slice(2).map(Number);
const WARM_UP = 100;

const lib = await load(`
  export { askedOf, GREEDY_WAYS, PLANNERS, weekResult } from './bench/greedy/compare.ts';
  export { schedule } from './bench/greedy/schedule.ts';
  export { tableOf } from './bench/greedy/table.ts';
  export { deskOf, jobsOf } from './bench/greedy/translate.ts';
  export { solve } from './src/place/solve.ts';
  export { planWeek } from './src/plan-week.ts';
  export { randomRequest } from './tests/support/random-request.ts';`);

const seeds = Array.from({ length: weeks }, (_, index) => index + 1);
const all = seeds.map((seed) => lib.askedOf(lib.randomRequest(seed)));
const results = Object.fromEntries(
  lib.PLANNERS.map((name) => [name, all.map((asked) => lib.weekResult(name, asked))]),
);
console.log(`${weeks} random weeks, no easy ones picked\n`);
console.log(lib.tableOf(results));

/** Only the placing, with what is asked for already known. */
const PLACING = {
  ours: ({ week, prescription }) => lib.solve(week, prescription),
  ...Object.fromEntries(
    Object.entries(lib.GREEDY_WAYS).map(([name, way]) => [
      name,
      ({ week, prescription }) => {
        const tasks = lib.jobsOf(week, prescription, way).map(({ task }) => task);
        return lib.schedule(tasks, lib.deskOf(week, way));
      },
    ]),
  ),
  'ours with reading, checks and words': ({ request }) => lib.planWeek(request),
};

console.log('\nms for a week, warm: median, 99th percentile');
for (const [name, place] of Object.entries(PLACING)) {
  for (const asked of all.slice(0, WARM_UP)) place(asked);
  const times = all.map((asked) => timed(() => place(asked)).time);
  const [half, most] = [0.5, 0.99].map((share) => quantile(times, share).toFixed(2).padStart(9));
  console.log(`${name.padEnd(42)}${half}${most}`);
}
