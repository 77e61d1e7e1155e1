import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { faultText } from '../../contract/faults.ts';
import { Problem } from '../../contract/problem.ts';
import { validate } from '../../contract/validate.ts';
import { PROFILE_SCHEMA, type Profile, profileSchema } from '../../memory/profile.ts';
import { decoded } from '../decode.ts';
import { parsedJson } from '../json-text.ts';
import {
  backUp,
  bytesOf,
  LITTER,
  PRIVATE_FILE,
  removeFiles,
  syncFolder,
  writeNew,
} from './files.ts';
import { migrated, type Steps, versionOf } from './formats.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { damaged, newer, reading, unwritten } from './problems.ts';

const REMEDY =
  'Mend the file, or move it away and run recovery-plan setup; it is left as it is until then.';

export interface KeptProfile {
  readonly profile: Profile;
  /** The version it is in, when that is not the current one. */
  readonly older: number | undefined;
}

/** The profile, or undefined when there is none. Nothing is written, and conf is not loaded. */
export function readProfile(path: string, steps: Steps): KeptProfile | undefined {
  const bytes = reading(path, () => bytesOf(path));
  if (!bytes) return undefined;
  const document = documentOf(bytes, path);
  const version = versionOf(document.schema, 'profile', steps);
  if (version.is === 'newer') throw newer(path);
  const older = version.is === 'older' ? version.version : undefined;
  const current = older === undefined ? document : migrated(document, older, 'profile', steps);
  const result = validate(profileSchema, current);
  if (result.ok) return { profile: result.value, older };
  const { faults } = result;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  throw damaged(`The profile has ${count}.`, path, REMEDY, { faults });
}

function documentOf(bytes: Buffer, path: string): JsonObject {
  // conf cannot read such a file, so that the next change would fail on it.
  if (bytes[0] === 0xef || bytes[0] === 0xfe || bytes[0] === 0xff) {
    const message = 'The profile starts with a byte order mark.';
    throw damaged(message, path, 'Save it as UTF-8 without one; the file is left as it is.');
  }
  const document = jsonIn(decoded(bytes, path), path);
  if (isObject(document)) return document;
  throw damaged('The profile is no JSON object.', path, REMEDY);
}

function jsonIn(text: string, path: string): unknown {
  try {
    return parsedJson(text, path);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { excerpt, faults } = error;
    throw damaged('The profile is not valid JSON.', path, REMEDY, {
      faults,
      ...(excerpt !== undefined && { excerpt }),
    });
  }
}

/** Brings an older file into the current version, and keeps a copy. Only under the lock. */
export async function mendProfile(path: string, { profile, older }: KeptProfile): Promise<void> {
  if (older === undefined) return;
  try {
    backUp(path, `v${older}.bak`);
  } catch (error) {
    throw unwritten(path, error);
  }
  await saveProfile(path, profile);
}

/** The profile is on the disk when this resolves. Only under the lock. */
export async function saveProfile(path: string, profile: Profile): Promise<void> {
  const { default: Conf } = await import('conf');
  const document = wholeProfile(profile);
  const spare = spareOf(path);
  try {
    // conf does not notice when a full disk cuts a write short, and would put half a profile in the
    // place of the old one. So a whole one lies ready first.
    writeNew(spare, textOf(document));
    saveWith(Conf, path, document);
    if (isSame(path, spare)) fs.rmSync(spare);
    else fs.renameSync(spare, path);
    syncFolder(dirname(path));
  } catch (error) {
    // What conf wrote in vain it takes away in its own time.
    removeFiles(dirname(path), LITTER);
    throw unwritten(path, error);
  }
}

/** What breaks the schema would make the file unreadable for good. */
function wholeProfile(profile: Profile): Profile {
  const { schema: _, ...answers } = profile;
  const result = validate(profileSchema, { schema: PROFILE_SCHEMA, ...answers });
  if (result.ok) return result.value;
  throw new Error(`not a profile: ${result.faults.map(faultText).join(' ')}`);
}

/** Puts the spare where a call was killed right after its profile was cut short. Under the lock. */
export function finishSave(path: string): void {
  const [cut, whole] = [bytesOf(path), bytesOf(spareOf(path))];
  if (!cut || !whole || cut.length >= whole.length) return;
  if (whole.subarray(0, cut.length).equals(cut)) fs.renameSync(spareOf(path), path);
}

function spareOf(path: string): string {
  return `${path}.spare`;
}

function textOf(document: object): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function saveWith(Conf: typeof import('conf').default, path: string, document: object): void {
  const { SNAP } = process.env;
  // Inside a snap, which every terminal of an editor may be, conf writes over the file in place.
  delete process.env.SNAP;
  try {
    const conf = new Conf<Record<string, unknown>>({
      cwd: dirname(path),
      configName: 'config',
      projectSuffix: '',
      configFileMode: PRIVATE_FILE,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      serialize: textOf,
    });
    conf.store = { ...document };
  } finally {
    if (SNAP !== undefined) process.env.SNAP = SNAP;
  }
}

function isSame(path: string, other: string): boolean {
  return fs.readFileSync(path).equals(fs.readFileSync(other));
}
