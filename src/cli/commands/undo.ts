import { Problem } from '../../contract/problem.ts';
import type { Fact } from '../../memory/journal.ts';
import { stateOf } from '../../memory/state.ts';
import { restored } from '../../questions/restored.ts';
import { dateText } from '../../time/calendar.ts';
import { wallAt } from '../../time/zone.ts';
import { type Call, remark } from '../call.ts';
import { titleOf } from '../names.ts';
import { nowText, type Person, personIn, plansFrom, storeOf } from '../remember/person.ts';
import { orKept } from '../remember/record.ts';
import { planFact, type Replanned, replanned } from '../remember/replan.ts';
import { report } from '../remember/report.ts';
import type { OpenMemory, Store } from '../store/store.ts';

export async function undo(call: Call): Promise<number> {
  const store = await storeOf(call);
  const { person, weeks, words } = await store.change(async (memory) => {
    for (const line of memory.remarks) await remark(call, line);
    const before = personIn(call, memory);
    const undone = before.state.lastCall;
    if (undone === undefined) throw nothingToUndo();
    const id = call.world.newId();
    const fact: Fact = { fact: 'undo', at: nowText(before.here), call: id, undone };
    const changed = before.profile
      ? await orKept(memory, [fact], () => weeksBack(call, store, memory, before, fact))
      : [];
    memory.append([fact, ...changed.map(({ after }) => planFact(after, before.here, id))]);
    return { person: before, weeks: changed, words: wordsFor(memory.facts, undone) };
  });
  await report(call, `Taken back: ${words}.`, { weeks, person });
  return 0;
}

function nothingToUndo(): Problem {
  return new Problem({
    kind: 'usage',
    message: 'There is nothing to take back.',
    place: 'undo',
    remedy: 'recovery-plan show prints what is planned.',
  });
}

/** Every week that is not over, put back as it was before the call that is undone. */
async function weeksBack(
  call: Call,
  store: Store,
  memory: OpenMemory,
  { state, here }: Person,
  undo: Extract<Fact, { fact: 'undo' }>,
): Promise<Replanned[]> {
  const first = memory.facts.findIndex((fact) => fact.call === undo.undone);
  const earlier = stateOf(memory.facts.slice(0, first));
  const today = dateText(wallAt(here.zone, here.now).day);
  let facts = [...memory.facts, undo];
  const done: Replanned[] = [];
  for (const current of plansFrom(state.plans, today)) {
    const before = earlier.plans.find(({ week }) => week.start === current.week.start);
    if (!before) continue;
    const base = restored(current, before, nowText(here));
    const { week } = base;
    const known = { profile: memory.profile, facts: [...facts, planFact(base, here, 'draft')] };
    const { after } = await replanned(call, store, known, here, { week: week.start });
    done.push({ before: current, after });
    facts = [...facts, planFact(after, here, 'draft')];
  }
  return done;
}

/** What is taken back, in words. */
function wordsFor(facts: readonly Fact[], call: string): string {
  const [fact] = facts.filter((each) => each.call === call);
  switch (fact?.fact) {
    case 'massage':
      return `massage ${fact.massage.id}`;
    case 'massage-removed':
      return `the removal of massage ${fact.id}`;
    case 'busy':
      return `busy time ${fact.id}`;
    case 'busy-removed':
      return `the removal of busy time ${fact.id}`;
    case 'pin':
      return `your wish for ${titleOf(fact.pinned.activity)} at ${fact.pinned.start.replace('T', ' ')}`;
    case 'drop':
      return `that a block was taken out (${fact.block})`;
    case 'check-in':
      return 'the check-in';
    case 'session':
      return 'the report of a session';
    case 'pause':
      return 'the pause';
    case 'plan':
      return `the plan of the week from ${fact.plan.week.start}`;
    default:
      return 'the last entry';
  }
}
