import type { Block, Plan } from '../../contract/plan.ts';
import { dateText } from '../../time/calendar.ts';
import { parseInstant, wallAt } from '../../time/zone.ts';
import type { Recorded } from './record.ts';

/** Go, modify or skip: what a check-in means for what is left of today, and why. */
export function verdictOf({ weeks, person }: Recorded): string {
  const { zone, now } = person.here;
  const today = dateText(wallAt(zone, now).day);
  const week = weeks.find(({ after }) => after.week.start <= today && today <= after.week.end);
  if (!week?.before) return 'Noted.';
  const left = (plan: Plan) =>
    plan.blocks.filter(
      ({ kind, start }) =>
        kind !== 'massage' && start.startsWith(today) && parseInstant(zone, start) >= now,
    );
  const before = left(week.before);
  if (before.length === 0) return 'Noted. Nothing is left for today.';
  const after = new Map(left(week.after).map((block) => [block.id, block]));
  const gone = before.filter(({ id }) => !after.has(id));
  const eased = before.filter((block) => isEased(block, after.get(block.id)));
  if (gone.length === before.length) return `Skip: today is for rest. ${whyOf(gone, week.after)}`;
  if (gone.length + eased.length === 0) return 'Go: today stays as planned.';
  return `Modify: today gets easier. ${whyOf([...gone, ...eased], week.after)}`;
}

function isEased(before: Block, after: Block | undefined): boolean {
  if (!after) return false;
  return after.minutes !== before.minutes || after.activity !== before.activity;
}

function whyOf(blocks: readonly Block[], plan: Plan): string {
  const ids = new Set(blocks.map(({ id }) => id));
  return plan.changes
    .filter(({ block }) => ids.has(block))
    .map(({ text }) => text)
    .join(' ');
}
