import { dateText } from '../../time/calendar.ts';
import { wallAt } from '../../time/zone.ts';
import type { Asker } from '../ask/asker.ts';
import { type Call, flag, remark } from '../call.ts';
import { textLook } from '../formats.ts';
import { print } from '../io.ts';
import { noteElsewhere } from '../remember/elsewhere.ts';
import { nowText, type Person, personIn, plansFrom, storeOf } from '../remember/person.ts';
import { planRemembered } from '../remember/plan.ts';
import { refuseShowing } from '../remember/refuse-showing.ts';
import type { Memory } from '../store/store.ts';

/** The program called by its name alone: the first time a setup, later the week and today. */
export async function start(call: Call): Promise<number> {
  const store = await storeOf(call);
  const memory = await store.read();
  if (memory.profile) return later(call, memory);
  const { askerFor } = await import('../ask/open.ts');
  const { runSetup } = await import('./setup.ts');
  if (!(await runSetup(call, store))) return 0;
  await planRemembered(call);
  await offerFile(call, await askerFor(call));
  return 0;
}

/** The week with today marked, and at most one question. */
async function later(call: Call, memory: Memory): Promise<number> {
  for (const line of memory.remarks) await remark(call, line);
  const person = personIn(call, memory);
  await noteElsewhere(call, person);
  const { zone, now } = person.here;
  const today = dateText(wallAt(zone, now).day);
  const [plan] = plansFrom(person.state.plans, today);
  if (!plan) {
    await planRemembered(call);
    return 0;
  }
  await refuseShowing(person, plan.week.end);
  const { options, paint } = await textLook(call, call.world.output, person.profile);
  const look = { ...options, now: nowText(person.here), nowMark: true };
  const { weekText } = await import('../../present/plan-text.ts');
  const { dayText } = await import('../../present/day-text.ts');
  const parts = [weekText(plan, look, paint), dayText(person.state.plans, today, look, paint)];
  await print(call.world, parts.join('\n'));
  if (!flag(call.options, 'no-input')) await askOne(call, person);
  return 0;
}

async function askOne(call: Call, person: Person): Promise<void> {
  const { nextQuestion } = await import('../open-questions/next.ts');
  const question = nextQuestion(person);
  if (!question) return;
  const { askOpen } = await import('../open-questions/open-question.ts');
  const { askerFor } = await import('../ask/open.ts');
  await askOpen(call, await askerFor(call), question);
}

async function offerFile(call: Call, asker: Asker): Promise<void> {
  const { saveCalendar } = await import('../remember/save-calendar.ts');
  await saveCalendar(call, asker);
}
