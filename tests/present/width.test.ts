import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/present/clean.ts';
import { fitted, GLUE, padded, widthOf, wrap } from '../../src/present/width.ts';

const anyText = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .chain((text) =>
    fc.constantFrom(text, `${text} マッサージ 🧘‍♀️`, `한국어${text}`, `${text}\u0301`),
  )
  .map(cleanText);

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('one two three', 3, 9)).toEqual(['one', 'two three']);
    expect(wrap('', 5)).toEqual([]);
  });

  it('breaks a long word where it must, but never a character', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrap('マッサージ', 5)).toEqual(['マッ', 'サー', 'ジ']);
    expect(wrap('🧘‍♀️🧘‍♀️🇩🇪', 3)).toEqual(['🧘‍♀️', '🧘‍♀️', '🇩🇪']);
  });

  it('keeps together what is glued', () => {
    expect(wrap(`for 20${GLUE}min`, 8)).toEqual(['for', '20 min']);
  });

  it('loses nothing and is never too wide', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('fitting', () => {
  it('cuts what does not fit, and says so', () => {
    expect(fitted('walking', 7, '…')).toBe('walking');
    expect(fitted('walk far', 6, '…')).toBe('walk…');
    expect(fitted('マッサージ', 6, '…')).toBe('マッ…');
    expect(padded('ジ', 4)).toBe('ジ  ');
  });

  it('is never too wide', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (text, width) => {
        expect(stringWidth(fitted(text, width, '...'))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});

describe('columns', () => {
  it('are counted as the library does, character by character', () => {
    for (let code = 0x20; code < 0x3000; code += 1) {
      const character = String.fromCodePoint(code);
      expect(widthOf(character), code.toString(16)).toBe(stringWidth(character));
    }
  });

  it('are counted as the library does in any text', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'aé–’░█●◆·“”…\u00a9#1\ufe0f\u20e3\u0301') });
    fc.assert(
      fc.property(fc.oneof(anyText, latin), (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
      { numRuns: 2000 },
    );
  });
});
