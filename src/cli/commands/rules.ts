import { nearestName } from '../../contract/faults.ts';
import { Problem } from '../../contract/problem.ts';
import type { Rule } from '../../knowledge/rules.ts';
import { type Call, flag, lookOf } from '../call.ts';
import { print } from '../io.ts';
import { printable } from '../printable.ts';
import { ALL_RULES, parametersOf, ruleInFull, ruleList, sourcesOf } from '../rules-text.ts';

export async function rules(call: Call): Promise<number> {
  const [id] = call.args;
  const rule = id === undefined ? undefined : ruleNamed(id);
  if (flag(call.options, 'json')) {
    await print(call.world, rulesJson(rule ? [rule] : ALL_RULES));
    return 0;
  }
  const { width, ascii } = lookOf(call, call.world.output);
  const text = rule ? ruleInFull(rule, width) : ruleList(width);
  await print(call.world, printable(text, ascii));
  return 0;
}

/** A rule by its id, or by the id of one of its numbers. */
function ruleNamed(text: string): Rule {
  const id = text.trim().split('.', 1)[0]?.toUpperCase();
  const rule = ALL_RULES.find((known) => known.id === id);
  if (rule) return rule;
  const known = ALL_RULES.map((one) => one.id);
  const nearest = nearestName(`${id}`, known);
  throw new Problem({
    kind: 'usage',
    message: `There is no rule ${text}.`,
    remedy: 'recovery-plan rules lists them all.',
    faults: [
      {
        path: '[id]',
        found: JSON.stringify(text),
        expected: 'the id of a rule, such as M01',
        ...(nearest && { nearest }),
      },
    ],
  });
}

function rulesJson(chosen: readonly Rule[]): string {
  const document = {
    rules: chosen.map((rule) => ({ ...rule, parameters: parametersOf(rule) })),
    sources: Object.fromEntries(chosen.flatMap((rule) => [...sourcesOf(rule)])),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
