import type { Block, Plan } from '../contract/plan.ts';
import { dateText } from '../time/calendar.ts';
import { type Instant, parseInstant, wallAt, type Zone } from '../time/zone.ts';

/** What a check-in means for what is left of today, and why. */
export interface Verdict {
  readonly says: 'go' | 'modify' | 'skip' | 'nothing-left';
  /** The rules that made today easier. */
  readonly rules: readonly string[];
  /** What changed today and why, in sentences. */
  readonly reasons: readonly string[];
}

/** Compares two plans of the week under way: today's blocks that have not begun. */
export function verdictOfToday(before: Plan, after: Plan, now: Instant, zone: Zone): Verdict {
  const today = dateText(wallAt(zone, now).day);
  const left = ({ blocks }: Plan) =>
    blocks.filter(
      ({ kind, start }) =>
        kind !== 'massage' && start.startsWith(today) && parseInstant(zone, start) >= now,
    );
  const old = left(before);
  const kept = new Map(left(after).map((block) => [block.id, block]));
  const gone = old.filter(({ id }) => !kept.has(id));
  const eased = old.filter((block) => isEased(block, kept.get(block.id)));
  const touched = new Set([...gone, ...eased].map(({ id }) => id));
  const rules = eased.flatMap(({ id }) => kept.get(id)?.reasons[0]?.rule ?? []);
  return {
    says:
      old.length === 0
        ? 'nothing-left'
        : gone.length === old.length
          ? 'skip'
          : touched.size > 0
            ? 'modify'
            : 'go',
    rules: [...new Set(rules)],
    reasons: after.changes.filter(({ block }) => touched.has(block)).map(({ text }) => text),
  };
}

function isEased(before: Block, after: Block | undefined): boolean {
  if (!after) return false;
  return after.minutes !== before.minutes || after.activity !== before.activity;
}
