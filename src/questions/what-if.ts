import { blockId } from '../contract/ids.ts';
import type { DayPart } from '../contract/names.ts';
import type { Block, Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { describe } from '../explain/describe.ts';
import type { Solution } from '../place/solve.ts';
import { listed } from '../rules/words.ts';
import type { DayName } from '../time/calendar.ts';
import { parseInstant } from '../time/zone.ts';
import { readFacts } from '../week/facts.ts';
import { solvedWeek } from './solved-week.ts';

/** One change to a week that somebody thinks about. Times are as the contract writes them. */
export type Supposition =
  | {
      readonly kind: 'massage';
      readonly start: string;
      readonly minutes?: number;
      /** The block of the plan that is then instead of at its own time. */
      readonly instead?: string;
    }
  | { readonly kind: 'busy'; readonly start: string; readonly end: string }
  | { readonly kind: 'skip'; readonly block: Block }
  | {
      readonly kind: 'energy';
      readonly day: DayName;
      /** All parts of the day but the night if missing. */
      readonly part?: DayPart;
      readonly level: number;
    };

export interface WhatIf {
  readonly before: Plan;
  readonly after: Plan;
  /** Points of the week's score that it costs; negative where the week gets better. */
  readonly cost: number;
  readonly words: string;
}

/** The week with one change beside the one that is planned. */
export function whatIf(request: Request, plan: Plan, supposition: Supposition): WhatIf {
  const known = { ...request, previousPlan: plan };
  const asPlanned = solvedWeek(known);
  const supposed = solvedWeek(withChange(known, supposition));
  const after = describe(supposed);
  const cost = asPlanned.score - supposed.score;
  return {
    before: plan,
    after,
    cost,
    words: costInWords(plan, after, pointsWords(cost, asPlanned)),
  };
}

/** The request as it would be; an id that no massage of a person has. */
export function withChange(request: Request, change: Supposition): Request {
  switch (change.kind) {
    case 'massage': {
      const { start, minutes, instead } = change;
      if (instead !== undefined) return withMoved(request, instead, start);
      const massage = { id: 'what-if', start, ...(minutes !== undefined && { minutes }) };
      return { ...request, massages: [...(request.massages ?? []), massage] };
    }
    case 'busy': {
      const { start, end } = change;
      return { ...request, busy: [...(request.busy ?? []), { title: 'Busy', start, end }] };
    }
    case 'skip':
      return withoutBlock(request, change.block);
    case 'energy':
      return { ...request, person: withEnergy(request.person, change) };
  }
}

/** The massage that a block of the plan is, at another time or, without one, cancelled. */
function withMoved(request: Request, block: string, start?: string): Request {
  const week = request.previousPlan?.week.start ?? '';
  const massages = (request.massages ?? []).flatMap((massage) => {
    if (blockId(request.person.id, week, `massage-${massage.id}`) !== block) return [massage];
    return start === undefined ? [] : [{ ...massage, start }];
  });
  return { ...request, massages };
}

/** What has begun was missed, and may come another time; what is ahead is not wanted this week. */
function withoutBlock(request: Request, block: Block): Request {
  const { zone, now } = readFacts(request);
  const { id, activity, start, minutes } = block;
  if (parseInstant(zone, start) > now) {
    if (activity === 'massage') return withMoved(request, id);
    return { ...request, dropped: [...(request.dropped ?? []), id] };
  }
  if (activity === 'massage') return request;
  const skipped = { block: id, activity, start, minutes, status: 'skipped' } as const;
  return { ...request, sessions: [...(request.sessions ?? []), skipped] };
}

const WAKING_PARTS = ['early', 'morning', 'afternoon', 'evening'] as const;

function withEnergy(
  person: Request['person'],
  { day, part, level }: Extract<Supposition, { kind: 'energy' }>,
): Request['person'] {
  const { energy } = person;
  const parts = part ? [part] : WAKING_PARTS;
  const own = {
    ...energy?.days?.[day],
    ...Object.fromEntries(parts.map((name) => [name, level])),
  };
  return { ...person, energy: { ...energy, days: { ...energy?.days, [day]: own } } };
}

/** `1 session is left out and 2 move, 140 points of the week’s score less.` */
function costInWords(before: Plan, after: Plan, worth: string): string {
  const [old, blocks] = [planned(before), planned(after)];
  const known = new Map(old.map((block) => [block.id, block]));
  const now = new Set(blocks.map(({ id }) => id));
  const pairs = blocks.flatMap((block) => {
    const same = known.get(block.id);
    return same ? [{ old: same, block }] : [];
  });
  const added = blocks.filter(({ id }) => !known.has(id)).length;
  const facts: [count: number, verb: string, verbs: string][] = [
    [old.filter(({ id }) => !now.has(id)).length, 'is left out', 'are left out'],
    [
      pairs.filter(({ old, block }) => old.activity !== block.activity).length,
      'becomes something else',
      'become something else',
    ],
    [pairs.filter(({ old, block }) => isLess(old, block)).length, 'gets shorter', 'get shorter'],
    [pairs.filter(({ old, block }) => old.start !== block.start).length, 'moves', 'move'],
    [added, 'comes in', 'come in'],
  ];
  const told = facts
    .filter(([count]) => count > 0)
    .map(([count, verb, verbs], index) => {
      const noun = index > 0 ? '' : count === 1 ? ' block' : ' blocks';
      return `${count}${noun} ${count === 1 ? verb : verbs}`;
    });
  const what = told.length > 0 ? listed(told) : 'Nothing else changes';
  return `${what}; ${worth}.`;
}

/** What the planner places; a massage is where the person put it. */
function planned({ blocks }: Plan): Block[] {
  return blocks.filter(({ kind }) => kind !== 'massage');
}

function isLess(old: Block, block: Block): boolean {
  return old.activity === block.activity && block.minutes < old.minutes;
}

/** Points say nothing without something to hold them against. */
function pointsWords(cost: number, { week: { facts } }: Solution): string {
  if (cost === 0) return 'the week is worth as much as before';
  const points = Math.abs(cost) === 1 ? '1 point' : `${Math.abs(cost)} points`;
  const whole = facts.numbers('O01.full');
  return `the week is worth ${points} ${cost > 0 ? 'less' : 'more'}, where a whole session counts ${whole}`;
}
