import { lstatSync, readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { World } from '../world.ts';
import { PERSONAL_FILE } from './files.ts';
import type { Places } from './store.ts';

/** The profile of whoever names none. */
export const DEFAULT_PROFILE = 'default';

const LONGEST_NAME = 64;
/** Most file systems take 255 bytes; the rest is for what is written beside a file. */
const LONGEST_FOLDER = 200;

/** Names of devices on Windows, which no folder may have. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Where the things of one person lie. Nothing is read or made. */
export function placesOf(world: World, name: string, system: string = process.platform): Places {
  const root = rootFolder(world, system);
  const folder = name === DEFAULT_PROFILE ? root : join(root, 'profiles', encoded(name));
  return {
    folder,
    profile: join(folder, 'config.json'),
    journal: join(folder, 'journal.jsonl'),
  };
}

/** The profile that a call is about. */
export function profileName(world: World, option: string | undefined): string {
  return checkedName(option ?? (world.env.RECOVERY_PLAN_PROFILE || DEFAULT_PROFILE));
}

/** Everyone this machine remembers something about: first the default, then by name. */
export function profileNames(world: World): string[] {
  const root = rootFolder(world);
  const others = namesIn(join(root, 'profiles'))
    .filter((entry) => holdsSomething(join(root, 'profiles', entry)))
    .flatMap((entry) => decodedName(entry) ?? []);
  const names = holdsSomething(root) ? [DEFAULT_PROFILE, ...others.sort()] : others.sort();
  return [...new Set(names)];
}

function holdsSomething(folder: string): boolean {
  return namesIn(folder).some((name) => PERSONAL_FILE.test(name));
}

/** What is in a folder; nothing in one that is not there. */
export function namesIn(folder: string): string[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}

/** The folder that conf would choose, without the `-nodejs` it appends. */
function rootFolder(world: World, system: string = process.platform): string {
  const { APPDATA, XDG_CONFIG_HOME } = world.env;
  if (system === 'win32' && APPDATA) return join(APPDATA, 'recovery-plan', 'Config');
  // A relative path is to be ignored, says the specification of these folders.
  const isForeign = system === 'win32' || system === 'darwin';
  if (!isForeign && XDG_CONFIG_HOME && isAbsolute(XDG_CONFIG_HOME)) {
    return join(XDG_CONFIG_HOME, 'recovery-plan');
  }
  const home = homeOf(world);
  if (system === 'darwin') return join(home, 'Library', 'Preferences', 'recovery-plan');
  if (system === 'win32') return join(home, 'AppData', 'Roaming', 'recovery-plan', 'Config');
  return join(home, '.config', 'recovery-plan');
}

function homeOf(world: World): string {
  const home = world.home();
  if (home && isAbsolute(home)) return home;
  throw new Problem({
    kind: 'invalid',
    message: 'There is no home folder to keep anything in.',
    place: 'HOME',
    remedy: 'Set HOME, or set XDG_CONFIG_HOME to the whole path of a folder.',
  });
}

function checkedName(given: string): string {
  // The same letters may be typed in two ways; a person means one name.
  const name = given.normalize('NFC').trim();
  const isFine =
    name !== '' &&
    name.length <= LONGEST_NAME &&
    encoded(name).length <= LONGEST_FOLDER &&
    !/\p{Cc}/u.test(name);
  if (isFine) return name;
  throw new Problem({
    kind: 'usage',
    message: `${name === '' ? 'An empty name' : 'This name'} cannot be the name of a profile.`,
    place: '--profile',
    remedy: `Choose one of 1 to ${LONGEST_NAME} characters; recovery-plan profiles list shows those there are.`,
  });
}

/** "client 7", "Anna" and "anna" are three names wherever capitals or spaces do not count. */
function encoded(name: string): string {
  const text = [...Buffer.from(name)].map((byte) => {
    const char = String.fromCharCode(byte);
    return /[a-z0-9_-]/.test(char) ? char : percent(byte);
  });
  if (DEVICE.test(text.join(''))) text[0] = percent(name.charCodeAt(0));
  return text.join('');
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Undefined for a folder that somebody else put there. */
function decodedName(folder: string): string | undefined {
  try {
    const name = decodeURIComponent(folder);
    return encoded(name) === folder ? name : undefined;
  } catch {
    return undefined;
  }
}
