import type { Request } from '../contract/request.ts';
import { type Call, flag, remark, text } from './call.ts';
import { writeFile } from './io.ts';

/** Writes the week as a problem for other solvers, where `--model` names a file. */
export async function writeModel(call: Call, request: Request): Promise<void> {
  const path = text(call.options, 'model');
  if (path === undefined) return;
  const { weekModel } = await import('../plan-week.ts');
  writeFile(call.world, path, weekModel(request), flag(call.options, 'force'));
  await remark(call, `wrote ${path}`);
}
