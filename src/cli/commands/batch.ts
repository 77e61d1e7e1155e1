import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { Answer, Common } from '../batch/line.ts';
import { linesOf } from '../batch/lines.ts';
import { type Pool, poolOf } from '../batch/pool.ts';
import { NO_PROGRESS, type Progress, progressOn } from '../batch/progress.ts';
import { type Call, complain, flag, text } from '../call.ts';
import { print, unreadable } from '../io.ts';
import { askedNow } from '../moment.ts';
import { spokenFor } from '../terminal.ts';

/** So many packets for each job are under way: enough that none waits for a slow one before it. */
const AHEAD = 4;
/** When lines fail in different ways, the first of these that occurs is the exit code. */
const WORST_FIRST = [1, 3, 5];

/** Plans one request a line. What it prints depends on its input and on `--now`, and on nothing else. */
export async function batch(call: Call): Promise<number> {
  const { world, options } = call;
  const now = text(options, 'now');
  const common = {
    now: now === undefined ? undefined : askedNow(now),
    clock: world.now(),
    platform: world.platform,
    home: world.home(),
  };
  const chunks = requestsOf(call);
  const jobs = Number(text(options, 'jobs') ?? availableParallelism());
  const progress = progressOf(call);
  const pool = await poolFor(common, jobs);
  try {
    const { lines, failed, code } = await answerAll(call, chunks, pool, jobs, progress);
    await progress.end();
    if (failed > 0) await complain(call, `${failed} of ${lines} requests have errors`);
    return code;
  } finally {
    pool.close();
  }
}

interface Outcome {
  readonly lines: number;
  readonly failed: number;
  readonly code: number;
}

/** Reads ahead only so far, and no further while nobody takes what was written. */
async function answerAll(
  call: Call,
  chunks: AsyncIterable<Uint8Array>,
  pool: Pool,
  jobs: number,
  progress: Progress,
): Promise<Outcome> {
  const codes = new Set<number>();
  const underway: Promise<void>[] = [];
  let [lines, failed] = [0, 0];
  const write = async (answers: readonly Answer[]) => {
    const real = answers.filter(({ text }) => text !== '');
    const wrong = real.filter(({ code }) => code !== 0);
    for (const { code } of wrong) codes.add(code);
    lines += real.length;
    failed += wrong.length;
    progress.count(real.length, wrong.length);
    await print(call.world, real.map(({ text }) => text).join(''));
  };
  let last = Promise.resolve();
  for await (const some of linesOf(chunks)) {
    last = inOrder(last, pool.answer(some), write);
    underway.push(last);
    if (underway.length >= jobs * AHEAD) await underway.shift();
  }
  await last;
  return { lines, failed, code: WORST_FIRST.find((code) => codes.has(code)) ?? 0 };
}

/** Writes answers as soon as those before them are written. */
function inOrder(
  before: Promise<void>,
  answers: Promise<readonly Answer[]>,
  write: (answers: readonly Answer[]) => Promise<void>,
): Promise<void> {
  const written = before.then(async () => write(await answers));
  // Whoever waits for it later hears of a failure.
  written.catch(() => {});
  return written;
}

/** One job needs no thread besides this one. */
async function poolFor(common: Common, jobs: number): Promise<Pool> {
  const file = ['./batch-worker.js', '../batch-worker.js']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  if (jobs > 1 && file) return poolOf(file, common, jobs);
  const { answerTo } = await import('../batch/line.ts');
  return {
    answer: async (lines) => {
      const answers = [];
      for (const line of lines) answers.push(await answerTo(line, common));
      return answers;
    },
    close: () => {},
  };
}

async function* requestsOf({ world, args: [file = '-'] }: Call): AsyncGenerator<Uint8Array> {
  if (file === '-' && world.input.isTTY) throw nothingToRead();
  const chunks = file === '-' ? world.input.chunks() : world.files.chunks(resolve(world.cwd, file));
  try {
    yield* chunks;
  } catch (error) {
    throw unreadable(error, file);
  }
}

function nothingToRead(): Problem {
  return new Problem({
    kind: 'usage',
    message: 'There are no requests to plan.',
    place: 'standard input',
    remedy: 'Name a file, or send requests: recovery-plan batch < requests.ndjson',
  });
}

function progressOf({ world, options }: Call): Progress {
  const isWanted = world.errors.isTTY && !world.output.isTTY && !flag(options, 'quiet');
  return isWanted && !spokenFor(undefined, world.env) ? progressOn(world) : NO_PROGRESS;
}
