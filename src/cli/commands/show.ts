import type { Plan } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import { DAYS_PER_WEEK, dateText } from '../../time/calendar.ts';
import { wallAt } from '../../time/zone.ts';
import { type Call, remark } from '../call.ts';
import { formatOf, isOfWholeWeeks, textLook } from '../formats.ts';
import { print } from '../io.ts';
import { putOut } from '../output.ts';
import { currentPlan, isInWeek } from '../remember/blocks.ts';
import { calendarWeeks } from '../remember/calendar-weeks.ts';
import { noteElsewhere } from '../remember/elsewhere.ts';
import {
  known,
  nowText,
  type Person,
  personIn,
  progressOfPerson,
  storeOf,
} from '../remember/person.ts';
import { refuseShowing } from '../remember/refuse-showing.ts';
import type { Memory, Store } from '../store/store.ts';
import { typedDay } from '../times.ts';

export async function show(call: Call): Promise<number> {
  const store = await storeOf(call);
  const memory = await store.read();
  for (const line of memory.remarks) await remark(call, line);
  const person = personIn(call, memory);
  known(person.profile);
  await noteElsewhere(call, person);
  const when = call.args[0]?.trim().toLowerCase() ?? 'week';
  if (when === 'week') await showWeek(call, store, memory, person);
  else await showDay(call, person, when);
  return 0;
}

/** As `plan` prints it, with what would make room for what was left out. */
async function showWeek(call: Call, store: Store, memory: Memory, person: Person): Promise<void> {
  const plan = currentPlan(call, person);
  await refuseShowing(person, plan.week.end);
  const { day } = wallAt(person.here.zone, person.here.now);
  const isText = formatOf(call) === 'text';
  const isOver = plan.week.end < dateText(day);
  if (!isText || isOver || plan.unplaced.length === 0) return showPlan(call, person, plan);
  const { rememberedWithChanges } = await import('../remember/with-changes.ts');
  await showPlan(call, person, await rememberedWithChanges(call, store, memory, plan));
}

async function showPlan(call: Call, person: Person, plan: Plan): Promise<void> {
  const calendar = calendarWeeks(person.state.plans, person.here);
  const { profile, here } = person;
  await putOut(call, {
    weeks: [plan],
    calendar: calendar.includes(plan) ? calendar : [plan],
    profile,
    now: nowText(here),
    progress: () => progressOfPerson(person),
  });
}

async function showDay(call: Call, person: Person, when: string): Promise<void> {
  const day = typedDay(when, person.here);
  const date = dateText(day);
  const plan = person.state.plans.findLast((each) => isInWeek(each, date));
  if (!plan) throw notPlanned(date, person);
  await refuseShowing(person, date);
  const format = formatOf(call);
  if (isOfWholeWeeks(format)) return showPlan(call, person, plan);
  if (format !== 'text') return showPlan(call, person, dayOf(plan, date));
  const { options, paint } = await textLook(call, call.world.output, person.profile);
  const { dayText } = await import('../../present/day-text.ts');
  const now = nowText(person.here);
  await print(call.world, dayText(person.state.plans, date, { ...options, now }, paint));
}

/** A plan of one day only, for programs. */
function dayOf(plan: Plan, date: string): Plan {
  return {
    ...plan,
    blocks: plan.blocks.filter(({ start }) => start.startsWith(date)),
    windows: plan.windows.filter(
      ({ start, end }) => start.slice(0, 10) <= date && end.slice(0, 10) >= date,
    ),
  };
}

function notPlanned(date: string, { here }: Person): Problem {
  const { day } = wallAt(here.zone, here.now);
  const isNear = date >= dateText(day) && date < dateText(day + 2 * DAYS_PER_WEEK);
  return new Problem({
    kind: 'usage',
    message: `Nothing is planned for ${date} yet.`,
    place: date,
    remedy: isNear
      ? `recovery-plan plan --week ${date} plans the seven days from it; without --week, this week.`
      : 'recovery-plan plan plans this week, plan --week next the one after.',
  });
}
