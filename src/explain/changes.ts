import type { Block, Plan } from '../contract/plan.ts';
import type { Solution } from '../place/solve.ts';
import { atDay, type WhichWeek } from '../rules/words.ts';
import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import { instantText, parseInstant, zoneNamed } from '../time/zone.ts';
import { sameToCalendars, versionsOf } from './versions.ts';
import { whyItChanged } from './why-changed.ts';

/** What is new against the plan made before for this week. */
export interface Comparison {
  readonly blocks: readonly Block[];
  readonly changes: Plan['changes'];
  readonly dropped: Plan['dropped'];
  readonly revision: number;
}

/** Half a sentence on why a block is not what it was, for the one that was and the one that is. */
type Why = (old: Block | undefined, now: Block | undefined) => string | undefined;

/** Numbers the blocks by how often they really changed, and says in words what moved and why. */
export function compared(all: readonly Block[], solution: Solution): Comparison {
  const { week } = solution;
  const { earlier, zone, now } = week.facts;
  const { blocks, gone, dropped } = versionsOf(all, earlier, instantText(zone, now));
  if (!earlier) return { blocks, changes: [], dropped, revision: 1 };
  const changes = changesTo(blocks, gone, earlier, week, whyItChanged(solution, blocks));
  const revision = earlier.revision + (changes.length > 0 ? 1 : 0);
  return { blocks, changes, dropped, revision };
}

/** What differs between two plans of one week, in words. */
export function changesBetween(before: Plan, after: Plan): Plan['changes'] {
  const zone = zoneNamed(after.timeZone);
  if (!zone) return [];
  const week = {
    facts: { zone, firstDay: dayNumber(after.week.start) },
    days: { length: DAYS_PER_WEEK },
  };
  const standing = new Set(after.blocks.map(({ id }) => id));
  const gone = before.blocks.filter(({ id }) => !standing.has(id));
  return changesTo(after.blocks, gone, before, week, () => undefined);
}

function changesTo(
  blocks: readonly Block[],
  gone: readonly Block[],
  before: Plan,
  week: WhichWeek,
  why: Why,
): Plan['changes'] {
  const known = new Map(before.blocks.map((block) => [block.id, block]));
  return [
    ...blocks.flatMap((block) => changeOf(known.get(block.id), block, week, why)),
    ...gone.flatMap((block) => changeOf(block, undefined, week, why)),
  ];
}

function changeOf(
  old: Block | undefined,
  now: Block | undefined,
  week: WhichWeek,
  why: Why,
): Plan['changes'] {
  const [block] = [now ?? old];
  if (!block || (old && now && sameToCalendars(old, now))) return [];
  const reason = why(old, now);
  const text = `${whatChanged(old, now, week)}${joined(reason)}.`;
  return [{ block: block.id, from: old?.start ?? null, to: now?.start ?? null, text }];
}

/** `because you moved it` goes on with the sentence, anything else after a colon. */
function joined(reason: string | undefined): string {
  if (reason === undefined) return '';
  return /^(?:because you|to make room) /.test(reason) ? ` ${reason}` : `: ${reason}`;
}

function whatChanged(old: Block | undefined, now: Block | undefined, week: WhichWeek): string {
  const when = (text: string) => atDay(week, parseInstant(week.facts.zone, text));
  if (!old) return now ? `${now.title} on ${when(now.start)} is new` : '';
  if (!now) return `${old.title} on ${when(old.start)} is dropped`;
  const other = old.activity === now.activity ? '' : `, now ${now.title}`;
  const length = old.minutes === now.minutes ? '' : `, ${now.minutes} minutes`;
  if (old.start !== now.start) {
    return `${old.title} moves from ${when(old.start)} to ${when(now.start)}${other}${length}`;
  }
  if (other) return `${old.title} on ${when(old.start)} becomes ${now.title}${length}`;
  const change =
    old.minutes === now.minutes
      ? 'ends at another time'
      : `lasts ${now.minutes} minutes instead of ${old.minutes}`;
  return `${old.title} on ${when(old.start)} ${change}`;
}
