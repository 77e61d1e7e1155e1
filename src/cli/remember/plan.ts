import type { Plan } from '../../contract/plan.ts';
import { stateOf } from '../../memory/state.ts';
import { DAYS_PER_WEEK, dateText, dayNumber } from '../../time/calendar.ts';
import { type Call, detail, flag, remark, text } from '../call.ts';
import { during, oneOf } from '../during.ts';
import { writeModel } from '../model-file.ts';
import { askedWeek, usualWeek, weeksAsked } from '../moment.ts';
import { putOut } from '../output.ts';
import type { Memory, Store } from '../store/store.ts';
import { suggested } from '../suggested.ts';
import { calendarWeeks } from './calendar-weeks.ts';
import { noteElsewhere } from './elsewhere.ts';
import { known, nowText, type Person, personIn, progressOfPerson, storeOf } from './person.ts';
import { type Answered, isNews, planFact, replanned } from './replan.ts';

/** Plans weeks of the person from all that is remembered, and remembers the plans. */
export async function planRemembered(call: Call): Promise<readonly Plan[]> {
  const store = await storeOf(call);
  const planning = (memory: Memory) => during(call, 'Planning', () => planned(call, store, memory));
  const { person, results, calendar } = flag(call.options, 'dry-run')
    ? await planning(await store.read())
    : await store.change(async (memory) => {
        const made = await planning(memory);
        const id = call.world.newId();
        const news = made.results.filter(isNews);
        if (news.length > 0) {
          memory.append(news.map(({ after }) => planFact(after, made.person.here, id)));
        }
        return made;
      });
  const [first] = results;
  if (first) await writeModel(call, first.request);
  if (isForMemory(call)) return results.map(({ after }) => after);
  const weeks = await suggested(
    call,
    results.map(({ request, after }) => ({ request, plan: after })),
  );
  const { profile, here } = person;
  const progress = () => progressOfPerson(person);
  await putOut(call, { weeks, calendar, profile, now: nowText(here), progress });
  return weeks;
}

/** Quietly, the plan is remembered; it is printed for who asks in which form, or where to. */
function isForMemory({ options }: Call): boolean {
  const forms = ['json', 'format', 'output', 'suggest-changes', 'suggest-massages'];
  return flag(options, 'quiet') && !forms.some((name) => options.has(name));
}

interface Made {
  readonly person: Person;
  /** One a week. */
  readonly results: readonly Answered[];
  /** What a calendar file holds now. */
  readonly calendar: readonly Plan[];
}

async function planned(call: Call, store: Store, memory: Memory): Promise<Made> {
  for (const line of memory.remarks) await remark(call, line);
  const person = personIn(call, memory);
  const first = dayNumber(weekOf(call, person)); // a bad value is named before anything is missed
  known(person.profile);
  await noteElsewhere(call, person);
  const moves = text(call.options, 'max-moves');
  const maxMoves = moves === undefined ? undefined : Number(moves);
  const results: Answered[] = [];
  let { facts } = memory;
  const count = weeksAsked(call.options);
  for (let index = 0; index < count; index += 1) {
    const week = dateText(first + index * DAYS_PER_WEEK);
    await detail(call, `planning the seven days from ${week}, as of ${nowText(person.here)}`);
    const wanted = { week, maxMoves };
    const result = await during(call, oneOf('Planning', index, count), () =>
      replanned(call, store, { ...memory, facts }, person.here, wanted),
    );
    for (const note of result.notes) await remark(call, note);
    const kept = isNews(result) ? result : { ...result, after: result.before ?? result.after };
    results.push(kept);
    facts = [...facts, planFact(kept.after, person.here, 'draft')];
  }
  return { person, results, calendar: calendarWeeks(stateOf(facts).plans, person.here) };
}

function weekOf({ options }: Call, { profile, here }: Person): string {
  const start = profile?.person.weekStart ?? 'mon';
  const asked = text(options, 'week');
  return asked === undefined
    ? usualWeek(here.zone, here.now, start)
    : askedWeek(asked, here.zone, here.now, start);
}
