import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { jsonSchema } from '../../src/contract/json-schema.ts';
import { planSchema } from '../../src/contract/plan.ts';
import { requestSchema } from '../../src/contract/request.ts';
import { validate } from '../../src/contract/validate.ts';
import { PLAN_EXAMPLE, REQUEST_EXAMPLE } from './spec-examples.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
const isRequest = ajv.compile(jsonSchema('request'));
const isPlan = ajv.compile(jsonSchema('plan'));

describe('the examples of the contract', () => {
  it('are a request and a plan', () => {
    expect(validate(requestSchema, REQUEST_EXAMPLE)).toEqual({ ok: true, value: REQUEST_EXAMPLE });
    expect(validate(planSchema, PLAN_EXAMPLE)).toEqual({ ok: true, value: PLAN_EXAMPLE });
  });

  it('are both in one request', () => {
    const request = { ...REQUEST_EXAMPLE, previousPlan: PLAN_EXAMPLE };
    expect(validate(requestSchema, request).ok).toBe(true);
    expect(isRequest(request)).toBe(true);
  });

  it('are what the printed schemas allow', () => {
    isRequest(REQUEST_EXAMPLE);
    expect(isRequest.errors).toBeNull();
    isPlan(PLAN_EXAMPLE);
    expect(isPlan.errors).toBeNull();
  });
});

describe('the example of the program', () => {
  it('is a request for both', () => {
    expect(validate(requestSchema, EXAMPLE)).toEqual({ ok: true, value: EXAMPLE });
    expect(isRequest(EXAMPLE)).toBe(true);
  });
});

describe('the printed schemas and our validation agree', () => {
  const { person } = REQUEST_EXAMPLE;
  const faulty: [what: string, request: unknown][] = [
    ['an unknown field', { ...REQUEST_EXAMPLE, weak: 1 }],
    ['an unknown field inside', { ...REQUEST_EXAMPLE, person: { ...person, slept: 1 } }],
    ['a missing field', { ...REQUEST_EXAMPLE, timeZone: undefined }],
    ['a wrong type', { ...REQUEST_EXAMPLE, person: { ...person, adult: 'yes' } }],
    ['an unknown name', { ...REQUEST_EXAMPLE, person: { ...person, goal: 'fitness' } }],
    ['a number out of range', { ...REQUEST_EXAMPLE, person: { ...person, stress: 6 } }],
    ['a broken time', { ...REQUEST_EXAMPLE, now: '2026-11-29 18:00' }],
    ['a broken offset', { ...REQUEST_EXAMPLE, now: '2026-11-29T18:00+1' }],
    ['another version', { ...REQUEST_EXAMPLE, schema: 'recovery-plan/request@2' }],
    ['minutes off the grid', { ...REQUEST_EXAMPLE, pinned: [{ ...pinned(), minutes: 43 }] }],
    ['no object', []],
  ];

  it.each(faulty)('on %s', (_, request) => {
    const document: unknown = JSON.parse(JSON.stringify(request));
    expect(validate(requestSchema, document).ok).toBe(false);
    expect(isRequest(document)).toBe(false);
  });

  it.each(Object.keys(PLAN_EXAMPLE))('on a plan without %s', (field) => {
    const document = Object.fromEntries(
      Object.entries(PLAN_EXAMPLE).filter(([name]) => name !== field),
    );
    expect(validate(planSchema, document).ok).toBe(false);
    expect(isPlan(document)).toBe(false);
  });
});

describe('a schema', () => {
  it.each(['request', 'plan'] as const)('of a %s closes every object', (name) => {
    const open: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if ('properties' in schema && !('additionalProperties' in schema)) open.push(path);
      for (const [key, value] of Object.entries(schema)) visit(value, `${path}/${key}`);
    };
    const schema = jsonSchema(name);
    visit(schema, '');
    expect(open).toEqual([]);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

function pinned() {
  return { activity: 'yoga_gentle', start: '2026-12-05T10:00' };
}
