// How long an answer takes, as multiples of planning one of the same weeks in the same run.
//   node bench/questions.mjs [weeks]
import { load, quantile, timed } from './load.mjs';

const [weeks = 200] = process.argv.slice(2).map(Number);
const WARM_UP = 100;

const lib = await load(`
  export { planWeek } from './src/plan-week.ts';
  export { followingRequest } from './src/memory/assumed.ts';
  export { massageTimes } from './src/questions/massage-slots.ts';
  export { smallestChanges } from './src/questions/smallest-change.ts';
  export { solvedWeek } from './src/questions/solved-week.ts';
  export { whatIf } from './src/questions/what-if.ts';
  export { whyOf } from './src/questions/why.ts';
  export { whyDay } from './src/questions/why-day.ts';
  export { whyNot } from './src/questions/why-not.ts';
  export { whyNotIn } from './src/questions/why-not-span.ts';
  export { randomRequest } from './tests/support/random-request.ts';`);

/** Every question asks from the request on, as a command does; undefined where it has no object. */
const QUESTIONS = {
  'why BLOCK': ({ request, plan, block }) =>
    block && (() => lib.whyOf(block, plan, lib.solvedWeek(request))),
  'why --not':
    ({ request, plan }) =>
    () => {
      const solution = lib.solvedWeek(request);
      const start = solution.week.start + 3 * 1440 + 18 * 60;
      return lib.whyNot('walk_easy', start, plan, solution);
    },
  'why --not, evening':
    ({ request, plan }) =>
    () => {
      const solution = lib.solvedWeek(request);
      const from = solution.week.start + 3 * 1440 + 17 * 60;
      return lib.whyNotIn('walk_easy', { from, to: from + 5 * 60 }, plan, solution);
    },
  'why DAY':
    ({ request, plan }) =>
    () => {
      const solution = lib.solvedWeek(request);
      return lib.whyDay(solution.week.days[4].day, plan, solution);
    },
  'what-if massage':
    ({ request, plan }) =>
    () =>
      lib.whatIf(request, plan, { kind: 'massage', start: `${plan.week.end}T18:00` }),
  'what-if energy':
    ({ request, plan }) =>
    () =>
      lib.whatIf(request, plan, { kind: 'energy', day: 'wed', level: 2 }),
  'smallest changes': ({ request, plan }) =>
    plan.unplaced.length > 0 && (() => lib.smallestChanges(request, plan)),
  'massage suggest': ({ request, plan }) =>
    plan.nextMassage !== null && (() => lib.massageTimes(request, lib.followingRequest)),
};

function weekOf(seed) {
  const request = lib.randomRequest(seed);
  const plan = lib.planWeek(request);
  const block = plan.blocks.find(({ status }) => status === 'planned');
  return { request, plan, block };
}

function timesOf(question, from, count) {
  const times = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const work = question(weekOf(seed));
    if (work) times.push(timed(work).time);
  }
  return times;
}

const planning =
  ({ request }) =>
  () =>
    lib.planWeek(request);
for (const question of [planning, ...Object.values(QUESTIONS)]) timesOf(question, 9001, WARM_UP);
const plain = timesOf(planning, 1, weeks);
const unit = quantile(plain, 0.5);

console.log(
  `${weeks} random weeks, warm; 1 is the median of planWeek on them, ${unit.toFixed(2)} ms`,
);
console.log(
  `${''.padEnd(20)}${'weeks'.padStart(7)}${'median'.padStart(9)}${'slowest'.padStart(9)}`,
);
const row = (name, times) =>
  console.log(
    name.padEnd(20) +
      String(times.length).padStart(7) +
      (quantile(times, 0.5) / unit).toFixed(1).padStart(9) +
      (quantile(times, 1) / unit).toFixed(1).padStart(9),
  );
row('planWeek', plain);
for (const [name, question] of Object.entries(QUESTIONS)) row(name, timesOf(question, 1, weeks));
