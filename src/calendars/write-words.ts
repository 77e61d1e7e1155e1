import { namesHealth, tellsOfHealth } from '../contract/health.ts';
import type { Block, Reason, RecoveryWindow } from '../contract/plan.ts';
import { clean } from './write-text.ts';

/** How much a calendar file may tell. */
export interface Telling {
  /** Nothing but that the time is taken. */
  readonly private: boolean;
  /** Nothing about the body, its massages and its recovery. */
  readonly forSharing: boolean;
  /** Conditions and pain as well. */
  readonly withHealth: boolean;
}

/** What is said about one event; empty texts and `undefined` are left out. */
export interface Words {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly category: string;
}

const CATEGORY: Record<Block['kind'], string> = {
  workout: 'Workout',
  'meal-prep': 'Meal prep',
  massage: 'Massage',
};

const BUSY: Words = { title: 'Busy', description: '', place: '', category: '' };

export function blockWords(block: Block, telling: Telling): Words {
  if (telling.private) return BUSY;
  const category = CATEGORY[block.kind];
  // What an appointment is for is nobody else's business, whatever its title says.
  const ownTitle = telling.forSharing && block.kind === 'massage' ? '' : clean(block.title);
  const told = block.reasons.filter((reason) => mayTell(reason, telling));
  return {
    title: ownTitle || category,
    description: lines(told.map(({ text }) => text)),
    place: placeWord(block.place),
    category,
  };
}

export function windowWords({ phase, text }: RecoveryWindow, telling: Telling): Words {
  return {
    title: `Recovery after massage: ${phase}`,
    description: sentences(text)
      .filter((sentence) => telling.withHealth || !namesHealth(sentence))
      .join(' '),
    place: '',
    category: 'Recovery',
  };
}

export function cancelledWords(telling: Telling): Words {
  return { ...BUSY, title: telling.private ? BUSY.title : 'Cancelled' };
}

export function calendarName(telling: Telling): string {
  if (telling.private) return 'Busy';
  return telling.forSharing ? 'Week plan' : 'Recovery plan';
}

/** Only where one has to go: "home" tells a calendar's readers nothing they should know. */
function placeWord(place: Block['place']): string {
  if (place === 'gym') return 'Gym';
  return place === 'pool' ? 'Pool' : '';
}

function mayTell(reason: Reason, telling: Telling): boolean {
  // Only what concerns the kitchen says nothing of energy, goals, age or massaged areas.
  if (telling.forSharing) return reason.rule.startsWith('F') && !tellsOfHealth(reason);
  return telling.withHealth || !tellsOfHealth(reason);
}

function sentences(text: string): string[] {
  return clean(text).split(/(?<=[.!?]) /);
}

function lines(texts: readonly string[]): string {
  return texts
    .map(clean)
    .filter((text) => text !== '')
    .join('\n');
}
