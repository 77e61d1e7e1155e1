import type { Plan } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import type { Request } from '../../contract/request.ts';
import { planWeek, weekModel } from '../../plan-week.ts';
import { type Call, complain, detail, flag, notTogether, remark, text } from '../call.ts';
import { EXIT_LEFT_OUT } from '../errors.ts';
import { planIn } from '../formats.ts';
import { print, writeFile } from '../io.ts';
import { faulty, type Resolved, readRequest, resolveRequest } from '../request.ts';
import { FORMATS } from '../table/options.ts';

export async function plan(call: Call): Promise<number> {
  const { world, options } = call;
  const format = formatOf(call);
  const { request, warnings, name } = await requestOf(call);
  for (const warning of warnings) await remark(call, `warning: ${warning}`);
  await detail(call, `planning the seven days from ${request.week}, as of ${request.now}`);
  const made = planned(request, name);
  await writeModel(call, request);
  const output = text(options, 'output');
  if (output === undefined || output === '-') {
    await print(world, await planIn(format, made, call, world.output));
  } else {
    writeFile(world, output, await planIn(format, made, call));
    await remark(call, `wrote ${output}`);
  }
  return verdict(call, made);
}

function formatOf({ options }: Call): (typeof FORMATS)[number] {
  const named = FORMATS.find((format) => format === text(options, 'format'));
  if (!flag(options, 'json')) return named ?? 'text';
  if (named !== undefined && named !== 'json') notTogether(options, 'json', 'format');
  return 'json';
}

async function requestOf({ world, options }: Call): Promise<Resolved> {
  notTogether(options, 'input', 'example');
  const asked = { now: text(options, 'now'), week: text(options, 'week') };
  const input = text(options, 'input');
  if (input !== undefined) return readRequest(world, input, asked);
  if (flag(options, 'example')) {
    const { EXAMPLE } = await import('../example.ts');
    return resolveRequest(world, EXAMPLE, { name: 'the example', folder: '.', asked });
  }
  throw new Problem({
    kind: 'usage',
    message: 'There is no request to plan.',
    remedy: 'Name one with --input, or try recovery-plan plan --example.',
    faults: [{ path: '--input', found: 'nothing', expected: 'a file, or - for standard input' }],
  });
}

/** The planner does not know where its request came from. */
function planned(request: Request, name: string): Plan {
  try {
    return planWeek(request);
  } catch (error) {
    if (!(error instanceof Problem) || error.faults.length === 0) throw error;
    throw faulty('request', name, error.faults);
  }
}

async function writeModel(call: Call, request: Request): Promise<void> {
  const path = text(call.options, 'model');
  if (path === undefined) return;
  writeFile(call.world, path, weekModel(request));
  await remark(call, `wrote ${path}`);
}

/** With `--strict`, whatever was left out makes the call fail. */
async function verdict(call: Call, { unplaced }: Plan): Promise<number> {
  if (!flag(call.options, 'strict') || unplaced.length === 0) return 0;
  const sessions = unplaced.length === 1 ? '1 session was' : `${unplaced.length} sessions were`;
  await complain(call, `${sessions} left out, and --strict was given`);
  return EXIT_LEFT_OUT;
}
