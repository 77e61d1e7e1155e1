import type { Block } from '../../contract/plan.ts';
import type { NewFact } from '../../memory/journal.ts';
import { dayNumber } from '../../time/calendar.ts';
import { parseInstant, wallAt } from '../../time/zone.ts';
import type { Person } from '../remember/person.ts';
import type { Here } from '../times.ts';
import { dayOf, type OpenQuestion } from './open-question.ts';

/** Sessions further back are not asked about: nobody remembers. */
const DAYS_BACK = 7;
/** After so many days without a word all of them are asked about at once, and only once. */
const SILENT_DAYS = 3;

/** Whether what was planned took place. What nobody answers stays unknown. */
export function sessionQuestions({ state, here }: Person): OpenQuestion[] {
  const { day: today } = wallAt(here.zone, here.now);
  const reported = new Set(state.sessions.map(({ block }) => block));
  const open = state.plans
    .flatMap((plan) => plan.blocks)
    .filter(({ id, kind, start, end }) => {
      const isOver = parseInstant(here.zone, end) <= here.now;
      const isNear = dayNumber(start.slice(0, 10)) >= today - DAYS_BACK;
      return kind === 'workout' && isOver && isNear && !reported.has(id);
    });
  const days = new Set(open.map(({ start }) => start.slice(0, 10)));
  if (days.size >= SILENT_DAYS) return [silentQuestion(open, here)];
  return open.reverse().map((block) => oneQuestion(block, here));
}

function sessionFact(
  { id, activity, start, minutes }: Block,
  status: 'done' | 'skipped',
): NewFact[] {
  if (activity === 'massage') return [];
  return [{ fact: 'session', session: { block: id, activity, start, minutes, status } }];
}

function oneQuestion(block: Block, here: Here): OpenQuestion {
  return {
    id: `session:${block.id}`,
    ask: async (asker) => {
      const did = await asker.choose<'done' | 'skipped' | 'skip'>({
        message: `Did you do ${dayOf(block.start, here)}’s ${block.title.toLowerCase()}?`,
        choices: [
          { value: 'done', name: 'yes', key: 'y' },
          { value: 'skipped', name: 'no', key: 'n' },
          { value: 'skip', name: 'rather not say', key: 's' },
        ],
        usual: 'skip',
      });
      return did === 'skip' ? [] : sessionFact(block, did);
    },
  };
}

/** Only what is ticked is known then: the rest is not taken as skipped. */
function silentQuestion(blocks: readonly Block[], here: Here): OpenQuestion {
  return {
    id: `sessions:${blocks.at(-1)?.id}`,
    ask: async (asker) => {
      const done = await asker.tick({
        message: 'Some quiet days: which of these did you do?',
        help: 'What you leave out stays open; nothing is held against you.',
        choices: blocks.map((block) => ({
          value: block.id,
          name: `${dayOf(block.start, here)}: ${block.title.toLowerCase()}`,
        })),
        usual: [],
        none: 'rather not say',
      });
      return blocks
        .filter(({ id }) => done.includes(id))
        .flatMap((block) => sessionFact(block, 'done'));
    },
  };
}
