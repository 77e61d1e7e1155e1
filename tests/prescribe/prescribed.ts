import type { Request } from '../../src/contract/request.ts';
import { prescribe } from '../../src/prescribe/prescribe.ts';
import type { Option, Prescription, Session } from '../../src/prescribe/session.ts';
import { assess, type Week } from '../../src/week/assess.ts';
import { readFacts } from '../../src/week/facts.ts';
import { type Changes, requestWith } from '../support/request-builder.ts';

export interface Prescribed extends Prescription {
  readonly week: Week;
}

export function prescribedFor(request: Request): Prescribed {
  const week = assess(readFacts(request));
  return { ...prescribe(week), week };
}

export function prescribed(changes: Changes = {}): Prescribed {
  return prescribedFor(requestWith(changes));
}

/** What a session asks for when nothing stands in its way. */
export function fullOf({ id, options }: Session): Option {
  const [full] = options;
  if (!full) throw new Error(`${id} has no option`);
  return full;
}

/** The full options as `walk_easy 15`, in the order of their importance. */
export function asked({ sessions }: Prescription): string[] {
  return sessions.map((session) => `${fullOf(session).id} ${fullOf(session).minutes}`);
}

export function loadOf({ sessions }: Prescription): number {
  return sessions.reduce((sum, session) => sum + fullOf(session).load, 0);
}
