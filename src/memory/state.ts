import type { Plan } from '../contract/plan.ts';
import type { Fact } from './journal.ts';

type Of<K extends Fact['fact']> = Extract<Fact, { fact: K }>;
export type Massage = Of<'massage'>['massage'];
export type CheckIn = Of<'check-in'>['checkIn'];
export type Session = Of<'session'>['session'];
export type Pinned = Of<'pin'>['pinned'];
export type Pause = Of<'pause'>['pause'];
/** Whether a treated area was tight again, and when that was said. */
interface Tightness {
  readonly massage: string;
  readonly at: string;
  readonly tightAgain: NonNullable<NonNullable<Massage['feedback']>['tightAgain']>;
}
export interface Busy {
  readonly id: string;
  readonly busy: Of<'busy'>['busy'];
}

/** What all facts together come to. */
export interface State {
  readonly massages: readonly Massage[];
  readonly busy: readonly Busy[];
  readonly checkIns: readonly CheckIn[];
  /** In the order in which it was told. */
  readonly tightness: readonly Tightness[];
  readonly sessions: readonly Session[];
  readonly pauses: readonly Pause[];
  readonly pinned: readonly Pinned[];
  /** Ids of blocks the person took out. */
  readonly dropped: readonly string[];
  /** The latest plan of each week, oldest week first. */
  readonly plans: readonly Plan[];
  /** Questions of the program's own that were asked. */
  readonly asked: readonly string[];
  /** The call that `undo` takes back next: the last in which the person did something. */
  readonly lastCall: string | undefined;
}

/** The state after these facts, given in the order in which they were written. */
export function stateOf(facts: readonly Fact[]): State {
  const undone = new Set(facts.flatMap((fact) => (fact.fact === 'undo' ? [fact.undone] : [])));
  const standing = facts.filter(({ call }) => !undone.has(call));
  const fold = emptyFold();
  for (const fact of standing) take(fold, fact);
  const undoing = new Set(facts.flatMap(({ fact, call }) => (fact === 'undo' ? [call] : [])));
  return {
    massages: [...fold.massages.values()],
    busy: [...fold.busy.values()],
    checkIns: fold.checkIns,
    tightness: fold.tightness,
    sessions: [...fold.sessions.values()],
    pauses: fold.pauses,
    pinned: [...fold.pinned.values()],
    dropped: [...fold.dropped],
    plans: [...fold.plans.values()].sort((one, other) =>
      one.week.start < other.week.start ? -1 : 1,
    ),
    asked: fold.asked,
    lastCall: standing.findLast(({ fact, call }) => fact !== 'asked' && !undoing.has(call))?.call,
  };
}

interface Fold {
  readonly massages: Map<string, Massage>;
  readonly busy: Map<string, Busy>;
  readonly sessions: Map<string, Session>;
  readonly pinned: Map<string, Pinned>;
  readonly dropped: Set<string>;
  readonly plans: Map<string, Plan>;
  readonly checkIns: CheckIn[];
  readonly tightness: Tightness[];
  readonly pauses: Pause[];
  readonly asked: string[];
}

function emptyFold(): Fold {
  return {
    massages: new Map(),
    busy: new Map(),
    sessions: new Map(),
    pinned: new Map(),
    dropped: new Set(),
    plans: new Map(),
    checkIns: [],
    tightness: [],
    pauses: [],
    asked: [],
  };
}

/** Adds one fact; a later one about the same thing replaces the earlier. */
function take(fold: Fold, fact: Fact): void {
  switch (fact.fact) {
    case 'plan':
      fold.plans.set(fact.plan.week.start, fact.plan);
      break;
    case 'massage':
      fold.tightness.push(...newTightness(fold, fact));
      fold.massages.set(fact.massage.id, fact.massage);
      break;
    case 'massage-removed':
      fold.massages.delete(fact.id);
      break;
    case 'busy':
      fold.busy.set(fact.id, { id: fact.id, busy: fact.busy });
      break;
    case 'busy-removed':
      fold.busy.delete(fact.id);
      break;
    case 'pin': {
      const { block, activity, start } = fact.pinned;
      fold.pinned.set(block ?? `${activity} ${start}`, fact.pinned);
      if (block !== undefined) fold.dropped.delete(block);
      break;
    }
    case 'drop':
      fold.pinned.delete(fact.block);
      fold.dropped.add(fact.block);
      break;
    case 'check-in':
      fold.checkIns.push(fact.checkIn);
      break;
    case 'session': {
      const { block, activity, start } = fact.session;
      fold.sessions.set(block ?? `${activity} ${start}`, fact.session);
      break;
    }
    case 'pause':
      fold.pauses.push(fact.pause);
      break;
    case 'asked':
      fold.asked.push(fact.question);
      break;
    case 'undo':
      break;
  }
}

/** Feedback is written down whole each time; only an answer that is new was given then. */
function newTightness(fold: Fold, { massage, at }: Of<'massage'>): Tightness[] {
  const { id, feedback } = massage;
  const tightAgain = feedback?.tightAgain;
  const before = fold.massages.get(id)?.feedback?.tightAgain;
  return tightAgain === undefined || tightAgain === before ? [] : [{ massage: id, at, tightAgain }];
}
