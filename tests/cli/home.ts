import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from '../../src/cli/example.ts';
import { type Ran, rp, scratch } from './program.ts';

/** A person with a home of their own, who is remembered from one call to the next. */
export interface Home {
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  path(name: string): string;
  /** Calls the program as this person, on Sunday evening before the week or at another time. */
  run(words: string, now?: string): Ran;
  /** The facts of the journal, without the lines about plans. */
  facts(): Record<string, unknown>[];
  plans(): number;
}

const SUNDAY = '2026-11-29T18:00';

export function home(changes: object = {}): Home {
  const { folder, path } = scratch();
  const config = join(folder, '.config', 'recovery-plan');
  mkdirSync(config, { recursive: true });
  const { timeZone, person, commitments } = EXAMPLE;
  const schema = 'recovery-plan/profile@1';
  const profile = { schema, timeZone, person, commitments, ...changes };
  writeFileSync(join(config, 'config.json'), JSON.stringify(profile));
  const lines = () =>
    readFileSync(join(config, 'journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line));
  const env = { HOME: folder };
  return {
    env,
    folder,
    path,
    run: (words, now = SUNDAY) =>
      rp([...split(words), ...(now === '' ? [] : ['--now', now])], { env, cwd: folder }),
    facts: () => lines().filter(({ fact }) => fact !== 'plan'),
    plans: () => lines().filter(({ fact }) => fact === 'plan').length,
  };
}

/** Words as a shell splits them; quotes keep them together. */
function split(words: string): string[] {
  return [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? `${plain}`);
}
