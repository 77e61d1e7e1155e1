import { DOCUMENT_NAMES, jsonSchema } from '../../contract/json-schema.ts';
import type { Call } from '../call.ts';
import { print } from '../io.ts';

export async function schema({ world, args }: Call): Promise<number> {
  const document = DOCUMENT_NAMES.find((name) => name === args[0]) ?? 'request';
  await print(world, `${JSON.stringify(jsonSchema(document), null, 2)}\n`);
  return 0;
}
