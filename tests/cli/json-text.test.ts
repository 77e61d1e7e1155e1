import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFault } from '../../src/cli/json-fault.ts';
import { parsedJson } from '../../src/cli/json-text.ts';
import { Problem } from '../../src/contract/problem.ts';

function problemOf(text: string): Problem {
  try {
    parsedJson(text, 'a.json');
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error(`no problem with ${text}`);
}

describe('a slip is found where it is', () => {
  it.each([
    ['', 0, 'an empty text', 'a value'],
    ['{', 1, 'the end of the text', 'a field name in double quotes, or }'],
    ['{"a": 1,}', 8, '}', 'no comma after the last field'],
    ['[1, 2,]', 6, ']', 'no comma after the last one'],
    ['{"a" 1}', 5, '1', 'a colon'],
    ['{"a": 1 "b": 2}', 8, '"', 'a comma or }'],
    ['[1 2]', 3, '2', 'a comma or ]'],
    ["{'a': 1}", 1, "'", 'a field name in double quotes'],
    ['{a: 1}', 1, 'a', 'a field name in double quotes'],
    ['{“a”: 1}', 1, '“', 'a field name in double quotes'],
    ['{"a": yes}', 6, 'yes', 'true, false'],
    ['{"a": NaN}', 6, 'NaN', 'a number'],
    ['{"a": 01}', 7, '1', 'a comma or }'],
    ['{"a": .5}', 6, '.5', 'a number'],
    ['{"a": 1} x', 9, 'x', 'nothing after the end'],
    ['{"a": "b\n"}', 8, 'the end of the line', 'the closing double quote'],
    ['{"a": "b', 8, 'the end of the text', 'the closing double quote'],
    ['{"a": "C:\\dir"}', 9, '\\', 'a single backslash is written \\\\'],
    ['{ // why\n}', 2, 'a comment', 'no comments'],
    ['{"a": 1]', 7, ']', 'a comma or }'],
    ['[}', 1, '}', 'a value'],
  ])('%j', (text, offset, found, expected) =>
    expect(findFault(text)).toEqual({ offset, found, expected: expect.stringContaining(expected) }),
  );

  it('in any text that JSON.parse refuses', () => {
    const almostJson = fc.json().chain((text) =>
      fc
        .record({
          at: fc.nat(text.length),
          junk: fc.constantFrom('"', '{', ']', ',', ':', 'x', '\\', '\n'),
        })
        .map(({ at, junk }) => text.slice(0, at) + junk + text.slice(at)),
    );
    fc.assert(
      fc.property(fc.oneof(almostJson, fc.string()), (text) => {
        fc.pre(!isJson(text));
        const { offset } = findFault(text);
        expect(offset).toBeLessThanOrEqual(text.length);
        // What stands before the fault is fine: it can be completed, or the fault would come earlier.
        expect(findFault(text.slice(0, offset)).offset).toBe(offset);
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the message', () => {
  it('shows the line with a caret under the place', () => {
    const problem = problemOf('{\n\t"bed": "22:30"\n\t"wake": "06:30"\n}');
    expect(problem.faults[0]).toMatchObject({ path: 'line 3, column 2', expected: 'a comma or }' });
    expect(problem.excerpt).toBe(' "wake": "06:30"\n ^');
    expect(problem.place).toBe('a.json');
  });

  it('shows a part of a long line', () => {
    const { excerpt = '' } = problemOf(`{"a": "${'x'.repeat(5000)}" "b": 1}`);
    const [line = '', caret = ''] = excerpt.split('\n');
    expect(line.length).toBeLessThan(80);
    expect(line[caret.length - 1]).toBe('"');
  });

  it('is the same for Windows line ends', () => {
    const problem = problemOf('{\r\n"a": 1\r\n"b": 2\r\n}');
    expect(problem.excerpt).toBe('"b": 2\n^');
  });

  it('comes quickly for a long text', () => {
    expect(problemOf(`["${'\\n'.repeat(2_000_000)}`).faults).toHaveLength(1);
    expect(problemOf('['.repeat(1_000_000)).faults).toHaveLength(1);
  });
});
