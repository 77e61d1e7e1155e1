import type { Plan } from '../../contract/plan.ts';
import { stateOf } from '../../memory/state.ts';
import { type Call, detail, flag, remark, text } from '../call.ts';
import { writeModel } from '../model-file.ts';
import { askedWeek, usualWeek } from '../moment.ts';
import { putOut } from '../output.ts';
import type { Memory, Store } from '../store/store.ts';
import { calendarWeeks } from './calendar-weeks.ts';
import { known, nowText, type Person, personIn, storeOf } from './person.ts';
import { type Answered, isNews, planFact, replanned } from './replan.ts';

/** Plans a week of the person from all that is remembered, and remembers the plan. */
export async function planRemembered(call: Call): Promise<Plan> {
  const store = await storeOf(call);
  const { person, plans, result } = flag(call.options, 'dry-run')
    ? await planned(call, store, await store.read())
    : await store.change(async (memory) => {
        const made = await planned(call, store, memory);
        const fact = planFact(made.result.after, made.person.here, call.world.newId());
        if (isNews(made.result)) memory.append([fact]);
        return made;
      });
  await writeModel(call, result.request);
  await putOut(call, {
    plan: result.after,
    plans,
    profile: person.profile,
    now: nowText(person.here),
  });
  return result.after;
}

interface Made {
  readonly person: Person;
  readonly result: Answered;
  /** What a calendar file holds now. */
  readonly plans: readonly Plan[];
}

async function planned(call: Call, store: Store, memory: Memory): Promise<Made> {
  for (const line of memory.remarks) await remark(call, line);
  const person = personIn(call, memory);
  known(person.profile);
  const week = weekOf(call, person);
  await detail(call, `planning the seven days from ${week}, as of ${nowText(person.here)}`);
  const moves = text(call.options, 'max-moves');
  const maxMoves = moves === undefined ? undefined : Number(moves);
  const result = await replanned(call, store, memory, person.here, { week, maxMoves });
  const kept = isNews(result) ? result : { ...result, after: result.before ?? result.after };
  const fact = planFact(kept.after, person.here, 'draft');
  const plans = calendarWeeks(stateOf([...memory.facts, fact]).plans, person.here);
  return { person, result: kept, plans };
}

function weekOf({ options }: Call, { profile, here }: Person): string {
  const start = profile?.person.weekStart ?? 'mon';
  const asked = text(options, 'week');
  return asked === undefined
    ? usualWeek(here.zone, here.now, start)
    : askedWeek(asked, here.zone, here.now, start);
}
