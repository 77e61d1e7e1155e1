// How long calls take from nothing to done, as multiples of `node -e 0` in the same minute: the
// best of many interleaved runs each, because everything else a machine does only adds to it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from './load.mjs';

const RUNS = Number(process.argv[2] ?? 25);
const BIN = fileURLToPath(new URL('../bin/recovery-plan.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'recovery-plan-bench-'));
const request = join(home, 'request.json');
const profile = join(home, 'profile.json');

// Extra certificates are read at every start, which is not Node's own time.
const env = { HOME: home, PATH: process.env.PATH };
const now = ['--now', '2026-11-29T18:00'];

function call(words, options = {}) {
  return spawnSync(process.execPath, words, { env, encoding: 'utf8', ...options });
}

writeFileSync(request, call([BIN, 'example']).stdout);
const { timeZone, person, commitments } = JSON.parse(readFileSync(request, 'utf8'));
writeFileSync(profile, JSON.stringify({ timeZone, person, commitments }));
call([BIN, 'setup', '--answers', profile, '--no-input', '--quiet']);
call([BIN, 'plan', ...now]);

/** The first question comes on standard error; until then nothing is asked of the other side. */
const terminal = 'exec script -qec "$0 $1 setup" /dev/null';
const CALLS = [
  ['node -e 0', 1, ['-e', '0']],
  ['--version', 1.25, [BIN, '--version']],
  ['--help', 1.6, [BIN, '--help']],
  ['plan --input f --json', 2.5, [BIN, 'plan', '--input', request, '--json']],
  ['plan, remembered', 3.0, [BIN, 'plan', ...now]],
];

/** What people know from the same shell, where it is installed. */
const OTHERS = [
  ['npm', '--version'],
  ['khal', '--version'],
  ['gcalcli', '--version'],
].filter(([program]) => spawnSync('which', [program], { env }).status === 0);

function timeOf(program, words) {
  const { result, time } = timed(() => spawnSync(program, words, { env, stdio: 'ignore' }));
  if (result.status !== 0)
    throw new Error(`${program} ${words.join(' ')} ended with ${result.status}`);
  return time;
}

/** From the call to the first question on a terminal that `script` makes. */
async function firstQuestion() {
  const { spawn } = await import('node:child_process');
  const fresh = mkdtempSync(join(tmpdir(), 'recovery-plan-bench-'));
  const start = performance.now();
  const child = spawn('bash', ['-c', terminal, process.execPath, BIN], {
    env: { ...env, HOME: fresh, TERM: 'xterm', TZ: 'Europe/Berlin' },
  });
  const took = await new Promise((resolve, reject) => {
    let seen = '';
    child.stdout.on('data', (chunk) => {
      seen += chunk;
      if (seen.includes('apply to you?')) resolve(performance.now() - start);
    });
    setTimeout(() => reject(new Error(`no question: ${seen}`)), 10_000).unref();
    child.once('exit', () => reject(new Error(`no question: ${seen}`)));
  });
  child.stdin.destroy();
  child.stdout.destroy();
  child.kill('SIGKILL');
  rmSync(fresh, { recursive: true, force: true });
  return took;
}

const best = new Map();
const keep = (name, time) =>
  best.set(name, Math.min(time, best.get(name) ?? Number.POSITIVE_INFINITY));
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, , words] of CALLS) keep(name, timeOf(process.execPath, words));
  for (const [program, ...words] of OTHERS) {
    keep(`(${program} ${words.join(' ')})`, timeOf(program, words));
  }
  keep('first question of setup', await firstQuestion());
}
rmSync(home, { recursive: true });

const bare = best.get('node -e 0');
const limits = new Map([
  ...CALLS.map(([name, limit]) => [name, limit]),
  ['first question of setup', 3.5],
]);
for (const [name, time] of best) {
  const ratio = time / bare;
  const limit = limits.get(name);
  const verdict = limit && `  of ${limit.toFixed(2)}${ratio <= limit ? '' : '  above'}`;
  console.log(
    `${name.padEnd(26)}${time.toFixed(1).padStart(7)} ms${ratio.toFixed(2).padStart(7)}${verdict ?? ''}`,
  );
}
