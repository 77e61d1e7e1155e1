import type { Pressure } from '../../contract/names.ts';
import type { Block } from '../../contract/plan.ts';
import type { NewFact } from '../../memory/journal.ts';
import type { Massage } from '../../memory/state.ts';
import { longDay } from '../../present/words.ts';
import { DAYS_PER_WEEK, dayNumber, MINUTES_PER_DAY } from '../../time/calendar.ts';
import { parseInstant, wallAt } from '../../time/zone.ts';
import type { Asker } from '../ask/asker.ts';
import type { Call } from '../call.ts';
import type { Here } from '../times.ts';
import type { Person } from './person.ts';
import { recorded } from './record.ts';
import { report } from './report.ts';

/** The one thing the program would like to know today. */
export interface OpenQuestion {
  /** Asked once, whatever the answer. */
  readonly id: string;
  ask(call: Call, asker: Asker): Promise<void>;
}

/** Sessions further back are not asked about: nobody remembers. */
const DAYS_BACK = 3;

export function openQuestion(person: Person): OpenQuestion | undefined {
  const open = [...massageQuestions(person), ...sessionQuestions(person)];
  return open.find(({ id }) => !person.state.asked.includes(id));
}

function massageQuestions({ state, here }: Person): OpenQuestion[] {
  return state.massages.flatMap((massage) => {
    const end = parseInstant(here.zone, massage.start) + (massage.minutes ?? 60);
    const days = (here.now - end) / MINUTES_PER_DAY;
    if (massage.feedback?.pressure || days < 0 || days > DAYS_PER_WEEK) return [];
    const id = `massage:${massage.id}`;
    return [{ id, ask: (call: Call, asker: Asker) => askMassage(call, asker, id, massage, here) }];
  });
}

type Felt = Pressure | 'skip';

async function askMassage(
  call: Call,
  asker: Asker,
  id: string,
  massage: Massage,
  here: Here,
): Promise<void> {
  const felt = await asker.choose<Felt>({
    message: `How was the pressure of ${dayOf(massage.start, here)}’s massage?`,
    choices: [
      { value: 'light', name: 'light', key: 'l' },
      { value: 'moderate', name: 'moderate', key: 'm' },
      { value: 'firm', name: 'firm, and fine', key: 'f' },
      { value: 'overly-painful', name: 'too much', key: 't' },
      { value: 'skip', name: 'rather not say', key: 's' },
    ],
    usual: 'skip',
  });
  const told: NewFact[] =
    felt === 'skip'
      ? []
      : [
          {
            fact: 'massage',
            massage: { ...massage, feedback: { ...massage.feedback, pressure: felt } },
          },
        ];
  await note(call, id, told);
  if (felt === 'overly-painful') {
    await asker.say('You may tell your therapist while it happens, and before the next one.');
  }
}

function sessionQuestions({ state, here }: Person): OpenQuestion[] {
  const { day: today } = wallAt(here.zone, here.now);
  const reported = new Set(state.sessions.map(({ block }) => block));
  const blocks = state.plans.flatMap((plan) => plan.blocks);
  return blocks
    .filter(({ id, kind, start, end }) => {
      const day = dayNumber(start.slice(0, 10));
      const isOver = parseInstant(here.zone, end) <= here.now;
      return kind === 'workout' && isOver && day >= today - DAYS_BACK && !reported.has(id);
    })
    .reverse()
    .map((block) => {
      const id = `session:${block.id}`;
      return { id, ask: (call: Call, asker: Asker) => askSession(call, asker, id, block, here) };
    });
}

async function askSession(
  call: Call,
  asker: Asker,
  id: string,
  block: Block,
  here: Here,
): Promise<void> {
  const did = await asker.choose<'done' | 'skipped' | 'skip'>({
    message: `Did you do ${dayOf(block.start, here)}’s ${block.title.toLowerCase()}?`,
    choices: [
      { value: 'done', name: 'yes', key: 'y' },
      { value: 'skipped', name: 'no', key: 'n' },
      { value: 'skip', name: 'rather not say', key: 's' },
    ],
    usual: 'skip',
  });
  const { activity, start, minutes } = block;
  if (did === 'skip' || activity === 'massage') return note(call, id, []);
  const session = { block: block.id, activity, start, minutes, status: did };
  await note(call, id, [{ fact: 'session', session }]);
}

/** `Tuesday`, or `today`. */
function dayOf(time: string, here: Here): string {
  const { day } = wallAt(here.zone, parseInstant(here.zone, time));
  const { day: today } = wallAt(here.zone, here.now);
  return day === today ? 'today' : longDay(day);
}

async function note(call: Call, question: string, told: readonly NewFact[]): Promise<void> {
  const result = await recorded(call, () => [...told, { fact: 'asked', question }]);
  const moved = result.weeks.some(({ before, after }) => before?.revision !== after.revision);
  if (moved) await report(call, 'Noted.', result);
}
