import { type Call, flag, remark, text } from './call.ts';
import { formatOf, planIn, type Writing } from './formats.ts';
import { print, writeFile } from './io.ts';

/** Prints a plan, or writes it to the file that `--output` names. */
export async function putOut(call: Call, writing: Writing): Promise<void> {
  const { world, options } = call;
  const format = formatOf(call);
  const output = text(options, 'output');
  if (output === undefined || output === '-') {
    return print(world, await planIn(format, writing, call, world.output));
  }
  // A file is read at another time than it is written.
  const { now: _, ...rest } = writing;
  writeFile(world, output, await planIn(format, rest, call), flag(options, 'force'));
  await remark(call, `wrote ${output}`);
}
