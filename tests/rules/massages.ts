import type { Request } from '../../src/contract/request.ts';
import type { Changes } from '../support/request-builder.ts';

type Massage = NonNullable<Request['massages']>[number];
type Region = NonNullable<Massage['regions']>[number];

/**
 * A firm neuromuscular massage until Monday 12:00. Rest ends on Tuesday 12:00, easy on Wednesday at
 * midnight, build-up on Thursday 12:00; nothing high before Wednesday 12:00.
 */
export function massaged(regions: Region[], changes: Partial<Massage> = {}): Changes {
  return { massages: [{ id: 'm1', start: '2026-11-30T11:00', regions, ...changes }] };
}

/** The same, and on Tuesday at 08:00 soreness was reported. */
export function sore(regions: Region[], ...soreness: number[]): Changes {
  const at = (index: number) => `2026-12-01T0${8 + index}:00`;
  const checkIns = soreness.map((each, index) => ({ at: at(index), soreness: each }));
  return { ...massaged(regions), now: '2026-12-01T18:00', checkIns };
}

/** A second massage, of the jaw, until Tuesday 12:00. */
export const TWO: Changes = {
  massages: [
    { id: 'm1', start: '2026-11-30T11:00', regions: ['foot'] },
    { id: 'm2', start: '2026-12-01T11:00', regions: ['jaw'] },
  ],
};
