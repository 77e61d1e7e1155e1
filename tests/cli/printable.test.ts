import { describe, expect, it } from 'vitest';
import { printable } from '../../src/cli/printable.ts';

describe('what would steer a terminal is spelt out', () => {
  it.each([
    ['\u001b[2Jhi\r', '\\u{1b}[2Jhi\\u{d}'],
    ['\u001b]0;title\u0007', '\\u{1b}]0;title\\u{7}'],
    ['\u009b31m', '\\u{9b}31m'],
    ['a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
    ['two\nlines', 'two\nlines'],
    ['🧘\u200d♀️ Yoga, Rückengymnastik, 散歩', '🧘\u200d♀️ Yoga, Rückengymnastik, 散歩'],
  ])('%j', (text, shown) => expect(printable(text, false)).toBe(shown));
});

describe('ASCII only', () => {
  it.each([
    ['“Anna’s” … – 2 × 3', '"Anna\'s" ... - 2 x 3'],
    ['Rücken', 'R\\u{fc}cken'],
    ['🧘', '\\u{1f9d8}'],
  ])('%j', (text, shown) => expect(printable(text, true)).toBe(shown));
});
