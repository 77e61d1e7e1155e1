import type { Fault } from '../../src/contract/faults.ts';
import { requestSchema } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { PLAN_EXAMPLE, REQUEST_EXAMPLE } from './spec-examples.ts';

/** The example request with the example plan in it, as any JSON. */
export function document(): unknown {
  return JSON.parse(JSON.stringify({ ...REQUEST_EXAMPLE, previousPlan: PLAN_EXAMPLE }));
}

/** `person.sleep.days.sat` or `massages[0].type`, step by step. */
function steps(path: string): string[] {
  return path === '' ? [] : path.split(/[.[\]]+/).filter((step) => step !== '');
}

/** A document with one value set, or taken away where it is undefined. */
export function changed(from: unknown, path: string, value: unknown): unknown {
  return put(from, steps(path), value);
}

function put(from: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(from)) {
    const list: unknown[] = [...from];
    list[Number(step)] = put(list[Number(step)], rest, value);
    return list;
  }
  const entries: [string, unknown][] =
    typeof from === 'object' && from !== null ? Object.entries(from) : [];
  const inside = put(entries.find(([key]) => key === step)?.[1], rest, value);
  const others = entries.filter(([key]) => key !== step);
  return Object.fromEntries(inside === undefined ? others : [...others, [step, inside]]);
}

export function faultsOf(request: unknown): readonly Fault[] {
  const result = validate(requestSchema, request);
  return result.ok ? [] : result.faults;
}
