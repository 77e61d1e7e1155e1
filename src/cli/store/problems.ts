import type { Fault } from '../../contract/faults.ts';
import { Problem } from '../../contract/problem.ts';
import { systemReason } from '../errors.ts';

/** Something kept is not as this program writes it. It is never changed. */
export function damaged(
  message: string,
  place: string,
  remedy: string,
  details: { readonly excerpt?: string; readonly faults?: readonly Fault[] } = {},
): Problem {
  return new Problem({ kind: 'invalid', message, place, remedy, ...details });
}

export function newer(path: string): Problem {
  return damaged(
    'This was written by a newer version of recovery-plan.',
    path,
    'Use that version; the file is left as it is.',
  );
}

/** A failed system call while something is read, in words. */
export function reading<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw damaged(
      `Cannot read what is remembered: ${reason}.`,
      path,
      'Let this file be read, or choose another profile with --profile.',
    );
  }
}

/** The same while something is written. */
export function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unwritten(path, error);
  }
}

/** Nothing was written: what was there is there still. */
export function unwritten(path: string, error: unknown): unknown {
  const reason = systemReason(error);
  if (reason === undefined) return error;
  return new Problem({
    kind: 'output',
    message: `Nothing was remembered: ${reason}.`,
    place: path,
    remedy: 'Make room, or let this place be written; what was there before is unchanged.',
  });
}
