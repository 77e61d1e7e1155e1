import { lstatSync, type Stats } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Problem } from '../../contract/problem.ts';
import { damaged, reading } from './problems.ts';
import type { Places } from './store.ts';

const ADMINISTRATOR = 0;
const WRITABLE_BY_ALL = 0o002;

/**
 * Refuses what somebody else may have put there: nobody should be told to train by a memory that is
 * not theirs, nor write into a file that a link of a stranger names. Windows guards its folders by
 * lists that are not looked at here.
 */
export function mustBeOwn(places: Places, isChange: boolean): void {
  const me = process.geteuid?.();
  if (me === undefined) return;
  for (const path of [...foldersOf(places.folder), places.profile, places.journal]) {
    const stats = reading(path, () => lstatSync(path, { throwIfNoEntry: false }));
    const problem = stats && problemWith(path, stats, me, isChange);
    if (problem) throw problem;
  }
}

/** The folder of the program, and inside it that of a profile. */
function foldersOf(folder: string): string[] {
  const parent = dirname(folder);
  return basename(parent) === 'profiles' ? [dirname(parent), parent, folder] : [folder];
}

function problemWith(
  path: string,
  stats: Stats,
  me: number,
  isChange: boolean,
): Problem | undefined {
  if (stats.isSymbolicLink()) {
    return damaged(
      'What is remembered lies behind a link, which anybody may have put there.',
      path,
      'Put the folder itself in its place, or set XDG_CONFIG_HOME to the folder above the real one.',
    );
  }
  if ((stats.mode & WRITABLE_BY_ALL) !== 0) {
    return damaged(
      'Everybody on this computer may change what is remembered.',
      path,
      `If it is as you left it, close it: chmod o-w ${quoted(path)}`,
    );
  }
  // The administrator may do anything anyway, and may look at anything.
  if (stats.uid === me || stats.uid === ADMINISTRATOR) return undefined;
  if (me !== ADMINISTRATOR) {
    return damaged(
      'What is remembered belongs to somebody else.',
      path,
      `If it is yours, ask an administrator: chown -R ${me} ${quoted(path)}; or choose another folder with XDG_CONFIG_HOME.`,
    );
  }
  if (!isChange) return undefined;
  return damaged(
    'What is remembered belongs to somebody else, who could not read what the administrator adds.',
    path,
    `Run it as them: sudo -u '#${stats.uid}' recovery-plan, and in a container with --user ${stats.uid}.`,
  );
}

function quoted(path: string): string {
  return /^[\w/.-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
