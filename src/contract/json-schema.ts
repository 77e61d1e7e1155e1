import { toJsonSchema } from '@valibot/to-json-schema';
import { planSchema } from './plan.ts';
import { requestSchema } from './request.ts';

/** The documents of the contract as JSON Schemas (2020-12), made from what validates them. */
const DOCUMENTS = {
  request: { title: 'A request to recovery-plan', schema: requestSchema },
  plan: { title: 'A plan by recovery-plan', schema: planSchema },
} as const;

export const DOCUMENT_NAMES = ['request', 'plan'] as const;

export function jsonSchema(document: (typeof DOCUMENT_NAMES)[number]): object {
  const { title, schema } = DOCUMENTS[document];
  const converted = toJsonSchema(schema, {
    target: 'draft-2020-12',
    // That a day exists, or that a number is finite, is more than JSON Schema can say.
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex' && 'message' in valibotAction
        ? { ...jsonSchema, description: `${valibotAction.message}` }
        : undefined,
  });
  return { $schema: converted.$schema, title, ...converted };
}
