import * as v from 'valibot';
import { type Fault, nearestName, shown } from './faults.ts';

/** Longer lists of names are not printed whole. */
const MANY_NAMES = 15;

/** Keys that are left out wherever any name may be one. */
const NEVER_KEYS = ['__proto__', 'prototype', 'constructor'];

export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a document against its schema and names every fault in it at once: wrong values first, then
 * fields that are missing or unknown, the latter with the nearest known field.
 */
export function validate<T extends v.GenericSchema>(
  schema: T,
  document: unknown,
): Validated<v.InferOutput<T>> {
  const result = v.safeParse(schema, document);
  // A list where an object belongs, or a key such as __proto__, passes the library in silence.
  const fields = fieldFaults(schema, document);
  if (result.success && fields.length === 0) return { ok: true, value: result.output };
  const issues = (result.issues ?? []).filter((issue) => !isAboutKeys(issue));
  return { ok: false, faults: distinct([...issues.map(faultOf), ...fields]) };
}

/** Missing and unknown fields: valibot stops at the first unknown one, so we look for ourselves. */
function isAboutKeys(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected !== 'Object';
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = pathText((issue.path ?? []).map((item) => item.key));
  const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
  const nearest =
    typeof issue.input === 'string' && options.length > 0
      ? nearestName(issue.input, options)
      : undefined;
  const expected =
    options.length > MANY_NAMES
      ? `one of ${options.length} names, such as ${options.slice(0, 3).join(', ')}`
      : issue.message;
  return { path, found: shown(issue.input), expected, ...(nearest && { nearest }) };
}

/** `person.sleep.days.sat`, `massages[0].type`; an odd key is quoted. */
export function pathText(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$.]*$/.test(name)) return `${path}[${shown(name)}]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

function fieldFaults(schema: unknown, document: unknown): Fault[] {
  const faults: Fault[] = [];
  addFieldFaults(faults, schema, document, undefined);
  return faults;
}

/** Where a value stands, as text only where something is wrong with it: most documents are fine. */
interface Place {
  readonly above: Place | undefined;
  readonly key: string | number;
}

function addFieldFaults(
  faults: Fault[],
  schema: unknown,
  value: unknown,
  place: Place | undefined,
): void {
  if (value === null || typeof value !== 'object') return;
  const inner = unwrapped(schema);
  if (inner === undefined) return;
  const fields = 'entries' in inner ? fieldsOf(inner.entries) : undefined;
  if (Array.isArray(value)) {
    if (fields || inner.type === 'record')
      faults.push({ path: placeText(place), found: 'a list', expected: 'an object' });
    else if ('item' in inner) {
      for (const [key, entry] of value.entries())
        addFieldFaults(faults, inner.item, entry, { above: place, key });
    }
  } else if (fields) addFaultsOf(faults, fields, value, place);
  else if (inner.type === 'record' && 'value' in inner) {
    for (const [key, field] of Object.entries(value)) {
      if (NEVER_KEYS.includes(key)) faults.push(unknownField(key, [], place));
      else addFieldFaults(faults, inner.value, field, { above: place, key });
    }
  }
}

function addFaultsOf(
  faults: Fault[],
  { known, required }: Fields,
  value: object,
  place: Place | undefined,
): void {
  for (const [key, field] of Object.entries(value)) {
    if (!known.has(key)) faults.push(unknownField(key, [...known.keys()], place));
    else if (typeof field === 'object')
      addFieldFaults(faults, known.get(key), field, { above: place, key });
  }
  for (const { key, expected } of required) {
    if (Object.hasOwn(value, key)) continue;
    faults.push({ path: placeText({ above: place, key }), found: 'nothing', expected });
  }
}

function placeText(place: Place | undefined): string {
  const keys: (string | number)[] = [];
  for (let at = place; at; at = at.above) keys.unshift(at.key);
  return pathText(keys);
}

interface Fields {
  readonly known: ReadonlyMap<string, unknown>;
  readonly required: readonly { readonly key: string; readonly expected: string }[];
}

/** The fields of each schema met so far: they are the same for every document. */
const FIELDS = new WeakMap<object, Fields>();

function fieldsOf(entries: unknown): Fields | undefined {
  if (typeof entries !== 'object' || !entries) return undefined;
  const before = FIELDS.get(entries);
  if (before) return before;
  const known = new Map<string, unknown>(Object.entries(entries));
  const required = [...known].flatMap(([key, schema]) => {
    const asked = isGenericSchema(schema) ? v.safeParse(schema, undefined) : undefined;
    return !asked || asked.success ? [] : [{ key, expected: asked.issues[0].message }];
  });
  const fields = { known, required };
  FIELDS.set(entries, fields);
  return fields;
}

function unknownField(key: string, known: readonly string[], above: Place | undefined): Fault {
  const nearest = nearestName(key, known);
  return {
    path: placeText({ above, key }),
    found: 'an unknown field',
    expected: 'a field this version knows',
    ...(nearest && { nearest }),
  };
}

function isGenericSchema(value: unknown): value is v.GenericSchema {
  return isSchema(value) && '~run' in value;
}

interface SchemaLike {
  readonly type: unknown;
}

function isSchema(value: unknown): value is SchemaLike {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The schema inside optional and nullable wrappers. */
function unwrapped(schema: unknown): SchemaLike | undefined {
  let inner = schema;
  while (isSchema(inner) && 'wrapped' in inner) inner = inner.wrapped;
  return isSchema(inner) ? inner : undefined;
}

function distinct(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    if (seen.has(fault.path)) return false;
    seen.add(fault.path);
    return true;
  });
}
