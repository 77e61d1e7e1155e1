import { nearestName } from '../../contract/faults.ts';
import type { Block, Plan } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import { dateText } from '../../time/calendar.ts';
import { parseInstant, wallAt } from '../../time/zone.ts';
import { type Call, text } from '../call.ts';
import { askedWeek } from '../moment.ts';
import { activitiesLike } from '../names.ts';
import type { Here } from '../times.ts';
import { nowText, type Person, plansFrom } from './person.ts';

export interface FoundBlock {
  readonly plan: Plan;
  readonly block: Block;
}

/** The remembered plan that `--week` names, else the one under way, else the next. */
export function currentPlan(call: Call, { state, profile, here }: Person): Plan {
  const asked = text(call.options, 'week');
  const today = dateText(wallAt(here.zone, here.now).day);
  const start = asked && askedWeek(asked, here.zone, here.now, profile?.person.weekStart ?? 'mon');
  const found = start
    ? state.plans.find(({ week }) => week.start === start)
    : plansFrom(state.plans, today)[0];
  if (found) return found;
  throw new Problem({
    kind: 'usage',
    message: start ? `The week from ${start} is not planned yet.` : 'No week is planned yet.',
    place: '--week',
    remedy: `recovery-plan plan${start ? ` --week ${start}` : ''} plans it.`,
  });
}

/** The block a person means: a number in the printed plan, an id, or `today`. */
export function blockNamed(call: Call, name: string, person: Person): FoundBlock {
  const byId = person.state.plans
    .flatMap((plan) => plan.blocks.map((block) => ({ plan, block })))
    .find(({ block }) => block.id === name);
  if (byId) return byId;
  const plan = currentPlan(call, person);
  const blocks = inPrintedOrder(plan);
  if (name.toLowerCase() === 'today') return { plan, block: nextToday(blocks, person.here) };
  const block = /^\d{1,4}$/.test(name) ? blocks[Number(name) - 1] : undefined;
  if (block) return { plan, block };
  const called = blocksCalled(name, blocks);
  const [only] = called;
  if (only && called.length === 1) return { plan, block: only };
  throw unknownBlock(name, plan, blocks, called);
}

/** `run`, `yoga`, `massage`: blocks by what they are. */
function blocksCalled(name: string, blocks: readonly Block[]): Block[] {
  const ids = new Set<string>(
    name.toLowerCase() === 'massage' ? ['massage'] : activitiesLike(name),
  );
  return blocks.filter(({ activity }) => ids.has(activity));
}

function unknownBlock(
  name: string,
  { week }: Plan,
  blocks: readonly Block[],
  called: readonly Block[],
): Problem {
  const ids = blocks.map(({ id }) => id);
  const words = blocks.flatMap(({ title }) => [title, ...title.split(/[^\p{L}]+/u)]);
  const names = words.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  const nearest = nearestName(name, [...ids, 'today', ...names]);
  const numbers = blocks.length > 0 ? `a number from 1 to ${blocks.length}, ` : '';
  return new Problem({
    kind: 'usage',
    message:
      called.length > 0
        ? `${name} may be block ${called.map((each) => blocks.indexOf(each) + 1).join(' or ')}.`
        : `No block is called ${name}.`,
    remedy: `recovery-plan show --week ${week.start} prints them with their numbers.`,
    faults: [
      {
        path: 'block',
        found: JSON.stringify(name),
        expected: `${numbers}the id of a block, or today`,
        ...(nearest && { nearest }),
      },
    ],
  });
}

/** The order in which the text numbers them. */
function inPrintedOrder(plan: Plan): Block[] {
  const key = ({ start, end }: Block) => `${start.slice(0, 16)} ${end.slice(0, 16)}`;
  return [...plan.blocks].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function nextToday(blocks: readonly Block[], { zone, now }: Here): Block {
  const today = dateText(wallAt(zone, now).day);
  const next = blocks.find(
    ({ start, end, kind }) =>
      start.startsWith(today) && kind !== 'massage' && parseInstant(zone, end) > now,
  );
  if (next) return next;
  throw new Problem({
    kind: 'usage',
    message: 'Nothing more is planned today.',
    place: 'block',
    remedy: 'recovery-plan show prints the week with the numbers of its blocks.',
  });
}

/** Whether a day of the calendar, such as 2026-12-01, lies in a plan's week. */
export function isInWeek({ week }: Plan, date: string): boolean {
  return date >= week.start && date <= week.end;
}

/** A block that can still be changed: not a massage, and not over. */
export function changeable({ block }: FoundBlock, here: Here): Block {
  if (block.kind === 'massage') {
    throw new Problem({
      kind: 'usage',
      message: 'A massage is an appointment, not a block of the plan.',
      place: block.id,
      remedy: 'recovery-plan massage remove and massage add change it.',
    });
  }
  if (parseInstant(here.zone, block.end) > here.now) return block;
  throw new Problem({
    kind: 'usage',
    message: `${block.title} is over since ${block.end.slice(0, 16)}; it is ${nowText(here).slice(0, 16)} now.`,
    place: block.id,
    remedy: 'Choose a block that is still to come.',
  });
}
