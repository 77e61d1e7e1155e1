import { faultText } from '../../contract/faults.ts';
import type { Fact } from '../../memory/journal.ts';
import { pause } from '../pause.ts';
import type { World } from '../world.ts';
import { readFact } from './facts.ts';
import { STEPS, type Steps } from './formats.ts';
import { appendFacts, type Journal, mendJournal, readJournal } from './journal.ts';
import { placesOf, profileName, profileNames } from './places.ts';
import { type KeptProfile, mendProfile, readProfile, saveProfile } from './profile.ts';
import type { Memory, OpenMemory, Places, Store } from './store.ts';
import { mustBeOwn } from './trust.ts';
import { underLock } from './under-lock.ts';

/** Long enough for a line that is being written right now. */
const PAUSE_MS = 50;
const TORN = 'The last line of the journal was torn; it was moved to journal.torn.';
const OLDER = 'What an older version wrote was brought up to date; a copy ending in .bak was kept.';

/** The memory of one person: of the profile that is named, or that the environment names. */
export function openStore(world: World, profile: string | undefined, steps: Steps = STEPS): Store {
  const places = placesOf(world, profileName(world, profile));
  return {
    places,
    read: () => read(places, steps),
    change: (work) => underLock(places, () => changed(places, steps, work)),
  };
}

/** The names of everyone this machine remembers something about. */
export function listProfiles(world: World): readonly string[] {
  return profileNames(world);
}

async function read(places: Places, steps: Steps): Promise<Memory> {
  mustBeOwn(places, false);
  let journal = readJournal(places.journal, steps);
  if (journal.torn > 0) {
    // Most likely somebody is writing it.
    await pause(PAUSE_MS);
    journal = readJournal(places.journal, steps);
  }
  const { torn, facts } = journal;
  const remarks = torn > 0 ? ['The last line of the journal is torn and was left out.'] : [];
  return { profile: readProfile(places.profile, steps)?.profile, facts, remarks };
}

async function changed<T>(
  places: Places,
  steps: Steps,
  work: (memory: OpenMemory) => Promise<T>,
): Promise<T> {
  const kept = readProfile(places.profile, steps);
  const journal = readJournal(places.journal, steps);
  const remarks = await mended(places, journal, kept);
  const facts = [...journal.facts];
  let saving = Promise.resolve();
  const result = await work({
    profile: kept?.profile,
    facts,
    remarks,
    append: (added) => {
      const checked = added.map(wholeFact);
      appendFacts(places.journal, checked);
      facts.push(...checked);
    },
    saveProfile: (profile) => {
      saving = saving.then(() => saveProfile(places.profile, profile));
      // Whoever does not wait for it hears of a failure below.
      saving.catch(() => {});
      return saving;
    },
  });
  await saving;
  return result;
}

async function mended(
  { journal: path, profile }: Places,
  journal: Journal,
  kept: KeptProfile | undefined,
): Promise<string[]> {
  mendJournal(path, journal);
  if (kept) await mendProfile(profile, kept);
  const isOlder = kept?.older !== undefined || journal.older !== undefined;
  return [...(journal.torn > 0 ? [TORN] : []), ...(isOlder ? [OLDER] : [])];
}

/** What breaks the rules of the journal would make it unreadable for good. */
function wholeFact(fact: Fact): Fact {
  const result = readFact(fact);
  if (result.ok) return result.value;
  throw new Error(`not a fact: ${result.faults.map(faultText).join(' ')}`);
}
