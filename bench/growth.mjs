// How planning grows with its work, as multiples of the smallest of each row in the same run.
//   node bench/growth.mjs
import { load, timed } from './load.mjs';

const RUNS = 15;

const lib = await load(`
  export { planWeek } from './src/plan-week.ts';
  export { followingRequest } from './src/memory/assumed.ts';
  export { solve } from './src/place/solve.ts';
  export { optionsFor } from './src/prescribe/options.ts';
  export { choose } from './src/prescribe/permitted.ts';
  export { solvedWeek } from './src/questions/solved-week.ts';
  export { dateText, dayNumber } from './src/time/calendar.ts';
  export { Dice } from './tests/support/random-request.ts';`);

const all = { early: 4, morning: 4, afternoon: 3, evening: 3 };
const REQUEST = {
  schema: 'recovery-plan/request@1',
  timeZone: 'Europe/Berlin',
  week: '2026-11-30',
  now: '2026-11-29T18:00',
  person: {
    adult: true,
    sleep: { bed: '22:30', wake: '06:30' },
    energy: { default: all },
    recent: { weeksActive: 50, sessionsPerWeek: 7, minutesPerWeek: 300, longestMinutes: 60 },
    mealPrep: { days: 5 },
    places: { gym: 15, pool: 20 },
    activities: [
      ...['walk_brisk', 'walk_easy', 'swim_easy', 'row_machine', 'strength_full_light'],
      ...['yoga_gentle', 'tai_chi', 'stretch_mobility', 'strength_full_heavy'],
    ],
  },
  commitments: [
    { title: 'Work', days: ['mon', 'tue', 'thu', 'fri'], start: '09:00', end: '17:00' },
  ],
  massages: [{ id: 'm1', start: '2026-12-01T18:00' }],
};

/** So many sessions, more than one would ask for: twenty minutes each of what is permitted. */
function crowded(count) {
  const { week, prescription } = lib.solvedWeek(REQUEST);
  const { permitted } = lib.choose(week);
  const sessions = Array.from({ length: count }, (_, index) => {
    const asked = permitted[index % permitted.length];
    const options = lib.optionsFor(asked, 20, permitted, week);
    return { ...prescription.sessions[0], id: `s${index}`, activity: asked.activity.id, options };
  });
  return () => lib.solve(week, { ...prescription, sessions });
}

/** A calendar of a year with so many events, as if read into the request. */
function calendar(count) {
  const dice = new lib.Dice(count);
  const first = lib.dayNumber('2026-06-01');
  const busy = Array.from({ length: count }, () => {
    const day = lib.dateText(first + dice.whole(0, 364));
    const hour = dice.whole(9, 19);
    return { title: 'Busy', start: `${day}T${pad(hour)}:00`, end: `${day}T${pad(hour)}:30` };
  });
  return () => lib.planWeek({ ...REQUEST, busy });
}

/** Week after week, each after what the ones before held. */
function following(count) {
  return () => {
    let request = REQUEST;
    for (let week = 0; week < count; week += 1) {
      request = lib.followingRequest(request, lib.planWeek(request));
    }
  };
}

function pad(hour) {
  return String(hour).padStart(2, '0');
}

/** The quickest of some runs: what else the machine does only ever adds to one. */
function quickest(work) {
  for (let run = 0; run < 3; run += 1) work();
  return Math.min(...Array.from({ length: RUNS }, () => timed(work).time));
}

function row(name, sizes, make) {
  const times = sizes.map((size) => quickest(make(size)));
  const cells = sizes.map((size, index) => `${size}: ${(times[index] / times[0]).toFixed(1)}`);
  console.log(`${name.padEnd(26)}${cells.join('   ')}   (first: ${times[0].toFixed(2)} ms)`);
}

row('sessions to place', [4, 8, 12, 16], crowded);
row('busy events of a year', [0, 50, 500, 5000], calendar);
row('weeks, one after another', [1, 4, 13, 52], following);
