import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from '../../calendars/read.ts';
import { Problem } from '../../contract/problem.ts';
import { zoneNamed } from '../../time/zone.ts';
import type { Answer, Task } from './bounded.ts';
import { calendarTextOf } from './text.ts';

/** Reads one calendar in a thread of its own. */
const task: Task = workerData;

function answer({ bytes, zone: name, from, to, options }: Task): Answer {
  const zone = zoneNamed(name);
  if (!zone) throw new Error(`no zone ${name}`);
  try {
    const { text, decode } = calendarTextOf(bytes);
    // The text is a copy; what it was made from goes as soon as nobody holds it.
    if (bytes.buffer instanceof ArrayBuffer) structuredClone(0, { transfer: [bytes.buffer] });
    return { reading: readCalendar(text, { zone, from, to }, { ...options, decode }) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { kind, message, place, remedy } = error;
    return {
      problem: {
        kind,
        message,
        ...(place !== undefined && { place }),
        ...(remedy !== undefined && { remedy }),
      },
    };
  }
}

parentPort?.postMessage(answer(task));
