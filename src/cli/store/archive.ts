import * as fs from 'node:fs';
import { join } from 'node:path';
import { type Fault, shown } from '../../contract/faults.ts';
import { Problem } from '../../contract/problem.ts';
import { validate } from '../../contract/validate.ts';
import type { Fact } from '../../memory/journal.ts';
import { type Profile, profileSchema } from '../../memory/profile.ts';
import { readFact } from './facts.ts';
import {
  backUp,
  LITTER,
  PERSONAL_FILE,
  removeEmptyFolders,
  removeFiles,
  replace,
} from './files.ts';
import { journalOf } from './journal.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { namesIn } from './places.ts';
import { writing } from './problems.ts';
import { saveProfile } from './profile.ts';
import type { Places } from './store.ts';
import { underLock } from './under-lock.ts';

const DATA_SCHEMA = 'recovery-plan/data@1';

/** Everything about one person. */
export interface Data {
  readonly profile: Profile | undefined;
  readonly facts: readonly Fact[];
}

/** All of it as one JSON document. */
export function dataText({ profile, facts }: Data): string {
  const document = { schema: DATA_SCHEMA, profile: profile ?? null, facts };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What was exported, with every fault in it named at once. */
export function dataOf(document: unknown, place: string): Data {
  const faults = outlineFaults(document);
  const given: JsonObject = isObject(document) ? document : {};
  const [profile, list] = [given.profile, given.facts];
  const kept = profile === null ? undefined : validate(profileSchema, profile);
  const facts = (Array.isArray(list) ? list : []).map(readFact);
  if (kept && !kept.ok) faults.push(...within('profile', kept.faults));
  for (const [index, fact] of facts.entries()) {
    if (!fact.ok) faults.push(...within(`facts[${index}]`, fact.faults));
  }
  if (faults.length === 0) {
    const good = facts.flatMap((fact) => (fact.ok ? [fact.value] : []));
    return { profile: kept?.ok ? kept.value : undefined, facts: good };
  }
  throw new Problem({
    kind: 'invalid',
    message: `The exported data has ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}.`,
    place,
    remedy: 'Export it again with recovery-plan data export; nothing was imported.',
    faults,
  });
}

function outlineFaults(document: unknown): Fault[] {
  if (!isObject(document)) return [{ path: '', found: shown(document), expected: 'an object' }];
  const faults: Fault[] = [];
  const schema = document.schema;
  if (schema !== DATA_SCHEMA) {
    faults.push({ path: 'schema', found: shown(schema), expected: DATA_SCHEMA });
  }
  const facts = document.facts;
  if (!Array.isArray(facts)) {
    faults.push({ path: 'facts', found: shown(facts), expected: 'a list' });
  }
  for (const name of Object.keys(document)) {
    if (['schema', 'profile', 'facts'].includes(name)) continue;
    faults.push({ path: name, found: 'an unknown field', expected: 'schema, profile and facts' });
  }
  return faults;
}

function within(start: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({
    ...fault,
    path: fault.path === '' ? start : `${start}.${fault.path}`,
  }));
}

/** Puts the data in the place of what there is, and says which copies of that were kept. */
export function importData(places: Places, data: Data, isForced: boolean): Promise<string[]> {
  return underLock(places, async () => {
    const old = [places.profile, places.journal].filter((path) => fs.existsSync(path));
    if (old.length > 0 && !isForced) throw alreadyThere(places);
    const copies = writing(places.folder, () => old.map((path) => backUp(path, 'bak')));
    writing(places.journal, () => replace(places.journal, journalOf(data.facts)));
    // What cannot be read must not keep conf from writing.
    writing(places.profile, () => fs.rmSync(places.profile, { force: true }));
    if (data.profile) await saveProfile(places.profile, data.profile);
    return copies;
  });
}

function alreadyThere({ folder }: Places): Problem {
  return new Problem({
    kind: 'usage',
    message: 'Something is remembered already.',
    place: folder,
    remedy: 'Use --force to replace it, which keeps a copy, or import into another --profile.',
  });
}

/** What is kept about one person, with every copy and whatever was set aside. */
export function personalFiles({ folder }: Places): string[] {
  return namesIn(folder)
    .filter((name) => PERSONAL_FILE.test(name) || LITTER.test(name))
    .map((name) => join(folder, name));
}

/** Removes all of that, and the folders up to `root` that become empty; nothing else is touched. */
export async function eraseData(places: Places, root: string): Promise<string[]> {
  if (personalFiles(places).length === 0) return [];
  const removed = await underLock(places, async () =>
    writing(places.folder, () => removeFiles(places.folder, PERSONAL_FILE)),
  );
  removeEmptyFolders(places.folder, root);
  return removed;
}
