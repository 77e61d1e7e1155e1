import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { define } from '../.build/define.mjs';

/** Modules of `src`, `tests` and `bench` as one text; `exports` are lines such as `export … from …`. */
export async function bundled(exports, options = {}) {
  const { outputFiles } = await build({
    stdin: { contents: exports, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define,
    write: false,
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text;
}

/** The same, loaded. */
export async function load(exports) {
  const text = await bundled(exports);
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/** The result of some work, and the milliseconds it took. */
export function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}

/** The nearest-rank quantile of some times. */
export function quantile(times, share) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
