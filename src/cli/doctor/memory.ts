import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../contract/problem.ts';
import type { Profile } from '../../memory/profile.ts';
import { systemReason } from '../errors.ts';
import { LITTER, PERSONAL_FILE } from '../store/files.ts';
import { DEFAULT_PROFILE } from '../store/places.ts';
import type { Memory, Store } from '../store/store.ts';
import { type Finding, fine, problemWith, remarkOn } from './finding.ts';

export interface Examined {
  readonly findings: readonly Finding[];
  readonly profile: Profile | undefined;
}

/** Where things lie, who may read them, and whether they can be read. Their content is not shown. */
export async function memoryFindings(
  store: Store,
  profile: string,
  short: (text: string) => string,
): Promise<Examined> {
  const { folder } = store.places;
  const isDefault = profile === DEFAULT_PROFILE;
  // The name of a profile is mostly that of a person.
  const place = isDefault ? short(folder) : short(folder).replace(/[^/\\]*$/, '…');
  const hidden = (text: string) => short(isDefault ? text : text.replaceAll(folder, place));
  const findings = [fine('memory', `${place}${isDefault ? '' : ', of a profile that has a name'}`)];
  try {
    const memory = await store.read();
    findings.push(...modeFindings(folder, hidden), ...contentFindings(memory));
    return { findings, profile: memory.profile };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { message, remedy = '' } = error;
    const at = error.place === undefined ? '' : ` (${hidden(error.place)})`;
    findings.push(problemWith('memory', `${message}${at}`, hidden(remedy)));
    return { findings, profile: undefined };
  }
}

function contentFindings({ profile, facts, remarks }: Memory): Finding[] {
  const lines = facts.length === 1 ? '1 fact' : `${facts.length} facts`;
  const answers = profile
    ? fine('profile', 'can be read')
    : remarkOn('profile', 'there is none yet', 'recovery-plan setup asks for it.');
  const mends = remarks.map((text) =>
    remarkOn('journal', text, 'The next command that remembers something mends it.'),
  );
  return [answers, fine('journal', `${lines} can be read`), ...mends];
}

/** Windows guards files by lists of its own. */
function modeFindings(folder: string, hidden: (text: string) => string): Finding[] {
  if (process.platform === 'win32') return [];
  try {
    const names = readdirSync(folder).filter(
      (each) => PERSONAL_FILE.test(each) || LITTER.test(each),
    );
    const paths = [folder, ...names.map((name) => join(folder, name))];
    const open = paths.filter((path) => (lstatSync(path).mode & 0o077) !== 0);
    const count = names.length === 1 ? '1 file' : `${names.length} files`;
    if (open.length === 0) return [fine('permissions', `${count}, for you alone`)];
    return open.map((path) => {
      const mode = (lstatSync(path).mode & 0o777).toString(8);
      const remedy = `chmod go= '${hidden(path)}'`.replace(/'~\/(.*)'$/, '~/$1');
      return remarkOn('permissions', `${hidden(path)} is open to others (${mode})`, remedy);
    });
  } catch (error) {
    if (systemReason(error) === undefined) throw error;
    return [];
  }
}
