import { join } from 'node:path';
import * as v from 'valibot';
import type { Kept } from '../../calendars/publish.ts';
import type { Block } from '../../contract/plan.ts';
import { bytesOf, makeFolder, replace } from '../store/files.ts';
import { damaged, reading, writing } from '../store/problems.ts';

const SCHEMA = 'recovery-plan/publish@1';
const KINDS: readonly Block['kind'][] = ['workout', 'meal-prep', 'massage'];

const look = v.strictObject({
  alarm: v.optional(v.number()),
  only: v.optional(v.array(v.picklist(KINDS))),
  windows: v.optional(v.boolean()),
  private: v.optional(v.boolean()),
  forSharing: v.optional(v.boolean()),
  withHealth: v.optional(v.boolean()),
});

const target = v.strictObject({
  url: v.string(),
  user: v.string(),
  calendar: v.string(),
  /** How the password is asked for; the password itself is never kept. */
  passwordCommand: v.optional(v.array(v.string())),
  look,
});

const kept = v.strictObject({
  href: v.string(),
  etag: v.string(),
  start: v.number(),
  end: v.number(),
  words: v.string(),
  sequence: v.number(),
  written: v.optional(v.string()),
  look: v.string(),
  gone: v.optional(v.boolean()),
  theirs: v.optional(v.boolean()),
  strayed: v.optional(v.boolean()),
  generation: v.optional(v.number()),
});

const stateSchema = v.strictObject({
  schema: v.literal(SCHEMA),
  target,
  /** Where the calendar was found. */
  place: v.optional(v.string()),
  objects: v.record(v.string(), kept),
});

export type Target = v.InferOutput<typeof target>;

/** What is kept about publishing, beside the profile. */
export interface PublishState {
  readonly target: Target;
  readonly place: string | undefined;
  readonly objects: ReadonlyMap<string, Kept>;
}

function stateFile(folder: string): string {
  return join(folder, 'publish.json');
}

export function readState(folder: string): PublishState | undefined {
  const path = stateFile(folder);
  const text = reading(path, () => bytesOf(path)?.toString());
  if (text === undefined) return undefined;
  try {
    const { target, place, objects } = v.parse(stateSchema, JSON.parse(text));
    const entries = Object.entries(objects).map(([key, each]): [string, Kept] => [
      key,
      { ...each, written: each.written },
    ]);
    return { target, place, objects: new Map(entries) };
  } catch {
    throw damaged(
      'What is noted about publishing is not as this program writes it.',
      path,
      'Remove this file and name --url, --user and --calendar again; what was published is found by itself.',
    );
  }
}

/** On the disk when this returns, for its owner alone. */
export function saveState(folder: string, { target, place, objects }: PublishState): void {
  const document = { schema: SCHEMA, target, place, objects: Object.fromEntries(objects) };
  const path = stateFile(folder);
  writing(path, () => {
    makeFolder(folder);
    replace(path, `${JSON.stringify(document, null, 2)}\n`);
  });
}
