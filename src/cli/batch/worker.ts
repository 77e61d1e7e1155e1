import { parentPort, workerData } from 'node:worker_threads';
import { answerTo, type Common, type Line } from './line.ts';

/** Plans the lines it is sent, one packet after another. */
const common: Common = workerData;

parentPort?.on('message', async (lines: readonly Line[]) => {
  const answers = [];
  for (const line of lines) answers.push(await answerTo(line, common));
  parentPort?.postMessage(answers);
});
