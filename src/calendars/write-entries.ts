import type { Block, Plan } from '../contract/plan.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, parseInstant, type Zone, zoneNamed } from '../time/zone.ts';
import { blockWords, cancelledWords, type Telling, type Words } from './write-words.ts';

/** One event of the file, before it is written. */
export interface Entry {
  /** What its UID is made of: the same for as long as the thing itself lives. */
  readonly key: string;
  readonly kind: Block['kind'] | 'window';
  readonly cancelled: boolean;
  readonly start: Instant;
  readonly end: Instant;
  /** The zone's name, as its plan gives it. */
  readonly timeZone: string;
  /** When it last changed: its DTSTAMP. The moment of writing would differ from run to run. */
  readonly changed: Instant;
  readonly sequence: number;
  /** Of the plan it stands in; not written. */
  readonly revision: number;
  readonly words: Words;
}

/** An offset stands in every time of a plan, so an unknown zone loses nothing here. */
const UTC: Zone = { name: 'UTC', offsetAt: () => 0 };

/** How long a calendar that gets a file only now and then may still show what was dropped. */
const TOMBSTONE_DAYS = 60;

/** Reads times of this plan, all of which carry an offset. */
export function instantsOf({ timeZone }: Plan): (text: string) => Instant {
  const zone = zoneNamed(timeZone) ?? UTC;
  return (text) => parseInstant(zone, text);
}

/** The blocks of the plans and, as cancelled, what was dropped from them. */
export function blockEntries(plans: readonly Plan[], telling: Telling): Entry[] {
  const newest = Math.max(...plans.map((plan) => instantsOf(plan)(plan.madeAt)));
  const oldest = newest - TOMBSTONE_DAYS * MINUTES_PER_DAY;
  return plans.flatMap((plan) => {
    const tombs = tombstones(plan, telling).filter(({ end }) => end >= oldest);
    return [...plan.blocks.map((block) => blockEntry(block, plan, telling)), ...tombs];
  });
}

function blockEntry(block: Block, plan: Plan, telling: Telling): Entry {
  const words = blockWords(block, telling);
  return { ...timed(block, plan), kind: block.kind, cancelled: false, words };
}

function tombstones(plan: Plan, telling: Telling): Entry[] {
  const words = cancelledWords(telling);
  return plan.dropped.map((tomb) => ({
    ...timed(tomb, plan),
    kind: kindOfId(tomb.id),
    cancelled: true,
    words,
  }));
}

function timed(
  block: Pick<Block, 'id' | 'start' | 'end' | 'sequence' | 'changedAt'>,
  plan: Plan,
): Omit<Entry, 'kind' | 'cancelled' | 'words'> {
  const instant = instantsOf(plan);
  return {
    key: block.id,
    start: instant(block.start),
    end: instant(block.end),
    timeZone: plan.timeZone,
    changed: instant(block.changedAt ?? plan.madeAt),
    sequence: block.sequence,
    revision: plan.revision,
  };
}

/** A tombstone does not say what it was, but its id ends in the name of its session. */
function kindOfId(id: string): Block['kind'] {
  const session = partsOfId(id).session.replace(/^pinned-/, '');
  if (session.startsWith('massage-')) return 'massage';
  return session.startsWith('meal_prep') ? 'meal-prep' : 'workout';
}

/** Person and session of `anna-2026-11-30-walk_brisk_1`. */
export function partsOfId(id: string): { person: string; session: string } {
  const [, person = '', session = ''] = /^(.*)-\d{4}-\d{2}-\d{2}-(.*)$/.exec(id) ?? [];
  return { person, session };
}

/**
 * One entry a key: the one that a calendar would keep of several (RFC 5546 2.1.5), so that it does
 * not matter in which order plans are handed over.
 */
export function newestEach(entries: readonly Entry[]): Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of entries) {
    const other = kept.get(entry.key);
    if (!other || newerFirst(entry, other) < 0) kept.set(entry.key, entry);
  }
  return [...kept.values()];
}

function newerFirst(one: Entry, other: Entry): number {
  return (
    other.sequence - one.sequence ||
    other.changed - one.changed ||
    other.revision - one.revision ||
    Number(one.cancelled) - Number(other.cancelled) ||
    other.start - one.start ||
    other.end - one.end
  );
}
