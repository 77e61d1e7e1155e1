import type { Block, Plan } from '../../contract/plan.ts';
import type { Request } from '../../contract/request.ts';
import { requestFor } from '../../memory/assemble.ts';
import type { Profile } from '../../memory/profile.ts';
import { stateOf } from '../../memory/state.ts';
import { planWeek } from '../../plan-week.ts';
import { parseInstant, zoneNamed } from '../../time/zone.ts';
import { type Call, remark, text } from '../call.ts';
import { readRequest, resolveRequest } from '../request.ts';
import type { Memory, Store } from '../store/store.ts';
import { currentPlan, isInWeek } from './blocks.ts';
import { known, type Person, personIn, storeOf } from './person.ts';
import { planFact, replanned } from './replan.ts';

/** The week that a question is about; nothing of it is remembered. */
export interface AskedWeek {
  readonly person: Person;
  readonly plan: Plan;
  /** Planning it again gives the same plan. */
  readonly request: Request;
  /** The requests that this week's plans answered, the latest first; none for a file. */
  readonly earlier: () => Promise<Request[]>;
}

/** The week of `--input`, else the remembered one that a choice picks, else the current one. */
export async function weekAskedAbout(
  call: Call,
  pick: (person: Person) => Plan | Promise<Plan> = (person) => currentPlan(call, person),
): Promise<AskedWeek> {
  const input = text(call.options, 'input');
  if (input !== undefined) return weekOfFile(call, input);
  const store = await storeOf(call);
  const memory = await store.read();
  for (const line of memory.remarks) await remark(call, line);
  const person = personIn(call, memory);
  const profile = known(person.profile);
  const plan = await pick(person);
  const week = plan.week.start;
  const { request } = await replanned(call, store, memory, person.here, { week });
  const earlier = () => earlierRequests(call, store, memory, { profile, week });
  return { person, plan, request, earlier };
}

async function weekOfFile(call: Call, input: string): Promise<AskedWeek> {
  const asked = { now: text(call.options, 'now'), week: text(call.options, 'week') };
  const { request, warnings } = await readRequest(call.world, input, asked);
  for (const warning of warnings) await remark(call, `warning: ${warning}`);
  const plan = planWeek(request);
  return { person: personOf(request, plan), plan, request, earlier: async () => [] };
}

/** A request as if it were remembered, so that blocks and times are understood the same way. */
function personOf(request: Request, plan: Plan): Person {
  const zone = zoneNamed(plan.timeZone);
  if (!zone) throw new Error(`no zone ${plan.timeZone}`);
  const here = { zone, now: parseInstant(zone, request.now ?? plan.madeAt) };
  return { profile: undefined, state: stateOf([planFact(plan, here, 'draft')]), here };
}

/** What was known whenever a plan of the week was written down. */
async function earlierRequests(
  call: Call,
  { places }: Store,
  { facts }: Memory,
  { profile, week }: { profile: Profile; week: string },
): Promise<Request[]> {
  const requests: Request[] = [];
  for (const [index, fact] of [...facts.entries()].reverse()) {
    if (fact.fact !== 'plan' || fact.plan.week.start !== week) continue;
    const moment = { now: fact.plan.madeAt, week };
    const remembered = requestFor(profile, stateOf(facts.slice(0, index)), moment);
    const { profile: name, folder } = places;
    const sources = { name, folder, copies: folder, asked: {} };
    requests.push((await resolveRequest(call.world, remembered, sources)).request);
  }
  return requests;
}

/** The next block of today that is not over, else the first of the days to come. */
export function nextBlock({ plan, person }: AskedWeek): Block | undefined {
  const { zone, now } = person.here;
  const inOrder = [...plan.blocks].sort((one, other) => (one.start < other.start ? -1 : 1));
  return inOrder.find(({ kind, end }) => kind !== 'massage' && parseInstant(zone, end) > now);
}

/** The remembered plan that `--week` names, else that of a day, else the current one. */
export function planOn(call: Call, person: Person, date: string): Plan {
  if (call.options.has('week')) return currentPlan(call, person);
  return person.state.plans.findLast((plan) => isInWeek(plan, date)) ?? currentPlan(call, person);
}
