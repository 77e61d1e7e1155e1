import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS, type Steps } from '../../../src/cli/store/formats.ts';
import { openStore } from '../../../src/cli/store/open.ts';
import type { Store } from '../../../src/cli/store/store.ts';
import type { World } from '../../../src/cli/world.ts';
import { Problem } from '../../../src/contract/problem.ts';
import type { Fact } from '../../../src/memory/journal.ts';
import { fakeWorld } from '../fake-world.ts';
import { scratch } from '../program.ts';

export const HEADER = '{"schema":"recovery-plan/journal@1"}\n';

/** A real folder in which a made-up world keeps things. */
export interface Home {
  readonly world: World;
  readonly store: Store;
  readonly folder: string;
  path(name: string): string;
  put(name: string, content: string | Uint8Array): void;
  text(name: string): string;
  mode(name: string): string;
  /** Everything in it, folders too, as paths. */
  all(): string[];
}

/** Homes for the tests of one file, gone after them. */
export function homes(): (profile?: string, steps?: Steps) => Home {
  const { path: inside } = scratch();
  let count = 0;
  return (profile, steps = STEPS) => {
    count += 1;
    const root = inside(`home${count}`);
    const { world } = fakeWorld({ env: { XDG_CONFIG_HOME: root } });
    const store = openStore(world, profile, steps);
    const { folder } = store.places;
    const path = (name: string) => join(folder, name);
    return {
      world,
      store,
      folder,
      path,
      put: (name, content) => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path(name), content);
      },
      text: (name) => readFileSync(path(name), 'utf8'),
      mode: (name) => (statSync(path(name)).mode & 0o777).toString(8),
      all: () => {
        const isThere = statSync(root, { throwIfNoEntry: false }) !== undefined;
        return isThere ? readdirSync(root, { recursive: true, encoding: 'utf8' }).sort() : [];
      },
    };
  };
}

export function append(store: Store, ...facts: readonly Fact[]): Promise<void> {
  return store.change(async (memory) => memory.append(facts));
}

/** What a person would be told. */
export async function problemOf(work: () => unknown): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing went wrong');
}
