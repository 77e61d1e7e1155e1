import type { Plan } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import type { Request } from '../../contract/request.ts';
import { followingRequest } from '../../memory/assumed.ts';
import { planChecked } from '../../plan-week.ts';
import { type Call, complain, detail, flag, notTogether, remark, text } from '../call.ts';
import { during, oneOf } from '../during.ts';
import { EXIT_LEFT_OUT } from '../errors.ts';
import { formatOf } from '../formats.ts';
import { writeModel } from '../model-file.ts';
import { weeksAsked } from '../moment.ts';
import { putOut } from '../output.ts';
import { faulty, type Resolved, readRequest, resolveRequest } from '../request.ts';
import { suggested } from '../suggested.ts';

export async function plan(call: Call): Promise<number> {
  const { options } = call;
  notTogether(options, 'input', 'example');
  formatOf(call);
  if (options.has('input') || options.has('example')) return planRequest(call);
  const { planRemembered } = await import('../remember/plan.ts');
  return verdict(call, await planRemembered(call));
}

/** A request from outside: no memory is read or written. */
async function planRequest(call: Call): Promise<number> {
  const { request: given, warnings, notes, name } = await requestOf(call);
  const moves = text(call.options, 'max-moves');
  const request = { ...given, ...(moves !== undefined && { maxMoves: Number(moves) }) };
  for (const warning of warnings) await remark(call, `warning: ${warning}`);
  for (const note of notes) await remark(call, note);
  await detail(call, `planning the seven days from ${request.week}, as of ${request.now}`);
  const made = planned(request, name);
  await writeModel(call, request);
  const answers = await during(call, 'Planning', () =>
    following(call, { request, plan: made }, name),
  );
  const weeks = await suggested(call, answers);
  await putOut(call, { weeks });
  return verdict(call, weeks);
}

interface Answer {
  readonly request: Request;
  readonly plan: Plan;
}

/** As many weeks as were asked for, each after the one before. */
async function following(call: Call, first: Answer, name: string): Promise<Answer[]> {
  const count = weeksAsked(call.options);
  const answers = [first];
  for (let last = first; answers.length < count; answers.push(last)) {
    const request = followingRequest(last.request, last.plan);
    last = await during(call, oneOf('Planning', answers.length, count), async () => ({
      request,
      plan: planned(request, name),
    }));
  }
  return answers;
}

async function requestOf({ world, options }: Call): Promise<Resolved> {
  const asked = { now: text(options, 'now'), week: text(options, 'week') };
  const input = text(options, 'input');
  if (input !== undefined) return readRequest(world, input, asked);
  const { EXAMPLE } = await import('../example.ts');
  return resolveRequest(world, EXAMPLE, { name: 'the example', folder: '.', asked });
}

/** The planner does not know where its request came from. */
function planned(request: Request, name: string): Plan {
  try {
    return planChecked(request);
  } catch (error) {
    if (!(error instanceof Problem) || error.faults.length === 0) throw error;
    throw faulty('request', name, error.faults);
  }
}

/** With `--strict`, whatever was left out makes the call fail. */
async function verdict(call: Call, weeks: readonly Plan[]): Promise<number> {
  const unplaced = weeks.flatMap((week) => week.unplaced);
  if (!flag(call.options, 'strict') || unplaced.length === 0) return 0;
  const sessions = unplaced.length === 1 ? '1 session was' : `${unplaced.length} sessions were`;
  await complain(call, `${sessions} left out, and --strict was given`);
  return EXIT_LEFT_OUT;
}
