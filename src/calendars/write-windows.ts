import { blockId } from '../contract/ids.ts';
import { PHASES, type Phase } from '../contract/names.ts';
import type { Plan, RecoveryWindow } from '../contract/plan.ts';
import type { Instant } from '../time/zone.ts';
import { type Entry, instantsOf, newestEach, partsOfId } from './write-entries.ts';
import { cancelledWords, type Telling, windowWords } from './write-words.ts';

/**
 * The recovery windows, each once however many weeks it reaches into. A window is the same for as
 * long as its massage lives: person, massage and phase name it, so that one that moves is updated.
 *
 * Nobody counts how often a window changed: its SEQUENCE is the minute, since 1970, at which it last
 * did, which a later plan never lowers. A plan that does not say when is taken to have changed its
 * windows whenever it changed a block.
 */
export function windowEntries(plans: readonly Plan[], telling: Telling): Entry[] {
  const person = personOf(plans);
  const shown = plans.flatMap((plan) => {
    const changed = lastChange(plan);
    return plan.windows.map((window) => windowEntry(window, { plan, person, changed, telling }));
  });
  const keys = new Set(shown.map(({ key }) => key));
  const gone = plans.flatMap((plan) => goneWindows(plan, person, telling));
  return newestEach([...shown, ...gone.filter(({ key }) => !keys.has(key))]);
}

/** Who the plans are of: windows do not say it, and two persons may share a calendar. */
function personOf(plans: readonly Plan[]): string {
  const ids = plans.flatMap(({ blocks, dropped }) => [...blocks, ...dropped].map(({ id }) => id));
  return partsOfId(ids.at(0) ?? blockId(undefined, '0000-00-00', '')).person;
}

function lastChange(plan: Plan): Instant {
  const instant = instantsOf(plan);
  const times = [...plan.blocks, ...plan.dropped].map(({ changedAt }) => changedAt ?? plan.madeAt);
  return times.length === 0 ? instant(plan.madeAt) : Math.max(...times.map(instant));
}

function windowEntry(
  window: RecoveryWindow,
  about: { plan: Plan; person: string; changed: Instant; telling: Telling },
): Entry {
  const { plan, person, changed, telling } = about;
  const instant = instantsOf(plan);
  const { session } = partsOfId(blockId(person, plan.week.start, `massage-${window.massage}`));
  const since = window.changedAt === undefined ? changed : instant(window.changedAt);
  return {
    key: keyOf(person, session, window.phase),
    kind: 'window',
    cancelled: false,
    start: instant(window.start),
    end: instant(window.end),
    timeZone: plan.timeZone,
    changed: since,
    sequence: since,
    revision: plan.revision,
    words: windowWords(window, telling),
  };
}

/** The windows of a massage that was dropped. When they were is no longer known, nor needed. */
function goneWindows(plan: Plan, person: string, telling: Telling): Entry[] {
  const instant = instantsOf(plan);
  return plan.dropped.flatMap((tomb) => {
    const { session } = partsOfId(tomb.id);
    if (!session.startsWith('massage-')) return [];
    const changed = instant(tomb.changedAt ?? plan.madeAt);
    return PHASES.map((phase) => ({
      key: keyOf(person, session, phase),
      kind: 'window' as const,
      cancelled: true,
      start: instant(tomb.start),
      end: instant(tomb.end),
      timeZone: plan.timeZone,
      changed,
      sequence: changed,
      revision: plan.revision,
      words: cancelledWords(telling),
    }));
  });
}

function keyOf(person: string, session: string, phase: Phase): string {
  return `${person}-window-${session}-${phase}`;
}
