// A hundred thousand lines, a line that never ends and a reader that does not read: the memory of
// the program stays what it is.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
const LINES = 100_000;
const MEGABYTES = 450;
const PAUSE_MS = 100;

interface Ended {
  readonly code: number | null;
  readonly lines: number;
  /** The most that was ever in memory. */
  readonly megabytes: number;
}

/** Runs it on what `write` sends, and reads its output, after a while if so asked. */
async function ended(source: string, waitMs = 0): Promise<Ended> {
  const child = spawn('bash', ['-c', `${source} | exec ${process.execPath} ${BIN} batch --jobs 2`]);
  let [lines, megabytes] = [0, 0];
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, ...programs(Number(child.pid)).map(peak));
  }, PAUSE_MS);
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  child.stderr.resume();
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  return { code, lines, megabytes };
}

function programs(shell: number): string[] {
  try {
    const text = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8');
    return text.trim().split(' ');
  } catch {
    return [];
  }
}

function peak(pid: string): number {
  try {
    const found = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

describe('batch', () => {
  it(`needs no more memory for ${LINES} lines than for a few`, async () => {
    const { code, lines, megabytes } = await ended(`yes '{"schema":1}' | head -${LINES}`);
    expect({ code, lines }).toEqual({ code: 3, lines: LINES });
    expect(megabytes).toBeGreaterThan(10);
    expect(megabytes).toBeLessThan(MEGABYTES);
  });

  it('makes one error of a gigabyte without an end of line', async () => {
    const { code, lines, megabytes } = await ended('head -c 1000000000 /dev/zero');
    expect({ code, lines }).toEqual({ code: 3, lines: 1 });
    expect(megabytes).toBeLessThan(MEGABYTES);
  });

  it('reads no further while nobody takes its plans', async () => {
    const line = JSON.stringify(EXAMPLE).replaceAll("'", '');
    const { code, lines, megabytes } = await ended(`yes '${line}' | head -1500`, 8000);
    expect({ code, lines }).toEqual({ code: 0, lines: 1500 });
    expect(megabytes).toBeLessThan(MEGABYTES);
  });
});
