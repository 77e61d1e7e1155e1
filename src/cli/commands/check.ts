import type { Breach } from '../../check/breach.ts';
import { checkPlan } from '../../check/check.ts';
import { Problem } from '../../contract/problem.ts';
import { type Call, flag, lookOf, remark, text } from '../call.ts';
import { EXIT_BREACH } from '../errors.ts';
import { print } from '../io.ts';
import { printable } from '../printable.ts';
import { readPlan, readRequest } from '../request.ts';

export async function check(call: Call): Promise<number> {
  const { world, options } = call;
  const [source = '-'] = call.args;
  const input = inputOf(source, text(options, 'input'));
  const plan = await readPlan(world, source);
  // A request that left the time open is read as of when the plan was made.
  const fallback = { now: plan.madeAt, week: plan.week.start };
  const { request, warnings } = await readRequest(world, input, {}, fallback);
  for (const warning of warnings) await remark(call, `warning: ${warning}`);
  const breaches = checkPlan(plan, request);
  await print(world, resultText(call, plan.blocks.length, breaches));
  return breaches.length === 0 ? 0 : EXIT_BREACH;
}

function inputOf(plan: string, input: string | undefined): string {
  if (input === undefined) {
    throw new Problem({
      kind: 'usage',
      message: 'A plan is checked against the request it answers.',
      remedy: 'Name it: recovery-plan check plan.json --input request.json',
      faults: [{ path: '--input', found: 'nothing', expected: 'the file of the request' }],
    });
  }
  if (input !== '-' || plan !== '-') return input;
  throw new Problem({
    kind: 'usage',
    message: 'Standard input cannot be both the plan and the request.',
    remedy: 'Give one of them as a file.',
  });
}

function resultText(call: Call, blocks: number, breaches: readonly Breach[]): string {
  const count = breaches.length;
  if (flag(call.options, 'json'))
    return `${JSON.stringify({ ok: count === 0, breaches }, null, 2)}\n`;
  const summary =
    count === 0
      ? `The plan keeps every hard rule: ${counted(blocks, 'block')} checked.`
      : `The plan breaks hard rules in ${counted(count, 'place')}:`;
  const lines = breaches.map(({ rule, text: what }) => `  ${rule.padEnd(5)}${what}`);
  return printable(`${[summary, ...lines].join('\n')}\n`, lookOf(call).ascii);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
