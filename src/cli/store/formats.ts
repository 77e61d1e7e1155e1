import { JOURNAL_SCHEMA } from '../../memory/journal.ts';
import { PROFILE_SCHEMA } from '../../memory/profile.ts';
import type { JsonObject } from './json-object.ts';

/** Makes a document of one version, or one line of a journal, into what the next version has. */
type Step = (document: JsonObject) => JsonObject;

/** The steps of each kind of file, by the version they start from. */
export interface Steps {
  readonly profile: Readonly<Record<number, Step>>;
  readonly journal: Readonly<Record<number, Step>>;
}

export const STEPS: Steps = { profile: {}, journal: {} };

export type Version =
  | { readonly is: 'current' }
  | { readonly is: 'older'; readonly version: number }
  | { readonly is: 'newer' }
  | { readonly is: 'foreign' };

/** What the `schema` of a file says about its age. */
export function versionOf(schema: unknown, kind: keyof Steps, steps: Steps): Version {
  const current = kind === 'profile' ? PROFILE_SCHEMA : JOURNAL_SCHEMA;
  if (schema === current) return { is: 'current' };
  const [name, latest] = parts(current);
  const [otherName, version] = parts(schema);
  if (otherName !== name || version === undefined || latest === undefined) return { is: 'foreign' };
  if (version > latest) return { is: 'newer' };
  const isKnown = range(version, latest).every((from) => steps[kind][from] !== undefined);
  return isKnown ? { is: 'older', version } : { is: 'foreign' };
}

/** The document as the current version has it. */
export function migrated(
  document: JsonObject,
  version: number,
  kind: keyof Steps,
  steps: Steps,
): JsonObject {
  const step = steps[kind][version];
  return step ? migrated(step(document), version + 1, kind, steps) : document;
}

function parts(schema: unknown): [name: string | undefined, version: number | undefined] {
  const match = /^(.+)@(\d{1,6})$/.exec(typeof schema === 'string' ? schema : '');
  return [match?.[1], match ? Number(match[2]) : undefined];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
