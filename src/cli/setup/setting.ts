import { type Fault, nearestName } from '../../contract/faults.ts';
import { Problem } from '../../contract/problem.ts';
import { validate } from '../../contract/validate.ts';
import { isParameterId, PARAMETERS, type ParameterId } from '../../knowledge/parameters.ts';
import { type Profile, profileSchema } from '../../memory/profile.ts';
import { badValue } from '../call.ts';
import { meaningFaults } from './answers.ts';
import type { Item } from './item.ts';
import { ITEMS } from './items.ts';

/** What a person can name: an answer, a number of a rule, or a place in the profile. */
export type Setting =
  | { readonly kind: 'answer'; readonly item: Item }
  | { readonly kind: 'number'; readonly id: ParameterId }
  | { readonly kind: 'field'; readonly keys: readonly string[] };

const FIELDS = Object.keys(profileSchema.entries).filter((field) => field !== 'schema');

export function settingNamed(name: string): Setting {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const item = ITEMS.find(({ id }) => id === plain.replace(/^--/, ''));
  if (item) return { kind: 'answer', item };
  const id = Object.keys(PARAMETERS).find(
    (known) => known.toLowerCase() === name.trim().toLowerCase(),
  );
  if (id !== undefined && isParameterId(id)) return { kind: 'number', id };
  const keys = name.trim().split('.');
  if (FIELDS.includes(keys[0] ?? '')) return { kind: 'field', keys };
  throw unknown(name);
}

function unknown(name: string): Problem {
  const answers = ITEMS.map(({ id }) => id);
  const paths = ['person.sleep.bed', 'person.sleep.wake', 'timeZone', 'weekStart'];
  const nearest = nearestName(name, [...answers, ...Object.keys(PARAMETERS), ...paths]);
  return new Problem({
    kind: 'usage',
    message: `There is no setting ${name}.`,
    remedy: 'recovery-plan settings lists your answers, recovery-plan rules the numbers of rules.',
    faults: [
      {
        path: '[name]',
        found: JSON.stringify(name),
        expected: 'an answer such as bed, or a number of a rule such as M01.fade_h',
        ...(nearest && { nearest }),
      },
    ],
  });
}

/** The profile with one number of a rule set by the person, or as it usually is. */
export function withNumber(profile: Profile, id: ParameterId, text: string | undefined): Profile {
  const { [id]: _, ...others } = profile.parameters ?? {};
  if (text === undefined) return { ...profile, parameters: others };
  const { range, unit } = PARAMETERS[id];
  const value = /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= range[0] && value <= range[1])) {
    throw badValue(id, text, `a number from ${range[0]} to ${range[1]} (${unit})`);
  }
  return { ...profile, parameters: { ...others, [id]: { value, basis: 'your-setting' } } };
}

/** What stands at a place of the profile. */
export function fieldOf(profile: Profile, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), profile);
}

/** The profile with another value there; undefined takes it out. */
export function withField(
  profile: Profile,
  keys: readonly string[],
  text: string | undefined,
): Profile {
  const name = keys.join('.');
  const document = replaced(profile, keys, text === undefined ? undefined : valueIn(text));
  const result = validate(profileSchema, document);
  const faults = [...(result.ok ? [] : result.faults), ...meaningFaults(document)];
  if (result.ok && faults.length === 0) return result.value;
  throw fieldProblem(name, text ?? 'nothing', faults);
}

function fieldProblem(name: string, text: string, faults: readonly Fault[]): Problem {
  return new Problem({
    kind: 'usage',
    message: `${JSON.stringify(text)} is no value for ${name}.`,
    remedy: 'Nothing was changed. recovery-plan schema request prints what is allowed.',
    faults: faults.slice(0, 1),
  });
}

/** `true`, `7.5` and `["mat"]` mean what they do in JSON; all else is text. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function replaced(value: unknown, [key, ...rest]: readonly string[], wanted: unknown): unknown {
  if (key === undefined) return wanted;
  if (Array.isArray(value) && /^\d+$/.test(key)) {
    return value.map((item, index) =>
      index === Number(key) ? replaced(item, rest, wanted) : item,
    );
  }
  const record = isRecord(value) ? value : {};
  const { [key]: old, ...others } = record;
  const next = replaced(old, rest, wanted);
  return next === undefined ? others : { ...record, [key]: next };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
