import { join } from 'node:path';
import { systemReason } from '../errors.ts';
import { LITTER, makeFolder, removeEmptyFolders, removeFiles } from './files.ts';
import { type Lock, takeLock } from './lock.ts';
import { unwritten, writing } from './problems.ts';
import { finishSave } from './profile.ts';
import type { Places } from './store.ts';
import { mustBeOwn } from './trust.ts';

/** Does it while no other process can. What killed processes left behind is swept away first. */
export async function underLock<T>(places: Places, work: () => Promise<T>): Promise<T> {
  const { folder } = places;
  mustBeOwn(places, true);
  // Whatever is made here, by whichever library, is for its owner alone.
  const umask = process.umask(0o077);
  let made: string | undefined;
  try {
    made = writing(folder, () => makeFolder(folder));
    const lock = await taken(folder);
    try {
      writing(folder, () => {
        finishSave(places.profile);
        removeFiles(folder, LITTER);
      });
      return await work();
    } finally {
      lock.release();
    }
  } finally {
    process.umask(umask);
    if (made !== undefined) removeEmptyFolders(folder, made);
  }
}

async function taken(folder: string): Promise<Lock> {
  const path = join(folder, 'lock');
  try {
    return await takeLock(path);
  } catch (error) {
    throw systemReason(error) === undefined ? error : unwritten(path, error);
  }
}
