import type { Instant } from '../time/zone.ts';
import type { Facts } from './facts.ts';
import { sessionBlockId } from './session-id.ts';

/** A session that the person said did not happen, and until when it may begin instead. */
export interface Missed {
  readonly block: string;
  readonly start: Instant;
  readonly latest: Instant;
}

const HOUR = 60;

/** Rule P16: whether a block of this week was skipped, wherever it stood at the time. */
export function missedBlock(block: string, { log, numbers }: Facts): Missed | undefined {
  const skipped = log.findLast((each) => each.block === block && each.status === 'skipped');
  if (!skipped) return undefined;
  const { start } = skipped;
  return { block, start, latest: start + numbers('P16.move_window_h') * HOUR };
}

export function missedSession(session: string, facts: Facts): Missed | undefined {
  return missedBlock(sessionBlockId({ facts }, session), facts);
}
