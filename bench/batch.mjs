// How much more two jobs of `batch` plan than one on one processor, in the same minute. The share
// of processor time says the same on a machine that does something else as well. Two processes that
// share nothing, each with half of the lines, show what the machine itself can do. It only prints.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from './load.mjs';

const LINES = Number(process.argv[2] ?? 10_000);
const BIN = fileURLToPath(new URL('../bin/recovery-plan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-bench-'));
const input = join(folder, 'requests.ndjson');

function run(before, jobs) {
  const earlier = childTime();
  const words = [...before, process.execPath, BIN, 'batch', input, '--jobs', String(jobs)];
  const { result, time } = timed(() =>
    spawnSync(words[0], words.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  if (result.status !== 0) throw new Error(`batch --jobs ${jobs} ended with ${result.status}`);
  return { wall: time, cpu: childTime() - earlier };
}

/** One process on each processor, which know nothing of one another. */
async function apart() {
  const half = join(folder, 'half.ndjson');
  writeFileSync(half, line.repeat(LINES / 2));
  const start = performance.now();
  const earlier = childTime();
  const ended = ['0', '1'].map((processor) => {
    const words = ['-c', processor, process.execPath, BIN, 'batch', half, '--jobs', '1'];
    return once(spawn('taskset', words, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
  });
  await Promise.all(ended);
  return { wall: performance.now() - start, cpu: childTime() - earlier };
}

/** Milliseconds of processor time of all children that ended; Linux alone tells. */
function childTime() {
  const { stdout } = spawnSync('cat', [`/proc/${process.pid}/stat`], { encoding: 'utf8' });
  const fields = stdout.slice(stdout.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

const example = spawnSync(process.execPath, [BIN, 'example'], { encoding: 'utf8' }).stdout;
const line = `${JSON.stringify(JSON.parse(example))}\n`;
writeFileSync(input, line.repeat(LINES));
const one = run(['taskset', '-c', '0'], 1);
const two = run(['taskset', '-c', '0,1'], 2);
const both = await apart();
rmSync(folder, { recursive: true });

const row = (name, { wall, cpu }) =>
  console.log(
    `${name.padEnd(24)}${((LINES / wall) * 1000).toFixed(0).padStart(7)} a second` +
      `${(cpu / LINES).toFixed(2).padStart(9)} ms of processor each`,
  );
console.log(`batch on ${LINES} lines`);
row('one job, one processor', one);
row('two jobs, two', two);
row('two processes apart', both);
const share = (name, { wall, cpu }) =>
  console.log(
    `${name.padEnd(24)}${((100 * one.wall) / wall / 2).toFixed(0).padStart(4)} % by the clock, ` +
      `${((100 * one.cpu) / cpu).toFixed(0)} % by processor time`,
  );
console.log('of twice one');
share('two jobs', two);
share('two processes apart', both);
