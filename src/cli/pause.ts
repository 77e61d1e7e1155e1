// Node's own timers/promises and perf_hooks do this too; loading them takes longer than planning.

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Milliseconds since some moment, whatever happens to the clock on the wall. */
export function stopwatch(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}
