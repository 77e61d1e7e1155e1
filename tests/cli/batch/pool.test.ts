import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { poolOf } from '../../../src/cli/batch/pool.ts';
import { scratch } from '../program.ts';

const COMMON = { now: undefined, clock: 0, platform: 'test', home: undefined };

/** Answers with the number of each line, and dies of what a line says. */
const WORKER = `
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (lines) => {
  for (const { bytes } of lines) {
    const text = Buffer.from(bytes).toString();
    if (text === 'die') process.exit(1);
    if (text === 'throw') throw new Error('on purpose');
    if (text === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
    if (text.startsWith('once ') && !existsSync(text.slice(5))) {
      writeFileSync(text.slice(5), '');
      process.exit(1);
    }
  }
  parentPort.postMessage(lines.map(({ number }) => ({ text: number + '\\n', code: 0 })));
});`;

const { path } = scratch({ 'worker.mjs': WORKER });

async function answers(...packets: string[][]): Promise<string[]> {
  const pool = poolOf(pathToFileURL(path('worker.mjs')), COMMON, 2, 32);
  let number = 0;
  try {
    const all = packets.map((texts) =>
      pool.answer(
        texts.map((text) => {
          number += 1;
          return { number, bytes: new TextEncoder().encode(text) };
        }),
      ),
    );
    return (await Promise.all(all)).flat().map(({ text }) => text);
  } finally {
    pool.close();
  }
}

describe('threads that die', () => {
  it('lose no line: another one plans it', async () => {
    const packets = Array.from({ length: 20 }, (_, index) => [`once ${path(`p${index}`)}`, 'x']);
    expect(await answers(...packets)).toEqual(
      Array.from({ length: 40 }, (_, index) => `${index + 1}\n`),
    );
  });

  it.each(['die', 'throw', 'memory'])('become the error of one line alone: %s', async (bad) => {
    const [first, second, third, fourth] = await answers(['a', bad, 'b'], ['c']);
    expect([first, third, fourth]).toEqual(['1\n', '3\n', '4\n']);
    expect(JSON.parse(`${second}`).error).toMatchObject({ code: 'output', line: 2 });
  });
});
