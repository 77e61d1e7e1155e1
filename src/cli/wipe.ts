import type { World } from './world.ts';

const DRAWN = new WeakSet<World>();

/** What must be written before anything else, so that a line of progress is gone. */
export function wipe(world: World): string {
  return DRAWN.delete(world) ? '\r\u001b[K' : '';
}

/** A line of progress stands there now. */
export function drawn(world: World): void {
  DRAWN.add(world);
}
