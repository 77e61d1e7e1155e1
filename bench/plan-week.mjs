// How long planning a week takes, as multiples of starting Node for nothing on the same machine in
// the same minute. It only prints: absolute times say more about the machine than about us.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { define } from '../.build/define.mjs';

const WEEKS = 2000;
const WARM_UP = 200;
const BARE_RUNS = 15;

/** The planner and the random weeks of the tests as one module, in memory. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { planWeek } from './src/index.ts';
        export { randomRequest } from './tests/support/random-request.ts';`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define,
    write: false,
    logLevel: 'warning',
  });
  const [{ text }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Extra certificates are read at every start, which is not Node's own time. */
function bareStart() {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const run = () => spawnSync(process.execPath, ['-e', '0'], { env });
  return sorted(Array.from({ length: BARE_RUNS }, () => timed(run)));
}

function sorted(times) {
  return times.toSorted((one, other) => one - other);
}

/** The nearest-rank quantile of sorted times. */
function quantile(times, share) {
  return times[Math.max(0, Math.ceil(share * times.length) - 1)];
}

const { planWeek, randomRequest } = await load();
for (let seed = 1; seed <= WARM_UP; seed += 1) planWeek(randomRequest(WEEKS + seed));

const bare = quantile(bareStart(), 0.5);
const runs = Array.from({ length: WEEKS }, (_, index) => {
  const request = randomRequest(index + 1);
  return { seed: index + 1, time: timed(() => planWeek(request)) };
});
const times = sorted(runs.map(({ time }) => time));
const slowest = runs.reduce((worst, run) => (run.time > worst.time ? run : worst));

const row = (name, time) =>
  console.log(
    `${name.padEnd(24)}${time.toFixed(2).padStart(9)} ms${(time / bare).toFixed(3).padStart(9)}`,
  );
console.log(`planWeek on ${WEEKS} random weeks, warm; the last column is the ratio to node -e 0`);
row('node -e 0, median', bare);
row('median', quantile(times, 0.5));
row('99th percentile', quantile(times, 0.99));
row(`slowest (seed ${slowest.seed})`, slowest.time);
