import type { DayPart } from '../contract/names.ts';
import type { Block, Plan } from '../contract/plan.ts';
import type { Request } from '../contract/request.ts';
import { describe } from '../explain/describe.ts';
import { listed } from '../rules/words.ts';
import type { DayName } from '../time/calendar.ts';
import { solvedWeek } from './solved-week.ts';

/** One change to a week that somebody thinks about. Times are as the contract writes them. */
export type Supposition =
  | { readonly kind: 'massage'; readonly start: string; readonly minutes?: number }
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
  return { before: plan, after, cost, words: costInWords(plan, after, cost) };
}

/** The request as it would be; an id that no massage of a person has. */
export function withChange(request: Request, change: Supposition): Request {
  switch (change.kind) {
    case 'massage': {
      const { start, minutes } = change;
      const massage = { id: 'what-if', start, ...(minutes !== undefined && { minutes }) };
      return { ...request, massages: [...(request.massages ?? []), massage] };
    }
    case 'busy': {
      const { start, end } = change;
      return { ...request, busy: [...(request.busy ?? []), { title: 'Busy', start, end }] };
    }
    case 'skip':
      return { ...request, sessions: [...(request.sessions ?? []), ...skipped(change.block)] };
    case 'energy':
      return { ...request, person: withEnergy(request.person, change) };
  }
}

function skipped({ id, activity, start, minutes }: Block): NonNullable<Request['sessions']> {
  return activity === 'massage' ? [] : [{ block: id, activity, start, minutes, status: 'skipped' }];
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
function costInWords(before: Plan, after: Plan, cost: number): string {
  const known = new Map(before.blocks.map((block) => [block.id, block]));
  const now = new Set(after.blocks.map(({ id }) => id));
  const pairs = after.blocks.flatMap((block) => {
    const old = known.get(block.id);
    return old ? [{ old, block }] : [];
  });
  const added = after.blocks.filter(({ id, kind }) => !known.has(id) && kind !== 'massage').length;
  const facts: [count: number, verb: string, verbs: string][] = [
    [before.blocks.filter(({ id }) => !now.has(id)).length, 'is left out', 'are left out'],
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
  return `${what}; ${pointsWords(cost)}.`;
}

function isLess(old: Block, block: Block): boolean {
  return old.activity === block.activity && block.minutes < old.minutes;
}

function pointsWords(cost: number): string {
  if (cost === 0) return 'the week is worth as much as before';
  const points = Math.abs(cost) === 1 ? '1 point' : `${Math.abs(cost)} points`;
  return `the week is worth ${points} ${cost > 0 ? 'less' : 'more'}`;
}
