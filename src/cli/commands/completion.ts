import type { Call } from '../call.ts';
import { completionScript } from '../completion.ts';
import { print } from '../io.ts';
import { SHELLS } from '../table/options.ts';

export async function completion({ world, args }: Call): Promise<number> {
  const shell = SHELLS.find((name) => name === args[0]) ?? 'bash';
  await print(world, completionScript(shell));
  return 0;
}
