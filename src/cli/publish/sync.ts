import {
  type Edit,
  editsOf,
  type Kept,
  type Step,
  syncPlan,
  type Why,
} from '../../calendars/publish.ts';
import { nameOnServer, type Wanted, wantedObjects } from '../../calendars/publish-objects.ts';
import { Problem } from '../../contract/problem.ts';
import { startOfDay, wallAt } from '../../time/zone.ts';
import { type Call, flag } from '../call.ts';
import { calendarWeeks } from '../remember/calendar-weeks.ts';
import { type Person, personIn } from '../remember/person.ts';
import { recorded } from '../remember/record.ts';
import type { Store } from '../store/store.ts';
import { underLock } from '../store/under-lock.ts';
import { answerTo, type Deleted } from './edits.ts';
import { lookAround, type Named } from './look.ts';
import { type Pushed, push } from './push.ts';
import { AGAIN, refused } from './refused.ts';
import type { Server } from './server.ts';
import { type PublishState, saveState } from './state.ts';

export interface Line {
  readonly block: string;
  readonly title: string;
  readonly start: number;
}

export interface EditLine extends Line {
  readonly did: Edit['did'];
  readonly outcome: 'pinned' | 'dropped' | 'replanned' | 'kept' | 'refused';
}

/** What was done, or with `--dry-run` would be. */
export interface Result {
  readonly created: readonly Line[];
  readonly updated: readonly Line[];
  readonly deleted: readonly Line[];
  readonly unchanged: number;
  readonly edits: readonly EditLine[];
  readonly left: readonly (Line & { readonly why: Why })[];
}

export interface Sync {
  readonly call: Call;
  readonly store: Store;
  readonly server: Server;
  readonly state: PublishState;
  readonly deleted: Deleted;
}

/** Somebody may be at their phone at this very moment. */
const MOST_ROUNDS = 3;

/** Makes the calendar hold the plans, and the plans hold what the person did in the calendar. */
export async function synced(sync: Sync): Promise<Result> {
  const run = new Map(sync.state.objects);
  const told = tally();
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const isCalm = await oneRound(sync, run, told);
    if (isCalm) return told.result();
  }
  throw refused(sync.server.origin, 'says each time that something else changed there', AGAIN);
}

async function oneRound(sync: Sync, objects: Map<string, Kept>, told: Tally): Promise<boolean> {
  const { server } = sync;
  let now = await present(sync);
  const seen = await lookAround(server, namedIn(now, objects), objects, now.person.here.zone);
  const edits = editsOf(objects, seen);
  for (const edit of edits) told.edit(edit, now, await answered(sync, edit, now));
  if (edits.length > 0) now = await present(sync);
  const { zone, now: instant } = now.person.here;
  const since = startOfDay(zone, wallAt(zone, instant).day);
  const steps = syncPlan(now.wanted, objects, seen, since);
  told.wanted(now.wanted.map(({ key }) => key));
  if (flag(sync.call.options, 'dry-run')) {
    for (const step of steps) told.step(step, WOULD[step.do], now, objects.get(step.key));
    return true;
  }
  const names = { zone, mark: (key: string) => nameOnServer(key, now.owner).mark };
  let isCalm = true;
  for (const step of steps) {
    const known = objects.get(step.key);
    const pushed = await push(step, known, server, names);
    await noted(sync, objects, step.key, pushed.kept);
    if (pushed.is === 'changed') isCalm = false;
    else told.step(step, pushed.is, now, known);
  }
  return isCalm;
}

const WOULD: Readonly<Record<Step['do'], Pushed['is']>> = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
  keep: 'kept',
  forget: 'kept',
  leave: 'kept',
};

/** The plans as they are now, and what the calendar is to hold of them. */
interface Present {
  readonly person: Person;
  readonly wanted: readonly Wanted[];
  readonly owner: string;
}

async function present({ call, store, state }: Sync): Promise<Present> {
  const memory = await store.read();
  const person = personIn(call, memory);
  // The first line is there as long as anything is.
  const owner = memory.facts[0]?.call ?? '';
  const plans = calendarWeeks(person.state.plans, person.here);
  const options = Object.fromEntries(Object.entries(state.target.look));
  return { person, wanted: wantedObjects(plans, options, owner), owner };
}

/** Ours by what we noted, and by what we know to have planned, should the notes be lost. */
function namedIn({ person, wanted, owner }: Present, objects: ReadonlyMap<string, Kept>): Named[] {
  const planned = person.state.plans.flatMap(({ blocks, dropped }) =>
    [...blocks, ...dropped].map(({ id }) => id),
  );
  const keys = new Set([...objects.keys(), ...wanted.map(({ key }) => key), ...planned]);
  return [...keys].map((key) => ({ key, ...nameOnServer(key, owner) }));
}

async function noted(
  { store, state }: Sync,
  objects: Map<string, Kept>,
  key: string,
  kept: Kept | undefined,
): Promise<void> {
  if (kept === objects.get(key)) return;
  if (kept) objects.set(key, kept);
  else objects.delete(key);
  await underLock(store.places, async () => saveState(store.places.folder, { ...state, objects }));
}

/** Writes down what the person did in their calendar, and plans anew around it. */
async function answered(
  { call, deleted }: Sync,
  edit: Edit,
  { person }: Present,
): Promise<EditLine['outcome'] | undefined> {
  const answer = answerTo(edit, person, deleted);
  if (answer.is === 'kept') return 'kept';
  if (answer.is === 'known') return undefined;
  if (flag(call.options, 'dry-run')) return answer.outcome;
  try {
    let outcome: EditLine['outcome'] | undefined;
    await recorded(call, (present) => {
      const latest = answerTo(edit, present, deleted);
      outcome = latest.is === 'fact' ? latest.outcome : undefined;
      return latest.is === 'fact' ? [latest.fact] : [];
    });
    return outcome;
  } catch (error) {
    // Safety says no to that time; it stays where they put it, and they are told.
    if (error instanceof Problem && error.kind === 'stopped') return 'refused';
    throw error;
  }
}

type Tally = ReturnType<typeof tally>;

function tally() {
  const lists = { created: [], updated: [], deleted: [] } satisfies Record<string, Line[]>;
  const changes: { created: Line[]; updated: Line[]; deleted: Line[] } = lists;
  const edits: EditLine[] = [];
  const left: (Line & { why: Why })[] = [];
  let wanted: readonly string[] = [];
  return {
    wanted: (keys: readonly string[]) => {
      wanted = keys;
    },
    edit: (edit: Edit, now: Present, outcome: EditLine['outcome'] | undefined) => {
      const line = { block: edit.key, title: titleOf(edit.key, now), start: edit.start };
      if (outcome) edits.push({ ...line, did: edit.did, outcome });
    },
    step: (step: Step, did: Pushed['is'], now: Present, known: Kept | undefined) => {
      const start = 'wanted' in step ? step.wanted.start : known?.start;
      const line = { block: step.key, title: titleOf(step.key, now), start: start ?? 0 };
      if (did === 'created' || did === 'updated' || did === 'deleted') changes[did].push(line);
      const why = did === 'foreign' ? 'foreign' : 'why' in step ? step.why : undefined;
      const isTold = edits.some(({ block }) => block === step.key);
      if (why && !isTold) left.push({ ...line, start: startIn(step, line.start), why });
    },
    result: (): Result => {
      const { created, updated, deleted } = changes;
      const told = new Set([...created, ...updated, ...deleted, ...left].map(({ block }) => block));
      const unchanged = wanted.filter((key) => !told.has(key)).length;
      return { ...changes, unchanged, edits, left };
    },
  };
}

function startIn(step: Step, otherwise: number): number {
  return step.do === 'keep' ? step.kept.start : otherwise;
}

function titleOf(key: string, { person, wanted }: Present): string {
  const blocks = person.state.plans.flatMap((plan) => plan.blocks);
  const found = wanted.find((each) => each.key === key)?.title;
  return found ?? blocks.find(({ id }) => id === key)?.title ?? key;
}
