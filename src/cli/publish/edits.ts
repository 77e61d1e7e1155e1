import type { Edit } from '../../calendars/publish.ts';
import { partsOfId } from '../../calendars/write-entries.ts';
import type { NewFact } from '../../memory/journal.ts';
import { parseInstant } from '../../time/zone.ts';
import { isInWeek } from '../remember/blocks.ts';
import type { Person } from '../remember/person.ts';
import type { Here } from '../times.ts';
import { unusedId, wallText } from '../when.ts';

/** What becomes of a block that the person took out of their calendar. */
export type Deleted = 'drop' | 'replan';

/** What the plan makes of something the person did in their calendar. */
export type Answer =
  | {
      readonly is: 'fact';
      readonly fact: NewFact;
      readonly outcome: 'pinned' | 'dropped' | 'replanned';
    }
  /** The plan says so already. */
  | { readonly is: 'known' }
  /** It stays as they left it, and the plan stays as it is. */
  | { readonly is: 'kept' };

const KNOWN: Answer = { is: 'known' };
const KEPT: Answer = { is: 'kept' };

export function answerTo(edit: Edit, { state, here }: Person, deleted: Deleted): Answer {
  const found = blockOf(edit.key, state);
  if (edit.did === 'delete' && !found) return KNOWN;
  if (!found || parseInstant(here.zone, found.block.end) <= here.now) return KEPT;
  if (found.block.kind === 'massage') {
    return edit.did === 'move' ? movedMassage(edit, found, state, here) : KEPT;
  }
  return edit.did === 'move' ? moved(edit, found, here) : removed(edit, state, here, deleted);
}

type State = Person['state'];
type Found = NonNullable<ReturnType<typeof blockOf>>;
type Move = Extract<Edit, { did: 'move' }>;

function blockOf(key: string, { plans }: State) {
  return plans
    .flatMap((plan) => plan.blocks.map((block) => ({ plan, block })))
    .find(({ block }) => block.id === key);
}

function moved(edit: Move, { plan, block }: Found, here: Here): Answer {
  const start = wallText(edit.start, here);
  if (block.activity === 'massage') return KEPT;
  const isPossible = edit.start >= here.now && isInWeek(plan, start.slice(0, 10));
  const [from, to] = [parseInstant(here.zone, block.start), parseInstant(here.zone, block.end)];
  if (from === edit.start && to === edit.end) return KNOWN;
  if (!isPossible) return KEPT;
  const minutes = block.minutes + (edit.end - edit.start) - (to - from);
  const isLength = minutes % 5 === 0 && minutes >= 5 && minutes <= 600;
  const length = isLength ? minutes : block.minutes;
  if (from === edit.start && length === block.minutes) return KNOWN;
  const { id, activity } = block;
  const pinned = { block: id, activity, start, minutes: length };
  return { is: 'fact', fact: { fact: 'pin', pinned }, outcome: 'pinned' };
}

/** Appointments are the person's: when one moves, the recovery around it moves along. */
function movedMassage(edit: Move, { plan, block }: Found, state: State, here: Here): Answer {
  const id = partsOfId(block.id).session.replace(/^massage-/, '');
  const massage = state.massages.find((each) => each.id === id);
  const start = wallText(edit.start, here);
  if (!massage || !isInWeek(plan, start.slice(0, 10))) return KEPT;
  if (parseInstant(here.zone, massage.start) === edit.start) return KNOWN;
  return {
    is: 'fact',
    fact: { fact: 'massage', massage: { ...massage, start } },
    outcome: 'pinned',
  };
}

function removed(
  edit: Extract<Edit, { did: 'delete' }>,
  state: State,
  here: Here,
  deleted: Deleted,
): Answer {
  if (deleted === 'drop') {
    if (state.dropped.includes(edit.key)) return KNOWN;
    return { is: 'fact', fact: { fact: 'drop', block: edit.key }, outcome: 'dropped' };
  }
  const [start, end] = [wallText(edit.start, here), wallText(edit.end, here)];
  const isNoted = state.busy.some(({ busy }) => busy.start === start && busy.end === end);
  if (isNoted) return KNOWN;
  const used = state.busy.map(({ id }) => id);
  const busy = { title: 'Taken out of the calendar', start, end };
  return {
    is: 'fact',
    fact: { fact: 'busy', id: unusedId('b', used), busy },
    outcome: 'replanned',
  };
}
