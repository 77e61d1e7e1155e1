import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { jsonSchema } from '../../src/contract/json-schema.ts';
import { PARAMETERS } from '../../src/knowledge/parameters.ts';
import { RULES } from '../../src/knowledge/rules.ts';
import { request, rp, scratch } from './program.ts';

describe('schema', () => {
  it.each(['request', 'plan'] as const)('%s', (name) => {
    const { code, out, err } = rp(['schema', name]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(jsonSchema(name));
  });
});

describe('example', () => {
  it('prints the request that plan --example plans', () => {
    const { code, out } = rp(['example']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(EXAMPLE);
    const planned = rp(['plan', '--input', '-', '--json'], { input: out });
    expect(planned).toEqual(rp(['plan', '--example', '--json']));
  });
});

describe('rules', () => {
  it('lists every rule once, under a heading', () => {
    const { code, out } = rp(['rules']);
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}([A-Z]\d\d) /gm)].map(([, id]) => id);
    expect(listed.sort()).toEqual(Object.keys(RULES).sort());
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(['M01', 'm01', 'M01.fade_h'])('shows one in full: %s', (id) => {
    const { code, out } = rp(['rules', id]);
    expect(code).toBe(0);
    expect(out).toContain(RULES.M01.title);
    expect(out).toContain('M01.fade_h = 36 (12 to 72; hours)');
    expect(out).toContain('pubmed.ncbi.nlm.nih.gov/17983334');
  });

  it('prints them as data', () => {
    const { rules, sources } = JSON.parse(rp(['rules', '--json']).out);
    expect(rules).toHaveLength(Object.keys(RULES).length);
    const numbers = rules.flatMap(({ parameters }: { parameters: object[] }) => parameters);
    expect(numbers).toHaveLength(Object.keys(PARAMETERS).length);
    expect(sources.S10.citation).toContain('Cambron');
    const [rule] = JSON.parse(rp(['rules', 'P03', '--json']).out).rules;
    expect(rule.id).toBe('P03');
  });

  it('in ASCII where nothing else can be shown', () =>
    expect(rp(['rules'], { env: { LC_ALL: 'C' } }).out).toMatch(/^[\n -~]+$/));
});

describe('check', () => {
  const plan = rp(['plan', '--example', '--json']).out;
  const { path } = scratch({ 'request.json': request(), 'plan.json': plan });
  const { now: _, week: __, ...open } = EXAMPLE;
  const words = ['check', path('plan.json'), '--input', path('request.json')];

  it('is satisfied in one line', () => {
    const { code, out, err } = rp(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The plan keeps every hard rule: \d blocks checked\.\n$/);
    expect(JSON.parse(rp([...words, '--json']).out)).toEqual({ ok: true, breaches: [] });
  });

  it('takes the time from the plan where the request leaves it open', () => {
    const input = JSON.stringify(open);
    expect(rp(['check', path('plan.json'), '--input', '-'], { input }).code).toBe(0);
  });

  it('names what is broken and exits with 4', () => {
    const moved = JSON.parse(plan);
    const block = moved.blocks.find(({ kind }: { kind: string }) => kind === 'workout');
    block.start = '2026-12-01T03:00:00+01:00';
    block.end = '2026-12-01T03:30:00+01:00';
    const input = JSON.stringify(moved);
    const bad = ['check', '-', '--input', path('request.json')];
    const { code, out } = rp(bad, { input });
    expect(code).toBe(4);
    expect(out).toMatch(/^The plan breaks hard rules in \d+ places?:\n {2}\w+ +\S/);
    const json = rp([...bad, '--json'], { input });
    expect(json.code).toBe(4);
    expect(JSON.parse(json.out).ok).toBe(false);
  });
});
