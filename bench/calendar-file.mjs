// One week out of a long calendar: 20,000 events in 12 MB, 2,000 of them repeated, an alarm in each.
// Ratios to ICAL.parse of the same text, on the same machine in the same minute. Build first.
//
//   node bench/calendar-file.mjs             measures
//   node bench/calendar-file.mjs FILE.ics    writes the file
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './load.mjs';

const EVENTS = 20_000;
const REPEATED_EVERY = 10;
const RUNS = 9;
const RULES = [
  'FREQ=WEEKLY;BYDAY=MO,WE',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=DAILY;COUNT=30',
  'FREQ=MONTHLY;BYDAY=1TU',
  'FREQ=WEEKLY;UNTIL=20240601T000000Z',
  'FREQ=YEARLY',
];
const WORDS = 'plan call review lunch offer report team budget release walk doctor school'.split(
  ' ',
);

/** The same on every machine: a small generator of numbers instead of chance. */
function numbers(seed) {
  let state = seed;
  return (most) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * most);
  };
}

const pad = (value) => String(value).padStart(2, '0');

function event(index, next) {
  const day = `${2016 + next(12)}${pad(1 + next(12))}${pad(1 + next(28))}`;
  const hour = 7 + next(12);
  const start = `${day}T${pad(hour)}${pad(next(4) * 15)}00`;
  const end = `${day}T${pad(hour + 1)}4500`;
  const text = Array.from({ length: 30 }, () => WORDS[next(WORDS.length)]).join(' ');
  return [
    'BEGIN:VEVENT',
    `UID:${index}-${next(1e9)}@example.org`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;TZID=Europe/Berlin:${start}`,
    `DTEND;TZID=Europe/Berlin:${end}`,
    ...(index % REPEATED_EVERY === 0 ? [`RRULE:${RULES[next(RULES.length)]}`] : []),
    `SUMMARY:${text.slice(0, 40)}`,
    `DESCRIPTION:${text}`.match(/.{1,70}/g).join('\r\n '),
    `LOCATION:Room ${next(900)}`,
    `CREATED:20250101T000000Z`,
    'STATUS:CONFIRMED',
    `SEQUENCE:${next(3)}`,
    'TRANSP:OPAQUE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Reminder',
    'TRIGGER:-PT15M',
    'END:VALARM',
    'END:VEVENT',
  ].join('\r\n');
}

export function longCalendar() {
  const next = numbers(1);
  const events = Array.from({ length: EVENTS }, (_, index) => event(index, next));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//bench//EN',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

const [target] = process.argv.slice(2);
if (target) {
  writeFileSync(target, longCalendar());
  process.exit();
}

const code = await bundled(
  `export { readCalendar } from './src/calendars/read.ts';
   export { startOfDay, zoneNamed } from './src/time/zone.ts';
   export { dayNumber } from './src/time/calendar.ts';
   export { default as ICAL } from 'ical.js';`,
  { minify: true },
);
const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-bench-'));
writeFileSync(join(folder, 'lib.mjs'), code);
writeFileSync(join(folder, 'long.ics'), longCalendar());
writeFileSync(
  join(folder, 'one.mjs'),
  `import { readFileSync } from 'node:fs';
   import { ICAL, dayNumber, readCalendar, startOfDay, zoneNamed } from './lib.mjs';
   const text = readFileSync('${join(folder, 'long.ics')}', 'utf8');
   const zone = zoneNamed('Europe/Berlin');
   const day = dayNumber('2026-11-30');
   const window = { zone, from: startOfDay(zone, day - 1), to: startOfDay(zone, day + 8) };
   const work = {
     parse: () => ICAL.parse(text).length,
     week: () => JSON.stringify(readCalendar(text, window)),
     full: () => JSON.stringify(readCalendar(text, window, { inFull: true })),
   }[process.argv[2]];
   const start = performance.now();
   const result = work();
   const time = performance.now() - start;
   console.log(JSON.stringify({ time, result }));`,
);

/** In a process of its own each time: programs read a calendar once, cold. */
function measured(kind) {
  const run = () => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'one.mjs'), kind], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return JSON.parse(stdout);
  };
  const runs = Array.from({ length: RUNS }, run).sort((one, other) => one.time - other.time);
  return runs[Math.floor(RUNS / 2)];
}

/** The most memory that the whole program takes, the worker included. */
function memoryOfProgram() {
  const days = ['--from', '2026-11-29', '--to', '2026-12-07', '--time-zone', 'Europe/Berlin'];
  const told = `import { isMainThread } from 'node:worker_threads';
    const tell = () => process.stderr.write('RSS ' + process.resourceUsage().maxRSS * 1024);
    if (isMainThread) process.on('exit', tell);`;
  const { stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(told)}`,
      fileURLToPath(new URL('../bin/recovery-plan.js', import.meta.url)),
      ...['calendar', 'show', join(folder, 'long.ics'), ...days, '--json'],
    ],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  return Number(/RSS (\d+)$/.exec(stderr)?.[1]);
}

const size = Buffer.byteLength(longCalendar());
const [parse, week, full] = ['parse', 'week', 'full'].map(measured);
const memory = memoryOfProgram();
rmSync(folder, { recursive: true });
const row = (name, { time }) =>
  console.log(`${name.padEnd(36)}${(time / parse.time).toFixed(2).padStart(6)}`);
console.log(`one week out of ${EVENTS} events, ${(size / 1e6).toFixed(1)} MB; ICAL.parse is 1`);
row('ICAL.parse of all of it', parse);
row('the week, what is elsewhere skipped', week);
row('the week, every event read in full', full);
console.log(
  `${'memory of the program, in files'.padEnd(36)}${(memory / size).toFixed(1).padStart(5)}`,
);
console.log(week.result === full.result ? 'both ways say the same' : 'THE ANSWERS DIFFER');
console.log(
  `${JSON.parse(week.result).busy.length} busy times; ICAL.parse took ${parse.time.toFixed(0)} ms`,
);
if (week.result !== full.result) process.exitCode = 1;
