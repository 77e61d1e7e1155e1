import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { CalendarReading, ReadingOptions } from '../../calendars/read.ts';
import { LIMITS, TooMuchAtOnce } from '../../calendars/read-limits.ts';
import { Problem, type ProblemKind } from '../../contract/problem.ts';
import type { Instant, Zone } from '../../time/zone.ts';
import { calendarTextOf } from './text.ts';

export interface Wanted {
  readonly zone: Zone;
  readonly from: Instant;
  readonly to: Instant;
  readonly options: Pick<ReadingOptions, 'allDay' | 'addresses' | 'titles'>;
}

/** What a worker is told; zones cannot be sent, their names can. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly zone: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly options: Wanted['options'];
}

export type Answer =
  | { readonly reading: CalendarReading }
  | { readonly problem: { kind: ProblemKind; message: string; place?: string; remedy?: string } };

/** A file up to this size is read faster than a worker starts. */
const SMALL = 256 * 1024;
const RULES_AT_ONCE = 200;
const BOUNDS = { milliseconds: 10_000, megabytes: 512 };

/**
 * Reads a calendar from anybody without letting it hold the program up: a small and ordinary one at
 * once, any other in a worker that is ended when it takes too much time or memory. A caller who has
 * no more use for the bytes can give them away.
 */
export async function readBounded(
  bytes: Uint8Array,
  wanted: Wanted,
  canGive: boolean,
): Promise<CalendarReading> {
  const worker = workerFile();
  if (bytes.length <= SMALL || worker === undefined) {
    // The worker loads what it needs by itself.
    const { readCalendar } = await import('../../calendars/read.ts');
    const effort = worker === undefined ? undefined : { rules: RULES_AT_ONCE };
    try {
      const { text, decode } = calendarTextOf(bytes);
      return readCalendar(text, wanted, { ...wanted.options, decode, ...(effort && { effort }) });
    } catch (error) {
      if (!(error instanceof TooMuchAtOnce) || worker === undefined) throw error;
    }
  }
  if (bytes.length > LIMITS.text) throw tooLong();
  // Small ones may lie in a buffer that others use too.
  return inWorker(worker, bytes, wanted, canGive && bytes.length > SMALL);
}

/** Reads in a thread of its own, which is ended when it takes more than that. */
export function inWorker(
  file: URL,
  bytes: Uint8Array,
  wanted: Wanted,
  canGive: boolean,
  most = BOUNDS,
): Promise<CalendarReading> {
  const { zone, from, to, options } = wanted;
  const task: Task = { bytes, zone: zone.name, from, to, options };
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: most.megabytes, maxYoungGenerationSizeMb: 4 },
      transferList: canGive && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
      execArgv: [],
    });
    const timer = setTimeout(
      () => end(() => resolve(given('it took too long'))),
      most.milliseconds,
    );
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (answer: Answer) =>
      end(() =>
        'reading' in answer ? resolve(answer.reading) : reject(new Problem(answer.problem)),
      ),
    );
    worker.once('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (isFull ? resolve(given('it took too much memory')) : reject(error)));
    });
    worker.once('exit', () => end(() => resolve(given('reading it broke off'))));
  });
}

/** Nothing, and why. */
function given(up: string): CalendarReading {
  return {
    busy: [],
    warnings: [`It was left out: ${up}.`],
    ignored: { allDay: 0, free: 0, cancelled: 0, declined: 0, ours: 0 },
  };
}

/** The worker as it is shipped, beside the program or above its parts; none in the source. */
function workerFile(): URL | undefined {
  return ['./calendar-worker.js', '../calendar-worker.js']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => url.protocol === 'file:' && existsSync(url));
}

function tooLong(): Problem {
  return new Problem({
    kind: 'invalid',
    message: `This calendar is larger than ${LIMITS.text / 1_000_000} MB.`,
    remedy: 'Export a shorter stretch of time, or leave out attachments.',
  });
}
