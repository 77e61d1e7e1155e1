import { describe, expect, it, test } from 'vitest';
import { faultText, nearestName, shown } from '../../src/contract/faults.ts';
import { GOALS, MASSAGE_TYPES, REGIONS } from '../../src/contract/names.ts';
import { invalid, Problem } from '../../src/contract/problem.ts';

describe('a value is shown on one line', () => {
  test.each<[value: unknown, text: string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'true'],
    [3.5, '3.5'],
    [-0.5, '-0.5'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    ['', '""'],
    ['a "quoted" word', '"a \\"quoted\\" word"'],
    ['two\nlines', '"two\\nlines"'],
    ['\u001b[31m', '"\\u001b[31m"'],
    [[1, 2], 'a list'],
    [{ a: 1 }, 'an object'],
  ])('%o is %s', (value, text) => expect(shown(value)).toBe(text));

  it('a long text is cut', () => {
    expect(shown('x'.repeat(58))).toBe(`"${'x'.repeat(58)}"`);
    expect(shown('x'.repeat(59))).toBe(`"${'x'.repeat(59)}…`);
  });
});

describe('the nearest name', () => {
  test.each<[name: string, known: readonly string[], nearest: string | undefined]>([
    ['Jaw', REGIONS, 'jaw'],
    ['low back', REGIONS, 'low_back'],
    ['low-back', REGIONS, 'low_back'],
    ['LOW_BACK', REGIONS, 'low_back'],
    ['lowback', REGIONS, 'low_back'],
    ['sholder', REGIONS, 'shoulder'],
    ['jwa', REGIONS, 'jaw'],
    ['elbow', REGIONS, undefined],
    ['head', REGIONS, undefined],
    ['deep tissue', MASSAGE_TYPES, 'deep-tissue'],
    ['get-fittest', GOALS, 'get-fitter'],
    ['', GOALS, undefined],
    ['anything', [], undefined],
    ['x'.repeat(100_000), GOALS, undefined],
  ])('of %s', (name, known, nearest) => expect(nearestName(name, known)).toBe(nearest));
});

describe('a fault in one sentence', () => {
  it('names place, what was found, what is expected and the nearest', () => {
    const fault = { path: 'person.goal', found: '"fit"', expected: 'one of a, b', nearest: 'b' };
    expect(faultText(fault)).toBe(
      'person.goal: found "fit"; expected one of a, b. Did you mean b?',
    );
  });

  it('asks nothing where nothing is near', () => {
    const fault = { path: 'week', found: 'nothing', expected: 'a day' };
    expect(faultText(fault)).toBe('week: found nothing; expected a day.');
  });

  it('speaks of the document where that is the fault', () => {
    const fault = { path: '', found: '5', expected: 'an object' };
    expect(faultText(fault)).toBe('the document: found 5; expected an object.');
  });
});

describe('an invalid document', () => {
  const one = { path: 'a', found: '1', expected: '2' };
  const other = { path: 'b', found: '3', expected: '4' };

  it('counts its faults, says the first and carries all', () => {
    const problem = invalid('request', [one, other]);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.kind).toBe('invalid');
    expect(problem.message).toBe('The request has 2 faults. a: found 1; expected 2.');
    expect(problem.remedy).toContain('recovery-plan schema request');
    expect(problem.faults).toEqual([one, other]);
  });

  it('has one fault in the singular', () => {
    expect(invalid('plan', [one]).message).toBe('The plan has 1 fault. a: found 1; expected 2.');
  });
});
