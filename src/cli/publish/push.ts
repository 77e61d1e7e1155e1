import type { Kept, Step } from '../../calendars/publish.ts';
import {
  foundEvent,
  objectText,
  tokenOf,
  type Wanted,
  withTheirWords,
} from '../../calendars/publish-objects.ts';
import type { Zone } from '../../time/zone.ts';
import type { Server } from './server.ts';

/** What one step came to, and what is known of its object from now on. */
export interface Pushed {
  readonly is: 'created' | 'updated' | 'deleted' | 'kept' | 'changed' | 'foreign';
  /** Undefined when nothing is to be kept of it. */
  readonly kept: Kept | undefined;
}

export interface Names {
  mark(key: string): string;
  readonly zone: Zone;
}

/** Does one step. `known` is what is kept of its object so far. */
export async function push(
  step: Step,
  known: Kept | undefined,
  server: Server,
  names: Names,
): Promise<Pushed> {
  switch (step.do) {
    case 'create':
      return created(step, known, server, names);
    case 'update':
      return updated(step, known, server, names);
    case 'delete': {
      const outcome = await server.remove(step.href, step.etag);
      return outcome.is === 'done'
        ? { is: 'deleted', kept: undefined }
        : { is: 'changed', kept: known };
    }
    case 'keep':
      return { is: 'kept', kept: step.kept };
    case 'forget':
      return { is: 'kept', kept: undefined };
    case 'leave':
      return { is: 'kept', kept: known };
  }
}

async function created(
  { key, wanted, generation }: Extract<Step, { do: 'create' }>,
  known: Kept | undefined,
  server: Server,
  names: Names,
): Promise<Pushed> {
  const sequence = Math.max(wanted.sequence, known ? known.sequence + 1 : 0);
  const attempt = async (count: number): Promise<Pushed | 'used-up'> => {
    const href = `${names.mark(key)}${count === 0 ? '' : `-${count}`}.ics`;
    const outcome = await server.create(href, objectText(wanted.text, sequence, count));
    if (outcome.is === 'used-up') return 'used-up';
    if (outcome.is === 'changed') return { is: 'changed', kept: known };
    const kept = keptAfter(wanted, href, outcome.etag, sequence, count);
    return { is: 'created', kept };
  };
  const first = await attempt(generation);
  if (first !== 'used-up') return first;
  // What was ours and was taken out may lie in a trash bin, where its UID is still in use.
  const second = known ? await attempt(generation + 1) : first;
  return second === 'used-up' ? { is: 'foreign', kept: known } : second;
}

async function updated(
  step: Extract<Step, { do: 'update' }>,
  known: Kept | undefined,
  server: Server,
  { zone }: Names,
): Promise<Pushed> {
  const { wanted, href, etag, sequence, generation, keepWords } = step;
  const theirs = keepWords ? await server.get(href) : undefined;
  if (keepWords && theirs?.etag !== etag) return { is: 'changed', kept: known };
  const merged = theirs && withTheirWords(wanted, theirs.body, sequence);
  const text = merged ?? objectText(wanted.text, sequence, generation);
  const outcome = await server.update(href, text, etag);
  if (outcome.is === 'changed') return { is: 'changed', kept: known };
  if (outcome.is === 'used-up') return { is: 'foreign', kept: known };
  const kept = keptAfter(wanted, href, outcome.etag, sequence, generation);
  const words = merged === undefined ? undefined : foundEvent(merged, zone)?.words;
  return {
    is: 'updated',
    kept: words === undefined ? kept : { ...kept, words, theirs: true },
  };
}

function keptAfter(
  wanted: Wanted,
  href: string,
  etag: string,
  sequence: number,
  generation: number,
): Kept {
  const { start, end, words, look } = wanted;
  const written = tokenOf(wanted);
  const counted = generation > 0 ? { generation } : {};
  return { href, etag, start, end, words, sequence, written, look, ...counted };
}
