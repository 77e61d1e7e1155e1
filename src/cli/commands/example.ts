import type { Call } from '../call.ts';
import { EXAMPLE } from '../example.ts';
import { print } from '../io.ts';

export async function example({ world }: Call): Promise<number> {
  await print(world, `${JSON.stringify(EXAMPLE, null, 2)}\n`);
  return 0;
}
