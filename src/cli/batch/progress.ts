import { performance } from 'node:perf_hooks';
import type { World } from '../world.ts';

const PAUSE_MS = 500;
const CLEAR = '\r\u001b[K';

/** How far it has come, on one line of a terminal that is drawn again and again. */
export interface Progress {
  count(lines: number, errors: number): void;
  /** Takes the line away. */
  end(): Promise<void>;
}

export function progressOn(world: World): Progress {
  const start = performance.now();
  let [lines, errors, drawn] = [0, 0, start];
  return {
    count(more, wrong) {
      lines += more;
      errors += wrong;
      const now = performance.now();
      if (now - drawn < PAUSE_MS) return;
      drawn = now;
      const rate = Math.round((lines / (now - start)) * 1000);
      const text = `${lines} lines, ${errors} with errors, ${rate} a second`;
      void world.errors.write(`${CLEAR}${text}`).catch(() => {});
    },
    end: async () => {
      if (drawn !== start) await world.errors.write(CLEAR);
    },
  };
}

export const NO_PROGRESS: Progress = { count: () => {}, end: async () => {} };
