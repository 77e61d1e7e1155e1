import { dirname, isAbsolute, resolve } from 'node:path';
import * as v from 'valibot';
import type { Fault } from '../../contract/faults.ts';
import * as f from '../../contract/fields.ts';
import { Problem } from '../../contract/problem.ts';
import { requestSchema } from '../../contract/request.ts';
import { validate } from '../../contract/validate.ts';
import { profileSchema } from '../../memory/profile.ts';
import { readFacts } from '../../week/facts.ts';
import { type Call, remark } from '../call.ts';
import { readText, sourceName } from '../io.ts';
import { parsedJson } from '../json-text.ts';
import type { Context, Draft } from './draft.ts';

const { entries } = requestSchema;
const { person } = entries;

/** A request, or as much of one as the person cares to give; a profile is the same but its name. */
const answersSchema = v.strictObject(
  {
    ...v.partial(requestSchema).entries,
    schema: v.optional(
      v.union([entries.schema, profileSchema.entries.schema], 'recovery-plan/request@1'),
    ),
    clock: profileSchema.entries.clock,
    person: v.optional(
      f.record({
        ...v.partial(person).entries,
        sleep: v.optional(v.strictObject(v.partial(person.entries.sleep).entries, 'an object')),
      }),
    ),
  },
  'an object',
);
type Answers = v.InferOutput<typeof answersSchema>;

/** What describes the person, taken from JSON and laid over what was known before. */
export async function answersIn(
  call: Call,
  source: string,
  old: Draft,
  context: Context,
): Promise<Draft> {
  const name = sourceName(source);
  const document = parsedJson(await readText(call.world, source), name);
  const result = validate(answersSchema, document);
  if (!result.ok) throw faulty(name, [...result.faults, ...meaningFaults(document)]);
  const faults = meaningFaults(result.value);
  if (faults.length > 0) throw faulty(name, faults);
  const left = ['checkIns', 'sessions', 'pinned', 'pauses', 'previousPlan'] as const;
  const unused = left.filter((field) => isFilled(result.value[field]));
  if (unused.length > 0)
    await remark(call, `left out: ${unused.join(', ')}; setup keeps what describes you`);
  const folder = source === '-' ? context.cwd : resolve(context.cwd, dirname(source));
  return merged(old, result.value, folder);
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

function merged(old: Draft, answers: Answers, folder: string): Draft {
  const { person: given = {}, timeZone, commitments, calendars, parameters, clock } = answers;
  const { sleep, ...rest } = given;
  const paths = calendars?.map((path) =>
    isAbsolute(path) || isUrl(path) ? path : resolve(folder, path),
  );
  const signs = given.safety ? ['emergency-signs', 'same-day-signs'] : [];
  const named = [...Object.keys({ ...answers, ...given }), ...signs];
  return {
    ...old,
    timeZone: timeZone ?? old.timeZone,
    person: { ...old.person, ...rest, sleep: { ...old.person.sleep, ...sleep } },
    commitments: commitments ?? old.commitments,
    calendars: paths ?? old.calendars,
    parameters: parameters ? { ...old.parameters, ...parameters } : old.parameters,
    clock: clock ?? old.clock,
    given: { massages: answers.massages ?? [], busy: answers.busy ?? [] },
    answered: new Set([...old.answered, ...named]),
  };
}

function isUrl(path: string): boolean {
  return /^[a-z]+:\/\//i.test(path);
}

/** What the shape does not show: unknown zones, numbers out of their range, ends before starts. */
export function meaningFaults(document: unknown): readonly Fault[] {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return [];
  const whole = {
    timeZone: 'UTC',
    ...document,
    schema: 'recovery-plan/request@1',
    now: '2000-01-01T00:00',
    week: '2000-01-01',
    calendars: [],
    checkIns: [],
    sessions: [],
    pinned: [],
    previousPlan: null,
    person: { adult: true, sleep: { bed: '22:30', wake: '06:30' } },
  };
  const { clock: _, ...request } = { clock: undefined, ...whole };
  try {
    readFacts(request);
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.faults;
    throw error;
  }
}

export function faulty(place: string, faults: readonly Fault[]): Problem {
  const seen = new Set<string>();
  const distinct = faults.filter(({ path }) => !seen.has(path) && seen.add(path));
  return new Problem({
    kind: 'invalid',
    message: `The answers have ${distinct.length === 1 ? '1 fault' : `${distinct.length} faults`}.`,
    place,
    remedy:
      'Mend it and try again; nothing was saved. recovery-plan schema request prints what is allowed.',
    faults: distinct,
  });
}
