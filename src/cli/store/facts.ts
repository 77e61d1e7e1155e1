import * as v from 'valibot';
import { nearestName } from '../../contract/faults.ts';
import { type Validated, validate } from '../../contract/validate.ts';
import { type Fact, factSchema } from '../../memory/journal.ts';
import type { Line } from './journal-text.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { damaged } from './problems.ts';

type PlanFact = Extract<Fact, { fact: 'plan' }>;

const SCHEMAS = new Map<unknown, (typeof factSchema.options)[number]>(
  factSchema.options.map((schema) => [schema.entries.fact.literal, schema]),
);
const KINDS = factSchema.options.map(({ entries }): string => entries.fact.literal);

/**
 * The facts of these lines. Plans are large, and of each week only the latest standing one counts:
 * that one alone is read field by field.
 */
export function factsOf(lines: readonly Line[], path: string): Fact[] {
  const facts = lines.map((line) => factOf(line, path));
  const undone = new Set(facts.flatMap((fact) => (fact.fact === 'undo' ? [fact.undone] : [])));
  const latest = new Map<string, number>();
  for (const [index, fact] of facts.entries()) {
    if (fact.fact === 'plan' && !undone.has(fact.call)) latest.set(fact.plan.week.start, index);
  }
  for (const index of latest.values()) {
    const line = lines[index];
    if (line) checkedFact(line, path);
  }
  return facts;
}

function factOf(line: Line, path: string): Fact {
  const { document, number } = line;
  if (looksLikePlan(document)) return document;
  const kind = document.fact;
  if (typeof kind !== 'string' || KINDS.includes(kind)) return checkedFact(line, path);
  throw damaged(
    `This version does not know the fact ${JSON.stringify(kind)}; a newer version of recovery-plan may have written it.`,
    `${path}, line ${number}`,
    'Use the newest version; the file is left as it is.',
    nearestFault(kind),
  );
}

function nearestFault(kind: string) {
  const nearest = nearestName(kind, KINDS);
  const expected = `one of ${KINDS.join(', ')}`;
  return {
    faults: [{ path: 'fact', found: JSON.stringify(kind), expected, ...(nearest && { nearest }) }],
  };
}

/** A document as a fact. Each kind has its schema, so that unknown fields are named as well. */
export function readFact(document: unknown): Validated<Fact> {
  const kind = isObject(document) ? document.fact : undefined;
  const schema = SCHEMAS.get(kind) ?? factSchema;
  // Naming what is wrong takes longer than seeing that nothing is.
  return v.is(schema, document) ? { ok: true, value: document } : validate(schema, document);
}

function checkedFact({ document, number }: Line, path: string): Fact {
  const result = readFact(document);
  if (result.ok) return result.value;
  throw damaged(
    'A line of the journal is not as this program writes it.',
    `${path}, line ${number}`,
    'Mend or remove this line; the file is left as it is.',
    { faults: result.faults },
  );
}

/** True of a plan by its outline; `factsOf` reads in full those that count. */
function looksLikePlan(document: JsonObject): document is JsonObject & PlanFact {
  const plan = document.plan;
  if (document.fact !== 'plan' || !isObject(plan)) return false;
  const week = plan.week;
  const texts = [document.at, document.call];
  if (isObject(week)) texts.push(week.start);
  return texts.length === 3 && texts.every((text) => typeof text === 'string');
}
