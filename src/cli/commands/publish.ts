import { join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import { type Call, flag, remark, text } from '../call.ts';
import { print } from '../io.ts';
import { targetFor } from '../publish/asked.ts';
import { type Calendar, homeOf, makeCalendar } from '../publish/discover.ts';
import { refused } from '../publish/refused.ts';
import { type Requests, requestsOf } from '../publish/requests.ts';
import { hidden, secretFor } from '../publish/secret.ts';
import { type Server, serverFor } from '../publish/server.ts';
import { type PublishState, readState, saveState, type Target } from '../publish/state.ts';
import { synced } from '../publish/sync.ts';
import { resultJson, resultText } from '../publish/words.ts';
import { known, storeOf } from '../remember/person.ts';
import { makeFolder } from '../store/files.ts';
import { takeLock } from '../store/lock.ts';
import { writing } from '../store/problems.ts';
import type { Store } from '../store/store.ts';
import { underLock } from '../store/under-lock.ts';

/** Puts the remembered plans on a calendar of a CalDAV server, and takes back what was changed there. */
export async function publish(call: Call): Promise<number> {
  const store = await storeOf(call);
  const memory = await store.read();
  known(memory.profile);
  const { folder } = store.places;
  const path = join(folder, 'publish.lock');
  writing(folder, () => makeFolder(folder));
  const lock = await takeLock(path);
  try {
    return await published(call, store);
  } finally {
    lock.release();
  }
}

async function published(call: Call, store: Store): Promise<number> {
  const state = readState(store.places.folder);
  const target = await targetFor(call, state);
  const { user, passwordCommand } = target;
  const secret = user === '' ? '' : await secretFor(call, user, passwordCommand);
  try {
    return await withSecret(call, store, { state, target, secret });
  } catch (error) {
    throw tamed(error, secret);
  }
}

interface Given {
  readonly state: PublishState | undefined;
  readonly target: Target;
  readonly secret: string;
}

async function withSecret(call: Call, store: Store, { state, target, secret }: Given) {
  const isDry = flag(call.options, 'dry-run');
  const requests = requestsOf({ url: new URL(target.url), user: target.user, secret });
  const place = await placeFor(call, requests, target, state);
  const isSame = place !== undefined && place.url === state?.place;
  const objects = isSame && state ? state.objects : new Map();
  const next = { target: await withoutSecret(call, target, secret), place: place?.url, objects };
  if (!isDry) {
    await underLock(store.places, async () => saveState(store.places.folder, next));
  }
  const server = place ? serverFor(requests, place.url) : nothingYet(requests.origin);
  const deleted = text(call.options, 'deleted') === 'replan' ? 'replan' : 'drop';
  const result = await synced({ call, store, server, state: next, deleted });
  const calendar = { name: target.calendar, isNew: place === undefined, isDry };
  const words = flag(call.options, 'json')
    ? resultJson(result, calendar)
    : await resultText(call, store, result, calendar);
  if (flag(call.options, 'json') || !flag(call.options, 'quiet')) {
    await print(call.world, hidden(words, secret));
  }
  return 0;
}

/** The calendar by its name, made if there is none; undefined when it only would be made. */
async function placeFor(
  call: Call,
  requests: Requests,
  { url, calendar }: Target,
  state: PublishState | undefined,
): Promise<Calendar | undefined> {
  const home = await homeOf(requests, url);
  const remembered = home.calendars.find((each) => each.url === state?.place);
  const isNamed = text(call.options, 'calendar') !== undefined;
  if (remembered && (!isNamed || state?.target.calendar === calendar)) return remembered;
  const found = home.calendars.find(({ name }) => name === calendar);
  if (found) return found;
  const isLost =
    state?.place !== undefined && state.target.url === url && state.target.calendar === calendar;
  // Whoever removed it on purpose does not want it back; nor were its blocks dropped one by one.
  if (isLost && !isNamed) {
    throw refused(
      requests.origin,
      `has no calendar ${JSON.stringify(calendar)} any more`,
      'Name it with --calendar to make it anew.',
    );
  }
  if (flag(call.options, 'dry-run')) return undefined;
  return makeCalendar(requests, home, calendar);
}

/** A calendar that is still to be made. */
function nothingYet(origin: string): Server {
  const never = () => Promise.reject(new Error('a dry run writes nothing'));
  return {
    origin,
    list: async () => new Map(),
    get: async () => undefined,
    create: never,
    update: never,
    remove: never,
  };
}

/** A command that holds the password itself would put it into a file. */
async function withoutSecret(call: Call, target: Target, secret: string): Promise<Target> {
  const { passwordCommand, ...rest } = target;
  if (!passwordCommand) return rest;
  if (secret === '' || !passwordCommand.some((word) => word.includes(secret))) return target;
  await remark(call, '--password-command holds the password itself, so it is not remembered.');
  return rest;
}

/** Whatever a server says, the password does not appear. */
function tamed(error: unknown, secret: string): unknown {
  if (!(error instanceof Error) || secret === '') return error;
  if (!(error instanceof Problem)) {
    error.message = hidden(error.message, secret);
    if (error.stack) error.stack = hidden(error.stack, secret);
    return error;
  }
  const { kind, message, place, remedy, faults } = error;
  return new Problem({
    kind,
    message: hidden(message, secret),
    faults,
    ...(place !== undefined && { place: hidden(place, secret) }),
    ...(remedy !== undefined && { remedy: hidden(remedy, secret) }),
  });
}
