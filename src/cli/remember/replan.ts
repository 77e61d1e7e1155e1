import type { Plan } from '../../contract/plan.ts';
import type { Request } from '../../contract/request.ts';
import { requestFor } from '../../memory/assemble.ts';
import type { Fact } from '../../memory/journal.ts';
import { stateOf } from '../../memory/state.ts';
import { planWeek } from '../../plan-week.ts';
import { dateText } from '../../time/calendar.ts';
import { wallAt } from '../../time/zone.ts';
import { type Call, remark } from '../call.ts';
import { during } from '../during.ts';
import { resolveRequest } from '../request.ts';
import type { OpenMemory, Store } from '../store/store.ts';
import type { Here } from '../times.ts';
import { known, nowText, plansFrom } from './person.ts';

/** A week planned once more, beside what was remembered of it. */
export interface Replanned {
  readonly before: Plan | undefined;
  readonly after: Plan;
}

export interface Answered extends Replanned {
  /** What the plan answers. */
  readonly request: Request;
  /** What the calendars hold that takes no time. */
  readonly notes: readonly string[];
}

export interface Wanted {
  readonly week: string;
  readonly maxMoves?: number | undefined;
}

/** Plans one week from all that is remembered and these facts; remembers nothing. */
export async function replanned(
  call: Call,
  { places }: Store,
  { profile, facts }: { profile: OpenMemory['profile']; facts: readonly Fact[] },
  here: Here,
  { week, maxMoves }: Wanted,
): Promise<Answered> {
  const state = stateOf(facts);
  const remembered = requestFor(known(profile), state, { now: nowText(here), week });
  const resolved = await during(call, 'Reading calendars', () =>
    resolveRequest(call.world, remembered, {
      name: places.profile,
      folder: places.folder,
      copies: places.folder,
      asked: {},
    }),
  );
  for (const warning of resolved.warnings) await remark(call, `warning: ${warning}`);
  const request = { ...resolved.request, ...(maxMoves !== undefined && { maxMoves }) };
  const { notes } = resolved;
  return { request, notes, before: request.previousPlan ?? undefined, after: planWeek(request) };
}

/** Plans every remembered week that is not over anew, one after the other. */
export async function weeksReplanned(
  call: Call,
  store: Store,
  memory: { profile: OpenMemory['profile']; facts: readonly Fact[] },
  here: Here,
): Promise<Replanned[]> {
  const today = dateText(wallAt(here.zone, here.now).day);
  const weeks = plansFrom(stateOf(memory.facts).plans, today).map(({ week }) => week.start);
  const done: Replanned[] = [];
  let { facts } = memory;
  for (const week of weeks) {
    const result = await replanned(call, store, { ...memory, facts }, here, { week });
    done.push(result);
    // The next week builds on this one.
    facts = [...facts, planFact(result.after, here, 'draft')];
  }
  return done;
}

export function planFact(plan: Plan, here: Here, call: string): Fact {
  return { fact: 'plan', at: nowText(here), call, plan };
}

/** Whether there is anything in a plan that the one before did not say. */
export function isNews({ before, after }: Replanned): boolean {
  return before === undefined || essence(before) !== essence(after);
}

/** Without what changes by the mere passing of time: days that are over have no score any more. */
function essence({ madeAt: _, score: __, ...plan }: Plan): string {
  const blocks = plan.blocks.map((block) =>
    block.status === 'frozen' ? { ...block, status: 'planned' } : block,
  );
  return JSON.stringify({ ...plan, blocks });
}
