import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE } from '../../../src/cli/batch/line.ts';
import { linesOf } from '../../../src/cli/batch/lines.ts';

async function read(...chunks: Uint8Array[]): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  async function* all() {
    yield* chunks;
  }
  for await (const some of linesOf(all())) {
    for (const { number, bytes } of some) lines.push([number, Buffer.from(bytes).toString()]);
  }
  return lines;
}

describe('the lines of a text', () => {
  it('are the same wherever its chunks end', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '🧘', '\n'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (parts, size) => {
        const bytes = Buffer.from(parts.join(''));
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        const expected = parts.join('').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(await read(...chunks)).toEqual(expected.map((line, index) => [index + 1, line]));
      }),
      { numRuns: 200 },
    );
  });

  it('are read from UTF-16 too, which PowerShell writes', async () => {
    const bytes = Buffer.from('\ufeff{"a":1}\r\n{"b":"é"}\r\n', 'utf16le');
    const found = await read(bytes.subarray(0, 7), bytes.subarray(7));
    expect(found.map(([, text]) => text.trim())).toEqual(['{"a":1}', '{"b":"é"}']);
  });

  it('are cut off where they are too long to be meant', async () => {
    const part = Buffer.alloc(1_000_000, 'x');
    const many = Array.from({ length: 60 }, () => part);
    const [first, second] = await read(...many, Buffer.from('\nshort\n'));
    expect(first?.[1].length).toBeGreaterThan(LONGEST_LINE);
    expect(first?.[1].length).toBeLessThanOrEqual(LONGEST_LINE + part.length);
    expect(second).toEqual([2, 'short']);
  });
});
