import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/contract/plan.ts';
import { requestSchema } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { changed, places } from './mutate.ts';
import { PLAN_EXAMPLE, REQUEST_EXAMPLE } from './spec-examples.ts';

const documents = [
  { what: 'request', schema: requestSchema, example: REQUEST_EXAMPLE },
  { what: 'plan', schema: planSchema, example: PLAN_EXAMPLE },
] as const;

describe.each(documents)('a $what with any value anywhere', ({ schema, example }) => {
  it('is right, or every fault has a place, what was found and what is expected', () => {
    const anywhere = fc.constantFrom(...places(example));
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom([], {}, '', [[]], [{}], null));
    fc.assert(
      fc.property(anywhere, anything, (place, value) => {
        const result = validate(schema, changed(example, place, value));
        if (result.ok) return;
        expect(result.faults.length).toBeGreaterThan(0);
        for (const { path, found, expected } of result.faults) {
          expect(place.length === 0 || path !== '').toBe(true);
          expect(`${found}${expected}`).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
