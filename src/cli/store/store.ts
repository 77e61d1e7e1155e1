import type { Fact } from '../../memory/journal.ts';
import type { Profile } from '../../memory/profile.ts';

/** Where one person's things lie. */
export interface Places {
  readonly folder: string;
  readonly profile: string;
  readonly journal: string;
}

/** What is remembered about one person. */
export interface Memory {
  /** Undefined before the first `setup`. */
  readonly profile: Profile | undefined;
  /** In the order in which they were written. */
  readonly facts: readonly Fact[];
  /** What was mended or left out while reading, in words for the person. */
  readonly remarks: readonly string[];
}

/** The same while nobody else can write. */
export interface OpenMemory extends Memory {
  /** The facts are on the disk when this returns. */
  append(facts: readonly Fact[]): void;
  /** The profile is on the disk when this resolves, at the latest when `change` does. */
  saveProfile(profile: Profile): Promise<void>;
}

/** One person's memory on this machine. Everything it cannot do is a Problem. */
export interface Store {
  readonly places: Places;
  /** Writes nothing, so that it works where nothing can be written. */
  read(): Promise<Memory>;
  /** Read, decide, write: in one piece, however many calls run at once. */
  change<T>(work: (memory: OpenMemory) => Promise<T>): Promise<T>;
}
