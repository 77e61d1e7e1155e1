// One small piece of news in a week that is planned already, and how many blocks it moves.
import { DAY_PARTS } from '../../src/contract/names.ts';
import type { Block, Plan } from '../../src/contract/plan.ts';
import type { Request } from '../../src/contract/request.ts';
import { MINUTES_PER_DAY, weekday } from '../../src/time/calendar.ts';
import { instantText, parseInstant } from '../../src/time/zone.ts';
import type { Week } from '../../src/week/assess.ts';
import { dayEnergy } from '../../src/week/energy.ts';

/** What the week is like then; undefined where there is nothing to change, or nothing to move. */
export type Change = (request: Request, plan: Plan, week: Week) => Request | undefined;

const LEAST_ENERGY = 1;

/** An hour is taken from where the first block begins. */
const busyHour: Change = (request, plan, { facts: { zone } }) => {
  const [block] = plannedBlocks(plan);
  if (!block) return undefined;
  const start = parseInstant(zone, block.start);
  const hour = { start: block.start, end: instantText(zone, start + 60), title: 'New' };
  return { ...request, busy: [...(request.busy ?? []), hour] };
};

/** The first massage to come is a day later; not one on the last day, where it would leave the week. */
const massageMoved: Change = (request, plan, { facts, days }) => {
  const last = days.at(-1)?.start ?? 0;
  const massage = facts.massages.find(
    ({ start }) => start > facts.now && start >= (days[0]?.start ?? 0) && start < last,
  );
  if (!massage || plannedBlocks(plan).length === 0) return undefined;
  const start = instantText(facts.zone, massage.start + MINUTES_PER_DAY);
  const massages = (request.massages ?? []).map((each) =>
    each.id === massage.id ? { ...each, start } : each,
  );
  return { ...request, massages };
};

/** A step less all day, on the day in the middle of those that are left. */
const lessEnergy: Change = (request, plan, { facts, days }) => {
  const open = days.filter((day) => day.open);
  const day = open[Math.floor(open.length / 2)]?.day;
  if (day === undefined || plannedBlocks(plan).length === 0) return undefined;
  const told = dayEnergy(facts, day);
  const less = Object.fromEntries(
    DAY_PARTS.map((part) => [part, Math.max(LEAST_ENERGY, told[part] - 1)]),
  );
  const { energy } = request.person;
  const changed = { ...energy, days: { ...energy?.days, [weekday(day)]: less } };
  return { ...request, person: { ...request.person, energy: changed } };
};

export const CHANGES = {
  'a new hour on a block': busyHour,
  'a massage a day later': massageMoved,
  'a day with less energy': lessEnergy,
} as const satisfies Record<string, Change>;

export type ChangeName = keyof typeof CHANGES;

export function plannedBlocks({ blocks }: Plan): Block[] {
  return blocks.filter(({ status }) => status === 'planned');
}

/** Blocks that are not there any more as they were: moved, something else, or gone. */
export function movedBetween(before: Plan, after: Plan): number {
  const left = plannedBlocks(after).map(keyOf);
  return plannedBlocks(before).filter((block) => {
    const index = left.indexOf(keyOf(block));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  }).length;
}

function keyOf({ activity, start }: Block): string {
  return `${activity} ${start}`;
}
