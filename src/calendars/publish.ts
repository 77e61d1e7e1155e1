import type { Instant } from '../time/zone.ts';
import type { FoundEvent, Said, Wanted } from './publish-objects.ts';

/** What is known of one object on the server, kept from one publishing to the next. */
export interface Kept extends Said {
  /** Its path on the server. */
  readonly href: string;
  readonly etag: string;
  readonly sequence: number;
  /** What the object itself says about its last writing. */
  readonly written: string | undefined;
  /** The look of what was wanted when this was last in order. */
  readonly look: string;
  /** The person took it out of their calendar. */
  readonly gone?: boolean | undefined;
  /** The words or the time on the server are the person's. */
  readonly theirs?: boolean | undefined;
  /** They put it where the plan could not follow: there it stays. */
  readonly strayed?: boolean | undefined;
  /** Counts UIDs that are used up: some servers never take one again. */
  readonly generation?: number | undefined;
}

/** What the server holds where one of our objects is or would be. */
export type Seen =
  | { readonly is: 'missing' }
  /** As we know it. */
  | { readonly is: 'same' }
  /** Something else stands there. */
  | { readonly is: 'foreign' }
  | {
      readonly is: 'ours';
      readonly href: string;
      readonly etag: string;
      readonly event: FoundEvent;
    };

export type KeptByKey = ReadonlyMap<string, Kept>;
export type SeenByKey = ReadonlyMap<string, Seen>;

/** What the person did to one of our events in their calendar. */
export type Edit =
  | { readonly key: string; readonly did: 'delete'; readonly start: Instant; readonly end: Instant }
  | {
      readonly key: string;
      readonly did: 'move';
      readonly from: { readonly start: Instant; readonly end: Instant };
      readonly start: Instant;
      readonly end: Instant;
    };

/** All that was moved or taken out since we last looked. */
export function editsOf(kept: KeptByKey, seen: SeenByKey): Edit[] {
  const keys = new Set([...kept.keys(), ...seen.keys()]);
  return [...keys].flatMap((key): Edit[] => {
    const known = kept.get(key);
    const found = seen.get(key);
    if (found?.is === 'missing' && known && !known.gone) {
      return [{ key, did: 'delete', start: known.start, end: known.end }];
    }
    if (found?.is !== 'ours' || found.event.isOdd) return [];
    const from = baseOf(known, found.event);
    const { start, end } = found.event;
    if (!from || isSameTime(from, found.event)) return [];
    return [{ key, did: 'move', from, start, end }];
  });
}

/**
 * What stood there before anybody else touched it: as we know it, unless the object says that it is
 * of a later writing. We may have been stopped between writing it and noting that down.
 */
function baseOf(known: Kept | undefined, { written }: FoundEvent): Said | undefined {
  if (!written) return known;
  return known && known.written === written.token ? known : written;
}

export type Step =
  | {
      readonly do: 'create';
      readonly key: string;
      readonly wanted: Wanted;
      readonly generation: number;
    }
  | {
      readonly do: 'update';
      readonly key: string;
      readonly wanted: Wanted;
      readonly href: string;
      readonly etag: string;
      readonly sequence: number;
      readonly generation: number;
      /** Their words stay; only the time becomes ours. */
      readonly keepWords: boolean;
    }
  | { readonly do: 'delete'; readonly key: string; readonly href: string; readonly etag: string }
  /** Nothing to send: what the server holds is in order, or the person's own. */
  | { readonly do: 'keep'; readonly key: string; readonly kept: Kept; readonly why?: Why }
  | { readonly do: 'forget'; readonly key: string }
  | { readonly do: 'leave'; readonly key: string; readonly why: Why };

export type Why = 'edited' | 'removed' | 'foreign';

/** What makes the calendar hold what is wanted, and nothing that is not ours be touched. */
export function syncPlan(
  wanted: readonly Wanted[],
  kept: KeptByKey,
  seen: SeenByKey,
  /** What ended before is history, and stays as it is. */
  since: Instant,
): Step[] {
  const keys = new Set(wanted.map(({ key }) => key));
  const others = new Set([...kept.keys(), ...seen.keys()].filter((key) => !keys.has(key)));
  return [
    ...[...others].flatMap((key) => unwanted(key, kept.get(key), seen.get(key), since)),
    ...wanted.flatMap((each) => desired(each, kept.get(each.key), seen.get(each.key), since)),
  ];
}

function unwanted(
  key: string,
  known: Kept | undefined,
  found: Seen | undefined,
  since: Instant,
): Step[] {
  if (known && known.end < since) return [{ do: 'forget', key }];
  if (found?.is === 'missing') return known ? [{ do: 'forget', key }] : [];
  if (found?.is === 'same' && known) {
    const { href, etag } = known;
    return known.theirs ? [] : [{ do: 'delete', key, href, etag }];
  }
  if (found?.is !== 'ours') return [];
  const { href, etag, event } = found;
  if (event.end < since) return [];
  const base = baseOf(known, event);
  if (base && isSame(base, event)) return [{ do: 'delete', key, href, etag }];
  const look = known?.look ?? '';
  const generation = known?.generation;
  return [
    { do: 'keep', key, kept: keptOf(found, look, { theirs: true, generation }), why: 'edited' },
  ];
}

function desired(
  wanted: Wanted,
  known: Kept | undefined,
  found: Seen | undefined,
  since: Instant,
): Step[] {
  const { key } = wanted;
  switch (found?.is) {
    case 'foreign':
      return [{ do: 'leave', key, why: 'foreign' }];
    case 'same':
      return known && wanted.end >= since ? ifChanged(wanted, known) : [];
    case 'ours':
      return seenAnew(wanted, known, found, since);
    default:
      return wanted.end < since ? [] : absent(wanted, known);
  }
}

function absent(wanted: Wanted, known: Kept | undefined): Step[] {
  const { key } = wanted;
  if (!known || !isSameTime(wanted, known)) {
    return [{ do: 'create', key, wanted, generation: known?.generation ?? 0 }];
  }
  const kept = { ...known, gone: true };
  return [
    known.gone ? { do: 'leave', key, why: 'removed' } : { do: 'keep', key, kept, why: 'removed' },
  ];
}

function ifChanged(wanted: Wanted, known: Kept): Step[] {
  if (wanted.look === known.look || known.strayed) return [];
  const { href, etag, sequence, generation = 0 } = known;
  const keepWords = known.theirs === true;
  const next = nextSequence(wanted, sequence);
  const { key } = wanted;
  return [{ do: 'update', key, wanted, href, etag, sequence: next, generation, keepWords }];
}

function seenAnew(
  wanted: Wanted,
  known: Kept | undefined,
  found: Extract<Seen, { is: 'ours' }>,
  since: Instant,
): Step[] {
  const { key } = wanted;
  const { event, href, etag } = found;
  const base = baseOf(known, event);
  const generation = known?.generation;
  const hasTheirWords = base !== undefined && base.words !== event.words;
  const hasTheirTime = base !== undefined && !isSameTime(base, event);
  const wereTheirs = base === known && known?.theirs === true;
  const strayed = hasTheirTime && !isSameTime(wanted, event);
  const theirs = hasTheirWords || wereTheirs || strayed || event.isOdd;
  const kept = keptOf(found, wanted.look, {
    ...(theirs && { theirs }),
    ...((strayed || event.isOdd) && { strayed: true }),
    generation,
  });
  // Where they moved it and the plan could not follow, it stays where they put it.
  if (strayed || event.isOdd) return [{ do: 'keep', key, kept, why: 'edited' }];
  if (isSameTime(wanted, event)) {
    if (hasTheirWords) return [{ do: 'keep', key, kept, why: 'edited' }];
    const isInOrder = event.words === wanted.words && (known?.look ?? wanted.look) === wanted.look;
    if (isInOrder || hasTheirTime) return [{ do: 'keep', key, kept }];
  }
  const sequence = nextSequence(wanted, event.sequence);
  if (wanted.end < since) return [{ do: 'keep', key, kept }];
  return [
    {
      do: 'update',
      key,
      wanted,
      href,
      etag,
      sequence,
      generation: generation ?? 0,
      keepWords: theirs,
    },
  ];
}

function keptOf(
  { href, etag, event }: Extract<Seen, { is: 'ours' }>,
  look: string,
  more: Pick<Kept, 'theirs' | 'strayed' | 'generation'>,
): Kept {
  const { start, end, words, sequence, written } = event;
  return { href, etag, start, end, words, sequence, written: written?.token, look, ...more };
}

/** Calendars take a change only with a number that is not below the one they have. */
function nextSequence(wanted: Wanted, before: number): number {
  return wanted.sequence > before ? wanted.sequence : before + 1;
}

type Span = { readonly start: Instant; readonly end: Instant };

function isSameTime(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function isSame(one: Said, other: Said): boolean {
  return isSameTime(one, other) && one.words === other.words;
}
