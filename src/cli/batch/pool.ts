import { Worker } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import { EXIT_BUG, problemJson } from '../errors.ts';
import type { Answer, Common, Line } from './line.ts';

type Answerer = (lines: readonly Line[]) => Promise<readonly Answer[]>;

export interface Pool {
  readonly answer: Answerer;
  close(): void;
}

interface Packet {
  readonly lines: readonly Line[];
  readonly settle: (answers: readonly Answer[]) => void;
}

/** What a line may need beyond this is no request of a person. */
const MEGABYTES = 512;

/**
 * Threads that plan, started as there is work for them. One that dies is replaced: its lines are
 * tried again one by one, and only a line that brings down a thread by itself becomes an error.
 */
export function poolOf(file: URL, common: Common, jobs: number, most = MEGABYTES): Pool {
  const waiting: Packet[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Packet>();
  let isClosed = false;

  function next() {
    while (waiting.length > 0 && (idle.length > 0 || busy.size < jobs)) {
      const packet = waiting.shift();
      if (packet) send(idle.pop() ?? started(), packet);
    }
  }

  function send(worker: Worker, packet: Packet) {
    busy.set(worker, packet);
    worker.ref();
    worker.postMessage(packet.lines);
  }

  function started(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: most };
    const worker = new Worker(file, { workerData: common, resourceLimits, execArgv: [] });
    worker.on('message', (answers: readonly Answer[]) => {
      const packet = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      worker.unref();
      packet?.settle(answers);
      next();
    });
    // The end of the thread follows, and says all that is needed.
    worker.on('error', () => {});
    worker.on('exit', () => lost(worker));
    return worker;
  }

  function lost(worker: Worker) {
    const packet = busy.get(worker);
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    if (isClosed || !packet) return;
    const { lines, settle } = packet;
    if (lines.length === 1) settle(lines.map(gaveUp));
    else void Promise.all(lines.map((line) => answer([line]))).then((each) => settle(each.flat()));
    next();
  }

  function answer(lines: readonly Line[]): Promise<readonly Answer[]> {
    return new Promise((settle) => {
      waiting.push({ lines, settle });
      next();
    });
  }

  function close() {
    isClosed = true;
    for (const worker of [...idle, ...busy.keys()]) void worker.terminate();
  }
  return { answer, close };
}

function gaveUp({ number }: Line): Answer {
  const problem = new Problem({
    kind: 'output',
    message: 'Planning this line broke off: it ran out of memory, or its thread was ended.',
    place: `line ${number}`,
    remedy:
      'Plan it by itself with recovery-plan plan --input - --debug, and report what it prints.',
  });
  return { text: problemJson(problem, number), code: EXIT_BUG };
}
