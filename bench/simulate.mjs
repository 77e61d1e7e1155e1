// Half a year of made-up people: our planner, the same without learning, a fixed 10 % ramp and a
// static plan. A sanity check and no evidence; docs/simulation.md says what it can and cannot show.
//   node bench/simulate.mjs [seeds] [people per seed]
import { load } from './load.mjs';

const MONDAY = '2026-01-05';

const [seeds = 5, people = 12] = process.argv.slice(2).map(Number);
const { cohortOf, tableOf, dayNumber } = await load(`
  export { cohortOf } from './bench/simulate/compare.ts';
  export { tableOf } from './bench/simulate/table.ts';
  export { dayNumber } from './src/time/calendar.ts';`);
const start = performance.now();
const firstDay = dayNumber(MONDAY);
console.log(`${seeds} seeds of ${people} made-up people, 26 weeks; means with 95 % intervals\n`);
console.log(tableOf(cohortOf({ seeds, people }, firstDay)));
console.log('\nThe same people, if they check in on one morning in ten\n');
console.log(tableOf(cohortOf({ seeds, people, checkIns: 10 }, firstDay)));
console.error(`(${((performance.now() - start) / 1000).toFixed(0)} s)`);
